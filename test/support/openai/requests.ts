import * as z from 'zod'

// What a server accepts: the parts of a request it reads, checked as strictly as the strictest of them do.

const functionCall = z.object({
  id: z.string().min(1),
  type: z.literal('function'),
  function: z.object({ name: z.string().regex(/^[\w-]{1,64}$/), arguments: z.string() }),
})

const message = z.discriminatedUnion('role', [
  z.object({ role: z.literal('system'), content: z.string() }),
  // What the system message is called by models that think first.
  z.object({ role: z.literal('developer'), content: z.string() }),
  z.object({ role: z.literal('user'), content: z.string() }),
  z.object({
    role: z.literal('assistant'),
    content: z.string().nullish(),
    tool_calls: z.array(functionCall).optional(),
  }),
  z.object({ role: z.literal('tool'), content: z.string(), tool_call_id: z.string().min(1) }),
])

const tool = z.object({
  type: z.literal('function'),
  function: z.object({
    name: z.string().regex(/^[\w-]{1,64}$/),
    description: z.string().max(1024),
    parameters: z.looseObject({
      type: z.literal('object'),
      properties: z.record(z.string(), z.looseObject({})),
      required: z.array(z.string()).optional(),
    }),
  }),
})

const request = z.object({
  model: z.string().min(1),
  messages: z.array(message).min(1),
  tools: z.array(tool).min(1).optional(),
  temperature: z.number().min(0).max(2).optional(),
  stream: z.literal(false).optional(),
})

export type ModelRequest = z.output<typeof request>
export type RequestMessage = ModelRequest['messages'][number]

const isJsonObject = (text: string): boolean => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}

/** Each tool message answers a call of the assistant message before it, and each call is answered once. */
function unansweredCall(messages: readonly RequestMessage[]): string | undefined {
  let open = new Set<string>()
  for (const one of messages) {
    if (one.role === 'tool') {
      if (!open.delete(one.tool_call_id)) return `tool message answers no call: ${one.tool_call_id}`
      continue
    }
    if (open.size > 0) return `tool calls without an answer: ${[...open].join(', ')}`
    if (one.role === 'assistant') {
      const calls = one.tool_calls ?? []
      open = new Set(calls.map(({ id }) => id))
      if (open.size < calls.length) return 'two calls have the same id'
      const broken = calls.find(({ function: { arguments: text } }) => !isJsonObject(text))
      if (broken) return `arguments of ${broken.id} are not a JSON object`
    }
  }
  return open.size > 0 ? `tool calls without an answer: ${[...open].join(', ')}` : undefined
}

/** Names that a schema requires and does not describe. */
function schemaMistake({ tools = [] }: ModelRequest): string | undefined {
  const names = tools.map((one) => one.function.name)
  if (new Set(names).size < names.length) return 'two tools have the same name'
  for (const { function: one } of tools) {
    const undescribed = (one.parameters.required ?? []).find((name) => !(name in one.parameters.properties))
    if (undescribed !== undefined) return `${one.name} requires ${undescribed}, which it does not describe`
  }
  return undefined
}

export type RequestReading =
  | { readonly ok: true; readonly request: ModelRequest }
  | { readonly ok: false; readonly mistake: string }

export function readRequest(body: unknown): RequestReading {
  const read = request.safeParse(body)
  if (!read.success) {
    const [issue] = read.error.issues
    return { ok: false, mistake: `${issue?.path.join('.')}: ${issue?.message}` }
  }
  const { messages } = read.data
  const late = messages.findLastIndex(({ role }) => role === 'system' || role === 'developer')
  const mistake =
    (late > 0 ? 'a system message stands after others' : undefined) ??
    (messages.at(-1)?.role === 'assistant' ? 'the last message is the assistant’s' : undefined) ??
    unansweredCall(messages) ??
    schemaMistake(read.data)
  return mistake === undefined ? { ok: true, request: read.data } : { ok: false, mistake }
}
