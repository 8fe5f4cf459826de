import type { Form } from '../../schema/form.ts'
import { onceFor } from '../../schema/once-for.ts'

// Several sections in one message: where the name of one stands plainly, at the beginning of a line or of a sentence.

/** What a title is about, whichever form it is from. */
type Role = 'overall' | 'published' | 'requests' | 'disputes' | 'fees' | 'problems' | 'others' | 'statistics'

const titles: readonly (readonly [role: Role, title: string])[] = [
  [
    'problems',
    '(?:政府信息公开工作)?(?:中)?(?:存在的?)?(?:主要)?问题(?:以?及|和|与|、)(?:其)?(?:改进|整改)(?:情况|措施|办法)',
  ],
  ['others', '(?:其他|其它)需要报告的?(?:事项|情况)'],
  ['published', '主动公开政府信息(?:的)?情况'],
  ['requests', '收到和处理政府信息公开申请(?:的)?情况'],
  [
    'disputes',
    '(?:因?政府信息公开)?(?:申请)?(?:被)?(?:申请|提起)?行政复议(?:[、和及，]?(?:提起)?(?:行政)?诉讼)?(?:的)?情况',
  ],
  ['fees', '(?:政府信息公开)?(?:工作)?(?:的)?(?:收费|费用)(?:(?:以?及|和)减免)?(?:的)?情况'],
  ['statistics', '(?:附[件表]?\\d?[：:. 　]*)?(?:20\\d{2}年度?)?政府信息公开(?:工作)?情况统计表'],
  ['overall', '(?:本年度)?(?:政府信息公开|信息公开)?(?:工作)?(?:的)?(?:总体|基本)情况|概述'],
]
/** These two are titles of chapters in 2008, and of parts of the first section since. */
const chapters: readonly (readonly [role: Role, title: string])[] = [
  ['published', '主动公开(?:的)?情况'],
  ['requests', '依申请公开(?:政府信息)?(?:的)?情况'],
]

const since2019: Partial<Record<Role, string>> = {
  overall: 's1',
  published: 's2',
  requests: 's3',
  disputes: 's4',
  problems: 's5',
  others: 's6',
}
const of2008: Record<Role, string> = {
  overall: 'n1',
  published: 'n2',
  requests: 'n3',
  disputes: 'n4',
  fees: 'n5',
  problems: 'n6',
  others: 'n7',
  statistics: 't',
}

const numerals = '一二三四五六七'
const numeral = '(?:[一二三四五六七][、.．]|[1-7][、.．])'
/** 第五部分：, 第五部分写：, 第五部分 and nothing else on the line. */
const ordinal =
  '第\\s*([一二三四五六七1-7])\\s*(?:部分|章)(?:的?文字)?(?:\\s*(?:就?写(?:成)?|是|如下)?\\s*[：:]|[ \\t\\u3000]*(?=\\n|$))'
const joining = '(?:(?:另外|还有|然后|再有|以及|最后)[，, ]*)?'

interface Heading {
  readonly start: number
  /** Where its text begins. */
  readonly end: number
  readonly section: string
  readonly isTitle: boolean
}

function sectionOf(form: Form, role: Role): string | undefined {
  const id = form.edition === '2008' ? of2008[role] : since2019[role]
  return form.sections.find((section) => section.id === id)?.id
}

/** How the titles of a form's sections stand in a text: alone on a line, or behind their number. */
const patternsOf = onceFor((form: Form) => {
  const known = form.edition === '2008' ? [...titles, ...chapters] : titles
  return known.flatMap(([role, words]) => {
    const section = sectionOf(form, role)
    if (section === undefined) return []
    const title = `(?:${words})`
    const line = `(?<=^|\\n)[ \\t\\u3000#]*(?:第[一二三四五六七1-7]部分[：:、 ]*)?(?:${numeral})?[ \\t\\u3000]*${title}[ \\t\\u3000]*(?:[：:。][ \\t\\u3000]*|(?=\\n|$))`
    const inside = `(?<=[。！；\\n]|^)[ \\t\\u3000]*${numeral}[ \\t\\u3000]*${title}(?:[：:。，, ][ \\t\\u3000]*|(?=\\n|$))`
    return [{ section, pattern: new RegExp(`${line}|${inside}`, 'gu') }]
  })
})

const titled = (form: Form, message: string): Heading[] =>
  patternsOf(form).flatMap(({ section, pattern }) =>
    [...message.matchAll(pattern)].map(({ index, 0: found }) => ({
      start: index,
      end: index + found.length,
      section,
      isTitle: true,
    })),
  )

const numberedPattern = new RegExp(`(?<=^|[\\n。！；，,;\\s])[ \\t\\u3000#]*${joining}${ordinal}`, 'gu')

const numbered = (form: Form, message: string): Heading[] =>
  [...message.matchAll(numberedPattern)].flatMap(({ index, 0: found, 1: said = '' }) => {
    const number = numerals.includes(said) ? numerals.indexOf(said) + 1 : Number(said)
    const section = form.sections.find(({ id }) => /^[sn]/u.test(id) && id.endsWith(String(number)))
    return section ? [{ start: index, end: index + found.length, section: section.id, isTitle: false }] : []
  })

/** No heading is without one of these. */
const anyHeading = /部分|章|情况|事项|措施|办法|概述/u

/** In their order; of two that overlap the first, and a title on the line under 第一部分 is the same heading. */
function headingsIn(form: Form, message: string): Heading[] {
  const found = [...titled(form, message), ...numbered(form, message)].toSorted(
    (one, other) => one.start - other.start || other.end - one.end,
  )
  const result: Heading[] = []
  for (const heading of found) {
    const last = result.at(-1)
    // The rows of the table have the titles of chapters, too.
    if (last?.section === of2008.statistics) break
    const isSame = last?.section === heading.section && message.slice(last.end, heading.start).trim() === ''
    if (isSame) result[result.length - 1] = { ...last, end: Math.max(last.end, heading.end) }
    else if (!last || heading.start >= last.end) result.push(heading)
  }
  return result
}

export interface SectionPiece {
  /** s1 … s6, n1 … n7, t. */
  readonly section: string
  readonly text: string
  /** With its heading, as it stands in the message. */
  readonly whole: string
}

export interface Divided {
  /** What stands before the first heading. */
  readonly head: string
  readonly pieces: readonly SectionPiece[]
  /** Who signs and when, where a whole report was given, or what is said after the last text. */
  readonly tail: string
}

const signed =
  /\n[ \t\u3000]*([\u4e00-\u9fa5]{2,30}(?:人民政府|办事处|管理委员会|政府))[ \t\u3000]*\n?[ \t\u3000]*(20\d{2}年\d{1,2}月\d{1,2}日)\s*$/u
/** 「写完了，还差什么？」, 「这样行不行？」 */
const asked = /(?<=[。！\n])\s*([^。！？?\n]{2,24}[？?]\s*)$/u
const command =
  /(?<=[。！\n])\s*((?:还差(?:什么|啥|哪些)|可以交了(?:吗|吧)?|生成草稿|出草稿|出个?稿子?|定稿|看草稿)[^。！？?\n]{0,4}[。！？?]?\s*)$/u
const finished = /^(?:(?:就)?(?:写|弄|发|搞)?(?:完|好)了?|就这些|以上)[，,、。 ]+/u

function tailOf(text: string): { readonly text: string; readonly tail: string } {
  const signature = signed.exec(text)
  if (signature) return { text: text.slice(0, signature.index), tail: `落款${signature[1]}${signature[2]}` }
  const said = asked.exec(text) ?? command.exec(text)
  return said ? { text: text.slice(0, said.index), tail: said[1]!.trim().replace(finished, '') } : { text, tail: '' }
}

/** The sections a message gives; undefined where it gives one, or none, and nothing besides. */
export function dividedText(message: string, form: Form): Divided | undefined {
  const headings = anyHeading.test(message) ? headingsIn(form, message) : []
  const [first] = headings
  if (!first) return undefined
  const head = message
    .slice(0, first.start)
    .replace(/[\s，,、；;]+$/u, '')
    .trim()
  const pieces = headings.map(({ start, end, section }, at) => ({
    section,
    text: message.slice(end, headings[at + 1]?.start ?? message.length),
    whole: message.slice(start, headings[at + 1]?.start ?? message.length),
  }))
  const last = tailOf(pieces.at(-1)!.text)
  const plain = pieces.map((piece, at) => {
    const text = at === pieces.length - 1 ? last.text : piece.text
    return { section: piece.section, text: text.replace(/[\s，,]+$/u, '').trim(), whole: piece.whole.trim() }
  })
  if (pieces.length === 1 && head === '' && last.tail === '' && !first.isTitle) return undefined
  return { head, pieces: plain, tail: last.tail }
}
