import type { Form } from '../../schema/form.ts'
import { onceFor } from '../../schema/once-for.ts'

/** Which text is meant: a section, one of its parts, or, where nothing is named, whichever fits. */
export interface TextPlace {
  readonly section?: string
  readonly part?: string
}

const numerals = '一二三四五六七'
const behind = '(?:的?(?:文字|正文|内容|原文))?(?:里面?|里边|里头|当中|中|上)?的?'
const ordinal = new RegExp(`第?([一二三四五六七1-7])(?:部分|章|节)(?:[那这]一?[段块])?${behind}`, 'u')
const bare = /第([一二三四五六七1-7])(?=[\s，,：:“"「]|$)/u
const anywhere =
  /(?:报告|正文|文字|全文|文中|文章)(?:(?<=文中)|里面?|里边|里头|当中|中|内|的文字)的?|^(?:把|将)?所有(?:文字)?(?:里|的)?/u

/** Parts of section one, by the words people have for them; the narrower first. */
const parts: readonly (readonly [word: string, name: string])[] = [
  ['依申请公开', '依申请公开'],
  ['主动公开', '主动公开'],
  ['政府信息管理', '信息管理'],
  ['信息管理', '信息管理'],
  ['政府信息公开平台建设', '平台建设'],
  ['平台建设', '平台建设'],
  ['平台(?=[那这]一?[段块节])', '平台建设'],
  ['依申请(?=[那这]一?[段块节])', '依申请公开'],
  ['监督(?=[那这]一?[段块节])', '监督保障'],
  ['监督保障', '监督保障'],
]
const chunk = '(?:[那这]一?[段块节]|[那这]?部分|一?[段节](?=[里的加补删写没])|小节)?'
const namedBy = (words: string): RegExp => new RegExp(`(?:${words})${chunk}${behind}`, 'u')
const sections: readonly (readonly [words: RegExp, title: RegExp])[] = [
  [namedBy('总体情况|基本情况'), /总体情况|基本情况/u],
  [namedBy('存在的?(?:主要)?问题(?:[和及与]改进(?:情况|措施)?)?|问题[和及与]改进(?:情况|措施)?|问题(?=那)'), /存在的/u],
  [namedBy('其他(?:需要)?报告的?事项|其他事项'), /其他需要报告/u],
]

export interface Placed {
  readonly place: TextPlace
  /** The words without those that say where. */
  readonly rest: string
}

const narrativeOf = ({ sections: all }: Form, isMeant: (id: string, title: string) => boolean): string | undefined =>
  all.find(({ id, kind, title }) => kind === 'narrative' && isMeant(id, title))?.id

const without = (words: string, match: RegExpExecArray): string =>
  `${words.slice(0, match.index)}${words.slice(match.index + match[0].length)}`

/** The parts a form has, each with the words that name it; the narrower first. */
const partsNamed = onceFor((form: Form) => {
  const printed = form.sections.flatMap((section) => section.parts ?? []).map((name) => [name, name] as const)
  return [...printed.toSorted((a, b) => b[0].length - a[0].length), ...parts].flatMap(([word, name]) => {
    const section = form.sections.find((one) => one.parts?.some((part) => part.endsWith(name)))
    const part = section?.parts?.find((one) => one.endsWith(name))
    if (!section || part === undefined) return []
    return [{ place: { section: section.id, part }, named: new RegExp(`${word}${chunk}${behind}`, 'u') }]
  })
})

/** Where the words begin that are to be put in: a heading among them names no place. */
const wordsToAdd = /[(（][一二三四五六七\d][)）]|加(?:一?[句段]|上|入)/u

function partIn(form: Form, words: string): Placed | undefined {
  const head = words.slice(0, 24).split(wordsToAdd, 1)[0]!
  for (const { place, named } of partsNamed(form)) {
    const match = named.exec(head)
    if (match) return { place, rest: without(words, match) }
  }
  return undefined
}

function sectionIn(form: Form, words: string): Placed | 'table' | undefined {
  const numbered = ordinal.exec(words.slice(0, 24)) ?? bare.exec(words.slice(0, 12))
  if (numbered) {
    const numeral = numbered[1]!
    const number = numerals.includes(numeral) ? numerals.indexOf(numeral) + 1 : Number(numeral)
    const section = narrativeOf(form, (id) => /^[sn]/u.test(id) && id.endsWith(String(number)))
    return section === undefined ? 'table' : { place: { section }, rest: without(words, numbered) }
  }
  for (const [said, printed] of sections) {
    const match = said.exec(words.slice(0, 30))
    const section = match && narrativeOf(form, (_, title) => printed.test(title))
    if (section) return { place: { section }, rest: without(words, match) }
  }
  return undefined
}

/**
 * Takes out of an instruction what it says of the place. A section that is a table is no place of a text: undefined.
 * @param words what stands in front of the first quotation mark: what is quoted names no place
 */
export function placeIn(form: Form, words: string): Placed | undefined {
  const found = sectionIn(form, words)
  if (found === 'table') return undefined
  const part = partIn(form, found?.rest ?? words)
  if (part) return found === undefined || found.place.section === part.place.section ? part : found
  if (found) return found
  const match = anywhere.exec(words.slice(0, 12))
  return match ? { place: {}, rest: without(words, match) } : { place: {}, rest: words }
}
