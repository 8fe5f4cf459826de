import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { temporaryPath, withReport } from './sample.ts'
import { writeTurn } from './writing.ts'

/** Takes turn after turn, and says each one aloud once it is committed. */
const child = `
import { writeSync } from 'node:fs'
import { openStore } from './src/store/open.js'
import { writeTurn } from './test/store/writing.js'
const store = openStore(process.argv[2])
for (let turn = Number(process.argv[3]); ; turn++) {
  const reply = writeTurn(store, 1, turn)
  writeSync(1, 'said ' + turn + '\\n')
  store.markSent(reply, turn, null)
  writeSync(1, 'sent ' + turn + '\\n')
}
`

const root = fileURLToPath(new URL('../..', import.meta.url))
let program = ''

// The child is plain node, so what it runs is compiled first; below node_modules, where it finds its packages.
beforeAll(() => {
  const cache = join(root, 'node_modules', '.cache')
  mkdirSync(cache, { recursive: true })
  program = mkdtempSync(join(cache, 'store-'))
  writeFileSync(join(program, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(program, 'child.js'), child)
  const options =
    '--ignoreConfig --noCheck --module esnext --target es2022 --moduleResolution bundler --types node ' +
    '--rewriteRelativeImportExtensions --rootDir . --outDir'
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  const sources = ['src/store/open.ts', 'test/store/writing.ts']
  execFileSync(process.execPath, [compiler, ...sources, ...options.split(' '), program], { cwd: root })
})
afterAll(() => rmSync(program, { recursive: true, force: true }))

interface Said {
  readonly said: number
  readonly sent: number
}

/** Lets a process write turns and kills it in the middle; returns the last turn it had said and sent. */
async function writeAndKill(path: string, from: number, milliseconds: number): Promise<Said> {
  const writing = spawn(process.execPath, [join(program, 'child.js'), path, String(from)])
  let output = ''
  writing.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (output === '') setTimeout(() => writing.kill('SIGKILL'), milliseconds)
    output += text
  })
  const errors: string[] = []
  writing.stderr.setEncoding('utf8').on('data', (text: string) => errors.push(text))
  const [, signal] = await once(writing, 'close')
  expect(errors).toEqual([])
  expect(signal).toBe('SIGKILL')
  const last = (word: string) =>
    Number(
      output
        .match(new RegExp(`${word} \\d+\n`, 'g'))
        ?.at(-1)
        ?.slice(5) ?? from - 1,
    )
  return { said: last('said'), sent: last('sent') }
}

test('a process killed at any moment has lost nothing it had committed, and left nothing half done', async () => {
  const path = temporaryPath()
  const first = openStore(path)
  const report = withReport(first)
  first.close()
  let turns = 0
  for (const milliseconds of [1, 3, 8, 15, 30, 60]) {
    const { said, sent } = await writeAndKill(path, turns + 1, milliseconds)
    const store = openStore(path)
    const changes = store.changes(report.id)
    turns = changes.length
    expect(turns).toBeGreaterThanOrEqual(said)
    expect(turns).toBeLessThanOrEqual(said + 1)
    expect(changes.map(({ at }) => at)).toEqual(Array.from({ length: turns }, (_, index) => index + 1))
    expect(changes.every(({ statements }) => statements.length === 10)).toBe(true)
    expect(store.chat('tg:5')?.state).toEqual({ turn: turns })
    expect(store.buttonsOf('tg:5').map(({ token }) => token)).toEqual([`b${turns}`])
    expect(store.receive(`tg:${turns}`, 0)).toBe(false)
    expect(store.version(report.id)).toBe(turns)
    expect(store.verifyHistory(report.id)).toEqual({ ok: true })
    const waiting = store.unsent().map(({ payload }) => (payload as { turn: number }).turn)
    expect(waiting.length).toBeLessThanOrEqual(1)
    for (const turn of waiting) expect(turn).toBeGreaterThan(sent)
    for (const { id } of store.unsent()) store.markSent(id, 0, null)
    turns++
    store.markSent(writeTurn(store, report.id, turns), turns, null)
    store.close()
  }
})
