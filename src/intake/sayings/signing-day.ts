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

const numerals = '一二三四五六七八九'

/** 一月十二日 → 1月12日. */
const inDigits = (text: string): string =>
  text.replace(/([一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])(?=[月日号])/gu, (numeral) => {
    const [tens, ones] = numeral.includes('十') ? numeral.split('十') : ['', numeral]
    const ten = numeral.includes('十') ? (tens === '' ? 1 : numerals.indexOf(tens!) + 1) : 0
    return String(ten * 10 + (ones === '' ? 0 : numerals.indexOf(ones!) + 1))
  })

function validDay(year: number, month: number, date: number): string | undefined {
  const time = Date.UTC(year, month - 1, date)
  const day = new Date(time)
  return day.getUTCMonth() === month - 1 && day.getUTCDate() === date ? asDay(time) : undefined
}

/** Without a year the one of today, or the one before where that would be half a year ahead. */
function placed(match: RegExpExecArray, today: string): string | undefined {
  const [year, month] = today.split('-').map(Number)
  const said = [match[1], match[2], match[3]].map((digits) => (digits ? Number(digits) : undefined))
  const day = validDay(said[0] ?? year!, said[1] ?? month!, said[2]!)
  if (day === undefined || said[0] !== undefined || Date.parse(day) - Date.parse(today) < 180 * dayLength) return day
  return validDay(year! - 1, said[1] ?? month!, said[2]!)
}

export interface FoundDay {
  /** YYYY-MM-DD; undefined for what looks like a day and is none (2月30日). */
  readonly day: string | undefined
  /** The text without the words for the day. */
  readonly rest: string
}

/** The day a text names; undefined where it names none. */
export function dayIn(text: string, today: string): FoundDay | undefined {
  const plain = inDigits(text.normalize('NFKC'))
  for (const pattern of written) {
    const match = pattern.exec(plain)
    if (match) return { day: placed(match, today), rest: plain.replace(match[0], ' ') }
  }
  for (const [pattern, days] of relative) {
    if (pattern.test(plain)) return { day: before(today, days), rest: plain.replace(pattern, ' ') }
  }
  return undefined
}
