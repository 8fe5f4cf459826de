import type { LedgerNote, Place } from '../../text/ledger/facts.ts'
import type { Day } from './day.ts'
import type { RequestRow } from './request.ts'
import { isCalendarKnown, workingDaysAfter } from './working-days.ts'

// Reply periods of the regulations (条例 §§30–33); the old ones hold for what was received before 15 May 2019.
const changed = '2019-05-15'
const correctionNotice = 7
const thirdPartyOpinion = 15

const dayIn = (reading: RequestRow['closed']): Day | undefined =>
  reading && 'day' in reading ? reading.day : undefined

/** When the period began: anew with a correction received, and with a fee paid. Undefined where that day is not written down. */
function beginning({ received, course }: RequestRow): Day | undefined {
  const { isCorrected, correctionReceived, isCharged, feePaid } = course
  if ((isCorrected && correctionReceived === undefined) || (isCharged && feePaid === undefined)) return undefined
  return [dayIn(received), correctionReceived, feePaid]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1)
}

/** Working days a request has used up to a day; time spent on asking others does not count. Undefined where nobody can know. */
function daysUsed(row: RequestRow, until: Day): number | undefined {
  const { isConsulted, consultationSent, consultationReceived } = row.course
  const start = beginning(row)
  if (start === undefined) return undefined
  if (!isConsulted) return workingDaysAfter(start, until)
  if (consultationSent === undefined || consultationReceived === undefined) return undefined
  return workingDaysAfter(start, until) - workingDaysAfter(consultationSent, consultationReceived)
}

interface Overrun {
  readonly place: Place
  readonly days: number
  readonly extended: boolean
  readonly isOpen: boolean
}

function overrun(row: RequestRow, yearEnd: Day): Overrun | undefined {
  const period = (dayIn(row.received) ?? changed) < changed ? 15 : 20
  const days = row.course.isExtended ? 2 * period : period
  const closed = dayIn(row.closed)
  const used = daysUsed(row, closed ?? yearEnd)
  if (used === undefined || used <= days) return undefined
  return { place: row.place, days, extended: row.course.isExtended, isOpen: closed === undefined }
}

const placesOf = (rows: readonly { readonly place: Place }[]): Place[] => rows.map(({ place }) => place)

/** Only the years a count went through, where their holidays are not known here. */
function unknownYears(rows: readonly RequestRow[], yearEnd: Day): number[] {
  const years = new Set<number>()
  for (const row of rows) {
    const from = Number(dayIn(row.received)?.slice(0, 4))
    const to = Number((dayIn(row.closed) ?? yearEnd).slice(0, 4))
    for (let year = from; year <= Math.min(to, from + 2); year++) if (!isCalendarKnown(year)) years.add(year)
  }
  return [...years].sort()
}

const isLate = ({ received, course: { correctionSent } }: RequestRow): boolean =>
  correctionSent !== undefined && workingDaysAfter(dayIn(received)!, correctionSent) > correctionNotice

const isLongAsked = ({ course: { consultationSent, consultationReceived } }: RequestRow): boolean =>
  consultationSent !== undefined &&
  consultationReceived !== undefined &&
  workingDaysAfter(consultationSent, consultationReceived) > thirdPartyOpinion

function closedNotes(overruns: readonly Overrun[]): LedgerNote[] {
  const groups = new Map<string, Overrun[]>()
  for (const each of overruns)
    groups.set(`${each.days} ${each.extended}`, [...(groups.get(`${each.days} ${each.extended}`) ?? []), each])
  return [...groups.values()].map((group) => ({
    code: 'overdue',
    days: group[0]!.days,
    extended: group[0]!.extended,
    places: group.map(({ place }) => place),
  }))
}

/** What took longer than it should have: told, never in the way. */
export function periodNotes(rows: readonly RequestRow[], year: number): LedgerNote[] {
  const yearEnd = `${year}-12-31`
  const overruns = rows.map((row) => overrun(row, yearEnd)).filter((each) => each !== undefined)
  const isLongOpen = (row: RequestRow): boolean =>
    row.closed === undefined && dayIn(row.received)! < `${year - 1}-01-01`
  const years = unknownYears(rows, yearEnd)
  const told = (
    code: 'open-overdue' | 'long-open' | 'correction-late' | 'consultation-long',
    places: readonly Place[],
  ): LedgerNote[] => (places.length === 0 ? [] : [{ code, places }])
  return [
    ...closedNotes(overruns.filter(({ isOpen }) => !isOpen)),
    ...told('open-overdue', placesOf(overruns.filter(({ isOpen }) => isOpen))),
    ...told('long-open', placesOf(rows.filter(isLongOpen))),
    ...told('correction-late', placesOf(rows.filter(isLate))),
    ...told('consultation-long', placesOf(rows.filter(isLongAsked))),
    ...(years.length > 0 ? [{ code: 'calendar-unknown', years } as const] : []),
  ]
}
