import { ChatOpenAI } from '@langchain/openai'
import { AIMessage, createAgent, HumanMessage, SystemMessage, tool } from 'langchain'
import * as z from 'zod'
import type { CellId } from '../src/schema/cell-id.ts'
import { type Figure, figureToJson, isAllowed, isMoney, parseMoney } from '../src/schema/figure.ts'
import type { Cell, Form } from '../src/schema/form.ts'
import { topicsOf } from '../src/schema/topics.ts'
import { topicNames } from '../src/text/topics.ts'
import { figuresOf, formOfMessage, type LabelledMessage } from './messages.ts'
import type { Hearer } from './run.ts'
import { situationWith } from './scene.ts'
import { type Answered, Meter, usageOf } from './tokens.ts'

// What one gets without design: an agent with the whole form in its prompt and one tool that writes what it is given. It is the measure the
// program is compared with.

export interface Endpoint {
  readonly name: string
  readonly key: string | undefined
  readonly baseUrl: string | undefined
}

const cellLine = ({ id, row, column, unit }: Cell): string => `${id} ${row}·${column}（${unit}）`

function systemText(message: LabelledMessage, form: Form): string {
  const { figures } = situationWith(message)
  const known = [...figures].map(([id, value]) => `${id}=${figureToJson(form.cell(id)!, value)}`)
  const topic = topicsOf(form).find(({ id, cells }) => [id, ...cells].some((name) => name === message.asked))
  return [
    `你是政府信息公开工作年度报告助手，帮镇政府的填报人填${message.year}年的报告。`,
    '填报人说了哪些数，就用 record_figures 记到对应的格子；没说的不要编；不清楚就问。',
    '“没提到的申请人类型按0记”。金额按括号里的单位写成字符串，件数写成整数，清空写 null。',
    `正在问：${topic ? topicNames[topic.id] : '没有在问什么'}`,
    `已有：${known.join('，') || '没有'}`,
    '表格全部格子：',
    ...form.cells.map(cellLine),
  ].join('\n')
}

const cells = z.object({
  cells: z.array(z.object({ id: z.string(), value: z.union([z.number(), z.string(), z.null()]) })),
})

/** A value as the model writes it; undefined for what cannot stand in the cell. */
function read(cell: Cell, value: number | string | null): Figure | null | undefined {
  if (value === null) return null
  if (isMoney(cell.kind)) return parseMoney(String(value), cell.kind)
  const figure = typeof value === 'number' ? value : /^-?\d+$/.test(value.trim()) ? Number(value) : undefined
  return figure !== undefined && isAllowed(cell.kind, figure) ? figure : undefined
}

/** The line to the endpoint, with every request counted. */
function chatModel({ name, key, baseUrl }: Endpoint, meter: Meter): ChatOpenAI {
  const counting: typeof fetch = async (url, init) => {
    const response = await fetch(url, init)
    const answer = (await response
      .clone()
      .json()
      .catch(() => ({}))) as Answered
    meter.add(usageOf(JSON.parse(String(init?.body)), answer))
    return response
  }
  return new ChatOpenAI({
    model: name,
    apiKey: key ?? 'none',
    temperature: 0,
    maxRetries: 1,
    streaming: false,
    useResponsesApi: false,
    configuration: { ...(baseUrl === undefined ? {} : { baseURL: baseUrl }), fetch: counting },
  })
}

/** The plain agent over an endpoint. */
export function plainAgent(endpoint: Endpoint): Hearer {
  const meter = new Meter()
  const model = chatModel(endpoint, meter)
  return {
    async hear(message) {
      const form = formOfMessage(message)
      const written = new Map<CellId, Figure | null>()
      const record = tool(
        ({ cells: list }: z.output<typeof cells>) => {
          for (const { id, value } of list) {
            const cell = form.cell(id)
            const figure = cell && read(cell, value)
            if (cell && figure !== undefined) written.set(cell.id, figure)
          }
          return '已记下'
        },
        { name: 'record_figures', description: '把填报人说的数记到格子里', schema: cells },
      )
      const agent = createAgent({ model, tools: [record], systemPrompt: new SystemMessage(systemText(message, form)) })
      const from = process.hrtime.bigint()
      const answer = await agent
        .invoke({ messages: [new HumanMessage(message.said)] }, { recursionLimit: 12 })
        .then(({ messages }) => messages.findLast((one) => AIMessage.isInstance(one))?.text ?? '')
        .catch(() => '')
      const took = Number(process.hrtime.bigint() - from) / 1e6
      return { now: withWritten(message, written), answer, taps: [], took, ...meter.take() }
    },
  }
}

/** The report with what the agent wrote; it knows no rules, so what it writes simply stands. */
function withWritten(message: LabelledMessage, written: ReadonlyMap<CellId, Figure | null>) {
  const form = formOfMessage(message)
  const asWritten = [...written].map(([id, value]) => [id, value === null ? null : figureToJson(form.cell(id)!, value)])
  return situationWith(message, figuresOf(form, Object.fromEntries(asWritten)))
}
