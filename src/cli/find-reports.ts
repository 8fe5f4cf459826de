import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const isReport = (name: string): boolean => /\.(?:json|docx?|txt)$/i.test(name)
/** Files of editors and systems, and folders that hold programs. */
const isPassedOver = (name: string): boolean => /^[.~]/.test(name) || name === 'node_modules'

function within(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !isPassedOver(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return within(path)
    return isReport(entry.name) ? [path] : []
  })
}

/**
 * The reports meant by a path: the file itself, or all in a folder and the folders below it, by name.
 * A path that cannot be looked into stands for itself: reading it says why.
 */
export function findReports(path: string): string[] {
  try {
    return statSync(path).isDirectory() ? within(path) : [path]
  } catch {
    return [path]
  }
}
