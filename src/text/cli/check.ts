import { type Certainty, certaintyOf } from '../../checks/county/certainty.ts'
import { blanksOf, type CountyReport } from '../../checks/county/report.ts'
import type { Finding } from '../../checks/finding.ts'
import type { CellId } from '../../schema/cell-id.ts'
import { editions, type Form } from '../../schema/form.ts'
import type { ReportFile } from '../../schema/report-file.ts'
import { topicsOf } from '../../schema/topics.ts'
import { cellName, figureText, tableName } from '../cells.ts'
import { blankLines } from '../county/blanks.ts'
import { findingText } from '../findings/findings.ts'
import { topicNames } from '../topics.ts'

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

/** 「没填的 20 格」; a table that was put in as a picture is not seen. */
function blanksHead(report: CountyReport, openTexts: number): string {
  const cells = blanksOf(report).length
  const texts = `文字 ${openTexts} 处`
  const count = cells === 0 ? texts : ` ${cells} 格${openTexts > 0 ? `，${texts}` : ''}`
  return `没填的${count}${report.missingTables.length > 0 ? '（做成图片的表读不了）' : ''}`
}

const unnamedText = (signedBy: string | undefined): string =>
  `机关名称没写（organ）${signedBy === undefined ? '' : `，这里按落款的“${signedBy}”看`}；做正式稿要写上。`

/** What `check` says about one report, as sure of each as it is among several: mistakes, what is not filled in, questions, remarks. */
export function checkedText(report: CountyReport): string {
  const { file, organ, year, form, unplaced, checked } = report
  const of = (certainty: Certainty): Finding[] =>
    checked.findings.filter((finding) => certaintyOf(finding) === certainty)
  const told = (certainty: Certainty): string[] => of(certainty).map((finding) => findingText(finding, form))
  const [mistakes, questions] = [told('certain'), told('ask')]
  const openTexts = told('open')
  const explained = of('closed').map((finding) => `${findingText(finding, form)}（已说明：${finding.reason ?? ''}）`)
  const notes = [...told('note'), ...explained, ...(report.isUnnamed ? [unnamedText(organ)] : [])]
  const lines = [
    ...numbered(`肯定错的 ${mistakes.length} 处`, mistakes),
    ...numbered(blanksHead(report, openTexts.length), [...blankLines(report), ...openTexts]),
    ...numbered(`请核的 ${questions.length} 处（填错了就改，情况属实就写明原因）`, questions),
    ...numbered(`提示 ${notes.length} 处`, notes),
    ...numbered('没有地方放的', [...unplacedTexts(report), ...unplaced]),
  ]
  const verdict = lines.length === 0 ? ['没有对不上的，没有没填的。'] : lines
  return [file, `${organ ?? '（没写机关）'} ${year}年（${formName(form)}格式）`, ...verdict, ''].join('\n')
}

export const unreadableText = (file: string, error: string): string => `${file}\n读不了：${error}\n`

/** One line for a whole folder: each file is counted once. */
export function summaryText(
  count: Readonly<Record<'wrong' | 'open' | 'asked' | 'good' | 'unreadable', number>>,
): string {
  const total = count.wrong + count.open + count.asked + count.good + count.unreadable
  const parts = [
    `有错的${count.wrong}份`,
    `没错但没填齐的${count.open}份`,
    `填齐了、只有请核的${count.asked}份`,
    `没有问题的${count.good}份`,
    ...(count.unreadable > 0 ? [`读不了的${count.unreadable}份`] : []),
  ]
  return `共${total}份：${parts.join('，')}。`
}

/** What a file says of 其他处理 as a whole where the form wants its three rows. */
export const unplacedTexts = ({ wholeRows }: Pick<ReportFile, 'wholeRows'>): string[] =>
  wholeRows
    .filter(({ isPlaced }) => !isPlaced)
    .map(({ id, figure }) => `${id} 写${figure}：这一版格式分成逾期不补正、逾期不缴费、其他三行，各几件？`)

/** What `export` wrote beside the figures: said, and not accepted. */
export const heldTexts = ({
  form,
  heldChanges,
  heldFigures,
}: Pick<ReportFile, 'form' | 'heldChanges' | 'heldFigures'>): string[] => {
  if (heldChanges === 0) return []
  const said = heldFigures.map(
    ([id, figure]) => `${tableName(form.cell(id)!.section)}${cellName(form, id)} ${figureText(form, id, figure)}`,
  )
  return [`先搁着、没有定的${heldChanges}处（held）${said.length > 0 ? `：${said.join('，')}` : ''}`]
}

export const previousUnused = (year: number): string =>
  `--previous 是${year}年的，这里没有${year + 1}年的报告可比，没用上。`
