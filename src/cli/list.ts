import { existsSync } from 'node:fs'
import type { Config } from '../config.ts'
import { reportTexts } from '../text/cli/cli.ts'
import { openItems } from '../text/missing.ts'
import { localDraft } from './actor.ts'
import { exit, type Io } from './io.ts'
import { reportName, withStore } from './reports.ts'

/** The reports at hand, the last used first, each with how much it lacks. */
export function runList(config: Config, { out, note }: Io): number {
  const lines = existsSync(config.database)
    ? withStore(config, (store) =>
        store
          .reports()
          .map(
            (report) =>
              `${reportName(report)}\t${reportTexts.open(openItems(localDraft(store, report, '').situation).length)}\n`,
          ),
      )
    : []
  if (lines.length === 0) note(`${reportTexts.none}\n`)
  out(lines.join(''))
  return exit.good
}
