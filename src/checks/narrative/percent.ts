import type { CellId } from '../../schema/cell-id.ts'
import { sumOf } from './counts.ts'
import type { Found, Narrated } from './draft-finding.ts'
import { bySentence, type Mention } from './mention.ts'
import { isExact, type Quantity } from './quantity.ts'
import type { TakenSentence } from './tokens.ts'

const share = /占(?:比|到|总|全部|全年|申请|收到|受理|办结|答复|公开)?[^，。;%]{0,12}$|(?:比例|比重)(?:为|达|是)?$/
const rate = /(?:答复率|办结率|回复率)(?:为|达到?|是)?$/
const growth = /(?:增长|上升|增加|提高|增幅|下降|减少|降低|降幅)(?:了|为|约|达)?$/

/** A written percentage is exact, rounded or cut off at its last figure. */
const isClose = (written: Quantity, part: number, whole: number): boolean => {
  if (whole === 0) return true
  const exact = (100 * part) / whole
  const slack = Math.max(0.1, 10 ** -written.places * 0.999)
  return exact >= written.low - slack && exact <= written.high + slack
}

type Pair = readonly [part: number, whole: number]

/** Of what the percentage can be the share: of numbers before it, of what came in, or of a row of the tables. */
function sharesOf(numbers: readonly Quantity[], wholes: readonly number[], isNamed: boolean): Pair[] {
  const part = numbers.at(-1)
  if (!part || (wholes.length === 0 && !isNamed)) return []
  const before = numbers.slice(0, -1).filter(({ unit, low }) => unit === part.unit && low >= part.low)
  return [...before.map(({ low }) => low), ...wholes.filter((whole) => whole >= part.low)].map(
    (whole) => [part.low, whole] as const,
  )
}

const ratesOf = (numbers: readonly Quantity[]): Pair[] =>
  numbers.flatMap((part, at) =>
    numbers
      .slice(0, at)
      .filter(({ low }) => low >= part.low)
      .map(({ low }) => [part.low, low] as const),
  )

/** 收到15件，比2020年增加3件，增长25%: against 12, or against any number beside it. */
const growthsOf = (numbers: readonly Quantity[], before: string, text: string): Pair[] => {
  const isLess = /[降减]/.test(before.slice(-4))
  const deltas = numbers.filter(({ start }) =>
    /(?:增加|减少|多|少|增|减|下降|上升)(?:了|约)?$/.test(text.slice(Math.max(0, start - 4), start)),
  )
  const counts = numbers
    .filter((one) => !deltas.includes(one) && one.unit === numbers.at(-1)!.unit)
    .map(({ low }) => low)
  const byDelta = deltas.flatMap(({ low }) =>
    counts.flatMap((count): Pair[] => [
      [low, isLess ? count + low : count - low],
      [low, count],
    ]),
  )
  const byPair = counts.flatMap((one, at) =>
    counts
      .slice(0, at)
      .flatMap((other): Pair[] => [[Math.abs(one - other), isLess ? Math.max(one, other) : Math.min(one, other)]]),
  )
  return [...byDelta, ...byPair].filter(([part, whole]) => whole > 0 && part > 0)
}

interface Counts {
  readonly numbers: readonly Quantity[]
  /** What came in, as the sentence says it. */
  readonly wholes: readonly number[]
  readonly rows: Rows
}

/** What a share can be of by the tables: of what was received, or of what was closed. */
interface Rows {
  readonly received: readonly number[]
  readonly closed: readonly number[]
}

/** Which base a share is said to be of; the one named before holds until another is. */
type Base = keyof Rows | undefined

function baseIn(words: string): Base {
  if (/办结|答复|办理/.test(words)) return 'closed'
  return /申请|收到|受理|新收/.test(words) ? 'received' : undefined
}

function sharePairs(base: Base, { numbers, wholes, rows }: Counts): Pair[] {
  const part = numbers.at(-1)?.low
  const pairs = sharesOf(numbers, wholes, base !== undefined)
  if (part === undefined || (pairs.length === 0 && base === undefined)) return []
  const of = base ? rows[base] : [...rows.received, ...rows.closed]
  const ofRows = of.filter((row) => row >= part).map((row): Pair => [part, row])
  return base ? [...ofRows, ...pairs] : [...pairs, ...ofRows]
}

function rowsOf(report: Narrated): Rows {
  const values = (...readings: readonly (readonly CellId[])[]): number[] =>
    readings.flatMap((cells) => sumOf(report, cells) ?? [])
  return report.form.tables
    ? {
        received: values(['s3.received.total'], ['s3.received.total', 's3.carriedIn.total']),
        closed: values(['s3.total.total']),
      }
    : { received: values(['t3.received']), closed: values(['t3.closed'], ['t3.answered'], ['t1.published']) }
}

/** The percentages of one sentence, read from left to right. */
class Percentages {
  readonly found: Found[] = []
  private readonly numbers: Quantity[] = []
  private base: Base
  private readonly taken: TakenSentence
  private readonly rows: Rows
  private readonly wholes: readonly number[]

  constructor(taken: TakenSentence, rows: Rows, wholes: readonly number[]) {
    this.taken = taken
    this.rows = rows
    this.wholes = wholes
  }

  take(quantity: Quantity, start: number, end: number): void {
    if (quantity.unit === '%') this.takePercent(quantity, start, end)
    else if (isExact(quantity) && quantity.unit !== '元') this.numbers.push(quantity)
  }

  private takePercent(quantity: Quantity, start: number, end: number): void {
    const { sentence } = this.taken
    const pairs = this.pairsBefore(sentence.text.slice(Math.max(0, start - 18), start))
    // 100% of what was due may well leave some open.
    if (pairs.length === 0 || quantity.low === 100) return
    if (pairs.some(([part, whole]) => isClose(quantity, part, whole))) return
    const [part, whole] = pairs[0]!
    const right = Math.round((1000 * part) / whole) / 10
    this.found.push({
      rule: 'N-PERCENT',
      kind: 'percent',
      left: quantity.low,
      right,
      sentence,
      start,
      end,
      parts: [part, whole],
    })
  }

  private pairsBefore(before: string): Pair[] {
    if (growth.test(before)) return growthsOf(this.numbers, before, this.taken.sentence.text)
    if (rate.test(before)) return ratesOf(this.numbers)
    const words = share.exec(before)
    if (!words) return []
    this.base = baseIn(words[0]) ?? this.base
    return sharePairs(this.base, { numbers: this.numbers, wholes: this.wholes, rows: this.rows })
  }
}

/** Percentages that no counts beside them give. */
export function foundInPercentages(
  report: Narrated,
  taken: readonly TakenSentence[],
  mentions: readonly Mention[],
): Found[] {
  const rows = rowsOf(report)
  const own = bySentence(mentions)
  return taken.flatMap((one) => {
    const { sentence, tokens } = one
    if (!sentence.text.includes('%')) return []
    const wholes = (own.get(sentence) ?? []).flatMap(({ group }) => group.intake.map(({ low }) => low))
    const percentages = new Percentages(one, rows, wholes)
    for (const token of tokens) {
      if (token.kind === 'number' && token.quantity) percentages.take(token.quantity, token.start, token.end)
    }
    return percentages.found
  })
}
