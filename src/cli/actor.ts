import { dayOf } from '../schema/calendar.ts'
import type { Report, Store } from '../store/store.ts'
import { type Draft, openDraft } from '../tools/draft.ts'

/** A report as whoever sits at this machine works on it. */
export function localDraft(store: Store, report: Report, words: string): Draft {
  const at = Date.now()
  const person = { id: 'local', name: '本机' }
  store.savePerson(person)
  return openDraft(store, report.id, { person, at, day: dayOf(at), source: 'import', message: null, words })
}
