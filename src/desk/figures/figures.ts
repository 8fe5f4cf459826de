import { type Held, heldThatAgree } from '../../checks/fold.ts'
import type { Situation } from '../../checks/situation.ts'
import type { Reading } from '../../intake/reading.ts'
import { monthAndDay } from '../../schema/calendar.ts'
import type { CellId } from '../../schema/cell-id.ts'
import { usualLabels } from '../../text/buttons.ts'
import { cellName, cleared, moneyText } from '../../text/cells.ts'
import { contestWords } from '../../text/contests.ts'
import { agreementOf } from '../../text/findings/agreement.ts'
import { heldText } from '../../text/held.ts'
import * as messages from '../../text/messages.ts'
import { otherPerson } from '../../text/people.ts'
import { profileKept } from '../../text/profile.ts'
import { derivedLine, recordedLine } from '../../text/receipts.ts'
import type { Asked, Button, SaidFigure } from '../../text/reply.ts'
import { saidInShort } from '../../text/said-in-short.ts'
import type { Draft } from '../../tools/draft.ts'
import { type Recorded, recordFigures } from '../../tools/record-figures.ts'
import { writeNote } from '../../tools/write-note.ts'
import type { Said } from '../compose.ts'
import { followUp } from '../plan.ts'
import type { Turn } from '../turn.ts'
import { besideDoubts } from './beside-doubts.ts'
import { contestsBack, tellContested } from './contests.ts'
import { conflictShown } from './look.ts'
import { choiceDoubt, problemLine, remarkLine } from './readings.ts'
import { givenUp, restateDoubt } from './restated.ts'
import { waitNotes } from './waiting.ts'

type FiguresReading = Extract<Reading, { kind: 'figures' }>

function offer(draft: Draft, parts: readonly Held[]): { lines: string[]; buttons: Button[] } {
  const [first] = parts
  if (!first) return { lines: [], buttons: [] }
  const figures = parts
    .flatMap((part) => [...part.figures])
    .map(([cell, value]) => ({ cell, value, words: usualLabels.together }))
  return {
    lines: [messages.heldOver(monthAndDay(first.day), saidInShort(draft.situation, figures))],
    buttons: [
      { label: usualLabels.together, action: { do: 'record', figures, overOthers: true } },
      { label: usualLabels.dropHeld, action: { do: 'drop', cells: figures.map(({ cell }) => cell) } },
    ],
  }
}

/** What stands was said again while somebody else's figure is held against it: that is not given up by saying so. */
function againstLines({ situation, store }: Draft, { against, same }: Recorded): string[] {
  const [part] = against
  const cell = same.find((id) => part?.figures.has(id))
  if (!part || !cell) return []
  const value = part.figures.get(cell) ?? null
  const who = store.person(part.by)?.name ?? otherPerson
  return [
    contestWords.heldByOther(
      who,
      cellName(situation.form, cell),
      value === null ? cleared : moneyText(situation.form, cell, value),
    ),
  ]
}

/** What a change did, in the words of a receipt: recorded, derived, held with its ways out, asked back. */
function receipt(draft: Draft, before: Situation, recorded: Recorded, extra: readonly string[] = []): Said {
  const after = draft.situation
  const outcome = { before, after, accepted: recorded.accepted }
  const fresh = recorded.held.filter(({ change }) => change === recorded.change)
  const heldBefore = new Set(before.state.held.map(({ change }) => change))
  const later = after.state.held.filter(({ change }) => change !== recorded.change && !heldBefore.has(change))
  const stale = recorded.change === undefined ? [] : heldThatAgree(after.network, after.state)
  const heldWords = [...fresh, ...recorded.against].slice(0, 1).map((part) => heldText(after, part))
  const offered = offer(draft, stale)
  const contests = contestsBack(draft, recorded.said)
  const agreement = agreementOf(before, after)
  const lines = [
    ...lineOf(recordedLine(outcome)),
    ...lineOf(recorded.accepted.length > 0 ? derivedLine(outcome) : undefined),
    ...(recorded.same.length > 0 && recorded.change === undefined
      ? [
          messages.already(
            saidInShort(
              after,
              recorded.same.map((cell) => ({ cell, value: after.stated.get(cell) ?? null })),
            ),
          ),
        ]
      : []),
    ...(before.form.profile !== after.form.profile ? [profileKept(after.form.profile ?? 'none')] : []),
    ...(recorded.displaced.length > 0 ? [messages.displaced(recorded.displaced.length)] : []),
    ...extra,
    // What is held of somebody else's words was not held now.
    ...(fresh.length > 0 ? [] : againstLines(draft, recorded)),
    ...heldWords.flatMap(({ lines: own }) => (fresh.length > 0 ? own : own.slice(1))),
    ...(later.length > 0 ? [messages.newlyHeld] : []),
    ...contests.lines,
    ...agreement.lines,
    ...offered.lines,
    ...(isFilled(after) && !isFilled(before) ? [messages.figuresFilled] : []),
  ]
  const buttons = [
    ...heldWords.flatMap((words) => words.buttons),
    ...contests.buttons,
    ...agreement.buttons,
    ...offered.buttons,
  ]
  const newPlug = after.plugs.find((cell) => !before.plugs.includes(cell))
  return {
    lines,
    buttons,
    changed: recorded.change !== undefined,
    stated: [...recorded.accepted, ...recorded.same],
    next:
      nextOf(fresh[0] ?? recorded.against[0], contests.asked, buttons, newPlug) ?? followUp(after, recorded.accepted),
    illustration: fresh[0] && conflictShown(after, fresh[0]),
  }
}

/** A held change is what is spoken of next; other open questions wait for their tap; a figure that was only derived is asked about. */
function nextOf(
  held: Held | undefined,
  contested: Asked | undefined,
  buttons: readonly Button[],
  plug: CellId | undefined,
): Said['next'] | undefined {
  if (held) return { ask: { kind: 'held', change: held.change }, silently: true }
  // What is answered next is an answer to this.
  if (contested) return { ask: contested, silently: true }
  if (buttons.length > 0) return 'quiet'
  return plug === undefined ? undefined : { ask: { kind: 'plug', cell: plug } }
}

const isFilled = ({ missing, unsettled, state, contests }: Situation): boolean =>
  missing.length + unsettled.length + state.held.length + contests.length === 0

const lineOf = (line: string | undefined): string[] => (line === undefined ? [] : [line])

/** Records figures and says what came of it. */
export function record(
  draft: Draft,
  figures: readonly SaidFigure[],
  options: { readonly joins?: number; readonly overOthers?: boolean } = {},
  extra: readonly string[] = [],
): Said {
  const before = draft.situation
  return receipt(draft, before, recordFigures.run(draft, { figures: [...figures], ...options }), extra)
}

/** Acts on figures that were read: records, restates, offers choices, says why a number was not taken. */
export function handleFigures(turn: Turn, draft: Draft, reading: FiguresReading): Said {
  const { situation } = draft
  const told = reading.remarks.map(({ words }) => words).join()
  const idle = reading.unused.filter((words) => !told.includes(words))
  const extra = [
    ...reading.remarks.map(remarkLine),
    ...reading.problems.map((problem) => problemLine(problem, situation.year)),
    ...(idle.length > 0 && !reading.restate ? [messages.notUsed(idle)] : []),
  ].filter((line, at, all) => line !== '' && all.indexOf(line) === at)
  const choices = reading.choices.map(choiceDoubt)
  if (reading.restate && reading.proposals.length > 0) {
    const doubt = restateDoubt(situation, turn.state.asked, reading.proposals)
    const unread = lineOf(reading.unused.length > 0 ? messages.unread(reading.unused) : undefined)
    return { lines: [...extra, ...unread], doubts: [doubt, ...choices], next: 'quiet' }
  }
  const waited = waitNotes(draft, turn, reading.waiting)
  // One message is one step of undo, whatever it says.
  const step = waited.notes.length > 0 ? { joins: writeNote.run(draft, { notes: waited.notes }) } : {}
  const recorded =
    reading.proposals.length > 0
      ? besideDoubts(turn, draft, reading.proposals, (sure, lines) => record(draft, sure, step, [...lines, ...extra]))
      : undefined
  tellContested(turn, situation, draft)
  const changed = recorded?.changed === true
  const idleTurn = reading.problems.length > 0 && !changed && waited.notes.length === 0
  const lost = givenUp(turn.state.doubts, draft.situation, recorded?.stated ?? [])
  return {
    ...(recorded ?? { next: idleTurn ? 'repeat' : 'advance' }),
    lines: [...(recorded?.lines ?? extra), ...lost, ...waited.lines],
    buttons: [...(recorded?.buttons ?? []), ...waited.buttons],
    doubts: [...(recorded?.doubts ?? []), ...choices],
    changed,
  }
}

/** The held part of a change, explained again. */
export function explainHeld(draft: Draft, change: number): Said | undefined {
  const part = draft.situation.state.held.find((other) => other.change === change) ?? draft.situation.state.held[0]
  if (!part) return undefined
  const { lines, buttons } = heldText(draft.situation, part)
  return { lines, buttons, next: { ask: { kind: 'held', change: part.change }, silently: true } }
}
