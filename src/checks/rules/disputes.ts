import type { CellId, DisputeColumnId, DisputeGroupId } from '../../schema/cell-id.ts'
import type { TableEdition } from '../../schema/editions/shape.ts'
import { type Comparison, cell, constant, lastYear, type Rule, totalOf } from '../rule.ts'

const at = (group: DisputeGroupId, column: DisputeColumnId): CellId => `s4.${group}.${column}`
const positive = (id: CellId): Comparison => ({ left: [cell(id)], relation: '>', right: [constant(0)] })
const isZero = (id: CellId): Comparison => ({ left: [cell(id)], relation: '=', right: [constant(0)] })

/** Table four of 2019 and 2021. */
export function disputeRules({ disputes }: TableEdition, year: number): Rule[] {
  const groups = disputes.groups.map(({ id }) => id as DisputeGroupId)
  const outcomes = disputes.columns.map(({ id }) => id as DisputeColumnId).filter((column) => column !== 'total')
  return [
    ...groups.map((group) =>
      totalOf(
        'S4-TOTAL',
        at(group, 'total'),
        outcomes.map((column) => at(group, column)),
      ),
    ),
    ...(year >= 2024 ? [direct] : []),
    after,
  ]
}

const direct: Rule = { code: 'S4-DIRECT', cells: ['s4.direct.total'], asksWhen: [[positive('s4.direct.total')]] }

const after: Rule = {
  code: 'S4-AFTER',
  cells: ['s4.review.total', 's4.afterReview.total'],
  asksWhen: [
    [
      positive('s4.afterReview.total'),
      isZero('s4.review.total'),
      { left: [lastYear('s4.review.total')], relation: '=', right: [constant(0)] },
    ],
  ],
}

/** What was pending at the end of last year shows somewhere this year. */
export const pendingRules = ({ disputes }: TableEdition): Rule[] =>
  disputes.groups
    .map(({ id }) => id as DisputeGroupId)
    .map((group) => ({
      code: 'Y-PENDING',
      cells: [at(group, 'total')],
      asksWhen: [
        [{ left: [lastYear(at(group, 'pending'))], relation: '>', right: [constant(0)] }, isZero(at(group, 'total'))],
      ],
    }))
