import type { Zip } from '../../files/zip.ts'
import { readPart } from './parts.ts'

/** `_x000D_` stands for a character that XML cannot hold. */
export const plainText = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** Whether text here is what a cell shows, and not the reading aid over it. */
export const isShown = (path: readonly string[]): boolean => path.at(-1) === 't' && !path.includes('rPh')

/** The texts that cells refer to by number. */
export function readStrings(zip: Zip, part: string | undefined): string[] {
  const strings: string[] = []
  if (part === undefined) return strings
  let text = ''
  readPart(zip, part, {
    opened: ({ local }) => {
      if (local === 'si') text = ''
    },
    text: (piece, path) => {
      if (isShown(path)) text += piece
    },
    closed: (name) => {
      if (name === 'si') strings.push(plainText(text))
    },
  })
  return strings
}
