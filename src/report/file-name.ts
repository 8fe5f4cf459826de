import { printable } from './printable.ts'
import { words } from './words.ts'

// What Windows, macOS or Telegram would refuse, cut at, or decode.
const unusable = /[\\/:*?"<>|;%]/g
const longestOrgan = 50

/** 「××镇人民政府2021年政府信息公开工作年度报告（草稿3）.docx」 */
export function fileName({
  organ,
  year,
  draftNumber,
}: {
  organ: string
  year: number
  draftNumber?: number | undefined
}): string {
  const name = [
    ...printable(organ)
      .replace(unusable, '_')
      .replace(/^[.\s]+/, ''),
  ]
    .slice(0, longestOrgan)
    .join('')
  const draft = draftNumber === undefined ? '' : `（${words.draft(draftNumber)}）`
  return `${name}${words.reportTitle(year)}${draft}.docx`
}
