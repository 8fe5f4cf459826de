import type { Form } from '../../schema/form.ts'
import type { Place } from '../../text/ledger/facts.ts'
import { type Columns, isTick, type Source } from './columns.ts'
import { type Day, type DayContext, type DayReading, readDay } from './day.ts'
import type { Role } from './headings.ts'
import { type KindReading, readKind } from './kinds.ts'
import { type OutcomeReading, readOutcome, readOutcomeWith } from './outcomes.ts'
import type { SeenRow } from './spread.ts'
import { bare, isBlank } from './words.ts'

/** Days beside the course of a request; what was not written or cannot be read is absent. */
export interface Course {
  readonly correctionSent?: Day
  readonly correctionReceived?: Day
  readonly consultationSent?: Day
  readonly consultationReceived?: Day
  readonly feePaid?: Day
  /** Written of in any way, a day or only 是. */
  readonly isExtended: boolean
  readonly isCorrected: boolean
  readonly isConsulted: boolean
  readonly isCharged: boolean
}

/** A row of the ledger as it was read. The applicant's name is not part of it. */
export interface RequestRow {
  readonly place: Place
  readonly isHidden: boolean
  /** Runs into the row above, so that nobody can tell whether it is another. */
  readonly isMerged: boolean
  readonly number: string
  readonly received: DayReading | undefined
  /** Undefined while the request is under way. */
  readonly closed: DayReading | undefined
  readonly kind: KindReading
  readonly outcome: OutcomeReading | undefined
  readonly course: Course
}

export interface RowContext {
  readonly columns: Columns
  readonly form: Form
  readonly days: DayContext
  readonly sheet: string | undefined
}

const textAt = (row: SeenRow, column: number | undefined): string =>
  column === undefined ? '' : (row.cells[column] ?? '')

/** What a row answers: the text of its cell, or the headings ticked in it. */
export function answerIn(row: SeenRow, source: Source | undefined): string {
  if (source === undefined) return ''
  if ('column' in source) return textAt(row, source.column)
  return source.ticked
    .filter(({ column }) => isTick(textAt(row, column)))
    .map(({ text }) => text)
    .join('，')
}

const no = /^(?:否|无|没有|未|不|不是|不需要|不涉及|未延期|未补正|0)$/

/** Words in the place of a day: 办理中, 未答复. */
function closedDay(text: string, { form, days }: RowContext): DayReading | undefined {
  if (isBlank(text)) return undefined
  const reading = readDay(text, days)
  if ('day' in reading || reading.trouble !== 'no-date') return reading
  return 'open' in readOutcome(text, form) ? undefined : reading
}

function courseOf(row: SeenRow, { columns, days }: RowContext): Course {
  const text = (role: Role): string => textAt(row, columns.others.get(role)?.column)
  const isSaid = (...roles: readonly Role[]): boolean =>
    roles.some((role) => !isBlank(text(role)) && !no.test(bare(text(role))))
  const day = (role: Role): Day | undefined => {
    const reading = readDay(text(role), days)
    return 'day' in reading ? reading.day : undefined
  }
  const dated = (
    ['correctionSent', 'correctionReceived', 'consultationSent', 'consultationReceived', 'feePaid'] as const
  )
    .map((role) => [role, day(role)] as const)
    .filter(([, at]) => at !== undefined)
  return {
    ...Object.fromEntries(dated),
    isExtended: isSaid('extended'),
    isCorrected: isSaid('correction', 'correctionSent', 'correctionReceived'),
    isConsulted: isSaid('consultation', 'consultationSent', 'consultationReceived'),
    isCharged: isSaid('fee', 'feePaid'),
  }
}

export function readRow(row: SeenRow, isMerged: boolean, context: RowContext): RequestRow {
  const { columns, form, days, sheet } = context
  const answer = (role: 'received' | 'kind' | 'closed' | 'outcome'): string => answerIn(row, columns.found.get(role))
  const received = answer('received')
  const outcome = answer('outcome')
  const grounds = textAt(row, columns.others.get('grounds')?.column)
  return {
    place: { row: row.number, ...(sheet === undefined ? {} : { sheet }) },
    isHidden: row.isHidden,
    isMerged,
    number: bare(textAt(row, columns.others.get('number')?.column)),
    received: isBlank(received) ? undefined : readDay(received, days),
    closed: closedDay(answer('closed'), context),
    kind: readKind(answer('kind')),
    outcome: isBlank(outcome) ? undefined : readOutcomeWith(outcome, grounds, form),
    course: courseOf(row, context),
  }
}
