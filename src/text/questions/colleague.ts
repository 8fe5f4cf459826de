import type { Situation } from '../../checks/situation.ts'
import type { CellId } from '../../schema/cell-id.ts'
import { cellName } from '../cells.ts'
import { askColleague } from '../messages.ts'
import { questionText } from './questions.ts'

/** What is asked of several figures, or of the only one, without its year, which stands before it, and without an example. */
function askedFor(situation: Situation, cells: readonly CellId[]): string {
  const { form, year } = situation
  if (cells.length > 1) return `${cells.map((cell) => cellName(form, cell)).join('、')}各几件`
  const [question = ''] = questionText(situation, { kind: 'waiting', cells }).lines
  return question
    .replace(new RegExp(`${year}年`, 'u'), '')
    .replace(/？.*$/u, '')
    .replace(/^[①-⑩]/u, '')
}

/** Words to ask a colleague for figures with. */
export const colleagueText = (situation: Situation, cells: readonly CellId[], whom: string): string =>
  askColleague(whom, situation.year, askedFor(situation, cells))
