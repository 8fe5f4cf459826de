import { type Block, type Cell, line, type Row } from './blocks.ts'
import { isBlank, isValue } from './cell-value.ts'
import { limits } from './limits.ts'
import { refuse } from './refusal.ts'

const longestContinuation = 60

/**
 * Tables that were copied out of a document a cell a line, each behind a tab, with an empty line between rows. A line without a tab goes
 * on with the cell above.
 */
class DumpedRow {
  private readonly cells: string[] = []
  private readonly lines: string[] = []
  private blanks = 0

  get isEmpty(): boolean {
    return this.cells.length === 0
  }

  add(text: string): void {
    this.cells.push(text)
    this.lines.push(text)
  }

  blank(): void {
    this.blanks += 1
  }

  get isEnded(): boolean {
    return this.blanks > 0
  }

  /** Takes a line into the last cell, if that can be one that goes on. */
  continues(text: string): boolean {
    const last = this.cells.at(-1)
    if (last === undefined || this.blanks > 1 || isBlank(last) || isValue(last)) return false
    if (text.length > longestContinuation || text.includes('。') || last.includes('。')) return false
    this.cells[this.cells.length - 1] = `${last}\n${text}`
    this.lines.push(text)
    this.blanks = 0
    return true
  }

  get row(): Row {
    return { kind: 'row', cells: this.cells.map((text) => ({ text })), lines: this.lines }
  }
}

/** 「1.属于国家秘密 0 0 0」: words, then figures behind spaces. */
function spacedRow(text: string): Row | undefined {
  const words = text.trim().split(/\s+/)
  let figures = 0
  while (figures < words.length && isValue(words[words.length - 1 - figures]!)) figures += 1
  const label = words.slice(0, words.length - figures)
  if (figures === 0 || (label.length === 0 && figures < 2) || /[。；]/.test(label.join(''))) return undefined
  return { kind: 'row', dense: true, cells: words.map((cell) => ({ text: cell })), lines: [text] }
}

const tabbed = (text: string): Cell[] => {
  const cells = text.split('\t')
  if (cells.length > limits.document.columns) refuse('excessive')
  return cells.map((cell, at) => ({ text: cell, at, among: cells.length }))
}

const bar = /[|│｜]/
const edge = /^\s*[|│｜]|[|│｜]\s*$/g

/** Tables as chats and notes write them: cells between bars, a ruled line under the head. */
const barred = (text: string): string | undefined => {
  if (text.split(bar).length < 3) return undefined
  return /^[\s|│｜:+─-]*$/.test(text) ? '' : text.trim().replaceAll(edge, '').split(bar).join('\t')
}

/** Reads plain text as lines and, where it can be told, as rows of a table. */
export function readText(text: string): readonly Block[] {
  const lines = text.split(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/)
  if (lines.length > limits.lines || lines.some(({ length }) => length > limits.lineCharacters)) refuse('excessive')
  const blocks: Block[] = []
  let dumped: DumpedRow | undefined
  const close = (): void => {
    if (dumped) blocks.push(dumped.row)
    dumped = undefined
  }
  for (const written of lines) {
    const text = barred(written) ?? written
    const isCell = text.startsWith('\t') && !text.slice(1).includes('\t')
    if (isCell) {
      if (dumped?.isEnded) close()
      dumped ??= new DumpedRow()
      dumped.add(text.slice(1))
    } else if (dumped && text.trim() === '' && !text.includes('\t')) dumped.blank()
    else if (!dumped?.continues(text)) {
      close()
      if (text.includes('\t')) blocks.push({ kind: 'row', cells: tabbed(text), lines: [text] })
      else blocks.push(spacedRow(text) ?? line(text))
    }
  }
  close()
  return blocks
}
