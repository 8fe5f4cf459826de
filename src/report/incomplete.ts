import { wantsContact } from '../checks/contact.ts'
import type { ReportContent } from './content.ts'
import { paragraphsOf } from './printable.ts'
import { words } from './words.ts'

/** A final was asked for while something it needs is missing. Callers ask {@link missingFrom} first. */
export class ReportIncomplete extends Error {
  readonly code = 'report_incomplete'
  readonly missing: readonly string[]

  constructor(missing: readonly string[]) {
    super(`the final report needs: ${missing.join(', ')}`)
    this.name = 'ReportIncomplete'
    this.missing = missing
  }
}

/** The ids of what a final cannot be printed without: cells, sections whose text is missing, the contact lines that are wanted. */
export function missingFrom({ form, figures, narratives, contact }: ReportContent): string[] {
  const cells = form.cells.filter(({ id }) => !figures.has(id)).map(({ id }) => id)
  const sections = form.sections
    .filter(({ kind, optional }) => kind === 'narrative' && !optional)
    .map(({ id }) => id)
    .filter((id) => paragraphsOf(narratives[id as keyof typeof narratives] ?? '').length === 0)
  const first = narratives[form.sections[0]!.id as keyof typeof narratives]
  const lacksContact = contact === undefined && wantsContact(form, first)
  return [...cells, ...sections, ...(lacksContact ? ['contact'] : [])]
}

const marker = words.open.slice(0, -1)

/** A final shows no 〔待填〕, not even one that came in with somebody's own text. */
export function requireComplete(content: ReportContent): void {
  const unfilled = Object.entries(content.narratives)
    .filter(([, text]) => text?.includes(marker))
    .map(([id]) => id)
  const missing = [...new Set([...missingFrom(content), ...unfilled])]
  if (missing.length > 0) throw new ReportIncomplete(missing)
}
