import type { Command } from '../intake/reading.ts'
import { topicsOf } from '../schema/topics.ts'
import { draftButton, finalButton, usualLabels } from '../text/buttons.ts'
import { contestQuestion } from '../text/contests.ts'
import { nothingOpen } from '../text/explained.ts'
import * as messages from '../text/messages.ts'
import { isConflict, type OpenItem, openLines } from '../text/missing.ts'
import type { Asked, Button } from '../text/reply.ts'
import { signOffLabels } from '../text/sign-off.ts'
import { whichOther } from '../text/which-report.ts'
import type { Draft } from '../tools/draft.ts'
import { dropHeld } from '../tools/drop-held.ts'
import { openDoubts, type Said } from './compose.ts'
import { buildDraft } from './documents/build.ts'
import { difference } from './documents/difference.ts'
import { handOutLast } from './documents/hand-out.ts'
import { look } from './figures/look.ts'
import { namesOf } from './figures/waiting.ts'
import { whoSaid } from './figures/who-said.ts'
import { why } from './figures/why.ts'
import { identify, readIdentity, resume } from './organ/identity.ts'
import { doubtButtons } from './others-doubts.ts'
import { tellDataSafety } from './people/data-safety.ts'
import { askedKey, nextAsked } from './plan.ts'
import { askFinal } from './proceedings/final.ts'
import { lastFinal } from './standing/final-state.ts'
import { listedItems } from './standing/gate.ts'
import { cannotSubmitLine, standingLines } from './standing/lines.ts'
import type { Turn } from './turn.ts'
import { redo, undo } from './undo.ts'

type Handler = (turn: Turn, draft: Draft, argument: string) => Said

/** 「还差什么？」: whether it can be handed in, what is open, and a way to go on. */
function missing(turn: Turn, draft: Draft): Said {
  const items = listedItems(draft)
  const doubts = openDoubts(turn)
  const final = lastFinal(draft)
  // Said here, it need not be said beside it.
  if (final?.isVoid) turn.state = { ...turn.state, voided: final.file.id }
  if (items.length === 0 && doubts.length > 0) return { lines: [messages.onlyDoubts], listsOpen: true, next: 'quiet' }
  if (items.length === 0)
    return {
      lines: [messages.allDone(nothingOpen(draft.situation)), ...standingLines(draft)],
      buttons: finishButtons,
      next: 'quiet',
    }
  const conflict = items.find(isConflict)
  const returned = items.filter(({ kind }) => kind === 'returned')
  const waiting = items.find(({ kind }) => kind === 'waiting')
  const first = items.find((item) => !isConflict(item))
  const buttons: Button[] = [
    ...(conflict ? conflictButtons(draft, conflict) : []),
    ...(first ? [{ label: usualLabels.fromFirst, action: { do: 'ask', asked: first.asked } } as const] : []),
    ...(first?.kind === 'doubt' ? [] : doubtButtons(draft)),
    ...(waiting ? waitingButton(draft, waiting.asked) : []),
    ...(returned.length > 1 || returned[0]?.text.includes('…') ? [wholeOpinion] : []),
  ]
  return {
    lines: [cannotSubmitLine(draft, items.length), ...openLines(items, [4, 3][doubts.length] ?? 2)],
    buttons,
    listsOpen: true,
    next: 'quiet',
  }
}

/** Between two people's figures the choice is offered at once; what does not add up is explained first. */
function conflictButtons({ situation }: Draft, { asked }: OpenItem): readonly Button[] {
  if (asked.kind === 'contested') return contestQuestion(situation, asked).buttons
  return [{ label: usualLabels.conflictFirst, action: { do: 'ask', asked } }]
}

const wholeOpinion: Button = { label: signOffLabels.wholeOpinion, action: { do: 'say', words: '看意见' } }

const finishButtons: readonly Button[] = [draftButton, finalButton]

function waitingButton({ situation }: Draft, asked: Asked): Button[] {
  if (asked.kind !== 'waiting') return []
  const whom = situation.notes.get(`waiting:${asked.cells[0]}`)?.value ?? ''
  return whom === '' ? [] : [{ label: usualLabels.remindOf(whom), action: { do: 'copy', cells: asked.cells, whom } }]
}

function drop(_turn: Turn, draft: Draft): Said {
  const cells = dropHeld.run(draft, {})
  return cells.length === 0
    ? { lines: [messages.nothingHeld], next: 'repeat' }
    : { lines: [messages.dropped(namesOf(draft, cells))], next: 'advance', changed: true }
}

function skip(turn: Turn, { situation }: Draft): Said {
  const key = askedKey(turn.state.asked)
  turn.state = { ...turn.state, skipped: [...turn.state.skipped.filter((other) => other !== key), key] }
  const next = nextAsked(situation, turn.state.skipped)
  // Everything that is left was put off once: the round begins again.
  if (turn.state.skipped.includes(askedKey(next))) turn.state = { ...turn.state, skipped: [key] }
  return { lines: [messages.putOff], next: { ask: nextAsked(situation, turn.state.skipped) } }
}

/** 上一节: the question before the pending one, in the form's order, answered or not. */
function back(turn: Turn, { situation }: Draft): Said {
  const asked = previousAsked(turn, situation)
  if (!asked) return { lines: [messages.firstQuestion], next: 'repeat' }
  turn.state = { ...turn.state, skipped: turn.state.skipped.filter((key) => key !== askedKey(asked)) }
  return { lines: [], next: { ask: asked } }
}

function previousAsked({ state }: Turn, situation: Draft['situation']): Asked | undefined {
  const order = allQuestions(situation)
  const at = order.findIndex((asked) => askedKey(asked) === askedKey(state.asked))
  return order[(at < 0 ? order.length : at) - 1]
}

const allQuestions = ({ form }: Draft['situation']): Asked[] => [
  ...figureQuestions(form),
  ...textQuestions(form),
  { kind: 'signature' },
]

const figureQuestions = (form: Draft['situation']['form']): Asked[] =>
  topicsOf(form).map(({ id, cells }) => ({ kind: 'figures', topic: id, cells }))

const textQuestions = (form: Draft['situation']['form']): Asked[] =>
  form.sections.filter(({ kind }) => kind === 'narrative').map(({ id }) => ({ kind: 'text', slot: `text:${id}` }))

function otherReport(turn: Turn, _draft: Draft, argument: string): Said {
  const identity = readIdentity(argument)
  if (identity.organ || identity.year)
    return identify(turn, {
      organ: identity.organ ?? turn.draft!.report.organ,
      year: identity.year ?? turn.draft!.report.year,
    })
  const others = turn.store
    .reports()
    .filter(({ id }) => id !== turn.draft?.report.id)
    .slice(0, 4)
  return {
    lines: [whichOther],
    buttons: others.map(({ id, organ, year }) => ({ label: `${organ} ${year}`, action: { do: 'open', report: id } })),
    next: { ask: { kind: 'identity' } },
  }
}

const handlers: Readonly<Record<Exclude<Command, 'yes' | 'no'>, Handler>> = {
  missing,
  undo,
  redo,
  drop,
  table: look,
  draft: (_turn, draft) => buildDraft(draft),
  final: (_turn, draft) => askFinal(draft),
  pdf: (_turn, draft) => handOutLast(draft, 'pdf'),
  'cover-note': (turn, draft) => handOutLast(draft, 'note', turn.incoming.chat),
  checklist: (_turn, draft) => handOutLast(draft, 'checklist'),
  difference: (_turn, draft, argument) => difference(draft, argument),
  'other-report': otherReport,
  skip,
  back,
  help: () => ({ lines: messages.help, next: 'quiet' }),
  start: (turn, draft) => resume(turn, draft.report.id),
  why: (_turn, draft, argument) => why(draft, argument),
  'who-said': whoSaid,
  'small-talk': () => ({ lines: [messages.smallTalk], next: 'repeat' }),
  privacy: tellDataSafety,
}

export const handleCommand = (
  turn: Turn,
  draft: Draft,
  command: Exclude<Command, 'yes' | 'no'>,
  argument: string,
): Said => handlers[command](turn, draft, argument)
