import { type Form, formOf } from '../../schema/form.ts'

// What of a text is its author's: without headings, the words that the law and the form prescribe, and all that is no letter or figure.

/** Marks where words are left out, so that nothing reads on across. */
export const gap = 0

export interface OwnWords {
  /** Letters and figures one after another, {@link gap} between what does not belong together. */
  readonly letters: Uint16Array
  /** Where each of them stands in the source. */
  readonly places: Int32Array
  readonly source: string
}

/** No report of a township comes near it. */
const longestText = 12_000
const longestHeading = 30
const ender = /[。！？；!?;]/u
const letter = /[\p{L}\p{N}]/u
/** Sentences about the report itself, what it rests on, and the fee that section six has to speak of. */
const formal =
  /本(?:年度?)?报告|编制|统计期限|现(?:将|予以?).{0,40}(?:公[布开]|报告)|联系(?:电话|地址|人)|信息处理费|收费通知|(?:根据|依据|按照|依照|遵照)《.{0,120}(?:规定|要求)，?$/u
const citation = /《[^》]{2,80}》(?:[（(][^（）()]{0,40}[）)])?/gu

const labelsOf = new WeakMap<Form, RegExp>()
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Titles of sections and labels of rows, longest first, as they stand in running text. */
function labels(form: Form): RegExp {
  const known = labelsOf.get(form)
  if (known) return known
  const whole = formOf(form.edition, { profile: 'beijing' })
  const printed = [
    ...whole.sections.flatMap(({ title, parts = [] }) => [title, ...parts]),
    ...whole.cells.flatMap(({ row, column }) => [...row.split('/'), ...column.split('/')]),
  ].map((text) => text.replace(/^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.)/u, ''))
  const long = [...new Set(printed)].filter((text) => text.length >= 6).sort((a, b) => b.length - a.length)
  const pattern = new RegExp(long.map(escaped).join('|'), 'gu')
  labelsOf.set(form, pattern)
  return pattern
}

const isHeading = (line: string): boolean => {
  const text = line.trim()
  return text.length <= longestHeading && !ender.test(text.slice(-1)) && !/[，,：:]$/u.test(text)
}

class Gathering {
  readonly #letters: Uint16Array
  readonly #places: Int32Array
  readonly #source: string
  #size = 0

  constructor(source: string) {
    this.#source = source
    // Between two letters of the source there is at most one gap, and one stands at the end.
    this.#letters = new Uint16Array(source.length + 1)
    this.#places = new Int32Array(source.length + 1)
  }

  break(): void {
    if (this.#size > 0 && this.#letters[this.#size - 1] !== gap) this.#add(gap, -1)
  }

  /** Takes the letters of a stretch; what is marked as not its own is passed over, and the words go on behind it. */
  take(start: number, end: number, isForeign: Uint8Array): void {
    for (let at = start; at < end; at++) {
      const character = this.#source[at]!
      if (isForeign[at] === 1 || !letter.test(character)) continue
      const code = character.charCodeAt(0)
      // Full-width letters and figures are the same as ordinary ones.
      this.#add(code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code, at)
    }
  }

  #add(code: number, place: number): void {
    this.#letters[this.#size] = code
    this.#places[this.#size] = place
    this.#size += 1
  }

  words(): OwnWords {
    return {
      letters: this.#letters.slice(0, this.#size),
      places: this.#places.slice(0, this.#size),
      source: this.#source,
    }
  }
}

function foreignIn(source: string, form: Form): Uint8Array {
  const marks = new Uint8Array(source.length)
  for (const pattern of [citation, labels(form)])
    for (const { index, 0: found } of source.matchAll(pattern)) marks.fill(1, index, index + found.length)
  return marks
}

/** Where the sentence that begins at a place ends. */
function sentenceEnd(source: string, start: number, lineEnd: number): number {
  for (let at = start; at < lineEnd; at++) if (ender.test(source[at]!)) return at + 1
  return lineEnd
}

function gatherLine(gathering: Gathering, source: string, start: number, end: number, isForeign: Uint8Array): void {
  for (let at = start; at < end; ) {
    const next = sentenceEnd(source, at, end)
    if (formal.test(source.slice(at, next).replace(ender, ''))) gathering.break()
    else gathering.take(at, next, isForeign)
    at = next
  }
}

/** The words of a report that somebody had to think of. Sections do not read on into each other. */
export function ownWords(narratives: Readonly<Record<string, string | undefined>>, form: Form): OwnWords {
  const texts = Object.values(narratives).filter((text) => text !== undefined && text !== '')
  const source = texts.join('\n\u0000\n').slice(0, longestText)
  const isForeign = foreignIn(source, form)
  const gathering = new Gathering(source)
  for (let start = 0; start < source.length; ) {
    const found = source.indexOf('\n', start)
    const end = found < 0 ? source.length : found
    const line = source.slice(start, end)
    if (line === '\u0000' || (line.trim() !== '' && isHeading(line))) gathering.break()
    else gatherLine(gathering, source, start, end, isForeign)
    start = end + 1
  }
  gathering.break()
  return gathering.words()
}
