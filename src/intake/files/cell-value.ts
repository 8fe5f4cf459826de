import { chineseNumeral, parseChinese } from '../../schema/chinese-number.ts'
import type { Kind } from '../../schema/editions/shape.ts'
import { type Figure, isAllowed, isMoney, parseMoney } from '../../schema/figure.ts'

/** What stands in a cell: a figure, with a note where one stands beside it, or whatever is printed there instead. */
export type CellValue = { readonly figure: Figure; readonly note?: string } | { readonly printed: string }

export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s\u200b-\u200d\u2060\ufeff]/g, '')
    .replaceAll('−', '-')

/** What people put where they leave a cell open; none of it is ever a zero. */
const mark = /^(?:[/\\—–\-－_―─*×]{1,6}|无|空|\/无|N\/?A|〔待填.*〕|□|○)$/iu
const number =
  /^([+-]?)(\d{1,15}|\d{1,3}(?:,\d{3})+)(\.\d+)?(万元|元|万|[件条次个人项篇份宗起]|人次|件次)?(\(.*\)|\*|注\d*)?$/u

/** 三十八, 三十八件. */
const spelled = new RegExp(`^([${chineseNumeral}]+)(万元|元|[件条次个人项篇份宗起]|人次|件次)?$`, 'u')

export const isBlank = (text: string): boolean => plain(text) === ''
export const isMark = (text: string): boolean => mark.test(plain(text))
const isNumber = (text: string): boolean => number.test(plain(text)) || plain(text) === '零'
/** Whether a text would stand in a cell of figures, not in one of labels. */
export const isValue = (text: string): boolean => isMark(text) || isNumber(text)

interface Written {
  readonly sign: string
  readonly digits: string
  readonly unit: string
  readonly note: string
}

function written(text: string): Written | undefined {
  const shown = plain(text)
  if (shown === '零') return { sign: '', digits: '0', unit: '', note: '' }
  const found = number.exec(shown)
  if (!found) return spelledOut(shown)
  const [, sign = '', whole = '', fraction = '', unit = '', note = ''] = found
  return { sign, digits: whole.replaceAll(',', '') + fraction, unit, note }
}

/** A number in Chinese numerals that says one number and no other. */
function spelledOut(shown: string): Written | undefined {
  const [, numeral = '', unit = ''] = spelled.exec(shown) ?? []
  const said = parseChinese(numeral)
  return said.kind === 'exact' && !said.digitByDigit
    ? { sign: '', digits: String(said.value), unit, note: '' }
    : undefined
}

/** Money to the 分, in the unit written beside it or else in that of its heading. */
function money({ sign, digits, unit }: Written, headed: 'money10k' | 'yuan'): Figure | undefined {
  if (sign !== '' || !/^(?:万元|元|)$/.test(unit)) return undefined
  return parseMoney(digits, unit === '' ? headed : unit === '元' ? 'yuan' : 'money10k')
}

function count({ sign, digits, unit }: Written, kind: Kind): Figure | undefined {
  if (/[元万]/.test(unit) || (sign !== '' && kind !== 'signed')) return undefined
  const whole = digits.replace(/\.0+$/, '')
  const figure = Number(sign === '-' ? `-${whole}` : whole)
  return isAllowed(kind, figure) ? figure + 0 : undefined
}

/** @param headed the unit that a heading or a unit column names for money */
export function cellValue(text: string, kind: Kind, headed?: 'money10k' | 'yuan'): CellValue {
  const found = written(text)
  const figure = found && (isMoney(kind) ? money(found, headed ?? kind) : count(found, kind))
  if (found === undefined || figure === undefined) return { printed: text.trim() }
  return { figure: figure === 0 ? 0 : figure, ...(found.note === '' ? {} : { note: found.note }) }
}

/** The unit of money that a heading names: 「采购总金额（元）」. */
export function moneyUnit(heading: string): 'money10k' | 'yuan' | undefined {
  const shown = plain(heading)
  if (shown.includes('万元')) return 'money10k'
  return /元/.test(shown) ? 'yuan' : undefined
}
