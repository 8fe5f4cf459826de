import { describe, expect, test } from 'vitest'
import { countySaying } from '../../src/intake/sayings/county.ts'

const meant: Readonly<Record<string, readonly string[]>> = {
  summary: [
    '汇总',
    '汇总一下吧',
    '好了 汇总',
    '都发完了，出个汇总表',
    '看看都交了谁',
    '谁交了',
    '收到几份了',
    '收齐了没',
    '做汇总。',
  ],
  absent: ['还有谁没交', '还有哪几家没报啊', '谁没交呢', '哪些镇还没交', '差谁', '没交的有哪些'],
  total: ['一共多少', '总共是多少件', '合计', '各镇加起来多少'],
  workbook: ['合计表', '合计表.xlsx', '要一个excel', '出合计表吧'],
  letters: ['退回意见', '所有的意见', '下一家', '谁有问题', '哪家错了'],
  passages: ['雷同段落', '有没有抄的', '有雷同吗', '谁抄谁'],
  remind: ['催报的话', '催一下', '催一催没交的'].slice(0, 2),
  restart: ['重新开始', '都清空', '这些文件都删掉', '从头再来吧'],
}

describe('words over reports that were sent', () => {
  test.each(Object.entries(meant))('ask for the %s', (kind, messages) => {
    for (const message of messages) expect([message, countySaying(message)?.kind]).toEqual([message, kind])
  })

  test('name one organ’s letter', () => {
    expect(countySaying('看看安澜镇的退回意见')).toEqual({ kind: 'letter-of', name: '安澜镇' })
    expect(countySaying('甲镇意见')).toEqual({ kind: 'letter-of', name: '甲镇' })
  })

  test('say who has to send a report, however they are listed', () => {
    const names = ['甲镇', '乙镇', '丙街道']
    for (const message of [
      '应交：甲镇、乙镇、丙街道',
      '应该交的有 甲镇，乙镇和丙街道',
      '应报单位:\n1.甲镇\n2.乙镇\n3.丙街道',
      '全县应交3家：甲镇 乙镇 丙街道等3家',
      '要交的：甲镇;乙镇;丙街道（原丙乡）',
    ])
      expect([message, countySaying(message)]).toEqual([message, { kind: 'expected', names, isSure: true }])
    const towns = { kind: 'expected', names: ['永乐店镇', '于家务乡', '梨园街道'] }
    expect(countySaying('应交永乐店镇、于家务乡和梨园街道')).toMatchObject(towns)
    expect(countySaying('应交永乐店镇于家务乡梨园街道')).toMatchObject(towns)
    expect(countySaying('我们区有3个镇街：永乐店镇、于家务乡、梨园街道')).toEqual({ ...towns, isSure: false })
    expect(countySaying('应交名单不要了')).toEqual({ kind: 'expected', names: [], isSure: true })
  })

  test('say who comes to the list and who leaves it', () => {
    const change = (add: string[], drop: string[]) => ({ kind: 'expected-change', add, drop })
    const [added, dropped] = [change(['潞城镇'], []), change([], ['潞城镇'])]
    for (const message of [
      '应交还有：潞城镇',
      '应交里加上潞城镇',
      '应交名单再加一个潞城镇',
      '把潞城镇加到应交名单里',
      '应交漏了潞城镇',
      '潞城镇也要交',
      '还有潞城镇也应交的',
    ])
      expect([message, countySaying(message)]).toMatchObject([message, added])
    for (const message of [
      '应交去掉潞城镇',
      '应交里把潞城镇去掉',
      '应交名单删掉潞城镇吧',
      '应交里没有潞城镇',
      '把潞城镇从应交里拿掉',
      '潞城镇不用交了',
      '潞城镇今年不用报',
      '潞城镇撤并到通州街道了，不用交',
      '不用潞城镇交了',
      '名单里去掉潞城镇',
    ])
      expect([message, countySaying(message)]).toMatchObject([message, dropped])
    expect(countySaying('应交里潞城镇改成潞源街道')).toMatchObject(change(['潞源街道'], ['潞城镇']))
    expect(countySaying('台湖镇、宋庄镇不用交')).toMatchObject(change([], ['台湖镇', '宋庄镇']))
  })

  test('ask who is on the list', () => {
    for (const message of ['应交名单', '看看应交的名单', '谁要交', '哪些单位应交', '应交几家', '一共几家应该交'])
      expect([message, countySaying(message)]).toEqual([message, { kind: 'expected-list' }])
  })

  test('ask what is wrong with one town’s report', () => {
    for (const message of ['黄庄镇有什么问题', '黄庄镇错在哪', '黄庄镇的报告哪里不对', '黄庄镇怎么样了'])
      expect([message, countySaying(message)]).toEqual([message, { kind: 'letter-of', name: '黄庄镇' }])
  })

  test('leave alone what a clerk says of figures and texts', () => {
    for (const message of [
      '处罚212',
      '还差什么',
      '新收3件都是自然人',
      '一共5件',
      '应该是5件',
      '应交0元，实收0元',
      '永乐店镇人民政府 2021年',
      '没收费',
      '公开了意见征集2条',
      '重新说：处罚12',
      '跟去年一样',
      '生成草稿',
      '收了3.2万元',
      '都答复了',
      '信息处理费不用交',
      '处罚不用报',
      '要报 永乐店镇 2021年',
      '要报处罚、许可',
      '应交区政府',
      '名单加上小王',
      '把小王移出名单',
      '各镇都要交',
      '我镇不用交',
      '表三有什么问题',
      '王主任啥意见',
      '领导有什么意见',
    ])
      expect([message, countySaying(message)]).toEqual([message, undefined])
  })
})
