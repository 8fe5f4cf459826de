import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { call, faults, says } from './answers.ts'
import { type ModelServer, openModelServer } from './server.ts'
import { tokensIn } from './tokens.ts'

let server: ModelServer
beforeEach(async () => {
  server = await openModelServer()
})
afterEach(() => server.close())

const user = { role: 'user', content: '处罚212' }
const toolCall = (id: string, args = '{}') => ({ id, type: 'function', function: { name: 'help', arguments: args } })
const tool = (parameters: unknown) => ({ type: 'function', function: { name: 'help', description: '', parameters } })

async function post(body: unknown, path = '/chat/completions') {
  const response = await fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return { status: response.status, text: await response.text() }
}

describe('a request is refused', () => {
  const base = { model: 'm', messages: [user] }
  test.each<[string, unknown]>([
    ['that is no JSON', '{'],
    ['without a model', { messages: [user] }],
    ['without messages', { model: 'm', messages: [] }],
    ['of an unknown role', { ...base, messages: [{ role: 'robot', content: '好' }] }],
    [
      'with content in parts',
      { ...base, messages: [{ role: 'system', content: [{ type: 'text', text: '好' }] }, user] },
    ],
    ['with the system speaking last', { ...base, messages: [user, { role: 'system', content: '好' }] }],
    ['that the assistant ends', { ...base, messages: [user, { role: 'assistant', content: '好' }] }],
    [
      'with a tool message that answers nothing',
      { ...base, messages: [user, { role: 'tool', content: '好', tool_call_id: '1' }] },
    ],
    [
      'with a call that nobody answered',
      { ...base, messages: [{ role: 'assistant', content: null, tool_calls: [toolCall('1')] }, user] },
    ],
    [
      'with broken arguments',
      {
        ...base,
        messages: [
          user,
          { role: 'assistant', content: null, tool_calls: [toolCall('1', '{"a"')] },
          { role: 'tool', content: '好', tool_call_id: '1' },
        ],
      },
    ],
    ['with a schema that is none', { ...base, tools: [tool({ type: 'string' })] }],
    [
      'with a schema that requires what it does not describe',
      { ...base, tools: [tool({ type: 'object', properties: {}, required: ['a'] })] },
    ],
    [
      'with two tools of a name',
      { ...base, tools: [tool({ type: 'object', properties: {} }), tool({ type: 'object', properties: {} })] },
    ],
    ['that wants a stream', { ...base, stream: true }],
  ])('%s', async (_, body) => {
    server.answers(says('好'))
    expect((await post(body)).status).toBe(400)
    expect(server.refused).toHaveLength(1)
    expect(server.requests).toEqual([])
  })

  test('at another address', async () => expect((await post(base, '/responses')).status).toBe(404))
  test('that no answer is left for', async () => expect((await post(base)).status).toBe(500))
})

describe('an answer comes', () => {
  const body = { model: 'm', messages: [user] }

  test('as it was written, in order, with what it cost', async () => {
    server.answers(says('好'), call('help', { a: 1 }, { usage: { prompt: 7, completion: 2 } }), faults.serverError)
    expect(JSON.parse((await post(body)).text)).toMatchObject({
      choices: [{ message: { role: 'assistant', content: '好' }, finish_reason: 'stop' }],
    })
    expect(JSON.parse((await post(body)).text)).toMatchObject({
      choices: [
        {
          message: { tool_calls: [{ function: { name: 'help', arguments: '{"a":1}' } }] },
          finish_reason: 'tool_calls',
        },
      ],
      usage: { prompt_tokens: 7, completion_tokens: 2, total_tokens: 9 },
    })
    expect((await post(body)).status).toBe(500)
    expect(server.answersLeft).toBe(0)
    expect(server.requests.map(({ body: { messages } }) => messages)).toEqual([[user], [user], [user]])
  })

  test('worked out from the request', async () => {
    server.always(({ messages }) => says(`听到：${messages.at(-1)!.content}`))
    expect((await post(body)).text).toContain('听到：处罚212')
  })

  test('or is cut, or never comes', async () => {
    server.answers(faults.cutBody, faults.hangUp)
    await expect(post(body)).rejects.toThrow()
    await expect(post(body)).rejects.toThrow()
  })
})

test('a Chinese character is a token, of anything else four are', () => {
  expect(tokensIn('处罚212件')).toBe(4)
  expect(tokensIn('abcdefgh')).toBe(2)
  expect(tokensIn('')).toBe(0)
})
