import { deadlineFor } from '../deadline.ts'
import { isTownship } from '../rules/index.ts'
import { around, bodies, linesOf, narrowed, placesOf, squeezed } from './lines.ts'
import type { Slip, Worded } from './slip.ts'

// What is shown and never in the way: words of another office, of last year, and a late date.

const ofOthers =
  /各级政府部门|各级行政机关|各级政府(?=[^。，,]{0,12}(?:普遍|积极|认真|不断|高度))|部分地区|(?:大)?多数部门|各地区各部门|个别地区|部分省份|部分市县|各省(?:区)?市(?=[^。，,]{0,12}(?:普遍|积极|不断))|全国各地/g
const ofAbove = /按照|根据|依据|遵照|贯彻|学习|传达|要求|部署|《|会议|通知|文件|精神/

/** Boilerplate about many offices in the report of one town. */
export function generic({ texts, organ }: Worded): Slip[] {
  if (!isTownship(organ ?? '')) return []
  return bodies(texts, false).flatMap(([section, text]) => {
    const narrow = narrowed(text)
    return placesOf(narrow, ofOthers)
      .filter((place) => !ofAbove.test(around(narrow, place)))
      .slice(0, 1)
      .map(({ start, end }): Slip => ({ rule: 'F-GENERIC', kind: 'generic', section, place: { start, end } }))
  })
}

const shortest = 40
/** Sentences that say figures are written alike every year, and so are those that the law gives. */
const mostNumbers = 2

const numberedHead = /^(?:\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、])/

/** The words of a paragraph, whatever year it names. */
const wordsOf = (line: string): string =>
  squeezed(line)
    .replace(numberedHead, '')
    .replaceAll(/(?:19|20)\d{2}/g, '年份')
    .replaceAll(/[^\p{Script=Han}\d]/gu, '')

const isOwn = (words: string): boolean =>
  words.length >= shortest && (words.match(/\d+/g) ?? []).length <= mostNumbers && !/编制本(?:年度)?报告/.test(words)

/** Paragraphs that stand in last year's report word for word. */
export function similar({ texts, previous, year }: Worded): Slip[] {
  if (previous?.year !== year - 1 || !previous.texts) return []
  const before = new Set(
    bodies(previous.texts, false).flatMap(([, text]) => linesOf(text).map((line) => wordsOf(line.text))),
  )
  return bodies(texts, false).flatMap(([section, text]): Slip[] => {
    if (section === 's6' || section === 'n7') return []
    const same = linesOf(text).filter((line) => {
      const words = wordsOf(line.text)
      return isOwn(words) && before.has(words)
    })
    const [first] = same
    if (!first) return []
    const place = { start: first.start, end: first.end }
    return [{ rule: 'F-SIMILAR', kind: 'similar', section, place, named: [String(same.length)] }]
  })
}

const isDay = (date: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(date)

export function late({ year, organ, form, publishedOn, deadline }: Worded): Slip[] {
  if (publishedOn === undefined || !isDay(publishedOn)) return []
  const until = `${year + 1}-${deadlineFor({ year, organ, form }, deadline)}`
  if (publishedOn <= until) return []
  return [{ rule: 'F-DEADLINE', kind: 'late', section: 'signature', named: [publishedOn, until] }]
}
