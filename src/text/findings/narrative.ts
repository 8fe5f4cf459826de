import type { Finding, FindingWords } from '../../checks/finding.ts'
import type { CellId } from '../../schema/cell-id.ts'
import { isMoney } from '../../schema/figure.ts'
import type { Form } from '../../schema/form.ts'
import { cellName, columnName, figureText, rowName, tableName } from '../cells.ts'

// What words against figures say to people: where, the words, what the table has, and how far apart they are.

const ordinals = ['一', '二', '三', '四', '五', '六', '七', '八']

/** 「第一部分」; the chapters of the 2008 form go by their titles. */
export function placeName(form: Form, section: string): string {
  if (section === 'title') return '标题'
  if (section === 'signature') return '落款'
  if (section === 'introduction') return '导语'
  const at = form.sections.findIndex(({ id }) => id === section)
  if (at < 0) return '文中'
  return form.statistics ? `“${form.sections[at]!.title}”` : `第${ordinals[at]}部分`
}

const longest = 40

/** The words in quotation marks, cut in the middle when long. */
export const quoted = (quote: string): string => {
  const text = quote.replace(/\s+/g, ' ').trim()
  return `“${text.length <= longest ? text : `${text.slice(0, longest - 14)}……${text.slice(-12)}`}”`
}

/** Rows of one heading are called by it: 不予公开, not its eight items. */
const groupName = (name: string): string => name.replace(/（.*）$/, '')

/** 「新收」「予以公开·自然人」「新收加转来」: what figures are added up, in the words of the tables. */
function nameOf(form: Form, cells: readonly CellId[]): string {
  const known = cells.flatMap((id) => form.cell(id) ?? [])
  const names = known.map((cell) =>
    cell.section === 's3' && cell.columnId === 'total'
      ? rowName(cell)
      : cell.section === 's3'
        ? cellName(form, cell.id)
        : cellName(form, cell.id),
  )
  const groups = new Set(names.map(groupName))
  if (names.length > 1 && groups.size === 1) return [...groups][0]!
  const columns = new Set(known.map((cell) => columnName(form, cell)))
  const rows = new Set(known.map(rowName))
  if (names.length > 3 && rows.size === 1) return `${[...rows][0]}·法人和其他组织`
  return columns.size === 1 && names.length > 1
    ? names.map((name) => name.replace(/总计$/, '')).join('加')
    : names.join('加')
}

const valueText = (form: Form, cells: readonly CellId[], value: number): string =>
  cells[0] !== undefined && isMoney(form.cell(cells[0])?.kind ?? 'count')
    ? figureText(form, cells[0], value)
    : String(value)

/** 「表三新收是14」, and where it can be read in two ways both: 「表三新收是14，新收加转来是16」. */
function tableSays(form: Form, readings: FindingWords['readings']): string {
  const [first, ...others] = readings
  if (!first) return ''
  const section = form.cell(first.cells[0]!)?.section ?? ''
  // Fees are figures that section six tells in words; no table has them.
  const table = section === 's6' ? '填的' : tableName(section)
  const told = [first, ...others.filter(({ value }) => value !== first.value).slice(0, 1)]
  return table + told.map(({ cells, value }) => `${nameOf(form, cells)}是${valueText(form, cells, value)}`).join('，')
}

const apart = ({ difference }: Finding): string =>
  difference === null || difference === 0 ? '' : `，${difference > 0 ? '多' : '少'}${Math.abs(difference)}`

const sentences: Readonly<
  Record<FindingWords['kind'], (finding: Finding, where: string, words: FindingWords, form: Form) => string>
> = {
  count: ({ quote }, where, { readings }, form) => `${where}写${quoted(quote!)}，${tableSays(form, readings)}。`,
  all: ({ quote, left }, where, { readings }, form) =>
    `${where}写${quoted(quote!)}，也就是${left}件，${tableSays(form, readings)}。`,
  none: ({ quote }, where, { readings }, form) =>
    `${where}写${quoted(quote!)}，${tableSays(form, readings.slice(0, 1))}。`,
  parts: ({ quote, left }, where, { parts, readings }, form) =>
    `${where}分开写的${parts.join('加')}是${left}（${quoted(quote!)}），${tableSays(form, readings)}。`,
  sum: (finding, where, { parts, readings }, form) =>
    readings.length > 0
      ? `${where}写${quoted(finding.quote!)}，各项${parts.join('+')}是${finding.left}，${tableSays(form, readings)}${apart(finding)}。`
      : `${where}写${quoted(finding.quote!)}，各项${parts.join('+')}是${finding.left}，和前面的${finding.right}${apart(finding).replace('，', '比')}。`,
  percent: ({ quote, left, right }, where, { parts }) =>
    `${where}写${quoted(quote!)}：${left}%，按${parts.join('比')}算是${right}%。`,
  plan: ({ quote, left, right }, where) => `${where}写${quoted(quote!)}：说的是下一步，${left}年是不是${right}年？`,
  past: ({ quote, left, right }, where) =>
    `${where}写${quoted(quote!)}：这是${right}年的报告，${left}年是不是${right}年？`,
  title: ({ quote, left, right }, where) =>
    `${where}写${quoted(quote!)}：这是${right}年的报告，${left}年是不是${right}年？`,
  signed: ({ quote, right, about }, where) =>
    `${where}写${quoted(quote!)}：这是${about.year}年的报告，落款应在${right}年。`,
  start: ({ quote, about }, where) => `${where}写${quoted(quote!)}：统计期应从${about.year}年1月1日起，到12月31日止。`,
  end: ({ quote, about }, where) => `${where}写${quoted(quote!)}：统计期应到${about.year}年12月31日止。`,
  unsaid: (_, where, { readings }, form) => `${where}没写信息处理费，${tableSays(form, readings)}。`,
}

/** What a finding over words says to people. */
export function narrativeText(finding: Finding, form: Form): string {
  const { words } = finding.about
  if (!words) return ''
  return sentences[words.kind](finding, placeName(form, words.section), words, form)
}
