import type { CellId } from '../schema/cell-id.ts'
import type { Database } from './database.ts'
import { fromJson } from './json.ts'
import type { ChangeRecord, NoteRow, StatementRow } from './store.ts'

interface Row extends Omit<ChangeRecord, 'live' | 'statements' | 'drops' | 'notes'> {
  readonly live: number
  readonly statements: string
  readonly drops: string
  readonly notes: string
}

const fromRow = (row: Row): ChangeRecord => ({
  ...row,
  live: row.live === 1,
  statements: fromJson(row.statements) as StatementRow[],
  drops: fromJson(row.drops) as CellId[],
  notes: fromJson(row.notes) as NoteRow[],
})

/**
 * What belongs to a change as one JSON array: a report is read at every turn, and this way in half the time.
 * The rows come in the order of their positions, since the primary key is the only path to them.
 */
const listed = (table: string, element: string): string =>
  `(SELECT json_group_array(${element}) FROM ${table} WHERE change = c.id)`

const select = (condition: string): string => `
  SELECT c.id, c.report AS reportId, c.person AS by, c.at, c.day, c.source, c.message, c.words, c.step,
    coalesce((SELECT kind FROM reversal WHERE step = c.step ORDER BY id DESC LIMIT 1), 'redo') = 'redo' AS live,
    ${listed('statement', "json_object('cell', cell, 'value', value, 'words', words)")} AS statements,
    ${listed('dropped', 'cell')} AS drops,
    ${listed('note', "json_object('slot', slot, 'value', value)")} AS notes
  FROM change c WHERE ${condition} ORDER BY c.version`

export interface ChangeRecords {
  readonly ofReport: (reportId: number) => ChangeRecord[]
  readonly one: (id: number) => ChangeRecord | undefined
}

/** Reads changes with everything that belongs to them. */
export function changeRecords(database: Database): ChangeRecords {
  const ofReport = database.prepare<[number], Row>(select('c.report = ?'))
  const ofId = database.prepare<[number], Row>(select('c.id = ?'))
  return {
    ofReport: (reportId) => ofReport.all(reportId).map(fromRow),
    one(id) {
      const row = ofId.get(id)
      return row && fromRow(row)
    },
  }
}
