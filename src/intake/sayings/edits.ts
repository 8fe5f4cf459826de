// What is said to changes that were shown by number: 「第2处不要」「都收下」「下一处」.

export type EditRequest =
  | { readonly kind: 'take' | 'leave' | 'show'; readonly numbers: readonly number[] }
  /** `but`: those are left for later. */
  | { readonly kind: 'take-all' | 'leave-all'; readonly but: readonly number[] }
  | { readonly kind: 'take-this' | 'leave-this' | 'next' | 'each' }

const take = '(?:收下?|要|留下?|同意|接受|采纳|采用|照改|改)(?:了|吧|的)?'
const leave = '(?:都|就)?(?:不要|不收|不行|不改|不用|不采纳|不同意|别收|别改|别要|去掉|算了|不变)(?:了|吧)?'
const one = '(?:\\d{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])'
const many = `(?:第)?${one}(?:处|个|条|点)?(?:(?:、|和|跟|,|，|及|与)(?:第)?${one}(?:处|个|条|点)?)*`

const digits = '零一二三四五六七八九'

function numberOf(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text)
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text]
  const ten = text.includes('十') ? (tens === '' ? 1 : digits.indexOf(tens!)) : 0
  return ten * 10 + (ones === '' ? 0 : digits.indexOf(ones!))
}

const numbersIn = (text: string): number[] => [...text.matchAll(new RegExp(one, 'gu'))].map(([word]) => numberOf(word))

const person = '(?:主任|领导|镇长|乡长|书记|局长|科长|他|她|他们|[Ww]ord|文件)(?:里|上)?'
const whole: readonly (readonly [EditRequest['kind'], RegExp])[] = [
  ['take-all', new RegExp(`^(?:都|全|全部|全都|一起|统统|一次)${take}$`, 'u')],
  ['take-all', new RegExp(`^(?:剩下|其余|其他|其它|别的|后面)(?:的)?(?:就)?(?:都|全|全部)?${take}$`, 'u')],
  [
    'take-all',
    new RegExp(`^(?:都|就|全)?(?:按|照)(?:着)?.{0,2}${person}(?:的|改的|说的)?(?:改|来|办|收)?(?:吧|了)?$`, 'u'),
  ],
  ['leave-all', new RegExp(`^(?:(?:都|全|全部|全都)|(?:剩下|其余|其他|其它|别的)(?:的)?(?:都|全)?)${leave}$`, 'u')],
  ['each', /^(?:一处一?处|一个一?个|一条一?条|逐处|逐条|挨个)(?:地)?(?:来|看|过|定)?(?:吧)?$/u],
  ['each', /^(?:接着|继续)?(?:看|定|过)(?:一下|看)?(?:主任|领导|Word|word|文件)?(?:里)?改(?:动|的)(?:的)?(?:地方)?$/u],
  ['next', /^(?:下一[处个条]|先?跳过(?:这[处个条])?|再看看|先放着)$/u],
  [
    'take-this',
    new RegExp(`^(?:(?:好|行|可以|对|嗯|是|没问题|ok|OK)(?:的|了|吧|啊|呀)*|(?:这[处个条])?${take})$`, 'u'),
  ],
  [
    'leave-this',
    new RegExp(
      `^(?:不|否|还是原来的|保留原来的?|照旧|(?:这[处个条])?${leave}|(?:不要|不收|不改|别要|别改)(?:这|那)[处个条](?:了|吧)?)$`,
      'u',
    ),
  ],
]

const bare = (words: string): string => words.replaceAll(/[\s。.！!~“”"]/gu, '')

function single(words: string): EditRequest | undefined {
  const found = whole.find(([, pattern]) => pattern.test(words))
  if (found)
    return found[0] === 'take-all' || found[0] === 'leave-all'
      ? { kind: found[0], but: [] }
      : { kind: found[0] as 'each' }
  const but = new RegExp(
    `^除(?:了)?(${many})(?:以?外)?[,，]?(?:其他|其它|其余|别的)?(?:的)?(?:都|全)${take}$`,
    'u',
  ).exec(words)
  if (but) return { kind: 'take-all', but: numbersIn(but[1]!) }
  const taken = new RegExp(`^(${many})(?:都|就|可以)?${take}$`, 'u').exec(words)
  if (taken) return { kind: 'take', numbers: numbersIn(taken[1]!) }
  const left = new RegExp(`^(${many})${leave}$`, 'u').exec(words)
  if (left) return { kind: 'leave', numbers: numbersIn(left[1]!) }
  const shown = new RegExp(`^(?:先)?(?:看看?|瞧瞧?)?(?:一下)?(${many})(?:是什么|是啥|改了啥)?$`, 'u').exec(words)
  return shown ? { kind: 'show', numbers: numbersIn(shown[1]!) } : undefined
}

/** All that a message asks of changes; nothing when any of it is something else. */
export function readEditWords(message: string): readonly EditRequest[] | undefined {
  if (message.length > 60) return undefined
  const whole = single(bare(message))
  if (whole) return [whole]
  const parts = message
    .split(/[,，;；。\n]/u)
    .map(bare)
    .filter((part) => part !== '')
  const requests = parts.map(single)
  return parts.length > 1 && requests.every((request) => request !== undefined) ? requests : undefined
}
