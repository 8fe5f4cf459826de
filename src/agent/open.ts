import type { Assistant, Failure, Inquiry, ModelCall, Outcome } from './assistant.ts'
import { createCircuit } from './circuit.ts'
import { hostOf } from './endpoint.ts'
import type { Understand } from './understand.ts'

export interface AssistantOptions {
  readonly model: {
    readonly name: string
    /** A local endpoint may need none. */
    readonly key: string | undefined
    readonly baseUrl: string | undefined
  }
  readonly proxy?: string | undefined
  /** Told of every request, as it left the machine. */
  readonly log?: ((call: ModelCall) => void) | undefined
  /** Milliseconds for all that is asked about one message. */
  readonly limit?: number
  readonly now?: () => number
}

/** Milliseconds after the end in which what was understood so far is still taken. */
const grace = 100

const failed = (why: Failure): Outcome => ({ ok: false, why })

/** A model to be asked. LangChain is loaded with the first question, so that whoever asks none starts quickly and stays small. */
export function openAssistant({ model, proxy, log, limit = 7000, now = Date.now }: AssistantOptions): Assistant {
  const circuit = createCircuit({ now })
  let loading: Promise<Understand> | undefined

  function load(): Promise<Understand> {
    loading ??= import('./understand.ts')
      .then(({ createUnderstand }) => createUnderstand({ model, proxy, log, now, limit }))
      .catch((error: unknown) => {
        loading = undefined
        throw error
      })
    return loading
  }

  /** Answers when the time is over, whatever still runs then. */
  async function ask(inquiry: Inquiry, ending: AbortController, given: AbortSignal | undefined): Promise<Outcome> {
    const since = now()
    const abort = (): void => ending.abort()
    const timer = setTimeout(abort, limit)
    given?.addEventListener('abort', abort)
    const over = new Promise<Outcome>((resolve) => {
      ending.signal.addEventListener('abort', () => setTimeout(resolve, grace, failed('time-out')))
    })
    try {
      const answer = load().then((understand) => understand(inquiry, since, ending.signal))
      return await Promise.race([answer, over])
    } catch {
      return failed('broken')
    } finally {
      clearTimeout(timer)
      given?.removeEventListener('abort', abort)
    }
  }

  return {
    host: hostOf(model),
    available: () => circuit.open(),
    async understand(inquiry, signal) {
      if (signal?.aborted) return failed('time-out')
      if (!circuit.enter()) return failed('resting')
      const outcome = await ask(inquiry, new AbortController(), signal)
      if (outcome.ok) circuit.succeeded()
      else if (signal?.aborted) circuit.left()
      else circuit.failed()
      return outcome
    },
  }
}
