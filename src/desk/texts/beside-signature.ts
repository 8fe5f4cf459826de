import { commandIn } from '../../intake/sayings/commands.ts'
import { writtenDay } from '../../schema/chinese-date.ts'
import * as messages from '../../text/messages.ts'
import type { Draft } from '../../tools/draft.ts'
import type { Said } from '../compose.ts'
import { keepSignature, readDate } from './keep-words.ts'
import { together } from './several-texts.ts'

// 「处罚改212 落款改1月15」: who signs and when, and something else in the same message. Neither makes the other unread.

const day = writtenDay
const signing = new RegExp(
  `(^|[\\s，,。；;、]|然后|另外)((?:落款|成文|署名)(?:机关|单位|日期|时间)?(?:(?!${day})[^，,。；;\\n]){0,30}(?:[，,]\\s*)?(?:日期|时间)?(?:是|写|改(?:成|为)?)?\\s*(?:${day}|今天|今日))`,
  'u',
)

interface Parts {
  readonly signature: string
  readonly rest: string
}

/** The words that say who signs and when, apart from the others; undefined where there is nothing else. */
function partsOf({ situation, actor }: Draft, words: string): Parts | undefined {
  const found = signing.exec(words)
  const signature = found?.[2]
  if (!found || signature === undefined || !readDate(signature, situation.year, actor.day)) return undefined
  const [before, behind] = [words.slice(0, found.index), words.slice(found.index + found[0].length)]
  const rest = [before, behind]
    .map((part) => part.replace(/^[\s，,。；;、]+|[\s，,；;、]+$/gu, ''))
    .filter((part) => /[\p{L}\d]/u.test(part))
    .join('，')
  return rest === '' || /^(?:吧|就行|了|的|就好)+$/u.test(rest) ? undefined : { signature, rest }
}

/**
 * Keeps the signature, and does what the rest of the message says, as one step.
 * @param handle what is done with the rest
 */
export function besideSignature(
  draft: Draft,
  words: string,
  handle: (rest: string) => Said | 'think',
): Said | 'think' | undefined {
  const parts = words.length <= 1_000 ? partsOf(draft, words) : undefined
  if (!parts) return undefined
  // 「落款1月18日 还差什么」: what is open is counted with the signature there.
  if (commandIn(parts.rest)) {
    const signed = keepSignature(draft, parts.signature)
    const asked = handle(parts.rest)
    return asked === 'think' ? signed : together(signed, asked)
  }
  const last = draft.changes.length
  const said = handle(parts.rest)
  if (said === 'think') return said
  const [joined] = draft.changes.slice(last)
  const isLost = said.lines.length === 1 && said.lines[0] === messages.notUnderstood
  const other = isLost ? { ...said, lines: [messages.notUsed([parts.rest.slice(0, 20)])] } : said
  return together(keepSignature(draft, parts.signature, joined?.id), other)
}
