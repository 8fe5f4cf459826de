import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { addressesOf } from '../src/agent/addresses.ts'
import { figureToJson, isMoney } from '../src/schema/figure.ts'
import { type Plan, planFor } from './faults.ts'
import { formOfMessage, type LabelledMessage } from './messages.ts'
import { estimate, estimateRequest } from './tokens.ts'

// An OpenAI-compatible endpoint that answers from the labels, with faults (see faults.ts). It speaks the tools of both agents: cells by row
// and column with a quote, or by id. It measures what a program makes of the same answers, not how well a model understands.

export interface SimulatedModel {
  readonly baseUrl: string
  /** The message that is put to it next. */
  hears(message: LabelledMessage): void
  close(): Promise<void>
}

interface Request {
  readonly messages: readonly { readonly role: string; readonly content?: unknown }[]
  readonly tools?: readonly {
    readonly function: { readonly name: string; readonly parameters?: { readonly properties?: object } }
  }[]
}

interface Call {
  readonly name: string
  readonly arguments: string
}

const text = (value: unknown): string => JSON.stringify(value)

/** The program's own tools: rows and columns by name, with a quote. */
function ownCalls(message: LabelledMessage, { figures, which }: Plan): Call[] {
  const form = formOfMessage(message)
  const { addressOf } = addressesOf(form)
  if (figures.length > 0) {
    const list = figures.map(({ cell, value, quote }) => {
      const { kind, unit } = form.cell(cell)!
      const written = value === null ? null : `${figureToJson({ kind }, value)}${isMoney(kind) ? unit : ''}`
      return { ...addressOf(cell), value: written, quote }
    })
    return [{ name: 'record_figures', arguments: text({ figures: list }) }]
  }
  if (which.length < 2) return []
  return [
    { name: 'ask_which', arguments: text({ quote: message.said, options: which.map((cell) => addressOf(cell)) }) },
  ]
}

/** The plain agent's tool: cells by id. */
function plainCalls(message: LabelledMessage, { figures }: Plan): Call[] {
  const form = formOfMessage(message)
  if (figures.length === 0) return []
  const cells = figures.map(({ cell, value }) => ({
    id: cell,
    value: value === null ? null : figureToJson(form.cell(cell)!, value),
  }))
  return [{ name: 'record_figures', arguments: text({ cells }) }]
}

function answerTo(request: Request, message: LabelledMessage, seed: number): { content: string; calls: Call[] } {
  const plan = planFor(message, seed)
  const isPlain =
    request.tools?.some(({ function: { parameters } }) => 'cells' in (parameters?.properties ?? {})) ?? false
  const last = request.messages.at(-1)
  if (last?.role === 'tool' && (isPlain || !plan.hasBrokenJson)) return { content: '好的，已经记下了。', calls: [] }
  const isSecond = last?.role === 'tool'
  const calls = isPlain ? plainCalls(message, plan) : ownCalls(message, plan)
  const broken = calls.map((call) => ({ ...call, arguments: call.arguments.slice(0, -3) }))
  return { content: calls.length > 0 ? '' : plan.prose, calls: plan.hasBrokenJson && !isSecond ? broken : calls }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

function completion(request: Request, message: LabelledMessage, seed: number): object {
  const { content, calls } = answerTo(request, message, seed)
  const toolCalls = calls.map((call, at) => ({ id: `call_${at + 1}`, type: 'function', function: call }))
  return {
    id: 'simulated',
    object: 'chat.completion',
    created: 0,
    model: 'simulated',
    choices: [
      {
        index: 0,
        finish_reason: calls.length > 0 ? 'tool_calls' : 'stop',
        message: { role: 'assistant', content, ...(calls.length > 0 ? { tool_calls: toolCalls } : {}) },
      },
    ],
    usage: {
      prompt_tokens: estimateRequest(request),
      completion_tokens: estimate(content + calls.map((call) => call.arguments).join('')),
      total_tokens: 0,
    },
  }
}

export async function startSimulatedModel(seed: number): Promise<SimulatedModel> {
  let current: LabelledMessage | undefined
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request)
    response.setHeader('content-type', 'application/json')
    if (!current) response.writeHead(409).end('{}')
    else response.end(text(completion(JSON.parse(body) as Request, current, seed)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    hears(message) {
      current = message
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
