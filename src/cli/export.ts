import { writeFileSync } from 'node:fs'
import { sectionText } from '../checks/section-texts.ts'
import type { Situation } from '../checks/situation.ts'
import type { Config } from '../config.ts'
import type { CellId } from '../schema/cell-id.ts'
import type { Figure } from '../schema/figure.ts'
import { reportToJson } from '../schema/write-report.ts'
import { compileTexts, reportTexts } from '../text/cli/cli.ts'
import { heldInShort } from '../text/held.ts'
import { localDraft } from './actor.ts'
import { exit, type Io } from './io.ts'
import { withReport } from './reports.ts'

function narrativesOf(situation: Situation): Record<string, string> {
  const texts = situation.form.sections
    .filter(({ kind }) => kind === 'narrative')
    .map(({ id }) => [id, sectionText(situation, id)] as const)
  return Object.fromEntries(texts.flatMap(([id, text]) => (text === undefined ? [] : [[id, text]])))
}

/** One object a change, however many parts of it are held. */
function heldByChange({ state }: Situation): ReadonlyMap<CellId, Figure | null>[] {
  const changes = new Map<number, Map<CellId, Figure | null>>()
  for (const { change, figures } of state.held) {
    changes.set(change, new Map([...(changes.get(change) ?? []), ...figures]))
  }
  return [...changes.values()]
}

/** The report as a report file: what people stated and what stands, and beside it what follows, what is held, what is missing. */
export function exportText(situation: Situation): string {
  const { organ, year, form, stated, derived, missing, notes, reasons } = situation
  return reportToJson({
    organ,
    year,
    form,
    figures: stated,
    narratives: narrativesOf(situation),
    reasons,
    signature: { organ: notes.get('signature:organ')?.value, date: notes.get('signature:date')?.value },
    derived: new Map([...derived].map(([id, { value }]) => [id, value])),
    held: heldByChange(situation),
    missing,
  })
}

/** Writes a report file to where it was asked for, or to standard output. */
export function runExport(config: Config, io: Io, name: string | undefined, { output }: { output?: string }): number {
  return withReport(config, io, name, (store, report) => {
    const { situation } = localDraft(store, report, '')
    const text = exportText(situation)
    if (output === undefined) io.out(text)
    else {
      try {
        writeFileSync(output, text)
      } catch {
        io.note(`${compileTexts.notWritten(output)}\n`)
        return exit.unreadable
      }
      io.note(`${reportTexts.exported(output)}\n`)
    }
    const held = situation.state.held.map((part) => heldInShort(situation, part))
    if (held.length === 0) return exit.good
    io.note(`${reportTexts.heldBeside(held)}\n`)
    return exit.bad
  })
}
