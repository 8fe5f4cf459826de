import { readFileSync } from 'node:fs'
import { parse } from 'dotenv'
import type { Io } from './cli/io.ts'
import { runCli } from './cli/program.ts'
import type { Environment } from './config.ts'
import { internalError } from './text/cli/cli.ts'

/** What `.env` says; what the environment says stands over it. */
function envFile(): Environment {
  try {
    return parse(readFileSync('.env'))
  } catch {
    return {}
  }
}

function version(): string {
  const { version: number } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  return number
}

const io: Io = {
  out: (text) => process.stdout.write(text),
  note: (text) => process.stderr.write(text),
  input: process.stdin,
  output: process.stdout,
  isInteractive: Boolean(process.stdin.isTTY),
  notesOnTerminal: Boolean(process.stderr.isTTY),
}

// Whoever reads the output may stop early (`| head`): that is no mistake.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

/** The exit code is only set: what is still being written to a pipe is written to its end. */
async function main(): Promise<void> {
  try {
    const file = envFile()
    const environment = { ...file, ...process.env }
    const fromFile = new Set(Object.keys(file).filter((name) => process.env[name] === undefined))
    process.exitCode = await runCli(process.argv.slice(2), { io, environment, fromFile, version: version() })
  } catch (error) {
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
    io.note(`${internalError(`${name}: ${message.split('\n')[0]}`)}\n`)
    if (process.env['LOG_LEVEL'] === 'debug') io.note(`${stack}\n`)
    process.exitCode = 2
  }
}

await main()
