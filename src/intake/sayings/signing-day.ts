import { dayInDigits } from '../../schema/chinese-date.ts'

// A day as people say it of something that has been done: 今天, 昨天, 1月12日, 12号, 2022.1.12.

const second = 1_000
const dayLength = 86_400 * second

const asDay = (time: number): string => new Date(time).toISOString().slice(0, 10)

const before = (today: string, days: number): string => asDay(Date.parse(today) - days * dayLength)

const relative: readonly (readonly [RegExp, number])[] = [
  [/大前天/u, 3],
  [/前天/u, 2],
  [/昨[天日晚]/u, 1],
  [/今[天日早晨]|刚才|刚刚|刚(?=[签报挂发交])|(?:今天)?[上下]午|当天/u, 0],
]

const written: readonly RegExp[] = [
  /(20\d{2})\s*[年.\-/]\s*(\d{1,2})\s*[月.\-/]\s*(\d{1,2})\s*[日号]?/u,
  /(?<!\d)()(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?/u,
  /(?<![\d.])()(\d{1,2})\s*[./-]\s*(\d{1,2})(?![\d.])/u,
  /(?<!\d)()()(\d{1,2})\s*[日号]/u,
]

function validDay(year: number, month: number, date: number): string | undefined {
  const time = Date.UTC(year, month - 1, date)
  const day = new Date(time)
  return day.getUTCMonth() === month - 1 && day.getUTCDate() === date ? asDay(time) : undefined
}

/** When a day is said, and of which year's report: that places a day without a year. */
export interface SaidOn {
  /** YYYY-MM-DD. */
  readonly today: string
  readonly reportYear: number
}

/** A day said so close to today is that one, on whichever side of New Year. */
const close = 31

/** The years one of which a day without a year can lie in, when it is over: two leap years may be eight apart. */
const back = 8

/** 「12号」: the last there was. */
function lastDate(date: number, today: string): string | undefined {
  const [year, month] = today.split('-').map(Number) as [number, number]
  const months = [0, 1, 2].map((ago) => new Date(Date.UTC(year, month - 1 - ago, 1)))
  const days = months.map((first) => validDay(first.getUTCFullYear(), first.getUTCMonth() + 1, date))
  return days.find((day) => day !== undefined && day <= today)
}

/**
 * 「1月13日」: close to today it is that day. Otherwise reports are signed and published in the year after their own; where that is still to
 * come, the last such day there was.
 */
function placedDay(month: number, date: number, { today, reportYear }: SaidOn): string | undefined {
  const thisYear = Number(today.slice(0, 4))
  const distance = (day: string): number => Math.abs(Date.parse(day) - Date.parse(today)) / dayLength
  const near = [-1, 0, 1]
    .map((years) => validDay(thisYear + years, month, date))
    .find((day) => day !== undefined && distance(day) <= close)
  if (near !== undefined) return near
  const usual = validDay(reportYear + 1, month, date)
  if (usual === undefined || usual <= today) return usual
  return Array.from({ length: back + 1 }, (_, years) => validDay(thisYear - years, month, date)).find(
    (day) => day !== undefined && day <= today,
  )
}

function placed([, year, month, date]: RegExpExecArray, on: SaidOn): string | undefined {
  if (year) return validDay(Number(year), Number(month), Number(date))
  return month ? placedDay(Number(month), Number(date), on) : lastDate(Number(date), on.today)
}

export interface FoundDay {
  /** YYYY-MM-DD; undefined for what looks like a day and is none (2月30日). */
  readonly day: string | undefined
  /** The text without the words for the day. */
  readonly rest: string
}

/** The day a text names; undefined where it names none. */
export function dayIn(text: string, on: SaidOn): FoundDay | undefined {
  const plain = dayInDigits(text.normalize('NFKC'))
  for (const pattern of written) {
    const match = pattern.exec(plain)
    if (match) return { day: placed(match, on), rest: plain.replace(match[0], ' ') }
  }
  for (const [pattern, days] of relative) {
    if (pattern.test(plain)) return { day: before(on.today, days), rest: plain.replace(pattern, ' ') }
  }
  return undefined
}
