import { cellName } from '../../text/cells.ts'
import * as messages from '../../text/messages.ts'
import type { Asked, Button } from '../../text/reply.ts'
import * as words from '../../text/which-report.ts'
import { correctReport } from '../../tools/correct-report.ts'
import type { Draft } from '../../tools/draft.ts'
import type { Said } from '../compose.ts'
import type { Turn } from '../turn.ts'
import { type Identity, readIdentity } from './identity.ts'

// What the report that is open is called, corrected: 「年份错了，是2020年」, 「不是永乐店 是黄庄镇」. Where it could also be another report
// that is wanted (「换成2019年」, 「庞各庄镇 2017」), that is asked.

const correction =
  /(?:机关|单位|名称|名字|年份|年度|报告年|年)(?:名称|名字)?(?:写|填|报|搞|弄)?(?:错了?|不对|应该是|应为|改成|改为|是|叫)/u
const denied = /(?:我们)?不是\s*(.{1,20}?)[，,。;；\s]*(?:的)?[，,。;；\s]*(?:而|应该|应)?是/u

/** What is behind 不是…, and what it says instead. */
const withoutDenied = (text: string): string => text.replace(denied, ' 是')

/** 「年份错了，是2020年」「机关应该是永乐店镇人民政府」: said in so many words; undefined when the message is about something else. */
export function readIdentityCorrection(text: string): Identity | undefined {
  const match = text.length > 60 ? null : correction.exec(text)
  if (!match) return undefined
  const tail = withoutDenied(text.slice(match.index + match[0].length))
  const { organ, year } = readIdentity(tail)
  const aboutYear = /年份|年度|报告年|^年/u.test(text) && year !== undefined && !/\d+\s*[件个万元]/u.test(tail)
  const aboutOrgan = /机关|单位|名称|名字/u.test(text) && organ !== undefined
  if (!aboutYear && !aboutOrgan) return undefined
  return { ...(aboutOrgan ? { organ } : {}), ...(aboutYear ? { year } : {}) }
}

const filler =
  /(?:20)?\d{2}年?度?|政府信息公开|工作|年度报告|年报|报告|我们|咱们|单位|机关|那?一?[份个]|吧|了|啊|呢|的|[，。,.;；:：、!！?？（）()“”"\s]/gu

/** An organ, a year or both, and nothing else. */
function onlyIdentity(text: string): Identity | undefined {
  const { organ, year } = readIdentity(text)
  if (organ === undefined && year === undefined) return undefined
  const short = organ?.replace(/(?:人民政府|街道办事处)$/u, '') ?? ''
  const rest = text.normalize('NFKC').replace(filler, '')
  const isAll = organ === undefined ? rest === '' : rest.startsWith(short) && nameRest.test(rest.slice(short.length))
  return isAll ? { ...(organ ? { organ } : {}), ...(year ? { year } : {}) } : undefined
}

const nameRest = /^(?:人民政府|政府|街道|街道办|街道办事处)?$/u

const instead =
  /^(?:不对|错了|搞错了|弄错了)?[，,。\s]*(?:应该|应当|应|其实|就|我们)?(改成|改为|改到|换成|换为|是|为|叫)[：:\s]*/u

interface Wish extends Identity {
  /** `this`: the report that is open is called so; `maybe`: it may also be another that is wanted. */
  readonly of: 'this' | 'maybe'
}

const shortOf = (organ: string): string => organ.replace(/(?:人民政府|政府|街道办事处|街道办?|镇|乡)$/u, '')

/** 「不是永乐店 是黄庄镇」: the name that stands is the one that is denied. */
function isDenied(text: string, { report }: Draft, { organ }: Identity): boolean {
  const said = denied.exec(text)?.[1]?.trim()
  if (said === undefined || organ === undefined) return false
  return /^(?:我们|咱|本|我|贵)/u.test(said) || report.organ.includes(said) || said.includes(shortOf(report.organ))
}

/** What a message that is nothing but an organ, a year or both wants of the report that is open. */
function wishIn(text: string, draft: Draft): Wish | undefined {
  if (text.length > 60 || text.includes('\n')) return undefined
  const explicit = readIdentityCorrection(text)
  if (explicit) return { ...explicit, of: 'this' }
  const said = withoutDenied(text).trim()
  const head = instead.exec(said)
  const identity = onlyIdentity(head ? said.slice(head[0].length) : said)
  if (!identity || (!head && identity.organ === undefined)) return undefined
  const isOfOrgan = head !== null && identity.organ !== undefined && identity.year === undefined
  const isThis = isOfOrgan && (/^改/u.test(head[1]!) || isDenied(text, draft, identity))
  return { ...identity, of: isThis ? 'this' : 'maybe' }
}

/** Questions that words answer: an organ or a year there may be part of the answer. */
const forWords: readonly Asked['kind'][] = [
  'text',
  'reason',
  'signature',
  'contact',
  'signer',
  'opinion',
  'answer',
  'correction',
  'habits',
]

/** Corrects the report that is open. */
function correct(draft: Draft, { organ = draft.report.organ, year = draft.report.year }: Identity): Said {
  const lastYear = Number(draft.actor.day.slice(0, 4))
  if (year < 2008 || year > lastYear) return { lines: [messages.yearOutOfRange(year, lastYear)], next: 'repeat' }
  const form = draft.situation.form
  const result = correctReport.run(draft, { organ, year })
  if (!result.ok) {
    return {
      lines: [
        result.why === 'exists'
          ? messages.reportExists(organ, year)
          : messages.already(words.reportTitle({ organ, year })),
      ],
      next: 'repeat',
    }
  }
  const left = result.left.map((cell) => cellName(form, cell))
  return { lines: [messages.corrected(organ, year, left)], next: 'advance', changed: true }
}

/** Whether this one is called so, or another is wanted. */
function askWhich({ report }: Draft, { organ = report.organ, year = report.year }: Identity): Said {
  const isOrgan = organ !== report.organ
  const isYear = year !== report.year
  const name = [...(isOrgan ? [organ] : []), ...(isYear ? [words.yearName(year)] : [])].join(' ')
  const buttons: Button[] = [
    { label: words.labels.correct(name), action: { do: 'say', words: words.wishes.correct(isOrgan, isYear, name) } },
    { label: words.labels.other(name), action: { do: 'say', words: words.wishes.other(organ, year) } },
    { label: words.labels.neither, action: { do: 'ask', asked: { kind: 'nothing' } } },
  ]
  return { lines: [words.whichReport(report.organ, report.year, name)], buttons, next: 'quiet' }
}

/** An organ or a year said of the report that is open, or of another; undefined when the message is something else. */
export function identityInWords({ state }: Turn, draft: Draft, text: string): Said | undefined {
  const wish = wishIn(text, draft)
  if (!wish) return undefined
  const { organ, year, of } = wish
  const { report } = draft
  if (of === 'this' && (!forWords.includes(state.asked.kind) || readIdentityCorrection(text)))
    return correct(draft, wish)
  if (forWords.includes(state.asked.kind) && (organ === undefined || year === undefined)) return undefined
  const isSame = (organ ?? report.organ) === report.organ && (year ?? report.year) === report.year
  if (isSame) return { lines: [messages.already(words.reportTitle(report))], next: 'repeat' }
  const lastYear = Number(draft.actor.day.slice(0, 4))
  if (year !== undefined && (year < 2008 || year > lastYear))
    return { lines: [messages.yearOutOfRange(year, lastYear)], next: 'repeat' }
  return askWhich(draft, wish)
}
