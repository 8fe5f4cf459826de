// The few marks of SVG that a picture is made of. Everything that is written goes through `text`, which escapes it.

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character]!)

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const rect = ({ x, y, width, height }: Box, fill: string, stroke = 'none', strokeWidth = 1): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" stroke="${stroke}" stroke-width="${strokeWidth}"/>`

export interface Pen {
  readonly size: number
  readonly fill: string
  readonly font?: 'Nianbao Hei' | 'Nianbao Digits'
  readonly anchor?: 'start' | 'middle' | 'end'
}

export const text = (
  words: string,
  { x, y }: Pick<Box, 'x' | 'y'>,
  { size, fill, font = 'Nianbao Hei', anchor = 'start' }: Pen,
): string =>
  `<text x="${x}" y="${y}" font-family="${font}" font-size="${size}" fill="${fill}" text-anchor="${anchor}">${escaped(words)}</text>`

/** The ground of cells that wait for a figure. */
export const hatched = 'url(#open)'

const definitions =
  '<defs><pattern id="open" width="12" height="12" patternUnits="userSpaceOnUse">' +
  '<rect width="12" height="12" fill="#fff8e1"/><path d="M-3 3L3 -3M0 12L12 0M9 15L15 9" stroke="#d9a400" stroke-width="2"/>' +
  '</pattern></defs>'

export const svg = (width: number, height: number, marks: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${definitions}` +
  `${rect({ x: 0, y: 0, width, height }, '#ffffff')}${marks.join('')}</svg>`
