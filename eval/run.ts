import type { Situation } from '../src/checks/situation.ts'
import type { Payload } from '../src/desk/turn.ts'
import { hasChanged, isAsRight, outcomes, rightAfter, ungrounded, wrongCells } from './judge.ts'
import { type LabelledMessage, statesFigures } from './messages.ts'

/** Whoever takes a message: the desk with or without a model, or another agent. */
export interface Hearer {
  hear(message: LabelledMessage): Promise<Hearing>
}

/** What came of one message. */
export interface Hearing {
  readonly now: Situation
  /** What was answered. */
  readonly answer: string
  /** The report as it would be after each button of the answer, by its label. */
  readonly taps: readonly { readonly label: string; readonly after: Situation }[]
  readonly calls: number
  readonly inputTokens: number
  readonly outputTokens: number
  /** Milliseconds. */
  readonly took: number
}

/**
 * `exact`: what stands is what should. Otherwise nothing wrong was recorded, and one tap makes it right: on 「对，记下」 (`restated`) or on one
 * of several readings (`offered`). `partly`: some of it was recorded, the rest was not. `missed`: nothing was. `wrong`: a cell was changed
 * to what it should not be.
 */
export type Verdict = 'exact' | 'restated' | 'offered' | 'partly' | 'missed' | 'wrong'

export interface Result {
  readonly message: LabelledMessage
  readonly verdict: Verdict
  readonly wrong: readonly string[]
  readonly ungrounded: readonly string[]
  /** Something uncertain was said, and one of the buttons is a reading that a question may offer. */
  readonly offersRight: boolean
  /** The answer says that something was recorded, and nothing was. */
  readonly falseClaim: boolean
  readonly hearing: Hearing
}

const agreeing = '对，记下'
const claim = /^记下|已经?(?:记|保存|更新|录入|填好)/mu

function verdictOf(message: LabelledMessage, hearing: Hearing): Pick<Result, 'verdict' | 'wrong' | 'offersRight'> {
  const right = rightAfter(message)
  const wrong = wrongCells(message, hearing.now, right)
  const offered = outcomes(message, message.expect.offers ?? [])
  const offersRight = hearing.taps.some(({ after }) => isAsRight(after, offered))
  if (wrong.length > 0) return { verdict: 'wrong', wrong, offersRight }
  if (isAsRight(hearing.now, right)) return { verdict: 'exact', wrong, offersRight }
  const helping = hearing.taps.filter(({ after }) => isAsRight(after, right))
  if (statesFigures(message) && helping.length > 0) {
    const isRestated = helping.some(({ label }) => label === agreeing)
    return { verdict: isRestated ? 'restated' : 'offered', wrong, offersRight }
  }
  return { verdict: hasChanged(message, hearing.now) ? 'partly' : 'missed', wrong, offersRight }
}

function judge(message: LabelledMessage, hearing: Hearing): Result {
  const right = rightAfter(message)
  const falseClaim = claim.test(hearing.answer) && !hasChanged(message, hearing.now)
  return {
    message,
    hearing,
    ...verdictOf(message, hearing),
    ungrounded: ungrounded(message, hearing.now, right),
    falseClaim,
  }
}

export async function runAll(hearer: Hearer, messages: readonly LabelledMessage[]): Promise<Result[]> {
  const results: Result[] = []
  for (const message of messages) results.push(judge(message, await hearer.hear(message)))
  return results
}

/** The buttons of an answer that could settle something. */
export const buttonsOf = (
  payload: Payload | undefined,
): readonly { readonly label: string; readonly token: string }[] =>
  (payload?.buttons ?? []).flat().filter(({ label }) => label !== '撤销' && label !== '不是')
