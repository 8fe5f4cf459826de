import { wantsRest } from '../intake/sayings/difference.ts'
import type { Button as KeptButton } from '../store/store.ts'
import { contestButtons } from '../text/contests.ts'
import * as messages from '../text/messages.ts'
import { questionText } from '../text/questions/questions.ts'
import type { Action, PeopleAction } from '../text/reply.ts'
import { act, tell } from './actions.ts'
import type { Said } from './compose.ts'
import { settleContests } from './figures/decide-contests.ts'
import { actOnPeople } from './people/people.ts'
import { isLasting, proceed, reportOf } from './proceedings/proceedings.ts'
import type { KeptAction, Turn } from './turn.ts'
import { takeReport } from './uploads/take-report.ts'

/** A doubt is settled by any of its buttons. */
export function settleDoubt(turn: Turn, label: string, action: Action): void {
  const pressed = JSON.stringify(action)
  const { doubts } = turn.state
  const settled = doubts.find(({ buttons }) =>
    buttons.some((button) => button.label === label && JSON.stringify(button.action) === pressed),
  )
  if (settled) turn.state = { ...turn.state, doubts: doubts.filter((doubt) => doubt !== settled) }
}

const isAboutPeople = (action: Action): action is PeopleAction =>
  ['invite', 'revoke-invitations', 'remove-member', 'keep-member'].includes(action.do)

/** Does what a kept button does, if it was drawn for this report as it is now, or changes nothing; undefined otherwise. */
export function press(turn: Turn, kept: KeptButton): Said | undefined {
  const { action, report } = kept.action as KeptAction
  const { draft, store } = turn
  if (draft && action.do === 'hand') return act(turn, draft, action)
  // Each change is compared with the report as it is when it is taken.
  if (draft && action.do === 'edits' && report === draft.report.id) return act(turn, draft, action)
  if (action.do === 'tell') return tell(action)
  // The two figures that were shown are compared with those that are open when one is chosen.
  if (action.do === 'contest' && report !== null && store.report(report))
    return settleContests(turn, reportOf(turn, report), action)
  if (isAboutPeople(action)) return actOnPeople(turn, action)
  if (isLasting(action) && report !== null && store.report(report)) return proceed(turn, reportOf(turn, report), action)
  if (!draft && action.do === 'take' && report === null) return takeReport(turn, action)
  if (
    !draft ||
    action.do === 'say' ||
    action.do === 'county' ||
    report !== draft.report.id ||
    kept.version !== store.version(draft.report.id)
  )
    return undefined
  settleDoubt(turn, kept.label, action)
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
  const rest = wantsRest(words) ? buttons.find(({ label }) => /^看其余\d+样$/u.test(label)) : undefined
  if (rest) return rest
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
  return (kept && press(turn, kept)) ?? pressOffered(turn, words)
}

/** What the pending question or an open doubt offers can be said later as well, when other messages stand between. */
function pressOffered(turn: Turn, words: string): Said | undefined {
  const { draft, state } = turn
  if (!draft || words.length > 20) return undefined
  const offered = [
    ...questionText(draft.situation, state.asked).buttons,
    ...state.doubts.flatMap(({ buttons }) => buttons),
    ...contestButtons(draft.situation, draft.situation.contests.slice(0, 1)),
  ]
  const button = offered.find(({ label }) => label === words)
  if (!button || isAboutPeople(button.action) || button.action.do === 'say' || button.action.do === 'county')
    return undefined
  settleDoubt(turn, button.label, button.action)
  return act(turn, draft, button.action)
}

const agreeing = { yes: /^(?:对|是的?|采用|出正式稿|一起改|都改)/u, no: /^(?:不|还是|保留|都保留)/u } as const

/** 「对」 and 「不是」 press the button that says so, if the last message had one. */
export function agree(turn: Turn, command: 'yes' | 'no'): Said {
  const shown = turn.store.buttonsOf(turn.incoming.chat)
  const kept = shown.find(({ label }) => agreeing[command].test(label))
  const pressed = kept && press(turn, kept)
  return pressed ?? (command === 'no' ? noneOf(turn, shown) : undefined) ?? { lines: [], next: 'repeat' }
}

/** 「不是」 to several cells that are offered: it is none of them. Where they were not shown just now, they are shown again first. */
function noneOf(turn: Turn, shown: readonly KeptButton[]): Said | undefined {
  const { doubts } = turn.state
  const open = doubts.filter(({ cells, edits, text }) => cells.length > 0 && !edits && !text)
  const meant = open.find(({ buttons }) => buttons.some(({ label }) => shown.some((other) => other.label === label)))
  const others = doubts.filter((doubt) => doubt !== (meant ?? open[0]))
  if (meant) {
    turn.state = { ...turn.state, doubts: others }
    return { lines: [messages.doubtDropped(meant.again)], next: 'repeat' }
  }
  const [first] = open
  if (!first) return undefined
  const { reminded: _, ...again } = first
  turn.state = { ...turn.state, doubts: [again, ...others] }
  return { lines: [], next: 'repeat' }
}
