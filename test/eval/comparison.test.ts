import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { deskHearer } from '../../eval/desk-hearer.ts'
import { planFor } from '../../eval/faults.ts'
import { figuresOf, formOfMessage, type LabelledMessage, readMessages } from '../../eval/messages.ts'
import { plainAgent } from '../../eval/plain-agent.ts'
import { summarize } from '../../eval/report.ts'
import { runAll } from '../../eval/run.ts'
import { startSimulatedModel } from '../../eval/simulated-model.ts'
import { openAssistant } from '../../src/agent/open.ts'

const seed = 1

/** Whether the simulated model makes up a figure that the label does not have. */
function isFaulty(message: LabelledMessage): boolean {
  const { figures, hasBrokenJson } = planFor(message, seed)
  const right = figuresOf(formOfMessage(message), message.expect.cells)
  return !hasBrokenJson && figures.some(({ cell, value }) => right.get(cell) !== value)
}

const messages = readMessages(fileURLToPath(new URL('../../eval/messages', import.meta.url)))
  .filter(isFaulty)
  .slice(0, 40)

const model = await startSimulatedModel(seed)
afterAll(() => model.close())
const endpoint = { name: 'simulated', key: undefined, baseUrl: model.baseUrl }

test('faults are the same whenever they are asked for', () => {
  expect(messages.length).toBeGreaterThan(20)
  for (const message of messages) expect(planFor(message, seed)).toEqual(planFor(message, seed))
})

test('what a faulty model makes up enters a plain form and not this one', async () => {
  const assistant = openAssistant({ model: endpoint })
  const told = (hearer: { hear: ReturnType<typeof deskHearer>['hear'] }) => ({
    hear(message: LabelledMessage) {
      model.hears(message)
      return hearer.hear(message)
    },
  })
  const ours = summarize(await runAll(told(deskHearer(assistant)), messages))
  const plain = summarize(await runAll(told(plainAgent(endpoint)), messages))
  expect(ours.ungrounded).toBe(0)
  expect(plain.ungrounded).toBeGreaterThan(0)
  expect(ours.wrongCells).toBeLessThan(plain.wrongCells / 4)
})
