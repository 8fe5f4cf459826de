import type { CellId, RequestColumnId, RequestRowId } from '../../schema/cell-id.ts'
import type { Figure } from '../../schema/figure.ts'
import { numberAt } from '../../schema/numerals.ts'
import { isTotal } from '../cell-set.ts'
import { option } from '../choices.ts'
import { Notes } from '../notes.ts'
import type { Proposal, ReadingContext } from '../reading.ts'
import { groupsOf } from '../sentences/groups.ts'
import type { Label } from '../words/labels.ts'
import { tokenize } from '../words/tokenizer.ts'

// 企业那件搞错了，是个人的; 不掌握那件其实公开了: a case leaves the cell it stands in for another. Where from and how many, the figures
// that stand must leave no doubt about; then the person is asked.

const opening = '^(?:[哦噢哎啊]|不好意思|不对)?[,， ]*(?:其实)?'
const theOne = '(?:的)?那([\\d一两二三]{0,2})(?:件|个|起)(?:申请|案子)?'
const slipped = '(?:我)?(?:是)?(?:搞|弄|记|写|填|说|报|看)错(?:了)?(?:类|格|地方)?[,，。 ]*(?:其实|应该)*(?:是|算)'
const later = '(?:其实|后来|后面|实际上?|已经|也|又|\\d{1,2}月\\d{1,2}[日号])*(?:是|算)?'
const ends = '(?:的|了)*$'
const wrongApplicant = new RegExp(`${opening}(.{2,12}?)${theOne}${slipped}(.{2,12}?)${ends}`)
const notThis = new RegExp(`${opening}(.{2,8}?)${theOne}不是(.{2,10}?)(?:的)?[,， ]*(?:而)?是(.{2,10}?)${ends}`)
const turnedOut = new RegExp(`${opening}(.{2,14}?)${theOne}[,， ]*${later}(.{2,12}?)${ends}`)

/** The labels of a phrase that is nothing but one name for cells. */
function labelsOf(phrase: string, context: ReadingContext): readonly Label[] | undefined {
  const tokens = tokenize(phrase, context)
  const labels = tokens.flatMap((token) => (token.kind === 'label' ? [token.label] : []))
  const isPlain = tokens.every(({ kind }) => kind === 'label' || kind === 'harmless' || kind === 'separator')
  return isPlain && groupsOf(labels).length === 1 ? labels : undefined
}

const cellsOf = (labels: readonly Label[]): readonly CellId[] => [...groupsOf(labels)[0]!.cells]

interface Move {
  readonly from: readonly Label[]
  readonly to: readonly Label[]
  readonly count: Figure
  readonly words: string
}

const standing = (cells: readonly CellId[], { form, stated }: ReadingContext): CellId[] =>
  cells.filter((id) => !isTotal(form.cell(id)!) && (stated.get(id) ?? 0) > 0)

const known = (cell: CellId, { stated, derived }: ReadingContext): Figure => stated.get(cell) ?? derived.get(cell) ?? 0

function take(notes: Notes, from: CellId, to: CellId, { count, words }: Move): boolean {
  const { context } = notes
  const left = known(from, context) - count
  if (left < 0 || !context.form.cell(to) || from === to) return false
  notes.propose(from, left, words)
  notes.propose(to, known(to, context) + count, words)
  return true
}

const part = (id: CellId, at: number): string => id.split('.')[at]!
const inColumn = (id: CellId, column: string): CellId => id.replace(/[^.]+$/, column) as CellId
const isSource = (id: CellId): boolean => /^s3\.(?:received|carriedIn)\./.test(id)

/** Of an applicant: with the request goes its result, where there is one only. */
function betweenApplicants(notes: Notes, move: Move): boolean {
  const columns = new Set(cellsOf(move.to).map((id) => part(id, 2)))
  const cells = standing(cellsOf(move.from), notes.context).filter((id) => id.startsWith('s3.'))
  const sources = cells.filter(isSource)
  const results = cells.filter((id) => !isSource(id))
  const [column] = columns
  if (column === undefined || columns.size !== 1 || sources.length !== 1 || results.length > 1) return false
  return [...sources, ...results].every((id) => take(notes, id, inColumn(id, column), move))
}

/** From one result to another: 不掌握 to 公开, 维持 to 纠正. */
function betweenResults(notes: Notes, move: Move): boolean {
  const rows = new Set(cellsOf(move.to).map((id) => part(id, 1)))
  const [from, ...others] = standing(cellsOf(move.from), notes.context)
  const [row] = rows
  if (!from || others.length > 0 || row === undefined || rows.size !== 1 || isSource(from)) return false
  const to = from.startsWith('s3.')
    ? (`s3.${row as RequestRowId}.${part(from, 2) as RequestColumnId}` as const)
    : undefined
  return to !== undefined && !isSource(to) && take(notes, from, to, move)
}

/** 2020年转来那件公开了: new, or the one that was said to go on? */
function ofSource(notes: Notes, move: Move): boolean {
  const { context } = notes
  const [from, ...others] = standing(cellsOf(move.from), context)
  const rows = new Set(cellsOf(move.to).map((id) => part(id, 1)))
  const [row] = rows
  if (!from || others.length > 0 || !isSource(from) || row === undefined || rows.size !== 1) return false
  if (context.stated.get(from) !== move.count) return false
  const column = part(from, 2)
  const to = `s3.${row}.${column}` as CellId
  const open = `s3.carriedOut.${column}` as CellId
  const now = context.stated.get(to)
  const pending = context.stated.get(open) ?? 0
  if (isSource(to) || to === open) return false
  if (now === undefined) {
    notes.propose(to, move.count, move.words)
    return true
  }
  const added: Proposal = { cell: to, value: now + move.count, words: move.words }
  const closed: Proposal = { cell: open, value: pending - move.count, words: move.words }
  notes.choices.push({
    about: move.words,
    reason: 'add-or-set',
    options: [
      option(`再加${move.count}，${now}→${now + move.count}`, pending >= move.count ? [added, closed] : [added]),
      option(`已算在${now}件里`),
    ],
  })
  return true
}

/** 复议那件不是维持，是纠正. */
function betweenDisputes(notes: Notes, group: readonly Label[], { from, to, count, words }: Move): boolean {
  const here = new Set(cellsOf(group))
  const ofGroup = (labels: readonly Label[]): CellId[] => cellsOf(labels).filter((id) => here.has(id))
  const [source, ...others] = standing(ofGroup(from), notes.context)
  const [target, ...more] = ofGroup(to)
  if (!source || !target || others.length + more.length > 0) return false
  return take(notes, source, target, { from, to, count, words })
}

const countOf = (text: string | undefined): Figure => (text ? (numberAt(text, 0)?.amount?.integer ?? 1) : 1)
const isApplicant = (labels: readonly Label[]): boolean =>
  labels.every(({ direction, ask }) => direction === 'column' && ask === undefined)
const isResult = (labels: readonly Label[]): boolean => labels.every(({ ask }) => ask === undefined)

function movedIn(message: string, context: ReadingContext, notes: Notes): boolean {
  const contrast = notThis.exec(message)
  if (contrast) {
    const [group, from, to] = [contrast[1]!, contrast[3]!, contrast[4]!].map((phrase) => labelsOf(phrase, context))
    const move = from && to && { from, to, count: countOf(contrast[2]), words: message }
    if (group && move && isResult(to)) return betweenDisputes(notes, group, move)
  }
  const found = wrongApplicant.exec(message) ?? turnedOut.exec(message)
  const [from, to] = [found?.[1], found?.[3]].map((phrase) => phrase && labelsOf(phrase, context))
  if (!found || !from || !to || !isResult(to)) return false
  const move = { from, to, count: countOf(found[2]), words: message }
  if (isApplicant(from) && isApplicant(to)) return betweenApplicants(notes, move)
  if (isApplicant(from)) return false
  return betweenResults(notes, move) || ofSource(notes, move)
}

/** What a message moves from one cell to another, if that is what it does. */
export function moveIn(text: string, context: ReadingContext): Notes | undefined {
  const message = text.trim().replace(/[。.!！]+$/, '')
  if (message.length > 40 || !/那[\d一两二三]{0,2}[件个起]/.test(message)) return undefined
  const notes = new Notes(context)
  if (!movedIn(message, context, notes)) return undefined
  notes.restate = true
  return notes
}
