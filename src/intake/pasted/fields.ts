import type { TableRow } from './rows.ts'

// What stands in the cells of a pasted table.

/** What may stand in a cell without being a number; it states nothing. */
export const blank = /^(?:[/／\\—–-]+|无|空|待填|〔待填〕)?$/
export const number = /^[+-]?\d{1,3}(?:,\d{3})*(?:\.\d+)?$|^[+-]?\d+(?:\.\d+)?$/
export const unitWord = /^(?:条|件|次|篇|个|人|人次|万元|元|单位|统计数|统\s*计\s*指\s*标)$/

/** Who a line of somebody's own table is from, and the headings of such a table: nothing hangs on them. */
export const isOfOffice =
  /^(?:[\u4e00-\u9fa5]{1,10}(?:所|队|办|局|科|站|股|中心|办公室)|部门|科室|单位名称|责任(?:部门|科室|人)|填报(?:部门|科室|人|单位)|联系人|项目(?:名称)?|事项(?:名称)?|名称|内容|指标|数|数量|数字|数据|件数|金额|备注|说明|序号|年度|合计)$/

/** 32600元 → 32600 | 元. */
export const withUnitApart = (fields: readonly string[]): string[] =>
  fields.flatMap((field) => {
    const [, figure, unit] = /^([\d,]+(?:\.\d+)?)[ ]?(万元|元|条|件|次|篇|个)$/.exec(field) ?? []
    return figure !== undefined && unit !== undefined && number.test(figure) ? [figure, unit] : [field]
  })

/** A figure of table three, without anything about it. */
export const isPlain = (field: string): boolean => /^\d{1,6}$/.test(field)
export const isValue = (field: string): boolean => number.test(field) || blank.test(field)

/** Values from left to right; blanks that merged headers leave in front, or unnamed columns behind, are let go. */
export function aligned(row: TableRow, values: readonly string[], lacksFirst: boolean): readonly string[] | undefined {
  const { length } = row.cells
  let rest = [...values]
  while (rest.length > length && blank.test(rest[0]!)) rest = rest.slice(1)
  while (rest.length > length && blank.test(rest.at(-1)!)) rest = rest.slice(0, -1)
  // Blank cells at the end of a line are lost on the way; with the first column blank, the others stand where they stood.
  if (row.section === 's3' && rest.length === length - 1 && rest[0] === '') rest = [...rest, '']
  if (rest.length === length) return rest
  // A column that was left out altogether in front (黄庄 2020: no 自然人). Which one it was is only certain where the headings say so, or
  // where it makes no difference.
  const numbers = rest.map(Number)
  const isRest = row.section === 's3' && rest.length === length - 1 && rest.every((text) => /^\d+$/.test(text))
  const isSum = numbers.slice(0, -1).reduce((a, b) => a + b, 0) === numbers.at(-1)
  const isCertain = lacksFirst || numbers.every((number) => number === 0)
  return isRest && isSum && isCertain ? ['', ...rest] : undefined
}
