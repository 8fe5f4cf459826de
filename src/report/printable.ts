// XML 1.0 has no way to write control characters; one of them from a paste makes Word refuse the whole file. The byte order mark and the
// two noncharacters only travel along. Marks of direction turn round what stands
// beside them; soft hyphens and spaces without width show up in one reader and not in the next. What joins or varies characters stays.
const forbidden = /[\p{Cc}\p{Bidi_Control}\u00ad\u200b\u2060-\u2064\ufeff\ufff9-\ufffb\ufffe\uffff]/gu

// A pasted Word text has \v for its manual line breaks; other sources bring the Unicode ones.
const lineBreak = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/

/** Half of a character whose other half got lost: no format can hold it, and leaving it out would change a word without a word about it. */
const half = /\p{Cs}/gu

/** A text without what no document can hold; what was a character stands as one that got lost, and is named before a file is made. */
export const writable = (text: string): string =>
  text.replaceAll('\t', ' ').replace(forbidden, '').replace(half, '\ufffd')

/** One line of text that every file format can hold. */
export const printable = (text: string): string => writable(text.split(lineBreak).join(' ')).trim()

/** The paragraphs of a text: its lines without their indents, without empty ones. */
export const paragraphsOf = (text: string): string[] =>
  text
    .split(lineBreak)
    .map((line) => writable(line).trim())
    .filter((line) => line !== '')
