import type { CellId } from '../../schema/cell-id.ts'
import type { Figure } from '../../schema/figure.ts'
import type { Clause } from './clauses.ts'
import type { Grounds, Refusal } from './grounds.ts'
import { namingOf } from './naming.ts'
import { holds, type Place, touches } from './places.ts'

// 都公开了: every one of how many? Only of a number that is known as a whole.

/**
 * The figure that 都 stands for in a cell; undefined when none is known for certain. Exactly one of these, the first that there is:
 * 1. the one positive count that the whole message states, behind which the clause with 都 stands (新收3件。都公开了);
 * 2. table three, an outcome: 办结 of its column; else 新收 of its column where 转来 of it is 0 (or the other way round);
 * 3. table three, 新收 and 转来 of one kind of applicant: the total of that row;
 * 4. table four: the total of its group;
 * 5. the statistics table: the count it is a part of.
 * Sums of known figures are no whole that somebody said.
 */
function wholeOf({ form, known }: Grounds, cell: CellId): Figure | undefined {
  const { section, rowId, columnId, parent } = form.cell(cell)!
  const figure = (row: string, column: string): Figure | undefined =>
    known.figures.get(`${section}.${row}.${column}` as CellId)
  if (section === 't') return parent === undefined ? undefined : known.figures.get(parent)
  if (section === 's4') return columnId === 'total' ? undefined : figure(rowId, 'total')
  if (section !== 's3' || rowId === 'total') return undefined
  if (rowId === 'received' || rowId === 'carriedIn') return columnId === 'total' ? undefined : figure(rowId, 'total')
  const closed = rowId === 'carriedOut' ? undefined : figure('total', columnId)
  if (closed !== undefined) return closed
  const received = figure('received', columnId)
  const carried = figure('carriedIn', columnId)
  if (carried === 0) return received
  return received === 0 ? carried : undefined
}

/** 「都」 in this clause and what it is said of. */
function statesAll({ plain }: Grounds, clause: Clause): boolean {
  const all = clause.tokens.findIndex(({ kind }) => kind === 'all')
  if (all < 0 || clause.mentions.length > 0) return false
  const rest = clause.tokens.some(({ kind }) =>
    ['turning', 'doubt', 'hedge', 'supposed', 'rest', 'part', 'more'].includes(kind),
  )
  const behind = plain.slice(clause.end, clause.end + 2)
  return !rest && !/\?|^吗/.test(behind) && !/[吗么呢吧]$/.test(plain.slice(clause.start, clause.end))
}

/** Whether 都 or 全部 in a quote says a known figure of a cell; undefined when it does. */
export function refusedWhole(grounds: Grounds, cell: CellId, value: Figure, place: Place): Refusal | undefined {
  const isCounted = grounds.mentions.some(
    (mention) => touches(place, mention) && mention.number !== undefined && mention.number.amount?.integer !== 0,
  )
  if (isCounted) return 'no-number'
  const clauses = grounds.clauses.filter(
    (clause) =>
      statesAll(grounds, clause) && clause.tokens.some((token) => token.kind === 'all' && holds(place, token)),
  )
  if (clauses.length === 0) return 'no-number'
  for (const clause of clauses) {
    const naming = namingOf(clause.labels, cell, false, { ...grounds.naming, hasUnknown: true })
    if (naming === 'nothing' || naming === 'other') continue
    if (naming === 'unclear') return 'unclear-cell'
    const counts = grounds.mentions.filter(({ number }) => number !== undefined && number.amount?.integer !== 0)
    const linked = counts.find(({ links }) => links.includes(clause))
    const whole =
      linked !== undefined && counts.length === 1
        ? grounds.unsaidOf(linked) === undefined
          ? linked.number!.amount!.integer
          : undefined
        : counts.length === 0
          ? wholeOf(grounds, cell)
          : undefined
    if (whole === value) return undefined
  }
  return 'no-number'
}
