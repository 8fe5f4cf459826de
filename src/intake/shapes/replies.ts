import type { CellId } from '../../schema/cell-id.ts'
import { topicsOf } from '../../schema/topics.ts'
import { Notes } from '../notes.ts'
import type { ReadingContext } from '../reading.ts'

// 「财政所小李回：0」: what a colleague who was asked answers is about what they were asked, whatever the pending question is.

interface Reply {
  readonly cells: readonly CellId[]
  readonly words: string
}

const officeEnd = /(?:司法所|所|科|队|办|局|站|室|组|部|股|中心)$/
const titles = '(?:主任|科长|所长|队长|队|局长|镇长|书记|站长|会计|姐|哥|师傅)'

/** 财政所小李: what people may call them for short. */
function shortNames(whom: string): string[] {
  const office = /^.{1,8}?(?:所|科|队|办|局|站|室|组|部|股|中心)/.exec(whom)?.[0]
  const person = office === undefined ? whom : whom.slice(office.length)
  const bareOffice = office?.replace(officeEnd, '')
  const names = [whom, office, bareOffice, person, person.replace(new RegExp(`${titles}$`), '')]
  return [...new Set(names.filter((name) => name !== undefined && name.length > 1))] as string[]
}

const answers =
  '(?:那边|那儿|那里)?(?:的)?[\\u4e00-\\u9fa5]{0,4}?(?:刚才|今天|上午|下午|昨天)?(?:回复|回话|回信|回|说|报|讲|告诉我|发来|给)(?:了|的|过来|来|是|说)*[:：,， ]*'
const colon = `(?:那边|的)?(?:所|科|队|办|局|站|室)?(?:老|小)?[\\u4e00-\\u9fa5]{0,2}${titles}?[:：][ ]*`
const unanswered = /^(?:还)?(?:没有?|未)(?:回|给|报|说|答|消息|信)|吗[?？]?$/

/** 「212 执法队回了」: the answer first, then whose it is. */
function answerBefore(text: string, name: string): string | undefined {
  const at = text.lastIndexOf(name)
  const [said, source] = [text.slice(0, at).replace(/[,，、;； ]+$/, ''), text.slice(at + name.length)]
  const isTold =
    /^(?:那边|那儿)?(?:刚才?|今天|昨天)?(?:回复|回话|回|说|报|告诉我|给|答)(?:我|过来)?(?:了|的|过)?$/.test(source)
  return at > 0 && isTold && /^\d[\d,]*\s*(?:件|个|项|条)?$/.test(said) ? said : undefined
}

/** What a message passes on of somebody who was asked. */
function replyIn(text: string, waiting: NonNullable<ReadingContext['waiting']>): Reply | undefined {
  for (const { whom, cells } of waiting) {
    for (const name of shortNames(whom)) {
      if (cells.length === 0) continue
      const before = cells.length === 1 ? answerBefore(text, name) : undefined
      if (before !== undefined) return { cells, words: before }
      if (!text.startsWith(name)) continue
      const rest = text.slice(name.length)
      const said = new RegExp(`^(?:${colon}|${answers}|[,， ]+)(.+)$`).exec(rest) ?? /^(\d.*)$/.exec(rest)
      if (said && !unanswered.test(rest.trim()) && !unanswered.test(said[1]!)) return { cells, words: said[1]!.trim() }
    }
  }
  return undefined
}

const isNone = /^(?:是)?(?:0|零|没有?|都没有|全没有|无)(?:件|个|元|万元)?(?:的|了|过)?$/

/** The reply as an answer to what its sender was asked. */
export function replyTo(
  message: string,
  context: ReadingContext,
  figuresIn: (text: string, context: ReadingContext) => Notes,
): Notes | undefined {
  const text = message.trim().replace(/[。.!！]+$/, '')
  const reply = context.waiting && text.length < 80 ? replyIn(text, context.waiting) : undefined
  if (!reply) return undefined
  const topics = topicsOf(context.form).filter(({ cells }) => cells.some((id) => reply.cells.includes(id)))
  const [topic] = topics
  if (!topic) return undefined
  if (isNone.test(reply.words)) {
    const notes = new Notes(context)
    for (const cell of reply.cells) notes.propose(cell, 0, text)
    notes.restate = reply.cells.some((cell) => (context.stated.get(cell) ?? 0) !== 0)
    return notes
  }
  const cells = reply.cells.filter((id) => topic.cells.includes(id))
  return figuresIn(reply.words, { ...context, asked: { topic: topic.id, cells } })
}
