/** What the figures of a format are drawn with: the width of a digit and of a sign, in parts of the type's size. */
export interface DigitWidths {
  readonly digit: number
  readonly sign: number
}

/** Of the fonts a PDF carries along. */
export const ownDigits: DigitWidths = { digit: 0.5, sign: 0.5 }

/** A Word file names its fonts; on a machine that lacks them digits may be as wide as those of the widest common font. */
export const anyDigits: DigitWidths = { digit: 0.64, sign: 0.84 }

/** How a figure is set: size in points, its characters narrowed to so many parts of a hundred. */
export interface FigureType {
  readonly size: number
  readonly scale: number
}

const smallest = 5

function emsOf(text: string, { digit, sign }: DigitWidths): number {
  const widthOf = (character: string): number => {
    if (/[+-]/.test(character)) return sign
    return /[\u0020-\u007e]/.test(character) ? digit : 1
  }
  return [...text].reduce((sum, character) => sum + widthOf(character), 0)
}

/**
 * The type in which a figure stands on one line of `room` points: what it is too wide by is shared between its size and its width. An open
 * cell's 〔待填〕 is set likewise.
 */
export function figureType(text: string, room: number, size: number, widths: DigitWidths): FigureType {
  const ems = emsOf(text, widths)
  const lacking = room / (ems * size)
  if (lacking >= 1) return { size, scale: 100 }
  const smaller = Math.max(smallest, Math.floor(size * Math.sqrt(lacking) * 2) / 2)
  return { size: smaller, scale: Math.min(100, Math.floor((room / (ems * smaller)) * 100)) }
}
