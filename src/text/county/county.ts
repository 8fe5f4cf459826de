import { certaintyOf } from '../../checks/county/certainty.ts'
import type { County } from '../../checks/county/county.ts'
import { isNamed } from '../../checks/county/expected.ts'
import type { Doubt, OrganReports } from '../../checks/county/pairing.ts'
import { blanksOf, type CountyReport } from '../../checks/county/report.ts'
import type { SharedPassage } from '../../checks/county/shared-passages.ts'
import { unplacedTexts } from '../cli/check.ts'
import { padded, width } from '../tables.ts'
import { callName, fileName, letterText, remarksOf, reminder, reportName } from './letter.ts'

// What a county office is told about the reports of all its towns.

export interface Tally {
  readonly mistakes: number
  readonly questions: number
  readonly blanks: number
  /** Places for words in which nothing was written. */
  readonly openTexts: number
}

const tallies = new WeakMap<CountyReport, Tally>()

export function tallyOf(report: CountyReport): Tally {
  const known = tallies.get(report)
  if (known) return known
  const certainties = report.checked.findings.map(certaintyOf)
  const tally: Tally = {
    mistakes: certainties.filter((certainty) => certainty === 'certain').length,
    questions: certainties.filter((certainty) => certainty === 'ask').length,
    blanks: blanksOf(report).length,
    openTexts: certainties.filter((certainty) => certainty === 'open').length,
  }
  tallies.set(report, tally)
  return tally
}

/** The reports to be checked, worst first: each organ's latest year. */
export const checkedReports = ({ reports, pairing }: County): CountyReport[] =>
  pairing.organs
    .flatMap(({ latest }) => latest.map((at) => reports[at]!))
    .map((report) => ({ report, ...tallyOf(report) }))
    .sort(
      (a, b) => b.mistakes - a.mistakes || b.blanks + b.openTexts - a.blanks - a.openTexts || b.questions - a.questions,
    )
    .map(({ report }) => report)

/** The year that more than half of the organs have come to; undefined where there is none. */
export function countyYear({ pairing: { organs } }: County): number | undefined {
  const years = organs.map(({ year }) => year)
  return years.find((year) => years.filter((other) => other === year).length * 2 > years.length)
}

/** Organs of which only earlier years are there. */
export function earlierOnly(county: County): OrganReports[] {
  const year = countyYear(county)
  return year === undefined ? [] : county.pairing.organs.filter((organ) => organ.year < year)
}

/** Whether an organ has to send a report: all of them, where nobody said which. */
export const isExpected = ({ expected }: Pick<County, 'expected'>, { name }: OrganReports): boolean =>
  expected.length === 0 || (name !== undefined && expected.some((one) => isNamed(one, name)))

/** Organs that have to send the county's year and have not yet. */
export const behind = (county: County): OrganReports[] =>
  earlierOnly(county).filter((organ) => isExpected(county, organ))

const named = reportName

export function doubtText(doubt: Doubt, reports: readonly CountyReport[]): string {
  const withFile = (at: number): string => `${named(reports[at]!)}（${fileName(reports[at]!.file)}）`
  switch (doubt.kind) {
    case 'several-organs':
      return `${withFile(doubt.report)}：${doubt.candidates.join('、')}都可能是它，没有配上年。`
    case 'several-reports':
      return `${doubt.reports.map(withFile).join('、')}：同一家同一年有几份，数不一样，没有拿来比。`
    case 'twice':
      return `${doubt.reports.map(withFile).join('、')}：同一家同一年有几份，数${doubt.differ ? '不' : ''}一样。`
    case 'similar-name':
      return `${withFile(doubt.report)}和${withFile(doubt.previous)}：像是一家，名称对不上，没有配。`
  }
}

const line = (cells: readonly (string | number)[], widths: readonly number[]): string =>
  cells
    .map((cell, at) => padded(String(cell), widths[at]!))
    .join('  ')
    .trimEnd()

function tableLines(county: County): string[] {
  const rows = checkedReports(county).map((report) => {
    const { mistakes, questions, blanks, openTexts } = tallyOf(report)
    const previous = county.compared.has(report.file) ? '比了' : '没有'
    return [callName(report), report.year, mistakes, questions, blanks + openTexts, previous]
  })
  const all = [['机关', '年份', '肯定错', '请核', '没填（处）', '上年'], ...rows]
  const widths = all[0]!.map((_, column) => Math.max(...all.map((cells) => width(String(cells[column])))))
  return all.map((cells) => line(cells, widths))
}

const block = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', title, ...lines.map((text) => `  ${text}`)]

/** Earlier reports: those that were compared with, and those that found no use. */
function earlierLines({ reports, pairing: { organs, previousOf } }: County): { used: string[]; unused: string[] } {
  const isUsed = new Set(previousOf.values())
  const earlier = organs.flatMap(({ reports: places, latest }) => places.filter((at) => !latest.includes(at)))
  const told = (at: number): string => {
    const { mistakes } = tallyOf(reports[at]!)
    return `${named(reports[at]!)}（${fileName(reports[at]!.file)}）${mistakes > 0 ? `，它自己有${mistakes}处错` : ''}`
  }
  return {
    used: earlier.filter((at) => isUsed.has(at)).map(told),
    unused: earlier.filter((at) => !isUsed.has(at)).map(told),
  }
}

export const hasPrivate = ({ checked }: CountyReport): boolean =>
  checked.findings.some((finding) => finding.rule === 'F-PRIVATE' && finding.holdsGate)

const passedOverShown = 10

/** What stands before the letters: who has not sent, what could not be read, and the table of all, worst first. */
export function summaryLines(county: County): string[] {
  const { reports, unread, passedOver, pairing, absent } = county
  const earlier = earlierLines(county)
  const year = countyYear(county)
  const more = passedOver.length > passedOverShown ? [`……共${passedOver.length}个`] : []
  return [
    `共${checkedReports(county).length}份要核，上年的${reports.length - checkedReports(county).length}份，读不了的${unread.length}份。`,
    ...block(
      `没看到${year}年报告的`,
      behind(county).map(({ name, year: latest, reports: [at] }) =>
        reminder(name ?? callName(reports[at!]!), year!, latest),
      ),
    ),
    ...block('名单上没有报来的', absent),
    ...block(
      '夹着个人信息的，先处理',
      reports.filter(hasPrivate).map((report) => `${named(report)}（${fileName(report.file)}）`),
    ),
    ...block(
      '读不了的',
      unread.map(({ file, error }) => `${file}：${error}`),
    ),
    ...block('没有读的文件（只读.docx、.doc、.txt、.json）', [...passedOver.slice(0, passedOverShown), ...more]),
    '',
    ...tableLines(county),
    ...block('当作上年报告用的', earlier.used),
    ...block('更早的，没用上', earlier.unused),
    ...block(
      '拿不准的',
      pairing.doubts.map((doubt) => doubtText(doubt, reports)),
    ),
  ]
}

const passageText = ({ text, length, reports }: SharedPassage, all: readonly CountyReport[]): string =>
  `${length}字，${reports.map((at) => named(all[at]!)).join('、')}：“${text}”`

const passagesShown = 20

/** What different organs say in the same words. */
export function sharedLines({ shared: { passages, phrases }, reports }: County): string[] {
  const more = (count: number): string[] => (count > passagesShown ? [`还有${count - passagesShown}段`] : [])
  return [
    ...block('雷同（不同机关连着40字以上一样，法定用语和表头不算）', [
      ...passages.slice(0, passagesShown).map((passage) => passageText(passage, reports)),
      ...more(passages.length),
    ]),
    ...block('套话（一半以上的机关都这么写）', [
      ...phrases
        .slice(0, passagesShown)
        .map(({ text, length, reports: by }) => `${length}字，${by.length}家：“${text}”`),
      ...more(phrases.length),
    ]),
  ]
}

const notesShown = 30

/** Remarks that are not sent to the towns. */
export function noteLines(county: County): string[] {
  const notes = checkedReports(county).flatMap((report) =>
    remarksOf(report).notes.map((note) => `${named(report)}：${note}`),
  )
  const more = notes.length > notesShown ? [`还有${notes.length - notesShown}条`] : []
  return block('提示（不发给镇里）', [...notes.slice(0, notesShown), ...more])
}

const rule = '────────────────'

/** Whether there is nothing to write to its organ but that all is well. */
export function isClean(report: CountyReport): boolean {
  const { mistakes, questions, blanks, openTexts } = tallyOf(report)
  const isDraft = report.draft !== undefined
  return !isDraft && mistakes + questions + blanks + openTexts + unplacedTexts(report).length === 0
}

/** The letters one after another, with the file each is about; those that only say that all is well at the end, a line each. */
export function letterLines(county: County): string[] {
  const reports = checkedReports(county)
  const clean = reports.filter(isClean)
  return [
    ...reports
      .filter((report) => !clean.includes(report))
      .flatMap((report) => ['', rule, report.file, '', letterText(report)]),
    ...(clean.length === 0 ? [] : ['', rule, ...clean.map(letterText)]),
  ]
}

export const countyTexts = {
  progress: (done: number, total: number): string => `读到${done}/${total}份`,
  lettersWritten: (count: number, folder: string): string => `意见${count}份，写在 ${folder}`,
  workbookWritten: (path: string): string => `汇总表写在 ${path}`,
  notWritten: (path: string): string => `写不进 ${path}。看看文件夹在不在、文件是不是开着。`,
  notXlsx: (path: string): string => `--workbook 后面写 .xlsx 文件，不是 ${path}。`,
  uncheckable: '核对这份时程序出错，没有核成。把这个文件交给维护的人看看。',
} as const
