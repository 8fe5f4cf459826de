import { createHash } from 'node:crypto'
import type { NewChange, Reversal } from './store.ts'

/** An entry of a report's history as it is hashed, together with its number there. */
export type Entry =
  | ({ readonly kind: 'change'; readonly id: number; readonly version: number; readonly step: number } & NewChange)
  | ({
      readonly kind: 'undo' | 'redo'
      readonly id: number
      readonly version: number
      readonly step: number
    } & Reversal)

/** The order of the keys is part of the format: a hash written by one release is checked by the next. */
function canonical(entry: Entry): string {
  const { kind, id, reportId, version, step, by, at, day } = entry
  const common = { kind, id, report: reportId, version, step, person: by, at, day }
  if (entry.kind !== 'change') return JSON.stringify(common)
  const { source, message, words, statements, drops, notes } = entry
  return JSON.stringify({
    ...common,
    source,
    message,
    words,
    statements: statements.map((statement) => [statement.cell, statement.value, statement.words]),
    drops,
    notes: notes.map(({ slot, value }) => [slot, value]),
  })
}

export const entryHash = (previous: string, entry: Entry): string =>
  createHash('sha256').update(previous).update(canonical(entry)).digest('hex')
