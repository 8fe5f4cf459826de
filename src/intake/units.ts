import type { CellId } from '../schema/cell-id.ts'
import type { Form } from '../schema/form.ts'
import type { NumberPhrase } from '../schema/numerals.ts'

// The statistics table of 2008 prints the unit of every line: what a number is said in tells which lines it can be of.

const units: readonly (readonly [RegExp, string])[] = [
  [/条$/, '条'],
  [/件$/, '件'],
  [/人次$/, '人次'],
  [/(?:人|名|位)$/, '人次'],
  [/次$/, '次'],
  [/篇$/, '篇'],
]

export const unitOf = ({ text }: NumberPhrase): string | undefined => units.find(([written]) => written.test(text))?.[1]

const alike = [/^[件条篇]$/, /^人次?$/]

/** 100人 is no number of documents, and 3次 is none of texts; 件 and 条 are said of either. */
export function ofUnit(form: Form, cells: readonly CellId[], number: NumberPhrase): readonly CellId[] {
  const said = unitOf(number)
  if (said === undefined) return cells
  const exact = cells.filter((id) => form.cell(id)!.unit === said)
  const isAlike = (id: CellId): boolean => alike.some((units) => units.test(said) && units.test(form.cell(id)!.unit))
  return exact.length > 0 ? exact : cells.filter(isAlike)
}
