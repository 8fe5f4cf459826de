import { NoLedger } from './no-ledger.ts'
import type { Sheet } from './sheet.ts'
import { withinLimits } from './within-limits.ts'

const delimiters = [',', '\t', ';', '，', '|'] as const

interface Record {
  readonly cells: string[]
  /** Where the next record begins. */
  readonly next: number
}

/** A quoted field from behind its first quotation mark; undefined where it never ends. */
function quoted(text: string, from: number): { readonly field: string; readonly end: number } | undefined {
  let field = ''
  for (let at = from; ; ) {
    const mark = text.indexOf('"', at)
    if (mark < 0) return undefined
    field += text.slice(at, mark)
    if (text[mark + 1] !== '"') return { field, end: mark + 1 }
    field += '"'
    at = mark + 2
  }
}

const lineEnd = /[\r\n]/

/** The end of a field that is not quoted. */
function plainEnd(text: string, from: number, delimiter: string): number {
  let at = from
  while (at < text.length && text[at] !== delimiter && !lineEnd.test(text[at]!)) at++
  return at
}

/** One record; undefined where a quotation mark is never closed. */
function recordAt(text: string, from: number, delimiter: string): Record | undefined {
  const cells: string[] = []
  for (let at = from; ; ) {
    const isQuoted = text[at] === '"'
    const inside = isQuoted ? quoted(text, at + 1) : { field: '', end: at }
    if (!inside) return undefined
    const end = plainEnd(text, inside.end, delimiter)
    cells.push(inside.field + text.slice(inside.end, end))
    if (text[end] === delimiter) at = end + 1
    else return { cells, next: text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1 }
  }
}

/** The character that divides the first lines into most columns, the same number of them most of the time. */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n?|\n/)
    .slice(0, 40)
  const named = /^sep=(.)$/i.exec(lines[0] ?? '')
  if (named) return named[1]!
  const widths = delimiters.map((delimiter) => {
    const counts = lines
      .map((line) => line.replace(/"(?:[^"]|"")*"/g, '').split(delimiter).length - 1)
      .filter((count) => count > 0)
    return counts.sort((a, b) => a - b)[counts.length >> 1]! * counts.length || 0
  })
  return delimiters[widths.indexOf(Math.max(...widths))]!
}

/** Text with delimiters as a sheet. Rows are counted as a spreadsheet would, a quoted line break not ending one. */
export function readCsv(text: string, name: string): Sheet {
  const body = text.replace(/^\uFEFF/, '')
  const delimiter = delimiterOf(body)
  const limited = withinLimits()
  let number = 0
  for (let at = 0; at < body.length; ) {
    number++
    const record = recordAt(body, at, delimiter)
    if (!record) throw new NoLedger({ code: 'broken-quotes', row: number })
    if (number > 1 || !/^sep=.?$/i.test(record.cells.join(''))) limited.take(number, record.cells)
    at = record.next
  }
  return { name, isHidden: false, rows: limited.rows, merges: [], serialOffset: 0 }
}
