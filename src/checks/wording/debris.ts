import { bodies, narrowed, type Place, placesOf } from './lines.ts'
import type { Slip, Worded } from './slip.ts'

// What editors and templates leave in a text. What certainly was never meant to be read goes by itself; a blank has to be filled.

const leftovers: readonly RegExp[] = [
  /\[bookmark:[^\]\n]{0,40}\]/g,
  /\[?(?<![A-Za-z0-9_])_(?:GoBack|(?:Toc|Hlk|Ref)\d{3,})\]?/g,
  /HYPERLINK\s+["“][^"”\n]*["”]|(?:PAGE|NUMPAGES)?\s*\\\*\s*MERGEFORMAT|TOC\s+\\o[^\n\p{Script=Han}]*|EMBED\s+\w[\w.]*|INCLUDEPICTURE[^\n\p{Script=Han}]*/gu,
  /错误!\s*(?:未找到引用源|未定义书签|书签未定义|超链接引用无效|文档中没有指定样式的文字)。?/g,
  /&(?:nbsp|ensp|emsp|amp|lt|gt|quot|ldquo|rdquo|mdash|middot);/g,
  /<\/?(?:p|br|span|div|strong|em|b|i|font|table|t[rdh]|a|img|o:p)(?:\s[^<>\n]{0,200})?\/?>/gi,
  /批注\s*\[[^\]\n]{1,12}\]/g,
]

const marked = /\*\*([^*\n]{1,60})\*\*/g
const hashed = /^[ ]*#{1,4}[ ]+/gm

const blanks: readonly RegExp[] = [
  /\uFFFD+/g,
  /(?<![\d×╳])[×╳]{2,}(?![\d×╳])/g,
  /(?<![\d×╳])[×╳](?=[镇乡县市区省年月日件条次人])/g,
  /(?<=\p{Script=Han}[ ]?)(?<![A-Za-z0-9])[Xx]{2,}(?![A-Za-z0-9])|(?<![A-Za-z0-9])[Xx]{2,}(?=[ ]?\p{Script=Han})/gu,
  /[〔[(【]\s*(?:待填|待补充|待补|待核实|待定|此处(?:填|插|写|略|补)|请(?:在此)?(?:填写|输入|补充|插入)(?!《)|(?:单位|机关)名称\s*[〕\])】])[^〕\])】\n]{0,30}[〕\])】]?/g,
  /〔[\s….·_×-]*〕|《[\s…_×]*》/g,
  /_{3,}/g,
  /(?<=\p{Script=Han})(?:undefined|NaN|null)(?=\p{Script=Han})/gu,
]

/** Stands for a figure that is still missing while a report is written: that is a missing figure and no debris. */
const missingFigure = '〔待填〕'

const overlaps = (one: Place, others: readonly Place[]): boolean =>
  others.some((other) => one.start < other.end && other.start < one.end)

function placesIn(text: string, isDraft: boolean): Place[] {
  const narrow = narrowed(text)
  const all = [...leftovers, marked, hashed, ...blanks].flatMap((pattern) => placesOf(narrow, pattern))
  return all
    .filter(({ start, end }) => !(isDraft && narrow.slice(start, end) === missingFigure))
    .filter((place, at) => !overlaps(place, all.slice(0, at)))
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start)
}

/** One slip for each different piece of debris in a section. */
export const debris = ({ texts, document, unfinished }: Worded): Slip[] =>
  bodies(texts).flatMap(([section, text]) => {
    const seen = new Set<string>()
    return placesIn(text, document === undefined && unfinished !== undefined).flatMap((place): Slip[] => {
      const words = text.slice(place.start, place.end)
      if (seen.has(words) || words.trim() === '') return []
      seen.add(words)
      return [{ rule: 'F-DEBRIS', kind: mendDebris(words) === words ? 'blank' : 'debris', section, place }]
    })
  })

const characters: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  ldquo: '“',
  rdquo: '”',
  mdash: '—',
  middot: '·',
}

/** The text without what an editor left; blanks stay for whoever knows what belongs there. */
export function mendDebris(text: string): string {
  const narrow = narrowed(text)
  const cuts = [...leftovers, hashed]
    .flatMap((pattern) => placesOf(narrow, pattern))
    .map(({ start, end, match }) => ({ start, end, instead: characters[match[0].slice(1, -1)] ?? '' }))
  const bold = placesOf(narrow, marked).map(({ start, end }) => ({
    start,
    end,
    instead: text.slice(start + 2, end - 2),
  }))
  let mended = ''
  let from = 0
  for (const { start, end, instead } of [...cuts, ...bold].sort((a, b) => a.start - b.start)) {
    if (start < from) continue
    mended += text.slice(from, start) + instead
    from = end
  }
  return mended + text.slice(from)
}
