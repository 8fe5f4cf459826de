import type { Situation } from '../checks/situation.ts'
import type { CellId } from '../schema/cell-id.ts'
import type { Figure } from '../schema/figure.ts'
import { type Topic, topicsOf } from '../schema/topics.ts'
import { cellName, columnName, figureText, moneyText, rowName } from './cells.ts'
import { textName, topicNames } from './topics.ts'

/** What a change did: the situation before and after it, and the cells it accepted. */
export interface Outcome {
  readonly before: Situation
  readonly after: Situation
  readonly accepted: readonly CellId[]
}

const outcomeRows = (situation: Situation): ReadonlySet<string> =>
  new Set(
    situation.form.cells
      .filter(({ section, rowId }) => section === 's3' && !['received', 'carriedIn'].includes(rowId))
      .map(({ rowId }) => rowId),
  )

const rowTitle = ({ form, year }: Situation, cell: CellId): string => {
  const { rowId } = form.cell(cell)!
  if (rowId === 'received') return '新收'
  if (rowId === 'carriedIn') return `${year - 1}年转来`
  if (rowId === 'carriedOut') return `转到${year + 1}年`
  return rowName(form.cell(cell)!)
}

const columnTitle = ({ form }: Situation, cell: CellId): string => form.cell(cell)!.column.split('/').at(-1)!

/** 「新收 3（自然人2，商业企业1）」: a row of table three by its total when it is known. */
function requestRow(outcome: Outcome, cells: readonly CellId[]): string {
  const { before, after } = outcome
  const { rowId } = after.form.cell(cells[0]!)!
  const total = `s3.${rowId}.total` as CellId
  const parts = after.form.cells.filter(
    (cell) => cell.rowId === rowId && cell.section === 's3' && cell.columnId !== 'total',
  )
  const known = after.figures.get(total)
  const title = rowTitle(after, total)
  if (known === undefined && cells.length > 2 && cells.every((cell) => isFreshZero(outcome, cell)))
    return `${title} ${cells.length}类申请人都是0`
  if (known === undefined)
    return cells.map((cell) => `${title}·${columnTitle(after, cell)} ${change(before, after, cell)}`).join('，')
  const shown = parts.filter(({ id }) => (after.figures.get(id) ?? 0) > 0)
  const old = before.stated.get(total) ?? (before.figures.get(total) === known ? undefined : before.figures.get(total))
  const arrow = old !== undefined && old !== known ? `${old}→${known}` : `${known}`
  const [only] = shown
  if (known === 0 || shown.length === 0) return `${title} ${arrow}`
  if (shown.length === 1 && after.figures.get(only!.id) === known)
    return `${title} ${arrow}（都是${columnTitle(after, only!.id)}）`
  return `${title} ${arrow}（${shown.map(({ id }) => `${columnTitle(after, id)}${after.figures.get(id)}`).join('，')}）`
}

/** 「122→212」, or the figure alone when nothing stood there. Money in both units. */
function change(before: Situation, after: Situation, cell: CellId): string {
  const value = after.stated.get(cell)
  const old = before.stated.get(cell)
  if (value === undefined) return old === undefined ? '清空' : `${figureText(after.form, cell, old)}→清空`
  const shown = moneyText(after.form, cell, value)
  return old !== undefined && old !== value ? `${figureText(after.form, cell, old)}→${shown}` : shown
}

const isFreshZero = ({ before, after }: Outcome, cell: CellId): boolean =>
  after.stated.get(cell) === 0 && (before.stated.get(cell) ?? 0) === 0

/** 「规范性文件 制发0，废止1」: the cells of one row, its name once. */
function rowPiece(outcome: Outcome, cells: readonly CellId[]): string {
  const { before, after } = outcome
  const [first] = cells as [CellId, ...CellId[]]
  const name = rowName(after.form.cell(first)!)
  if (cells.length > 2 && cells.every((cell) => isFreshZero(outcome, cell))) return `${name}${cells.length}格都是0`
  const shown = cells.map((cell) => {
    const column = columnName(after.form, after.form.cell(cell)!)
    return `${column === undefined ? '' : column}${change(before, after, cell)}`
  })
  return `${name} ${shown.join('，')}`
}

/** Cells of one topic; a topic that is all 0 now is said in one word. */
function topicPieces(outcome: Outcome, topic: Topic, cells: readonly CellId[]): string[] {
  const { after } = outcome
  const whole = topic.cells.length > 6 && topic.cells.every((cell) => after.figures.get(cell) === 0)
  if (whole && cells.every((cell) => isFreshZero(outcome, cell)))
    return [`${topicNames[topic.id]}${topic.cells.length}格都是0，别的部分没动`]
  if (topic.section === 't') return statisticsPieces(outcome, cells)
  return splitByRow(after, cells).map((row) => rowPiece(outcome, row))
}

/** 「主动公开政府信息数 145条」: the lines of the statistics table; what was left at 0 is counted. */
function statisticsPieces(outcome: Outcome, cells: readonly CellId[]): string[] {
  const { before, after } = outcome
  const zeros = cells.filter((cell) => isFreshZero(outcome, cell))
  const isMany = zeros.length > 2
  const shown = isMany ? cells.filter((cell) => !zeros.includes(cell)) : cells
  const counted = zeros.length === cells.length ? `${rowName(after.form.cell(zeros[0]!)!)}等` : '其余'
  return [
    ...shown.map((cell) => `${rowName(after.form.cell(cell)!)} ${change(before, after, cell)}`),
    ...(isMany ? [`${counted}${zeros.length}项都是0`] : []),
  ]
}

/** 「记下：…」: what was accepted, a row or a topic at a time; undefined when nothing was. */
export function recordedLine(outcome: Outcome): string | undefined {
  const { after, accepted } = outcome
  if (accepted.length === 0) return undefined
  if (accepted.length > 3 && accepted.every((cell) => !after.stated.has(cell))) return clearedLine(after, accepted)
  const pieces: string[] = []
  for (const topic of topicsOf(after.form)) {
    const cells = topic.cells.filter((cell) => accepted.includes(cell))
    if (cells.length === 0) continue
    if (topic.section !== 's3') {
      pieces.push(...topicPieces(outcome, topic, cells))
      continue
    }
    const rows = splitByRow(after, cells)
    if (rows.length > 6) pieces.push(manyRows(outcome, cells))
    else pieces.push(...rows.map((row) => requestRow(outcome, row)))
  }
  return `记下：${pieces.join('；')}。`
}

/** 「表三126格（新收3，办结3）」: a table that was given at once, by the totals that are known. */
function manyRows(outcome: Outcome, cells: readonly CellId[]): string {
  const totals = (['received', 'total'] as const).flatMap((row) => {
    const value = outcome.after.figures.get(`s3.${row}.total`)
    return value === undefined ? [] : [`${row === 'total' ? '办结' : '新收'}${value}`]
  })
  if (totals.length > 0) return `表三${cells.length}格（${totals.join('，')}）`
  return `表三${cells.length}格${cells.every((cell) => isFreshZero(outcome, cell)) ? '都是0' : ''}`
}

function clearedLine({ form }: Situation, cells: readonly CellId[]): string {
  const names = topicsOf(form)
    .filter((topic) => topic.cells.some((cell) => cells.includes(cell)))
    .map(({ id }) => topicNames[id])
  return `清空了：${names.join('、')}，共${cells.length}个数。`
}

function splitByRow({ form }: Situation, cells: readonly CellId[]): CellId[][] {
  const groups = new Map<string, CellId[]>()
  for (const cell of cells) {
    const { rowId } = form.cell(cell)!
    groups.set(rowId, [...(groups.get(rowId) ?? []), cell])
  }
  return [...groups.values()]
}

/** What follows from the change: totals, zeros counted, and never the row that was just read back. */
export function derivedLine({ before, after, accepted }: Outcome): string | undefined {
  const fresh = [...after.derived].filter(([id]) => before.figures.get(id) === undefined)
  if (fresh.length === 0) return undefined
  const said = new Set(accepted.map((cell) => after.form.cell(cell)!.rowId))
  const outcomes = outcomeRows(after)
  const others = fresh.filter(([id]) => !said.has(after.form.cell(id)!.rowId) && !after.plugs.includes(id))
  const inTableThree = others.filter(([id]) => outcomes.has(after.form.cell(id)!.rowId) && id.startsWith('s3.'))
  if (inTableThree.length === 0) return undefined
  const pieces: string[] = []
  const closed = after.derived.get('s3.total.total')
  if (closed && !before.figures.has('s3.total.total')) pieces.push(`办结${closed.value}`)
  const out = after.figures.get('s3.carriedOut.total')
  if (out !== undefined && before.figures.get('s3.carriedOut.total') === undefined && !said.has('carriedOut'))
    pieces.push(`转到${after.year + 1}年${out}`)
  const complete = after.form.cells.every(({ id, section }) => section !== 's3' || after.figures.has(id))
  if (complete) pieces.push('表三其余都是0')
  else {
    const columns = zeroColumns(
      after,
      inTableThree.map(([id]) => id),
    )
    if (columns.length > 0) pieces.push(`${columns[0]}${columns.length > 1 ? `等${columns.length}列` : '列'}都是0`)
  }
  return pieces.length === 0 ? undefined : `推出：${pieces.join('，')}。`
}

function zeroColumns(situation: Situation, fresh: readonly CellId[]): string[] {
  const columns = [...new Set(fresh.map((id) => situation.form.cell(id)!.columnId))]
  return columns
    .filter((column) => column !== 'total')
    .filter((column) =>
      situation.form.cells.every(
        ({ id, section, columnId }) => section !== 's3' || columnId !== column || situation.figures.get(id) === 0,
      ),
    )
    .map((column) => columnTitle(situation, `s3.received.${column}` as CellId))
}

/** Figures taken back or changed by an undo or redo: 「行政处罚 212→122」. */
export function differenceLine(before: Situation, after: Situation): string | undefined {
  const cells = after.form.cells.map(({ id }) => id).filter((id) => before.stated.get(id) !== after.stated.get(id))
  if (cells.length === 0) return noteDifference(before, after)
  if (cells.length > 5) {
    const names = [...new Set(cells.map((id) => topicsOf(after.form).find((topic) => topic.cells.includes(id))!.id))]
    return `${names.map((id) => topicNames[id]).join('、')}，共${cells.length}个数`
  }
  const shown = (situation: Situation, id: CellId, value: Figure | undefined) =>
    value === undefined ? '空着' : figureText(situation.form, id, value)
  const notes = noteDifference(before, after)
  return [
    ...cells.map(
      (id) =>
        `${cellName(after.form, id)} ${shown(after, id, before.stated.get(id))}→${shown(after, id, after.stated.get(id))}`,
    ),
    ...(notes === undefined ? [] : [notes]),
  ].join('，')
}

/** What an undo or redo did to texts, the signature or who is waited for. */
function noteDifference(before: Situation, after: Situation): string | undefined {
  const slots = new Set([...before.notes.keys(), ...after.notes.keys()])
  const changed = [...slots].filter((slot) => before.notes.get(slot)?.value !== after.notes.get(slot)?.value)
  const names = new Set(changed.flatMap((slot) => noteName(after, slot) ?? []))
  return names.size === 0 ? undefined : [...names].slice(0, 4).join('、')
}

function noteName({ form }: Situation, slot: string): string | undefined {
  const [kind, rest = ''] = [slot.slice(0, slot.indexOf(':')), slot.slice(slot.indexOf(':') + 1)]
  if (kind === 'text') return `${textName(slot)}文字`
  if (kind === 'signature') return '落款'
  if (kind === 'reason') return '一条原因'
  if (kind === 'waiting') return `${cellName(form, rest as CellId)}等谁`
  if (kind === 'subrow') return `${rest}这一行`
  if (slot === 'profile') return '是不是北京的单位'
  if (slot === 'habits') return '按哪里的要求写'
  if (slot === 'contact') return '联系方式'
  return slot === 'organ' || slot === 'year' ? '机关和年份' : undefined
}
