import type { ReportContent } from '../../src/report/content.ts'
import type { CellId } from '../../src/schema/cell-id.ts'
import type { Figures } from '../../src/schema/figure.ts'
import { type Form, formOf } from '../../src/schema/form.ts'

/** Every cell of the form: 0 but for those given. */
export const filled = (form: Form, figures: Partial<Record<CellId, number>> = {}): Figures =>
  new Map(form.cells.map(({ id }) => [id, figures[id] ?? 0]))

/** Every cell of the form with a figure of its own, so that no two can be mistaken for each other. */
export const distinct = (form: Form): Figures =>
  new Map(form.cells.map(({ id, kind }, index) => [id, (kind === 'signed' && index % 2 ? -1 : 1) * (index + 1)]))

const overview = [
  '2021年，我镇做好政府信息公开工作，“六稳”“六保”政策及时发布。',
  '（一）主动公开。通过网站公开政府信息54条。',
  '（二）依申请公开。收到申请3件，均予以公开。',
  '（三）政府信息管理',
  '每篇信息经科室负责人、主管领导审核后公开。',
  '（四）政府信息公开平台建设。设公开查阅点1处。',
  '（五）监督保障。全年培训2次，未开展社会评议，无责任追究情形。',
].join('\n')

const form2021 = formOf('2021')

/** A town with three requests, all granted. */
export const report2021: ReportContent = {
  organ: '北京市某区安澜镇人民政府',
  year: 2021,
  form: form2021,
  figures: filled(form2021, {
    's2.penalty.decisions': 212,
    's2.fees.amount': 1_250_000,
    's3.received.person': 3,
    's3.received.total': 3,
    's3.granted.person': 3,
    's3.granted.total': 3,
    's3.total.person': 3,
    's3.total.total': 3,
  }),
  narratives: {
    s1: overview,
    s5: '主要问题是答复文书不够规范。2022年，我们将加强培训，按月检查答复文书。',
    s6: '2021年发出收费通知0件，总金额0元，实际收取0元。',
  },
  signature: { date: '2022-01-12' },
}

const form2019 = formOf('2019', { subrows: ['行政检查', '行政确认'] })

export const report2020: ReportContent = {
  ...report2021,
  organ: '安澜镇人民政府',
  year: 2020,
  form: form2019,
  figures: filled(form2019, {
    's2.penalty.itemsChange': 19,
    's2.coercion.itemsChange': -3,
    's2.procurement.projects': 79,
    's2.procurement.amount': 941_500_000,
    's2.otherServices[行政检查].decisions': 13,
  }),
  narratives: { ...report2021.narratives, s6: '无其他需要报告的事项。' },
  signature: { organ: '安澜镇人民政府办公室', date: '2021-01-20' },
}

const form2008 = formOf('2008', { profile: 'beijing' })

export const report2017: ReportContent = {
  organ: '安澜镇人民政府',
  year: 2017,
  form: form2008,
  figures: filled(form2008, { 't1.published': 145, 't3.received': 3, 't7.fees': 123_456 }),
  narratives: {
    n1: '（一）加强组织领导。\n成立了领导小组。\n（二）完善制度。\n编制了公开指南。',
    n2: '2017年主动公开信息145条。',
    n3: '收到申请3件，均已办结。',
    n4: '未发生行政复议、行政诉讼。',
    n5: '未收取费用。',
    n6: '公开内容不够全面，2018年将逐项补齐。',
  },
  signature: { date: '2018-03-12' },
}
