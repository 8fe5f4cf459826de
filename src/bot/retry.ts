import { setTimeout as delay } from 'node:timers/promises'
import { GrammyError, HttpError } from 'grammy'
import { type ApiSignal, apiSignal } from './client.ts'
import { errorFields, type Log } from './log.ts'

const longestPause = 30_000

/** Doubles with every attempt. */
export const pauseAfter = (attempts: number, first: number): number => Math.min(longestPause, first * 2 ** attempts)

/** Whether the same call may succeed later: the line or Telegram failed, not what was asked. */
export function isPassing(error: unknown): boolean {
  return (
    error instanceof HttpError ||
    (error instanceof GrammyError && (error.error_code === 429 || error.error_code >= 500))
  )
}

export interface Persisting {
  readonly log: Log
  readonly signal: AbortSignal
  /** Milliseconds before the second attempt. */
  readonly pause: number
}

/** Tries until it succeeds, is refused for good, or the bot is stopped. */
export async function persist<T>(
  work: (signal: ApiSignal) => Promise<T>,
  { log, signal, pause }: Persisting,
): Promise<T> {
  for (let attempts = 0; ; attempts++) {
    try {
      return await work(apiSignal(signal))
    } catch (error) {
      if (signal.aborted || !isPassing(error)) throw error
      log.warn({ ...errorFields(error), attempts }, 'Telegram cannot be reached, trying again')
      await delay(pauseAfter(attempts, pause), undefined, { signal })
    }
  }
}
