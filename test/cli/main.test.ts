import { execFile } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { type Ran, temporaryFolder, writeJson } from '../support/cli.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const program = join(root, 'bin', 'nianbao.mjs')

interface Started {
  readonly folder: string
  readonly environment?: Record<string, string>
  readonly input?: string
}

function start(
  command: string,
  words: readonly string[],
  { folder, environment = {}, input = '' }: Started,
): Promise<Ran> {
  const { TELEGRAM_BOT_TOKEN: _, NIANBAO_DATA: __, ...inherited } = process.env
  return new Promise((resolve) => {
    const child = execFile(command, words, { cwd: folder, env: { ...inherited, ...environment } }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    )
    child.stdin!.end(input)
  })
}

const nianbao = (words: readonly string[], started: Started) => start(process.execPath, [program, ...words], started)

describe('the program', () => {
  test('prints nothing but the array for check --json, and ends with its code', async () => {
    const folder = temporaryFolder()
    const file = writeJson(folder, '报告.json', { year: 2023, figures: {} })
    const { code, out } = await nianbao(['check', file, '--json'], { folder })
    expect([code, JSON.parse(out)]).toMatchObject([1, [{ file, organ: null, edition: '2021' }]])
  })

  test('runs as npx nianbao in the checkout', async () => {
    const { code, out } = await start('npx', ['nianbao', '--version'], { folder: root })
    expect([code, out]).toEqual([0, '0.1.0\n'])
  })

  test('reads .env where it is started, and the environment before it', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, '.env'), 'NIANBAO_DATA=kept\nLOG_LEVEL=loud\n')
    const wrong = await nianbao(['list'], { folder })
    expect([wrong.code, wrong.err.includes('LOG_LEVEL：写的是“loud”')]).toEqual([2, true])
    const right = await nianbao(['list'], { folder, environment: { LOG_LEVEL: 'info' } })
    expect([right.code, right.out]).toEqual([0, ''])
  })

  test('without a command and a token holds the conversation, a line a message', async () => {
    const folder = temporaryFolder()
    const { code, out } = await nianbao([], { folder, input: '永乐店镇人民政府 2021年\n' })
    expect(code).toBe(0)
    expect(out).toContain('永乐店镇人民政府')
    const list = await nianbao(['list'], { folder })
    expect(list.out).toMatch(/^永乐店镇人民政府-2021\t还差\d+样\n$/)
  })

  test.skipIf(process.platform === 'win32')('is quiet when nobody reads on', async () => {
    const folder = temporaryFolder()
    const { err } = await start('sh', ['-c', `'${process.execPath}' '${program}' --help | head -1`], { folder })
    expect(err).toBe('')
  })
})

describe.skipIf(process.platform === 'win32')('a set-up that fails', () => {
  /** A checkout without packages, on a machine whose npm ends like this. */
  async function setUp(npm: string): Promise<Ran> {
    const folder = temporaryFolder()
    for (const name of ['bin', 'scripts', 'src', 'tools']) mkdirSync(join(folder, name))
    for (const name of [
      'bin/nianbao.mjs',
      'scripts/ready.mjs',
      'scripts/toolchain.mjs',
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'tsconfig.build.json',
    ])
      copyFileSync(join(root, name), join(folder, name))
    writeFileSync(join(folder, 'tools', 'npm'), `#!/bin/sh\n${npm}\n`)
    chmodSync(join(folder, 'tools', 'npm'), 0o755)
    const environment = { PATH: `${join(folder, 'tools')}${delimiter}${process.env['PATH']}` }
    return start(process.execPath, [join(folder, 'bin', 'nianbao.mjs')], { folder, environment })
  }

  test.each([
    ['because the database library does not compile', 'echo "gyp ERR! find Python" >&2; exit 1'],
    ['because the database library was left out', 'mkdir -p node_modules; exit 0'],
  ])('%s names the one command that installs a toolchain', async (_, npm) => {
    const { code, out, err } = await setUp(npm)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/better-sqlite3 .*\n.*\n\n {2}\S.*(?:install|add|-S) .+\n\n$/)
  })

  test('for want of a network says so', async () => {
    const { code, err } = await setUp('echo "npm error code ENOTFOUND" >&2; exit 1')
    expect([code, err.includes('看看网络')]).toEqual([2, true])
  })
})
