import { type Config, readConfig } from '../config.ts'
import { StoreError } from '../store/store-error.ts'
import { storeTrouble } from '../store/trouble.ts'
import { configHead } from '../text/cli/config.ts'
import { keepTexts, storeTroubles } from '../text/cli/keep.ts'
import { exit } from './io.ts'
import type { Setting } from './program.ts'

/** Whether what went wrong is the data file's, or its folder's; anything else is a mistake of the program. */
function isOfData(error: unknown, { data }: Config): boolean {
  const { code, path } = error as { code?: unknown; path?: unknown }
  if (error instanceof StoreError || String(code).startsWith('SQLITE_')) return true
  return typeof path === 'string' && path.startsWith(data)
}

/** Does something with a checked configuration, or says what is wrong with it. */
export async function configured(
  { io, environment }: Setting,
  run: (config: Config) => Promise<number>,
): Promise<number> {
  const reading = readConfig(environment)
  if (!reading.ok) {
    io.note(`${configHead}\n${reading.mistakes.map((mistake) => `  ${mistake}\n`).join('')}`)
    return exit.unreadable
  }
  const { config } = reading
  try {
    return await run(config)
  } catch (error) {
    const trouble = isOfData(error, config) ? storeTrouble(error) : undefined
    if (trouble === undefined) throw error
    io.note(`${keepTexts.notOpened(config.database, storeTroubles[trouble])}\n`)
    return exit.unreadable
  }
}
