import type { Situation } from '../../checks/situation.ts'
import type { QuestionText } from '../questions/parts.ts'
import type { Button } from '../reply.ts'
import type { Ledger, Place } from './facts.ts'
import { placesText } from './troubles.ts'

// Rows of a ledger that could not be counted, after the rest was recorded: open until somebody says what became of them.

/** What is kept with the figures of a ledger. */
export const rowsLeftSlot = 'ledger:rows'
/** What became of them. */
export const rowsSettledSlot = 'ledger:settled'

const mostRows = 12

/** 「8行（第5、8行）」; null where every row was counted. */
export function rowsLeft({ unusable }: Pick<Ledger, 'unusable'>): string | null {
  if (unusable.length === 0) return null
  const places: readonly Place[] = unusable.map(({ place }) => place)
  return `${unusable.length}行（${placesText(places, mostRows)}）`
}

/** The rows that nobody has accounted for since the ledger was recorded. */
export function openRows({ notes }: Pick<Situation, 'notes'>): string | undefined {
  const left = notes.get(rowsLeftSlot)
  const settled = notes.get(rowsSettledSlot)
  return left && (settled?.change ?? 0) <= left.change ? left.value : undefined
}

/** What was said of rows that were not counted, as long as it is about the ledger that stands. */
export function settledRows({ notes }: Pick<Situation, 'notes'>): string | undefined {
  const left = notes.get(rowsLeftSlot)
  const settled = notes.get(rowsSettledSlot)
  return left && settled && settled.change > left.change ? `台账${left.value}没算：${settled.value}。` : undefined
}

export const rowsLeftItem = (rows: string): string => `台账还有${rows}没算`
/** Below the receipt of a ledger: what of it is not in the table. */
export const rowsNotice = (situation: Pick<Situation, 'notes'>): string[] => {
  const rows = openRows(situation)
  return rows === undefined ? [] : [`${rowsLeftItem(rows)}，记着。`]
}
export const rowsSettledLine = (how: string): string => `台账没算的那几行：${how}。`

const settlements = { counted: '手工加上了', left: '不该算' } as const

const settle = (value: string): Button => ({ label: value, action: { do: 'note', slot: rowsSettledSlot, value } })

export function rowsLeftQuestion(situation: Situation): QuestionText {
  const rows = openRows(situation)
  if (rows === undefined) return { lines: [], buttons: [] }
  return {
    lines: [`${rowsLeftItem(rows)}：改好台账再发一次；或者已经手工加上了、本来就不该算，点一下。`],
    buttons: [settle(settlements.counted), settle(settlements.left)],
  }
}

const unsure = /[?？]|吗|没|未|怎么|哪|啥|什么|要不要|是不是|咋/u
const aboutRows = /台账|[那这]\s*(?:几|些|\d+|[一二两三四五六七八九十]+)\s*行|没算的/u
const counted =
  /(?:手工|手动|人工|自己|另外|另|已经?|都|单独).{0,6}(?:加|算|数|计|补)(?:上|进|好|过|了|到)|(?:加|补)(?:上|进去)(?:了|过)/u
const leftOut = /不(?:该|用|应该?|需要?|要)?(?:再)?(?:算|计|统计)|不(?:用|要)管|不属于|作废|剔除/u

/** 「那8行手工加上了」「台账那几行不该算」; bare where it was just asked. */
export function settlementIn(words: string, isAsked: boolean): string | undefined {
  if (words.length > 24) return undefined
  const bare = words.replace(/没算的|没算(?=那|这|的)/gu, '')
  if (unsure.test(bare) || !(isAsked || aboutRows.test(words))) return undefined
  const isCounted = counted.test(bare)
  const isLeft = leftOut.test(bare)
  if (isCounted === isLeft) return undefined
  return isCounted ? settlements.counted : settlements.left
}
