import type { Contest } from '../../checks/contests.ts'
import type { Situation } from '../../checks/situation.ts'
import { dayOf, monthAndDay } from '../../schema/calendar.ts'
import type { CellId } from '../../schema/cell-id.ts'
import { cellName, figureText } from '../../text/cells.ts'
import { contestAsked, contestButtons, contestInShort, contestQuestion, contestWords } from '../../text/contests.ts'
import * as messages from '../../text/messages.ts'
import type { OpenItem } from '../../text/missing.ts'
import { otherPerson } from '../../text/people.ts'
import type { QuestionText } from '../../text/questions/parts.ts'
import type { Asked, Button } from '../../text/reply.ts'
import { reportName } from '../../text/which-report.ts'
import type { Draft } from '../../tools/draft.ts'
import { hasLeft } from '../people/has-left.ts'
import { tellChat } from '../post.ts'
import type { Turn } from '../turn.ts'

// Figures that two people state otherwise: asked about, and told to both.

export type ContestedAsked = Extract<Asked, { kind: 'contested' }>

export const nameIn =
  ({ store }: Pick<Draft, 'store'>) =>
  (person: string): string | undefined =>
    store.person(person)?.name

export const askedOf = ({ cell, by }: Contest): ContestedAsked => ({ kind: 'contested', cell, by })

/** A contest in the words of who says it, beside what stands. */
function lineOf(draft: Draft, contest: Contest): string {
  const { situation, store, actor } = draft
  const { cell, value, by, standing, standingBy } = contest
  if (by !== actor.person.id || standing === undefined)
    return contestWords.saidBefore(store.person(by)?.name ?? otherPerson, situation, contest)
  const { form, state, changes } = situation
  const change = changes.find(({ id }) => id === state.accepted.get(cell)?.change)
  return messages.contested(
    cellName(form, cell),
    (standingBy && store.person(standingBy)?.name) || otherPerson,
    monthAndDay(dayOf(change?.at ?? contest.at)),
    figureText(form, cell, standing),
    value === null ? contestWords.toClear : figureText(form, cell, value),
  )
}

/** What a receipt says of figures that others state otherwise, and asks. */
export function contestsBack(
  draft: Draft,
  cells: readonly CellId[],
): { lines: string[]; buttons: Button[]; asked: Asked | undefined } {
  const mentioned = new Set(cells)
  const contests = draft.situation.contests.filter(({ cell }) => mentioned.has(cell))
  const [first] = contests
  if (!first) return { lines: [], buttons: [], asked: undefined }
  const { store, actor } = draft
  const other = first.by === actor.person.id ? first.standingBy : first.by
  const line =
    contests.length === 1
      ? lineOf(draft, first)
      : contestWords.several((other && store.person(other)?.name) || otherPerson, draft.situation, contests)
  return {
    lines: [line],
    buttons: contestButtons(draft.situation, contests),
    asked: askedOf(first),
  }
}

/** The question, with the names of those who say so. */
export const contestQuestionOf = (draft: Draft, asked: ContestedAsked): QuestionText =>
  contestQuestion(draft.situation, asked, nameIn(draft))

/** An open item with the names of those who say otherwise. */
export function withNames(draft: Draft, item: OpenItem): OpenItem {
  const contest = item.asked.kind === 'contested' ? contestAsked(draft.situation, item.asked) : undefined
  return contest ? { ...item, text: contestInShort(draft.situation, contest, nameIn(draft)) } : item
}

const isSame = (one: Contest, other: Contest): boolean =>
  one.cell === other.cell && one.by === other.by && one.value === other.value

/** Tells those whose figures stand that somebody says otherwise now, with the choice. */
export function tellContested(turn: Turn, before: Situation, draft: Draft): void {
  const { situation, store, actor } = draft
  const fresh = situation.contests.filter(
    (contest) => contest.by === actor.person.id && !before.contests.some((other) => isSame(other, contest)),
  )
  for (const person of new Set(fresh.map(({ standingBy }) => standingBy))) {
    const chat = person === undefined || hasLeft(draft, person) ? undefined : store.chatWith(person)
    if (!chat || chat.key === turn.incoming.chat) continue
    const theirs = fresh.filter(({ standingBy }) => standingBy === person)
    tellChat(turn, chat.key, {
      lines: [contestWords.told(actor.person.name, reportName(situation), situation, theirs)],
      buttons: contestButtons(situation, theirs),
    })
  }
}
