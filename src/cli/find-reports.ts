import { type Dirent, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isLetterName } from '../text/county/letter.ts'

const isReport = (name: string): boolean => /\.(?:json|docx?|txt)$/i.test(name)
/** Documents, tables, pictures and archives: a report may be among them, and whoever sent it should not be forgotten. */
const mayHoldReport = (name: string): boolean =>
  /\.(?:pdf|ofd|wps|wpt|rtf|odt|html?|mht|xlsx?|et|zip|rar|7z|jpe?g|png|bmp|tiff?)$/i.test(name)
/** Files of editors and systems, folders that hold programs, and what an earlier check has written. */
const isPassedOver = (name: string): boolean => /^[.~]/.test(name) || name === 'node_modules' || isLetterName(name)

export interface FoundFiles {
  readonly reports: readonly string[]
  /** Files of kinds that are not read. */
  readonly others: readonly string[]
}

function entriesOf(folder: string): Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return undefined
  }
}

function within(folder: string): FoundFiles {
  const entries = entriesOf(folder)
  // A folder that cannot be looked into stands for itself: reading it says why.
  if (!entries) return { reports: [folder], others: [] }
  const found = entries
    .filter(({ name }) => !isPassedOver(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((entry): FoundFiles => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return within(path)
      return { reports: isReport(entry.name) ? [path] : [], others: mayHoldReport(entry.name) ? [path] : [] }
    })
  return { reports: found.flatMap(({ reports }) => reports), others: found.flatMap(({ others }) => others) }
}

/**
 * The reports meant by a path: the file itself, or all in a folder and the folders below it, by name.
 * A path that cannot be looked into stands for itself: reading it says why.
 */
export function findReports(path: string): FoundFiles {
  try {
    return statSync(path).isDirectory() ? within(path) : { reports: [path], others: [] }
  } catch {
    return { reports: [path], others: [] }
  }
}
