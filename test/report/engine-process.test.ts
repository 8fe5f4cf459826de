import { type ChildProcess, spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, test } from 'vitest'
import { composeReport } from '../../src/report/compose.ts'
import { closeSharedEngine, createEngine, sharedEngine } from '../../src/report/engine/engine.ts'
import { pageData } from '../../src/report/pdf/page-data.ts'
import { drawingChildren, isRunning } from '../support/children.ts'
import { temporaryFolder } from '../support/cli.ts'
import { report2021 } from './samples.ts'

const script = fileURLToPath(new URL('../../layout/engine.mjs', import.meta.url))
const small = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"></svg>'
const long = { ...report2021, narratives: { ...report2021.narratives, s1: '公开政府信息。'.repeat(100_000) } }
const longJob = () => ({ kind: 'pdf', data: JSON.stringify(pageData(composeReport(long))) }) as const

/** A program that has a job drawn, says the number of the process that draws, and goes on for ever. */
const program = `
  const { fork } = require('node:child_process')
  const { readFileSync } = require('node:fs')
  const [script, job, kind] = process.argv.slice(1)
  const options = { serialization: 'advanced', env: {}, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] }
  const child = fork(script, [String(2 ** 31)], options)
  const told = () => console.log(child.pid)
  if (kind === 'idle') child.on('message', told)
  child.send({ kind: kind === 'idle' ? 'png' : 'pdf', data: readFileSync(job, 'utf8') }, kind === 'idle' ? undefined : told)
  setInterval(() => {}, 1000)
`

let parent: ChildProcess | undefined
afterEach(() => parent?.kill('SIGKILL'))

async function startProgram(kind: 'idle' | 'busy', data: string): Promise<number> {
  const job = join(temporaryFolder(), 'job')
  writeFileSync(job, data)
  const started = spawn(process.execPath, ['-e', program, script, job, kind], { stdio: ['ignore', 'pipe', 'inherit'] })
  parent = started
  return new Promise((resolve) => started.stdout.once('data', (pid: Buffer) => resolve(Number(pid.toString()))))
}

describe.skipIf(process.platform === 'win32')('the process that draws', () => {
  test('ends with the program that was killed, when it has nothing to do', async () => {
    const pid = await startProgram('idle', small)
    expect(isRunning(pid)).toBe(true)
    parent?.kill('SIGKILL')
    await expect.poll(() => isRunning(pid), { timeout: 3_000 }).toBe(false)
  })

  test('ends with the program that was killed, in the middle of a document', async () => {
    const pid = await startProgram('busy', longJob().data)
    // Under way: it has read its job and is far from done.
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    expect(isRunning(pid)).toBe(true)
    parent?.kill('SIGKILL')
    await expect.poll(() => isRunning(pid), { timeout: 2_000 }).toBe(false)
  })

  test('ends when it is told to, and what it draws is given up at once; the next job starts another', async () => {
    const engine = createEngine()
    const drawing = engine.draw(longJob())
    const waiting = engine.draw({ kind: 'png', data: small })
    const outcomes = Promise.allSettled([drawing, waiting])
    await expect.poll(() => drawingChildren()).toBe(1)
    engine.close()
    expect((await outcomes).map((each) => each.status === 'rejected' && each.reason.code)).toEqual(['closed', 'closed'])
    await expect.poll(() => drawingChildren()).toBe(0)
    expect((await engine.draw({ kind: 'png', data: small })).length).toBeGreaterThan(0)
    engine.close()
  })

  test('of the whole program ends with it', async () => {
    closeSharedEngine()
    await sharedEngine().draw({ kind: 'png', data: small })
    expect(drawingChildren()).toBe(1)
    closeSharedEngine()
    await expect.poll(() => drawingChildren()).toBe(0)
  })
})
