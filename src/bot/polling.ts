import { run } from '@grammyjs/runner'
import type { Bot } from 'grammy'
import { errorFields, type Log } from './log.ts'
import { type Persisting, persist } from './retry.ts'

export const wantedUpdates = ['message', 'edited_message', 'callback_query'] as const

/** The runner repeats a failed poll by itself and would print why; the log is told instead. */
function logPolls(bot: Bot, log: Log): void {
  bot.api.config.use(async (previous, method, payload, signal) => {
    if (method !== 'getUpdates') return previous(method, payload, signal)
    try {
      const answer = await previous(method, payload, signal)
      if (!answer.ok) log.warn({ code: answer.error_code, description: answer.description }, 'updates were refused')
      return answer
    } catch (error) {
      if (!signal?.aborted) log.warn(errorFields(error), 'updates could not be fetched')
      throw error
    }
  })
}

/** Fetches updates until the bot is stopped. Ends with an error when the token is refused or somebody else uses it. */
export async function poll(bot: Bot, persisting: Persisting): Promise<void> {
  const { log, signal } = persisting
  await persist((own) => bot.api.deleteWebhook({}, own), persisting)
  logPolls(bot, log)
  if (signal.aborted) return
  const runner = run(bot, {
    runner: {
      fetch: { allowed_updates: wantedUpdates },
      // Grows slowly, and never ends: after a night without a line the bot is back within half a minute.
      retryInterval: 'quadratic',
      maxRetryTime: Number.POSITIVE_INFINITY,
      silent: true,
    },
  })
  signal.addEventListener('abort', () => void runner.stop(), { once: true })
  log.info({ bot: bot.botInfo.username }, 'listening')
  await runner.task()
}
