import { existsSync } from 'node:fs'
import type { Config } from '../config.ts'
import { openStore } from '../store/open.ts'
import type { Report, Store } from '../store/store.ts'
import { reportTexts } from '../text/cli/cli.ts'
import { exit, type Io } from './io.ts'

/** Works on the store of this machine and closes it. */
export function withStore<Result>({ database }: Config, work: (store: Store) => Result): Result {
  const store = openStore(database)
  try {
    return work(store)
  } finally {
    store.close()
  }
}

/** 「永乐店镇人民政府-2021」: what a report is called on the command line. */
export const reportName = ({ organ, year }: Pick<Report, 'organ' | 'year'>): string => `${organ}-${year}`

/** The report of a name, or those that there are. Looking for it makes no data folder. */
export function reportNamed(
  config: Config,
  name: string,
): Report | { readonly name: string; readonly others: readonly Report[] } {
  const reports = existsSync(config.database) ? withStore(config, (store) => store.reports()) : []
  return reports.find((report) => reportName(report) === name) ?? { name, others: reports }
}

/** What is said where no report is the one that was named, with those that there are. */
export const notFoundText = (head: string, reports: readonly Report[]): string =>
  `${[head, ...reports.map((report) => `  ${reportName(report)}`)].join('\n')}\n`

/** Works on the report that is meant, which needs no name when there is only one; says so where none or several are. */
export function withReport(
  config: Config,
  { note }: Io,
  name: string | undefined,
  work: (store: Store, report: Report) => number,
): number {
  // Asking for a report makes no data folder.
  if (!existsSync(config.database)) {
    note(`${reportTexts.none}\n`)
    return exit.unreadable
  }
  return withStore(config, (store) => {
    const reports = store.reports()
    const [found, ...others] = reports.filter((report) => name === undefined || reportName(report) === name)
    if (found && others.length === 0) return work(store, found)
    const head = reports.length === 0 ? reportTexts.none : found ? reportTexts.several : reportTexts.unknown(name ?? '')
    note(notFoundText(head, reports))
    return exit.unreadable
  })
}
