import type { CellId } from '../schema/cell-id.ts'
import type { Form } from '../schema/form.ts'
import { type TopicId, topicsOf } from '../schema/topics.ts'

/** What people call a topic. */
export const topicNames: Readonly<Record<TopicId, string>> = {
  documents: '规章和规范性文件',
  decisions: '许可、处罚、强制',
  fees: '行政事业性收费',
  procurement: '政府集中采购',
  incoming: '新收和转来的申请',
  outcomes: '申请的办理结果',
  disputes: '复议、诉讼',
  informationFee: '信息处理费',
  published: '主动公开情况',
  responses: '回应解读情况',
  requests: '依申请公开情况',
  complaints: '举报投诉',
  staffing: '机构、人员和经费',
  trainings: '会议和培训',
}

const circled = '①②③④⑤⑥⑦⑧⑨⑩'

/** 「③」 for the third topic of a form. */
export const topicNumber = (form: Form, topic: TopicId): string =>
  circled[topicsOf(form).findIndex(({ id }) => id === topic)] ?? ''

export const topicOfCell = (form: Form, cell: CellId): TopicId =>
  topicsOf(form).find(({ cells }) => cells.includes(cell))!.id

const sectionNames: Readonly<Record<string, string>> = {
  s1: '第一部分',
  s2: '第二部分',
  s3: '第三部分',
  s4: '第四部分',
  s5: '第五部分',
  s6: '第六部分',
  t: '统计表',
}

/** 「第三部分」, for a section or the section of a text slot. */
export const sectionName = (section: string): string => sectionNames[section] ?? section

/** 「第五部分」「第一部分·主动公开」, for a text slot. */
export function textName(slot: string): string {
  const [section = '', part] = slot.slice('text:'.length).split('/')
  const name = /^n/u.test(section) ? '这一章' : sectionName(section)
  return part === undefined ? name : `${name}·${part}`
}
