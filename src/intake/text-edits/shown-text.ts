import type { CellId } from '../../schema/cell-id.ts'
import type { Figures } from '../../schema/figure.ts'
import type { Form } from '../../schema/form.ts'
import { renderTokens } from '../../schema/tokens.ts'
import type { Range } from './sentences.ts'

/** A figure of the tables that stands in a text: where it is seen, and where its ⟦cell⟧ is written. */
interface ShownFigure extends Range {
  readonly cell: CellId
  readonly writtenStart: number
  readonly writtenEnd: number
}

/** A text as people see it, with what it takes to change it where it is written. */
export interface ShownText {
  readonly written: string
  readonly text: string
  readonly figures: readonly ShownFigure[]
}

export function shownText(written: string, view: { readonly form: Form; readonly figures: Figures }): ShownText {
  const figures: ShownFigure[] = []
  let text = ''
  let last = 0
  for (const { 0: token, 1: id = '', index } of written.matchAll(/⟦([^⟧]+)⟧/gu)) {
    text += written.slice(last, index)
    last = index + token.length
    const cell = view.form.cell(id)?.id
    const start = text.length
    text += renderTokens(token, view)
    if (cell) figures.push({ cell, start, end: text.length, writtenStart: index, writtenEnd: last })
  }
  return { written, text: text + written.slice(last), figures }
}

/** Where a place of the text as seen is written; a place inside a figure is taken to its beginning. */
export function writtenAt({ figures }: ShownText, place: number): number {
  const before = figures.filter(({ end }) => end <= place).at(-1)
  const inside = figures.find(({ start, end }) => start < place && place < end)
  if (inside) return inside.writtenStart
  return before ? before.writtenEnd + (place - before.end) : place
}
