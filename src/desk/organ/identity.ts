import { deadlineFor } from '../../checks/deadline.ts'
import type { Situation } from '../../checks/situation.ts'
import { saysOnlyWhich } from '../../intake/sayings/opening.ts'
import { editionOfYear } from '../../schema/form.ts'
import { simplifiedCharacters } from '../../schema/simplified.ts'
import { topicsOf } from '../../schema/topics.ts'
import { nothingOpen } from '../../text/explained.ts'
import { allDone, greeting, stillHere, switched, welcomeBack, yearOutOfRange } from '../../text/messages.ts'
import { openItems } from '../../text/missing.ts'
import type { Asked } from '../../text/reply.ts'
import type { Said } from '../compose.ts'
import { othersDoubts } from '../others-doubts.ts'
import { isAsked, lookAt } from '../people/looking.ts'
import { nextAsked } from '../plan.ts'
import { askedBesides } from '../standing/gate.ts'
import type { Turn } from '../turn.ts'
import { beginHabits, changedHabits, habitsAlong } from './habits.ts'
import { type Named, namedIn } from './organ-names.ts'

export interface Identity {
  readonly organ?: string
  readonly year?: number
}

const plainOf = (text: string): string => simplifiedCharacters(text.normalize('NFKC'))

function organIn(plain: string): Named | undefined {
  const words = plain
    .replace(/(?:20)?\d{2}年?度?/gu, ' ')
    .replace(
      /政府信息公开|工作|年度报告|年报|报告|我们单位是|我们是|我是|这里是|单位|机关|的|[，。,.;；:：、!！?？（）()“”"]/gu,
      ' ',
    )
  return namedIn(words)
}

/** Whether a message says which report is wanted and nothing else, so that it may be opened. */
export function saysOnlyIdentity(text: string): boolean {
  const plain = plainOf(text)
  const { said = '', name = '' } = organIn(plain) ?? {}
  return saysOnlyWhich(plain, said, name)
}

/** Finds organ and year in what a person wrote: 「永乐店镇人民政府 2021年」. */
export function readIdentity(text: string): Identity {
  const plain = plainOf(text)
  const year =
    /(?<!\d)(20\d{2})(?!\d)/u.exec(plain)?.[1] ??
    (/(?<!\d)([012]\d)年/u.exec(plain)?.[1] ? `20${/(?<!\d)([012]\d)年/u.exec(plain)![1]}` : undefined)
  const organ = organIn(plain)?.organ
  return { ...(organ ? { organ } : {}), ...(year ? { year: Number(year) } : {}) }
}

/** The last year a report can be about: the one that has ended, or is about to. */
const lastYear = (day: string): number => Number(day.slice(0, 4))

/**
 * Opens the report of an organ and year, making it when there is none, or asks for what is lacking.
 * @param words the message that names them: it may say as well whose habits the report is to follow
 */
export function identify(turn: Turn, { organ, year }: Identity, words = ''): Said {
  if (year !== undefined && (editionOfYear(year) === undefined || year > lastYear(turn.actor.day))) {
    return {
      lines: [yearOutOfRange(year, lastYear(turn.actor.day))],
      next: { ask: { kind: 'identity', ...(organ ? { organ } : {}) } },
    }
  }
  if (organ === undefined || year === undefined) {
    return { lines: [], next: { ask: { kind: 'identity', ...(organ ? { organ } : {}), ...(year ? { year } : {}) } } }
  }
  const known = turn.store.findReport(organ, year)
  if (known) return resume(turn, known.id)
  const report = turn.store.createReport({ organ, year, at: turn.actor.at })
  const draft = turn.open(report.id)
  turn.state = { ...turn.state, skipped: [] }
  const along = habitsAlong(turn, draft, words)
  const { line, ask } = along === undefined ? beginHabits(turn, draft) : { line: along, ask: undefined }
  const { situation } = draft
  const until = deadlineFor(situation, turn.deadline)
  const [title, period, hint] = greeting(organ, year, topicsOf(situation.form).length, until) as [
    string,
    string,
    string,
  ]
  return { lines: [title, period, line ?? hint], next: { ask: ask ?? nextAsked(situation, []) } }
}

/** Goes on with a report that exists. */
export function resume(turn: Turn, reportId: number): Said {
  const isOpen = turn.draft?.report.id === reportId
  const draft = turn.open(reportId)
  const { situation } = draft
  turn.state = { ...turn.state, skipped: [] }
  turn.store.touchReport(reportId, turn.actor.at)
  if (!isAsked(turn)) return lookAt(draft)
  const open = openItems(situation).length + othersDoubts(draft).length
  const changed = changedHabits(turn, draft)
  const ask = heldAsked(situation) ?? nextAsked(situation, [])
  // That it is complete is said once: here, or where there is nothing to ask.
  const isToldBelow = ask.kind === 'nothing' && askedBesides(draft) === undefined
  const complete = turn.state.doubts.length > 0 || isToldBelow ? undefined : allDone(nothingOpen(situation))
  return {
    lines: [
      (isOpen ? stillHere : switched)(situation.organ, situation.year),
      welcomeBack(open, complete),
      ...changed.lines,
    ],
    buttons: changed.buttons,
    next: { ask },
  }
}

/** What was left contradicting is what is gone on with. */
const heldAsked = ({ state }: Situation): Asked | undefined =>
  state.held[0] && { kind: 'held', change: state.held[0].change }
