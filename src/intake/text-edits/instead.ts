// 「整段换成：…」: words that say what is to become of a text stand in front of it, and are none of its own.

const all = '(?:文字|整段|整个|全段|这段|那段|原来的)?'
const how = '(?:都|全|就|直接)?(?:重发|重写|重写成|改写成|改成|改为|换成|换为|替换成|替换为|换|改|更新为)'
const what = '(?:这样|这段|这个|下面(?:这段|这个|的)?|新的|如下)?'
const before = new RegExp(`^[\\s，,]*${all}${how}${what}\\s*[：:\\n]\\s*`, 'u')
const beforeLong = new RegExp(
  `^[\\s，,]*(?:(?:整段|整个|全段|这段|那段)${how}|(?:改成|改为|换成|换为|替换成))${what}[\\s，,]*`,
  'u',
)
const behind = /^[\s，,]*(?:接在|加在|补在|放在|接|加|补)(?:后面|末尾|最后|后头|结尾)\s*[：:\n]\s*/u

export interface Labelled {
  readonly text: string
  /** Whether it is to stand instead of what is there, or after it. */
  readonly where: 'instead' | 'behind'
}

const shortest = 12

/** A text with a word in front of it of what is to become of it; undefined where there is none. */
export function labelledText(message: string): Labelled | undefined {
  const after = message.replace(behind, '')
  if (after !== message) return { text: after.trim(), where: 'behind' }
  const plain = message.replace(before, '')
  const text = (plain === message ? message.replace(beforeLong, '') : plain).trim()
  const isLabelled = text !== message.trim() && (plain !== message || text.length >= shortest)
  return isLabelled && text.length >= 2 ? { text, where: 'instead' } : undefined
}
