const isHalfWidth = (character: string): boolean => /[\u0020-\u007e]/.test(character)

/** How wide a text runs, in full-width characters. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (isHalfWidth(character) ? 0.5 : 1), 0)

/** A quarter of a character stands between Chinese and digits, in every program that sets both. */
const gap = 0.25

/** How wide a text runs where it is set, its gaps included. */
export const runOf = (text: string): number =>
  widthOf(text) + gap * [...text.matchAll(/[\dA-Za-z](?=\p{Script=Han})|\p{Script=Han}(?=[\dA-Za-z])/gu)].length
