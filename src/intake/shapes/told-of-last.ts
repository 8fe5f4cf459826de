import { numberAt } from '../../schema/numerals.ts'
import type { ReadingContext } from '../reading.ts'
import { tokenize } from '../words/tokenizer.ts'

const told =
  /^(?:[哦噢哎嗯]|不对|可是|但是|不过|但|可)*[,， ]*([\u4e00-\u9fa5]{1,6}?)(?:刚才|刚刚|又|也|都)*(?:说|讲|告诉我|跟我说)(?:了|的)?[,，:： ]*(?:应该|其实|实际)?(?:是|有)?[ ]?(?=[\d一二两三四五六七八九十百])/

/** 「老周说是49」: the number that somebody else named, and nothing of what it is of. */
export function numberTold(text: string, context: ReadingContext): string | undefined {
  const found = told.exec(text)
  if (!found || tokenize(found[1]!, context).some(({ kind }) => kind === 'label')) return undefined
  const number = numberAt(text, found[0].length)
  return number && /^[吧啊呢哦呀的了]*$/.test(text.slice(number.end)) ? number.text : undefined
}
