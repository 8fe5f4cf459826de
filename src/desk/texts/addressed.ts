import type { Form } from '../../schema/form.ts'
import { nationalPart, partsNamed } from '../../schema/habits.ts'
import { onceFor } from '../../schema/once-for.ts'
import type { TextSlot } from '../../text/reply.ts'
import type { Draft } from '../../tools/draft.ts'
import { shortlyNamed } from './short-section.ts'

// Whom the words of a message are for: the section or the part of one that it begins with.

const lead = '(?:(?:还是|我想|我要|先|再|接着|继续|从|回到|回|来|去|到)*(?:写|说|填|弄|改)?[ ]?)?'
const numbered = new RegExp(`^\\s*${lead}第?([一二三四五六七1-7])(?:部分|节|章)(?:的?文字)?`, 'u')
const numerals = '一二三四五六七'

export interface Named {
  readonly slot: TextSlot
  /** What stands after the name. */
  readonly rest: string
  /** 「改管理 …」: what stands there is to be another. */
  readonly isChange: boolean
}

const isChange = (head: string): boolean => /改/u.test(head)
const escaped = (title: string): string => title.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')

/** 「第五部分：…」「监督保障 …」: the narrative section, or the part of one, that a message begins with. */
export function namedSection(draft: Draft, words: string): Named | undefined {
  const match = numbered.exec(words)
  if (!match) {
    const short = shortlyNamed(draft, words)
    return titledSection(draft, words) ?? partOf(draft, words) ?? (short && { ...short, isChange: false })
  }
  const numeral = match[1]!
  const number = numerals.includes(numeral) ? numerals.indexOf(numeral) + 1 : Number(numeral)
  const section = draft.situation.form.sections.find(
    ({ id, kind }) => /^[sn]/u.test(id) && id.endsWith(String(number)) && kind === 'narrative',
  )
  if (!section) return undefined
  const rest = words.slice(match[0].length)
  const part = partOf(draft, rest.replace(/^[·．.\s]*(?:里面?|中|当中)?的?[\s，,、]*/u, ''))
  return part?.slot.startsWith(`text:${section.id}/`)
    ? part
    : { slot: `text:${section.id}`, rest, isChange: isChange(match[0]) }
}

/** A text that begins with a section's printed title. */
function titledSection({ situation }: Draft, words: string): Named | undefined {
  for (const { id, kind, title } of situation.form.sections) {
    const bare = title.replace(/^.、/u, '')
    const start = [title, bare].find((head) => words.startsWith(head))
    const rest = start === undefined ? '' : words.slice(start.length)
    if (kind === 'narrative' && start !== undefined && /^\s*(?:[：:\n]|$)/u.test(rest))
      return { slot: `text:${id}`, rest, isChange: false }
  }
  return undefined
}

/** What people call the parts of section one; the longer first. */
const names: readonly (readonly [word: string, title: string])[] = [
  ['政府信息公开平台建设', '政府信息公开平台建设'],
  ['政府信息公开平台', '政府信息公开平台建设'],
  ['信息公开平台', '政府信息公开平台建设'],
  ['平台建设', '政府信息公开平台建设'],
  ['平台', '政府信息公开平台建设'],
  ['政府信息管理', '政府信息管理'],
  ['信息管理', '政府信息管理'],
  ['管理', '政府信息管理'],
  ['依申请公开', '依申请公开'],
  ['依申请', '依申请公开'],
  ['主动公开', '主动公开'],
  ['监督保障', '监督保障'],
  ['监督', '监督保障'],
]
const heading = '(?:[（(][一二三四五六七][）)]|[一二三四五六七]、)?'
const piece = '(?:(?:那|这)(?:一)?[段块节个]?|部分|小节|情况)?(?:的?文字)?'
/** A name is one where it stands by itself, or where what is wanted of it follows. */
const stop = '(?=$|[\\s：:，,。]|改成|改为|换成|换为|写成|就写|一段一段|逐段)'

/** How a message begins that is for a part, for each part of a form. */
const beginningsOf = onceFor(({ sections }: Form) =>
  sections.flatMap(({ id, parts = [] }) => {
    const printed = parts.map((title) => [escaped(title), title] as const)
    return [...printed, ...names].flatMap(([word, title]) => {
      const part = parts.find((one) => one === title) ?? parts.find((one) => nationalPart(one) === title)
      if (part === undefined) return []
      return [{ id, parts, part, beginning: new RegExp(`^\\s*${lead}${heading}${word}${piece}${stop}`, 'u') }]
    })
  }),
)

/** 「监督保障 …」, 「改管理 …」: a part, where the form has it. A text of several parts is of none. */
function partOf({ situation: { form } }: Draft, words: string): Named | undefined {
  for (const { id, parts, part, beginning } of beginningsOf(form)) {
    const match = beginning.exec(words)
    if (!match) continue
    const rest = words.slice(match[0].length)
    const others = partsNamed(parts, rest).filter((one) => one !== part)
    return others.length >= (rest.includes('\n') ? 1 : 2)
      ? undefined
      : { slot: `text:${id}/${part}`, rest, isChange: isChange(match[0]) }
  }
  return undefined
}
