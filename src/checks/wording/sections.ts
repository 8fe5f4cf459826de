import { bodies, linesOf, narrowed, squeezed } from './lines.ts'
import { numeralValue } from './numerals.ts'
import type { PrintedDocument, PrintedHeading, Slip, Worded } from './slip.ts'

// Whether a finished document has the sections of its edition, in their order and by their names.

const rank = /^(?:第?([一二三四五六七八九十]{1,2})(?:部分|[、.．])|(\d{1,2})[、.．])[、:：]?/

/** A heading without its number: names are compared, styles of numbers are another rule's. */
const nameOf = (text: string): string =>
  squeezed(text)
    .replace(rank, '')
    .replace(/[:：。]$/, '')

/** Words that show a section's matter is treated under a heading that could not be told from its text. */
const matters: Readonly<Record<string, RegExp>> = {
  s1: /总体|基本情况|概述|概况/,
  s2: /主动公开/,
  s3: /申请/,
  s4: /复议|诉讼/,
  s5: /问题|改进|不足/,
  s6: /其[他它]|需要报告|报告的?事项/,
  n2: /公开.{0,30}信息|信息.{0,30}公开|公开.{0,10}[条件]/,
  n3: /申请/,
  n4: /复议|诉讼/,
  n5: /收费|费用|收取|减免/,
  n6: /问题|不足|差距|改进|困难|薄弱/,
}

/** A line that begins like a heading and goes on as text, in one line. */
const looksHeaded = ({ words }: PrintedDocument, id: string): boolean =>
  [...words.values()].some((text) =>
    narrowed(text)
      .split('\n')
      .map(squeezed)
      .some((line) => rank.test(line) && matters[id]!.test(line.slice(0, 30))),
  )

const has = ({ headings, words, tables }: PrintedDocument, id: string): boolean =>
  headings.some(({ section }) => section === id) || tables.includes(id) || (words.get(id) ?? '') !== ''

/** A heading that is none of the edition's may stand for a section that is not there under its name. */
function renamed({ headings }: PrintedDocument, at: number): PrintedHeading | undefined {
  const before = (heading: PrintedHeading): number => headings.indexOf(heading)
  return headings.find((heading) => {
    if (heading.section !== undefined) return false
    const match = rank.exec(squeezed(heading.text))
    const value = match ? numeralValue(match[1] ?? match[2]!) : 0
    const sameNumber = headings.some(
      (other) => other.section !== undefined && before(other) < before(heading) && other.section > `s${at + 1}`,
    )
    return value === at + 1 && !sameNumber
  })
}

/** Sections that a document lacks, as far as that is certain. */
export function absentSections({ form, document }: Worded): string[] {
  if (!document || document.headings.filter(({ section }) => section).length < 2) return []
  return form.sections
    .filter(({ id, optional }, at) => {
      if (optional || id === 't' || id === 'n1' || has(document, id)) return false
      return !looksHeaded(document, id) && renamed(document, at) === undefined
    })
    .map(({ id }) => id)
}

const titleOf = ({ form }: Worded, id: string): string =>
  form.sections.find((section) => section.id === id)?.title ?? id

/** 2008: the law names matters, not sections; one that no words treat is remarked. */
function absentMatters(report: Worded): Slip[] {
  const all = report.document ? [...report.document.words.values()].map(squeezed).join('\n') : ''
  const absent = absentSections(report).filter((id) => !matters[id]?.test(all))
  return absent.length === 0
    ? []
    : [
        {
          rule: 'F-SECTIONS',
          level: 'note',
          kind: 'matters',
          section: absent[0]!,
          named: absent.map((id) => titleOf(report, id)),
        },
      ]
}

/** Each section once, and not in the order of the form. */
function misplaced({ headings }: PrintedDocument): PrintedHeading | undefined {
  const own = headings.filter(({ section }) => section !== undefined)
  if (new Set(own.map(({ section }) => section)).size < own.length) return undefined
  return own.find(({ section }, at) => at > 0 && section! < own[at - 1]!.section!)
}

const stated =
  /(?:由|共|分为|分成|包括|包含)[^。\n]{0,120}?(?<!第)([三四五六七八九十]|\d{1,2})个?大?部分(?:组成|构成|内容)?/

/** 「由7个部分组成」 in an introduction, over six sections that are all there. */
function miscounted({ texts, form, document }: Worded): Slip[] {
  const text = texts.get('introduction') ?? ''
  const match = stated.exec(narrowed(text))
  if (!match || !document || !form.sections.every(({ id }) => document.headings.some(({ section }) => section === id)))
    return []
  const printed = document.headings.length
  const count = numeralValue(match[1]!)
  // A report with sections of its own may count them.
  if (count === form.sections.length || count === printed) return []
  return [
    {
      rule: 'F-SECTIONS',
      level: 'note',
      kind: 'count',
      section: 'introduction',
      place: { start: match.index, end: match.index + match[0].length },
      named: [String(printed)],
    },
  ]
}

export function sections(report: Worded): Slip[] {
  const { document, form } = report
  if (!document) return []
  if (form.statistics) return absentMatters(report)
  const absent = absentSections(report)
  const wrong = misplaced(document)
  return [
    ...(absent.length === 0
      ? []
      : [
          {
            rule: 'F-SECTIONS',
            kind: 'absent',
            section: absent[0]!,
            named: absent.map((id) => titleOf(report, id)),
          } satisfies Slip,
        ]),
    ...(wrong
      ? [
          {
            rule: 'F-SECTIONS',
            kind: 'order',
            section: wrong.section!,
            quote: wrong.text.trim(),
            named: [titleOf(report, wrong.section!)],
          } satisfies Slip,
        ]
      : []),
    ...miscounted(report),
  ]
}

const oldName = /^(?:概述|.*收费(?:及|和|、)?减免.*)$/

/** Titles that differ from the edition's. The chapters of 2008 are named freely. */
export function titles(report: Worded): Slip[] {
  const { document, form } = report
  if (!document || form.statistics) return []
  const named = (heading: PrintedHeading, id: string): Slip[] => {
    const title = titleOf(report, id)
    const name = nameOf(heading.text)
    if (name === nameOf(title) || oldName.test(name)) return []
    return [{ rule: 'F-TITLES', kind: 'title', section: id, quote: heading.text.trim(), named: [title] }]
  }
  return form.sections.flatMap(({ id }, at) => {
    const heading = document.headings.find(({ section }) => section === id)
    if (heading) return named(heading, id)
    const other = has(document, id) ? undefined : renamed(document, at)
    return other ? named(other, id) : []
  })
}

/** A heading within a text, numbered or not, and what may follow it in its line: 「（一）收费及减免情况。……」「一、概述」. */
const oldHeading =
  /^\s*(?:第?[一二三四五六七八九十]{1,2}(?:部分|[、.．])|\d{1,2}[、.．]|[（(][一二三四五六七八九十\d]{1,2}[）)])?\s*(概述|(?:政府信息公开)?(?:的)?收费(?:及|和|、)?减免(?:的)?(?:情况)?)\s*(?=[。：:]|$)/u
/** 「收费及减免情况：无」 within a line. */
const oldWithin = /(?<=[。；;])\s*((?:政府信息公开)?收费(?:及|和|、)?减免(?:的)?情况)(?=[。：:])/u

function oldHeadings({ texts }: Worded): Slip[] {
  return bodies(texts, false).flatMap(([section, text]): Slip[] => {
    for (const line of linesOf(text)) {
      const found = oldHeading.exec(line.text) ?? oldWithin.exec(line.text)
      if (!found) continue
      const start = line.start + found.index + found[0].indexOf(found[1]!)
      return [{ rule: 'F-OLDTERMS', kind: 'old', section, place: { start, end: start + found[1]!.length } }]
    }
    return []
  })
}

/** Names of the 2008 form, as headings or where an introduction lists what the report is made of. */
export function oldTerms(report: Worded): Slip[] {
  const { form, document, texts } = report
  if (form.statistics) return []
  const heading = (document?.headings ?? []).find(({ text }) => oldName.test(nameOf(text)))
  const introduction = texts.get('introduction') ?? ''
  const listed = /收费(?:及|和|、)?减免(?:的)?情况?|(?:包括|包含|由|分为|分)[^。]{0,20}?(概述)(?=[、,，])/.exec(
    narrowed(introduction),
  )
  return [
    ...(heading
      ? [
          {
            rule: 'F-OLDTERMS',
            kind: 'old',
            section: heading.section ?? 's1',
            quote: heading.text.trim(),
          } satisfies Slip,
        ]
      : []),
    ...(heading ? [] : oldHeadings(report)),
    ...(listed
      ? [
          {
            rule: 'F-OLDTERMS',
            kind: 'old',
            section: 'introduction',
            place: {
              start: listed.index + (listed[1] ? listed[0].length - 2 : 0),
              end: listed.index + listed[0].length,
            },
          } satisfies Slip,
        ]
      : []),
  ]
}
