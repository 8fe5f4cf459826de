import type { Situation } from '../../checks/situation.ts'
import type { Reading } from '../../intake/reading.ts'
import { isSaidToUs } from '../../intake/sayings/to-us.ts'
import { meantAs } from '../../intake/text-edits/meant-as-text.ts'
import type { Asked, TextSlot } from '../../text/reply.ts'
import { speaksOf } from './part-spoken-of.ts'

// Whether words are for the report, jottings for it, figures, or a remark to whoever helps.

const pointsWord = /^\s*(?:我的|几条|有几条|就是|写)?(?:几[个条点])?要点(?:是|有|如下|就是)?\s*[：:，,]?\s*/u

/** 「要点：…」 says what follows; it is no word of the report. */
export const withoutPointsWord = (words: string): string => {
  const rest = words.replace(pointsWord, '')
  return rest.length >= 4 ? rest : words
}

/** Jottings: no sentence, and nothing longer than a few words. */
export const arePoints = (text: string): boolean =>
  !/[。！？]/u.test(text) && text.length <= 120 && text.split(/[，,；;、\n]/u).every((part) => part.trim().length <= 14)

/** 「要点 培训2次」, while a text is asked for: points, whatever else their numbers could be. */
export const saysPoints = (asked: Asked, words: string): boolean =>
  asked.kind === 'text' && withoutPointsWord(words) !== words

const isList = /[、，,；;。：:]/u
const figureWords = /许可|处罚|强制|规章|规范性文件|新收|转来|转出|结转|予以公开|不掌握|复议|诉讼|收费|通知/u

/** Rows of a table, whatever its labels say. */
const isTable = (words: string): boolean =>
  words.split('\n').filter((line) => /\t|\S[ \u3000]{2,}\S|\d[ ]+\d/u.test(line) && /\d/u.test(line)).length >= 2 ||
  /\t\s*[\d/]/u.test(words)

/** Whether words look like a text or its points, rather than a remark to the assistant or a figure. */
export function looksLikeText(words: string): boolean {
  if (isSaidToUs(words) || isTable(words) || meantAs(words) !== 'text') return false
  if (words.length <= 25 && /\d\s*[件个份元万]/u.test(words) && figureWords.test(words)) return false
  return words.length >= 12 || (words.length >= 6 && isList.test(words))
}

const saysFigures = (reading: Reading): boolean =>
  reading.kind === 'figures' &&
  (reading.proposals.length > 0 || reading.choices.length > 0 || reading.waiting.length > 0)

export const isClear = (reading: Reading): boolean =>
  reading.kind === 'figures' && !reading.restate && reading.unused.length === 0 && reading.proposals.length > 0

/** Said to whoever helps, whatever is asked for: nobody asks whether it is a text. */
export const isRemark = (words: string): boolean => isSaidToUs(words) || meantAs(words) === 'remark'

/** A long text may hold figures by the way; a short message that holds figures is about them. */
export const isAboutFigures = (reading: Reading, words: string): boolean => {
  if (isClear(reading) && words.length <= 40) return true
  return (
    saysFigures(reading) &&
    words.length <= 20 &&
    !/[。；]/u.test(words) &&
    !(hasTwoClauses(words) && !figureWords.test(words))
  )
}

const hasTwoClauses = (words: string): boolean =>
  words.split(/[，,；;、\s]/u).filter((part) => part.trim().length >= 4).length >= 2

/** Jottings for the part that is asked for, which name no row of a table: 「公开栏每月换一次 网站发布156条」. */
export function isForPart({ slot }: { readonly slot: TextSlot }, words: string, reading: Reading): boolean {
  const [, part] = slot.split('/')
  const isOther = reading.kind === 'command' || reading.kind === 'question' || isClear(reading)
  return part !== undefined && !isOther && !figureWords.test(words) && !isRemark(words) && speaksOf(part, words)
}

/** The figures in it stand already: nothing is lost where it is taken for a text. */
export const saysNothingNew = ({ figures }: Situation, reading: Reading): boolean =>
  reading.kind === 'figures' &&
  reading.choices.length === 0 &&
  reading.proposals.length > 0 &&
  reading.proposals.every(({ cell, value }) => figures.get(cell) === value)

/** 「网站发布156条」: for the first part, and for nothing else. */
export const isOfPosts = (reading: Reading): boolean =>
  reading.kind === 'figures' &&
  !saysFigures(reading) &&
  reading.problems.length > 0 &&
  reading.problems.every(({ reason }) => reason === 'for-texts')
