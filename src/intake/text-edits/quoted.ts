// What people put into quotation marks, whichever they have; the marks are not meant.

export const openers = '“"「『‘\''
export const closers = '”"」』’\''
/** A quotation, with others in it that have other marks. */
export const quotation = `(?:“[^“”]+”|"[^"]+"|「[^「」]+」|『[^『』]+』|‘[^‘’]+’|'[^']+'|[${openers}][^${openers}${closers}]+[${closers}])`

const wholly = new RegExp(`^${quotation}$`, 'su')

/** The words inside the marks that stand around all of them; undefined where none do. */
const insideQuotes = (words: string): string | undefined =>
  wholly.test(words.trim()) ? words.trim().slice(1, -1) : undefined

/** What somebody wants to stand somewhere, without the marks around it. */
export const unquoted = (words: string): string => {
  const said = words.trim().replace(/^[：:，, ]+/u, '')
  return insideQuotes(said.replace(/[。.]$/u, '')) ?? said
}
