import type { CellId } from '../../schema/cell-id.ts'
import { numberAt } from '../../schema/numerals.ts'
import { countOf } from '../amounts.ts'
import { option, saying } from '../choices.ts'
import { Notes } from '../notes.ts'
import type { Proposal, ReadingContext } from '../reading.ts'
import { tokenize } from '../words/tokenizer.ts'

// 「自然人多说了一个」「多说了一件，企业只有1个」: an applicant of the row that was spoken of, and the typed total above it with it.

type CellSaid = (what: string, context: ReadingContext) => CellId | undefined

const verb = '(?:说|报|记|填|写|算|数)'
const opening = '^(?:[哦噢哎嗯唉]|不对|不好意思|刚才|[,，。 ])*'
const unit = '(?:件|个|起|份|条)?'
const behind = new RegExp(`${opening}(.{2,14}?)(?:我)?(?:(?:(多|少|漏)${verb}|${verb}(多|少|漏))了?)[ ]?(?=\\S+$)`)
const ahead = new RegExp(
  `${opening}(?:我)?(?:(多|少|漏)${verb}|${verb}(多|少|漏))了?[ ]?(\\S{1,4}?)?${unit}[,，。;； ]+(.{2,14}?)(?:其实|实际上?|应该|确实|总共|一共|只|就|才|是|有|为)*(?=\\d+${unit}$|[一二两三四五六七八九十]+${unit}$)`,
)

const rowOf = (cell: CellId): string => cell.split('.')[1]!
const standingOf = ({ stated, derived }: ReadingContext, cell: CellId): number | undefined =>
  stated.get(cell) ?? derived.get(cell)

/** The column of table three that words name and nothing else. */
function applicantIn(what: string, context: ReadingContext): string | undefined {
  const tokens = tokenize(what, context)
  const labels = tokens.flatMap((token) => (token.kind === 'label' ? [token.label] : []))
  const [label, ...others] = labels
  if (!label || others.length > 0 || label.ask || label.direction !== 'column') return undefined
  if (tokens.some(({ kind }) => kind !== 'label' && kind !== 'harmless' && kind !== 'separator')) return undefined
  const columns = new Set([...label.cells].map((id) => (id.startsWith('s3.') ? id.split('.')[2]! : '')))
  const [column] = columns
  return columns.size === 1 && column !== 'total' && column !== '' ? column : undefined
}

/** The cells that an applicant alone may be about: those said last and the requests received, else any that stand. */
function cellsOf(what: string, context: ReadingContext, cellSaid: CellSaid): CellId[] {
  const column = applicantIn(what, context)
  if (column === undefined) {
    const cell = cellSaid(what, context)
    return cell && context.stated.has(cell) ? [cell] : []
  }
  const inColumn = (cells: Iterable<CellId>): CellId[] =>
    [...cells].filter(
      (id) =>
        id.startsWith('s3.') && id.endsWith(`.${column}`) && rowOf(id) !== 'total' && (context.stated.get(id) ?? 0) > 0,
    )
  const received = `s3.received.${column}` as CellId
  const recent = inColumn(context.lastChange.keys())
  // All of them were given: said too many of those given, or of those that came?
  if (recent.length > 0) return [...new Set([...recent, ...inColumn(context.stated.has(received) ? [received] : [])])]
  const standing = inColumn(context.stated.keys())
  return standing.length > 0 || standingOf(context, received) === undefined ? standing : [received]
}

/** A cell as it would be, and the typed total above it. */
function changedBy(context: ReadingContext, cell: CellId, by: number, words: string): Proposal[] | undefined {
  const standing = standingOf(context, cell)
  if (standing === undefined || standing + by < 0 || by === 0) return undefined
  const total = cell.replace(/\.[^.]+$/, '.total') as CellId
  const whole = total === cell || !cell.startsWith('s3.') ? undefined : context.stated.get(total)
  return [
    { cell, value: standing + by, words },
    ...(whole === undefined || whole + by < 0 ? [] : [{ cell: total, value: whole + by, words }]),
  ]
}

/** One of them is put to the person; of several they say which. */
function put(context: ReadingContext, changes: readonly (Proposal[] | undefined)[], words: string): Notes | undefined {
  const possible = changes.flatMap((change) => (change ? [change] : []))
  const [only, ...others] = possible
  if (!only) return undefined
  const notes = new Notes(context)
  notes.restate = true
  if (others.length === 0) for (const { cell, value } of only) notes.propose(cell, value, words)
  else
    notes.choices.push({
      about: words,
      reason: 'which-cell',
      options: possible
        .slice(0, 8)
        .map((change) => option(saying(context, change[0]!.cell, change[0]!.value ?? 0), change)),
    })
  return notes
}

/** 多说了一件，企业只有1个: what it should be is said, and how far that is from what stands. */
function resultSaid(text: string, context: ReadingContext, cellSaid: CellSaid): Notes | undefined {
  const found = ahead.exec(text)
  const figure = found ? countOf(numberAt(text, found[0].length)) : undefined
  if (!found || figure === undefined) return undefined
  const sign = (found[1] ?? found[2]) === '多' ? -1 : 1
  const said = found[3] === undefined ? undefined : countOf(numberAt(found[3], 0))
  const changes = cellsOf(found[4]!, context, cellSaid).map((cell) =>
    changedBy(context, cell, figure - (standingOf(context, cell) ?? figure), text),
  )
  const [change, ...others] = changes
  const notes = put(context, changes, text)
  if (!notes || !change || others.length > 0) return notes
  const by = (change[0]!.value ?? 0) - (standingOf(context, change[0]!.cell) ?? 0)
  // More or less by another count than what stands now: that part was not understood.
  if (Math.sign(by) !== sign || (said !== undefined && Math.abs(by) !== said))
    notes.leave(text.split(/[,，。;； ]/)[0]!)
  return notes
}

/** @param cellSaid the one cell that a number behind some words would be about */
export function miscounted(text: string, context: ReadingContext, cellSaid: CellSaid): Notes | undefined {
  const result = resultSaid(text, context, cellSaid)
  if (result) return result
  const found = behind.exec(text)
  const number = found ? numberAt(text, found[0].length) : undefined
  const count = countOf(number)
  if (!found || number?.end !== text.length || !count) return undefined
  const sign = (found[2] ?? found[3]) === '多' ? -1 : 1
  const cells = cellsOf(found[1]!, context, cellSaid).filter(
    (cell) => cell.startsWith('s3.') && !cell.endsWith('.total'),
  )
  return put(
    context,
    cells.map((cell) => changedBy(context, cell, sign * count, text)),
    text,
  )
}
