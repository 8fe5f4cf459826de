import { createServer } from 'node:net'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openAssistant } from '../../src/agent/open.ts'
import { inquiryOf } from '../support/inquiries.ts'
import { type Answer, calls, faults, records, says } from '../support/openai/answers.ts'
import { type ModelServer, openModelServer } from '../support/openai/server.ts'

const inquiry = inquiryOf('处罚212')
const good = records(['行政处罚', '', '212', '212'])
/** Milliseconds: short enough to wait for. What takes time to load is loaded before. */
const limit = 1500
beforeAll(() => import('../../src/agent/understand.ts'))

let server: ModelServer | undefined
afterEach(async () => {
  await server?.close()
  server = undefined
})

async function assistantFor(...answers: readonly Answer[]) {
  server = await openModelServer(...answers)
  const clock = { ahead: 0 }
  const assistant = openAssistant({
    model: { name: 'm', key: 'sk-1', baseUrl: server.url },
    limit,
    now: () => Date.now() + clock.ahead,
  })
  return { assistant, server, clock }
}

describe('a fault is named, and never thrown', () => {
  test.each<[string, readonly Answer[], string, number]>([
    ['no answer', [faults.silence], 'time-out', 1],
    ['an answer that comes too late', [faults.late(60_000, good)], 'time-out', 1],
    ['too many requests', [faults.tooMany(), faults.tooMany(), faults.tooMany()], 'busy', 3],
    ['too many requests, for longer than there is', [faults.tooMany('20')], 'busy', 1],
    ['no quota left', [faults.noQuota], 'refused', 1],
    ['an error of the server, twice', [faults.serverError, faults.serverError], 'unreachable', 2],
    ['an overload that lasts', [faults.overloaded('60')], 'busy', 1],
    ['an error page of a gateway, twice', [faults.errorPage, faults.errorPage], 'unreachable', 2],
    ['a connection that is cut, twice', [faults.hangUp, faults.hangUp], 'unreachable', 2],
    ['a body that is cut, twice', [faults.cutBody, faults.cutBody], 'unreachable', 2],
    ['a wrong key', [faults.wrongKey('sk-1')], 'refused', 1],
    ['a model there is not', [faults.noModel], 'refused', 1],
    ['a page, twice', [faults.page, faults.page], 'broken', 2],
    ['half a body, twice', [faults.brokenBody, faults.brokenBody], 'broken', 2],
    ['no choices, twice', [faults.noChoices, faults.noChoices], 'broken', 2],
    ['an error in the place of an answer, twice', [faults.errorInside, faults.errorInside], 'broken', 2],
    ['a refusal', [faults.refusal], 'broken', 1],
    ['an empty answer', [faults.nothing], 'broken', 1],
    ['an answer cut short', [faults.cutShort], 'broken', 1],
    ['an answer withheld', [faults.withheld], 'broken', 1],
  ])('%s', async (_, answers, why, requests) => {
    const { assistant, server: at } = await assistantFor(...answers)
    expect(await assistant.understand(inquiry)).toEqual({ ok: false, why })
    expect(at.requests).toHaveLength(requests)
  })

  test('nobody there', async () => {
    const closed = createServer()
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve))
    const { port } = closed.address() as { port: number }
    await new Promise((resolve) => closed.close(resolve))
    const assistant = openAssistant({
      model: { name: 'm', key: undefined, baseUrl: `http://127.0.0.1:${port}/v1` },
      limit,
    })
    expect(await assistant.understand(inquiry)).toEqual({ ok: false, why: 'unreachable' })
  })

  test('an address that is none', async () => {
    const assistant = openAssistant({ model: { name: 'm', key: undefined, baseUrl: 'nowhere' }, limit })
    expect(await assistant.understand(inquiry)).toEqual({ ok: false, why: 'broken' })
  })
})

describe('what passes is repeated, within the time', () => {
  test.each<[string, readonly Answer[]]>([
    ['too many requests', [faults.tooMany()]],
    ['too many requests, for a moment', [faults.tooMany('0.2'), faults.tooMany('0')]],
    ['an error of the server', [faults.serverError]],
    ['an overload', [faults.overloaded('0.1')]],
    ['a connection that is cut', [faults.hangUp]],
    ['a body that is cut', [faults.cutBody]],
    ['a page', [faults.page]],
    ['half a body', [faults.brokenBody]],
    ['no choices', [faults.noChoices]],
  ])('%s', async (_, answers) => {
    const { assistant, server: at } = await assistantFor(...answers, good)
    expect(await assistant.understand(inquiry)).toMatchObject({
      ok: true,
      understanding: { proposals: [{ value: 212 }] },
    })
    expect(at.requests).toHaveLength(answers.length + 1)
  })
})

test('whole calls of an answer that was cut short are kept, and it is told', async () => {
  const { assistant } = await assistantFor(
    calls([{ name: 'record_figures', args: { figures: [{ row: '行政处罚', value: '212', quote: '212' }] } }], {
      content: '还有',
      finish: 'length',
    }),
  )
  expect(await assistant.understand(inquiry)).toEqual({
    ok: true,
    understanding: {
      proposals: [{ kind: 'figure', cell: 's2.penalty.decisions', value: 212, quote: '212' }],
      prose: '',
      textRefused: false,
      incomplete: true,
    },
  })
})

describe('after three failures in a row', () => {
  test('nobody waits for the model for a minute; then one tries', async () => {
    const {
      assistant,
      server: at,
      clock,
    } = await assistantFor(faults.noModel, faults.noModel, faults.noModel, good, good)
    for (let time = 0; time < 3; time += 1) {
      expect(assistant.available()).toBe(true)
      await assistant.understand(inquiry)
    }
    expect(assistant.available()).toBe(false)
    expect(await assistant.understand(inquiry)).toEqual({ ok: false, why: 'resting' })
    expect(at.requests).toHaveLength(3)
    clock.ahead = 60_000
    expect(assistant.available()).toBe(true)
    const both = await Promise.all([assistant.understand(inquiry), assistant.understand(inquiry)])
    expect(both).toMatchObject([{ ok: true }, { ok: false, why: 'resting' }])
    expect(await assistant.understand(inquiry)).toMatchObject({ ok: true })
  })
})

describe('whoever asks may give up', () => {
  test('before', async () => {
    const { assistant, server: at } = await assistantFor(good)
    expect(await assistant.understand(inquiry, AbortSignal.abort())).toEqual({ ok: false, why: 'time-out' })
    expect(at.requests).toHaveLength(0)
  })

  test('or meanwhile, and it counts as no failure', async () => {
    const { assistant, server: at } = await assistantFor()
    at.always(faults.silence)
    for (let time = 0; time < 3; time += 1) {
      const ending = new AbortController()
      const outcome = assistant.understand(inquiry, ending.signal)
      setTimeout(() => ending.abort(), 20)
      expect(await outcome).toEqual({ ok: false, why: 'time-out' })
    }
    expect(assistant.available()).toBe(true)
    at.always(good)
    expect(await assistant.understand(inquiry)).toMatchObject({ ok: true })
  })
})

test('a log that throws harms nothing', async () => {
  server = await openModelServer(says('好'))
  const log = () => {
    throw new Error('the log is full')
  }
  const assistant = openAssistant({ model: { name: 'm', key: 'k', baseUrl: server.url }, log, limit })
  expect(await assistant.understand(inquiry)).toMatchObject({ ok: true })
})
