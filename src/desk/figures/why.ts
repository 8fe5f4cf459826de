import type { Situation } from '../../checks/situation.ts'
import type { CellId } from '../../schema/cell-id.ts'
import { definitionFor, definitionText } from '../../text/definitions/definitions.ts'
import { findCell } from '../../text/find-cell.ts'
import * as messages from '../../text/messages.ts'
import type { Draft } from '../../tools/draft.ts'
import type { Said } from '../compose.ts'
import { explainHeld } from './figures.ts'
import { originLines } from './origin.ts'

/** What was said is not taken: 「为什么不让填5」. */
const asksRefusal =
  /不(?:让|能|行|给|可以|许|认|收)(?!公开|处理|受理|提供)|没(?:改|记|收|填上)|搁|填不|拒|先没|对不上(?!的?话)/u

/** The cells a question names; a row of table three alone means its total. */
function cellsIn(situation: Situation, question: string): CellId[] {
  const named = findCell(situation, question)
  return named.length > 0 ? named : findCell(situation, question.replace(/(?:是|等于|成了?|变成)\s*\d.*$/u, '总计'))
}

/**
 * 「为什么不让填5」 is answered by the arithmetic of what is held, 「为什么要相等」 by what the form says, 「为什么转出是2」 by where the
 * figure comes from.
 */
export function why(draft: Draft, question: string): Said {
  const { situation } = draft
  const { held } = situation.state
  const cells = cellsIn(situation, question)
  const isOfValue = cells.length > 0 && /(?:是|等于|成了?|变成)\s*\d/u.test(question)
  const about = held.findLast(({ figures }) => cells.some((cell) => figures.has(cell)))
  const refused = asksRefusal.test(question)
  const definition = refused || isOfValue ? undefined : definitionFor(question)
  const last = about ?? (refused || (!definition && !isOfValue) ? held.at(-1) : undefined)
  const explained = last && explainHeld(draft, last.change)
  if (explained) return explained
  if (definition) return { lines: [definitionText(definition)], next: 'repeat' }
  if (cells.length > 0 && !refused) return { lines: originLines(draft, cells), next: 'repeat' }
  return { lines: [refused ? messages.allAgree : messages.noDefinition], next: 'repeat' }
}
