import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { createEngine, type Engine } from '../../src/report/engine/engine.ts'
import { answerTo, beginReport, type Office, openOffice } from '../support/bot.ts'
import type { SeenMessage } from '../support/telegram/seen.ts'

/** Milliseconds that a document may take on a machine with much else to do. */
const slow = 50_000
const words = 'PDF在排版，好了就发来。'

let office: Office

// Kept warm from test to test: bots come and go.
const drawing = createEngine()
const real: Engine = { ...drawing, close: () => {} }
afterEach(() => office.close())
afterAll(() => drawing.close())

/** A draft, and then a bot that says at once what it is about, whose engine draws nothing until it is let go. */
async function waitingOffice(): Promise<{ letGo: () => void }> {
  let letGo = (): void => {}
  let cut = (): void => {}
  const gate = new Promise<void>((resolve, reject) => {
    letGo = resolve
    cut = () => reject(new Error('the engine was closed'))
  })
  gate.catch(() => {})
  const draw: Engine['draw'] = async (job) => {
    await gate
    return real.draw(job)
  }
  office = await openOffice({ engine: real })
  await beginReport(office.zhao)
  expect((await answerTo(office.zhao, '生成草稿')).document?.name).toMatch(/docx$/)
  await office.restart({ engine: { ...real, draw, close: () => cut() }, quiet: 0 })
  return { letGo }
}

const shown = (): SeenMessage[] => office.zhao.sees().filter(({ text }) => text === words)
const pdfs = (): SeenMessage[] => office.zhao.sees().filter(({ document }) => document?.name.endsWith('.pdf'))
const isSettled = (messages: SeenMessage[]): boolean =>
  messages.some(({ document }) => document?.name.endsWith('.pdf')) && messages.every(({ text }) => text !== words)
const refused = (description: string) => (line: string) => line.includes(description)

describe('a file that takes long', { timeout: 60_000 }, () => {
  test('is announced once, without a sound, and the words go when it is there', async () => {
    const { letGo } = await waitingOffice()
    office.zhao.taps('PDF')
    expect((await office.zhao.hears())[0]!.text).toBe(words)
    expect((await answerTo(office.liu, '你好')).text).not.toBe('')
    letGo()
    await office.zhao.seesThat(isSettled, slow)
    expect(pdfs()).toHaveLength(1)
    await expect.poll(() => office.store.signsLeft()).toEqual([])
    const said = office.telegram.callsTo('sendMessage').filter(({ payload }) => payload['text'] === words)
    expect(said.map(({ payload }) => payload['disable_notification'])).toEqual(['true'])
  })

  test('that comes quickly is not announced', async () => {
    office = await openOffice({ engine: real })
    await beginReport(office.zhao)
    await answerTo(office.zhao, '生成草稿')
    office.zhao.taps('PDF')
    await office.zhao.seesThat(isSettled, slow)
    expect(office.telegram.callsTo('deleteMessage')).toEqual([])
  })

  test.each(['429', '500', 'malformed'] as const)('comes when its announcement meets %s', async (kind) => {
    const { letGo } = await waitingOffice()
    office.telegram.fail('sendMessage', { kind, when: ({ text }) => text === words })
    office.zhao.taps('PDF')
    await expect.poll(() => office.log.some(refused('a sign of life was not sent'))).toBe(true)
    letGo()
    await expect.poll(pdfs, { timeout: slow }).toHaveLength(1)
    const asked = office.telegram.callsTo('sendMessage').filter(({ payload }) => payload['text'] === words)
    expect(asked).toHaveLength(1)
  })

  test.each(['429', '500', 'drop-before'] as const)('takes its announcement away after %s', async (kind) => {
    const { letGo } = await waitingOffice()
    office.telegram.fail('deleteMessage', { kind, times: 2 })
    office.zhao.taps('PDF')
    await office.zhao.hears()
    letGo()
    await office.zhao.seesThat(isSettled, slow)
    await expect.poll(() => office.store.signOf(office.store.lastSent('tg:42')!.id)).toBeUndefined()
  })

  test('is no more announced when Telegram takes it at the second attempt', async () => {
    const { letGo } = await waitingOffice()
    office.telegram.fail('sendDocument', { kind: '500', times: 2 })
    office.zhao.taps('PDF')
    await office.zhao.hears()
    letGo()
    await office.zhao.seesThat(isSettled, slow)
    const said = office.telegram.callsTo('sendMessage').filter(({ payload }) => payload['text'] === words)
    expect([said.length, pdfs().length]).toEqual([1, 1])
  })

  test('leaves an announcement alone that cannot be taken away any more', async () => {
    const { letGo } = await waitingOffice()
    office.zhao.taps('PDF')
    await office.zhao.hears()
    office.telegram.pass(49 * 3_600)
    letGo()
    await expect.poll(pdfs, { timeout: slow }).toHaveLength(1)
    await expect.poll(() => office.log.some(refused('could not be taken away'))).toBe(true)
    expect(office.store.signOf(office.store.lastSent('tg:42')!.id)).toBeUndefined()
    expect((await answerTo(office.zhao, '处罚212')).text).toContain('行政处罚 212')
  })

  test('is not announced again after a restart, and the words go', async () => {
    await waitingOffice()
    office.zhao.taps('PDF')
    await office.zhao.hears()
    await office.stop()
    expect([shown().length, pdfs().length]).toEqual([1, 0])
    await office.restart({ engine: real, quiet: 0 })
    await office.zhao.seesThat(isSettled, slow)
    const said = office.telegram.callsTo('sendMessage').filter(({ payload }) => payload['text'] === words)
    expect(said).toHaveLength(1)
  })

  test('that was sent just before the program ended leaves nothing behind', async () => {
    const { letGo } = await waitingOffice()
    office.telegram.fail('deleteMessage', { kind: '500', times: 1_000 })
    office.zhao.taps('PDF')
    await office.zhao.hears()
    letGo()
    await expect.poll(() => office.store.signsLeft(), { timeout: slow }).toHaveLength(1)
    await office.stop()
    expect([shown().length, pdfs().length]).toEqual([1, 1])
    office.telegram.mend()
    await office.restart()
    await office.zhao.seesThat(isSettled, slow)
    await expect.poll(() => office.store.signsLeft()).toEqual([])
  })

  test('that cannot be made is not said to be on its way', async () => {
    await waitingOffice()
    office.zhao.taps('PDF')
    await office.zhao.hears()
    office.telegram.fail('sendDocument', { kind: '500', times: 1_000 })
    await office.stop()
    const broken: Engine = { ...real, draw: () => Promise.reject(new Error('the disk is full')) }
    await office.restart({ engine: broken })
    await office.zhao.seesThat((messages) => messages.some(({ text }) => text.includes('有一条回复没发出来')), slow)
    await office.zhao.seesThat((messages) => messages.every(({ text }) => text !== words))
  })
})
