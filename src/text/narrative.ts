import type { Situation } from '../checks/situation.ts'
import type { CellId } from '../schema/cell-id.ts'
import type { Form } from '../schema/form.ts'
import { figureText } from './cells.ts'
import type { TextSlot } from './reply.ts'

// Texts are kept as the person gave them. What a template adds from the tables stands in them as ⟦cell⟧, so text and table cannot disagree.

const token = (cell: CellId): string => `⟦${cell}⟧`

/** Puts the figures of the tables in the place of their tokens; a figure still missing shows as an open place. */
export const renderTokens = (text: string, { form, figures }: Pick<Situation, 'form' | 'figures'>): string =>
  text.replace(/⟦([^⟧]+)⟧/gu, (_, id: string) => {
    const cell = form.cell(id)
    const value = cell && figures.get(cell.id)
    return value === undefined ? '〔待填〕' : figureText(form, cell!.id, value).replace(/[^\d.-]+$/u, '')
  })

const parts2021: Readonly<Record<string, (year: number) => string>> = {
  主动公开: (year) =>
    `${year}年，本机关制发行政规范性文件${token('s2.normative.issued')}件，废止${token('s2.normative.repealed')}件，现行有效${token('s2.normative.inForce')}件。作出行政许可决定${token('s2.licensing.decisions')}件、行政处罚决定${token('s2.penalty.decisions')}件、行政强制决定${token('s2.coercion.decisions')}件。行政事业性收费${token('s2.fees.amount')}万元。`,
  依申请公开: requests,
  监督保障: (year) =>
    `${year}年，因政府信息公开工作被申请行政复议${token('s4.review.total')}件，未经复议直接起诉${token('s4.direct.total')}件，复议后起诉${token('s4.afterReview.total')}件。`,
}

function requests(year: number): string {
  return `${year}年，本机关新收政府信息公开申请${token('s3.received.total')}件，${year - 1}年结转${token('s3.carriedIn.total')}件；本年度办结${token('s3.total.total')}件，结转${year + 1}年继续办理${token('s3.carriedOut.total')}件。`
}

const parts2019: typeof parts2021 = {
  主动公开: (year) =>
    `${year}年，本机关新制作规范性文件${token('s2.normative.made')}件，新公开${token('s2.normative.published')}件，对外公开总数${token('s2.normative.publishedTotal')}件。`,
  依申请公开: requests,
}

/** A draft of one slot made from the figures alone; undefined where the figures say nothing about it. */
export function templateFor(form: Form, year: number, slot: TextSlot): string | undefined {
  const [section, part] = slot.slice('text:'.length).split('/') as [string, string | undefined]
  if (section === 's6') {
    return form.edition === '2021'
      ? `${year}年发出收费通知${token('s6.fee.notices')}件，总金额${token('s6.fee.charged')}元，实际收取总金额${token('s6.fee.collected')}元。`
      : '无其他需要报告的事项。'
  }
  if (part === undefined) return undefined
  return (form.edition === '2021' ? parts2021 : parts2019)[part]?.(year)
}

const ordinals = ['一', '二', '三', '四', '五', '六', '七', '八']

/** The text of one section as it goes into the report: given whole, or put together from its parts under their headings. */
export function sectionText(
  situation: Pick<Situation, 'form' | 'figures' | 'notes'>,
  section: string,
): string | undefined {
  const { form, notes } = situation
  const whole = notes.get(`text:${section}`)?.value
  if (whole !== undefined) return renderTokens(whole, situation)
  const given = (form.sections.find(({ id }) => id === section)?.parts ?? []).flatMap((part) => {
    const text = notes.get(`text:${section}/${part}`)?.value
    return text === undefined ? [] : [{ part, text }]
  })
  if (given.length === 0) return undefined
  return given.map(({ part, text }, at) => `（${ordinals[at]}）${part}\n${renderTokens(text, situation)}`).join('\n')
}

/** The texts that are still to be given, in the form's order: a section not begun as a whole, one begun by its missing parts. */
export function missingTexts({ form, notes }: Pick<Situation, 'form' | 'notes'>): TextSlot[] {
  return form.sections.flatMap(({ id, kind, parts = [], optional }): TextSlot[] => {
    if (kind !== 'narrative' || optional || notes.has(`text:${id}`)) return []
    const open = parts.filter((part) => !notes.has(`text:${id}/${part}`))
    return open.length === parts.length ? [`text:${id}`] : open.map((part): TextSlot => `text:${id}/${part}`)
  })
}
