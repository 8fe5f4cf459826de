import { quotation } from './quoted.ts'

// 「把“公众号”后面的引号删了」: a mark beside words that stand in a text.

const marks = {
  引号: '“”"「」『』‘’\'',
  逗号: '，,',
  句号: '。.',
  顿号: '、',
  分号: '；;',
  冒号: '：:',
  括号: '（）()',
  书名号: '《》',
  感叹号: '！!',
  问号: '？?',
  空格: ' \u3000',
} as const

export interface Mark {
  /** 引号 */
  readonly name: keyof typeof marks
  readonly side: 'front' | 'behind' | 'both'
}

const beside = new RegExp(
  `^(${quotation})的?(后面|后边|后头|之后|后|前面|前边|前头|之前|前|外面|外边|外头|两边|两头|两端)(?:那一?个|那对|这一?个|多|多余|多出来?|一个)*的?(?:那一?个|那对|多余的)?(${Object.keys(marks).join('|')})$`,
  'u',
)

export function markBeside(words: string): { readonly words: string; readonly mark: Mark } | undefined {
  const match = beside.exec(words)
  if (!match) return undefined
  const side = match[2]!.startsWith('后') || match[2] === '之后' ? 'behind' : /前/u.test(match[2]!) ? 'front' : 'both'
  return { words: match[1]!.slice(1, -1), mark: { name: match[3] as keyof typeof marks, side } }
}

/** Where the mark stands beside a stretch of a text. */
export function marksAt(text: string, { start, end }: { readonly start: number; readonly end: number }, mark: Mark) {
  const isMark = (at: number): boolean => at >= 0 && at < text.length && marks[mark.name].includes(text[at]!)
  const front = mark.side !== 'behind' && isMark(start - 1) ? [{ start: start - 1, end: start }] : []
  const behind = mark.side !== 'front' && isMark(end) ? [{ start: end, end: end + 1 }] : []
  return [...front, ...behind]
}
