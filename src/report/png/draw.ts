import type { CellId } from '../../schema/cell-id.ts'
import { visible } from '../engine/characters.ts'
import { words } from '../words.ts'
import { baselines, type Placed, placeCells } from './grid.ts'
import { wrap } from './lines.ts'
import { type PictureContent, tableOf, wrongIn } from './picture.ts'
import { hatched, type Pen, rect, svg, text } from './svg.ts'

/** As wide as a phone is sharp. */
const pictureWidth = 1080
const margin = 20
const tableWidth = pictureWidth - 2 * margin
/** 「草稿（不能上报）」 and what keeps it apart. */
const markWidth = 260

const colours = {
  ink: '#1a1d21',
  quiet: '#b3b9c2',
  line: '#c9ced6',
  heading: '#f2f4f7',
  figure: '#e6f0ff',
  red: '#c00000',
  redGround: '#fde7e7',
} as const

type State = 'open' | 'conflict' | 'zero' | 'figure' | 'label'

function stateOf({ role, open, cell, text: shown }: Placed['cell'], inConflict: ReadonlySet<CellId>): State {
  if (role !== 'figure') return 'label'
  if (open) return 'open'
  if (cell !== undefined && inConflict.has(cell)) return 'conflict'
  return /^0(?:\.0+)?$/.test(shown) ? 'zero' : 'figure'
}

const grounds: Readonly<Record<State, string>> = {
  open: hatched,
  conflict: colours.redGround,
  zero: '#ffffff',
  figure: colours.figure,
  label: colours.heading,
}
const strong = { font: 'Nianbao Digits' } as const
const pens: Readonly<Record<State, Pick<Pen, 'fill' | 'font'>>> = {
  open: { fill: colours.ink },
  conflict: { fill: colours.red, ...strong },
  zero: { fill: colours.quiet },
  figure: { fill: colours.ink, ...strong },
  label: { fill: colours.ink },
}

function cellMarks(placed: Placed, state: State): string[] {
  const { box, lines, size, inset } = placed
  const at = baselines(placed)
  const pen: Pen = { size, anchor: inset === undefined ? 'middle' : 'start', ...pens[state] }
  const x = inset === undefined ? box.x + box.width / 2 : box.x + inset
  return [rect(box, grounds[state], colours.line), ...lines.map((line, index) => text(line, { x, y: at[index]! }, pen))]
}

interface Written {
  readonly marks: readonly string[]
  readonly bottom: number
}

/** Lines of running text from `top`; what follows stands below `bottom`. */
function paragraph(words: string, top: number, pen: Pen, width = tableWidth): Written {
  const pitch = Math.round(pen.size * 1.4)
  const lines = wrap(visible(words), width / pen.size)
  return {
    marks: lines.map((line, index) => text(line, { x: margin, y: top + index * pitch + pen.size }, pen)),
    bottom: top + lines.length * pitch,
  }
}

const sentences = (lines: readonly string[], top: number): Written =>
  lines.reduce<Written>(
    ({ marks, bottom }, line) => {
      const next = paragraph(line, bottom + 6, { size: 30, fill: colours.red })
      return { marks: [...marks, ...next.marks], bottom: next.bottom }
    },
    { marks: [], bottom: top },
  )

function legend(open: number, top: number): Written {
  if (open === 0) return { marks: [], bottom: top }
  const sample = { x: margin, y: top, width: 60, height: 34 }
  const label = text(words.pictureOpen(open), { x: margin + 76, y: top + 28 }, { size: 28, fill: colours.ink })
  return { marks: [rect(sample, hatched, colours.line), label], bottom: top + 46 }
}

/** At the right of the first line. */
const draftMark = (isDraft: boolean): string[] =>
  isDraft
    ? [
        text(
          words.draftMark(undefined),
          { x: pictureWidth - margin, y: margin + 28 },
          { size: 28, fill: colours.red, anchor: 'end' },
        ),
      ]
    : []

/** A table as an SVG: zeros quiet, figures strong, open cells hatched, what cannot be true together red and said below. */
export function drawPicture(content: PictureContent): string {
  const { organ, year, form, figures, section, held = new Map(), conflicts = [], isDraft = false } = content
  const { title } = form.sections.find(({ id }) => id === section)!
  const shown = new Map([...figures, ...held])
  const table = tableOf(content)
  const inConflict = new Set<CellId>([...held.keys(), ...conflicts.flatMap((conflict) => wrongIn(conflict, shown))])
  const mark = draftMark(isDraft || inConflict.size > 0 || table.cells.some(({ open }) => open))
  const headWidth = mark.length > 0 ? tableWidth - markWidth : tableWidth
  const head = paragraph(words.pictureHead(organ, year), margin, { size: 28, fill: colours.ink }, headWidth)
  const name = paragraph(title, head.bottom + 4, { size: 36, fill: colours.ink })
  const { placed, bottom } = placeCells(table, { left: margin, top: name.bottom + 12, width: tableWidth })
  const states = placed.map(({ cell }) => stateOf(cell, inConflict))
  const red = placed.filter(({ cell: { cell } }) => cell !== undefined && inConflict.has(cell))
  const below = sentences(
    conflicts.map(({ line }) => line),
    bottom + 14,
  )
  const last = legend(states.filter((state) => state === 'open').length, below.bottom + 8)
  return svg(pictureWidth, last.bottom + margin, [
    ...mark,
    ...head.marks,
    ...name.marks,
    ...placed.flatMap((each, index) => cellMarks(each, states[index]!)),
    ...red.map(({ box }) => rect(box, 'none', colours.red, 3)),
    ...below.marks,
    ...last.marks,
  ])
}
