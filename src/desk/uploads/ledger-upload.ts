import type { CellId } from '../../schema/cell-id.ts'
import { cellName } from '../../text/cells.ts'
import type { Ledger, Place } from '../../text/ledger/facts.ts'
import {
  columnLines,
  ledgerPreview,
  ledgerTexts,
  noteLines,
  tableLines,
  unusableLines,
} from '../../text/ledger/ledger.ts'
import { rowsLeft, rowsLeftSlot } from '../../text/ledger/rows-left.ts'
import { placesText } from '../../text/ledger/troubles.ts'
import type { Button, SaidFigure } from '../../text/reply.ts'
import * as words from '../../text/uploads.ts'
import type { Draft } from '../../tools/draft.ts'
import type { Said } from '../compose.ts'

/** As many rows are named as a message holds. */
const mostRows = 60

const rowsText = (places: readonly Place[] | undefined): string => (places ? placesText(places, mostRows) : '')

/** Table three, each figure with the rows of the ledger it was counted from. */
const figuresOf = ({ figures, rows }: Ledger): SaidFigure[] =>
  [...figures].map(([cell, value]) => ({ cell, value, words: words.ledgerWords(rowsText(rows.get(cell))) }))

/** Figures of the report that the ledger counts otherwise. */
function differing({ situation: { form, figures } }: Draft, ledger: Ledger): string[] {
  const other = [...ledger.figures].filter(([cell, value]) => figures.has(cell) && figures.get(cell) !== value)
  if (other.length === 0) return []
  const shown = other
    .slice(0, 2)
    .map(([cell, value]) => `${cellName(form, cell as CellId)} ${figures.get(cell)}→${value}`)
  return [words.ledgerDiffers(other.length, shown.join('，'))]
}

/** Everything behind the preview, row by row. */
function detailsOf(ledger: Ledger): string {
  const groups: readonly (readonly [string, readonly string[]])[] = [
    [ledgerTexts.table, tableLines(ledger)],
    [ledgerTexts.unusable, unusableLines(ledger)],
    [ledgerTexts.notes, noteLines(ledger)],
    [ledgerTexts.columns, columnLines(ledger)],
  ]
  return groups.flatMap(([title, lines]) => (lines.length === 0 ? [] : [`${title}：`, ...lines])).join('\n')
}

/** What a request ledger came to. It becomes table three with a tap, as one change. */
export function previewLedger(draft: Draft, ledger: Ledger): Said {
  const figures = figuresOf(ledger)
  const notes = [{ slot: rowsLeftSlot, value: rowsLeft(ledger) }]
  const details: Button = {
    label: words.labels.details,
    action: { do: 'tell', title: words.labels.detailsTitle, text: detailsOf(ledger) },
  }
  const others = differing(draft, ledger)
  const [counted = '', received = '', ...rest] = ledgerPreview(ledger).split('\n')
  const warnings = [...words.unusableRows(unusableLines(ledger)), ...others]
  return {
    lines: [
      `${counted}，${received}`,
      ...rest.slice(0, 2),
      ...warnings,
      ...rest.slice(ledger.unusable.length > 0 ? 3 : 2),
    ].slice(0, 5),
    doubts: [
      {
        fresh: words.ledgerAsk,
        again: words.ledgerAgain(ledger.counted),
        cells: figures.map(({ cell }) => cell),
        settledBy: 'all',
        buttons: [
          { label: words.labels.recordLedger, action: { do: 'record', figures, overOthers: true, notes } },
          details,
          { label: words.labels.leaveLedger, action: { do: 'ask', asked: { kind: 'nothing' } } },
        ],
      },
    ],
    next: 'quiet',
  }
}
