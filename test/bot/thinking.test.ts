import { afterEach, expect, test } from 'vitest'
import type { Assistant, Inquiry, Outcome } from '../../src/agent/assistant.ts'
import { createDesk } from '../../src/desk/desk.ts'
import { admins, answerTo, beginReport, type Office, openOffice } from '../support/bot.ts'
import { figure } from '../support/scripted-assistant.ts'

let office: Office
afterEach(() => office.close())

interface Pondering extends Assistant {
  readonly asked: Inquiry[]
  /** Answers the question that has waited longest. */
  answer(outcome: Outcome): void
}

/** An assistant that answers when it is told to. */
function pondering(): Pondering {
  const asked: Inquiry[] = []
  const waiting: ((outcome: Outcome) => void)[] = []
  return {
    asked,
    host: 'model.example',
    available: () => true,
    understand(inquiry, signal) {
      asked.push(inquiry)
      return new Promise((resolve) => {
        waiting.push(resolve)
        signal?.addEventListener('abort', () => resolve({ ok: false, why: 'time-out' }))
      })
    },
    answer: (outcome) => waiting.shift()?.(outcome),
  }
}

const odd = '城管那边处罚的案子统共212个哩'
const understood: Outcome = {
  ok: true,
  understanding: {
    proposals: [figure('s2.penalty.decisions', 212, '处罚的案子统共212个')],
    prose: '',
    textRefused: false,
  },
}

async function begin(assistant: Assistant): Promise<Office> {
  office = await openOffice({ assistant })
  await beginReport(office.zhao)
  return office
}

test('while the model reads, Telegram shows that somebody types, and other chats are answered', async () => {
  const assistant = pondering()
  const { zhao, liu, telegram } = await begin(assistant)
  zhao.says(odd)
  await telegram.until(() => telegram.callsTo('sendChatAction').length > 0 || undefined)
  expect((await answerTo(liu, '帮助')).text).not.toBe('')
  assistant.answer(understood)
  const [reply] = await zhao.hears()
  expect(reply!.text).toContain('行政处罚 212')
})

test('what comes meanwhile is answered after it, in order', async () => {
  const assistant = pondering()
  const { zhao, telegram, store } = await begin(assistant)
  zhao.says(odd)
  await telegram.until(() => assistant.asked[0])
  zhao.says('许可7')
  zhao.says('强制0')
  await telegram.until(() => (store.queuedChats().length > 0 && telegram.pending === 0) || undefined)
  assistant.answer(understood)
  const replies = await zhao.hears({ count: 3 })
  expect(replies.map(({ text }) => /行政(?:处罚|许可|强制) \d+/u.exec(text)?.[0])).toEqual([
    '行政处罚 212',
    '行政许可 7',
    '行政强制 0',
  ])
})

test('a message that waits for the model is answered after a restart', async () => {
  const first = pondering()
  const { zhao, telegram, store } = await begin(first)
  zhao.says(odd)
  await telegram.until(() => first.asked[0])
  const second = pondering()
  await office.restart({ desk: createDesk(store, { admins, assistant: second }) })
  await telegram.until(() => second.asked[0])
  second.answer(understood)
  const [reply] = await zhao.hears()
  expect(reply!.text).toContain('行政处罚 212')
  expect(store.changes(1)).toHaveLength(1)
})

test('a message that cannot be settled does not hold up those behind it', async () => {
  const assistant: Assistant = {
    host: 'model.example',
    available: () => true,
    understand: () => Promise.reject(new Error('secret detail of the program')),
  }
  const { zhao, store } = await begin(assistant)
  const reply = await answerTo(zhao, odd)
  expect(reply.text).toMatch(/^这条没处理成，什么都没改/u)
  expect(store.queuedChats()).toEqual([])
  expect((await answerTo(zhao, '许可7')).text).toContain('行政许可 7')
})
