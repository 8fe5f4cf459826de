import { openAssistant } from '../src/agent/open.ts'
import { deskHearer } from './desk-hearer.ts'
import { type LabelledMessage, readMessages } from './messages.ts'
import { type Endpoint, plainAgent } from './plain-agent.ts'
import { kindsOf, missesOf, type Summary, summarize, tableOf } from './report.ts'
import { type Hearer, type Result, runAll } from './run.ts'
import { type SimulatedModel, startSimulatedModel } from './simulated-model.ts'
import { Meter, usageOf } from './tokens.ts'

export interface EvaluationOptions {
  /** The folder of the labelled messages. */
  readonly folder: string
  /** Only messages of this kind. */
  readonly only: string | undefined
  /** The model to be asked; without one the reader is on its own. */
  readonly endpoint: Endpoint | undefined
  readonly simulated: boolean
  readonly compare: boolean
  readonly verbose: boolean
  readonly seed: number
}

export interface Evaluation {
  /** What was run, for whoever reads the figures. */
  readonly heading: string
  readonly runs: ReadonlyMap<string, readonly Result[]>
  readonly summaries: ReadonlyMap<string, Summary>
}

/** The simulated model has to know which message is put to it. */
const announcing = (hearer: Hearer, model: SimulatedModel | undefined): Hearer => ({
  hear(message) {
    model?.hears(message)
    return hearer.hear(message)
  },
})

function ours(endpoint: Endpoint): Hearer {
  const meter = new Meter()
  const assistant = openAssistant({
    model: endpoint,
    log: ({ request, response }) => meter.add(usageOf((request ?? {}) as object, (response ?? {}) as object)),
  })
  // What rests after failures would leave the following messages to the rules: each message is put on its own.
  return deskHearer({ ...assistant, available: () => true }, meter)
}

const headings = {
  reader:
    'No model: the reader alone, through the real desk over a store in memory.\n' +
    'Its rules were mended with these messages: the figures say what they hold by now, not what to expect of new ones.',
  simulated: (seed: number) =>
    `The model is SIMULATED: it answers from the labels with a seeded share of faults (seed ${seed}), the same for both agents.\n` +
    'The figures show what grounding and design make of the same answers. They say nothing about how well a real model understands.\n' +
    'The plain agent is handed the labels as well, so what it records exactly is the share left without a fault, not a skill.',
  model: ({ name, baseUrl }: Endpoint) => `Model ${name} at ${baseUrl ?? 'api.openai.com'}.`,
} as const

async function runEach(hearers: ReadonlyMap<string, Hearer>, messages: readonly LabelledMessage[]) {
  const runs = new Map<string, readonly Result[]>()
  for (const [name, hearer] of hearers) runs.set(name, await runAll(hearer, messages))
  return runs
}

/** Runs the labelled messages and judges what came of them. */
export async function evaluate(options: EvaluationOptions): Promise<Evaluation> {
  const { folder, only, simulated, compare, seed } = options
  const messages = readMessages(folder).filter(({ kind }) => only === undefined || kind === only)
  const model = simulated ? await startSimulatedModel(seed) : undefined
  const endpoint = model ? { name: 'simulated', key: undefined, baseUrl: model.baseUrl } : options.endpoint
  const hearers = new Map<string, Hearer>([['reader alone', deskHearer()]])
  if (endpoint) hearers.set('nianbao', announcing(ours(endpoint), model))
  if (endpoint && compare) hearers.set('plain agent', announcing(plainAgent(endpoint), model))
  try {
    const runs = await runEach(hearers, messages)
    const heading = simulated ? headings.simulated(seed) : endpoint ? headings.model(endpoint) : headings.reader
    return { heading, runs, summaries: new Map([...runs].map(([name, results]) => [name, summarize(results)])) }
  } finally {
    await model?.close()
  }
}

/** An evaluation in words. */
export function describe({ heading, runs, summaries }: Evaluation, verbose: boolean): string {
  const [count] = [...summaries.values()].map(({ messages }) => messages)
  const parts = [`${count} labelled messages. ${heading}`, tableOf(summaries)]
  for (const [name, results] of runs) {
    parts.push(`${name}, by kind:\n${kindsOf(results)}`)
    if (verbose) parts.push(`${name}, not handled:\n${missesOf(results)}`)
  }
  return parts.join('\n\n')
}
