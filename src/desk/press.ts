import { wantsRest } from '../intake/sayings/difference.ts'
import type { Button as KeptButton } from '../store/store.ts'
import { contestButtons } from '../text/contests.ts'
import { additionButtons } from '../text/findings/mending.ts'
import * as messages from '../text/messages.ts'
import { questionText } from '../text/questions/questions.ts'
import type { Action, Option } from '../text/reply.ts'
import type { Draft } from '../tools/draft.ts'
import { act, actAnywhere, isAnywhere, isRead } from './actions.ts'
import type { Said } from './compose.ts'
import { lifetimes } from './lifetimes.ts'
import { allOptions, doubtAsked, doubtQuestion } from './others-doubts.ts'
import { reportOf } from './proceedings/proceedings.ts'
import type { KeptAction, Turn } from './turn.ts'

/** A doubt is settled by any of its buttons. */
export function settleDoubt(turn: Turn, label: string, action: Action): void {
  const pressed = JSON.stringify(action)
  const { doubts } = turn.state
  const settled = doubts.find(({ buttons }) =>
    buttons.some((button) => button.label === label && JSON.stringify(button.action) === pressed),
  )
  if (settled) turn.state = { ...turn.state, doubts: doubts.filter((doubt) => doubt !== settled) }
}

/** Whether a button was drawn for what is open in the chat, a report as it is now or none. */
function isDrawnNow({ draft, store }: Turn, { action: kept, version }: KeptButton): boolean {
  const { report } = kept as KeptAction
  return report === (draft?.report.id ?? null) && version === (draft ? store.version(draft.report.id) : 0)
}

/** What the pending question and the open doubts of a report offer by now. */
const offeredNow = (draft: Draft, state: Turn['state']): readonly Option[] => [
  ...(state.asked.kind === 'doubt' ? doubtQuestion(draft, state.asked) : questionText(draft.situation, state.asked))
    .buttons,
  ...state.doubts.flatMap(({ buttons }) => buttons),
  ...contestButtons(draft.situation, draft.situation.contests.slice(0, 1)),
  ...additionButtons(draft.situation),
]

/** Whether a button was drawn for the report as it is, or does what would be offered there once more. */
export function isStillOffered(turn: Turn, kept: KeptButton): boolean {
  if (isDrawnNow(turn, kept)) return true
  const { draft, state } = turn
  const { action, report } = kept.action as KeptAction
  if (!draft || report !== draft.report.id) return false
  const pressed = JSON.stringify(action)
  return offeredNow(draft, state).some(
    ({ label, action: own }) => label === kept.label && JSON.stringify(own) === pressed,
  )
}

/** The report on which a button still does what it says; null where it needs none, undefined where it has gone stale. */
function aliveOn(turn: Turn, kept: KeptButton): Draft | null | undefined {
  const { action, report } = kept.action as KeptAction
  const { draft, store } = turn
  switch (lifetimes[action.do]) {
    case 'always':
      return draft ?? null
    case 'what it opens':
      return action.do === 'open' && store.report(action.report) ? (draft ?? null) : undefined
    case 'any report':
      return draft
    case 'its report':
      return report !== null && store.report(report) ? reportOf(turn, report) : undefined
    case 'its report open':
      return report === draft?.report.id ? draft : undefined
    case 'version':
      return isStillOffered(turn, kept) ? (draft ?? null) : undefined
  }
}

/** Does what a kept button does, if it still does; undefined otherwise, and for what the desk reads as words. */
export function press(turn: Turn, kept: KeptButton): Said | undefined {
  const { action } = kept.action as KeptAction
  if (isRead(action)) return undefined
  const draft = aliveOn(turn, kept)
  if (!draft) return draft === null && isAnywhere(action) ? actAnywhere(turn, action) : undefined
  // What lives longer settles by itself what it is about.
  if (lifetimes[action.do] === 'version') settleDoubt(turn, kept.label, action)
  return act(turn, draft, action)
}

const bare = (words: string): string =>
  words
    .normalize('NFKC')
    .replace(/[\s。，,.!！?？“”"]/gu, '')
    .replace(/[件条个的吧了]+$/u, '')

const ordinal = /^第?([一二三四五六七八1-8])(?:个|项|种)?$/u
const ordinals = '一二三四五六七八'

/** What is to be chosen from: what somebody else said and is asked about, or the first doubt of this chat. */
function choicesShown({ draft, state }: Turn): readonly Option[] | undefined {
  const others = draft && doubtAsked(draft, state.asked)
  return others ? allOptions(others.doubt.buttons) : state.doubts[0]?.buttons
}

/** Which of the last message's buttons the words mean: its own words, a part only it has, or 第二个 while something is to be chosen. */
function meant(turn: Turn, words: string): KeptButton | undefined {
  const buttons = turn.store.buttonsOf(turn.incoming.chat)
  const said = bare(words)
  const exact = buttons.find(({ label }) => label === words || bare(label) === said)
  if (exact) return exact
  const rest = wantsRest(words) ? buttons.find(({ label }) => /^看其余\d+样$/u.test(label)) : undefined
  if (rest) return rest
  const choosing = choicesShown(turn)
  if (!choosing || words.length > 12) return undefined
  const options = buttons.filter(({ label }) => choosing.some((option) => option.label === label))
  const partly = said.length >= 2 ? options.filter(({ label }) => label.replace(/\s/gu, '').includes(said)) : []
  if (partly.length === 1) return partly[0]
  const number = ordinal.exec(said)?.[1]
  // Of one there is no first.
  const at =
    number === undefined || options.length < 2
      ? -1
      : ordinals.includes(number)
        ? ordinals.indexOf(number)
        : Number(number) - 1
  return options[at]
}

/** Writing the words of a button is pressing it. */
export function pressByWords(turn: Turn, words: string): Said | undefined {
  const kept = meant(turn, words)
  return (kept && press(turn, kept)) ?? pressOffered(turn, words)
}

/** 「都没办完」 on a button that says how many are left: typing its words says the same. Anything else says what it says. */
export function asOnButton(turn: Turn, words: string): string {
  const { draft, state } = turn
  const shown = turn.store
    .buttonsOf(turn.incoming.chat)
    .filter((kept) => isDrawnNow(turn, kept))
    .map(({ label, action }) => ({ label, action: (action as KeptAction).action }))
  const asked = draft && state.asked.kind !== 'doubt' ? questionText(draft.situation, state.asked).buttons : []
  const meant = [...shown, ...asked].find(({ label }) => label === words || bare(label) === bare(words))
  return meant?.action.do === 'say' ? meant.action.words : words
}

/** What the pending question or an open doubt offers can be said later as well, when other messages stand between. */
function pressOffered(turn: Turn, words: string): Said | undefined {
  const { draft, state } = turn
  if (!draft || words.length > 20) return undefined
  const button = offeredNow(draft, state).find(({ label }) => label === words || bare(label) === bare(words))
  if (!button || isRead(button.action)) return undefined
  settleDoubt(turn, button.label, button.action)
  return act(turn, draft, button.action)
}

const agreeing = { yes: /^(?:对|是的?|采用|出正式稿|一起改|都改)/u, no: /^(?:不|还是|保留|都保留)/u } as const

/** 「对」 and 「不是」 press the button that says so, if the last message had one. */
export function agree(turn: Turn, command: 'yes' | 'no'): Said {
  const shown = turn.store.buttonsOf(turn.incoming.chat)
  const kept =
    shown.find(({ label }) => agreeing[command].test(label)) ?? (command === 'yes' ? onlyOne(turn, shown) : undefined)
  const pressed = kept && press(turn, kept)
  return pressed ?? (command === 'no' ? noneOf(turn, shown) : undefined) ?? { lines: [], next: 'repeat' }
}

/** 「一般记成…，对吗？」, 「…是这一处的原因吗？」: one figure or one text is offered, or none. */
function onlyOne({ state }: Turn, shown: readonly KeptButton[]): KeptButton | undefined {
  const [doubt] = state.doubts
  const [offered, refused] = doubt?.buttons ?? []
  const isYesOrNo =
    doubt?.buttons.length === 2 &&
    (offered?.action.do === 'record' || offered?.action.do === 'note') &&
    refused?.action.do === 'ask'
  return isYesOrNo ? shown.find(({ label }) => label === offered.label) : undefined
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
