import type { Found, Narrated } from './draft-finding.ts'
import type { Sentence } from './sentences.ts'

const range =
  /((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日(?:起)?(?:开始)?，?(?:至|到|-|—|~)+((?:19|20)\d{2})?(年)?(\d{1,2})月(\d{1,2})日/
/** What the dates are the limits of. */
const ofTheReport = /统计|数据|期限|时限|本报告|报告期|起止|本年度报告/

/** The words that give a period: where it begins and where it ends. */
function checkRange(sentence: Sentence, year: number, found: RegExpExecArray): Found[] {
  const [whole, from, month, day, to = from, , endMonth, endDay] = found as unknown as string[]
  const isNamed = ofTheReport.test(sentence.text)
  const startsRight = Number(from) === year && month === '1' && day === '1'
  const endsRight = Number(to) === year && endMonth === '12' && endDay === '31'
  if (startsRight && endsRight) return []
  // Other spans of time are no period of the report; one that misses a day of December is.
  if (!isNamed && !(startsRight && Number(to) === year && endMonth === '12')) return []
  const at = found.index
  const firstEnd = at + `${from}年${month}月${day}日`.length
  const last = whole!.slice(firstEnd - at)
  const lastStart = at + whole!.length - last.replace(/^[^\d]+/, '').length
  const place = startsRight
    ? { start: lastStart, end: at + whole!.length, instead: found[4] ? `${year}年12月31日` : '12月31日' }
    : { start: at, end: firstEnd, instead: `${year}年1月1日` }
  const kind = startsRight ? 'end' : 'start'
  // A wrong year stands at both ends; mending one of them would be half a cure.
  const number = Number(from) === year && Number(to) === year && !(kind === 'start' && !endsRight) ? place : undefined
  return [{ rule: 'N-PERIOD', kind, left: null, right: null, sentence, start: at, end: at + whole!.length, number }]
}

/** The period that the report says it covers is not its year. */
export const foundInPeriod = ({ year }: Narrated, sentences: readonly Sentence[]): Found[] =>
  sentences.flatMap((sentence) => {
    const found = sentence.text.includes('月') ? range.exec(sentence.text) : null
    return found ? checkRange(sentence, year, found) : []
  })
