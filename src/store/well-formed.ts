import type { NewChange } from './store.ts'

/**
 * Half an emoji (a text cut between two UTF-16 units) has no UTF-8: SQLite would keep another character than was hashed,
 * and the history would look tampered with.
 */
const clean = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd')

export const wellFormed = (change: NewChange): NewChange => ({
  ...change,
  message: change.message === null ? null : clean(change.message),
  words: clean(change.words),
  statements: change.statements.map((statement) => ({ ...statement, words: clean(statement.words) })),
  notes: change.notes.map(({ slot, value }) => ({ slot: clean(slot), value: value === null ? null : clean(value) })),
})
