import { isSameOrgan } from '../../checks/county/organ-name.ts'
import type { CountyReport } from '../../checks/county/report.ts'
import { type Compared, compareReports } from '../../checks/county/sent-again.ts'
import { check } from '../../checks/findings.ts'
import { asChecked, asCountyReport } from '../../intake/files/as-checked.ts'
import type { Store } from '../../store/store.ts'
import { asPreviousOf } from './checked-report.ts'
import { fromKept, type KeptFile, type KeptReport, privateFindings } from './collection-json.ts'

/** A kept report, judged by itself and beside the year before where that is worked on here. */
function judged(store: Store, file: string, kept: KeptReport): CountyReport {
  const read = fromKept(kept)
  const previous = kept.before === null ? undefined : asPreviousOf(store, kept.before, kept.year)
  const found = check({ ...asChecked(read), previous })
  return asCountyReport(file, read, { ...found, findings: [...privateFindings(kept, read), ...found.findings] })
}

const organIn = ({ organ, signature }: KeptReport): string | undefined => organ ?? signature.organ

/**
 * What a report says otherwise than the last one of its organ and year that the chat has sent; undefined where there is none. Both are
 * judged as they are kept, so that what is covered in one is covered in the other.
 */
export function sentAgain(store: Store, chat: string, file: string, kept: KeptReport): Compared | undefined {
  const organ = organIn(kept)
  if (organ === undefined) return undefined
  const before = store.checkedFiles(chat).findLast(({ content }) => {
    const other = content as KeptFile
    if (other.kind !== 'report' || other.year !== kept.year) return false
    const name = organIn(other)
    return name !== undefined && isSameOrgan(name, organ)
  })
  if (!before) return undefined
  return compareReports(judged(store, before.name, before.content as KeptReport), judged(store, file, kept))
}
