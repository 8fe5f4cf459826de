import { simplifiedCharacters } from '../../schema/simplified.ts'

// 「六 无」「五 问题是…」「第六部分没有」: a section by its numeral alone, as it is printed before its title.

const numerals = '一二三四五六七'
const named = /^\s*第([一二三四五六七1-7])(?:部分|节|章)(?:的?文字)?\s*[：:，,]?\s*/u
/** The numeral alone needs what sets it off: 五个 is a number. */
const short = /^\s*([一二三四五六七])(?:\s*[、.．：:，,]\s*|\s+)(?=[\u4e00-\u9fa5“"])/u
const none =
  /^(?:其[他它]需要报告的?事项\s*[：:，,是]?\s*)?(?:(?:就|也|都|是)?(?:写)?(?:没有?|无|没啥|没什么)(?:别的|其他的?|其它的?|什么|啥|内容|情况|事项?|事情|需要报告的(?:事项)?|要(?:报|写|说)的|可(?:报|写|说)的|了|的)*|无其他需要报告的事项)[。.!！吧了]*$/u

/** The section a message begins with, and what stands behind its name. */
export function sectionSaid(message: string): { readonly number: number; readonly rest: string } | undefined {
  const found = named.exec(message) ?? short.exec(message)
  if (!found) return undefined
  const at = numerals.indexOf(found[1]!)
  return { number: at < 0 ? Number(found[1]) : at + 1, rest: message.slice(found[0].length) }
}

/** The same, where the numeral stands alone and the message names no second one: 「一、…二、…」 counts what it says. */
export function shortSection(message: string): { readonly number: number; readonly rest: string } | undefined {
  const isList = /[\s，,。；;][一二三四五六七]\s*[、.．：:]/u.test(message.trim().slice(1))
  return short.test(message) && !isList ? sectionSaid(message) : undefined
}

export const saysNone = (words: string): boolean => none.test(simplifiedCharacters(words.trim()))
