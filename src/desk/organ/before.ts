import type { Turn } from '../turn.ts'

const first = 2008

interface Found {
  readonly value: string
  /** The year of the report it was said of. */
  readonly year: number
}

/** What an organ said last under a slot in its reports of other years. */
export function newestNote(
  { store, actor }: Pick<Turn, 'store' | 'actor'>,
  { organ, year }: { readonly organ: string; readonly year: number },
  slot: string,
): Found | undefined {
  const years = Array.from({ length: Number(actor.day.slice(0, 4)) - first + 1 }, (_, at) => first + at)
  const found = years
    .filter((other) => other !== year)
    .flatMap((other) => {
      const report = store.findReport(organ, other)
      const changes = report ? store.changes(report.id).filter(({ live }) => live) : []
      const said = changes.findLast(({ notes }) => notes.some((note) => note.slot === slot))
      const value = said?.notes.findLast((note) => note.slot === slot)?.value
      return said && value ? [{ value, year: other, at: said.at }] : []
    })
  return found.sort((a, b) => a.at - b.at).at(-1)
}
