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

/** 「××镇人民政府2021年政府信息公开工作年度报告（草稿3）.docx」 */
export function fileName({ organ, year, draftNumber }: Named & { readonly draftNumber?: number | undefined }): string {
  const draft = draftNumber === undefined ? '' : `（${words.draft(draftNumber)}）`
  return `${safe(organ)}${words.reportTitle(year)}${draft}.docx`
}

/** 「××镇人民政府2021年表三.png」: what belongs to a report and is none. */
export const partName = ({ organ, year }: Named, part: string, extension: 'png' | 'docx'): string =>
  `${safe(organ)}${year}年${part}.${extension}`

export const withExtension = (name: string, extension: 'pdf'): string => name.replace(/\.docx$/, `.${extension}`)
