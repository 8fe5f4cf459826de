import { read } from '../../intake/reader.ts'
import { isQuestion } from '../../intake/sayings/questions.ts'
import { type Definition, definitionFor, definitionText } from '../../text/definitions/definitions.ts'
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

const between = /[\s，,。；;、？?]+|(?:和|跟|与|同|还是|以及)(?!平|样)/u

/** 「规章是啥意思啊 规范性文件又是啥」: both are answered; where one answer is about all of it, that one. */
function definitionsOf(question: string): readonly Definition[] {
  const whole = definitionFor(question)
  if (!whole) return []
  const each = question.split(between).flatMap((part) => definitionFor(part) ?? [])
  const several = each.filter((one, at) => each.indexOf(one) === at)
  return several.length === 2 && several.includes(whole) ? several : [whole]
}

/** A side question is answered from the bundled definitions; then the pending question comes back once. */
export function explain(turn: Turn, draft: Draft, question: string): Said {
  const beside = besideQuestion(turn, draft, question)
  const found = definitionsOf(question).map(definitionText)
  const answers = found.length > 0 ? found : [beside ? messages.unread(beside.asked) : messages.noDefinition]
  if (!beside) return { lines: answers, next: 'repeat', ...(answers.length > 1 ? { brief: true as const } : {}) }
  return { ...beside.said, lines: [...answers, ...beside.said.lines] }
}
