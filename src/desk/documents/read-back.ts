import { type Block, line } from '../../intake/files/blocks.ts'
import { readDocx } from '../../intake/files/docx.ts'
import { readDocument } from '../../intake/files/read-document.ts'
import { ofDocument, type ReadReport } from '../../intake/files/report.ts'
import type { Checklist } from '../../report/checklist/content.ts'
import { composeReport, openingOf } from '../../report/compose.ts'
import type { ReportContent } from '../../report/content.ts'
import { visible } from '../../report/engine/characters.ts'
import type { PdfText } from '../../report/engine/engine.ts'
import { lastPageSentences } from '../../report/last-page.ts'
import { narrativeLines } from '../../report/narrative.ts'
import { printable } from '../../report/printable.ts'
import { chineseDate, words } from '../../report/words.ts'
import type { CellId } from '../../schema/cell-id.ts'

/** A file that was built does not say what it was built from: it is handed to nobody. */
export class ReadBackDifference extends Error {
  readonly code = 'read_back_difference'
  /** Cells whose figure differs, in the form's order. */
  readonly cells: readonly CellId[]

  /** @param places what differs, by ids and without anybody's words: it stands in the log */
  constructor(places: readonly string[], cells: readonly CellId[] = []) {
    super(`the file differs from what was recorded at ${places.slice(0, 20).join(', ')}`)
    this.name = 'ReadBackDifference'
    this.cells = cells
  }
}

/** Characters that fonts draw with one shape: which of them was meant is not in a PDF. */
const drawnAlike: readonly (readonly [RegExp, string])[] = [
  [/[•・‧]/gu, '·'],
  [/[‐‑]/gu, '-'],
  [/‒/gu, '–'],
  [/⋯/gu, '...'],
  [/〜/gu, '~'],
  [/∕/gu, '/'],
]

const circledDigit = (character: string): string => String(character.codePointAt(0)! - 0x2780 + 1)

/** Words as every reader of a file has them: without white space and what shows nothing, in one width. */
const bare = (text: string): string =>
  drawnAlike.reduce(
    (plain, [shapes, one]) => plain.replaceAll(shapes, one),
    visible(printable(text)).normalize('NFKC').replaceAll(/\s/gu, '').replaceAll(/[➀-➉]/gu, circledDigit),
  )

/** Cells that do not hold in the file what they hold in the report: another figure, none, or one where there is none. */
function differingCells({ form, figures }: ReportContent, report: ReadReport): CellId[] {
  return form.cells
    .filter(({ section }) => section !== 's6')
    .map(({ id }) => id)
    .filter((id) =>
      figures.has(id)
        ? report.figures.get(id) !== figures.get(id)
        : bare(report.printed.get(id) ?? '') !== bare(words.open),
    )
}

/**
 * The tables of a document under the headings of their sections. Whatever a person wrote is left out: their words may look like a table
 * or a title, and are compared as they are.
 */
function readTables({ form, year }: ReportContent, blocks: readonly Block[]): ReadReport {
  const rows = blocks.filter((block) => block.kind === 'row')
  const tables = [...new Set(rows.map(({ table }) => table))]
  const headings = form.sections.filter(({ kind }) => kind === 'table').map(({ title }) => title)
  const parts = tables.flatMap((table, at) => [line(headings[at] ?? ''), ...rows.filter((row) => row.table === table)])
  return ofDocument('docx', readDocument([line(words.reportTitle(year)), ...parts], ''))
}

/** What stands in tables and belongs to no cell, and tables that are not there. */
const framePlaces = (report: ReadReport): string[] => [
  ...report.unplaced.map((_, index) => `unplaced ${index + 1}`),
  ...report.missingTables.map((table) => `table ${table}`),
]

interface Expected {
  readonly place: string
  readonly text: string
}

/** Whatever the report says outside of its tables, in the order in which it is printed, each piece as it was recorded. */
function wordsOf(content: ReportContent): Expected[] {
  const { form, narratives, signature, organ, year, draft } = content
  const { paragraphs, rest } = openingOf(content)
  const sections = form.sections.flatMap(({ id, title }, index) => {
    const lines = narrativeLines(narratives[id as keyof typeof narratives] ?? '', title)
    const own = index === 0 ? rest : lines
    return own.map((text, at) => ({ place: `text ${id}.${lines.length - own.length + at + 1}`, text }))
  })
  const notes = draft ? lastPageSentences(draft) : []
  return [
    { place: 'title', text: organ + words.reportTitle(year) },
    ...paragraphs.map(({ text }, at) => ({ place: `opening ${at + 1}`, text })),
    ...sections,
    { place: 'signature', text: signature.organ ?? organ },
    ...(signature.date === undefined ? [] : [{ place: 'date', text: chineseDate(signature.date) }]),
    ...notes.map((text, at) => ({ place: `last page ${at + 1}`, text })),
  ].map(({ place, text }) => ({ place, text: bare(text) }))
}

/** What the document adds by itself and has digits in it, unless somebody wrote the same. */
function ownWords({ year, organ }: ReportContent, pieces: readonly Expected[]): string[] {
  const own = [words.statisticsYear(year), words.statisticsOrgan(organ)]
  return own.map(bare).filter((text) => !pieces.some((piece) => piece.text.includes(text)))
}

/** Stands where something was taken out. */
const gap = '\u0000'

/** Takes the pieces out of a text one after the other; what is not there, or not in its order, is named. */
function takeOut(text: string, pieces: readonly Expected[]): { missing: string[]; rest: string } {
  const missing: string[] = []
  let rest = ''
  let at = 0
  for (const { place, text: piece } of pieces) {
    const found = text.indexOf(piece, at)
    if (found < 0) missing.push(place)
    else {
      rest += text.slice(at, found) + gap
      at = found + piece.length
    }
  }
  return { missing, rest: rest + text.slice(at) }
}

/** What differs in the words; and digits that nobody wrote, in what is left of them but for the numbers of the last page's lists. */
function wordPlaces(content: ReportContent, printed: string): string[] {
  const pieces = wordsOf(content)
  const text = ownWords(content, pieces).reduce((all, own) => all.replace(own, gap), bare(printed))
  const { missing, rest } = takeOut(text, pieces)
  const isStray = /\d/.test(
    rest
      .split(gap)
      .map((words) => words.replace(/\d{1,2}[.]$/, ''))
      .join(gap),
  )
  return [...missing, ...(isStray ? ['digits outside of all texts'] : [])]
}

interface Place {
  readonly cell: CellId | undefined
  readonly place: string
}

/** Places of tables, labels too, that say something else than the document that was composed; the two are read in one order. */
function tablePlaces(content: ReportContent, found: readonly string[]): Place[] {
  const expected = composeReport(content).blocks.flatMap((block) =>
    block.kind === 'table' ? block.cells.filter(({ text }) => text !== '') : [],
  )
  const wrong = expected.flatMap(({ text, cell }, index): Place[] =>
    bare(found[index] ?? '') === bare(text) ? [] : [{ cell, place: cell ?? `table cell ${index + 1}` }],
  )
  return [...wrong, ...(found.length === expected.length ? [] : [{ cell: undefined, place: 'number of cells' }])]
}

function refuseAny(places: readonly Place[]): void {
  const cells = places.flatMap(({ cell }) => cell ?? [])
  if (places.length > 0)
    throw new ReadBackDifference([...new Set(places.map(({ place }) => place))], [...new Set(cells)])
}

const without = (place: string): Place => ({ cell: undefined, place })

const linesOf = (blocks: readonly Block[]): string =>
  blocks.flatMap((block) => (block.kind === 'line' ? [block.text] : [])).join('')

const rowsOf = (blocks: readonly Block[]): string[][] =>
  blocks.flatMap((block) => (block.kind === 'row' ? [block.cells.map(({ text }) => text)] : []))

/**
 * Reads a Word file that was built, its tables by their labels as those of strangers are read, and compares every cell, every word and
 * every number with what it was built from.
 */
export function readBackDocx(content: ReportContent, bytes: Uint8Array): void {
  const blocks = readDocx(bytes)
  const report = readTables(content, blocks)
  refuseAny([
    ...framePlaces(report).map(without),
    ...differingCells(content, report).map((cell) => ({ cell, place: cell })),
    ...tablePlaces(
      content,
      rowsOf(blocks)
        .flat()
        .filter((text) => text !== ''),
    ),
    ...wordPlaces(content, linesOf(blocks)).map(without),
  ])
}

/** The same for a PDF, by its tags. */
export function readBackPdf(content: ReportContent, { cells, text }: PdfText): void {
  refuseAny([...tablePlaces(content, cells), ...wordPlaces(content, text).map(without)])
}

/** The list of figures: its head and every row of it stand there as they were written. */
export function readBackChecklist(checklist: Checklist, bytes: Uint8Array): void {
  const { organ, year, state, day, groups, notes } = checklist
  const blocks = readDocx(bytes)
  const rows = rowsOf(blocks).map((row) => row.slice(0, 4))
  const expected = groups.flatMap(({ rows: listed }) =>
    listed.map((row) => [row.name, row.figure, row.source, row.words]),
  )
  const head = [words.checklistTitle(year), words.checklistHead(organ, state, day), ...notes, words.checklistSignatures]
  const written = [words.checklistHeadings.slice(0, 4), ...expected].map((row) => row.map(bare).join('|'))
  const found = rows.map((row) => row.map(bare).join('|'))
  refuseAny([
    ...(bare(linesOf(blocks)) === bare(head.join('')) ? [] : [without('words')]),
    ...written.flatMap((row, index) => (found[index] === row ? [] : [without(`row ${index}`)])),
    ...(found.length === written.length ? [] : [without('number of rows')]),
  ])
}
