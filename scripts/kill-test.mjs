// Kills the bot with `kill -9` again and again in the middle of a conversation, and checks that nothing said was lost or counted twice:
// `npm run kill-test` or `npm run kill-test -- ROUNDS SEED`. Telegram is played by the double of the tests.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const usage = 'npm run kill-test -- [ROUNDS] [SEED]    rounds: 200 unless told; seed: by chance unless told'

function numbers() {
  const { positionals } = parseArgs({ allowPositionals: true })
  const [rounds = 200, seed = Date.now() % 1_000_000] = positionals.map(Number)
  if (positionals.length <= 2 && [rounds, seed].every((number) => Number.isInteger(number) && number >= 0))
    return { rounds, seed }
  console.error(usage)
  process.exit(2)
}

/** The double and what plays with it are TypeScript; they are compiled below node_modules, where they find their packages. */
function compile() {
  const cache = join(root, 'node_modules', '.cache')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'kill-test-'))
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  const options =
    '--ignoreConfig --noCheck --module esnext --target es2022 --moduleResolution bundler --types node ' +
    '--rewriteRelativeImportExtensions --rootDir . --outDir'
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  const source = join('test', 'support', 'killing', 'kill-test.ts')
  const { status } = spawnSync(process.execPath, [compiler, source, ...options.split(' '), folder], {
    cwd: root,
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(2)
  return folder
}

const { rounds, seed } = numbers()
const compiled = compile()
const folder = mkdtempSync(join(tmpdir(), 'nianbao-kill-'))
const begun = Date.now()
try {
  const { killTest } = await import(pathToFileURL(join(compiled, 'test', 'support', 'killing', 'kill-test.js')).href)
  const onRound = (round) => {
    if (round % 10 === 0) process.stderr.write(`\r${round} / ${rounds}`)
  }
  const { moments, problems, ...counts } = await killTest({
    rounds,
    seed,
    main: join(root, 'dist', 'main.js'),
    folder,
    onRound,
  })
  process.stderr.write('\n')
  const where = Object.entries(moments).map(([moment, times]) => [`  kills: ${moment}`, times])
  const seconds = Math.round((Date.now() - begun) / 1000)
  console.table(Object.fromEntries([...Object.entries(counts), ...where, ['seed', seed], ['seconds', seconds]]))
  console.log(problems.length === 0 ? 'nothing was lost, nothing was recorded twice' : problems.join('\n'))
  process.exitCode = problems.length === 0 ? 0 : 1
} finally {
  rmSync(compiled, { recursive: true, force: true })
  rmSync(folder, { recursive: true, force: true })
}
