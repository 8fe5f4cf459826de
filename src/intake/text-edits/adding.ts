import { withoutAside } from './aside.ts'
import { type Counted, countedOf, counting } from './counted.ts'
import { closers, openers, quotation, unquoted } from './quoted.ts'

// 「第二句后面加一句：…」, 「“…”后面加上…」: words that are to be put into a text that stands.

/** Beside words that stand in a text: behind the sentence they end or stand in, or in front of it. */
export interface Beside {
  readonly words: string
  readonly side: 'front' | 'behind'
}

export interface Added {
  readonly words: string
  readonly unit: 'sentence' | 'paragraph'
  readonly where: 'front' | 'end' | Counted | Beside
}

const beside = new RegExp(
  `^(?:在|把|给)?(${quotation}|[^${openers}${closers}：:，,。；;\\n]{4,40}?)(?:那|这)?(?:一?句)?(?:话)?的?(后面|后边|后头|之后|后|前面|前边|前头|之前|前)(?:再|还|要|也)?(?:加上|加|补充|补上|补|添上|添|写上|插)(?:了)?(?:入|进)?(一?[句段条]话?|进去)?(?:[：:，, ]+|(?<=[句段话])|(?=[${openers}]))(.+)$`,
  'su',
)
const number = /^[在把给]?(?:第[一二三四五六七八九十\d]{1,3}|最|倒数|[头首]一?$|[这那它]$|开头|末尾|结尾)/u

function addsBeside(rest: string): Added | undefined {
  const match = beside.exec(rest)
  if (!match || number.test(match[1]!)) return undefined
  const words = withoutAside(unquoted(match[4]!), true)
  if (words.length < 4) return undefined
  const side = match[2]!.includes('前') ? 'front' : 'behind'
  const unit = /段/u.test(match[3] ?? '') ? 'paragraph' : 'sentence'
  return { words, unit, where: { words: unquoted(match[1]!), side } }
}

const adding = new RegExp(
  `^(?:在)?(?:(${counting})(?:的)?(后面|之后|后|前面|之前|前)|(最前面?|开头|前面|前头|头上)|(?:的?(?:最后面?|末尾|结尾|后面|尾巴上?)))?(?:再|还|要|也)?(?:加上|加|补充|补上|补|添上|添|写上)(?:了)?(一?[句段条]话?|进去)?[：:，, ]*(.+)$`,
  'su',
)

export function adds(rest: string): Added | undefined {
  const beside = addsBeside(rest)
  if (beside) return beside
  const match = adding.exec(rest)
  if (!match) return undefined
  const words = withoutAside(unquoted(match[11]!), true)
  const counted = match[1] === undefined ? undefined : countedOf(match.slice(2, 8))
  const isBefore = /前/u.test(match[8] ?? '')
  const where = counted
    ? { ...counted, number: isBefore ? counted.number - 1 : counted.number }
    : match[9] === undefined
      ? 'end'
      : 'front'
  if (words.length < 4) return undefined
  const front = typeof where === 'object' && where.number === 0
  return { words, unit: /句/u.test(match[10] ?? '') ? 'sentence' : 'paragraph', where: front ? 'front' : where }
}
