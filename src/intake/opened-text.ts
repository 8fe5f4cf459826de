import { openPlace } from '../schema/open-places.ts'

// Last year's text as a beginning: every year, date and figure is taken out, so that none is carried over unnoticed.

/** What counts nothing: numbers of headings and points, titles in 《》 without a year, articles of a law. They stay as they are. */
const kept: readonly RegExp[] = [
  /^[ \t\u3000]*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|第[一二三四五六七八九十]{1,3}[部章节条])/gmu,
  /[（(][一二三四五六七八九十\d]{1,2}[）)]/gu,
  /《[^《》\n\d０-９〇零]{1,60}》|[三四]类(?=内部事务|过程性)/gu,
  /(?:第?[一二三四五六七八九十]{1,2}是|其[一二三四五六七八九十])/gu,
]

const digits = '[\\d０-９]'
const numerals = '[〇零一二三四五六七八九十百千万亿两]'
const measure =
  '(?:余|多)?(?:件|条|次|期|篇|场|份|家|人次|人|名|位|部|宗|起|批|项|类|个|块|处|例|页|天|日|月|年|季度|元|万元|亿元|%|％|倍)'

const taken: readonly RegExp[] = [
  // A number of a document, with its year: 〔2019〕60号
  new RegExp(`[〔\\[［(（]${digits}{4}[〕\\]］)）]\\s*${digits}+(?=号)`, 'gu'),
  // A whole date, or what is left of one.
  new RegExp(
    `${digits}{2,4}年度?(?:${digits}{1,2}月(?:${digits}{1,2}日)?)?|${digits}{1,2}月(?:${digits}{1,2}日)?`,
    'gu',
  ),
  new RegExp(`${numerals}{4}年(?:${numerals}{1,3}月(?:${numerals}{1,3}日)?)?`, 'gu'),
  new RegExp(`[+＋-]?${digits}+(?:[,，]${digits}{3})*(?:[.．]${digits}+)?(?:[万亿])?`, 'gu'),
  new RegExp(`百分之${numerals}+(?:点${numerals}+)?`, 'gu'),
  new RegExp(`(?<!第${numerals}*)${numerals}+(?=${measure})`, 'gu'),
  new RegExp(`(?<=第)${numerals}+(?=次|届|期|批)`, 'gu'),
]

interface Span {
  readonly start: number
  readonly end: number
}

const spansOf = (text: string, patterns: readonly RegExp[]): Span[] =>
  patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length })),
  )

const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end

/** 「2020年」 keeps its 年: what belongs there is plain to see. */
const unitOf = (words: string): string => /年度?$/u.exec(words)?.[0] ?? ''

/** A text of another year with open places where its years and figures stood. */
export function openedText(text: string): string {
  const standing = spansOf(text, kept)
  const gone: Span[] = []
  for (const span of spansOf(text, taken))
    if (![...standing, ...gone].some((other) => overlaps(span, other))) gone.push(span)
  let opened = ''
  let from = 0
  for (const { start, end } of gone.sort((one, other) => one.start - other.start)) {
    opened += text.slice(from, start) + openPlace + unitOf(text.slice(start, end))
    from = end
  }
  return (opened + text.slice(from)).replaceAll(`${openPlace}${openPlace}`, openPlace)
}

const ordinal = /^[ \t\u3000]*[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]/u
const heading = /(?:主动公开|依申请公开|政府信息管理|平台建设|监督保障)/u

/** One part of a section, found by its heading; undefined where the text has none. */
export function partOf(text: string, part: string): string | undefined {
  const key = heading.exec(part)?.[0] ?? part
  const lines = text.split('\n')
  const isHeading = (line: string): boolean => ordinal.test(line) && heading.test(line.slice(0, 30))
  const at = lines.findIndex((line) => ordinal.test(line) && line.slice(0, 30).includes(key))
  if (at < 0) return undefined
  const next = lines.findIndex(
    (line, index) => index > at && (isHeading(line) || /^[ \t\u3000]*[（(][一二三四五六七八九十]/u.test(line)),
  )
  const own = lines.slice(at, next < 0 ? undefined : next)
  // A short line is the heading alone: it is put there by the form.
  const body = own[0]!.trim().length <= 24 && own.length > 1 ? own.slice(1) : own
  const words = body.join('\n').trim()
  return words === '' ? undefined : words
}
