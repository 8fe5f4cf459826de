import { edition2008 } from '../../schema/editions/edition-2008.ts'
import type { StatisticsCell } from '../../schema/editions/shape.ts'
import type { Block, Cell } from './blocks.ts'
import { isBlank, isValue, moneyUnit } from './cell-value.ts'
import { type Entry, entriesOf, textsOf } from './entries.ts'
import type { Harvest } from './harvest.ts'
import { keyOf, LabelBook } from './labels.ts'

const statistics: readonly StatisticsCell[] = edition2008.statistics
const position = new Map<string, number>(statistics.map(({ id }, index) => [id, index]))

const headings = [
  '统计指标',
  '单位',
  '统计数',
  '填报单位（盖章）',
  '政府信息公开情况统计表',
  '二、回应解读情况',
  '（二）通过不同渠道和方式回应解读的情况',
  ...statistics.flatMap(({ label }) => label.split('/').slice(0, -1)),
]
const book = new LabelBook(
  statistics.map(({ id, label }) => [label.split('/').at(-1)!, id]),
  headings,
)

/** The line for the organ is filled in by hand. */
const isPrinted = (text: string): boolean =>
  book.isPrinted(text) || /^[（(]?\d{4}年度[)）]?$|^(?:填报|审核|单位负责|联系)/.test(text.replaceAll(/\s/g, ''))

/** The one cell of figures of a row: the last, where nothing else stands beside it. */
function figureOf({ cells }: Entry): Cell | undefined {
  const filled = cells.filter(({ text }) => !isBlank(text))
  return filled.length > 1 ? undefined : (filled[0] ?? cells[0])
}

/** The table of 2008: a row an indicator. Names that stand in two places are told apart by their order. */
export function readStatistics(blocks: readonly Block[], harvest: Harvest): void {
  let last = -1
  for (const entry of entriesOf(blocks, book)) {
    const ids = book.find(textsOf(entry.labels))
    const label = entry.labels.at(-1)?.text ?? ''
    const id = ids?.find((one) => position.get(one)! > last) ?? ids?.[0]
    const figure = figureOf(entry)
    if (id === undefined || !figure) {
      harvest.leaveEntry(entry, isPrinted)
      continue
    }
    harvest.leaveWords(entry.labels.slice(0, -2), isPrinted)
    last = position.get(id)!
    harvest.place(id, label, figure.text, moneyUnit(entry.unit ?? ''))
  }
}

/** Whether words are the head of the table. */
export const isStatisticsHeading = (text: string): boolean => keyOf(text) === '统计指标'

/** Whether a row is one of the table's, head or not. */
export const isStatisticsRow = (texts: readonly string[]): boolean => {
  const words = texts.filter((text) => !isBlank(text) && !isValue(text))
  return words.length > 0 && words.length < texts.length && book.find([words[0]!]) !== undefined
}
