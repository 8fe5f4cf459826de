import { describe, expect, test } from 'vitest'
import { situationOf } from '../../src/checks/situation.ts'
import { fileBytes } from '../../src/desk/documents/files.ts'
import type { CellId } from '../../src/schema/cell-id.ts'
import { formOf } from '../../src/schema/form.ts'
import { type Conversation, startConversation } from '../support/conversation.ts'
import { figuresOf } from '../support/docx-figures.ts'

/** The figures of a town's report for 2021: 212 penalties, three requests by natural persons, all granted, everything else 0. */
const published = new Map<CellId, number>(formOf('2021').cells.map(({ id }) => [id, 0]))
published.set('s2.penalty.decisions', 212)
for (const row of ['received', 'granted', 'total'] as const) {
  published.set(`s3.${row}.person`, 3)
  published.set(`s3.${row}.total`, 3)
}

const answers = {
  documents: '去年没发文件，也没废止的，有效的也没有，规章都是0',
  decisions: '许可0强制0处罚212',
  fees: '没收费',
  incoming: '新收3件 都是老百姓 邮寄来的 2020年没有转来的',
  outcomes: '都予以公开',
  disputes: '复议诉讼都没有',
  fee: '信息处理费没发过通知也没收过',
} as const

const orders: Record<string, readonly string[]> = {
  "the form's order": Object.values(answers),
  'the other way round': [
    '信息处理费没发过通知也没收过',
    '全年没有复议诉讼',
    '新收3件，都是自然人，2020年转来0',
    '都予以公开',
    '行政事业性收费没有',
    '处罚212 许可强制没有',
    '规范性文件发0废0有效0，规章没有',
  ],
  'requests first, several at once': [
    '新收3件 自然人3件，2020年转来0，都予以公开',
    '处罚212，许可和强制都是0；行政事业性收费0万元',
    '复议、诉讼都没有',
    '规章和规范性文件都是0',
    '没发过收费通知，信息处理费没收过',
  ],
}

const situation = (talk: Conversation) => {
  const report = talk.store.findReport('永乐店镇人民政府', 2021)!
  return situationOf(
    report,
    talk.store.changes(report.id).filter(({ live }) => live),
  )
}

describe('a whole 2021 report', () => {
  test.each(Object.entries(orders))('is complete after at most 8 answers, given in %s', async (_name, messages) => {
    const talk = startConversation()
    talk.says('永乐店镇人民政府 2021年')
    let answered = 0
    for (const message of messages) {
      const heard = talk.says(message)
      answered++
      if (heard.buttons.includes('对，记下')) {
        talk.taps('对，记下')
        answered++
      }
    }
    expect(answered).toBeLessThanOrEqual(8)
    const { figures, missing, state, plugs } = situation(talk)
    expect(missing).toEqual([])
    expect(state.held).toEqual([])
    expect(plugs).toEqual([])
    expect(new Map(figures)).toEqual(published)
    const { file } = talk.says('生成草稿')
    expect(file?.name).toBe('永乐店镇人民政府2021年政府信息公开工作年度报告（草稿1）.docx')
    const { bytes } = await fileBytes(talk.store, file!.id)
    const printed = figuresOf(bytes, formOf('2021'))
    expect(printed).toEqual(new Map([...published].filter(([id]) => !id.startsWith('s6.'))))
  })
})
