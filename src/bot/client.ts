import { autoRetry } from '@grammyjs/auto-retry'
import { type Api, type ApiClientOptions, Bot } from 'grammy'
import { HttpsProxyAgent } from 'https-proxy-agent'
import type { TelegramConfig } from '../config.ts'

/** Longer than a poll that waits, and than a file takes over a slow line. */
const timeoutSeconds = 90

/** grammY's own type of signal; at run time those of Node serve as well. */
export type ApiSignal = Parameters<Api['getMe']>[0]
export const apiSignal = (signal: AbortSignal): ApiSignal => signal as unknown as ApiSignal

/** A Bot API server of one's own on this machine is reached directly. */
const isThisMachine = (root: string): boolean => /^(?:localhost|127\..*|\[::1\])$/.test(new URL(root).hostname)

export interface ClientOptions {
  readonly telegram: TelegramConfig
  readonly proxy: string | undefined
  /** Ends every call that has no signal of its own, and the waiting of those that are to be repeated. */
  readonly signal: AbortSignal
}

/** Where requests go and through what. */
export function clientOptions({ apiRoot }: TelegramConfig, proxy: string | undefined): ApiClientOptions {
  const agent =
    proxy === undefined || isThisMachine(apiRoot) ? undefined : new HttpsProxyAgent(proxy, { keepAlive: true })
  return { apiRoot, timeoutSeconds, ...(agent ? { baseFetchConfig: { agent } } : {}) }
}

/** The way to Telegram. Calls that come too fast are repeated when Telegram says so; other faults are left to the caller. */
export function createClient({ telegram, proxy, signal: ending }: ClientOptions): Bot {
  const bot = new Bot(telegram.token, { client: clientOptions(telegram, proxy) })
  bot.api.config.use(
    autoRetry({ rethrowHttpErrors: true, rethrowInternalServerErrors: true }),
    // The last one is the outermost: it hands its signal to the one before.
    (previous, method, payload, signal) => previous(method, payload, signal ?? apiSignal(ending)),
  )
  return bot
}
