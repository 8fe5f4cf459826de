import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { deskHearer } from '../../eval/desk-hearer.ts'
import { readMessages } from '../../eval/messages.ts'
import { summarize } from '../../eval/report.ts'
import { runAll } from '../../eval/run.ts'

const messages = readMessages(fileURLToPath(new URL('../../eval/messages', import.meta.url)))
const results = await runAll(deskHearer(), messages)
const summary = summarize(results)

test('the reader alone changes no wrong cell', () => {
  const wrong = results.filter((result) => result.wrong.length > 0)
  expect(wrong.map(({ message, wrong: cells }) => `${message.id} ${message.said}: ${cells.join(' ')}`)).toEqual([])
})

test('the reader alone records no figure that nobody said', () => {
  const invented = results.filter((result) => result.ungrounded.length > 0)
  expect(invented.map(({ message, ungrounded }) => `${message.id} ${message.said}: ${ungrounded.join(' ')}`)).toEqual(
    [],
  )
})

test('the reader alone handles most of the messages that state figures, and leaves the others as they were', () => {
  expect((summary.recorded + summary.restated) / summary.stating).toBeGreaterThanOrEqual(0.75)
  expect(summary.leftAlone).toBe(summary.leaving)
})
