import type { CellId, RequestColumnId, RequestRowId } from '../../schema/cell-id.ts'
import type { TableEdition } from '../../schema/editions/shape.ts'
import { cell, constant, lastYear, type Rule, totalOf } from '../rule.ts'

const at = (row: RequestRowId, column: RequestColumnId): CellId => `s3.${row}.${column}`
const outside: readonly RequestRowId[] = ['received', 'carriedIn', 'total', 'carriedOut']

/** Table three of 2019 and 2021. */
export function requestRules({ id: edition, requests }: TableEdition): Rule[] {
  const columns = requests.columns.map(({ id }) => id as RequestColumnId)
  const rows = requests.rows.map(({ id }) => id as RequestRowId)
  const outcomes = rows.filter((row) => !outside.includes(row))
  const applicants = columns.filter((column) => column !== 'total')
  return [
    ...columns.map(
      (column): Rule => ({
        code: 'S3-BALANCE',
        cells: outside.map((row) => at(row, column)),
        must: [
          {
            left: [cell(at('received', column)), cell(at('carriedIn', column))],
            relation: '=',
            right: [cell(at('total', column)), cell(at('carriedOut', column))],
          },
        ],
      }),
    ),
    ...columns.map((column) =>
      totalOf(
        'S3-TOTAL',
        at('total', column),
        outcomes.map((row) => at(row, column)),
      ),
    ),
    ...rows.map((row) =>
      totalOf(
        'S3-ROW',
        at(row, 'total'),
        applicants.map((column) => at(row, column)),
      ),
    ),
    ...(edition === '2021' ? questions2021 : []),
  ]
}

const questions2021: readonly Rule[] = [
  {
    code: 'S3-UNPAID',
    cells: ['s3.otherFeeUnpaid.total', 's6.fee.notices'],
    must: [{ left: [cell('s6.fee.notices')], relation: '>=', right: [cell('s3.otherFeeUnpaid.total')] }],
  },
  {
    code: 'S3-MISC',
    cells: ['s3.otherMisc.total', 's3.total.total'],
    asksWhen: [
      [
        { left: [cell('s3.otherMisc.total')], relation: '>=', right: [constant(5)] },
        { left: [cell('s3.otherMisc.total', 10)], relation: '>', right: [cell('s3.total.total', 3)] },
      ],
    ],
  },
]

const carried = (code: 'Y-CARRY' | 'Y-CARRYCOLUMN', column: RequestColumnId): Rule => ({
  code,
  cells: [at('carriedIn', column)],
  must: [{ left: [cell(at('carriedIn', column))], relation: '=', right: [lastYear(at('carriedOut', column))] }],
})

/** Table three against last year's: what was carried out then is carried in now. */
export const carryRules = ({ requests }: TableEdition): Rule[] => [
  carried('Y-CARRY', 'total'),
  ...requests.columns
    .map(({ id }) => id as RequestColumnId)
    .filter((column) => column !== 'total')
    .map((column) => carried('Y-CARRYCOLUMN', column)),
]
