import type { Block } from './blocks.ts'
import { Flow } from './flow.ts'
import { limits } from './limits.ts'
import { type Ole, openOle } from './ole.ts'
import { refuse } from './refusal.ts'
import { characterRuns, paragraphRuns, type Run, runAt } from './word-runs.ts'

// Word 97–2003, and the files of WPS that are the same inside: [MS-DOC]. Only the main text is read.

interface Piece {
  readonly length: number
  /** Where its characters lie in the stream, and how many bytes each takes. */
  readonly at: number
  readonly width: 1 | 2
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const flagWord = { at: 10, encrypted: 0x0100, secondTable: 0x0200 }
const textLengthAt = 0x4c
const pieceTableAt = 0x1a2

/** Where in the stream the text lies, piece by piece in the order of reading. */
function piecesOf(stream: DataView, table: DataView): Piece[] {
  let at = stream.getUint32(pieceTableAt, true)
  // Property groups stand in front of the table.
  while (table.getUint8(at) === 1) at += 3 + table.getUint16(at + 1, true)
  if (table.getUint8(at) !== 2) refuse('damaged')
  const count = Math.floor((table.getUint32(at + 1, true) - 4) / 12)
  const positions = at + 5
  if (count < 0 || positions + count * 12 + 4 > table.byteLength) refuse('damaged')
  const pieces: Piece[] = []
  let left = stream.getUint32(textLengthAt, true)
  if (left > limits.characters) refuse('excessive')
  for (let index = 0; index < count && left > 0; index++) {
    const start = table.getUint32(positions + index * 4, true)
    const length = Math.min(table.getUint32(positions + (index + 1) * 4, true) - start, left)
    const place = table.getUint32(positions + (count + 1) * 4 + index * 8 + 2, true)
    const isNarrow = (place & 0x40000000) !== 0
    const offset = place & 0x3fffffff
    const piece: Piece = { length, at: isNarrow ? offset / 2 : offset, width: isNarrow ? 1 : 2 }
    if (length < 0 || piece.at + length * piece.width > stream.byteLength) refuse('damaged')
    pieces.push(piece)
    left -= length
  }
  return pieces
}

/** The characters of Windows that are not those of Unicode. */
const narrow = new TextDecoder('windows-1252')
const narrowCharacters = narrow.decode(Uint8Array.from({ length: 256 }, (_, code) => code))

const mark = {
  cell: '\u0007',
  page: '\f',
  paragraph: '\r',
  fieldBegin: '\u0013',
  fieldSeparator: '\u0014',
  fieldEnd: '\u0015',
}
const written: Readonly<Record<string, string>> = { '\v': '\n', '\t': '\t', '\u001e': '-', '\u00a0': ' ' }

class TextReader {
  readonly flow = new Flow()
  private text = ''
  /** For each field that is open, whether its result has begun. */
  private readonly fields: boolean[] = []
  /** For each table that is open, whether a row and a cell of it are. */
  private readonly levels: { hasRow: boolean; hasCell: boolean }[] = []

  character(character: string, run: Run | undefined, paragraph: Run | undefined): void {
    if (run?.isGone) return
    if (character === mark.fieldBegin) this.fields.push(false)
    else if (character === mark.fieldSeparator) this.fields.splice(-1, 1, true)
    else if (character === mark.fieldEnd) this.fields.pop()
    else if (character === mark.paragraph || character === mark.cell || character === mark.page)
      this.endParagraph(character, paragraph)
    else if (!this.fields.includes(false)) this.text += written[character] ?? (character < ' ' ? '' : character)
  }

  private endParagraph(character: string, paragraph: Run | undefined): void {
    const depth = character === mark.page ? 0 : Math.min(paragraph?.depth ?? 0, limits.xml.depth)
    const endsRow = depth > 0 && (depth > 1 ? paragraph?.endsInnerRow === true : paragraph?.endsRow === true)
    const endsCell = depth > 1 ? paragraph?.endsInnerCell === true : character === mark.cell
    this.reach(depth)
    const level = this.levels.at(-1)
    if (endsRow && level) {
      level.hasRow = false
      level.hasCell = false
      this.text = ''
      return
    }
    this.requireCell()
    this.flow.line(this.text)
    this.text = ''
    if (endsCell && level) level.hasCell = false
  }

  /** Opens or closes tables until as many are open as the paragraph lies in. */
  private reach(depth: number): void {
    while (this.levels.length > depth) {
      this.levels.pop()
      this.flow.closeTable()
    }
    while (this.levels.length < depth) {
      this.requireCell()
      this.levels.push({ hasRow: false, hasCell: false })
      this.flow.openTable()
    }
  }

  private requireCell(): void {
    const level = this.levels.at(-1)
    if (!level) return
    if (!level.hasRow) this.flow.openRow()
    if (!level.hasCell) this.flow.openCell()
    level.hasRow = true
    level.hasCell = true
  }

  end(): readonly Block[] {
    if (this.text !== '') this.endParagraph(mark.page, undefined)
    this.reach(0)
    return this.flow.blocks
  }
}

function readText(stream: Uint8Array, table: Uint8Array): readonly Block[] {
  const view = viewOf(stream)
  const characters = characterRuns(view, viewOf(table))
  const paragraphs = paragraphRuns(view, viewOf(table))
  const reader = new TextReader()
  for (const { at, length, width } of piecesOf(view, viewOf(table))) {
    for (let index = 0; index < length; index++) {
      const place = at + index * width
      const character =
        width === 1 ? narrowCharacters[stream[place]!]! : String.fromCharCode(view.getUint16(place, true))
      const isMark = character === mark.paragraph || character === mark.cell
      reader.character(character, runAt(characters, place), isMark ? runAt(paragraphs, place) : undefined)
    }
  }
  return reader.end().map((block) => ('table' in block ? withoutGrid(block) : block))
}

/** The columns of this format are told by their width in print only. */
const withoutGrid = (block: Block): Block =>
  block.kind === 'row' ? { ...block, cells: block.cells.map(({ text }) => ({ text })) } : block

function readStreams(ole: Ole): readonly Block[] {
  const stream = ole.stream('WordDocument')
  const view = viewOf(stream)
  if (view.getUint16(0, true) !== 0xa5ec) refuse('oldBinary')
  const flags = view.getUint16(flagWord.at, true)
  if (flags & flagWord.encrypted) refuse('password')
  return readText(stream, ole.stream(flags & flagWord.secondTable ? '1Table' : '0Table'))
}

export function readDoc(bytes: Uint8Array): readonly Block[] {
  try {
    return readStreams(openOle(bytes))
  } catch (error) {
    // A place outside the stream.
    if (error instanceof RangeError) refuse('damaged')
    throw error
  }
}
