import { GrammyError } from 'grammy'
import { destination, pino } from 'pino'
import { openAssistant } from '../agent/open.ts'
import type { Config } from '../config.ts'
import { createDesk } from '../desk/desk.ts'
import { openStore } from '../store/open.ts'
import { botTrouble } from '../text/bot.ts'
import { chatKey } from './addresses.ts'
import { startBot } from './bot.ts'
import { createDownload } from './download.ts'

/** A sentence for whoever started the program; undefined for what they cannot mend. */
function sentenceFor(error: unknown, port: number): string | undefined {
  if (error instanceof GrammyError && [401, 404].includes(error.error_code)) return botTrouble.badToken
  if (error instanceof GrammyError && error.error_code === 409) return botTrouble.conflict
  return (error as NodeJS.ErrnoException).code === 'EADDRINUSE' ? botTrouble.portTaken(port) : undefined
}

/**
 * The bot, until the process is told to stop.
 * @returns why it could not go on, where the operator can mend it
 */
export async function runBot({
  telegram,
  proxy,
  database,
  logLevel,
  deadline,
  profiles,
  model,
}: Config): Promise<string | undefined> {
  if (!telegram) throw new Error('there is no token')
  // Written at once, so that the last line before a crash is there; on standard error, as all that is not asked for.
  const log = pino({ level: logLevel }, destination({ dest: 2, sync: true }))
  const store = openStore(database)
  const assistant = model && openAssistant({ model, proxy, log: (call) => store.addModelCall(call) })
  const admins = new Set(telegram.admins.map(chatKey))
  const desk = createDesk(store, { admins, deadline, profiles, assistant, fetch: createDownload({ telegram, proxy }) })
  const bot = startBot({ telegram, proxy, store, desk, log })
  const stop = (): void => {
    log.info('stopping')
    void bot.stop()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  try {
    await bot.ended
    return undefined
  } catch (error) {
    const sentence = sentenceFor(error, telegram.webhook?.port ?? 0)
    if (sentence === undefined) throw error
    return sentence
  } finally {
    process.off('SIGTERM', stop)
    process.off('SIGINT', stop)
    await bot.stop()
    store.close()
  }
}
