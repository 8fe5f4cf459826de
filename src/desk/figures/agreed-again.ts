import { read } from '../../intake/reader.ts'
import { topicOfCell } from '../../text/topics.ts'
import type { Draft } from '../../tools/draft.ts'
import { act } from '../actions.ts'
import type { Said } from '../compose.ts'
import { contextOf } from '../context.ts'
import { settleDoubt } from '../press.ts'
import type { Turn } from '../turn.ts'

const yes = /^(?:对的?|是的|没错|嗯+)[，,。\s]+|[，,。\s]*(?:对的?|是的|没错|就是这个|就这个)[。！!\s]*$/u

/** 「收费那个 3万2 对的」: what was put to the person is said once more, with a yes. It has to be all of it, and nothing else. */
export function agreedAgain(turn: Turn, draft: Draft, words: string): Said | undefined {
  const rest = words.replace(yes, '').trim()
  if (rest === words.trim() || rest === '' || rest.length > 40 || /[不没别非错吗?？]/u.test(rest)) return undefined
  for (const { cells, buttons } of turn.state.doubts) {
    const [first] = cells
    const [button, ...others] = buttons.filter(({ action }) => action.do === 'record')
    if (first === undefined || button?.action.do !== 'record' || others.length > 0) continue
    const { figures } = button.action
    const context = contextOf(turn, draft)
    const reading = read(rest, { ...context, asked: { topic: topicOfCell(context.form, first), cells } })
    if (reading.kind !== 'figures' || reading.choices.length + reading.problems.length > 0) continue
    const isSame =
      reading.proposals.length === figures.length &&
      reading.proposals.every(({ cell, value }) => figures.some((one) => one.cell === cell && one.value === value))
    if (!isSame) continue
    settleDoubt(turn, button.label, button.action)
    return act(turn, draft, button.action)
  }
  return undefined
}
