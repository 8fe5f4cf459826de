import type { ReportFile } from '../schema/report-file.ts'
import type { Report, Store } from '../store/store.ts'

/** The report of an organ and year, made when there is none. */
export const reportOf = (store: Store, organ: string, year: number, at: number): Report =>
  store.findReport(organ, year) ?? store.createReport({ organ, year, at })

export interface FileNote {
  readonly slot: string
  readonly value: string
}

/** What makes the form of a file its own: a table of 2014 to 2018 says by itself whether it is Beijing's; rows that the organ has named. */
function habitsOf({ form, year }: ReportFile): FileNote[] {
  const saysProfile = form.edition === '2008' && (year >= 2014 || form.profile !== undefined)
  return [
    ...(saysProfile ? [{ slot: 'profile', value: form.profile ?? 'none' }] : []),
    ...form.subrows.map((name) => ({ slot: `subrow:${name}`, value: name })),
  ]
}

/** Everything a report file says that is no figure: texts, reasons, the signature, and what makes its form its own. */
export function notesOf(file: ReportFile): FileNote[] {
  const { narratives = {}, reasons, signature } = file
  const signed = Object.entries(signature).flatMap(([name, value]) =>
    value === undefined ? [] : [{ slot: `signature:${name}`, value }],
  )
  return [
    ...Object.entries(narratives).map(([id, value]) => ({ slot: `text:${id}`, value })),
    ...Object.entries(reasons).map(([key, value]) => ({ slot: `reason:${key}`, value })),
    ...signed,
    ...habitsOf(file),
  ]
}

/** Whether a note is something a person wrote, not what the form of the file brings with it. */
export const isWritten = ({ slot }: Pick<FileNote, 'slot'>): boolean =>
  slot !== 'profile' && !slot.startsWith('subrow:')
