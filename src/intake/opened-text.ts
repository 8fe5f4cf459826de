import { openPlace } from '../schema/open-places.ts'

// Last year's text as a beginning: every year, date and figure is taken out, so that none is carried over unnoticed.

/** One as a part of a word: 下一年度, 每一篇, 作为一项工作, 一次性, 一年一度. */
const oneInWords: readonly RegExp[] = [
  /(?<=[每何这那某另同哪整])一(?=[\u4e00-\u9fff])|(?<=[上下新])一(?=[年季步级阶轮])/gu,
  /(?<=(?:作为|成为|当作|看作|建成|形成|打造)了?)一(?=[项个种类支套])|(?<=[^\d一二三四五六七八九十]是)一(?=[项个种类])/gu,
  /一(?=次性|体|站式|系列|批|些|件事|把手|网通|对一|年(?:一度|来|四季))|(?<=[一月周季年])一(?=更新|公开|检查|报送|清理|通报|调度|度)/gu,
]

/** What counts nothing: numbers of headings and points, titles in 《》 without a year, articles of a law. They stay as they are. */
const kept: readonly RegExp[] = [
  /^[ \t\u3000]*(?:[（(]?[一二三四五六七八九十\d]{1,3}(?:[）)、]|[.．](?![\d０-９]))|第[一二三四五六七八九十]{1,3}[部章节条])/gmu,
  /[（(][一二三四五六七八九十\d]{1,2}[）)]/gu,
  /《[^《》\n\d０-９〇零]{1,60}》|[三四]类(?=内部事务|过程性)/gu,
  /(?:第?[一二三四五六七八九十]{1,2}是|其[一二三四五六七八九十])/gu,
  ...oneInWords,
  /每(?:半?个?[年月周日天]|季度)(?:至少|不少于)?[一两二三四](?:次|篇|期|条)/gu,
  // 二十个工作日 is the law's, 24小时 a way to speak, 711号 the Regulation itself, 12345 a telephone.
  /[\d一二三四五六七八九十]{1,3}个?工作日|(?:7\s*[×*xX]\s*)?24小时|国(?:务院)?令第?\s*\d{1,4}号|1\d{4}(?=(?:政务|市民|便民)?(?:服务)?(?:热线|平台))/gu,
  // “三审三校”, “四个意识”
  /“[^“”\n\d０-９〇零年]{2,12}”/gu,
]

const digits = '[\\d０-９]'
const numerals = '[〇零一二三四五六七八九十百千万亿两]'
const measure =
  '(?:余|多)?(?:件|条|次|期|篇|场|份|家|人次|人|名|位|部|宗|起|批|项|类|个|块|处|例|页|天|日|月|年|季度|元|万元|亿元|%|％|倍)'

const taken: readonly RegExp[] = [
  // What a draft has where a figure was still missing.
  /〔待填[^〕\n]*〕/gu,
  // A number of a document, with its year: 〔2019〕60号
  new RegExp(`[〔\\[［(（]${digits}{4}[〕\\]］)）]\\s*${digits}+(?=号)`, 'gu'),
  // A whole date, or what is left of one.
  new RegExp(
    `${digits}{2,4}年度?(?:${digits}{1,2}月(?:${digits}{1,2}日)?)?|${digits}{1,2}月(?:${digits}{1,2}日)?`,
    'gu',
  ),
  new RegExp(`${numerals}{4}年(?:${numerals}{1,3}月(?:${numerals}{1,3}日)?)?`, 'gu'),
  new RegExp(`[+＋-]?${digits}+(?:[,，]${digits}{3})*(?:[.．]${digits}+)?(?:[万亿])?`, 'gu'),
  new RegExp(`百分之${numerals}{1,12}(?:点${numerals}{1,12})?`, 'gu'),
  new RegExp(`(?<!第${numerals}{0,8})${numerals}{1,12}(?=${measure})`, 'gu'),
  new RegExp(`(?<=第)${numerals}{1,12}(?=次|届|期|批)`, 'gu'),
]

interface Span {
  readonly start: number
  readonly end: number
}

const spansOf = (text: string, patterns: readonly RegExp[]): Span[] =>
  patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length })),
  )

const within = (one: Span, other: Span): boolean => other.start <= one.start && one.end <= other.end

/** What overlaps is one place. */
function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = []
  for (const span of spans.toSorted((one, other) => one.start - other.start)) {
    const last = result.at(-1)
    if (last && span.start < last.end)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    else result.push(span)
  }
  return result
}

/** 「2020年」 keeps its 年: what belongs there is plain to see. */
const unitOf = (words: string): string => /年度?$/u.exec(words)?.[0] ?? ''

/** A text of another year with open places where its years and figures stood. */
export function openedText(text: string): string {
  const standing = spansOf(text, kept)
  const gone = spansOf(text, taken).filter((span) => !standing.some((other) => within(span, other)))
  let opened = ''
  let from = 0
  for (const { start, end } of merged(gone)) {
    opened += text.slice(from, start) + openPlace + unitOf(text.slice(start, end))
    from = end
  }
  return (opened + text.slice(from)).replaceAll(`${openPlace}${openPlace}`, openPlace)
}

const ordinal = /^[ \t\u3000]*[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]/u
const runIn = /^[ \t\u3000]*[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．][ \t\u3000]*[^。：，；\n]{2,20}[。：]/u
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
  const [head = '', ...rest] = lines.slice(at, next < 0 ? undefined : next)
  // The heading is put there by the form: alone on its line, or run in before the text.
  const isAlone = head.trim().length <= 24 && rest.length > 0
  const words = (isAlone ? rest : [head.replace(runIn, ''), ...rest]).join('\n').trim()
  return words === '' ? undefined : words
}
