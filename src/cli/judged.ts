import type { Checked, Finding } from '../checks/findings.ts'
import { asCountyReport } from '../intake/files/as-checked.ts'
import type { ReadReport } from '../intake/files/report.ts'
import type { CellId } from '../schema/cell-id.ts'
import { unplacedTexts } from '../text/cli/check.ts'
import { tallyOf } from '../text/county/county.ts'
import { exit } from './io.ts'

/** A file as `check` has judged it, or why it could not. */
export type Judged =
  | { readonly file: string; readonly error: string }
  | { readonly file: string; readonly report: ReadReport; readonly checked: Checked }

export const derivedFigures = ({ derived }: Checked): [CellId, number][] =>
  [...derived].map(([id, { value }]) => [id, value])

const isOpenMistake = ({ level, holdsGate }: Finding): boolean => holdsGate && (level === 'block' || level === 'block*')

/** What a command ends with for a file: nothing that is not open to explanation is wrong, and nothing is missing that does not follow. */
export function exitOf(judged: Judged): number {
  if ('error' in judged) return exit.unreadable
  const { findings, missing } = judged.checked
  const isGood = !findings.some(isOpenMistake) && missing.length + unplacedTexts(judged.report).length === 0
  return isGood ? exit.good : exit.bad
}

/** Each file is of one group, by the same counts as its line in the table: the worst that is to be said of it. */
export type Group = 'wrong' | 'open' | 'asked' | 'good' | 'unreadable'

export function groupOf(judged: Judged): Group {
  if ('error' in judged) return 'unreadable'
  const report = asCountyReport(judged.file, judged.report, judged.checked)
  const { mistakes, questions, blanks, openTexts } = tallyOf(report)
  if (mistakes > 0) return 'wrong'
  if (blanks + openTexts + unplacedTexts(report).length > 0) return 'open'
  return questions > 0 ? 'asked' : 'good'
}
