const numbered = /(^|[\s,，;；。])(\d{1,2})[.、)]\s*(?=[\u4e00-\u9fa5])/g
const circled = /[①-⑳⑴-⒇]/g

/** 「1、许可0 2、处罚212」: numerals that only count the lines are blanked, so that places stay places. */
export function withoutEnumerators(text: string): string {
  const plain = text.replace(circled, ' ')
  const found = [...plain.matchAll(numbered)].map((match) => Number(match[2]))
  const isCounting = found.length > 1 && found.every((number, index) => number === index + 1)
  return isCounting
    ? plain.replace(numbered, (match, before: string) => before + ' '.repeat(match.length - before.length))
    : plain
}
