import type { Finding } from '../../checks/finding.ts'
import type { Situation } from '../../checks/situation.ts'
import { nationalPart } from '../../schema/habits.ts'
import { templateFor } from '../narrative.ts'
import type { TextSlot } from '../reply.ts'

// Sentences that a text lacks and that need nothing but a tap: that there was none of something, and what the figures say.

interface Addition {
  readonly label: string
  readonly slot: TextSlot
  readonly value: string
}

/** 「2021年未开展工作考核、社会评议，无责任追究情形。」 */
function noneOf(year: number, missing: readonly string[]): string {
  const held = missing.filter((name) => name !== '责任追究')
  const parts = [
    ...(held.length > 0 ? [`未开展${held.join('、')}`] : []),
    ...(missing.includes('责任追究') ? ['无责任追究情形'] : []),
  ]
  return `${year}年${parts.join('，')}。`
}

const heading = /^\s*(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、](?!\d))/

/** At the end of what is said of 监督保障, otherwise at the end of the text. */
function withSentence(text: string, sentence: string): string {
  const lines = text.split('\n')
  const at = lines.findIndex((line) => heading.test(line) && /监督|保障/.test(line.slice(0, 30)))
  const next = at < 0 ? -1 : lines.findIndex((line, index) => index > at && heading.test(line))
  const end = next < 0 ? lines.length : next
  const last = lines.slice(0, end).findLastIndex((line) => line.trim() !== '')
  const isBareHeading = last === at && at >= 0 && !/[。：:]/.test(lines[last]!)
  if (isBareHeading) lines.splice(last + 1, 0, sentence)
  else lines[last] = `${lines[last]!.trimEnd()}${/[。！？]$/.test(lines[last]!.trimEnd()) ? '' : '。'}${sentence}`
  return lines.join('\n')
}

function assessment({ notes, year }: Situation, missing: readonly string[]): Addition | undefined {
  const isOf = (slot: string): boolean => slot.startsWith('text:s1/') && nationalPart(slot) === '监督保障'
  const slot = [...notes.keys()].find((one): one is TextSlot => one === 'text:s1' || isOf(one))
  return slot && { label: '都没有，加一句', slot, value: withSentence(notes.get(slot)!.value, noneOf(year, missing)) }
}

function fee({ notes, form, year, figures }: Situation): Addition | undefined {
  const slot = 'text:s6'
  const template = templateFor(form, year, slot)
  const areKnown = form.cells.every(({ id, section }) => section !== 's6' || figures.has(id))
  const text = notes.get(slot)?.value
  return template === undefined || text === undefined || !areKnown
    ? undefined
    : { label: '按数字加一句', slot, value: `${template}\n${text}` }
}

/** The sentence that closes a finding, with the text that it is added to. */
export function additionFor(situation: Situation, { rule, about }: Finding): Addition | undefined {
  if (rule === 'F-ASSESSMENT') return assessment(situation, about.wording?.named ?? [])
  return rule === 'F-FEE' ? fee(situation) : undefined
}
