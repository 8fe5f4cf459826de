import type { Checked, Finding } from '../checks/findings.ts'
import type { CellId } from '../schema/cell-id.ts'
import { editions, type Form } from '../schema/form.ts'
import type { ReportFile } from '../schema/report-file.ts'
import { topicsOf } from '../schema/topics.ts'
import { cellName, tableName } from './cells.ts'
import { findingText } from './findings.ts'
import { topicNames } from './topics.ts'

const formName = (form: Form): string =>
  editions.find(({ id }) => id === form.edition)!.id + (form.profile === 'beijing' ? '版（北京）' : '版')

/** What is missing as a person would list it: a topic at once where all or much of it is missing, otherwise by name. */
export const missingLines = (form: Form, missing: readonly CellId[]): string[] =>
  topicsOf(form).flatMap(({ id, section, cells }) => {
    const open = cells.filter((cell) => missing.includes(cell))
    if (open.length === 0) return []
    if (open.length === cells.length) return [`${tableName(section)}：${topicNames[id]}`]
    const rows = [...new Set(open.map((cell) => cellName(form, cell).split('·')[0]!))]
    const named = open.length <= 4 ? open.map((cell) => cellName(form, cell)) : rows
    return [`${tableName(section)}：${named.slice(0, 6).join('、')}${named.length > 6 ? '等' : ''}`]
  })

const numbered = (head: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [head, ...lines.map((line, index) => `  ${index + 1} ${line}`)]

const withReason = (finding: Finding, form: Form): string =>
  findingText(finding, form) + (finding.reason === undefined ? '' : `（已说明：${finding.reason}）`)

/** A report with what stands in its tables beside the figures. */
interface CheckedFile extends ReportFile {
  readonly printed: ReadonlyMap<CellId, string>
  readonly unplaced: readonly string[]
  /** Tables that the document does not have. */
  readonly missingTables: readonly string[]
}

/** 「“/”：新收·商业企业、新收·科研机构等12格」; cells left empty are listed as missing only. */
function printedLines(form: Form, printed: ReadonlyMap<CellId, string>): string[] {
  const shown = [...new Set(printed.values())].filter((text) => text !== '')
  return shown.map((text) => {
    const cells = [...printed].filter(([, other]) => other === text).map(([id]) => cellName(form, id))
    return `“${text}”：${cells.slice(0, 3).join('、')}${cells.length > 3 ? `等${cells.length}格` : ''}`
  })
}

/** A table that is not there at all is said once, not topic by topic. */
function openLinesOf({ form, missingTables }: CheckedFile, missing: readonly CellId[]): string[] {
  const isAbsent = (id: CellId): boolean => missingTables.includes(form.cell(id)?.section ?? '')
  const names = missingTables.map(tableName).join('、')
  return [
    ...(names === ''
      ? []
      : [`${names}：文件里没有${missingTables.length > 1 ? '这几张' : '这张'}表（做成图片的读不了）`]),
    ...missingLines(
      form,
      missing.filter((id) => !isAbsent(id)),
    ),
  ]
}

/** What `check` says about one report: certain mistakes, questions, remarks, and what is not filled in. */
export function checkedText(file: string, report: CheckedFile, checked: Checked): string {
  const { organ, year, form, printed, unplaced } = report
  const { findings, missing } = checked
  const of = (test: (finding: Finding) => boolean): string[] =>
    findings.filter(test).map((finding) => withReason(finding, form))
  const mistakes = of(({ level, holdsGate }) => level === 'block' || (level === 'block*' && holdsGate))
  const questions = of(({ level, holdsGate }) => level === 'explain' || (level === 'block*' && !holdsGate))
  const notes = of(({ level }) => level === 'note')
  const lines = [
    ...numbered(`肯定错的 ${mistakes.length} 处`, mistakes),
    ...numbered(`请核的 ${questions.length} 处（填错了就改，情况属实就写明原因）`, questions),
    ...numbered(`提示 ${notes.length} 处`, notes),
    ...numbered('没填的', openLinesOf(report, missing)),
    ...numbered('写的不是数的（都算没填）', printedLines(form, printed)),
    ...numbered('没有地方放的', [...unplacedTexts(report), ...unplaced]),
  ]
  const verdict = lines.length === 0 ? ['没有对不上的，没有没填的。'] : lines
  return [file, `${organ ?? '（没写机关）'} ${year}年（${formName(form)}格式）`, ...verdict, ''].join('\n')
}

export const unreadableText = (file: string, error: string): string => `${file}\n读不了：${error}\n`

/** One line for a whole folder. */
export function summaryText(
  count: Readonly<Record<'wrong' | 'asked' | 'open' | 'good' | 'unreadable', number>>,
): string {
  const total = count.wrong + count.asked + count.open + count.good + count.unreadable
  const parts = [
    `有错的${count.wrong}份`,
    ...(count.asked > 0 ? [`没有肯定错、要请镇里核的${count.asked}份`] : []),
    `没填齐的${count.open}份`,
    `填齐了也没有错的${count.good}份`,
    ...(count.unreadable > 0 ? [`读不了的${count.unreadable}份`] : []),
  ]
  return `共${total}份：${parts.join('，')}。`
}

/** What a file says of 其他处理 as a whole where the form wants its three rows. */
export const unplacedTexts = ({ wholeRows }: Pick<ReportFile, 'wholeRows'>): string[] =>
  wholeRows
    .filter(({ isPlaced }) => !isPlaced)
    .map(({ id, figure }) => `${id} 写${figure}：这一版格式分成逾期不补正、逾期不缴费、其他三行，各几件？`)

export const previousUnused = (year: number): string =>
  `--previous 是${year}年的，这里没有${year + 1}年的报告可比，没用上。`
