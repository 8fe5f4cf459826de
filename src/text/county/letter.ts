import { type Certainty, certaintyOf } from '../../checks/county/certainty.ts'
import type { CountyReport } from '../../checks/county/report.ts'
import type { Finding } from '../../checks/finding.ts'
import { ruleCodes } from '../../checks/rules/codes.ts'
import { unplacedTexts } from '../cli/check.ts'
import { findingText } from '../findings/findings.ts'
import { blankLines } from './blanks.ts'

// What a county office sends back to one of its towns: to be copied as it is. It asks, it does not scold.

const mostLines = 10

const parts: Readonly<Record<string, string>> = { 表二: '第二部分表二', 表三: '第三部分表三', 表四: '第四部分表四' }

/** Tables by the part they stand in: 「第三部分表三“自然人”列：…」. */
const placed = (text: string): string => text.replace(/^表[二三四]/u, (table) => parts[table]!)

/** What a finding says, with what the rule rests on. */
const withBasis = (finding: Finding, { form }: CountyReport): string =>
  `${placed(findingText(finding, form))}（依据：${ruleCodes[finding.rule].source}）`

export const fileName = (file: string): string => file.split(/[/\\]/u).at(-1)!

/** How a report is called: by its organ, or by its file when it names none. */
export const callName = ({ organ, file }: { readonly organ: string | undefined; readonly file: string }): string =>
  organ ?? fileName(file)

/** What is told of a report, by how sure it is. Blank cells are certain too. */
export interface Remarks {
  readonly mistakes: readonly string[]
  readonly blanks: readonly string[]
  readonly questions: readonly string[]
  /** Not for the town. */
  readonly notes: readonly string[]
}

export function remarksOf(report: CountyReport): Remarks {
  const isPrivate = ({ rule }: Finding): number => (rule === 'F-PRIVATE' ? 0 : 1)
  const of = (certainty: Certainty): Finding[] =>
    report.checked.findings
      .filter((finding) => certaintyOf(finding) === certainty)
      // What should never have been written comes before all else.
      .sort((a, b) => isPrivate(a) - isPrivate(b))
  return {
    mistakes: of('certain').map((finding) => withBasis(finding, report)),
    blanks: [
      ...blankLines(report).map(placed),
      ...of('open').map((finding) => withBasis(finding, report)),
      ...unplacedTexts(report).map(placed),
    ],
    questions: of('ask').map((finding) => withBasis(finding, report)),
    notes: [
      ...of('note').map((finding) => findingText(finding, report.form)),
      ...of('closed').map((finding) => `${findingText(finding, report.form)}（已说明：${finding.reason ?? ''}）`),
      ...report.unplaced.map((text) => `没有地方放：${text}`),
    ],
  }
}

const counts = ({ mistakes, blanks, questions }: Remarks): string =>
  [
    ...(mistakes.length > 0 ? [`${mistakes.length}处要改`] : []),
    ...(blanks.length > 0 ? [`${blanks.length}处没填`] : []),
    ...(questions.length > 0 ? [`${questions.length}处想请核一下`] : []),
  ].join('，')

/** Takes so many lines, a group after the other, and numbers them through. */
function listed(groups: readonly (readonly [title: string, lines: readonly string[]])[]): string[] {
  let number = 0
  return groups.flatMap(([title, lines]) => {
    const shown = lines.slice(0, mostLines - number)
    if (shown.length === 0) return []
    return [title, ...shown.map((line) => `${++number}. ${line}`)]
  })
}

const draftSent = (number: number): string => `发来的是“草稿${number}（不能上报）”，请报审定后的正式稿。`

/** The whole letter, ready to be pasted. */
export function letterText(report: CountyReport): string {
  const { year } = report
  const name = report.organ ?? `发来的“${fileName(report.file)}”`
  const remarks = remarksOf(report)
  const total = remarks.mistakes.length + remarks.blanks.length + remarks.questions.length
  const draft = report.draft === undefined ? [] : [draftSent(report.draft)]
  if (total === 0 && draft.length > 0)
    return [`${name}：${year}年度报告看过了，数和文字没有发现问题。`, ...draft].join('\n')
  if (total === 0) return `${name}：${year}年度报告看过了，没有发现问题，请按程序报送。`
  const more = total - mostLines
  return [
    `${name}：${year}年度报告看过了，有${counts(remarks)}，麻烦看看。`,
    ...draft,
    ...listed([
      ['要改的：', remarks.mistakes],
      ['没填的：', remarks.blanks],
      ['请核的（本来没错的话，回一句原因就行）：', remarks.questions],
    ]),
    ...(more > 0 ? [`还有${more}条，这些改好再看。`] : []),
    '改好再发一次就行；哪条看得不对，直接说，一起再核。',
  ].join('\n')
}

/** To an organ whose report of the year is not there yet. */
export const reminder = (name: string, year: number, latest: number): string =>
  `${name}：${year}年度报告还没收到，手上最近的是${latest}年的，麻烦抓紧报来。`

/** To whoever sent a file that could not be read. */
export const unreadLetter = (file: string, error: string): string =>
  `发来的“${fileName(file)}”读不了，麻烦换一份再发。${error}`

/** 「永乐店镇人民政府2021年」; of a report without an organ its file's name, with the year unless that says it. */
export function reportName({ organ, file, year }: CountyReport): string {
  const name = organ ?? fileName(file).replace(/\.[A-Za-z\d]{1,5}$/u, '')
  return organ === undefined && name.includes(String(year)) ? name : `${name}${year}年`
}

const letterHead = '审核意见-'

/** 「审核意见-永乐店镇人民政府2021年.txt」, without what a file's name may not have. */
export const letterName = (name: string): string =>
  `${letterHead}${name
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .trim()
    .slice(0, 80)}.txt`

/** Whether a file is such a letter, and no report. */
export const isLetterName = (name: string): boolean => name.startsWith(letterHead) && name.endsWith('.txt')
