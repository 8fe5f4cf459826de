import type { County } from '../../checks/county/county.ts'
import type { CountyReport } from '../../checks/county/report.ts'
import type { SharedPassage } from '../../checks/county/shared-passages.ts'
import { heads, number, type SheetCell, type SheetContent, text } from '../sheet.ts'
import { behind, checkedReports, countyYear, doubtText, tallyOf } from './county.ts'
import { callName, fileName, remarksOf, reportName } from './letter.ts'
import { sumSheets } from './sums.ts'

/** The first sheet: every organ, worst first; who has not sent; what could not be read. */
function summarySheet(county: County): SheetContent {
  const { reports, unread, pairing, absent } = county
  const year = countyYear(county)
  const rows = checkedReports(county).map((report): SheetCell[] => {
    const { mistakes, questions, blanks, openTexts } = tallyOf(report)
    const previous = pairing.previousOf.get(reports.indexOf(report))
    return [
      text(callName(report)),
      number(report.year),
      number(mistakes, mistakes > 0 ? 'missing' : 'plain'),
      number(questions),
      number(blanks),
      number(openTexts),
      text(report.draft === undefined ? '' : `草稿${report.draft}`, report.draft === undefined ? 'plain' : 'missing'),
      text(previous === undefined ? '' : fileName(reports[previous]!.file)),
      text(fileName(report.file)),
    ]
  })
  return {
    name: '汇总',
    widths: [26, 7, 8, 7, 10, 10, 9, 28, 28],
    frozen: { rows: 1, columns: 1 },
    rows: [
      heads('机关', '年份', '肯定错', '请核', '没填格数', '文字没写', '草稿', '比对的上年报告', '文件'),
      ...behind(county).map(({ name, year: latest, reports: [at] }) => [
        text(name ?? callName(reports[at!]!), 'missing'),
        number(latest),
        text(`没看到${year}年的报告`, 'missing', 7),
      ]),
      ...absent.map((name) => [text(name, 'missing'), text(''), text('没有报来', 'missing', 7)]),
      ...unread.map(({ file, error }) => [
        text(fileName(file), 'missing'),
        text(''),
        text(`读不了：${error}`, 'missing', 7),
      ]),
      ...rows,
      ...pairing.doubts.map((doubt) => [text(`拿不准的：${doubtText(doubt, reports)}`, 'long', 9)]),
    ],
  }
}

const kinds = [
  ['肯定错', 'mistakes'],
  ['没填', 'blanks'],
  ['请核', 'questions'],
  ['提示（不发给镇里）', 'notes'],
] as const

function remarkRows(report: CountyReport): SheetCell[][] {
  const remarks = remarksOf(report)
  return kinds.flatMap(([name, kind]) =>
    remarks[kind].map((remark) => [
      text(callName(report)),
      number(report.year),
      text(name),
      text(remark, 'long'),
      text(fileName(report.file)),
    ]),
  )
}

const remarkSheet = (county: County): SheetContent => ({
  name: '问题',
  widths: [30, 8, 10, 80, 30],
  frozen: { rows: 1, columns: 1 },
  rows: [heads('机关', '年份', '程度', '内容', '文件'), ...checkedReports(county).flatMap(remarkRows)],
})

const passageRow = (kind: string, { text: words, length, reports }: SharedPassage, county: County): SheetCell[] => [
  text(kind),
  number(length),
  number(reports.length),
  text(reports.map((at) => reportName(county.reports[at]!)).join('、'), 'long'),
  text(words, 'long'),
]

function passageSheet(county: County): SheetContent[] {
  const { passages, phrases } = county.shared
  if (passages.length + phrases.length === 0) return []
  return [
    {
      name: '雷同',
      widths: [8, 8, 8, 40, 80],
      frozen: { rows: 1, columns: 0 },
      rows: [
        heads('类别', '字数', '几家', '哪几家', '原文'),
        ...passages.map((passage) => passageRow('雷同', passage, county)),
        ...phrases.map((passage) => passageRow('套话', passage, county)),
      ],
    },
  ]
}

/** All that was found in a folder as the sheets of one workbook. */
export const countySheets = (county: County): SheetContent[] => [
  summarySheet(county),
  ...sumSheets(county),
  remarkSheet(county),
  ...passageSheet(county),
]
