import type { Failure, ModelCall } from './assistant.ts'
import { parseJson, readCompletion, usageOf } from './completion.ts'
import type { Answer, Wire } from './wire.ts'

// The requests of one inquiry: one clock for all of them, what is worth repeating is repeated, and each is told to whoever keeps the log.

export interface LineOptions {
  readonly wire: Wire
  readonly url: URL
  readonly key: string | undefined
  readonly log: ((call: ModelCall) => void) | undefined
  readonly now: () => number
  /** Milliseconds for all requests together. */
  readonly limit: number
  /** When that time began. */
  readonly since: number
  /** Ends with that time. */
  readonly signal: AbortSignal
}

export interface Line {
  /** Posts to the endpoint wherever it is asked to: answers with a usable completion, or throws. */
  fetch(url: unknown, init?: { readonly body?: unknown }): Promise<Response>
  /** Why the last request got nothing usable. */
  failure(): Failure | undefined
}

interface Trial {
  /** `ok`, or what went wrong, for the log. */
  readonly result: string
  readonly failure?: Failure
  /** Milliseconds after which it is worth another try; undefined: it is not. */
  readonly again?: number
  readonly response: unknown
  readonly completion?: unknown
}

const sleep = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds)
    function done(): void {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    signal.addEventListener('abort', done)
  })

/** `Retry-After` in milliseconds: seconds or a date. */
function retryAfter({ header }: Answer, now: number): number | undefined {
  const exact = header('retry-after-ms')
  if (exact !== undefined && /^\d+(?:\.\d+)?$/.test(exact)) return Number(exact)
  const said = header('retry-after')
  if (said === undefined) return undefined
  if (/^\d+(?:\.\d+)?$/.test(said)) return Number(said) * 1000
  const date = Date.parse(said)
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}

/** Few and quick: somebody is waiting. */
const mostTrials = 3

export function openLine({ wire, url, key, log, now, limit, since, signal }: LineOptions): Line {
  let failure: Failure | undefined
  const pause = limit / 28
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    accept: 'application/json',
    ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
  }
  /** Servers repeat a wrong key in their refusal. */
  const withoutKey = (text: string): string => (key === undefined ? text : text.replaceAll(key, '***'))

  function judge(answer: Answer): Trial {
    const text = withoutKey(answer.body)
    const body = parseJson(text)
    const response = body ?? text.slice(0, 2000)
    const { status } = answer
    const result = `HTTP ${status}`
    if (status === 429) {
      if (/insufficient_quota/.test(text)) return { result, failure: 'refused', response }
      return { result, failure: 'busy', again: retryAfter(answer, now()) ?? pause * 2, response }
    }
    if (status >= 500 || status === 408 || status === 409) {
      const wait = retryAfter(answer, now())
      return { result, failure: wait === undefined ? 'unreachable' : 'busy', again: wait ?? pause, response }
    }
    if (status < 200 || status >= 300) return { result, failure: 'refused', response }
    const completion = readCompletion(body)
    if (completion === undefined) return { result: 'unusable', failure: 'broken', again: 0, response }
    return { result: 'ok', response, completion }
  }

  async function once(body: string): Promise<Trial> {
    try {
      return judge(await wire({ url, headers, body, signal }))
    } catch (error) {
      if (signal.aborted) return { result: 'time-out', failure: 'time-out', response: null }
      const { code } = error as NodeJS.ErrnoException
      const isThere = code !== 'ECONNREFUSED' && code !== 'ENOTFOUND'
      const result = withoutKey(code ?? (error as Error).message)
      return { result, failure: 'unreachable', ...(isThere ? { again: 0 } : {}), response: null }
    }
  }

  /** Nobody should go without an answer because the log is full. */
  function note(call: ModelCall): void {
    try {
      log?.(call)
    } catch {
      // Whoever keeps the log has to notice.
    }
  }

  async function tried(body: string): Promise<Trial> {
    const at = now()
    const trial = await once(body)
    const { result, response } = trial
    note({ at, took: now() - at, request: parseJson(body), response, result, ...usageOf(response) })
    return trial
  }

  /** How long to wait before the next try; undefined where there is none. There must be time left for its answer as well. */
  function pauseBefore({ again, failure: why }: Trial, trials: number): number | undefined {
    const most = why === 'busy' ? mostTrials : 2
    return again !== undefined && trials < most && now() - since + again <= limit * 0.75 ? again : undefined
  }

  async function completionFor(body: string): Promise<unknown> {
    for (let trials = 1; ; trials += 1) {
      const trial = await tried(body)
      failure = trial.failure
      if (trial.completion !== undefined) return trial.completion
      const wait = pauseBefore(trial, trials)
      if (wait === undefined) throw new Error(trial.result)
      await sleep(wait, signal)
      if (signal.aborted) throw new Error('time-out')
    }
  }

  return {
    failure: () => failure,
    async fetch(_, init) {
      failure = undefined
      return Response.json(await completionFor(String(init?.body)))
    },
  }
}
