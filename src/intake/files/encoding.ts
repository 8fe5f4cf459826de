import { limits } from './limits.ts'
import { refuse } from './refusal.ts'

type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be'

const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

function decodeAs(encoding: Encoding, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Control characters stand in no text; a private or unassigned character tells that the encoding was guessed wrong. */
const isText = (text: string): boolean =>
  !/[\p{Cc}\ufffd\ufffe\uffff]/u.test(text.replaceAll(/[\t\n\v\f\r\u0085]/g, ''))

const usual = /[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef\u2010-\u203f\x20-\x7e\s]/g

/** Without a mark UTF-16 shows by zero bytes, which no other text has; its order by which of the two makes words. */
function wide(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(0, 4000)
  if (!sample.includes(0) || bytes.length % 2 === 1) return undefined
  const orders = ['utf-16le', 'utf-16be'] as const
  return orders.find((order) => {
    const text = decodeAs(order, sample) ?? ''
    return (text.match(usual)?.length ?? 0) > text.length * 0.9
  })
}

/** Plain text in any of the encodings that office machines write. Undefined when it is none. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const marked = marks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0]
  const candidates: readonly (Encoding | undefined)[] = marked ? [marked] : [wide(bytes), 'utf-8', 'gb18030']
  for (const encoding of candidates) {
    const text = encoding && decodeAs(encoding, bytes)
    if (text === undefined || !isText(text)) continue
    return text.length > limits.characters ? refuse('excessive') : text
  }
  return undefined
}
