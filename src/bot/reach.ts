import { Api, GrammyError, HttpError } from 'grammy'
import type { TelegramConfig } from '../config.ts'
import { apiSignal, clientOptions } from './client.ts'

/** Whether Telegram knows the bot, and if not, why. */
export type TelegramReach =
  | {
      readonly kind: 'good'
      readonly name: string
      /** Where Telegram delivers updates now; undefined where they are fetched. */
      readonly webhook: string | undefined
      /** How many updates nobody has taken yet. */
      readonly waiting: number
      /** Why the last delivery failed. */
      readonly failure: string | undefined
    }
  | { readonly kind: 'bad-token' | 'conflict' | 'time-out' | 'busy' }
  /** With the code of the line's own fault, or '' where something answered that is no Bot API. */
  | { readonly kind: 'no-route'; readonly code: string }
  | { readonly kind: 'refused'; readonly said: string }

export interface ReachOptions {
  readonly telegram: TelegramConfig
  readonly proxy: string | undefined
  /** Milliseconds for all calls together. */
  readonly limit: number
}

const codeOf = (error: unknown): string => {
  const { code } = (error ?? {}) as { code?: unknown }
  return typeof code === 'string' ? code : ''
}

function refusal(error: unknown): TelegramReach {
  if (error instanceof HttpError) return { kind: 'no-route', code: codeOf(error.error) }
  if (!(error instanceof GrammyError)) throw error
  const { error_code: status, description } = error
  if (status === 401 || status === 404) return { kind: 'bad-token' }
  if (status === 409) return { kind: 'conflict' }
  return status === 429 || status >= 500 ? { kind: 'busy' } : { kind: 'refused', said: description }
}

/**
 * Asks Telegram who the bot is and where its updates go. It does not ask for updates themselves: a bot at work with the same token would
 * be thrown out by that.
 */
export async function reachTelegram({ telegram, proxy, limit }: ReachOptions): Promise<TelegramReach> {
  const time = AbortSignal.timeout(limit)
  const api = new Api(telegram.token, clientOptions(telegram, proxy))
  try {
    const { username } = await api.getMe(apiSignal(time))
    const {
      url = '',
      pending_update_count: waiting,
      last_error_message: failure,
    } = await api.getWebhookInfo(apiSignal(time))
    return { kind: 'good', name: username, webhook: url === '' ? undefined : url, waiting, failure }
  } catch (error) {
    return time.aborted ? { kind: 'time-out' } : refusal(error)
  }
}
