import type { CellId } from '../../schema/cell-id.ts'
import type { Form } from '../../schema/form.ts'
import { type Comparison, cell, constant, type Rule, sum, totalOf } from '../rule.ts'
import type { RuleCode } from './codes.ts'

const totals: readonly (readonly [RuleCode, CellId])[] = [
  ['T-RECEIVED', 't3.received'],
  ['T-CLOSED', 't3.closed'],
  ['T-ANSWERED', 't3.answered'],
  ['T-REFUSED', 't3.answeredRefused'],
  ['T-REVIEWS', 't4.reviews'],
  ['T-LAWSUITS', 't5.lawsuits'],
  ['T-STAFF', 't8.staff'],
]

const channels: readonly CellId[] = [
  't1.channelGazette',
  't1.channelWebsite',
  't1.channelWeibo',
  't1.channelWechat',
  't1.channelOther',
]

const isZero = (id: CellId): Comparison => ({ left: [cell(id)], relation: '=', right: [constant(0)] })
const isPositive = (id: CellId): Comparison => ({ left: [cell(id)], relation: '>', right: [constant(0)] })
const atMost = (part: CellId, whole: CellId): Comparison => ({
  left: [cell(part)],
  relation: '<=',
  right: [cell(whole)],
})

/** The statistics table of 2008, with Beijing's block where the form has it. */
export function statisticsRules(form: Form): Rule[] {
  const partsOf = (whole: CellId): CellId[] => form.cells.filter(({ parent }) => parent === whole).map(({ id }) => id)
  const summed = new Set(totals.map(([, total]) => total))
  const keyAreas = partsOf('t1.keyAreas')
  const subsets = form.cells
    .filter(({ parent }) => parent !== undefined && !summed.has(parent))
    .map(({ id, parent }) => [id, parent!] as const)
  if (keyAreas.length > 0) subsets.push(['t1.keyAreas', 't1.published'])
  subsets.sort(([a], [b]) => form.position(a) - form.position(b))
  return [
    ...totals.map(([code, total]) => totalOf(code, total, partsOf(total))),
    ...subsets.map(([part, whole]): Rule => ({ code: 'T-SUBSET', cells: [whole, part], must: [atMost(part, whole)] })),
    ...(keyAreas.length > 0 ? [totalOf('T-KEYAREAS', 't1.keyAreas', keyAreas)] : []),
    {
      code: 'T-CHANNELS',
      cells: ['t1.published', ...channels],
      must: [
        { left: [cell('t1.published')], relation: '<=', right: sum(channels) },
        ...channels.map(
          (channel): Comparison => ({ left: [cell('t1.published')], relation: '>=', right: [cell(channel)] }),
        ),
      ],
    },
    {
      code: 'T-NORMATIVE',
      cells: ['t1.publishedNormative', 't1.issuedNormative'],
      must: [atMost('t1.publishedNormative', 't1.issuedNormative')],
    },
    {
      code: 'T-CLOSEDANSWERED',
      cells: ['t3.closed', 't3.answered'],
      must: [{ left: [cell('t3.answered')], relation: '=', right: [cell('t3.closed')] }],
    },
    {
      code: 'T-TRAINING',
      cells: ['t9.trainings', 't9.trainees'],
      asksWhen: [
        [isZero('t9.trainings'), isPositive('t9.trainees')],
        [isPositive('t9.trainings'), isZero('t9.trainees')],
      ],
    },
  ]
}
