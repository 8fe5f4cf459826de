import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Config } from '../config.ts'
import { stampOf } from '../schema/calendar.ts'
import { storeTrouble } from '../store/trouble.ts'
import { keepTexts, storeTroubles } from '../text/cli/keep.ts'
import { exit, type Io } from './io.ts'
import { reportName, withStore } from './reports.ts'

/** Copies all data into a file that is read back, also while the bot runs. */
export function runBackup(config: Config, { out, note }: Io, file?: string): number {
  const path =
    file === undefined ? join(config.data, 'backups', `nianbao-${stampOf(Date.now())}.sqlite`) : resolve(file)
  // Asking for a copy makes no data.
  if (!existsSync(config.database)) {
    note(`${keepTexts.noData}\n`)
    return exit.bad
  }
  try {
    return withStore(config, (store) => {
      const { reports, changes, bytes, broken } = store.backup(path)
      out(`${keepTexts.copied(path, reports, changes, bytes)}\n`)
      if (broken.length === 0) return exit.good
      const lines = broken.map(({ reportId, at }) => keepTexts.broken(reportName(store.report(reportId)!), at))
      note(`${[keepTexts.copiedBroken, ...lines, keepTexts.mend].join('\n')}\n`)
      return exit.bad
    })
  } catch (error) {
    const trouble = storeTrouble(error)
    if (trouble === undefined) throw error
    note(`${keepTexts.notCopied(path, storeTroubles[trouble])}\n`)
    return exit.bad
  }
}
