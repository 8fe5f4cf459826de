import { type Config, readConfig } from '../config.ts'
import { configHead } from '../text/cli/config.ts'
import { exit } from './io.ts'
import type { Setting } from './program.ts'

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
  return run(reading.config)
}
