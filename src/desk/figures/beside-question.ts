import { read } from '../../intake/reader.ts'
import { isQuestion } from '../../intake/sayings/questions.ts'
import { definitionFor, definitionText } from '../../text/definitions/definitions.ts'
import * as messages from '../../text/messages.ts'
import type { Draft } from '../../tools/draft.ts'
import type { Said } from '../compose.ts'
import { contextOf } from '../context.ts'
import type { Turn } from '../turn.ts'
import { handleFigures } from './figures.ts'

/** A number, and not only one that is part of the question. */
const number = /[\d一二两三四五六七八九十百千万]/u

interface Beside {
  readonly asked: readonly string[]
  readonly said: Said
}

/** 「收费收了3万2，是啥镇里摆摊的占道费」: what is said beside a question is put to the person; the question alone records nothing. */
function besideQuestion(turn: Turn, draft: Draft, words: string): Beside | undefined {
  const clauses = words.split(/[，,。；;！!\n]/u).filter((clause) => clause.trim() !== '')
  const asked = clauses.filter((clause) => isQuestion(clause) || /[?？]/u.test(clause))
  const rest = clauses.filter((clause) => !asked.includes(clause)).join('，')
  if (asked.length === 0 || !number.test(rest)) return undefined
  const reading = read(rest, contextOf(turn, draft))
  if (reading.kind !== 'figures' || reading.proposals.length + reading.choices.length === 0) return undefined
  return { asked, said: handleFigures(turn, draft, { ...reading, waiting: [], restate: true }) }
}

/** A side question is answered from the bundled definitions; then the pending question comes back once. */
export function explain(turn: Turn, draft: Draft, question: string): Said {
  const definition = definitionFor(question)
  const beside = besideQuestion(turn, draft, question)
  const answer = definition && definitionText(definition)
  if (!beside) return { lines: [answer ?? messages.noDefinition], next: 'repeat' }
  return { ...beside.said, lines: [answer ?? messages.unread(beside.asked), ...beside.said.lines] }
}
