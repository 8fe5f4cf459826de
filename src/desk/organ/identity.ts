import { deadlineFor } from '../../checks/deadline.ts'
import type { Situation } from '../../checks/situation.ts'
import { editionOfYear } from '../../schema/form.ts'
import { simplifiedCharacters } from '../../schema/simplified.ts'
import { topicsOf } from '../../schema/topics.ts'
import { nothingOpen } from '../../text/explained.ts'
import { allDone, greeting, switched, welcomeBack, yearOutOfRange } from '../../text/messages.ts'
import { openItems } from '../../text/missing.ts'
import type { Asked } from '../../text/reply.ts'
import type { Said } from '../compose.ts'
import { changeDoubts } from '../doubts-kept.ts'
import { isAsked, lookAt } from '../people/looking.ts'
import { nextAsked } from '../plan.ts'
import type { Turn } from '../turn.ts'
import { beginHabits, changedHabits } from './habits.ts'
import { organIn } from './organ-names.ts'

export interface Identity {
  readonly organ?: string
  readonly year?: number
}

/** Finds organ and year in what a person wrote: 「永乐店镇人民政府 2021年」. */
export function readIdentity(text: string): Identity {
  const plain = simplifiedCharacters(text.normalize('NFKC'))
  const year =
    /(?<!\d)(20\d{2})(?!\d)/u.exec(plain)?.[1] ??
    (/(?<!\d)([012]\d)年/u.exec(plain)?.[1] ? `20${/(?<!\d)([012]\d)年/u.exec(plain)![1]}` : undefined)
  const words = plain
    .replace(/(?:20)?\d{2}年?度?/gu, ' ')
    .replace(
      /政府信息公开|工作|年度报告|年报|报告|我们单位是|我们是|我是|这里是|单位|机关|的|[，。,.;；:：、!！?？（）()“”"]/gu,
      ' ',
    )
  const organ = organIn(words)
  return { ...(organ ? { organ } : {}), ...(year ? { year: Number(year) } : {}) }
}

/** The last year a report can be about: the one that has ended, or is about to. */
const lastYear = (day: string): number => Number(day.slice(0, 4))

/** Opens the report of an organ and year, making it when there is none, or asks for what is lacking. */
export function identify(turn: Turn, { organ, year }: Identity): Said {
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
  changeDoubts(turn, report.id)
  const draft = turn.open(report.id)
  turn.state = { ...turn.state, skipped: [] }
  const { line, ask } = beginHabits(turn, draft)
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
  changeDoubts(turn, reportId)
  const draft = turn.open(reportId)
  const { situation } = draft
  turn.state = { ...turn.state, skipped: [] }
  turn.store.touchReport(reportId, turn.actor.at)
  if (!isAsked(turn)) return lookAt(draft)
  const open = openItems(situation).length
  const changed = changedHabits(turn, draft)
  return {
    lines: [
      switched(situation.organ, situation.year),
      welcomeBack(open, turn.state.doubts.length > 0 ? undefined : allDone(nothingOpen(situation))),
      ...changed.lines,
    ],
    buttons: changed.buttons,
    next: { ask: heldAsked(situation) ?? nextAsked(situation, []) },
  }
}

/** What was left contradicting is what is gone on with. */
const heldAsked = ({ state }: Situation): Asked | undefined =>
  state.held[0] && { kind: 'held', change: state.held[0].change }
