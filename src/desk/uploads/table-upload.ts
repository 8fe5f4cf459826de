import type { ReadReport } from '../../intake/files/report.ts'
import { editionOfYear, type Form } from '../../schema/form.ts'
import type { Button, Option, SaidFigure } from '../../text/reply.ts'
import { changedInShort } from '../../text/said-in-short.ts'
import * as words from '../../text/table-upload.ts'
import { sectionTable, tableSections } from '../../text/tables.ts'
import { leftOut } from '../../text/uploads.ts'
import type { Draft } from '../../tools/draft.ts'
import type { Said } from '../compose.ts'
import type { Doubt } from '../turn.ts'
import { differencesOf } from './differences.ts'
import { toKeep } from './report-json.ts'

const leave: Button = { label: words.notTaken, action: { do: 'ask', asked: { kind: 'nothing' } } }

const longestLine = 60

/** 「表三：新收3，予以公开3，其余21行都是0」, a line for each table that has a figure. */
function tableLines(report: ReadReport): string[] {
  const { form, figures } = report
  const view = { form, figures, state: { accepted: new Map(), held: [] } }
  const found = tableSections(form).filter(({ id }) =>
    [...figures.keys()].some((cell) => form.cell(cell)?.section === id),
  )
  const lines = found.map(({ id }) => sectionTable(view, id).line)
  return [
    words.readTables(
      found.map(({ name }) => name),
      figures.size,
    ),
    ...lines.slice(0, 2).map((line) => (line.length > longestLine ? `${line.slice(0, longestLine)}…` : line)),
  ]
}

/** What the sheet left blank or crossed out: a person says whether it is 0. */
const blankLine = ({ printed }: ReadReport): string[] => (printed.size > 0 ? [words.blankCells(printed.size)] : [])

const figuresFor = ({ figures }: ReadReport, form: Form, name: string): SaidFigure[] =>
  [...figures].flatMap(([cell, value]) =>
    form.cell(cell) || /\[/u.test(cell) ? [{ cell, value, words: words.sheetWords(name) }] : [],
  )

interface Sheet {
  readonly report: ReadReport
  readonly name: string
  readonly saysYear: boolean
}

/** As this year's: the figures, recorded as one change. */
function recordOption({ situation }: Draft, { report, name }: Sheet, label: string): Option {
  const figures = figuresFor(report, situation.form, name)
  return { label, action: { do: 'record', figures, overOthers: true } }
}

/** As last year's: a report of its own, which this year's is compared with. */
function beforeOption({ situation }: Draft, { report, name }: Sheet, label: string): Option {
  const file = { ...report, organ: situation.organ, year: situation.year - 1 }
  return { label, action: { do: 'take', report: toKeep(file), name, as: 'before' } }
}

function doubtOf(cells: Doubt['cells'], line: string, again: string, options: readonly Option[]): Doubt {
  return { fresh: line, again, cells, settledBy: 'any', buttons: [...options, leave] }
}

/** Tables of the form that came as a workbook: told in short, and taken with a tap, for the year they say or the person does. */
export function previewTables(draft: Draft, sheet: Sheet): Said {
  const { report, saysYear } = sheet
  const { situation } = draft
  const { year } = situation
  const left = report.unplaced.length > 0 ? [leftOut(report.unplaced)] : []
  const told = [...tableLines(report), ...blankLine(report), ...left]
  if (saysYear && report.year !== year && report.year !== year - 1)
    return { lines: [words.otherYear(report.year, year)], next: 'repeat' }
  if (saysYear && report.year === year - 1) {
    const ask = words.beforeAsk(year - 1)
    return {
      lines: told.slice(0, 5),
      doubts: [doubtOf([], ask, ask, [beforeOption(draft, sheet, words.take)])],
      next: 'quiet',
    }
  }
  const { changed } = differencesOf(situation, report)
  const others = changed.length > 0 ? [words.differs(changed.length, changedInShort(situation, changed))] : []
  const sameForm = editionOfYear(year) === editionOfYear(year - 1)
  const options = [
    recordOption(draft, sheet, words.sheetOf(year)),
    ...(saysYear || !sameForm ? [] : [beforeOption(draft, sheet, words.beforeOf(year - 1))]),
  ]
  const cells = figuresFor(report, situation.form, sheet.name).map(({ cell }) => cell)
  const line = saysYear ? words.recordAs(year) : words.whichYear
  return {
    lines: [...told, ...others].slice(0, 5),
    doubts: [doubtOf(cells, line, words.recordAgain(year), options)],
    next: 'quiet',
  }
}
