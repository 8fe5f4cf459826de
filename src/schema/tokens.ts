import type { CellId } from './cell-id.ts'
import { type Figures, formatFigure } from './figure.ts'
import type { Form } from './form.ts'

// A figure of the tables that stands in a text is written ⟦cell⟧, so text and table cannot disagree and change together.

const pattern = /⟦([^⟧]+)⟧/gu

export const tokenOf = (cell: CellId): string => `⟦${cell}⟧`

/** The cells whose figures stand in a text. */
export const tokensIn = (text: string): string[] => [...text.matchAll(pattern)].map(([, id]) => id!)

/** Puts the figures of the tables in the place of their tokens; a figure still missing shows as an open place, and what names no cell stays. */
export const renderTokens = (
  text: string,
  { form, figures }: { readonly form: Form; readonly figures: Figures },
): string =>
  text.replace(pattern, (written, id: string) => {
    const cell = form.cell(id)
    if (!cell) return written
    const value = figures.get(cell.id)
    if (value === undefined) return '〔待填〕'
    return cell.kind === 'signed' && value > 0 ? `+${value}` : formatFigure(cell, value)
  })
