import type { Situation } from '../../checks/situation.ts'
import { nationalPart } from '../../schema/habits.ts'
import type { TextSlot } from '../../text/reply.ts'

// Which part of section one words speak of that name none.

const words: Readonly<Record<string, { readonly plain: RegExp; readonly broad: RegExp; readonly start: RegExp }>> = {
  主动公开: {
    plain:
      /(?:发布?|推送|更新|公开)[^，。；]{0,10}(?:[\d一二两三四五六七八九十百千]+(?:多|余)?(?:条|篇|期)|信息)|[\d一二两三四五六七八九十百千]+(?:多|余)?(?:条|篇|期)/u,
    broad: /公开|发|推送|信息|网站|公众号|文件|许可|处罚|强制|收费|上墙|送达/u,
    start: /^主动公开(?![\s：:])/u,
  },
  依申请公开: {
    plain: /申请|答复|受理|新收/u,
    broad: /申请|答复|受理|登记|办[理结完]|新收|都公开|[予已]以?公开/u,
    start: /^依申请(?:公开)?(?![\s：:])/u,
  },
  政府信息管理: {
    plain: /专人|专职|兼职|[三3]审|[三3]校|审核|审签|审查|把关|台账|归档|保密/u,
    broad: /人|审|管|台账|目录|登记|制度|负责|更新/u,
    start: /^(?:政府)?信息管理|^管理(?:上|由|是|方面|有)/u,
  },
  政府信息公开平台建设: {
    plain: /平台|栏目|公开栏|公示栏|专栏|查阅点|客户端/u,
    broad: /平台|栏|网|公众号|微信|微博|抖音|月报|广播|点|群/u,
    start: /^(?:政府)?(?:信息公开)?平台/u,
  },
  监督保障: {
    plain: /培训|考核|评议|追责|责任追究|督查|监督/u,
    broad: /训|考核|评议|责|督|检查|会|学习|复议|诉讼|起诉/u,
    start: /^监督(?:保障)?(?![\s：:])/u,
  },
}

/** What belongs to no part of section one, whatever else it mentions. */
const problems =
  /问题|不足|不够|不及时|偏少|欠缺|薄弱|下一步|下步|将|加强|改进|整改|措施|进一步|信息处理费|收费通知|其他需要报告/u

const of = (part: string) => words[nationalPart(part) ?? '']

export const speaksOf = (part: string, text: string): boolean => of(part)?.plain.test(text) ?? false

/** Whether words answer the part that is asked for, whatever they count: posts go to 主动公开 anyway. */
export const answersPart = (slot: TextSlot, text: string): boolean => {
  const part = nationalPart(slot.split('/')[1] ?? '')
  return part !== undefined && part !== '主动公开' && speaksOf(part, text)
}

/** The parts of section one that are still to be written: no text of their own, and a text of the whole section does not treat them. */
export function openParts({ form, notes, findings }: Situation, section: string): string[] {
  const parts = form.sections.find(({ id }) => id === section)?.parts ?? []
  if (!notes.has(`text:${section}`)) return parts.filter((part) => !notes.has(`text:${section}/${part}`))
  const missing = findings.flatMap(({ rule, about }) => (rule === 'F-PARTS' ? (about.wording?.named ?? []) : []))
  return parts.filter((part) => missing.some((name) => part.endsWith(name)))
}

/** Whether a section of parts has a text for each of them, or one for all. */
const isWritten = ({ form, notes }: Situation, section: string): boolean => {
  const parts = form.sections.find(({ id }) => id === section)?.parts ?? []
  return (
    notes.has(`text:${section}`) || (parts.length > 0 && parts.every((part) => notes.has(`text:${section}/${part}`)))
  )
}

/** Whether what a question for a text wants is there, in whichever shape. */
export function hasText(situation: Situation, slot: TextSlot): boolean {
  const [section = '', part] = slot.slice('text:'.length).split('/')
  if (situation.notes.has(slot)) return true
  if (part === undefined) return isWritten(situation, section)
  return situation.notes.has(`text:${section}`) && !openParts(situation, section).includes(part)
}

export interface Spoken {
  readonly slot: TextSlot
  /** It begins with the part's name: nothing is to be asked. */
  readonly isNamed: boolean
}

/** The open part that words are of, and not the one that is asked for; undefined where they may be of that, or of several. */
export function partSpokenOf(situation: Situation, asked: TextSlot, text: string): Spoken | undefined {
  const section = situation.form.sections.find(({ id, parts }) => id === 's1' && parts)
  if (!section || problems.test(text) || text.length > 120 || text.includes('\n')) return undefined
  const slotOf = (part: string): TextSlot => `text:${section.id}/${part}`
  const open = openParts(situation, section.id)
  // Nothing of it was given yet: the section is written as a whole, or from its first part on.
  if (open.length === section.parts!.length) return undefined
  const askedPart = section.parts!.find((part) => slotOf(part) === asked)
  const named = section.parts!.find((part) => of(part)?.start.test(text))
  if (named !== undefined)
    return named === askedPart || !open.includes(named) ? undefined : { slot: slotOf(named), isNamed: true }
  if (askedPart !== undefined && (of(askedPart)?.broad.test(text) ?? true)) return undefined
  const [likely, ...others] = section.parts!.filter((part) => speaksOf(part, text))
  if (likely === undefined || others.length > 0 || !open.includes(likely)) return undefined
  return { slot: slotOf(likely), isNamed: false }
}
