import { backup } from './backup.ts'
import { buttons } from './buttons.ts'
import { chats } from './chats.ts'
import { checked } from './checked.ts'
import { type Database, openDatabase } from './database.ts'
import { doubts } from './doubts.ts'
import { files } from './files.ts'
import { history } from './history.ts'
import { inbox } from './inbox.ts'
import { invitations } from './invitations.ts'
import { members } from './members.ts'
import { modelCalls } from './model-calls.ts'
import { outbox } from './outbox.ts'
import { persons } from './persons.ts'
import { queue } from './queue.ts'
import { reports } from './reports.ts'
import { signs } from './signs.ts'
import type { Store } from './store.ts'

/** The store in an open database. */
export function storeIn(database: Database): Store {
  // Inside a transaction better-sqlite3 makes this a savepoint: an inner call that throws leaves nothing of itself behind.
  const run = database.transaction((work: () => unknown) => work())
  const transaction = <T>(work: () => T): T => run.immediate(work) as T
  const belonging = members(database, transaction)
  return {
    transaction,
    ...inbox(database),
    ...persons(database),
    ...reports(database, transaction),
    ...belonging,
    ...invitations(database, transaction, belonging),
    ...history(database, transaction),
    ...chats(database),
    ...outbox(database),
    ...queue(database),
    ...modelCalls(database),
    ...buttons(database, transaction),
    ...files(database),
    ...checked(database, transaction),
    ...signs(database),
    ...doubts(database),
    backup: (path) => backup(database, path),
    close() {
      database.close()
    },
  }
}

/** Opens the file, or makes it with its folder. `:memory:` keeps nothing. */
export const openStore = (path: string): Store => storeIn(openDatabase(path))
