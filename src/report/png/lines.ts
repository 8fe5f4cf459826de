// Where a line of a picture breaks. The program that draws it breaks none.

// Widths in parts of the type's size: what stands in Chinese text is as wide as high.
const narrowCharacters = /[ ,.;:!'|()[\]/iljtfr1-]/
const wideCharacters = /[A-Z@%&mwMW—]/
const latin = /[\u0020-\u00ff]/

function widthOfCharacter(character: string): number {
  if (!latin.test(character)) return 1
  if (/\d/.test(character)) return 0.57
  if (wideCharacters.test(character)) return 0.92
  return narrowCharacters.test(character) ? 0.4 : 0.6
}

/** How wide a text runs, in parts of its size; rather too wide than too narrow. */
export const runOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + widthOfCharacter(character), 0)

const notFirst = /^[，。、；：！？）》」』】〕”’…—·,.;:!?)%\]]/
const notLast = /[（《「『【〔“‘([]$/

/** Characters that stay together: a number, a word, an opening bracket with what follows, what follows with its closing one. */
function unitsOf(text: string): string[] {
  const units: string[] = []
  for (const [unit] of text.matchAll(/[\w\u00c0-\u00ff.+%-]+|./gsu)) {
    const last = units.at(-1)
    if (last !== undefined && (notFirst.test(unit) || notLast.test(last))) units[units.length - 1] = last + unit
    else units.push(unit)
  }
  return units
}

/** A unit wider than a whole line is cut where the line ends. */
function cut(unit: string, room: number): string[] {
  if (runOf(unit) <= room) return [unit]
  const pieces = ['']
  for (const character of unit) {
    if (pieces.at(-1) !== '' && runOf(pieces.at(-1)! + character) > room) pieces.push(character)
    else pieces[pieces.length - 1] += character
  }
  return pieces
}

/** A text in lines that have room for so many parts of its size. */
export function wrap(text: string, room: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const unit of unitsOf(text).flatMap((each) => cut(each, room))) {
    if (line !== '' && runOf(line + unit) > room) {
      lines.push(line)
      line = unit.trimStart()
    } else line += unit
  }
  return line === '' ? lines : [...lines, line]
}

/** In as few lines; a last one that would be short is made longer by those before it, as what is centred wants. */
export function wrapEvenly(text: string, room: number): string[] {
  let best = wrap(text, room)
  for (let narrower = room - 0.5; narrower >= 1 && runOf(best.at(-1) ?? '') < room / 2; narrower -= 0.5) {
    const lines = wrap(text, narrower)
    if (lines.length > best.length) break
    best = lines
  }
  return best
}
