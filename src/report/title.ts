import { words } from './words.ts'

/** Characters of the title's size in a line of 156 mm. */
const titleLength = 20

const isHalfWidth = (character: string): boolean => /[\u0020-\u007e]/.test(character)

/** How wide a text runs, in full-width characters. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (isHalfWidth(character) ? 0.5 : 1), 0)

/** A quarter of a character stands between Chinese and digits, in every program that sets both. */
const gap = 0.25

/** How wide a text runs where it is set, its gaps included. */
export const runOf = (text: string): number =>
  widthOf(text) + gap * [...text.matchAll(/[\dA-Za-z](?=\p{Script=Han})|\p{Script=Han}(?=[\dA-Za-z])/gu)].length

const placeEnds = new Set('省市区县州盟旗镇乡道')

/** Breaks a name too long for a line where a place name ends, as evenly as it goes. */
export function organLines(organ: string, lineLength: number): string[] {
  if (widthOf(organ) <= lineLength) return [organ]
  const characters = [...organ]
  const middle = characters.length / 2
  const [at] = characters
    .map((_, index) => index + 1)
    .slice(0, -1)
    .map((index): [number, number] => [
      index,
      Math.abs(index - middle) + (placeEnds.has(characters[index - 1]!) ? 0 : characters.length / 3),
    ])
    .reduce((best, candidate) => (candidate[1] < best[1] ? candidate : best))
  return [characters.slice(0, at).join(''), characters.slice(at).join('')]
}

/** The title in lines that need no breaking: in one where it fits, else the organ above what it reports. */
export function titleLines(organ: string, year: number): string[] {
  const report = words.reportTitle(year)
  return widthOf(organ + report) <= titleLength ? [organ + report] : [...organLines(organ, titleLength), report]
}
