import * as z from 'zod'

// What an OpenAI-compatible server answers, as far as it is used. Servers take liberties; those that lose nothing are put right here.

const toolCall = z.looseObject({
  id: z.string().nullish(),
  function: z.looseObject({ name: z.string(), arguments: z.unknown() }),
})

const message = z.looseObject({
  content: z.string().nullish(),
  tool_calls: z.array(toolCall).nullish(),
})

const completion = z.looseObject({
  choices: z.array(z.looseObject({ message, finish_reason: z.string().nullish() })).min(1),
})

const usage = z.object({
  usage: z.object({ prompt_tokens: z.int().nonnegative(), completion_tokens: z.int().nonnegative().catch(0) }),
})

export interface Usage {
  readonly inputTokens: number
  readonly outputTokens: number
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What the server says it counted; 0 where it says nothing. */
export function usageOf(body: unknown): Usage {
  const read = usage.safeParse(body)
  const { prompt_tokens: inputTokens = 0, completion_tokens: outputTokens = 0 } = read.success ? read.data.usage : {}
  return { inputTokens, outputTokens }
}

/** Stands in the place of arguments that are no JSON object: the call itself is not lost, and whoever made it is told. */
export const garbled = 'not_json'

function tidyArguments(given: unknown): string {
  const text = typeof given === 'string' ? given : JSON.stringify(given ?? null)
  const value = parseJson(text)
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isObject ? text : JSON.stringify({ [garbled]: true })
}

type Call = z.output<typeof toolCall>

/** Each call by an id of its own, a name that can be sent back, its arguments as text: some servers give none of these. */
const tidyCall = (call: Call, at: number, all: readonly Call[]) => ({
  ...call,
  type: 'function',
  id: call.id && all.filter(({ id }) => id === call.id).length === 1 ? call.id : `call_${at + 1}`,
  function: {
    name:
      call.function.name
        .replace(/^functions\./, '')
        .replace(/[^\w-]/g, '_')
        .slice(0, 64) || '_',
    arguments: tidyArguments(call.function.arguments),
  },
})

/** A completion that can be used; undefined for anything else (a page, half an answer, no choice). */
export function readCompletion(body: unknown): unknown {
  const read = completion.safeParse(body)
  if (!read.success) return undefined
  const choices = read.data.choices.slice(0, 1).map((choice) => ({
    ...choice,
    message: {
      ...choice.message,
      role: 'assistant',
      tool_calls: choice.message.tool_calls?.map(tidyCall),
    },
  }))
  return { ...read.data, choices }
}
