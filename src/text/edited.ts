import type { CellId } from '../schema/cell-id.ts'
import type { Form } from '../schema/form.ts'
import { cellName } from './cells.ts'
import { chineseDate } from './questions/texts.ts'
import { shortQuote } from './text-edits.ts'
import { sectionName } from './topics.ts'

// What is said of a report that came back changed from Word.

/** What else of a report may be another. */
export const otherParts = { signature: '落款', reason: '原因' } as const

/** Of several figures, the first ones. */
export const figuresInShort = (shown: readonly string[]): string =>
  `${shown.slice(0, 3).join('，')}${shown.length > 3 ? `等${shown.length}个数` : ''}`

export interface MadeFrom {
  readonly kind: 'draft' | 'final'
  readonly number: number
}

/** 「草稿1」: what a file was made from. */
const madeFromName = (from: MadeFrom | null): string =>
  from === null ? '现在填的' : from.kind === 'final' ? '正式稿' : `草稿${from.number}`

export interface Counts {
  /** Places in texts, figures changed, figures that were open, and whatever else is another. */
  readonly texts: number
  readonly figures: number
  readonly filled: number
  readonly others: readonly string[]
}

export function comparedLine(from: MadeFrom | null, { texts, figures, filled, others }: Counts): string {
  const name = madeFromName(from)
  if (texts + figures + filled + others.length === 0) return `和${name}比：没改动。`
  return `和${name}比：${[
    texts > 0 ? `文字改${texts}处` : '文字没动',
    ...(filled > 0 ? [`多${filled}个数`] : []),
    ...(figures > 0 ? [`数字改${figures}处`] : filled > 0 ? [] : ['数字没动']),
    ...others.map((other) => `${other}改了`),
  ].join('，')}。`
}

const longestQuote = 26
const longestOfTwo = 16

function quoted(text: string, longest = longestQuote): string {
  const plain = text.replaceAll(/\s+/gu, '').replace(/^[，、；。！？：]+(?=.)|(?<=.)[，、；。！？：]+$/gu, '')
  return `“${plain.length > longest ? `${plain.slice(0, longest - 1)}…` : plain}”`
}

export interface Rewritten {
  readonly before: string
  readonly after: string
}

const isNothing = (text: string): boolean => text.trim() === ''

/** 「第五部分删了“且时效性有待提升”」 */
export function rewrittenLine(
  section: string,
  { before, after }: Rewritten,
  table: string | undefined,
  [longest, longestEach] = [longestQuote, longestOfTwo],
): string {
  const name = sectionName(section)
  if (isNothing(before) && isNothing(after)) return `${name}改了分段`
  if (isNothing(after)) return `${name}删了${quoted(before, longest)}`
  if (isNothing(before)) return `${name}加了${quoted(after, longest)}`
  return `${name}${quoted(before, longestEach)}→${quoted(after, longestEach)}${table === undefined ? '' : `（表里还是${table}）`}`
}

/** Both changed it: the file, and somebody here since it was made. */
export const rewrittenTwice = (from: MadeFrom | null, section: string, standing: string, theirs: string): string =>
  `${sectionName(section)}：${madeFromName(from)}之后这里改过，现在${isNothing(standing) ? '删了' : quoted(standing, longestOfTwo)}；Word里${isNothing(theirs) ? '删了' : quoted(theirs, longestOfTwo)}`

export const figureLine = (name: string, before: string | undefined, after: string): string =>
  before === undefined ? `${name} 填${after}` : `${name} ${before}→${after}`

export const filledLine = (table: string, count: number): string => `${table}填了${count}格`

export const figureTwice = (
  from: MadeFrom | null,
  name: string,
  [before, standing, after]: readonly [string, string, string],
): string => `${name}：${madeFromName(from)}之后这里改过 ${before}→${standing}；Word里改成${after}`

export const openFigure = '空着'

export function noteLine(slot: string, before: string | null, after: string): string {
  const shown = (value: string): string => (slot === 'signature:date' ? chineseDate(value) : value)
  const name = slot === 'signature:date' ? '落款日期' : slot === 'signature:organ' ? '落款机关' : '原因'
  if (name === '原因') return `原因写成${quoted(after)}`
  return before === null ? `${name}写上${shown(after)}` : `${name} ${shown(before)}→${shown(after)}`
}

export interface WrittenComment {
  readonly author: string
  readonly text: string
  readonly section: string | undefined
  readonly quote: string
}

/** 「王主任批注：“这里再核一下”（第五部分）」 */
export const commentLine = (
  { author, text, section }: WrittenComment,
  sections: Form['sections'],
  longest = longestQuote,
): string => {
  const isKnown = sections.some(({ id }) => id === section)
  const words = text.length > longest ? `${text.slice(0, longest - 1)}…` : text
  return `${author.trim() === '' ? '有' : author.trim()}批注：“${words}”${isKnown ? `（${sectionName(section!)}）` : ''}`
}

/** Whole, with the words it hangs on. */
export const commentWhole = (comment: WrittenComment, sections: Form['sections']): string =>
  `${commentLine(comment, sections, Number.POSITIVE_INFINITY)}${comment.quote === '' ? '' : `\n　批在“${comment.quote}”上`}`

export const moreComments = (count: number): string => `还有批注${count}条。`
export const moreChanges = (count: number): string => `还有${count}处，一处处看。`

/** What was seen in the file and is not taken over. */
export const noticedLine = (pieces: readonly string[]): string => `没收的：${pieces.join('；')}。`
export const noticed = {
  lost: (sections: readonly string[]): string => `${sections.map(sectionName).join('、')}的标题找不到了，这块没比`,
  tooLong: (sections: readonly string[]): string => `${sections.map(sectionName).join('、')}超过两万字`,
  opening: '开头依据那句改了，这句照格式印',
  headings: (sections: readonly string[]): string => `${sections.map(sectionName).join('、')}的小标题改了，照格式印`,
  blank: (form: Form, cells: readonly CellId[]): string => {
    const names = cells.slice(0, 3).map((cell) => cellName(form, cell))
    return `${names.join('、')}${cells.length > 3 ? `等${cells.length}格` : ''}删空了，空着不当0`
  },
  unread: (form: Form, cells: readonly { readonly cell: CellId; readonly text: string }[]): string => {
    const told = cells.slice(0, 3).map(({ cell, text }) => `${cellName(form, cell)}写的是${shortQuote(text, 12)}`)
    return `${told.join('，')}${cells.length > 3 ? `等${cells.length}格` : ''}，读不出是几`
  },
  organ: (organ: string): string => `标题里机关写成“${organ}”`,
  year: (year: number): string => `标题里年份写成${year}年`,
} as const

export const otherEdition = (year: number, own: number): string =>
  `标题里写的是${year}年，表就按${year}年的格式读了，对不上这份${own}年的。把标题改回${own}年再发。`

export const editLabels = {
  all: '都收下',
  each: '一处处来',
  none: '不收',
  take: '收下',
  leave: '不收',
  rest: '剩下的都收下',
  next: '下一处',
  comments: '看批注',
  draft: '出草稿',
} as const

export const commentsTitle = '批注在下面，只给你看，不写进报告。'

/** 「第2/3处　…」 */
export const stepLine = (number: number, total: number, what: string): string => `第${number}/${total}处　${what}`

export const stillOpenEdits = (from: MadeFrom | null, count: number): string =>
  `${from === null ? '文件' : madeFromName(from)}里改的还有${count}处没定`

export function takenLine(figures: number, texts: number, others: readonly string[]): string[] {
  const pieces = [...(figures > 0 ? [`${figures}个数`] : []), ...(texts > 0 ? [`文字${texts}处`] : []), ...others]
  return pieces.length === 0 ? [] : [`收下了：${pieces.join('、')}。`]
}

export const tookOne = (what: string): string => `收下：${what}。`
export const leftOne = (what: string): string => `没收：${what}。`
export const leftMany = (count: number): string => `${count}处没收，照原来的。`
export const allDecided = '改的地方都看完了。'
export const clashesLeft = (count: number): string => `有${count}处两边都改过，单独定：`
export const noSuchChange = (number: number, total: number): string => `没有第${number}处，一共${total}处。`
export const decidedAlready = (number: number): string => `第${number}处已经定了。`
export const tooLongNow = (sections: readonly string[]): string =>
  `${sections.map(sectionName).join('、')}收下就超过两万字了，没收。`
