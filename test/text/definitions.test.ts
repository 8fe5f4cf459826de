import { describe, expect, test } from 'vitest'
import {
  bundledFacts,
  definitionById,
  definitionFor,
  definitionIds,
  definitionText,
} from '../../src/text/definitions/definitions.ts'

test.each([
  ['规章是啥 我们有吗', '规章只有', false],
  ['什么算部分公开？', '部分公开', true],
  ['商业企业包括个体户吗', '个体户', false],
  ['一张表问了5个事 算几件', '台账', false],
])('「%s」 is answered, and said to be official or not', (question, words, official) => {
  const definition = definitionFor(question)
  expect(definition?.text).toContain(words)
  expect(definitionText(definition!).includes('建议')).toBe(!official)
})

test('what is not known is not answered', () => expect(definitionFor('明天下雨吗')).toBeUndefined())

describe('a question finds its definition', () => {
  test.each([
    ['什么算部分公开？', '部分公开'],
    ['商业企业包括个体户吗', '个体户'],
    ['当场处罚算不算', '当场处罚'],
    ['口头申请算不算', '口头申请'],
    ['补正的算办结吗', '补正件'],
    ['补正后还是不清楚的填哪', '补正后仍不明确'],
    ['申请人不补正怎么填', '逾期不补正'],
    ['几天内要告知补正', '补正告知'],
    ['转办的算吗', '转办件'],
    ['不归我们管的填哪里', '转办件'],
    ['申请人撤回算哪', '申请人撤回'],
    ['延期的算办结吗', '延期件'],
    ['还在征求意见的怎么填', '征求意见中'],
    ['律师来申请算什么', '律师'],
    ['律所申请算哪一列', '法律服务机构'],
    ['村委会算自然人吗', '村委会和集体组织'],
    ['学校算科研机构吗', '科研机构'],
    ['协会算哪类', '社会公益组织'],
    ['事业单位来申请填哪', '其他申请人'],
    ['自然人按人数还是按件数', '自然人'],
    ['申请人分哪几类', '申请人类型'],
    ['哪天算收到', '收到日'],
    ['什么叫新收', '新收'],
    ['结转是什么意思', '结转'],
    ['转到下一年的怎么算', '转到下一年'],
    ['信息不存在的填哪', '不掌握'],
    ['过程性信息是啥', '四类过程性信息'],
    ['内部事务信息指什么', '三类内部事务信息'],
    ['三安全一稳定是什么', '三安全一稳定'],
    ['商业秘密的填哪', '保护第三方合法权益'],
    ['什么算执法案卷', '行政执法案卷'],
    ['不动产登记查询算哪项', '行政查询事项'],
    ['需要加工汇总的算哪项', '没有现成信息'],
    ['12345转来的算吗', '信访举报投诉'],
    ['重复来申请的怎么填', '重复申请'],
    ['没交费的怎么填', '逾期不缴费'],
    ['不予公开有哪些', '不予公开'],
    ['无法提供包括什么', '无法提供'],
    ['不予处理包括哪些', '不予处理'],
    ['处罚的件数是公示的条数吗', '公示条数'],
    ['罚款多少钱要填吗', '罚款金额'],
    ['委托执法的处罚谁填', '委托执法'],
    ['什么算行政强制', '行政强制'],
    ['现行有效包括往年的吗', '现行有效件数'],
    ['会议通知算规范性文件吗', '哪些文件不算'],
    ['信息处理费怎么算', '信息处理费怎么算'],
    ['信息处理费按页怎么收', '信息处理费按量'],
    ['信息处理费要不要填表二', '信息处理费填哪里'],
    ['收费填元还是万元', '收费金额的单位'],
    ['2024年能不能直接起诉', '复议前置'],
    ['对镇里的答复找谁复议', '复议机关'],
    ['什么算结果纠正', '结果纠正'],
    ['还没判的填哪', '尚未审结'],
    ['答复期限是多久', '答复期限'],
    ['为什么要相等', '为什么要相等'],
    ['勾稽关系是什么', '为什么要相等'],
    ['没有的也要填吗', '没有也要填0'],
    ['什么时候报', '什么时候报'],
    ['年报由谁来编', '谁编报'],
    ['总体情况写哪五个方面', '五个方面'],
    ['责任追究没有也要写吗', '工作考核社会评议责任追究'],
    ['第六部分写什么', '第六部分写什么'],
    ['对外公开总数量怎么填', '对外公开总数量'],
    ['增减怎么填', '增减'],
    ['采购总金额单位是什么', '采购总金额'],
    ['专职人员包括网站的人吗', '专职人员数'],
    ['查阅点是什么', '查阅点数'],
    ['微博和网站发了同一条算几条', '主动公开信息数'],
  ])('「%s」: %s', (question, id) => expect(definitionFor(question)?.id).toBe(id))

  test.each(definitionIds)('its own name, 「%s」', (id) => expect(definitionFor(`${id}是什么意思`)?.id).toBe(id))
})

describe('the definitions', () => {
  const all = definitionIds.map((id) => definitionById(id)!)

  test('have names of their own, short enough to choose by', () => {
    expect(new Set(definitionIds).size).toBe(definitionIds.length)
    expect(all.map(({ id }) => id)).toEqual(definitionIds)
    expect(definitionIds.filter((id) => id.length > 14)).toEqual([])
    expect(definitionById('没有这个')).toBeUndefined()
  })

  test('are short, and name no year by this or last', () => {
    expect(all.filter(({ text }) => text.length > 90).map(({ id }) => id)).toEqual([])
    expect(all.filter(({ text }) => /今年|去年|明年|本年|上年|您|s\d\./.test(text)).map(({ id }) => id)).toEqual([])
  })

  test('give a source when they are official, and say so when they are not', () => {
    for (const definition of all) {
      expect(definition.source.length).toBeGreaterThan(3)
      expect(/不是(?:国办原文|明文)/.test(definition.source)).toBe(!definition.official)
    }
  })

  test('are facts that may be repeated', () => {
    for (const { text } of all) expect(bundledFacts).toContain(text)
    expect(bundledFacts.some((fact) => fact.includes('国办公开办函〔2021〕30号'))).toBe(true)
  })
})
