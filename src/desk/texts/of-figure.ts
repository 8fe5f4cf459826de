import { amountIn } from '../../intake/amounts.ts'
import type { Reading } from '../../intake/reading.ts'
import type { TextRequest } from '../../intake/text-edits/request.ts'
import { isVagueNumber } from '../../intake/text-edits/wording.ts'
import { numbersIn } from '../../schema/numerals.ts'
import { narrowWidth } from '../../schema/width.ts'
import type { Draft } from '../../tools/draft.ts'
import { spotsOf, stretchesAt } from './stretches.ts'

// 「…改成…」 is said of figures as of texts: which of the two.

type OfWords = Extract<TextRequest, { kind: 'replace' | 'remove' }>

/** 「把…改成…」, 「把…去掉」: an instruction, whatever it is about. */
const asksOfWords = /^(?:请|麻烦|帮我|给我|再|那)*(?:把|将)/u

/** 「157条」 of posts, which stand in texts alone; 「140余条」, which no table has. */
const isOfTextsAlone = (words: string): boolean => /^\d[\d.,]*(?:条|篇|期)$/u.test(words) || isVagueNumber(words)

/** 「140改成155」, 「业务动态112条应为110多条」 where a text says so and no figure does. */
function standsInTextsAlone({ situation }: Draft, { place, target }: OfWords): boolean {
  if (!('words' in target)) return false
  const numbers = (target.words.match(/\d[\d,]*/gu) ?? []).map((number) => Number(number.replaceAll(',', '')))
  const isPlain = /^\d[\d.,]*$/u.test(target.words) ? numbers[0]! >= 10 : target.words.length >= 4
  return (
    numbers.length > 0 &&
    isPlain &&
    !numbers.some((number) => [...situation.stated.values()].includes(number)) &&
    spotsOf(stretchesAt(situation, place), target).length > 0
  )
}

const namesFigures = (reading: Reading): boolean =>
  reading.kind === 'figures' && reading.proposals.length + reading.choices.length > 0

/** 「依申请公开新收改成5件」, 「删掉处罚」: where no text says so, it is not of texts. */
export function mayBeFigure({ place, isOfText, target }: OfWords, said: string, reading: Reading): boolean {
  if (asksOfWords.test(said) && !namesFigures(reading)) return false
  if (!('counted' in target) && isOfTextsAlone(target.words)) return false
  const isExact = 'counted' in target || target.isQuoted || target.isSentence
  return !isOfText || (!isExact && place.part !== undefined && reading.kind === 'figures')
}

/** 「处罚221改成212」 where the table says 221: the figure that is named is the one that stands. */
function namesStanding({ stated, form }: Draft['situation'], target: string, reading: Reading): boolean {
  const numbers = numbersIn(narrowWidth(target))
  if (reading.kind !== 'figures' || numbers.length === 0) return true
  return reading.proposals.some(({ cell }) =>
    numbers.some((number) => {
      const amount = amountIn(form.cell(cell)!, number)
      return amount.kind === 'figure' && amount.figure === stated.get(cell)
    }),
  )
}

/** 「依申请公开的3改成5」: what is said of a part without quotation marks, and reads as a figure, is one; a word alone says too little. */
export function isOfFigure(draft: Draft, request: OfWords, said: string, reading: Reading): boolean {
  const { kind, place, isOfText, target } = request
  if ('counted' in target || target.isQuoted || target.isSentence) return false
  if (isOfTextsAlone(target.words)) return false
  if (target.counts) return spotsOf(stretchesAt(draft.situation, place), target).length === 0
  const isWorded = asksOfWords.test(said) && !namesFigures(reading)
  if (kind === 'remove' && !isOfText && target.words.length < 4) return !isWorded
  if (reading.kind !== 'figures' || reading.proposals.length === 0)
    return !isOfText && !isWorded && reading.kind !== 'unknown' && !standsInTextsAlone(draft, request)
  if (isOfText) return place.part !== undefined
  // 「发了300条写错了」, and a text says 发了300条.
  const stands = spotsOf(stretchesAt(draft.situation, place), target).length > 0
  // What reads as a figure only by leaving half of it out is none, where a text says all of it.
  if (stands && target.words.length >= 4 && reading.unused.length > 0) return false
  return !stands || target.words.length < 4 || namesStanding(draft.situation, target.words, reading)
}
