import { widthOf } from './widths.ts'

// GB/T 9704 asks of a title in several lines that each has a meaning of its own and that together they have the shape of a trapezoid or of
// a rhombus. A name is broken where one of its parts ends, and of those places where the lines look best.

/** What makes a place: 某省, 某自治州, 某镇, 某街道. */
const placeEnd = /(?:[省市区县州盟旗镇乡]|街道)$/
/** Characters that end a place, and here belong to a word or to a name that goes on: 市场, 社区, 州市 of 杭州市, 市镇 of 南阳市镇平县, 东乡族. */
const noPlaceEnd =
  /(?:社区|小区|片区|城市|城乡|城镇|乡镇|[省市区县州盟旗镇乡]{2})\||市\|[场政容民]|[区县]\|[域划]|[市区县]\|委|乡\|[村族]|\|(?:市(?![场政容民])|[省区县州盟旗镇乡])/

/** What a place is followed by to be an organ, and what makes an organ without one. */
const organ = '人民政府|街道办事处|办事处|(?:管理)?委员会|管委会'
const organStart = new RegExp(`^(?:${organ}|政府)`)
const organEnd = new RegExp(`(?:${organ}|办公室|服务中心|[局厅院站]|[大支总]队)$`)

const notFirst = /^[，。、；：）》」』】〕”’·)]/
const notLast = /[（《「『【〔“‘(]$/
const word = /[\w.-]$/

/** What it costs to end a line between two parts of a name, in characters by which lines may differ instead; undefined where none can. */
function costBetween(before: string, after: string): number | undefined {
  if (notFirst.test(after) || notLast.test(before) || (word.test(before) && /^[\w.-]/.test(after))) return undefined
  const endsPlace = placeEnd.test(before) && !noPlaceEnd.test(`${before}|${after}`)
  if (endsPlace) return organStart.test(after) ? 12 : 0
  if (organEnd.test(before) || /^[（(]/.test(after) || before.endsWith(' ')) return 3
  return undefined
}

/** A line that is shorter than those above and below it gives the title a waist. */
const hasWaist = (widths: readonly number[]): boolean =>
  widths.some((width, at) => widths.slice(0, at).some((w) => w > width) && widths.slice(at + 1).some((w) => w > width))

function shapeCost(lines: readonly string[]): number {
  const widths = lines.map(widthOf)
  return Math.max(...widths) - Math.min(...widths) + (hasWaist(widths) ? 8 : 0)
}

interface Break {
  readonly at: number
  readonly cost: number
}

function breaksOf(characters: readonly string[]): Break[] {
  return characters.flatMap((_, at) => {
    const cost = at === 0 ? undefined : costBetween(characters.slice(0, at).join(''), characters.slice(at).join(''))
    return cost === undefined ? [] : [{ at, cost }]
  })
}

/** Every choice of so many of the places. */
function choices(breaks: readonly Break[], count: number): Break[][] {
  if (count === 0) return [[]]
  return breaks.flatMap((first, index) => choices(breaks.slice(index + 1), count - 1).map((rest) => [first, ...rest]))
}

const linesAt = (characters: readonly string[], breaks: readonly Break[]): string[] =>
  [0, ...breaks.map(({ at }) => at)].map((from, index) => characters.slice(from, breaks[index]?.at).join(''))

/** Without a place to break at, as evenly as it goes. */
function cut(characters: readonly string[], room: number): string[] {
  const lines = ['']
  for (const character of characters) {
    if (widthOf(lines.at(-1)! + character) > room) lines.push(character)
    else lines[lines.length - 1] += character
  }
  return lines
}

/** More lines than a title ever has: beyond them a name is only cut. */
const mostLines = 4

/** A name in lines no wider than `room` characters, over a line that follows it. */
export function nameLines(name: string, room: number, below?: string): string[] {
  const fewest = Math.ceil(widthOf(name) / room)
  if (fewest <= 1) return [name]
  const characters = [...name]
  const breaks = breaksOf(characters)
  for (let count = fewest; count <= Math.min(fewest + 1, mostLines); count += 1) {
    const found = choices(breaks, count - 1)
      .map((chosen) => ({ chosen, lines: linesAt(characters, chosen) }))
      .filter(({ lines }) => lines.every((line) => widthOf(line) <= room))
      .map(({ chosen, lines }) => ({
        lines,
        cost: chosen.reduce((sum, { cost }) => sum + cost, shapeCost(below === undefined ? lines : [...lines, below])),
      }))
      .toSorted((one, other) => one.cost - other.cost)
    if (found[0]) return found[0].lines
  }
  return cut(characters, Math.min(room, Math.ceil(widthOf(name) / fewest)))
}
