import type { Situation } from '../../../checks/situation.ts'
import * as words from '../../../text/edited.ts'
import { agreementOf, remarksOn } from '../../../text/findings/agreement.ts'
import { heldText } from '../../../text/held.ts'
import type { Action, Button } from '../../../text/reply.ts'
import type { TextEdit } from '../../../text/text-changes.ts'
import { takenIn } from '../../../text/uploads.ts'
import { type Draft, openDraft } from '../../../tools/draft.ts'
import { importReport, longestText } from '../../../tools/import-report.ts'
import type { Said } from '../../compose.ts'
import { tellOthers } from '../../figures/notices.ts'
import type { Turn } from '../../turn.ts'
import { type EditList, type OpenChange, openChanges } from './edit-list.ts'
import { ownText, type WrittenNote, writtenWith } from './own-text.ts'
import { countsOf, eachButton, settledLine, standingOf, stepDoubt } from './show.ts'

type EditsAction = Extract<Action, { do: 'edits' }>

const editsOf = ({ merged }: OpenChange): readonly TextEdit[] =>
  merged?.kind === 'clear' ? merged.edits : merged?.kind === 'clash' ? [merged.edit] : []

/** The texts of sections with changes made in them; those that would become too long are left as they are. */
function textNotes(situation: Situation, chosen: readonly OpenChange[]): { notes: WrittenNote[]; tooLong: string[] } {
  const sections = [...new Set(chosen.flatMap(({ change }) => (change.kind === 'text' ? [change.section] : [])))]
  const tooLong: string[] = []
  const notes = sections.flatMap((section) => {
    const its = chosen.filter(({ change }) => change.kind === 'text' && change.section === section)
    const written = writtenWith(ownText(situation, section), its.flatMap(editsOf), situation) ?? []
    if (written.every(({ value }) => (value?.length ?? 0) <= longestText)) return written
    tooLong.push(section)
    return []
  })
  return { notes, tooLong }
}

interface Taken {
  readonly change: number | undefined
  readonly tooLong: readonly string[]
}

/** States what was chosen as one change of the history, with the file as its source. */
function take(turn: Turn, draft: Draft, list: EditList, chosen: readonly OpenChange[]): Taken {
  if (chosen.length === 0) return { change: undefined, tooLong: [] }
  const before = draft.situation
  const figures = chosen.flatMap(({ change }) =>
    change.kind === 'figures' ? change.cells.map(({ cell, value }) => ({ cell, value })) : [],
  )
  const others = chosen.flatMap(({ change }) =>
    change.kind === 'note' ? [{ slot: change.slot, value: change.value }] : [],
  )
  const { notes, tooLong } = textNotes(before, chosen)
  const file = openDraft(turn.store, draft.report.id, { ...turn.actor, source: 'file', words: list.name })
  const change = importReport.run(file, {
    figures,
    notes: [...notes, ...others, ...(figures.length > 0 ? list.habits : [])],
  })
  draft.refresh()
  tellOthers(turn, before, draft)
  return { change, tooLong }
}

/** What was taken: one by its words, several by their number; figures that are held were not. */
function tookLines(
  before: Situation,
  list: EditList,
  taken: readonly OpenChange[],
  accepted: number,
  all: boolean,
): string[] {
  const [one] = taken
  if (!one) return []
  if (taken.length === 1 && (list.from || !all)) {
    const isHeld = one.change.kind === 'figures' && accepted === 0
    return isHeld ? [] : [words.tookOne(settledLine(before, list, one))]
  }
  const { texts, others } = countsOf(taken.map(({ change }) => change))
  if (list.from) return words.takenLine(accepted, texts, others)
  const sections = new Set(taken.flatMap(({ change }) => (change.kind === 'text' ? [change.section] : [])))
  return [takenIn(accepted, sections.size, others)]
}

function receipt(
  before: Situation,
  list: EditList,
  {
    taken,
    left,
    accepted,
    all,
  }: { taken: readonly OpenChange[]; left: readonly OpenChange[]; accepted: number; all: boolean },
): string[] {
  const took = tookLines(before, list, taken, accepted, all)
  if (left.length === 0) return took
  return [...took, left.length === 1 ? words.leftOne(settledLine(before, list, left[0]!)) : words.leftMany(left.length)]
}

/** What is to be said of what was taken: what contradicts is held and explained, texts have their remarks. */
function remarks(before: Situation, after: Situation, change: number | undefined, hasTexts: boolean) {
  const held = after.state.held.find((part) => part.change === change)
  if (held && change !== undefined) return { ...heldText(after, held), held }
  const { lines, buttons } = hasTexts ? remarksOn(before, after) : agreementOf(before, after)
  return { lines, buttons, held: undefined }
}

/** What comes after: the next change, or nothing more of this file. */
function goOn(
  draft: Draft,
  list: EditList,
  next: number,
): { list: EditList; one: OpenChange | undefined; open: readonly OpenChange[] } {
  const open = openChanges(draft, list)
  const one = open.find(({ at }) => at >= next) ?? open[0]
  const { toldAt: _, ...rest } = list
  return { list: { ...rest, at: one?.at ?? null, shownAt: draft.actor.at }, one, open }
}

export interface Decision {
  readonly take: readonly number[]
  readonly leave: readonly number[]
  /** Told of as many, not one by one. */
  readonly all?: boolean
}

/** Takes and leaves changes, says what came of it, and shows the next. */
export function decide(turn: Turn, draft: Draft, given: EditList, { take: takes, leave, all = false }: Decision): Said {
  const before = draft.situation
  const open = openChanges(draft, given)
  const chosen = open.filter(({ at }) => takes.includes(at))
  const unwanted = open.filter(({ at }) => leave.includes(at))
  const { change, tooLong } = take(turn, draft, given, chosen)
  const isLong = ({ change: one }: OpenChange): boolean => one.kind === 'text' && tooLong.includes(one.section)
  const [taken, refused] = [chosen.filter((one) => !isLong(one)), chosen.filter(isLong)]
  const done = change === undefined ? {} : Object.fromEntries(taken.map(({ at }) => [at, change]))
  const settled = change === undefined ? taken : []
  const after = draft.situation
  const list: EditList = {
    ...given,
    taken: { ...given.taken, ...done },
    left: [...given.left, ...[...unwanted, ...refused, ...settled].map(({ at }) => at)],
  }
  const stated = [...after.state.accepted].flatMap(([cell, said]) => (said.change === change ? [cell] : []))
  const told = remarks(
    before,
    after,
    change,
    taken.some(({ change: one }) => one.kind === 'text'),
  )
  const following = goOn(draft, list, Math.max(-1, ...takes, ...leave) + 1)
  const lines = [
    ...receipt(before, given, { taken, left: unwanted, accepted: stated.length, all }),
    ...(tooLong.length > 0 ? [words.tooLongNow(tooLong)] : []),
    ...told.lines,
  ]
  return {
    changed: change !== undefined,
    stated,
    ...ended(turn, draft, following, { lines, buttons: told.buttons, held: told.held?.change, all }),
  }
}

interface Told {
  readonly lines: readonly string[]
  readonly buttons: readonly Button[]
  readonly held: number | undefined
  readonly all: boolean
}

/** The end of the answer: what was said about asks first, then the next change, then whatever the report wants next. */
function ended(
  turn: Turn,
  { situation }: Draft,
  { list, one, open }: ReturnType<typeof goOn>,
  { lines, buttons, held, all }: Told,
): Said {
  turn.state = { ...turn.state, edits: list }
  const isAsking = buttons.length > 0 || held !== undefined
  const next = held === undefined ? 'quiet' : ({ ask: { kind: 'held', change: held }, silently: true } as const)
  if (!one) {
    if (isAsking) return { lines, buttons, next }
    const again: Button[] = list.from ? [{ label: words.editLabels.draft, action: { do: 'build', kind: 'draft' } }] : []
    return {
      lines: lines.length > 1 || list.changes.length < 2 ? lines : [...lines, words.allDecided],
      buttons: again,
      next: 'advance',
    }
  }
  if (isAsking) {
    turn.state = { ...turn.state, edits: { ...list, toldAt: turn.incoming.key } }
    const onward = buttons.length < 3 ? [eachButton(list, words.editLabels.next)] : []
    return { lines, buttons: [...buttons, ...onward], next }
  }
  const clashes = all && open.every(({ isClash }) => isClash) ? [words.clashesLeft(open.length)] : []
  return { lines: [...lines, ...clashes], doubts: [stepDoubt(situation, list, one, open)], next: 'quiet' }
}

const nothingOpen: Said = { lines: [words.allDecided], next: 'repeat' }

/** Shows one change; `said` is what comes before it. */
export function showChange(turn: Turn, draft: Draft, list: EditList, at: number, lines: readonly string[] = []): Said {
  const { list: shown, one, open } = goOn(draft, list, at)
  if (!one) return nothingOpen
  turn.state = { ...turn.state, edits: shown }
  return { lines, doubts: [stepDoubt(draft.situation, shown, one, open)], next: 'quiet' }
}

/** All that can be taken without asking: where both changed something, each needs its own tap. */
export const clearOnes = (open: readonly OpenChange[]): number[] =>
  open.flatMap(({ at, isClash }) => (isClash ? [] : [at]))

/** What a tap on one of the buttons under the changes does. */
export function handleEdits(turn: Turn, draft: Draft, { list: key, what, at = -1, standing }: EditsAction): Said {
  const list = turn.state.edits
  if (list?.key !== key || list.report !== draft.report.id) return nothingOpen
  const open = openChanges(draft, list)
  if (open.length === 0) return nothingOpen
  const numbers = open.map((one) => one.at)
  switch (what) {
    case 'all':
      return decide(turn, draft, list, { take: clearOnes(open), leave: [], all: true })
    case 'none':
      return decide(turn, draft, list, { take: [], leave: numbers, all: true })
    case 'each':
      return showChange(turn, draft, list, list.at === null ? 0 : list.at)
    case 'leave':
      return decide(turn, draft, list, { take: [], leave: [at] })
    case 'take': {
      const one = open.find((other) => other.at === at)
      const isAsShown = one === undefined || standingOf(draft.situation, one) === standing
      return isAsShown ? decide(turn, draft, list, { take: [at], leave: [] }) : showChange(turn, draft, list, at)
    }
  }
}
