import type { Finding } from '../../../src/checks/finding.ts'
import { type CheckedReport, check } from '../../../src/checks/findings.ts'
import type { PrintedDocument, PrintedHeading } from '../../../src/checks/wording/slip.ts'
import { formOfYear } from '../../../src/schema/form.ts'
import { complete } from '../../support/figures.ts'

// A report whose form and wording are as they should be: tests change one thing of it.

export const overview = [
  '一年来，全镇按照上级部署做好政府信息公开工作。',
  '（一）主动公开。通过公开栏和公众号发布办事指南、惠农补贴、村级事务。',
  '（二）依申请公开。窗口登记申请，逐件答复。',
  '（三）政府信息管理。每篇信息经科室和分管领导审签，台账按月归档。',
  '（四）政府信息公开平台建设。镇便民服务中心设查阅点，各村设公开栏。',
  '（五）监督保障。公开工作列入年终考核，开展社会评议，无责任追究情形。',
].join('\n')

export const soundTexts: Readonly<Record<string, string>> = {
  s1: overview,
  s5: '存在的问题：一是公开栏更新不够及时；二是答复文书不够规范。改进措施：专人按月检查公开栏，组织文书培训。',
  s6: '未收取信息处理费。无其他需要报告的事项。',
}

export type Texts = Readonly<Record<string, string | undefined>>

export interface Judged {
  readonly year?: number
  readonly texts?: Texts
  readonly more?: Partial<CheckedReport>
}

/** The report of a town with the texts given in the place of sound ones; undefined takes one away. */
export function reportWith({ year = 2023, texts = {}, more = {} }: Judged): CheckedReport {
  const form = formOfYear(year)
  const all = Object.entries({ ...soundTexts, ...texts }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  return {
    organ: '柳河镇人民政府',
    year,
    form,
    figures: complete(form),
    texts: new Map(all),
    ...more,
  }
}

export const wordingOf = (judged: Judged): Finding[] =>
  check(reportWith(judged)).findings.filter(({ rule }) => rule.startsWith('F-'))

export const rulesOf = (judged: Judged): string[] => wordingOf(judged).map(({ rule }) => rule)

const ids = ['s1', 's2', 's3', 's4', 's5', 's6'] as const

/** A finished document around the texts, with all headings of its edition but those given. */
export function documentOf(
  year: number,
  headings: Partial<Record<(typeof ids)[number], string | null>> = {},
  more: Partial<PrintedDocument> & { readonly texts?: Texts } = {},
): PrintedDocument {
  const { sections } = formOfYear(year)
  const printed = ids.flatMap((id): PrintedHeading[] => {
    const text = headings[id] === undefined ? sections.find((section) => section.id === id)!.title : headings[id]
    return text === null ? [] : [{ text, section: id }]
  })
  const words = Object.entries({ ...soundTexts, ...more.texts }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  return { headings: printed, words: new Map(words), tables: ['s2', 's3', 's4'], ...more }
}

/** The same texts in a finished document. */
export const printed = (
  year: number,
  headings: Parameters<typeof documentOf>[1] = {},
  {
    texts = {},
    document = {},
    more = {},
  }: { texts?: Texts; document?: Partial<PrintedDocument>; more?: Partial<CheckedReport> } = {},
): Judged => ({ year, texts, more: { document: documentOf(year, headings, { texts, ...document }), ...more } })
