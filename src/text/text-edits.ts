import type { Form } from '../schema/form.ts'
import { cellName, tableName } from './cells.ts'

// What is said of texts that are shown again, and of changes to them by words.

const longestQuote = 48

/** The words themselves, or their beginning and their end. */
export const shortQuote = (words: string, most = longestQuote): string => {
  const plain = words.trim().replace(/\s*\n\s*/gu, ' ')
  if (plain.length <= most) return `“${plain}”`
  const half = Math.floor((most - 1) / 2)
  return `“${plain.slice(0, half)}…${plain.slice(-half)}”`
}

export const shown = (name: string, length: number): string => `${name}现在写的是（${length}字）：`
export const shownWhole = (length: number): string => `报告文字现在写的是（${length}字）：`
export const noHeading = (section: string, part: string): string =>
  `${section}里没有“${part.replace(/^政府信息(?:公开)?(?=平台)/u, '')}”这个小标题，整段是：`
export const whichText = '哪一部分的？例：第一部分第二句不要'
export const noHeadingToAdd = (section: string, part: string): string =>
  `${section}是整段写的，没有“${part}”小标题。加在末尾吗？`
export const addAtEnd = '加在末尾'
export const noHeadingToReplace = (section: string, part: string): string =>
  `${section}是整段写的，没有“${part}”小标题。换掉哪句，还是加在末尾？`
export const insteadOf = (words: string): string => `换掉${shortQuote(words.replace(/[。！？]$/u, ''), 14)}`
export const partsWritten = (name: string): string => `${name}写好了。要改说“看${name}”，或把新的整段发来。`
export const wholeInDraft = (length: number): string => `文字共${length}字，一条放不下，看草稿。`
export const nothingWritten = '文字一部分都还没写。'
export const notWritten = (name: string): string => `${name}还没写。`
export const stillUnwritten = (names: readonly string[]): string => `还没写：${names.join('、')}。`
export const openIn = (count: number): string => `空着${count}处，要补上。`
export const remarksInText = (lines: readonly string[]): string[] =>
  lines.length > 2 ? [...lines.slice(0, 2), `还有${lines.length - 2}处。`] : [...lines]

export const changed = (name: string, before: string, after: string, count: number): string =>
  count > 1
    ? `${name}改好${count}处：${shortQuote(before)}→${shortQuote(after)}`
    : `${name}改好：${shortQuote(before)}→${shortQuote(after)}`
export const removed = (name: string, words: string, count: number): string =>
  `${name}去掉了${count > 1 ? `${count}处` : ''}：${shortQuote(words)}`
export const markRemoved = (name: string, words: string, mark: string): string =>
  `${name}去掉了${shortQuote(words, 20)}旁边的${mark}`
export const whichStretch = (name: string, word: string): string => `${name}里的${shortQuote(word)}，要去掉哪几个字？`
export const added = (name: string, words: string): string => `${name}加了：${shortQuote(words)}`
export const cleared = (name: string): string => `${name}撤掉了，说“撤销”就回来`
/** Said behind what went. */
export const nowEmpty = '，这里没有文字了'
export const sameAlready = (name: string): string => `${name}本来就是这样，没有改。`

/** To the one whose text it was. */
export const textChangedByOther = (who: string, report: string, names: readonly string[]): string =>
  `${who}改了${report}的${names.join('、')}文字，说“看${names[0]!.split('·')[0]}”看现在的。`

export const notFound = (name: string, words: string): string => `${name}里没有${shortQuote(words, 24)}，没改。`
export const noSentence = (name: string, count: number): string => `${name}一共${count}句，没有这一句，没改。`
export const whichPlace = (name: string, words: string, count: number): string =>
  `${name}里${shortQuote(words, 20)}有${count}处，是哪处？`
export const whichSentence = (name: string): string => `${name}有好几段，是哪一句？`
export const inTexts = '文字'

/** A figure that stands in a text because it stands in a table. */
export function ofTable(form: Form, cell: Parameters<typeof cellName>[1], shownAs: string, wanted?: string): string {
  const section = form.cell(cell)?.section ?? ''
  const where = section === 's6' ? '填的' : `${tableName(section)}的`
  const head = `文中的“${shownAs}”是${where}${cellName(form, cell)}，跟着表走，文字先没改。`
  return wanted === undefined ? `${head}要改就说表里的数。` : `${head}表里改成${wanted}吗？`
}
/** 「表二行政处罚改成212」 */
export const changeThatFigure = (form: Form, cell: Parameters<typeof cellName>[1], wanted: string): string =>
  `表里${cellName(form, cell)}改成${wanted}`
export const changeTable = (wanted: string): string => `表里改成${wanted}`

export const rewriteHow = '写好的整段发来，就换掉现在的。'
export const editHow = '怎么改？例：“甲”改成“乙”；第二句不要；加一句：……。或者整段重发。'
export const cannotReword = '这样的改法要人来写：改好的整段发来就换掉。改字句可以说：“甲”改成“乙”；第二句不要。'

/** Words of texts and figures of tables. */
export const severalDiffer = (count: number): string => `文字和表有${count}处对不上，改哪处？`
export const nothingDiffers = '文字和表对得上，没有要改的。'
export const mendHow = '怎么改拿不准。改好的整段发来，或者说：“甲”改成“乙”。'

/** The same as writing these words. */
export const sayAll = (words: string, instead: string): string => `“${words}”都改成“${instead}”`
export const sayAllGone = (words: string): string => `“${words}”都删掉`

export const buttons = {
  edit: '改这段',
  editPart: (part: string): string => `改${part}`,
  show: (name: string): string => `看${name}`,
  all: '都改',
  allGone: '都去掉',
  leave: '不改了',
  goThrough: '一处处来',
} as const
