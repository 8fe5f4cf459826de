import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { killTest } from '../support/killing/kill-test.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
let program = ''

// The bot runs as a process of its own, in plain node: it is compiled first; below node_modules, where it finds its packages.
beforeAll(() => {
  const cache = join(root, 'node_modules', '.cache')
  mkdirSync(cache, { recursive: true })
  program = mkdtempSync(join(cache, 'bot-'))
  writeFileSync(join(program, 'package.json'), '{ "type": "module", "version": "0.0.0" }')
  const options =
    '--ignoreConfig --noCheck --module esnext --target es2022 --moduleResolution bundler --types node ' +
    '--rewriteRelativeImportExtensions --rootDir . --outDir'
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  execFileSync(process.execPath, [compiler, 'src/main.ts', ...options.split(' '), program], { cwd: root })
})
afterAll(() => rmSync(program, { recursive: true, force: true }))

test('a bot that is killed in the middle of conversations loses nothing and records nothing twice', async () => {
  const folder = join(program, 'data')
  mkdirSync(folder)
  const report = await killTest({ rounds: 8, seed: 20, main: join(program, 'src', 'main.js'), folder })
  expect(report.problems).toEqual([])
  expect(report.kills).toBe(8)
  // How far a conversation comes between two kills depends on the machine.
  expect(report.acknowledged).toBeGreaterThan(2)
}, 60_000)
