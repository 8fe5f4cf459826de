import type { Entry } from './chain.ts'
import type { Database } from './database.ts'

/** Writes an entry of the history with everything that belongs to it. */
export function insertEntry(database: Database): (entry: Entry, hash: string) => void {
  const change = database.prepare<
    [number, number, number, number, string, number, string, string, string | null, string, string]
  >(
    `INSERT INTO change (id, report, version, step, person, at, day, source, message, words, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const statement = database.prepare<[number, number, string, number | null, string]>(
    'INSERT INTO statement (change, position, cell, value, words) VALUES (?, ?, ?, ?, ?)',
  )
  const dropped = database.prepare<[number, number, string]>(
    'INSERT INTO dropped (change, position, cell) VALUES (?, ?, ?)',
  )
  const note = database.prepare<[number, number, string, string | null]>(
    'INSERT INTO note (change, position, slot, value) VALUES (?, ?, ?, ?)',
  )
  const reversal = database.prepare<[number, number, number, string, number, string, number, string, string]>(
    `INSERT INTO reversal (id, report, version, kind, step, person, at, day, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )

  return (entry, hash) => {
    const { id, reportId, version, step, by, at, day } = entry
    if (entry.kind !== 'change') {
      reversal.run(id, reportId, version, entry.kind, step, by, at, day, hash)
      return
    }
    const { source, message, words, statements, drops, notes } = entry
    change.run(id, reportId, version, step, by, at, day, source, message, words, hash)
    for (const [position, { cell, value, words }] of statements.entries())
      statement.run(id, position, cell, value, words)
    for (const [position, cell] of drops.entries()) dropped.run(id, position, cell)
    for (const [position, { slot, value }] of notes.entries()) note.run(id, position, slot, value)
  }
}
