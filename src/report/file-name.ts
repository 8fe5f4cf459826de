import { printable } from './printable.ts'
import { words } from './words.ts'

// What Windows, macOS or Telegram would refuse, cut at, or decode.
const unusable = /[\\/:*?"<>|;%]/g
const longestOrgan = 50

/** A name that begins a file's: without what cannot stand there. */
function safe(organ: string): string {
  const characters = printable(organ)
    .replace(unusable, '_')
    .replace(/^[.\s]+/, '')
  return [...characters].slice(0, longestOrgan).join('')
}

interface Named {
  readonly organ: string
  readonly year: number
}

/** 「××镇人民政府2021年政府信息公开工作年度报告（草稿3）.docx」; a final that corrects a published one says so. */
export function fileName({
  organ,
  year,
  draftNumber,
  isCorrection = false,
}: Named & { readonly draftNumber?: number | undefined; readonly isCorrection?: boolean }): string {
  const state = draftNumber === undefined ? (isCorrection ? words.correction : '') : words.draft(draftNumber)
  return `${safe(organ)}${words.reportTitle(year)}${state === '' ? '' : `（${state}）`}.docx`
}

/** 「××镇人民政府2021年表三.png」: what belongs to a report and is none. */
export const partName = ({ organ, year }: Named, part: string, extension: 'png' | 'docx'): string =>
  `${safe(organ)}${year}年${part}.${extension}`

export const withExtension = (name: string, extension: 'pdf'): string => name.replace(/\.docx$/, `.${extension}`)

/**
 * 「××镇人民政府等12个单位2021年政府信息公开合计表.xlsx」, with 2019至2021年 where they are of several years.
 * @param years of which there are sums, the latest first
 */
export function workbookName(organ: string, years: readonly number[], organs: number): string {
  const [last] = years
  const first = years.at(-1)
  const span = first === last ? `${last}年` : `${first}至${last}年`
  return `${safe(organ)}${organs > 1 ? `等${organs}个单位` : ''}${span}政府信息公开合计表.xlsx`
}

export const withoutExtension = (name: string): string => name.replace(/\.docx$/, '')
