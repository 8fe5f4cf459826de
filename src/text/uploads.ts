import { certaintyOf } from '../checks/county/certainty.ts'
import type { CountyReport } from '../checks/county/report.ts'
import type { Finding } from '../checks/finding.ts'
import { openPlace } from '../schema/open-places.ts'
import { unplacedTexts } from './cli/check.ts'
import { blankLines } from './county/blanks.ts'
import { remarksOf } from './county/letter.ts'
import { findingText } from './findings/findings.ts'

// What is said of files that people send.

/** Why a file could not be fetched from where it was sent to. */
export const fetchTroubles = {
  tooLarge: '文件太大，取不下来。把里面的图片删掉，另存再发。',
  gone: '这个文件取不到了，请再发一次。',
  network: '文件没取下来，网络不通。请再发一次。',
  notFound: '没有这个文件。看看路径和文件名。',
  folder: '这是文件夹，不是文件。',
  notAllowed: '没有权限读这个文件。',
  unreadable: '文件读不出来。',
} as const

export type FetchTrouble = keyof typeof fetchTroubles

export const ledgerNeedsYear = '像是申请台账。先说哪个机关、哪一年的报告，再把台账发一次。'

const longestLine = 64

const shortened = (line: string): string => (line.length > longestLine ? `${line.slice(0, longestLine - 1)}…` : line)

const plural = (figures: number, texts: number): string => `${figures}个数${texts > 0 ? `、文字${texts}部分` : ''}`

interface Sizes {
  readonly figures: number
  readonly texts: number
}

export const readLine = ({ organ, year }: CountyReport, { figures, texts }: Sizes): string =>
  `读到：${organ ?? '（没写机关）'} ${year}年报告，${plural(figures, texts)}。`

/** What a check came to: how many of each kind, and the first few in words, certain mistakes first. */
export function verdictLines(report: CountyReport, most: number): string[] {
  const { checked, form } = report
  const of = (certainty: 'certain' | 'open' | 'ask'): string[] =>
    checked.findings
      .filter((finding: Finding) => certaintyOf(finding) === certainty)
      .map((finding) => findingText(finding, form))
  const mistakes = of('certain')
  const questions = of('ask')
  const blanks = [...blankLines(report), ...of('open'), ...unplacedTexts(report)]
  const counts = [
    ...(mistakes.length > 0 ? [`肯定错的${mistakes.length}处`] : []),
    ...(blanks.length > 0 ? [`没填的${blanks.length}处`] : []),
    ...(questions.length > 0 ? [`请核的${questions.length}处`] : []),
  ]
  const lines = [...mistakes, ...blanks, ...questions]
  if (lines.length === 0) return ['没有对不上的，没有没填的。']
  return [`${counts.join('，')}：`, ...lines.slice(0, most).map((line, at) => `${at + 1} ${shortened(line)}`)]
}

/** Whether there is more to be told of a check than its summary. */
export const hasOpinions = (report: CountyReport): boolean => {
  const { mistakes, blanks, questions, notes } = remarksOf(report)
  return mistakes.length + blanks.length + questions.length + notes.length > 0
}

/** All that was found, to be copied. */
export function opinionsText(report: CountyReport): string {
  const { mistakes, blanks, questions, notes } = remarksOf(report)
  const groups: readonly (readonly [string, readonly string[]])[] = [
    ['肯定错的', mistakes],
    ['没填的', blanks],
    ['请核的（没填错的，写明原因）', questions],
    ['提示', notes],
  ]
  let number = 0
  return [
    `${report.organ ?? '（没写机关）'}${report.year}年度报告`,
    ...groups.flatMap(([title, lines]) =>
      lines.length === 0 ? [] : [`${title}：`, ...lines.map((line) => `${++number}. ${line}`)],
    ),
  ].join('\n')
}

export const copyTitle = (what: string): string => `${what}在上面那条，长按就能复制。`

export const labels = {
  opinions: '全部意见',
  letter: '退回意见',
  takeIn: '收进来',
  leave: '不收',
  recordLedger: '记下这张表',
  leaveLedger: '不记',
  details: '逐行看',
  detailsTitle: '台账怎么算的，在下面。',
  asFile: '都按文件改',
  keepMine: '不改',
  ours: (year: number): string => `是我们${year}年的`,
  fillNext: (year: number): string => `接着填${year}年的`,
  begin: (year: number): string => `用${year}年的改`,
  asItIs: '照用',
  withBlanks: '先收下，空着的再补',
} as const

/** What a file says besides figures and texts, by the slots of its notes. */
export const otherNames = (slots: readonly string[]): string[] => [
  ...(slots.some((slot) => slot.startsWith('signature:')) ? ['落款'] : []),
  ...(slots.some((slot) => slot.startsWith('reason:')) ? ['原因'] : []),
]

export const sameAsNow = '和现在填的一样。'
export const differsFromNow = (changed: number, added: number, texts: number, others: readonly string[]): string =>
  `和现在填的比：${[
    ...(added > 0 ? [`多${added}个数`] : []),
    ...(changed > 0 ? [`${changed}个数不一样`] : []),
    ...(texts > 0 ? [`文字${texts}部分不一样`] : []),
    ...(others.length > 0 ? [`${others.join('、')}不一样`] : []),
  ].join('，')}。`
export const takeInAsk = (year: number): string => `收进${year}年的报告吗？`
export const takeInAgain = (year: number): string => `${year}年那份文件还没收进来`

export function takenIn(figures: number, texts: number, others: readonly string[]): string {
  const pieces = [...(figures > 0 ? [`${figures}个数`] : []), ...(texts > 0 ? [`文字${texts}部分`] : []), ...others]
  return pieces.length === 0 ? '文件里没有新的。' : `收下了：${pieces.join('、')}。`
}
export const heldInFile = (count: number): string => `有${count}处对不上，先放着没改。`
export const tooLongText = (names: readonly string[]): string => `${names.join('、')}超过两万字，没收。`
export const leftOut = (lines: readonly string[]): string => `没收${lines.length}处：${shortened(lines[0] ?? '')}`

export const takenBefore = (year: number, figures: number, texts: number): string =>
  `收作${year}年报告，用来比对：${plural(figures, texts)}。`
export const nothingNewBefore = (year: number): string => `${year}年的报告已经有了，和文件一样。`
export const heldBefore = (year: number, count: number, line: string): string =>
  `${year}年那份自己有${count}处对不上，没收：${shortened(line)}`
export const differsBefore = (year: number, count: number, shown: string): string =>
  `已有的${year}年报告有${count}处和文件不一样，没改：${shown}。`
export const formsDiffer = (year: number, hasTables: boolean): string =>
  `${year}年${hasTables ? '表二' : '的表'}格式和${year + 1}年不一样，${hasTables ? '表二' : '数字'}不能照搬。`
export const textsWait = (year: number): string => `写文字时可以点“${labels.begin(year)}”。`
export const nowDiffers = (count: number, line: string): string =>
  count > 1 ? `现在填的有${count}处要看看：${shortened(line)}` : shortened(line)

export const beginWith = (year: number, open: number): string =>
  open === 0
    ? `${year}年的这部分没有年份和数字。改好整段发来，或者照用。`
    : `${year}年的这部分，年份和数字换成了${openPlace}，共${open}处。补好整段发来就收下。`
export const nothingToBegin = (year: number): string => `${year}年报告里没有这部分文字。`

/** 「没算的2行：第12行没写收到日期；第15行…」 */
export function unusableRows(lines: readonly string[]): string[] {
  if (lines.length === 0) return []
  const shown = lines.slice(0, 2).map((line) => shortened(line.replace('：', '')))
  return [`没算的${lines.length}行：${shown.join('；')}${lines.length > 2 ? '……' : ''}`]
}

/** Where a figure counted from a ledger comes from: kept with it. */
export const ledgerWords = (rows: string): string => (rows === '' ? '台账里没有' : `台账 ${rows}`)
/** Whether words kept with a figure name a file it was taken from, not what a person said. */
export const isFromFile = (words: string): boolean => /^(?:台账|表格 |\d{4}年报告 )/u.test(words)
export const countedFrom = (name: string, value: string, who: string, when: string, words: string): string =>
  `${name} ${value}：${who} ${when}记的，${words}。`
/** Whether words kept with a figure say that it was taken over from the report of a year. */
export const isFromReport = (words: string, year: number): boolean => words.startsWith(`${year}年报告 `)
export const tookFrom = (name: string, value: string, who: string, when: string, file: string): string =>
  `${name} ${value}：${who} ${when}从文件“${file}”收进来的。`
export const ledgerAsk = '记成表三吗？'
export const ledgerAgain = (counted: number): string => `台账算好的表三（共${counted}件）还没记`
export const ledgerDiffers = (count: number, shown: string): string => `和现在填的有${count}格不一样：${shown}`

/** 撤销 right after the file of the year before. */
export const reportBeforeTexts = {
  whichStep: (year: number): string => `最后一步是收下${year}年的报告。撤哪一步？`,
  onlyFile: (year: number): string => `最后一步是收下${year}年的报告，不要了吗？`,
  notThatFile: (year: number): string => `不要${year}年那份`,
  stepOf: (year: number): string => `撤${year}年的上一步`,
  keepFile: '留着',
  fileGone: (year: number): string => `${year}年那份不要了，当没发过。`,
  fileBack: (year: number): string => `${year}年那份又收下了。`,
} as const
