// Words that are put in the place of others, and numbers among them.

const aNumber = /(\d[\d.,]*)([件条次个人篇万元%]*)/u

/** 「发布信息300条应该是310条」 changes the number, and leaves the words beside it. */
export function withNumber(words: string, instead: string): string {
  const own = /^(\d[\d.,]*?)([件条次个人篇万元%]*)[。.]?$/u.exec(instead.trim())
  const numbers = words.match(/\d[\d.,]*/gu) ?? []
  if (!own || numbers.length !== 1) return instead
  return words.replace(aNumber, (_, _number: string, unit: string) => own[1]! + (own[2] || unit))
}

/** Words, and no number with its unit. */
export const isWording = (instead: string): boolean =>
  /[\u4e00-\u9fa5]{4}/u.test(instead) && !/^[\d一二两三四五六七八九十百千万零.,]+[\u4e00-\u9fa5]?$/u.test(instead)
