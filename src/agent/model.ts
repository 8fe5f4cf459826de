import { ChatOpenAI } from '@langchain/openai'
import { type ModelSettings, thinksFirst } from './endpoint.ts'
import type { Line } from './line.ts'

/**
 * The chat model over a line of its own. The line repeats what is worth repeating, within its time, so the model does not; it does not
 * stream, because nothing is shown before the whole answer was looked at.
 */
export const chatModel = ({ name }: ModelSettings, line: Line): ChatOpenAI =>
  new ChatOpenAI({
    model: name,
    // The line adds the key itself, where there is one.
    apiKey: 'in-the-line',
    ...(thinksFirst(name) ? {} : { temperature: 0 }),
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
