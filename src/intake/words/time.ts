import type { ReadingContext } from '../reading.ts'

/** Words that say when. `outside` when what they stand beside does not belong to the report's year. */
export interface TimeWords {
  readonly end: number
  readonly outside: boolean
  /** A month or day was named. */
  readonly isDated: boolean
}

type YearContext = Pick<ReadingContext, 'year' | 'today'>

const relative: Readonly<Record<string, number>> = { 今年: 0, 本年: 0, 去年: -1, 上年: -1, 前年: -2, 明年: 1 }

const patterns = {
  wholeYear: /1月1[日号]?[-~至到—]+12月(?:31|底)[日号]?|1(?:月份?)?[-~至到—]+12月份?/y,
  partOfYear:
    /[上下]半年|[上下一二三四]季度|(?:\d{1,2}|[一二三四五六七八九十]+)(?:月份?)?[-~至到—]+(?:\d{1,2}|[一二三四五六七八九十]+)月份?/y,
  relativeMonth:
    /(今年|去年|上年|前年|明年|本年)(?:的)?(\d{1,2}|[一二三四五六七八九十]{1,2})月份?(?:(\d{1,2}|[一二三四五六七八九十]{1,3})[日号])?/y,
  /** A year without 年 (2019没剩), and a day as computers write it: neither counts anything. */
  bareYear: /(20\d\d)(?=[ ]?(?:结?转|没|剩|留|遗留))/y,
  date: /20\d\d([./-])\d{1,2}\1\d{1,2}[日号]?(?:[ T]*\d{1,2}:\d{2}(?::\d{2})?)?/y,
  relative: /(?:今年|去年|上一?年度?|本年度?|全年度?|一年|当年|这一?年|年内|年度)(?:里|内|全年|度|以来|的时候)?/y,
  yearBefore: /(?:前年|头一?年)/y,
  year: /(?:(?:公元)?(\d{4}|[一二三][一二三四五六七八九零〇○]{3})|(\d{2}))年(?:度|全年)?(?:(\d{1,2}|元|[一二三四五六七八九十]{1,2})月份?(?:(\d{1,2}|[一二三四五六七八九十廿卅]{1,3})[日号])?)?/y,
  month:
    /(\d{1,2}|元|[一二三四五六七八九十]{1,2})月份?(?:(\d{1,2}|[一二三四五六七八九十廿卅]{1,3})[日号])?(?:[-~至到—]+(?:\d{1,2}月)?(?:\d{1,2}[日号])?)?/y,
  day: /(?:\d{1,2})号(?:下午|上午)?/y,
  clock: /(?:\d{1,2}:\d{2}|\d{1,2}点(?:\d{1,2}分|半)?)(?:钟)?/y,
  soft: /(?:今天|昨天|前天|今早|上午|下午|早上|中午|晚上|刚刚?|上周|这周|本周|上个月|月底|月初|年初)/y,
}

const chineseDigits = '零一二三四五六七八九'

const numeric = (text: string): number =>
  Number(
    [...text]
      .map((character) =>
        /\d/.test(character) ? character : chineseDigits.indexOf(/[〇○]/.test(character) ? '零' : character),
      )
      .join(''),
  )

const at = (pattern: RegExp, text: string, index: number): RegExpExecArray | null => {
  pattern.lastIndex = index
  return pattern.exec(text)
}

/**
 * In January 「去年」 is the report's year and so is 「今年的年报」: alone they all mean it. Beside a month they are years of the calendar.
 */
export function timeAt(text: string, index: number, { year, today }: YearContext): TimeWords | undefined {
  const calendarYear = Number(today.slice(0, 4))
  const whole = at(patterns.wholeYear, text, index)
  if (whole) return { end: index + whole[0].length, outside: false, isDated: false }
  const date = at(patterns.date, text, index)
  if (date) return { end: index + date[0].length, outside: false, isDated: false }
  const bare = at(patterns.bareYear, text, index)
  if (bare) return { end: index + bare[0].length, outside: Number(bare[1]) !== year, isDated: false }
  const part = at(patterns.partOfYear, text, index)
  if (part) return { end: index + part[0].length, outside: false, isDated: true }
  const month = at(patterns.relativeMonth, text, index)
  if (month)
    return { end: index + month[0].length, outside: calendarYear + relative[month[1]!]! !== year, isDated: true }
  const named = at(patterns.year, text, index)
  if (named) {
    const written = named[1] !== undefined ? numeric(named[1]) : 2000 + Number(named[2])
    return { end: index + named[0].length, outside: written !== year, isDated: named[3] !== undefined }
  }
  const before = at(patterns.yearBefore, text, index)
  if (before) return { end: index + before[0].length, outside: true, isDated: false }
  const plain = at(patterns.relative, text, index)
  if (plain) return { end: index + plain[0].length, outside: false, isDated: false }
  for (const pattern of [patterns.month, patterns.day, patterns.clock]) {
    const found = at(pattern, text, index)
    if (found) return { end: index + found[0].length, outside: false, isDated: pattern === patterns.month }
  }
  const soft = at(patterns.soft, text, index)
  return soft ? { end: index + soft[0].length, outside: false, isDated: false } : undefined
}
