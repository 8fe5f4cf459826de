import type { CellId, DisputeGroupId, RequestColumnId, RequestRowId } from '../../schema/cell-id.ts'
import type { Form } from '../../schema/form.ts'
import type { RuleCode } from '../rules/codes.ts'
import type { ApplicantId, DisputeId, DocumentId, Label, OutcomeId, ResultId } from './label.ts'
import { outcomeGroups, type Readings, statisticsCells } from './meanings.ts'
import type { Mention } from './mention.ts'

const row = (id: RequestRowId, column: RequestColumnId = 'total'): CellId => `s3.${id}.${column}`
const received = row('received')
const carriedIn = row('carriedIn')
const closed = row('total')

const organizationColumns = ['business', 'research', 'nonprofit', 'legal', 'others'] as const
const columnsOf = (id: ApplicantId): readonly RequestColumnId[] => (id === 'organizations' ? organizationColumns : [id])

/** The rows of table three that an outcome counts; none where the words are only a part of a row. */
function rowsOf(form: Form, id: OutcomeId): readonly RequestRowId[] {
  const rows = (outcomeGroups[id] ?? [id as RequestRowId]).filter((one) => form.cell(row(one)) !== undefined)
  return rows
}

function readingsOfIntake(id: string, { group, parent }: Mention): Readings {
  if (id === 'carriedIn') return [[carriedIn]]
  const both = [received, carriedIn]
  if (id === 'together') return [both]
  if (id === 'handled') return [[received], both, [closed]]
  if (id === 'mentioned') return [[received], both, [closed], [row('granted')], [row('granted'), row('partial')]]
  const isApart =
    group.intake.some(({ labels }) => labels[0]!.id === 'carriedIn') ||
    parent?.labels[0]?.id === 'handled' ||
    parent?.labels[0]?.id === 'together'
  return id === 'receivedNew' && isApart ? [[received]] : [[received], both]
}

const ofClosed: Readonly<Record<string, Readings>> = {
  closed: [[closed]],
  answered: [[closed]],
  onTime: [[closed]],
  carriedOut: [[row('carriedOut')]],
  carried: [[row('carriedOut')], [carriedIn]],
}

function readingsOfApplicant(form: Form, id: ApplicantId, { group, parent, isAfterOutcome }: Mention): Readings {
  const at = (rows: readonly RequestRowId[]): CellId[] =>
    columnsOf(id).flatMap((column) => rows.map((one) => row(one, column)))
  const readings = [at(['received']), at(['received', 'carriedIn'])]
  const above = parent?.labels[0]
  if (above?.family === 'outcome') readings.push(at(rowsOf(form, above.id)))
  if (above?.family === 'closed' || (isAfterOutcome && above?.family !== 'intake')) readings.push(at(['total']))
  if (
    above?.id === 'carriedIn' ||
    (group.intake.length > 0 && group.intake.every(({ labels }) => labels[0]!.id === 'carriedIn'))
  )
    readings.push(at(['carriedIn']))
  return readings
}

const groupsOf: Readonly<Record<DisputeId, readonly DisputeGroupId[]>> = {
  review: ['review'],
  lawsuit: ['direct', 'afterReview'],
  direct: ['direct'],
  afterReview: ['afterReview'],
}

function readingsOfResult(id: ResultId, disputes: readonly DisputeId[]): Readings {
  const cells = (some: readonly DisputeId[]): CellId[] =>
    [...new Set(some.flatMap((one) => groupsOf[one]))].map((group): CellId => `s4.${group}.${id}`)
  return disputes.length > 1 ? [cells(disputes), ...disputes.map((one) => cells([one]))] : [cells(disputes)]
}

const documentColumns: Readonly<Record<string, readonly string[]>> = {
  issued: ['issued', 'made'],
  made: ['made'],
  repealed: ['repealed'],
  inForce: ['inForce'],
  newlyPublished: ['published'],
  publishedTotal: ['publishedTotal'],
}

function readingsOfDocuments(form: Form, verb: string, documents: readonly DocumentId[]): Readings {
  const cells = documents.flatMap((document) =>
    (documentColumns[verb] ?? [])
      .map((column) => `s2.${document}.${column}` as CellId)
      .filter((id) => form.cell(id) !== undefined)
      .slice(0, 1),
  )
  return cells.length === documents.length ? [cells] : []
}

const feeCells: Readonly<Record<string, CellId>> = {
  notices: 's6.fee.notices',
  charged: 's6.fee.charged',
  collected: 's6.fee.collected',
  administrative: 's2.fees.amount',
}

/** The ways to read one label of a count against the tables. */
export function readingsOf(form: Form, label: Label, mention: Mention): Readings {
  if (form.tables === undefined) return statisticsCells(label, mention)
  const existing = (readings: Readings): Readings =>
    readings.filter((cells) => cells.length > 0 && cells.every((id) => form.cell(id) !== undefined))
  switch (label.family) {
    case 'intake':
      return readingsOfIntake(label.id, mention)
    case 'closed':
      // 办结14件，结转1件: what comes after what was closed goes out.
      return ofClosed[label.id === 'carried' && mention.isAfterOutcome ? 'carriedOut' : label.id] ?? []
    case 'outcome':
      return existing([rowsOf(form, label.id).map((one) => row(one))])
    case 'applicant':
      return readingsOfApplicant(form, label.id, mention)
    case 'dispute':
      return [groupsOf[label.id].map((group): CellId => `s4.${group}.total`)]
    case 'result':
      return readingsOfResult(label.id, mention.disputes)
    case 'decision':
      return [[`s2.${label.id}.decisions`]]
    case 'documentVerb': {
      const named = mention.labels.flatMap((other) => (other.family === 'document' ? [other.id] : []))
      return readingsOfDocuments(form, label.id, named.length > 0 ? named : mention.documents)
    }
    case 'fee':
      return existing([[feeCells[label.id]!]])
    default:
      return []
  }
}

/** The same outcome of one kind of applicant. */
export const readingOfColumn = (form: Form, label: Label, applicant: ApplicantId): readonly CellId[] => {
  const rows =
    label.family === 'outcome'
      ? rowsOf(form, label.id)
      : label.id === 'carriedOut'
        ? (['carriedOut'] as const)
        : (['total'] as const)
  return columnsOf(applicant).flatMap((column) => rows.map((one) => row(one, column)))
}

const codes: Readonly<Record<Label['family'], RuleCode>> = {
  intake: 'N-RECEIVED',
  closed: 'N-CLOSED',
  outcome: 'N-OUTCOME',
  applicant: 'N-APPLICANT',
  channel: 'N-CHANNEL',
  dispute: 'N-DISPUTES',
  result: 'N-DISPUTES',
  decision: 'N-DECISIONS',
  documentVerb: 'N-DOCUMENTS',
  document: 'N-PUBLISHED',
  fee: 'N-FEE',
  published: 'N-PUBLISHED',
}

/** Which rule compares a count. */
export function codeOf({ family, id }: Label, { kind }: Mention): RuleCode {
  if (id === 'carriedIn' || id === 'carriedOut' || id === 'carried') return 'N-CARRIED'
  if (family === 'intake' && kind === 'none') return 'N-NONE'
  return codes[family]
}
