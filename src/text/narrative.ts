import type { Situation } from '../checks/situation.ts'
import type { Form } from '../schema/form.ts'
import { nationalPart } from '../schema/habits.ts'
import { tokenOf } from '../schema/tokens.ts'
import type { TextSlot } from './reply.ts'
import { chapters2008 } from './templates-2008.ts'

// Texts are kept as the person gave them. What a template adds from the tables stands in them as ⟦cell⟧, so text and table cannot disagree.

const parts2021: Readonly<Record<string, (year: number) => string>> = {
  主动公开: (year) =>
    `${year}年，本机关制发行政规范性文件${tokenOf('s2.normative.issued')}件，废止${tokenOf('s2.normative.repealed')}件，现行有效${tokenOf('s2.normative.inForce')}件。作出行政许可决定${tokenOf('s2.licensing.decisions')}件、行政处罚决定${tokenOf('s2.penalty.decisions')}件、行政强制决定${tokenOf('s2.coercion.decisions')}件。行政事业性收费${tokenOf('s2.fees.amount')}万元。`,
  依申请公开: requests,
  监督保障: disputes,
}

function requests(year: number): string {
  return `${year}年，本机关新收政府信息公开申请${tokenOf('s3.received.total')}件，${year - 1}年结转${tokenOf('s3.carriedIn.total')}件；本年度办结${tokenOf('s3.total.total')}件，结转${year + 1}年继续办理${tokenOf('s3.carriedOut.total')}件。`
}

function disputes(year: number): string {
  return `${year}年，因政府信息公开工作被申请行政复议${tokenOf('s4.review.total')}件，未经复议直接起诉${tokenOf('s4.direct.total')}件，复议后起诉${tokenOf('s4.afterReview.total')}件。`
}

const parts2019: typeof parts2021 = {
  主动公开: (year) =>
    `${year}年，本机关新制作规范性文件${tokenOf('s2.normative.made')}件，新公开${tokenOf('s2.normative.published')}件，对外公开总数${tokenOf('s2.normative.publishedTotal')}件。作出行政许可决定${tokenOf('s2.licensing.decisions')}件、行政处罚决定${tokenOf('s2.penalty.decisions')}件、行政强制决定${tokenOf('s2.coercion.decisions')}件。政府集中采购项目${tokenOf('s2.procurement.projects')}个，采购总金额${tokenOf('s2.procurement.amount')}万元。`,
  依申请公开: requests,
  监督保障: disputes,
}

/** A draft of one slot made from the figures alone; undefined where the figures say nothing about it. */
export function templateFor(form: Form, year: number, slot: TextSlot): string | undefined {
  const [section, part] = slot.slice('text:'.length).split('/') as [string, string | undefined]
  if (form.edition === '2008') return chapters2008[section]?.(year, form.profile === 'beijing')
  if (section === 's6') {
    return form.edition === '2021'
      ? `${year}年发出收费通知${tokenOf('s6.fee.notices')}件，总金额${tokenOf('s6.fee.charged')}元，实际收取总金额${tokenOf('s6.fee.collected')}元。`
      : '无其他需要报告的事项。'
  }
  if (part === undefined) return undefined
  return (form.edition === '2021' ? parts2021 : parts2019)[nationalPart(part) ?? part]?.(year)
}

/** The texts that are still to be given, in the form's order: a section not begun as a whole, one begun by its missing parts. */
export function missingTexts({ form, notes }: Pick<Situation, 'form' | 'notes'>): TextSlot[] {
  return form.sections.flatMap(({ id, kind, parts = [], optional }): TextSlot[] => {
    if (kind !== 'narrative' || optional || notes.has(`text:${id}`)) return []
    const open = parts.filter((part) => !notes.has(`text:${id}/${part}`))
    return open.length === parts.length ? [`text:${id}`] : open.map((part): TextSlot => `text:${id}/${part}`)
  })
}
