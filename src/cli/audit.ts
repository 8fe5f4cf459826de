import { existsSync } from 'node:fs'
import type { Config } from '../config.ts'
import { standingLines } from '../desk/standing/lines.ts'
import type { Report, Store } from '../store/store.ts'
import { storeTrouble } from '../store/trouble.ts'
import { keepTexts, storeTroubles } from '../text/cli/keep.ts'
import { localDraft } from './actor.ts'
import { exit, type Io } from './io.ts'
import { reportName, withStore } from './reports.ts'

/** Its final, who approved it, and what became of it since; nothing where there has been no final. */
const standingOf = (store: Store, report: Report): string[] =>
  store.lastFile(report.id, 'final') ? standingLines(localDraft(store, report, '')) : []

function audit(store: Store, { out, note }: Io): number {
  const reports = store.reports()
  let broken = 0
  for (const report of reports) {
    const verdict = store.verifyHistory(report.id)
    const name = reportName(report)
    out(`${verdict.ok ? keepTexts.sound(name, store.version(report.id)) : keepTexts.broken(name, verdict.at)}\n`)
    if (verdict.ok) for (const line of standingOf(store, report)) out(`${keepTexts.standing(line)}\n`)
    else broken += 1
  }
  if (broken === 0) {
    out(`${keepTexts.allSound(reports.length)}\n`)
    return exit.good
  }
  out(`${keepTexts.someBroken(broken, reports.length)}\n`)
  note(`${keepTexts.mend}\n`)
  return exit.bad
}

/** Recomputes the chain of every report's history: whether anybody altered what was once written. */
export function runAudit(config: Config, io: Io): number {
  if (!existsSync(config.database)) {
    io.note(`${keepTexts.noData}\n`)
    return exit.good
  }
  try {
    return withStore(config, (store) => audit(store, io))
  } catch (error) {
    const trouble = storeTrouble(error)
    if (trouble === undefined) throw error
    io.note(`${keepTexts.notRead(config.database, storeTroubles[trouble])}\n`)
    return exit.bad
  }
}
