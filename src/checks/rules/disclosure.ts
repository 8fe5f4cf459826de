import type { CellId } from '../../schema/cell-id.ts'
import type { Form } from '../../schema/form.ts'
import { type Comparison, cell, constant, lastYear, type Rule, sum } from '../rule.ts'

const is = (id: CellId, relation: Comparison['relation'], value: number): Comparison => ({
  left: [cell(id)],
  relation,
  right: [constant(value)],
})

/** 1000 万元 in 分. */
const tenMillionYuan = 1_000_0000_00

const documentRows = ['rules', 'normative'] as const
const decisionRows = ['licensing', 'penalty', 'coercion'] as const

/** A town has no power to make 规章. */
function rulemaker(cells: readonly CellId[]): Rule {
  return { code: 'S2-RULEMAKER', cells, must: [{ left: sum(cells), relation: '=', right: [constant(0)] }] }
}

const jumps: readonly Rule[] = decisionRows.map((row) => {
  const id: CellId = `s2.${row}.decisions`
  const rise: Comparison['left'] = [cell(id), lastYear(id, -1)]
  const fall: Comparison['left'] = [cell(id, -1), lastYear(id)]
  const large = (change: Comparison['left']): Comparison[] => [
    { left: change, relation: '>=', right: [constant(20)] },
    { left: [...change, ...change], relation: '>=', right: [lastYear(id)] },
  ]
  const vanished: Comparison[] = [{ left: [lastYear(id)], relation: '>', right: [constant(0)] }, is(id, '=', 0)]
  return { code: 'S2-JUMP', cells: [id], asksWhen: [large(rise), large(fall), vanished] }
})

/** Table two of 2021. Stocks count from last year's, so those rules wait until last year is known. */
export function disclosureRules2021(isTown: boolean): Rule[] {
  return [
    ...documentRows.map(
      (row): Rule => ({
        code: 'S2-REPEAL',
        cells: [`s2.${row}.issued`, `s2.${row}.repealed`],
        must: [
          {
            left: [cell(`s2.${row}.repealed`)],
            relation: '<=',
            right: [lastYear(`s2.${row}.inForce`), cell(`s2.${row}.issued`)],
          },
        ],
      }),
    ),
    ...documentRows.map(
      (row): Rule => ({
        code: 'S2-STOCK',
        cells: [`s2.${row}.issued`, `s2.${row}.repealed`, `s2.${row}.inForce`],
        must: [
          {
            left: [cell(`s2.${row}.inForce`)],
            relation: '=',
            right: [lastYear(`s2.${row}.inForce`), cell(`s2.${row}.issued`), cell(`s2.${row}.repealed`, -1)],
          },
        ],
      }),
    ),
    ...documentRows.map(
      (row): Rule => ({
        code: 'S2-INFORCE',
        cells: [`s2.${row}.issued`, `s2.${row}.repealed`, `s2.${row}.inForce`],
        must: [
          {
            left: [cell(`s2.${row}.inForce`)],
            relation: '>=',
            right: [cell(`s2.${row}.issued`), cell(`s2.${row}.repealed`, -1)],
          },
        ],
      }),
    ),
    ...(isTown
      ? [
          rulemaker(['s2.rules.issued', 's2.rules.repealed', 's2.rules.inForce']),
          {
            code: 'S2-UNIT',
            cells: ['s2.fees.amount'],
            asksWhen: [[is('s2.fees.amount', '>=', tenMillionYuan)]],
          } as const,
        ]
      : []),
    ...jumps,
  ]
}

type ItemRow = 'licensing' | 'penalty' | 'coercion' | 'fees' | 'otherServices' | `otherServices[${string}]`

const itemCells = (row: ItemRow): { before: CellId; change: CellId } => ({
  before: `s2.${row}.itemsBefore` as CellId,
  change: `s2.${row}.itemsChange` as CellId,
})

/** Table two of 2019, for the rows and sub-rows that the form at hand has. */
export function disclosureRules2019(form: Form, isTown: boolean): Rule[] {
  const itemRows = form.cells.filter(({ columnId }) => columnId === 'itemsBefore').map(({ rowId }) => rowId as ItemRow)
  const decided = itemRows.filter((row) => form.cell(`s2.${row}.decisions`) !== undefined)
  return [
    ...(isTown ? [rulemaker(['s2.rules.made', 's2.rules.published', 's2.rules.publishedTotal'])] : []),
    ...jumps,
    ...documentRows.map(
      (row): Rule => ({
        code: 'S2-PUBLISHED',
        cells: [`s2.${row}.published`, `s2.${row}.publishedTotal`],
        must: [{ left: [cell(`s2.${row}.publishedTotal`)], relation: '>=', right: [cell(`s2.${row}.published`)] }],
      }),
    ),
    ...documentRows.map(
      (row): Rule => ({
        code: 'S2-MADE',
        cells: [`s2.${row}.made`, `s2.${row}.published`],
        must: [{ left: [cell(`s2.${row}.published`)], relation: '=', right: [cell(`s2.${row}.made`)] }],
      }),
    ),
    ...itemRows.map(itemCells).map(
      ({ before, change }): Rule => ({
        code: 'S2-ITEMS',
        cells: [before, change],
        must: [{ left: [cell(before), cell(change)], relation: '>=', right: [constant(0)] }],
      }),
    ),
    ...decided.map((row): Rule => {
      const { before, change } = itemCells(row)
      const decisions = `s2.${row}.decisions` as CellId
      return {
        code: 'S2-NOITEMS',
        cells: [before, change, decisions],
        asksWhen: [
          [{ left: [cell(before), cell(change)], relation: '=', right: [constant(0)] }, is(decisions, '>', 0)],
        ],
      }
    }),
    {
      code: 'S2-PROCUREMENT',
      cells: ['s2.procurement.projects', 's2.procurement.amount'],
      asksWhen: [
        [is('s2.procurement.projects', '=', 0), is('s2.procurement.amount', '>', 0)],
        [is('s2.procurement.projects', '>', 0), is('s2.procurement.amount', '=', 0)],
      ],
    },
    ...itemRows.map(itemCells).map(
      ({ before, change }): Rule => ({
        code: 'S2-ITEMSYEAR',
        cells: [before],
        must: [{ left: [cell(before)], relation: '=', right: [lastYear(before), lastYear(change)] }],
      }),
    ),
  ]
}
