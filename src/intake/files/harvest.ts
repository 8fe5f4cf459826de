import type { Kind } from '../../schema/editions/shape.ts'
import { type Figure, figureToJson, isMoney } from '../../schema/figure.ts'
import { type Form, formOf } from '../../schema/form.ts'
import type { JsonObject } from '../../schema/json.ts'
import type { Cell } from './blocks.ts'
import { cellValue, isBlank, plain } from './cell-value.ts'
import { type Entry, textsOf } from './entries.ts'

const inOneLine = (text: string): string => text.trim().replaceAll(/\s+/g, ' ')

/** What the tables of a report say, gathered cell by cell. Nothing that stands in a table is passed over. */
export class Harvest {
  /** Figures as a report file would write them. */
  readonly figures: JsonObject = Object.create(null)
  /** Cells that stand there without a number, and what stands in them. */
  readonly printed = new Map<string, string>()
  readonly unplaced: string[] = []
  private readonly form: Form
  private readonly seen = new Map<string, string>()

  constructor(form: Form) {
    this.form = formOf(form.edition, { profile: 'beijing' })
  }

  /** Sub-rows are of their row's kind; 其他处理 as one row counts like its parts. */
  private kindOf(id: string): Kind | undefined {
    const printed = id.replace(/\[.*\]/, '')
    const cell = this.form.cell(printed) ?? this.form.cell(printed.replace(/^s3\.other\./, 's3.otherMisc.'))
    return cell?.kind
  }

  place(id: string, label: string, text: string, unit?: 'money10k' | 'yuan'): void {
    const kind = this.kindOf(id)
    const before = this.seen.get(id)
    if (kind === undefined) this.leave(label, text)
    else if (before === undefined) {
      this.seen.set(id, text)
      this.take(id, kind, label, text, unit)
    } else if (plain(before) !== plain(text)) {
      // A cell that stands twice is read once; what the second place says otherwise is told.
      this.leave(label, text)
    }
  }

  private take(id: string, kind: Kind, label: string, text: string, unit: 'money10k' | 'yuan' | undefined): void {
    const value = cellValue(text, kind, unit)
    if ('printed' in value) this.printed.set(id, inOneLine(value.printed))
    else {
      this.figures[id] = this.toJson(kind, value.figure)
      if (value.note !== undefined) this.leave(label, text)
    }
  }

  private toJson(kind: Kind, figure: Figure): number | string {
    // Money in 元 is read to the 分 like money in 万元; a report file writes each in its cell's unit.
    return isMoney(kind) ? figureToJson({ kind }, figure) : figure
  }

  leave(label: string, ...texts: readonly string[]): void {
    const words = [label, ...texts].map(inOneLine).filter((text) => text !== '')
    if (texts.some((text) => !isBlank(text))) this.unplaced.push(words.join(' '))
  }

  /** Keeps an entry that is no row of the form, but for the words that the form prints itself. */
  leaveEntry({ labels, cells, trust }: Entry, isPrinted: (text: string) => boolean): void {
    const hasFigures = cells.some(({ text }) => !isBlank(text))
    const own = trust === 'exact' || !hasFigures ? labels : labels.slice(0, -1)
    if (hasFigures) {
      const words = trust === 'exact' ? textsOf(labels).join(' ') : (labels.at(-1)?.text ?? '')
      this.leave(words, ...textsOf(cells))
    }
    if (trust !== 'exact' || !hasFigures) this.leaveWords(own, isPrinted)
  }

  /** Keeps words that stand in a table and are none of the form's: notes, and rows that the form does not have. */
  leaveWords(labels: readonly Cell[], isPrinted: (text: string) => boolean): void {
    const words = textsOf(labels).filter((text) => !isPrinted(text) && !/^[（(]?(?:计量)?单位[:：]/.test(text.trim()))
    if (words.length > 0) this.unplaced.push(words.map(inOneLine).join(' '))
  }

  get isBeijing(): boolean {
    return [...this.seen.keys()].some((id) => id.startsWith('t1.keyAreas'))
  }

  get subrows(): string[] {
    const names = [...this.seen.keys()].flatMap((id) => /^s2\.otherServices\[(.+)\]\./.exec(id)?.[1] ?? [])
    return [...new Set(names)]
  }
}
