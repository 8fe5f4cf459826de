import { ChatOpenAI } from '@langchain/openai'
import type { Line } from './line.ts'

export interface ModelSettings {
  readonly name: string
  readonly key: string | undefined
  /** Undefined: OpenAI's own. */
  readonly baseUrl: string | undefined
}

/** Where every request goes, whatever else the environment may name. */
export function endpointOf({ baseUrl }: ModelSettings): URL {
  const url = new URL(baseUrl ?? 'https://api.openai.com/v1')
  url.pathname = `${url.pathname.replace(/\/+$|\/chat\/completions\/?$/, '')}/chat/completions`
  return url
}

/** Models that think before they answer take no temperature. */
const takesTemperature = (name: string): boolean => !/^(?:.*\/)?(?:o\d|gpt-5(?!-chat))/.test(name)

/**
 * The chat model over a line of its own. The line repeats what is worth repeating, within its time, so the model does not; it does not
 * stream, because nothing is shown before the whole answer was looked at.
 */
export const chatModel = ({ name }: ModelSettings, line: Line): ChatOpenAI =>
  new ChatOpenAI({
    model: name,
    // The line adds the key itself, where there is one.
    apiKey: 'in-the-line',
    ...(takesTemperature(name) ? { temperature: 0 } : {}),
    maxRetries: 0,
    streaming: false,
    useResponsesApi: false,
    configuration: {
      // Not where it goes: the line knows that.
      baseURL: 'http://model.invalid',
      organization: null,
      project: null,
      fetch: line.fetch as typeof fetch,
    },
  })
