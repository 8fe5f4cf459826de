import { clashOf, type Repair, repairsOf, totalsToMatch } from '../checks/clash.ts'
import { type Held, replaced } from '../checks/fold.ts'
import type { Requirement, Rule } from '../checks/rule.ts'
import type { Situation } from '../checks/situation.ts'
import type { CellId } from '../schema/cell-id.ts'
import type { Figure } from '../schema/figure.ts'
import { cellName, figureText } from './cells.ts'
import { type QuestionText, say } from './questions/parts.ts'
import type { Button, SaidFigure } from './reply.ts'
import { tableSections } from './tables.ts'

type Known = ReadonlyMap<CellId, Figure>

const gap = (said: number, expected: number): string =>
  said > expected ? `多 ${said - expected}` : `少 ${expected - said}`

/** 「自然人3，其他都是0」: the parts of a sum that are not 0, and that the rest are. */
function partsText(situation: Situation, parts: readonly CellId[], figures: Known): string {
  const { form } = situation
  const shown = parts.filter((id) => figures.get(id) !== 0).map((id) => `${shortName(situation, id)}${figures.get(id)}`)
  const zeros = parts.length - shown.length
  return [
    ...shown.slice(0, 4),
    ...(zeros > 0 && form ? [`${shown.length > 0 ? '其他' : ''}${zeros}项都是0`] : []),
  ].join('，')
}

/** A part's own name within its sum: the column for a row sum, the row for a column sum. */
function shortName({ form }: Situation, id: CellId): string {
  const names = cellName(form, id).split('·')
  return names[1] ?? names[0]!
}

/** A sum that does not come out: what its parts make, what was said for it, and the difference. */
function sumLines(
  situation: Situation,
  rule: Requirement,
  figures: Known,
  held: ReadonlySet<CellId>,
): string[] | undefined {
  const [total, ...parts] = rule.cells as [CellId, ...CellId[]]
  if (!situation.network.sumsOf.get(total)?.includes(rule)) return undefined
  if (!rule.cells.every((id) => figures.has(id))) return undefined
  const said = figures.get(total)!
  const made = parts.reduce((sum, id) => sum + figures.get(id)!, 0)
  const name = cellName(situation.form, total)
  if (held.has(total))
    return [`${name}　各项相加 ${made}（${partsText(situation, parts, figures)}）`, `这次 ${said}，${gap(said, made)}`]
  const changed = parts.filter((id) => held.has(id))
  return [
    `这次 ${changed.map((id) => `${cellName(situation.form, id)} ${figures.get(id)}`).join('，')}`,
    `${name}　现有 ${said}，各项相加成了 ${made}，${gap(made, said)}`,
  ]
}

/** What comes in must go out: said as a sum even while some of the outcomes are open. */
function balanceLines(situation: Situation, rules: readonly Rule[], figures: Known): string[] | undefined {
  const { form, year } = situation
  const balance = rules.find(({ code }) => code === 'S3-BALANCE')
  if (!balance) return undefined
  const [received, carriedIn, closed, carriedOut] = balance.cells as [CellId, CellId, CellId, CellId]
  const incoming = [received, carriedIn].map((id) => figures.get(id) ?? situation.figures.get(id))
  if (incoming.some((value) => value === undefined)) return undefined
  const { columnId, column } = form.cell(received)!
  const parts = form.cells.filter(
    (cell) => cell.section === 's3' && cell.columnId === columnId && !outside.has(cell.rowId),
  )
  const outcomes = parts.reduce((sum, { id }) => sum + (figures.get(id) ?? 0), 0)
  const out = (figures.get(closed) ?? outcomes) + (figures.get(carriedOut) ?? 0)
  const came = incoming[0]! + incoming[1]!
  if (out === came) return undefined
  const name = columnId === 'total' ? '合计' : column.split('/').at(-1)
  return [
    `${name}：新收${incoming[0]}＋${year - 1}年转来${incoming[1]}＝${came}`,
    `办理结果和转到${year + 1}年的已有${out}，${out > came ? `多 ${out - came}` : `少 ${came - out}`}`,
  ]
}

const outside: ReadonlySet<string> = new Set(['received', 'carriedIn', 'total', 'carriedOut'])

function plainLines(
  situation: Situation,
  cells: readonly CellId[],
  figures: Known,
  held: ReadonlySet<CellId>,
): string[] {
  const named = (ids: readonly CellId[]) =>
    ids
      .slice(0, 4)
      .map((id) => `${cellName(situation.form, id)} ${figureText(situation.form, id, figures.get(id)!)}`)
      .join('，')
  const old = cells.filter((id) => !held.has(id))
  const fresh = cells.filter((id) => held.has(id))
  return [`这次 ${named(fresh)}`, ...(old.length > 0 ? [`和现有的 ${named(old)} 不能同时对`] : ['这几个数不能同时对'])]
}

const said = (changes: readonly { cell: CellId; to: Figure }[], words: string): SaidFigure[] =>
  changes.map(({ cell, to }) => ({ cell, value: to, words }))

/** The figure that stands, where a part is about a single one of which one stands. */
export function standingIn({ figures }: Situation, part: Held): { cell: CellId; figure: Figure } | undefined {
  const [[cell, value] = [], ...others] = part.figures
  const figure = cell && figures.get(cell)
  return cell && others.length === 0 && figure !== undefined && value !== null && figure !== value
    ? { cell, figure }
    : undefined
}

/** 「还是+19」: what was said last is given up, and what stands goes on standing. */
function dropButton(situation: Situation, part: Held): Button {
  const standing = standingIn(situation, part)
  const label = standing ? `还是${figureText(situation.form, standing.cell, standing.figure)}` : '不改了'
  return { label, action: { do: 'drop', cells: [...part.figures.keys()] } }
}

type Mended = Pick<Repair, 'cell' | 'to' | 'totals'>

/** 「当面还是3」: one of several figures that were said goes back to what stands. */
const standsAgain = ({ figures }: Situation, part: Held, { cell, to, totals }: Mended): boolean =>
  part.figures.has(cell) && totals.length === 0 && figures.get(cell) === to

function repairButton(situation: Situation, part: Held, { cell, to, totals }: Mended): Button | undefined {
  const { form } = situation
  const isStanding = standsAgain(situation, part, { cell, to, totals })
  if (isStanding && part.figures.size === 1) return dropButton(situation, part)
  const withTotals = totals.length > 0 ? '，合计跟着改' : ''
  const label = `${cellName(form, cell)}${isStanding ? '还是' : '改成'}${figureText(form, cell, to)}${withTotals}`
  return { label, action: { do: 'record', figures: said([{ cell, to }, ...totals], label), joins: part.change } }
}

/** 「合计一起改」: when only typed totals stand against a correction, by itself or with what is held beside it. */
function totalsButton(situation: Situation, part: Held): { line: string; button: Button } | undefined {
  const beside = situation.state.held.filter(({ group }) => group === part.group)
  for (const parts of beside.length > 1 ? [[part], beside] : [[part]]) {
    const correction = new Map(
      parts.flatMap(({ figures }) => [...figures]).filter((entry): entry is [CellId, Figure] => entry[1] !== null),
    )
    const totals = correction.size > 0 && totalsToMatch(situation.network, situation.stated, correction)
    if (!totals) continue
    const line = totals
      .slice(0, 4)
      .map(({ cell, from, to }) => `${cellName(situation.form, cell)}${from}→${to}`)
      .join('，')
    const label = '合计一起改'
    const figures = [...said(totals, label), ...[...correction].map(([cell, value]) => ({ cell, value, words: label }))]
    return {
      line: `只有合计不对：${line}${totals.length > 4 ? `等${totals.length}个` : ''}`,
      button: { label, action: { do: 'record', figures, joins: part.change } },
    }
  }
  return undefined
}

/** What cannot be true together of a held part, and that in lines of arithmetic. */
function arithmeticOf(
  situation: Situation,
  part: Held,
): { cells: readonly CellId[]; lines: string[]; figures: Known } | undefined {
  const { network, stated } = situation
  const figures = replaced(stated, part.figures)
  const clash = clashOf(network, figures, network.ofGroup[part.group]!)
  if (!clash) return undefined
  const held = new Set(part.figures.keys())
  const rules = clash.constraints.map((constraint) => constraint.rule)
  const [rule] = rules
  const lines =
    (rule && rules.length === 1 && 'must' in rule ? sumLines(situation, rule, figures, held) : undefined) ??
    balanceLines(situation, rules, figures) ??
    plainLines(situation, clash.cells, figures, held)
  return { cells: clash.cells, lines, figures }
}

/** 「看表三」, where the contradiction can be seen: offered last, so that the message stays as short as it is. */
function lookButton({ form }: Situation, part: Held): Button[] {
  const sections = new Set([...part.figures.keys()].map((id) => form.cell(id)?.section))
  const table = tableSections(form).find(({ id }) => sections.has(id) && id !== 's6')
  return table ? [say(`看${table.name}`)] : []
}

/** Asked of who may say so. */
export const whichHolds = '哪个对？'

/** Why a part of a change was not accepted, in a line of arithmetic, and the ways out. */
export function heldText(situation: Situation, part: Held): QuestionText {
  const arithmetic = arithmeticOf(situation, part)
  const withTotals = totalsButton(situation, part)
  if (!arithmetic) return { lines: ['这次的数和现有的对不上。'], buttons: [] }
  const { cells, lines, figures } = arithmetic
  const drop = dropButton(situation, part)
  const look = lookButton(situation, part)
  if (withTotals)
    return {
      lines: ['先没改，对不上：', ...lines.slice(0, 2), withTotals.line],
      buttons: [withTotals.button, drop, ...look],
    }
  const isBack = (repair: Repair): boolean => standsAgain(situation, part, repair)
  const mended = repairsOf(situation.network, figures, cells, cells.length)
  const repairs = [...mended.filter(isBack), ...mended.filter((repair) => !isBack(repair)).slice(0, 3)]
    .flatMap((repair) => repairButton(situation, part, repair) ?? [])
    .filter(({ action }) => action.do !== 'drop')
  return {
    lines: ['先没改，对不上：', ...lines, repairs.length > 0 ? whichHolds : '哪个对？要改别的数，直接说是几。'],
    buttons: [drop, ...repairs.slice(0, 2), ...look],
  }
}

/** The contradictions of one table, with the cells they are about: what a picture of it shows, and says below. */
export function heldConflicts(situation: Situation, section: string): { cells: CellId[]; line: string }[] {
  const { form, state } = situation
  return state.held.flatMap((part) => {
    const arithmetic = arithmeticOf(situation, part)
    if (!arithmetic?.cells.some((id) => form.cell(id)?.section === section)) return []
    const { cells, lines } = arithmetic
    return [{ cells: [...cells], line: `${lines.join('；').replaceAll('　', '：')}。` }]
  })
}

/** 「新收总计是3还是5」: a held value in half a line. */
export function heldInShort({ form, figures }: Situation, part: Held): string {
  const entries = [...part.figures].filter((entry): entry is [CellId, Figure] => entry[1] !== null)
  const [first] = entries
  if (!first) return '有一处没定'
  const [cell, value] = first
  const now = figures.get(cell)
  const name = cellName(form, cell)
  const more = entries.length > 1 ? `（等${entries.length}个数）` : ''
  return now === undefined || now === value
    ? `${name}${figureText(form, cell, value)}和别的数对不上${more}`
    : `${name}是${figureText(form, cell, now)}还是${figureText(form, cell, value)}？${more}`
}
