import { kinds, statesFigures } from './messages.ts'
import type { Result, Verdict } from './run.ts'

// The figures of one run, and how they are printed.

export interface Summary {
  readonly messages: number
  /** What stands is what should: figures recorded as said, and nothing where nothing may be. */
  readonly exact: number
  readonly wrongCells: number
  readonly wrongMessages: number
  readonly ungrounded: number
  readonly falseClaims: number
  readonly stating: number
  readonly recorded: number
  readonly restated: number
  readonly offered: number
  /** Of the messages from which nothing may be recorded, those that left everything as it was. */
  readonly leaving: number
  readonly leftAlone: number
  /** Of those with a reading that a question may offer, those where a button offers it. */
  readonly offerable: number
  readonly offering: number
  readonly calls: number
  readonly inputTokens: number
  readonly outputTokens: number
  readonly p50: number
  readonly p95: number
}

const percentile = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0

const sum = (results: readonly Result[], of: (result: Result) => number): number =>
  results.reduce((total, result) => total + of(result), 0)

export function summarize(results: readonly Result[]): Summary {
  const stating = results.filter(({ message }) => statesFigures(message))
  const leaving = results.filter(({ message }) => !statesFigures(message))
  const count = (of: readonly Result[], verdict: Verdict): number => of.filter((one) => one.verdict === verdict).length
  const times = results.map(({ hearing }) => hearing.took)
  return {
    messages: results.length,
    exact: count(results, 'exact'),
    wrongCells: sum(results, ({ wrong }) => wrong.length),
    wrongMessages: count(results, 'wrong'),
    ungrounded: sum(results, (result) => result.ungrounded.length),
    falseClaims: results.filter(({ falseClaim }) => falseClaim).length,
    stating: stating.length,
    recorded: count(stating, 'exact'),
    restated: count(stating, 'restated'),
    offered: count(stating, 'offered'),
    leaving: leaving.length,
    leftAlone: count(leaving, 'exact'),
    offerable: leaving.filter(({ message }) => (message.expect.offers ?? []).length > 0).length,
    offering: leaving.filter(({ offersRight }) => offersRight).length,
    calls: sum(results, ({ hearing }) => hearing.calls),
    inputTokens: sum(results, ({ hearing }) => hearing.inputTokens),
    outputTokens: sum(results, ({ hearing }) => hearing.outputTokens),
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
  }
}

const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`

const each = (number: number, messages: number): string => (messages === 0 ? '–' : (number / messages).toFixed(2))

/** One line of the table: what it says, and its value for each run. */
type Line = readonly [what: string, value: (summary: Summary) => string]

const lines: readonly Line[] = [
  ['what stands is exactly what should', (s) => share(s.exact, s.messages)],
  ['wrong cells written (messages)', (s) => `${s.wrongCells} (${s.wrongMessages})`],
  ['figures admitted that nobody said', (s) => String(s.ungrounded)],
  ['answers that claim a record that was not made', (s) => String(s.falseClaims)],
  ['of the messages that state figures:', () => ''],
  ['  recorded exactly', (s) => share(s.recorded, s.stating)],
  ['  or read back, right behind 「对，记下」', (s) => share(s.restated, s.stating)],
  ['  or asked about, right behind one of the buttons', (s) => share(s.offered, s.stating)],
  ['  in all, at most one tap away', (s) => share(s.recorded + s.restated + s.offered, s.stating)],
  ['nothing recorded where nothing may be', (s) => share(s.leftAlone, s.leaving)],
  ['  and asked about with a fitting button, where there is one', (s) => share(s.offering, s.offerable)],
  ['model calls a message', (s) => each(s.calls, s.messages)],
  ['tokens a message, in + out', (s) => `${each(s.inputTokens, s.messages)} + ${each(s.outputTokens, s.messages)}`],
  ['milliseconds a message, p50 / p95', (s) => `${s.p50.toFixed(1)} / ${s.p95.toFixed(1)}`],
]

const widthOf = (text: string): number => [...text].reduce((sum, one) => sum + (one > '\u2e7f' ? 2 : 1), 0)
const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)))

/** The runs side by side, as lines of text. */
export function tableOf(runs: ReadonlyMap<string, Summary>): string {
  const head = ['', ...runs.keys()]
  const body = lines.map(([what, value]) => [what, ...[...runs.values()].map(value)])
  const widths = head.map((_, at) => Math.max(...[head, ...body].map((row) => widthOf(row[at] ?? ''))))
  return [head, ...body]
    .map((row) =>
      row
        .map((text, at) => pad(text, widths[at]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** How each kind of message fared. */
export function kindsOf(results: readonly Result[]): string {
  const rows = kinds.flatMap((kind) => {
    const of = results.filter(({ message }) => message.kind === kind)
    if (of.length === 0) return []
    const oneTap = of.filter(({ verdict }) => verdict === 'restated' || verdict === 'offered').length
    const wrong = of.filter(({ verdict }) => verdict === 'wrong').length
    const exact = of.filter(({ verdict }) => verdict === 'exact').length
    return [
      `  ${pad(kind, 11)} ${pad(share(exact, of.length), 22)} one tap away ${pad(String(oneTap), 4)} wrong ${wrong}`,
    ]
  })
  return rows.join('\n')
}

const oneLine = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' / ')

/** What was not handled, with what was answered instead. */
export const missesOf = (results: readonly Result[]): string =>
  results
    .filter(({ verdict }) => verdict === 'wrong' || verdict === 'partly' || verdict === 'missed')
    .map(({ message, verdict, wrong, hearing }) =>
      [
        `${verdict}  ${message.id}  ${oneLine(message.said)}`,
        ...(wrong.length > 0 ? [`    wrote ${wrong.join(', ')}`] : []),
        `    ${oneLine(hearing.answer)}`,
      ].join('\n'),
    )
    .join('\n')
