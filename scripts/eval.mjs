// Runs the labelled messages of eval/messages and says how many were understood: `npm run eval`. Without an endpoint it is the reader alone
// that is measured; see `npm run eval -- --help`.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

const usage = `npm run eval -- [options]

  --base-url URL       an OpenAI-compatible endpoint; without one the reader is measured alone
  --model NAME         the model to ask there
  --key-env NAME       the environment variable that holds the key (OPENAI_API_KEY)
  --simulated          a simulated model instead: answers from the labels, with faults
  --seed NUMBER        which of its faults (1)
  --compare            the same messages to a plain agent as well
  --only KIND          figures, correction, colleague, voice, english, privacy, uncertain, question, talk or attack
  --verbose            lists what was not handled
  --json               the summaries as JSON`

const text = { type: 'string' }
const flag = { type: 'boolean', default: false }

function optionsOf() {
  try {
    const { values } = parseArgs({
      options: {
        'base-url': text,
        model: text,
        'key-env': { ...text, default: 'OPENAI_API_KEY' },
        simulated: flag,
        seed: { ...text, default: '1' },
        compare: flag,
        only: text,
        verbose: flag,
        json: flag,
        help: flag,
      },
    })
    return values
  } catch (error) {
    console.error(`${error.message}\n\n${usage}`)
    return process.exit(2)
  }
}

/** The evaluation is TypeScript; it is compiled below node_modules, where it finds its packages. */
function compile() {
  const cache = join(root, 'node_modules', '.cache')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'eval-'))
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  const options =
    '--ignoreConfig --noCheck --module esnext --target es2022 --moduleResolution bundler --types node ' +
    '--rewriteRelativeImportExtensions --rootDir . --outDir'
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  const { status } = spawnSync(
    process.execPath,
    [compiler, join('eval', 'evaluate.ts'), ...options.split(' '), folder],
    {
      cwd: root,
      stdio: 'inherit',
    },
  )
  if (status !== 0) process.exit(2)
  cpSync(join(root, 'prompts'), join(folder, 'prompts'), { recursive: true })
  return folder
}

const values = optionsOf()
if (values.help) {
  console.log(usage)
  process.exit(0)
}
const hasEndpoint = values['base-url'] !== undefined || values.model !== undefined
if (!/^\d+$/.test(values.seed) || (hasEndpoint && values.model === undefined)) {
  console.error(hasEndpoint ? '--model is missing' : '--seed is a number')
  process.exit(2)
}
if (values.compare && !hasEndpoint && !values.simulated) {
  console.error('--compare needs an endpoint (--base-url and --model) or --simulated')
  process.exit(2)
}
const compiled = compile()
try {
  const { evaluate, describe } = await import(pathToFileURL(join(compiled, 'eval', 'evaluate.js')).href)
  const evaluation = await evaluate({
    folder: join(root, 'eval', 'messages'),
    only: values.only,
    endpoint: hasEndpoint
      ? { name: values.model, key: process.env[values['key-env']], baseUrl: values['base-url'] }
      : undefined,
    simulated: values.simulated,
    compare: values.compare,
    verbose: values.verbose,
    seed: Number(values.seed),
  })
  const summaries = Object.fromEntries(evaluation.summaries)
  // The reader may ask, but it may not be wrong.
  if (summaries['reader alone'].wrongCells > 0) process.exitCode = 1
  console.log(
    values.json
      ? JSON.stringify({ heading: evaluation.heading, summaries }, null, 2)
      : describe(evaluation, values.verbose),
  )
} finally {
  rmSync(compiled, { recursive: true, force: true })
}
