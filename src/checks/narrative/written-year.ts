// A year as texts write it: 2021年, or 二〇二一年.

const numerals = '〇一二三四五六七八九'

/** The source of a pattern; the number is its group. */
export const writtenYear = '((?:19|20)\\d{2}|二[〇零○][〇零○一二三四五六七八九]{2})年'

export const yearOf = (written: string): number =>
  /\d/.test(written)
    ? Number(written)
    : Number([...written].map((one) => (one === '二' ? 2 : Math.max(0, numerals.indexOf(one)))).join(''))

/** Another year, written as this one is. */
export function yearLike(written: string, meant: number): string {
  if (/\d/.test(written)) return String(meant)
  const zero = /[〇零○]/.exec(written)![0]
  return [...String(meant)].map((digit) => (digit === '0' ? zero : numerals[Number(digit)]!)).join('')
}
