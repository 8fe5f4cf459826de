import { wantsContact } from '../../checks/contact.ts'
import { sectionText } from '../../checks/section-texts.ts'
import { contactKept, sameContact } from '../../text/habits.ts'
import type { Asked, Button } from '../../text/reply.ts'
import type { Draft } from '../../tools/draft.ts'
import { writeNote } from '../../tools/write-note.ts'
import type { Said } from '../compose.ts'
import type { Turn } from '../turn.ts'
import { newestNote } from './before.ts'

// How the organ is reached, where its place wants that in the report: kept in the person's words.

const whole = /^\s*(?:我们的?|本?单位的?|我镇的?)?联系方式\s*(?:是|为|改成|改为|换成)?\s*[：:，,\s]*/u
const begins = /^\s*(?:联系)?(?:电话|手机|邮编|邮箱|地址|传真)/u
const pieces =
  /(电话|手机|邮编|邮箱|地址|传真)\s*(?:是|为|改成|改为|换成)?\s*[：:]?\s*([^，,；;。\n]*?)(?=\s*(?:[，,；;。\n]|(?:联系)?(?:电话|手机|邮编|邮箱|地址|传真)|$))/gu
const unchanged = /^(?:不变|没变|一样|同上|照旧|还是)/u
const reachable =
  /\d{3,4}\s*[-－—]\s*\d{7,8}|(?<!\d)\d{6,8}(?!\d)|(?<!\d)1\d{10}(?!\d)|@|地址|电话|邮编|邮箱|[路街巷道村]\S{0,6}号/u
const longest = 200

/** What was said of single things, in the place of what stands of them or behind it. */
function joined(standing: string, text: string): string {
  let value = standing
  for (const [, name = '', said = ''] of text.matchAll(pieces)) {
    if (said === '' || unchanged.test(said)) continue
    const old = new RegExp(`${name}[^，,；;]*?(?=\\s*(?:[，,；;]|电话|手机|邮编|邮箱|地址|传真|$))`, 'u')
    value = old.test(value) ? value.replace(old, () => `${name}${said}`) : `${value}，${name}${said}`
  }
  return value
}

/** An answer to the question for it, 「联系方式：…」 at any time, or one thing more of it; undefined when the message is something else. */
export function contactInWords({ state }: Turn, draft: Draft, words: string): Said | undefined {
  const { situation } = draft
  const standing = situation.notes.get('contact')?.value
  const isFurther = standing !== undefined && begins.test(words)
  if (state.asked.kind !== 'contact' && !whole.test(words) && !isFurther) return undefined
  if (!wantsContact(situation.form, sectionText(situation, 's1'))) return undefined
  const text = words.replace(whole, '').trim()
  if (!reachable.test(text) || text.length > longest || /[?？]$/u.test(text)) return undefined
  const plain = text.replace(/\s*\n\s*/gu, '，').replace(/[。；;，,\s]+$/u, '')
  const value = isFurther ? joined(standing, plain) : plain
  writeNote.run(draft, { notes: [{ slot: 'contact', value }] })
  return { lines: [contactKept(value)], next: 'advance', changed: true }
}

/** What the organ said in another year's report, to be taken with a tap. */
export function contactButton(draft: Draft, asked: Asked): Button[] {
  if (asked.kind !== 'contact') return []
  const found = newestNote(draft, draft.situation, 'contact')
  return found
    ? [{ label: sameContact(found.year, found.value), action: { do: 'note', slot: 'contact', value: found.value } }]
    : []
}
