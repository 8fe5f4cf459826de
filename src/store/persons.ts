import type { Database } from './database.ts'
import type { Person, Store } from './store.ts'

export function persons(database: Database): Pick<Store, 'savePerson' | 'person'> {
  // A name that has not changed costs no write.
  const save = database.prepare<[string, string]>(
    `INSERT INTO person (id, name) VALUES (?, ?)
     ON CONFLICT DO UPDATE SET name = excluded.name WHERE name <> excluded.name`,
  )
  const select = database.prepare<[string], Person>('SELECT id, name FROM person WHERE id = ?')
  return {
    savePerson({ id, name }) {
      save.run(id, name)
    },
    person: (id) => select.get(id),
  }
}
