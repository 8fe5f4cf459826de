import type { County } from '../../checks/county/county.ts'
import type { OrganReports } from '../../checks/county/pairing.ts'
import type { CountyReport } from '../../checks/county/report.ts'
import { padded, width } from '../tables.ts'
import { behind, checkedReports, countyYear, hasPrivate, tallyOf } from './county.ts'
import { callName, fileName, reportName } from './letter.ts'
import { shortNames } from './short-names.ts'
import { inTables } from './wrong-figures.ts'

// What a chat is told of the reports that were sent to it one after the other.

export const labels = {
  summary: '汇总',
  letters: '退回意见',
  next: '下一家',
  nextFile: '下一个',
  moreReminders: '后面的',
  passages: '雷同段落',
  workbook: '合计表.xlsx',
  remind: '催报的话',
  absent: '还有谁没交',
  restart: '重新开始',
  restartSure: '都删掉',
  restartNot: '不删',
} as const

const counted = (report: CountyReport): string => {
  const { mistakes, questions, blanks, openTexts } = tallyOf(report)
  const pieces = [
    ...(report.draft !== undefined ? [`是草稿${report.draft}，不是正式稿`] : []),
    ...(hasPrivate(report) ? ['夹着个人信息'] : []),
    ...(mistakes > 0 ? [`肯定错${mistakes}处`] : []),
    ...(questions > 0 ? [`请核${questions}处`] : []),
    ...(blanks > 0 ? [`没填${blanks}格`] : []),
    ...(openTexts > 0 ? [`文字没写${openTexts}处`] : []),
  ]
  return pieces.length === 0 ? '没有问题' : pieces.join('，')
}

/** One line for one of many files. */
export const fileLine = (report: CountyReport): string => `${reportName(report)}：${counted(report)}`

/** The first sentence says what is wrong. */
const firstSentence = (text: string): string => /^[^。；\n]*/u.exec(text)![0]

export const unreadLine = (name: string, error: string): string =>
  `“${shortened(name, 24)}”没收进来：${firstSentence(error)}`

export const soFar = (read: number, unread: number): string =>
  read === 0
    ? `${unread}个文件都没收进来。`
    : `一共收了${read}份${unread > 0 ? `，另有${unread}个没收进来` : ''}。发完点“${labels.summary}”。`

const shortened = (text: string, to: number): string => (text.length > to ? `${text.slice(0, to - 1)}…` : text)

export const names = (list: readonly string[], most = 5): string =>
  list.slice(0, most).join('、') + (list.length > most ? `等${list.length}个` : '')

/** The year that is looked at: the one most have come to, or else the latest. */
const yearOf = (county: County): number | undefined =>
  countyYear(county) ?? county.pairing.organs.map(({ year }) => year).sort((a, b) => b - a)[0]

const lateNames = (county: County): string[] =>
  behind(county).map(({ name, reports: [at] }: OrganReports) => name ?? callName(county.reports[at!]!))

/** Organs of which nothing is there for the year, and those that have to send it and of which only an earlier year is. */
const notIn = (county: County): string[] => [...county.absent, ...lateNames(county)]

/** 「2021年的报告收到11家」; where no year is that of most, how many there are of each. */
function receivedText(county: County): string {
  const years = county.pairing.organs.map(({ year }) => year)
  const count = (year: number): number => years.filter((other) => other === year).length
  const main = countyYear(county)
  if (main !== undefined) return `${main}年的报告收到${count(main)}家`
  const each = [...new Set(years)].sort((a, b) => b - a).map((year) => `${year}年${count(year)}家`)
  return `报告收到${years.length}家：${each.join('，')}`
}

/** 「没报2021年的」 */
const notInText = (county: County): string => {
  const year = countyYear(county)
  return year === undefined ? '名单上没报来的' : `没报${year}年的`
}

const draftsLine = (list: readonly string[], all: number): string =>
  list.length === all
    ? '发来的都是草稿（不能上报），还不是正式稿。'
    : `草稿不能上报，这${list.length}家发的是草稿：${names(list, 3)}。`

/** What is told at once: how many, what is wrong with them, who is not in. At most six lines. */
export function summaryLines(county: County, replaced: number): string[] {
  const { reports, unread, shared, pairing } = county
  const main = countyYear(county)
  const all = checkedReports(county)
  const checked = all.filter(({ year }) => main === undefined || year === main)
  const drafts = checked.filter(({ draft }) => draft !== undefined)
  const earlier = reports.length - all.length
  const tallies = checked.map(tallyOf)
  const some = (count: number, text: string): string[] => (count > 0 ? [text] : [])
  const wrong = tallies.filter(({ mistakes }) => mistakes > 0).length
  const asked = tallies.filter(({ questions }) => questions > 0).length
  const open = tallies.filter(({ blanks, openTexts }) => blanks + openTexts > 0).length
  const inBrackets = [
    ...some(earlier, `以前年份的${earlier}份用来比对`),
    ...some(all.length - checked.length, `另有${all.length - checked.length}家只有别的年份的`),
    ...some(replaced, `重发的${replaced}份按后来的`),
  ]
  const found = [
    ...some(wrong, `有错的${wrong}家`),
    ...some(open, `没填齐的${open}家`),
    ...some(asked, `有请核的${asked}家`),
    ...some(shared.passages.length, `雷同${shared.passages.length}段`),
  ]
  const missing = notIn(county)
  const people = reports.filter(hasPrivate).map(callName)
  return [
    `${receivedText(county)}${inBrackets.length > 0 ? `（${inBrackets.join('，')}）` : ''}。`,
    ...some(drafts.length, draftsLine(drafts.map(callName), checked.length)),
    ...some(people.length, `夹着个人信息，先处理：${names(people, 3)}。`),
    found.length === 0 ? '没有错的，没有没填的，没有雷同。' : `${found.join('，')}。`,
    ...some(missing.length, `${notInText(county)}${missing.length}家：${names(missing)}。`),
    ...some(
      unread.length,
      `没读成的${unread.length}个：${names(
        unread.map(({ file }) => shortened(fileName(file), 16)),
        8,
      )}。`,
    ),
    ...some(pairing.doubts.length, `拿不准是哪家的有${pairing.doubts.length}处，在合计表里写着。`),
  ].slice(0, 6)
}

const widest = 14
const mostRows = 40

/** Cut to so many columns of a fixed-width font. */
function cut(text: string, to: number): string {
  if (width(text) <= to) return text
  let kept = ''
  for (const character of text) {
    if (width(kept + character) > to - 2) break
    kept += character
  }
  return `${kept}…`
}

/** Organ, year where they differ, mistakes, questions and open cells, worst first, as wide as a phone. */
export function countyTable(county: County): string | undefined {
  const all = checkedReports(county)
  const year = yearOf(county)
  const bad = all.filter((report) => counted(report) !== '没有问题')
  const shown = bad.slice(0, mostRows)
  if (shown.length === 0) return undefined
  const namesOf = shortNames(shown)
  const rows = shown.map((report, at) => {
    const { mistakes, questions, blanks, openTexts } = tallyOf(report)
    const name = report.year === year ? namesOf[at]! : `${namesOf[at]!}${report.year}`
    return [cut(name, widest), mistakes, questions, blanks + openTexts].map(String)
  })
  const heads = ['机关', '肯定错', '请核', '没填']
  const lines = [heads, ...rows]
  const first = Math.max(...lines.map(([name]) => width(name!)))
  const right = (text: string, to: number): string => ' '.repeat(Math.max(0, to - width(text))) + text
  const table = lines.map(
    ([name, ...cells]) =>
      padded(name!, first) + cells.map((cell, at) => ` ${right(cell, width(heads[at + 1]!))}`).join(''),
  )
  const rest = [
    ...(bad.length > shown.length ? [`还有${bad.length - shown.length}家，在合计表里。`] : []),
    ...(all.length > bad.length ? [`没有问题的${all.length - bad.length}家。`] : []),
  ]
  return [...table, ...rest].join('\n')
}

export const letterTitle = (at: number, total: number, name: string): string =>
  `第${at}家，共${total}家：${name}。上面那条长按复制。`
export const unreadTitle = (at: number, total: number, name: string): string =>
  `没读成的第${at}个，共${total}个：${name}。上面那条长按复制。`
export const noLetters = '都没有问题，不用退。'
export const orderChanged = '后来又发过文件，从第一家重新排。'
export const letterHead = (name: string): string => `${name}的退回意见，上面那条长按复制。`
export const noSuchOrgan = (name: string): string => `没有收到“${name}”的报告。`

export const passagesTitle = (county: County): string => {
  const { passages, phrases } = county.shared
  if (passages.length + phrases.length === 0) return '没有雷同：不同机关没有连着40字以上一样的话。'
  return `雷同${passages.length}段${phrases.length > 0 ? `，一半以上都这么写的套话${phrases.length}段` : ''}。`
}

/** Who has not sent, for whoever asks just that. */
export function absentLines(county: County, expected: number): string[] {
  const missing = notIn(county)
  const known = expected > 0 ? [] : [`一共该交几家我不知道。说一次“应交：甲镇、乙镇”，我记住。`]
  const { unreadable } = county
  const unread = unreadable.map(({ name, file }) => `${name}（${fileName(file)}）`)
  const came = unread.length === 0 ? [] : [`发来了没读成的${unread.length}家：${names(unread, 6)}。`]
  if (missing.length === 0)
    return expected > 0
      ? [
          ...came,
          `应交${expected}家，${countyYear(county) === undefined ? '' : `${countyYear(county)}年的`}${unread.length > 0 ? '其余' : ''}都交了。`,
        ]
      : known
  return [`${notInText(county)}${missing.length}家：${names(missing, 12)}。`, ...came, ...known]
}

/** @param years of which there are sums */
export const workbookLine = (county: County, years: readonly number[]): string => {
  const missing = notIn(county).length + county.unread.length
  const wrong = checkedReports(county)
    .filter((report) => years.includes(report.year) && inTables(report).length > 0)
    .map(callName)
  const each = years.map((year) => `${year}年`).join('、')
  return `合计表：${each}${years.length > 1 ? '各加各的，' : '各表'}逐格相加，没填的不当0。${missing > 0 ? `没加进去的写在表里。` : ''}${wrong.length > 0 ? `${names(wrong, 3)}的数自己对不上，合计里红底标着。` : ''}`
}

export const nothingYet = (expected: number): string[] => [
  `还没有收到${expected > 0 ? `应交${expected}家的` : '别家的'}报告。把各镇的报告一个个发来，发完说“汇总”。`,
  ...(expected > 0 ? [] : ['应交的单位可以说一次：“应交：甲镇、乙镇、丙街道”，我记住。']),
]
/** How it is used, for whoever collects the reports of others. */
export const howTo: readonly string[] = [
  '各镇的报告一个个发来，我逐份核，发完说“汇总”。',
  '要退的：“退回意见”“甲镇的退回意见”；写得一样的：“雷同”',
  '说一次“应交：甲镇、乙镇”，以后问“还有谁没交”“催报的话”',
  '各镇加起来：“合计表”；删掉再来：“重新开始”',
]
/** To words that are no report's while only those of others are here. */
export const reportsHere = '没看懂。看收来的报告，说“汇总”“还有谁没交”“甲镇的退回意见”。'
export const askRestart = (files: number): string => `收到的${files}个文件都删掉，从头再来？`
export const moreCame = '问了以后又发来过文件。'
export const restarted = (expected: number): string =>
  `删掉了。把报告发来就是新的一批。${expected > 0 ? `应交的${expected}家还记着。` : ''}`
export const notRestarted = '没删，都还在。'

export const workbookTrouble = {
  gone: '收到的文件已经删掉了，合计表做不了。重新发来再要。',
  differs: '合计表没发：做好后逐格核对，和算的不一样。文件都在。把这条转给管理员。',
} as const
