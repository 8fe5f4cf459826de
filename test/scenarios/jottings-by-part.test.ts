import { expect, test } from 'vitest'
import { situationIn } from '../support/clerk.ts'
import { startConversation } from '../support/conversation.ts'

const figures = [
  '文件规章都没有',
  '许可0 强制0 处罚212',
  '没收费',
  '新收3件 都是老百姓 2020年没有转来',
  '都公开了',
  '复议诉讼没有',
  '信息处理费没有',
]

test('jottings without a comma, full stop or name go to the part that is asked for, and to no figure', () => {
  const talk = startConversation()
  talk.says('永乐店镇人民政府 2021年')
  for (const said of figures) talk.says(said)
  const before = situationIn(talk, '永乐店镇人民政府', 2021).figures
  talk.says('一段一段来')
  const jottings = {
    主动公开: '公开栏每月换一次 网站发布156条',
    依申请公开: '当面申请都登记了 按时答复的',
    政府信息管理: '综合办专人管，发之前领导审',
    政府信息公开平台建设: '依托县政府网站平台',
    监督保障: '培训2次，没开展考核和社会评议，没有责任追究',
  }
  for (const said of Object.values(jottings)) expect(talk.says(said).text).toMatch(/原样收下|按你的原话收下/u)
  const { notes, figures: after } = situationIn(talk, '永乐店镇人民政府', 2021)
  for (const [part, said] of Object.entries(jottings)) expect(notes.get(`text:s1/${part}`)?.value).toBe(said)
  expect(after).toEqual(before)
})

test.each(['老周说还差两条没发给我', '等下发给你，领导在', '处罚改成213', '许可2'])('but not: %s', (said) => {
  const talk = startConversation()
  talk.says('永乐店镇人民政府 2021年')
  for (const one of figures) talk.says(one)
  talk.says('一段一段来')
  talk.says(said)
  const { notes } = situationIn(talk, '永乐店镇人民政府', 2021)
  expect([...notes.keys()].filter((slot) => slot.startsWith('text:'))).toEqual([])
})
