import { nameLines } from './name-lines.ts'
import { widthOf } from './widths.ts'
import { words } from './words.ts'

/** Characters of the title's size in a line of 156 mm. */
const titleLength = 20

/** The title in lines that need no breaking: in one where it fits, else the organ above what it reports, which is never broken. */
export function titleLines(organ: string, year: number): string[] {
  const report = words.reportTitle(year)
  if (widthOf(organ + report) <= titleLength) return [organ + report]
  return [...nameLines(organ, titleLength, report), report]
}
