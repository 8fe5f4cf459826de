import type { CellId } from '../../schema/cell-id.ts'
import type { Figure } from '../../schema/figure.ts'
import type { Cell } from '../../schema/form.ts'
import type { NumberPhrase } from '../../schema/numerals.ts'
import { type Amount, amountIn } from '../amounts.ts'
import { option, saying } from '../choices.ts'
import type { Notes } from '../notes.ts'
import type { Choice, ChoiceOption } from '../reading.ts'
import { fitting } from '../short-sayings.ts'
import type { Course } from './course.ts'

interface Saying {
  readonly cell: CellId
  readonly number: NumberPhrase
  readonly words: string
  /** 又来了2件. */
  readonly isMore?: boolean
  /** 处罚还有2件. */
  readonly isAlso?: boolean
}

/** The choice an amount that is not certain leaves. */
function choiceOf(
  course: Course,
  { cell: id, words }: Saying,
  amount: Exclude<Amount, { kind: 'figure' | 'trouble' }>,
): Choice {
  const taking = (label: string, figure: Figure): ChoiceOption => option(label, [{ cell: id, value: figure, words }])
  if (amount.kind === 'either')
    return {
      about: words,
      reason: 'which-number',
      options: amount.figures.map((figure) => taking(saying(course.notes.context, id, figure), figure)),
    }
  const figures = [amount.yuan, amount.tenThousand].filter((figure) => figure !== undefined)
  return {
    about: words,
    reason: 'unit',
    options: figures.map((figure) => taking(saying(course.notes.context, id, figure), figure)),
  }
}

/** 3→5, or 2 in all? */
export function addOrSet(standing: Figure, figure: Figure, { cell, words }: Pick<Saying, 'cell' | 'words'>): Choice {
  const step = `${standing}→${standing + figure}`
  return {
    about: words,
    reason: 'add-or-set',
    options: [
      option(fitting(`再加${figure}件，${step}`, `再加${figure}，${step}`, `改成${standing + figure}`), [
        { cell, value: standing + figure, words },
      ]),
      option(`一共${figure}件`, [{ cell, value: figure, words }]),
    ],
  }
}

/** Notes what a figure should be looked at for before it is recorded. */
function examine(course: Course, cell: Cell, { number, isMore }: Saying): void {
  const { notes } = course
  // 自然人3人: people are not requests.
  const isPeople = /(?:人|名|位|户|家|人次)$/.test(number.text) && !cell.unit.startsWith('人')
  if (isPeople) notes.remarks.push({ kind: 'count-not-people', words: number.text })
  if (number.digitByDigit) notes.remarks.push({ kind: 'read-as', words: number.text })
  if (isMore || isPeople || number.digitByDigit) notes.restate = true
}

/** 还有5个有效, 还有1件没办完: how many are left, not how many came on top. */
const isLeftOver = ({ rowId, columnId }: Cell): boolean =>
  rowId === 'carriedOut' || columnId === 'inForce' || columnId === 'pending'

/** 941.4649 of money can only be 万元, there is no such sum in 元: it is said with its unit, and put to the person. */
function certain(notes: Notes, amount: Amount): Amount {
  const only = amount.kind === 'unit' && amount.yuan === undefined ? amount.tenThousand : undefined
  if (only === undefined) return amount
  notes.restate = true
  return { kind: 'figure', figure: only }
}

/** Puts a number into a cell, or says why not. Returns the figure that was recorded. */
export function say(course: Course, said: Saying): Figure | undefined {
  const { notes } = course
  const { cell: id, number, words, isMore, isAlso } = said
  const cell = notes.context.form.cell(id)!
  // 强制拆了6户: of how many decisions, that does not say.
  if (cell.section === 's2' && cell.columnId === 'decisions' && /户$/.test(number.text)) {
    notes.problems.push({ words: number.text, reason: 'households' })
    return undefined
  }
  const amount = certain(notes, amountIn(cell, number))
  if (amount.kind !== 'figure') {
    if (amount.kind === 'trouble') notes.problems.push({ words: number.text, reason: amount.reason })
    else notes.choices.push(choiceOf(course, said, amount))
    if (amount.kind === 'unit') notes.problems.push({ words: number.text, reason: 'unit-missing' })
    return undefined
  }
  const { figure } = amount
  // 又来了2件 comes on top of what only follows as well.
  const standing = notes.context.stated.get(id) ?? (isMore ? notes.context.derived.get(id) : undefined) ?? 0
  const isAdded =
    isMore || (isAlso && !isLeftOver(cell) && !notes.proposed.has(id)) || (number.sign === '+' && cell.kind === 'count')
  if (isAdded && standing > 0 && figure > 0) {
    notes.choices.push(addOrSet(standing, figure, said))
    return undefined
  }
  examine(course, cell, said)
  notes.propose(id, figure, words)
  return figure
}
