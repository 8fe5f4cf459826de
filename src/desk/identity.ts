import { deadlineFor } from '../checks/deadline.ts'
import { editionOfYear } from '../schema/form.ts'
import { topicsOf } from '../schema/topics.ts'
import { greeting, switched, welcomeBack, yearOutOfRange } from '../text/messages.ts'
import { openItems } from '../text/missing.ts'
import type { Said } from './compose.ts'
import { beginHabits, changedHabits } from './habits.ts'
import { isAsked, lookAt } from './looking.ts'
import { nextAsked } from './plan.ts'
import type { Turn } from './turn.ts'

export interface Identity {
  readonly organ?: string
  readonly year?: number
}

const ending = '(?:人民政府|办事处|街道办|街道|镇|乡|局|厅|委员会|管委会|委|办公室|中心|院|政府)'

/** 「永乐店镇」 → 「永乐店镇人民政府」: what a 镇, 乡 or 街道 is called in full. */
const fullName = (organ: string): string => {
  if (/[镇乡]$/u.test(organ)) return `${organ}人民政府`
  if (/[镇乡]政府$/u.test(organ)) return organ.replace(/政府$/u, '人民政府')
  if (/街道(?:办)?$/u.test(organ)) return organ.replace(/街道(?:办)?$/u, '街道办事处')
  return organ
}

/** Finds organ and year in what a person wrote: 「永乐店镇人民政府 2021年」. */
export function readIdentity(text: string): Identity {
  const plain = text.normalize('NFKC')
  const year =
    /(?<!\d)(20\d{2})(?!\d)/u.exec(plain)?.[1] ??
    (/(?<!\d)([012]\d)年/u.exec(plain)?.[1] ? `20${/(?<!\d)([012]\d)年/u.exec(plain)![1]}` : undefined)
  const words = plain
    .replace(/(?:20)?\d{2}年?度?/gu, ' ')
    .replace(
      /政府信息公开|工作|年度报告|年报|报告|我们单位是|我们是|我是|这里是|单位|机关|的|[，。,.;；:：、!！?？（）()“”"]/gu,
      ' ',
    )
  const organ = new RegExp(`[\\p{Script=Han}]{1,30}${ending}(?![\\p{Script=Han}])`, 'u').exec(words)?.[0]
  return { ...(organ ? { organ: fullName(organ) } : {}), ...(year ? { year: Number(year) } : {}) }
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
  const draft = turn.open(report.id)
  turn.state = { ...turn.state, skipped: [], doubts: [] }
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
  const draft = turn.open(reportId)
  const { situation } = draft
  turn.state = { ...turn.state, skipped: [], doubts: [] }
  turn.store.touchReport(reportId, turn.actor.at)
  if (!isAsked(turn)) return lookAt(draft)
  const open = openItems(situation).length
  const changed = changedHabits(turn, draft)
  return {
    lines: [switched(situation.organ, situation.year), welcomeBack(open), ...changed.lines],
    buttons: changed.buttons,
    next: { ask: nextAsked(situation, []) },
  }
}

const correction =
  /(?:机关|单位|名称|名字|年份|年度|报告年|年)(?:名称|名字)?(?:写|填|报|搞|弄)?(?:错了?|不对|应该是|应为|改成|改为|是|叫)/u

/** 「年份错了，是2020年」「机关应该是永乐店镇人民政府」: what the report is called, corrected; undefined when the message is about something else. */
export function readIdentityCorrection(text: string): Identity | undefined {
  if (text.length > 60 || !correction.test(text)) return undefined
  const tail = text.slice(
    Math.max(text.lastIndexOf('是'), text.lastIndexOf('成'), text.lastIndexOf('为'), text.lastIndexOf('叫')) + 1,
  )
  const identity = readIdentity(tail)
  const aboutYear = /年份|年度|报告年|^年/u.test(text) && identity.year !== undefined
  const aboutOrgan = /机关|单位|名称|名字/u.test(text) && identity.organ !== undefined
  if (aboutYear && !/\d+\s*[件个万元]/u.test(tail)) return { year: identity.year! }
  return aboutOrgan ? { organ: identity.organ! } : undefined
}
