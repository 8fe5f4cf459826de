import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Answer, Script } from './answers.ts'
import { type ModelRequest, readRequest } from './requests.ts'
import { requestTokens, tokensIn } from './tokens.ts'

/** An OpenAI-compatible server over real HTTP that answers by a script, and refuses what a real one refuses. */
export interface ModelServer {
  /** The base URL, as one configures it. */
  readonly url: string
  /** Requests it accepted, the oldest first. */
  readonly requests: readonly ReceivedRequest[]
  /** What was wrong with those it refused; those that no answer was left for are among them. */
  readonly refused: readonly string[]
  /** Adds answers, one a request. */
  answers(...scripts: readonly Script[]): void
  /** The answer to every request that none is left for. */
  always(script: Script): void
  readonly answersLeft: number
  close(): Promise<void>
}

export interface ReceivedRequest {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: ModelRequest
  /** As it came. */
  readonly text: string
  readonly tokens: number
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

function send(response: ServerResponse, status: number, body: string, headers: Readonly<Record<string, string>> = {}) {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(body)
}

const refusal = (message: string): string =>
  JSON.stringify({ error: { message, type: 'invalid_request_error', param: null, code: null } })

/** A completion as servers write it. */
function completion(answer: Extract<Answer, { kind: 'message' }>, { body, tokens }: ReceivedRequest, number: number) {
  const written = answer.calls.map(({ name, args }, at) => ({
    id: `call_${number}_${at}`,
    type: 'function',
    function: { name, arguments: typeof args === 'string' ? args : JSON.stringify(args) },
  }))
  const { prompt, completion: output } = answer.usage ?? {
    prompt: tokens,
    completion: tokensIn(`${answer.content ?? ''}${written.length > 0 ? JSON.stringify(written) : ''}`),
  }
  return {
    id: `chatcmpl-${number}`,
    object: 'chat.completion',
    created: 1_641_862_800 + number,
    model: body.model,
    choices: [
      {
        index: 0,
        message: {
          role: 'assistant',
          content: answer.content,
          refusal: answer.refusal ?? null,
          ...(written.length > 0 ? { tool_calls: written } : {}),
        },
        logprobs: null,
        finish_reason: answer.finish ?? (written.length > 0 ? 'tool_calls' : 'stop'),
      },
    ],
    ...(answer.usage === null
      ? {}
      : { usage: { prompt_tokens: prompt, completion_tokens: output, total_tokens: prompt + output } }),
  }
}

function give(response: ServerResponse, answer: Answer, received: ReceivedRequest, number: number): void {
  switch (answer.kind) {
    case 'message':
      send(response, 200, JSON.stringify(completion(answer, received, number)))
      break
    case 'raw':
      send(response, answer.status, answer.body, answer.headers)
      break
    case 'silence':
      break
    case 'hang-up':
      if (answer.midBody) {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
        response.write('{"id":"chatcmpl-1","choi', () => response.destroy())
      } else response.destroy()
      break
    case 'late':
      setTimeout(() => {
        if (!response.destroyed) give(response, answer.answer, received, number)
      }, answer.milliseconds).unref()
  }
}

export async function openModelServer(...scripts: readonly Script[]): Promise<ModelServer> {
  const queue = [...scripts]
  const requests: ReceivedRequest[] = []
  const refused: string[] = []
  let usual: Script | undefined

  const server = createServer(async (request, response) => {
    const text = await bodyOf(request)
    const path = request.url ?? ''
    const refuse = (status: number, mistake: string): void => {
      refused.push(mistake)
      send(response, status, refusal(mistake))
    }
    if (request.method !== 'POST' || path !== '/v1/chat/completions')
      return refuse(404, `nothing at ${request.method} ${path}`)
    if (!/^application\/json/.test(request.headers['content-type'] ?? '')) return refuse(415, 'not sent as JSON')
    let body: unknown
    try {
      body = JSON.parse(text)
    } catch {
      return refuse(400, 'the body is not JSON')
    }
    const reading = readRequest(body)
    if (!reading.ok) return refuse(400, reading.mistake)
    const received = {
      path,
      headers: request.headers,
      body: reading.request,
      text,
      tokens: requestTokens(reading.request),
    }
    requests.push(received)
    const script = queue.shift() ?? usual
    if (script === undefined) return refuse(500, 'no answer is left in the script')
    give(response, typeof script === 'function' ? script(reading.request) : script, received, requests.length)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo

  return {
    url: `http://127.0.0.1:${port}/v1`,
    requests,
    refused,
    answers: (...more) => void queue.push(...more),
    always: (script) => {
      usual = script
    },
    get answersLeft() {
      return queue.length
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
