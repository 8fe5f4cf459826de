import type { Zip } from '../../files/zip.ts'
import { readPart } from './parts.ts'

/** The formats every spreadsheet program knows by number; 27 to 36 and 50 to 58 are the Chinese ones. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)

/** `yyyy"年"m"月"d"日"`: letters of a day outside quotation marks and brackets. */
export function isDateFormat(code: string): boolean {
  const plain = code
    .replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '')
    .split(';')[0]!
    .toLowerCase()
  return plain !== 'general' && (/[yd]/.test(plain) || (plain.includes('m') && !/[#0h]/.test(plain)))
}

/** Whether numbers in a cell of a style are days, by the style's number. */
export function readDateStyles(zip: Zip, part: string | undefined): boolean[] {
  const styles: boolean[] = []
  if (part === undefined) return styles
  const formats = new Map<number, string>()
  readPart(zip, part, {
    opened: ({ local, value }, path) => {
      const format = Number(value('numFmtId'))
      if (local === 'numFmt') formats.set(format, value('formatCode') ?? '')
      if (local !== 'xf' || path.at(-2) !== 'cellXfs') return
      const code = formats.get(format)
      styles.push(code === undefined ? isBuiltInDate(format) : isDateFormat(code))
    },
  })
  return styles
}
