import type { CellId } from '../schema/cell-id.ts'
import { nationalPart } from '../schema/habits.ts'
import { narrowWidth } from '../schema/width.ts'
import { figureText } from '../text/cells.ts'
import { openItems, openLines } from '../text/missing.ts'
import { sectionName, topicNames, topicOfCell } from '../text/topics.ts'
import { addressesOf } from './addresses.ts'
import type { Inquiry, TextTask } from './assistant.ts'
import { mark, mask } from './mask.ts'
import { prompt } from './prompts.ts'

// What the model is told about one message. All of it is masked, and short: a message costs what its briefing costs.

export interface Briefing {
  readonly system: string
  readonly message: string
}

const cut = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most)}…` : text)
const oneLine = (text: string): string => text.replace(/\s*\n\s*/gu, ' ').trim()

/** What stands between tags cannot close them. Full width stays the same character to whoever compares quotes. */
const inside = (text: string): string => mask(text).replaceAll('<', '＜').replaceAll('>', '＞')
const tagged = (tag: string, text: string): string => `<${tag}>\n${inside(text)}\n</${tag}>`

/** 「（复议、诉讼）2021年有人申请复议吗？」: the pending question and the part of the report it belongs to. */
function pendingOf({ asked, question, situation: { form } }: Inquiry): string {
  const topic =
    asked.kind === 'figures' ? asked.topic : asked.kind === 'plug' ? topicOfCell(form, asked.cell) : undefined
  const text = cut(oneLine(mask(question)), 160) || '没有在问什么'
  return topic === undefined ? text : `（${topicNames[topic]}）${text}`
}

/** The sections of the tables whose figures belong into a text; of the 2008 chapters, the block of the statistics table. */
const figuresFor: Readonly<Record<string, RegExp>> = {
  's1/主动公开': /^s2\./,
  's1/依申请公开': /^s3\.[^.]+\.total$|^s6\./,
  's1/监督保障': /^s4\.[^.]+\.total$/,
  s1: /^s2\.|^s3\.(?:received|carriedIn|granted|partial|total|carriedOut)\.total$|^s4\.[^.]+\.total$/,
  s6: /^s6\./,
  n1: /^t8\.|^t9\./,
  n2: /^t1\.|^t2\./,
  n3: /^t3\./,
  n4: /^t4\.|^t5\./,
  n5: /^t7\./,
}

const mostFigures = 24

/** 「新收·总计=3」: the figures a text may use. Zeros of long tables are left out. */
function usableFigures({ situation: { form, figures } }: Inquiry, { slot }: TextTask): string {
  const [section = '', part] = slot.slice('text:'.length).split('/')
  const pattern = figuresFor[part === undefined ? section : `${section}/${nationalPart(part) ?? part}`]
  const { addressOf } = addressesOf(form)
  const cells = pattern === undefined ? [] : form.cells.filter(({ id }) => pattern.test(id) && figures.has(id))
  const filled = cells.length > mostFigures ? cells.filter(({ id }) => figures.get(id) !== 0) : cells
  const named = (id: CellId): string => {
    const { row, column } = addressOf(id)
    return `${row}${column === undefined ? '' : `·${column}`}=${figureText(form, id, figures.get(id)!)}`
  }
  return filled.length === 0
    ? '没有'
    : filled
        .slice(0, mostFigures)
        .map(({ id }) => named(id))
        .join('、')
}

/** How the organ speaks of itself. */
function selfOf(organ: string): string {
  const [kind] = /[镇乡](?=(?:人民)?政府$|$)/u.exec(organ) ?? []
  return kind === undefined ? '本机关' : `我${kind}`
}

const mostLength = 500

function systemText(inquiry: Inquiry): string {
  const { situation, text } = inquiry
  const { organ, year, form } = situation
  const system = prompt('system', {
    organ: mask(organ),
    year: String(year),
    edition: form.edition,
    pending: pendingOf(inquiry),
    missing: cut(mask(openLines(openItems(situation)).join('　')), 160) || '没有',
  })
  if (!text) return system
  const [section = ''] = text.slot.slice('text:'.length).split('/')
  const title = form.sections.find(({ id }) => id === section)?.title ?? sectionName(section)
  const writing = prompt('text', {
    part: `${title}${text.slot.includes('/') ? `·${text.slot.slice(text.slot.indexOf('/') + 1)}` : ''}`,
    self: selfOf(organ),
    year: String(year),
    figures: usableFigures(inquiry, text),
    length: String(mostLength),
  })
  return `${system}\n\n${writing}`
}

/** Ids in an earlier draft become the names the model is to use. */
function withNames({ situation: { form } }: Inquiry, draft: string): string {
  const { addressOf } = addressesOf(form)
  return draft.replace(/⟦([^⟦⟧]+)⟧/gu, (token, id: string) => {
    const cell = form.cell(id)
    if (!cell) return token
    const { row, column } = addressOf(cell.id)
    return `⟦${row}${column === undefined ? '' : `·${column}`}⟧`
  })
}

/** An earlier message may have been cut in the middle of a number that is private. */
const remembered = (text: string): string => oneLine(mask(text)).replace(/\d{6,}$/u, mark)

function messageText(inquiry: Inquiry): string {
  const { words, recent, text } = inquiry
  const before = recent
    .slice(-3)
    .map(({ said, heard }) => `人：${cut(remembered(said), 80)}\n机：${cut(remembered(heard), 60)}`)
    .join('\n')
  // The points of a text just begun are the message: once is enough.
  const isAllPoints = text !== undefined && text.draft === undefined && squeeze(text.points) === squeeze(words)
  return [
    ...(before === '' ? [] : [tagged('先前', before)]),
    ...(text?.draft === undefined ? [] : [tagged('原稿', withNames(inquiry, text.draft))]),
    ...(text && !isAllPoints ? [tagged('要点', text.points)] : []),
    tagged('消息', words),
  ].join('\n')
}

const squeeze = (text: string): string => narrowWidth(text).replace(/\s/gu, '')

export const briefingFor = (inquiry: Inquiry): Briefing => ({
  system: systemText(inquiry),
  message: messageText(inquiry),
})
