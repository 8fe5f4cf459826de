import { certaintyOf } from '../checks/county/certainty.ts'
import type { Checked, Finding } from '../checks/findings.ts'
import type { ReadReport } from '../intake/files/report.ts'
import type { CellId } from '../schema/cell-id.ts'
import { unplacedTexts } from '../text/cli/check.ts'

/** A file as `check` has judged it, or why it could not. */
export type Judged =
  | { readonly file: string; readonly error: string }
  | { readonly file: string; readonly report: ReadReport; readonly checked: Checked }

export const derivedFigures = ({ derived }: Checked): [CellId, number][] =>
  [...derived].map(([id, { value }]) => [id, value])

const isOpenMistake = ({ level, holdsGate }: Finding): boolean => holdsGate && (level === 'block' || level === 'block*')

/** `asked`: what does not agree may be right all the same, such as what rests on last year's report. It is not good yet either. */
export type Kind = 'wrong' | 'asked' | 'open' | 'good' | 'unreadable'

export function kindOf(judged: Judged): Kind {
  if ('error' in judged) return 'unreadable'
  const mistakes = judged.checked.findings.filter(isOpenMistake)
  if (mistakes.some((finding) => certaintyOf(finding) === 'certain')) return 'wrong'
  const isOpenPlace = (finding: Finding): boolean => certaintyOf(finding) === 'open'
  if (mistakes.some((finding) => !isOpenPlace(finding))) return 'asked'
  const isOpen = mistakes.length + judged.checked.missing.length + unplacedTexts(judged.report).length > 0
  return isOpen ? 'open' : 'good'
}
