import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { onTestFinished } from 'vitest'
import { runCli } from '../../src/cli/program.ts'

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs a command line in this process, over streams of its own. */
export async function nianbao(
  words: readonly string[],
  {
    environment = {},
    fromFile = new Set(),
    lines = [],
  }: { environment?: Record<string, string>; fromFile?: ReadonlySet<string>; lines?: readonly string[] } = {},
): Promise<Ran> {
  const printed: string[] = []
  const noted: string[] = []
  const output = new PassThrough()
  output.on('data', (chunk: Buffer) => printed.push(chunk.toString()))
  const io = {
    out: (text: string) => void printed.push(text),
    note: (text: string) => void noted.push(text),
    input: Readable.from(lines.map((line) => `${line}\n`)),
    output,
    isInteractive: false,
  }
  const code = await runCli(words, { io, environment, fromFile, version: '0.0.0' })
  await new Promise((resolve) => output.end(resolve))
  return { code, out: printed.join(''), err: noted.join('') }
}

/** A folder of its own for one test, gone when it is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export function writeJson(folder: string, name: string, content: object | string): string {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}
