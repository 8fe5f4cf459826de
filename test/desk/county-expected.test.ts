import { expect, test } from 'vitest'
import { startConversation } from '../support/conversation.ts'
import { organ, reportDocx } from '../support/uploads.ts'

// A county office says who has to send a report, and takes some of it back; no report of its own is open.

const town = (name: string) => reportDocx({ organ: `${name}人民政府`, year: 2021, figures: {} })

test('towns come to the list and leave it before any report is open', () => {
  const talk = startConversation()
  talk.says('应交：甲镇、乙镇、潞城镇')
  expect(talk.says('应交去掉潞城镇').text).toBe('去掉：潞城镇。\n应交2家：甲镇、乙镇。')
  expect(talk.says('应交里加上潞城镇').text).toBe('加上：潞城镇。\n应交3家：甲镇、乙镇、潞城镇。')
  expect(talk.says('应交加上潞城').text).toBe('名单上已经有：潞城。\n应交3家：甲镇、乙镇、潞城镇。')
  expect(talk.says('潞城镇不用交了').text).toBe('去掉：潞城镇。\n应交2家：甲镇、乙镇。')
  expect(talk.says('丙镇也要交').text).toBe('加上：丙镇。\n应交3家：甲镇、乙镇、丙镇。')
  expect(talk.says('应交里丙镇改成丁街道').text).toBe('去掉：丙镇。\n加上：丁街道。\n应交3家：甲镇、乙镇、丁街道。')
  expect(talk.says('应交去掉戊镇').text).toBe('名单上本来没有：戊镇。\n应交3家：甲镇、乙镇、丁街道。')
  expect(talk.says('谁要交').text).toBe('应交3家：甲镇、乙镇、丁街道。')
  expect(talk.says('应交名单清空').text).toBe('应交的名单清空了。')
  expect(talk.says('乙镇不用交了').text).toMatch(/^应交的名单还没有。/u)
  expect(talk.store.reports()).toEqual([])
})

test('what is asked before any report has come is answered, and opens none', () => {
  const talk = startConversation()
  for (const words of ['退回意见', '雷同', '合计表', '汇总', '还有谁没交', '催报的话', '甲镇的退回意见', '一共多少'])
    expect([words, talk.says(words).text]).toEqual([words, expect.stringMatching(/^还没有收到别家的报告。/u)])
  talk.says('应交：甲镇、乙镇')
  for (const words of ['退回意见', '雷同', '合计表', '汇总', '甲镇的退回意见', '下一家', '重新开始'])
    expect([words, talk.says(words).text]).toEqual([words, expect.stringMatching(/^还没有收到应交2家的报告。/u)])
  expect(talk.says('还有谁没交').text).toMatch(/^应交2家，一家都还没收到：甲镇、乙镇。/u)
  expect(talk.taps('催报的话').copies).toEqual([
    '甲镇：2021年度政府信息公开工作年度报告还没收到，麻烦抓紧报来。',
    '乙镇：2021年度政府信息公开工作年度报告还没收到，麻烦抓紧报来。',
  ])
  expect(talk.store.reports()).toEqual([])
})

test('a town that need not send is not missed any more, and its name opens no report', async () => {
  const talk = startConversation()
  talk.says('应交：甲镇、乙镇、潞城镇')
  await talk.sendsFile('甲.docx', await town('甲镇'))
  await talk.sendsFile('乙.docx', await town('乙镇'))
  expect((await talk.tells('还有谁没交')).text).toBe('没报2021年的1家：潞城镇。')
  expect((await talk.tells('潞城镇不用交了')).text).toBe('去掉：潞城镇。\n应交2家：甲镇、乙镇。')
  expect((await talk.tells('还有谁没交')).text).toBe('应交2家，2021年的都交了。')
  expect((await talk.tells('乙镇有什么问题')).copies?.[0]).toMatch(/^乙镇人民政府：/u)
})

test('where a clerk works on a report of their own such words are about it', () => {
  const talk = startConversation()
  talk.says(`${organ} 2021年`)
  for (const words of ['潞城镇不用交了', '收费不用交', '应交去掉处罚', '谁要交'])
    expect([words, talk.says(words).text]).toEqual([words, expect.not.stringContaining('应交')])
})
