// Marks between Chinese words as print has them: typed on a phone or pasted, they often come in half width. The text that is kept stays as it
// was given; what follows or stands inside numbers, addresses and Latin words is no mark between words.

const chinese = '\\u3400-\\u9fff”’》）〉】％%'
const next = '\\u3400-\\u9fff“‘《（〈【'
const wide: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' }

/** Behind a Chinese word, or behind a number and before one. */
const between = new RegExp(
  `(?<=[${chinese}])\\s*([,;:?!])\\s*(?![/\\\\])|(?<=[\\dA-Za-z])\\s*([,;:?!])\\s*(?=[${next}])`,
  'gu',
)
const brackets = /\(([^()]*[\u3400-\u9fff][^()]*)\)/gu

export const fullWidthMarks = (line: string): string =>
  line
    .replaceAll(brackets, '（$1）')
    .replaceAll(
      between,
      (_, behindWord: string | undefined, behindNumber: string | undefined) => wide[(behindWord ?? behindNumber)!]!,
    )
