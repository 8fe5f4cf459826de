import type { Button as KeptButton } from '../store/store.ts'
import { act } from './actions.ts'
import type { Said } from './compose.ts'
import type { KeptAction, Turn } from './turn.ts'

/** Does what a kept button does, if it was drawn for this report as it is now; undefined otherwise. */
export function press(turn: Turn, kept: KeptButton): Said | undefined {
  const { action, report } = kept.action as KeptAction
  const { draft, store } = turn
  if (!draft || action.do === 'say' || report !== draft.report.id || kept.version !== store.version(draft.report.id))
    return undefined
  const [doubt] = turn.state.doubts
  if (doubt?.buttons.some(({ label }) => label === kept.label))
    turn.state = { ...turn.state, doubts: turn.state.doubts.slice(1) }
  return act(turn, draft, action)
}

const bare = (words: string): string =>
  words
    .normalize('NFKC')
    .replace(/[\s。，,.!！?？“”"]/gu, '')
    .replace(/[件条个的吧了]+$/u, '')

const ordinal = /^第?([一二三四五六七八1-8])(?:个|项|种)?$/u
const ordinals = '一二三四五六七八'

/** Which of the last message's buttons the words mean: its own words, a part only it has, or 第二个 while something is to be chosen. */
function meant(turn: Turn, words: string): KeptButton | undefined {
  const buttons = turn.store.buttonsOf(turn.incoming.chat)
  const said = bare(words)
  const exact = buttons.find(({ label }) => label === words || bare(label) === said)
  if (exact) return exact
  const choosing = turn.state.doubts[0]
  if (!choosing || words.length > 12) return undefined
  const options = buttons.filter(({ label }) => choosing.buttons.some((button) => button.label === label))
  const partly = said.length >= 2 ? options.filter(({ label }) => label.replace(/\s/gu, '').includes(said)) : []
  if (partly.length === 1) return partly[0]
  const number = ordinal.exec(said)?.[1]
  const at = number === undefined ? -1 : ordinals.includes(number) ? ordinals.indexOf(number) : Number(number) - 1
  return options[at]
}

/** Writing the words of a button is pressing it. */
export function pressByWords(turn: Turn, words: string): Said | undefined {
  const kept = meant(turn, words)
  return kept && press(turn, kept)
}

const agreeing = { yes: /^(?:对|是的?|采用|出正式稿|一起改|都改)/u, no: /^(?:不|还是|保留|都保留)/u } as const

/** 「对」 and 「不是」 press the button that says so, if the last message had one. */
export function agree(turn: Turn, command: 'yes' | 'no'): Said {
  const kept = turn.store.buttonsOf(turn.incoming.chat).find(({ label }) => agreeing[command].test(label))
  return (kept && press(turn, kept)) ?? { lines: [], next: 'repeat' }
}
