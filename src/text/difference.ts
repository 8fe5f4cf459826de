import { monthAndDay } from '../schema/calendar.ts'
import type { CellId } from '../schema/cell-id.ts'
import type { Figure } from '../schema/figure.ts'
import type { Form } from '../schema/form.ts'
import { cellName, figureText, tableName } from './cells.ts'
import { type Rewording, rewordings } from './clauses.ts'
import { chineseDate } from './questions/texts.ts'
import type { Button } from './reply.ts'
import { sectionName } from './topics.ts'

/** A report as it said at one moment. */
export interface Version {
  readonly organ: string
  readonly year: number
  readonly form: Form
  readonly figures: ReadonlyMap<CellId, Figure>
  readonly narratives: Readonly<Record<string, string | undefined>>
  readonly signature: { readonly organ?: string | undefined; readonly date?: string | undefined }
}

export interface Difference {
  /** How many figures, and how many places of the texts. */
  readonly figures: number
  readonly words: number
  /** A line for each table, each place of a text, and whatever else is another. */
  readonly lines: readonly string[]
}

const mostCells = 4

interface Changed {
  readonly id: CellId
  readonly from: Figure | undefined
  readonly to: Figure | undefined
}

/** Zeros that were filled in are many and say little: they are counted. */
const isFilledIn = ({ from, to }: Changed): boolean => from === undefined && to === 0

function tableLine(form: Form, section: string, cells: readonly Changed[]): string {
  const shown = (id: CellId, figure: Figure | undefined): string =>
    figure === undefined ? '空着' : figureText(form, id, figure)
  const told = cells.filter((cell) => !isFilledIn(cell))
  const zeros = cells.length - told.length
  const pieces = told
    .slice(0, mostCells)
    .map(({ id, from, to }) => `${cellName(form, id)} ${shown(id, from)}→${shown(id, to)}`)
  const more = told.length > mostCells ? `等${told.length}格` : ''
  return `${tableName(section)}：${[...(pieces.length > 0 ? [pieces.join('，') + more] : []), ...(zeros > 0 ? [`${zeros}格空着的填了0`] : [])].join('，')}`
}

function figureLines(before: Version, after: Version): { count: number; lines: string[] } {
  const cells = new Map([...before.form.cells, ...after.form.cells].map((cell) => [cell.id, cell]))
  const changed = [...cells.values()].flatMap(({ id, section }) => {
    const [from, to] = [before.figures.get(id), after.figures.get(id)]
    return from === to ? [] : [{ id, section, from, to }]
  })
  const sections = [...new Set(changed.map(({ section }) => section))]
  const lines = sections.map((section) =>
    tableLine(
      after.form,
      section,
      changed.filter((cell) => cell.section === section),
    ),
  )
  return { count: changed.length, lines }
}

const longestQuote = 28

function quoted(text: string): string {
  const plain = text.replaceAll(/\s+/gu, '').replace(/^[，、；。！？：]+(?=.)|(?<=.)[，、；。！？：]+$/gu, '')
  return `“${plain.length > longestQuote ? `${plain.slice(0, longestQuote - 1)}…` : plain}”`
}

function rewordingText({ before, after }: Rewording): string {
  // Only where the lines end is another: there are no words to be shown.
  if (!/\S/u.test(before + after)) return after.includes('\n') && !before.includes('\n') ? '多分了一段' : '少分了一段'
  if (after.trim() === '') return `删了${quoted(before)}`
  return before.trim() === '' ? `加了${quoted(after)}` : `${quoted(before)}→${quoted(after)}`
}

function wordLines(before: Version, after: Version): string[] {
  const sections = [...new Set([...after.form.sections, ...before.form.sections].map(({ id }) => id))]
  return sections.flatMap((id) =>
    rewordings(before.narratives[id] ?? '', after.narratives[id] ?? '').map(
      (rewording) => `${sectionName(id)}${rewordingText(rewording)}`,
    ),
  )
}

const signatureOf = ({ organ, signature }: Version): string =>
  `${signature.organ ?? organ} ${signature.date === undefined ? '没写日期' : chineseDate(signature.date)}`

/** What of a report is another than it was, figures first. */
export function differenceBetween(before: Version, after: Version): Difference {
  const figures = figureLines(before, after)
  const words = wordLines(before, after)
  const named = ({ organ, year }: Version): string => `${organ}${year}年`
  return {
    figures: figures.count,
    words: words.length,
    lines: [
      ...(named(before) === named(after) ? [] : [`机关和年份：${named(before)}→${named(after)}`]),
      ...figures.lines,
      ...words,
      ...(signatureOf(before) === signatureOf(after) ? [] : [`落款：${signatureOf(before)}→${signatureOf(after)}`]),
    ],
  }
}

const count = (number: number, what: string, unit: string): string =>
  number === 0 ? `${what}没动` : `${what}改了${number}${unit}`

/** With the heading at most six lines; what does not fit is counted. */
const mostLines = 6

/** 「草稿2和草稿1比：数字改了3格，文字没动。」 */
const heading = (from: string, to: string, { figures, words }: Difference): string =>
  `${to}和${from}比：${count(figures, '数字', '格')}，${count(words, '文字', '处')}。`

/** The heading and the places, the first few of them. */
export function differenceLines(from: string, to: string, difference: Difference, most = mostLines): string[] {
  const { lines } = difference
  if (lines.length === 0) return [`${to}和${from}一样，没改过。`]
  const room = lines.length > most - 1 ? most - 2 : most - 1
  return [
    heading(from, to, difference),
    ...lines.slice(0, room).map((line, at) => `${at + 1} ${line}`),
    ...(lines.length > room ? [`还有${lines.length - room}样没列。`] : []),
  ]
}

/** As many as one message holds. */
const mostListed = 60

/** All places, one a line. */
function listedDifference({ lines }: Difference): string {
  const listed = lines.slice(0, mostListed).map((line, at) => `${at + 1} ${line}`)
  const more = lines.length > mostListed ? [`还有${lines.length - mostListed}样没列。`] : []
  return [...listed, ...more].join('\n')
}

/** All places, where only the first few did fit under the heading. */
function rest(from: string, to: string, difference: Difference, shown: number): Button[] {
  const left = difference.lines.length - shown
  if (left <= 0) return []
  const title = heading(from, to, difference)
  return [{ label: differenceWords.rest(left), action: { do: 'tell', title, text: listedDifference(difference) } }]
}

export const wholeDifference = (from: string, to: string, difference: Difference): Button[] =>
  difference.lines.length < mostLines ? [] : rest(from, to, difference, mostLines - 2)

/** The heading and as many places as there is room for; the others are behind a button. */
export const shortDifference = (
  from: string,
  to: string,
  difference: Difference,
  most: number,
): { readonly lines: string[]; readonly buttons: Button[]; readonly whole: string } => ({
  lines:
    difference.lines.length === 0
      ? differenceLines(from, to, difference)
      : [heading(from, to, difference), ...difference.lines.slice(0, most - 1).map((line, at) => `${at + 1} ${line}`)],
  buttons: rest(from, to, difference, most - 1),
  whole: listedDifference(difference),
})

export const differenceWords = {
  now: '现在',
  final: '正式稿',
  numberedFinal: (number: number): string => `正式稿${number}`,
  /** Which of several it is: 「正式稿2（更正后）」, 「正式稿1（1月20日公开的）」. */
  finalThat: (name: string, which: string): string => `${name}（${which}）`,
  isCorrection: '更正后',
  isPublished: ({ day, how }: { readonly day: string; readonly how: string }): string => `${monthAndDay(day)}${how}的`,
  notPublished: '没记过上报或公开，没有可比的。报了、挂网了先说一声。',
  rest: (count: number): string => `看其余${count}样`,
  draft: (number: number): string => `草稿${number}`,
  nothingToCompare: (only: string): string => `只出过${only}，出了以后没改过，没有可比的。`,
  unknown: (name: string): string => `没出过${name}。`,
  ask: (from: string, to: string): string => `${from}和${to}有什么不同`,
} as const
