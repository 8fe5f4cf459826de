import type { Command } from '../intake/reading.ts'
import { dayOf, monthAndDay, timeOf } from '../schema/calendar.ts'
import type { CellId } from '../schema/cell-id.ts'
import { topicsOf } from '../schema/topics.ts'
import { cellName, figureText } from '../text/cells.ts'
import { findCell } from '../text/find-cell.ts'
import { cannotSubmitAgain, finalStands, finalVoid } from '../text/handed-out.ts'
import * as messages from '../text/messages.ts'
import { openItems, openLines } from '../text/missing.ts'
import { differenceLine } from '../text/receipts.ts'
import type { Asked, Button } from '../text/reply.ts'
import { countedFrom, isFromFile, tookFrom } from '../text/uploads.ts'
import type { Draft } from '../tools/draft.ts'
import { dropHeld } from '../tools/drop-held.ts'
import { bringBack, takeBack } from '../tools/take-back.ts'
import { askFinal, buildDraft } from './build.ts'
import type { Said } from './compose.ts'
import { difference } from './difference.ts'
import { explainHeld } from './figures.ts'
import { lastFinal } from './final-state.ts'
import { handOutLast } from './hand-out.ts'
import { identify, readIdentity, resume } from './identity.ts'
import { look } from './look.ts'
import { askedKey, nextAsked } from './plan.ts'
import type { Turn } from './turn.ts'
import { namesOf } from './waiting.ts'

type Handler = (turn: Turn, draft: Draft, argument: string) => Said

/** 「还差什么？」: whether it can be handed in, what is open, and a way to go on. */
function missing(turn: Turn, draft: Draft): Said {
  const items = openItems(draft.situation)
  const final = lastFinal(draft)
  const isVoid = final?.isVoid === true
  // Said here, it need not be said beside it.
  if (isVoid) turn.state = { ...turn.state, voided: final.file.id }
  if (items.length === 0 && turn.state.doubts.length > 0)
    return { lines: [messages.onlyDoubts], listsOpen: true, next: 'quiet' }
  if (items.length === 0) {
    const state = isVoid ? [finalVoid] : final ? [finalStands] : []
    return { lines: [messages.allDone, ...state], buttons: finishButtons, next: 'quiet' }
  }
  const held = items.find(({ kind }) => kind === 'held')
  const waiting = items.find(({ kind }) => kind === 'waiting')
  const first = items.find(({ kind }) => kind !== 'held')
  const buttons: Button[] = [
    ...(held ? [{ label: '先定对不上的', action: { do: 'ask', asked: held.asked } } as const] : []),
    ...(first ? [{ label: '从第1样接着', action: { do: 'ask', asked: first.asked } } as const] : []),
    ...(waiting ? waitingButton(draft, waiting.asked) : []),
  ]
  const heading = isVoid ? cannotSubmitAgain(items.length) : messages.cannotSubmit(items.length)
  return {
    lines: [heading, ...openLines(items, turn.state.doubts.length > 0 ? 3 : 4)],
    buttons,
    listsOpen: true,
    next: 'quiet',
  }
}

const finishButtons: readonly Button[] = [
  { label: '出草稿', action: { do: 'build', kind: 'draft' } },
  { label: '定稿', action: { do: 'say', words: '定稿' } },
]

function waitingButton({ situation }: Draft, asked: Asked): Button[] {
  if (asked.kind !== 'waiting') return []
  const whom = situation.notes.get(`waiting:${asked.cells[0]}`)?.value ?? ''
  return whom === '' ? [] : [{ label: `催${whom}的话`, action: { do: 'copy', cells: asked.cells, whom } }]
}

function undo(_turn: Turn, draft: Draft): Said {
  const before = draft.situation
  const changes = takeBack.run(draft, {})
  if (changes.length === 0) return { lines: [messages.nothingToUndo], next: 'repeat' }
  const held = draft.situation.state.held.length > before.state.held.length
  return {
    lines: [messages.undone(differenceLine(before, draft.situation)), ...(held ? [messages.newlyHeld] : [])],
    buttons: [{ label: '恢复', action: { do: 'say', words: '恢复' } }],
    next: 'advance',
  }
}

function redo(_turn: Turn, draft: Draft): Said {
  const before = draft.situation
  const changes = bringBack.run(draft, {})
  if (changes.length === 0) return { lines: [messages.nothingToRedo], next: 'repeat' }
  return { lines: [messages.redone(differenceLine(before, draft.situation))], next: 'advance', changed: true }
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
  if (!asked) return { lines: ['前面没有了，这就是第一问。'], next: 'repeat' }
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
    lines: ['换哪一份？新的旧的都行。'],
    buttons: others.map(({ id, organ, year }) => ({ label: `${organ} ${year}`, action: { do: 'open', report: id } })),
    next: { ask: { kind: 'identity' } },
  }
}

/** 「212谁说的」: who, when, in which words; or that it follows from other figures. */
function whoSaid(_turn: Turn, draft: Draft, argument: string): Said {
  const { situation, store } = draft
  const cells = findCell(situation, argument)
  if (cells.length === 0) return { lines: ['问的是哪个数？例：行政处罚谁说的'], next: 'repeat' }
  return { lines: cells.slice(0, 4).map((cell) => origin(draft, cell, store)), next: 'repeat' }
}

function origin({ situation, changes }: Draft, cell: CellId, store: Draft['store']): string {
  const name = cellName(situation.form, cell)
  const stated = situation.state.accepted.get(cell)
  const value = situation.figures.get(cell)
  if (value === undefined) return messages.nobodySaid(name)
  const change = stated && changes.find(({ id }) => id === stated.change)
  if (!change) return messages.derivedBy(name, figureText(situation.form, cell, value))
  const when = `${monthAndDay(dayOf(change.at))}${timeOf(change.at)}`
  const who = store.person(change.by)?.name ?? '有人'
  const shown = figureText(situation.form, cell, value)
  const words = change.statements.find((statement) => statement.cell === cell)?.words ?? ''
  if (change.source === 'file') return tookFrom(name, shown, who, when, change.words)
  if (isFromFile(words)) return countedFrom(name, shown, who, when, words)
  return messages.saidBy(name, shown, who, when, (change.words || words).slice(0, 30))
}

function why(_turn: Turn, draft: Draft): Said {
  return (
    explainHeld(draft, draft.situation.state.held.at(-1)?.change ?? -1) ?? {
      lines: ['没有搁着的数，都对得上。'],
      next: 'repeat',
    }
  )
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
  'cover-note': (_turn, draft) => handOutLast(draft, 'note'),
  checklist: (_turn, draft) => handOutLast(draft, 'checklist'),
  difference: (_turn, draft, argument) => difference(draft, argument),
  'other-report': otherReport,
  skip,
  back,
  help: () => ({ lines: messages.help, next: 'quiet' }),
  start: (turn, draft) => resume(turn, draft.report.id),
  why,
  'who-said': whoSaid,
  'small-talk': () => ({ lines: [messages.smallTalk], next: 'repeat' }),
  privacy: () => ({ lines: messages.privacy, next: 'quiet' }),
}

export const handleCommand = (
  turn: Turn,
  draft: Draft,
  command: Exclude<Command, 'yes' | 'no'>,
  argument: string,
): Said => handlers[command](turn, draft, argument)
