import { blank, isValue, number, unitWord } from './fields.ts'

// A line of a pasted table, taken apart.

export const fieldsOf = (line: string): string[] =>
  (line.includes('\t')
    ? line.split('\t')
    : line.includes('|')
      ? line.replace(/^\s*\||\|\s*$/g, '').split('|')
      : line.trim().split(/ {2,}|(?<=\d) (?=[\d/-])|(?<=[\u4e00-\u9fa5）”]) (?=\d+(?: |$))/)
  ).map((field) => field.trim())

const isNamed = (field: string): boolean => !blank.test(field) && !unitWord.test(field)

interface Split {
  readonly labels: readonly string[]
  readonly values: readonly string[]
  /** What is noted behind the numbers. */
  readonly remarks: readonly string[]
  readonly hasNumber: boolean
}

/** A line's label and the fields behind it. */
export function split(fields: readonly string[], line: string): Split {
  const firstValue = fields.findIndex((field, index) => number.test(field) && index > 0)
  const labels = fields.slice(0, firstValue < 0 ? fields.length : firstValue).filter(isNamed)
  const label = labels.at(-1)
  const values = fields.slice(label === undefined ? 0 : fields.lastIndexOf(label) + 1)
  const last = values.findLastIndex((field) => number.test(field))
  const isNoted =
    /[\t|]/.test(line) && last >= 0 && values.slice(0, last).every((field) => isValue(field) || unitWord.test(field))
  const remarks = isNoted ? values.slice(last + 1).filter((field) => !isValue(field) && !unitWord.test(field)) : []
  const figures = values.filter((field) => !unitWord.test(field) && !remarks.includes(field))
  return { labels, values: figures, remarks, hasNumber: firstValue >= 0 }
}
