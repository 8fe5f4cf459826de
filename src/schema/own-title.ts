// The title of a section that was pasted along with its text, in the words of another form or of last year's file: the form prints its own.

const role = (title: string): (typeof kin)[number]['same'] | undefined => kin.find(({ of }) => of.test(title))?.same

/** What a title and its kin are about, in the words that are left when those that every title has are taken out. */
const kin: readonly { readonly of: RegExp; readonly same: RegExp }[] = [
  { of: /总体情况|基本情况/, same: /^(?:总体|基本|整体)?(?:概况|概述|综述)$|^(?:总体|基本|整体)$/ },
  { of: /问题/, same: /^存?在?问题[、,和以及与其]*(?:下一?步)?(?:改进|整改)(?:措施|办法|打算|建议)?$/ },
  { of: /需要报告/, same: /^(?:其[他它])?需要?报告事项$|^其[他它]事项$/ },
  { of: /^主动公开/, same: /^主动公开$/ },
  { of: /^依申请公开/, same: /^依?申请公开(?:办理|受理|处理)?$|^收到和处理申请$/ },
  { of: /复议/, same: /^因?被?(?:申请|提起)?(?:行政)?复议(?:[、,和及与]*(?:被?提起)?(?:行政)?诉讼)?$/ },
  { of: /收费/, same: /^收费(?:[、,和以及与]*减免)?$|^(?:收费)?减免$/ },
]

const ordinal = /^#*\s*第[一二三四五六七1-7](?:部分|章)[：:、]?/u
const numbering = /^#*(?:第[一二三四五六七1-7](?:部分|章)[：:、]?)?(?:[一二三四五六七八]、|[1-8][、.．](?!\d))?/
const commonplace =
  /(?:19|20)\d{2}年度?|政府信息公开|信息公开|政务公开|政府信息|公开工作|工作|本年度?|年度|全年|[我本全](?:镇|乡|街道|街|局|办|机关|单位)|主要|方面|情况|开展|[的中]/g
const longest = 30

const coreOf = (line: string): string =>
  line
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replace(numbering, '')
    .replace(/[：:。.]$/, '')
    .replaceAll(commonplace, '')

/** 行政复议情况, and further down 行政诉讼情况: each stands over its own part. */
const isOneOfTwo = (core: string, behind: readonly string[]): boolean =>
  /复议/.test(core) &&
  !/诉讼/.test(core) &&
  behind.some((line) => line.length <= longest && /^[^，。]*诉讼[^，。]*$/.test(line))

function isOwnTitle(line: string, title: string, behind: readonly string[]): boolean {
  if (line.length > longest || /[！？；]|[。：:].|，(?!行政诉讼)/u.test(line.replace(ordinal, ''))) return false
  const same = role(title.replace(/^[一二三四五六七八]、/, ''))
  const core = coreOf(line)
  return core !== '' && (core === coreOf(title) || (same?.test(core) === true && !isOneOfTwo(core, behind)))
}

/** The same of a text as it was sent. */
export const withoutTitleLine = (text: string, title: string): string =>
  withoutOwnTitle(text.split('\n'), title).join('\n').trim()

/** Lines of a section's text without its title at their head; a title with nothing below it is left. */
export function withoutOwnTitle(lines: readonly string[], title: string): readonly string[] {
  const first = lines.findIndex((line) => line.trim() !== '')
  const behind = lines.slice(first + 1)
  if (first < 0 || behind.every((line) => line.trim() === '') || !isOwnTitle(lines[first]!.trim(), title, behind))
    return lines
  return withoutOwnTitle(behind, title)
}
