import { parseChinese } from '../../schema/chinese-number.ts'
import type { DayTrouble } from '../../text/ledger/facts.ts'

/** A calendar day, YYYY-MM-DD: days compare as text. */
export type Day = string

export type DayReading = { readonly day: Day; readonly yearAssumed?: true } | { readonly trouble: DayTrouble }

/** What a formula leaves behind that was never computed. */
export const uncomputed = '#UNCOMPUTED!'

const dayLength = 86_400_000
// Day 25569 of a spreadsheet is 1970-01-01; day 60 is a 29 February 1900 that never was, long before any ledger.
const epochSerial = 25_569

export const dayOfNumber = (days: number): Day => new Date(days * dayLength).toISOString().slice(0, 10)
/** Days since 1970-01-01. */
export const numberOfDay = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / dayLength
export const dayOfSerial = (serial: number): Day => dayOfNumber(Math.floor(serial) - epochSerial)

// Nobody could ask for information under the regulations before May 2008; what is later than 2099 is a slip.
const first = '2008-05-01'
const last = '2099-12-31'

/** The last day of a month. */
const monthLength = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

function dayFrom(year: number, month: number, date: number): DayReading {
  if (month < 1 || month > 12 || date < 1 || date > monthLength(year, month)) return { trouble: 'impossible' }
  const day = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  return day < first || day > last ? { trouble: 'out-of-range' } : { day }
}

const chinese = '[〇零一二三四五六七八九十廿]'

function digitsFor(written: string): string {
  const number = parseChinese(written)
  if (number.kind === 'exact') return String(number.value)
  return number.kind === 'ambiguous' && number.values.length > 0 ? String(number.values[0]) : written
}

/** 二〇二一年三月五日 in digits. */
const inDigits = (text: string): string => text.replace(new RegExp(`${chinese}+(?=[年月日号])`, 'g'), digitsFor)

const time = String.raw`(?:[T ]*(?:上午|下午|早上|中午|晚上|凌晨|[AaPp][Mm])?\s*(?:\d{1,2}(?::\d{1,2}){1,2}(?:\.\d+)?|\d{1,2}[时点](?:\d{1,2}分?(?:\d{1,2}秒)?)?|)\s*(?:上午|下午|[AaPp][Mm])?(?:Z|[+-]\d{2}:?\d{2})?)`
const weekday = `(?:[ (]*(?:星期|周|礼拜)[一二三四五六日天][ )]*)?`
const tail = `${weekday}${time}${weekday}`

const yearFirst = new RegExp(String.raw`^(\d{4})(?:\s*[-/.年]\s*)(\d{1,2})(?:\s*[-/.月]\s*)(\d{1,2})\s*[日号]?${tail}$`)
const inARow = new RegExp(String.raw`^(\d{4})(\d{2})(\d{2})(?:\.0+)?${tail}$`)
const yearLast = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})${tail}$`)
const withoutYear = new RegExp(String.raw`^(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?${tail}$`)
const shortYear = /^(?:\d{2}|')\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}[日号]?$/
const yearAndMonth = /^\d{4}\s*(?:[-/.年])\s*\d{1,2}\s*月?$/
const serial = /^[2-6]\d{4}(?:\.\d+)?$/
const anyDate = /\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}|(?<!\d)(?:19|20)\d{6}(?!\d)|\d{1,2}月\d{1,2}/g

/** 3/25/2021 can be read in one way only; 3/5/2021 cannot. */
function fromYearLast(one: number, other: number, year: number): DayReading {
  if (one === other) return dayFrom(year, one, other)
  if (one > 12 && other <= 12) return dayFrom(year, other, one)
  return one <= 12 && other > 12 ? dayFrom(year, one, other) : { trouble: one > 12 ? 'impossible' : 'day-or-month' }
}

function fromWords(text: string): DayReading {
  if (shortYear.test(text)) return { trouble: 'short-year' }
  if (yearAndMonth.test(text)) return { trouble: 'no-day' }
  if ((text.match(anyDate)?.length ?? 0) > 1) return { trouble: 'several' }
  return { trouble: 'no-date' }
}

export interface DayContext {
  /** The one year a ledger is about, where it says so: what 3月5日 is short for. */
  readonly year?: number | undefined
  /** Days to add to a bare serial number: a workbook may count from 1904. */
  readonly serialOffset?: number
}

/** Reads one cell as a day. What can be read in two ways is not read. */
export function readDay(written: string, { year, serialOffset = 0 }: DayContext = {}): DayReading {
  const text = inDigits(
    written
      .normalize('NFKC')
      .replace(/[。·．]/g, '.')
      .replace(/[—–−﹣_]/g, '-')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^'/, ''),
  )
  if (text === uncomputed) return { trouble: 'uncomputed' }
  const full = yearFirst.exec(text) ?? inARow.exec(text)
  if (full) return dayFrom(Number(full[1]), Number(full[2]), Number(full[3]))
  const reversed = yearLast.exec(text)
  if (reversed) return fromYearLast(Number(reversed[1]), Number(reversed[3]), Number(reversed[4]))
  if (serial.test(text) && Number(text) < 60_001) {
    const day = dayOfSerial(Number(text) + serialOffset)
    return day < first || day > last ? { trouble: 'out-of-range' } : { day }
  }
  const short = withoutYear.exec(text)
  if (!short) return fromWords(text)
  if (year === undefined) return { trouble: 'no-year' }
  const reading = dayFrom(year, Number(short[1]), Number(short[2]))
  return 'day' in reading ? { ...reading, yearAssumed: true } : reading
}
