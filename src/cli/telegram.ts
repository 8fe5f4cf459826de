import type { Config } from '../config.ts'
import { configMistakes } from '../text/cli/config.ts'
import { exit, type Io } from './io.ts'

/** The Telegram bot, until it is told to stop. */
export async function runTelegram(config: Config, io: Io): Promise<number> {
  if (!config.telegram) {
    io.note(`${configMistakes.noToken}\n`)
    return exit.unreadable
  }
  if (config.telegram.admins.length === 0) io.note(`${configMistakes.noAdmins}\n`)
  const { runBot } = await import('../bot/run.ts')
  const trouble = await runBot(config)
  if (trouble === undefined) return exit.good
  io.note(`${trouble}\n`)
  return exit.bad
}
