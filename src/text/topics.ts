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
  published: '主动公开和渠道',
  keyAreas: '重点领域公开',
  responses: '回应解读情况',
  requests: '依申请公开情况',
  complaints: '复议、诉讼、举报、收费',
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
  n1: '基本情况一章',
  n2: '主动公开一章',
  n3: '依申请公开一章',
  n4: '复议诉讼一章',
  n5: '收费一章',
  n6: '问题和改进一章',
  n7: '其他事项一章',
  t: '统计表',
}

/** 「第三部分」, for a section or the section of a text slot. */
export const sectionName = (section: string): string => sectionNames[section] ?? section

/** 「第五部分」「第一部分·主动公开」, for a text slot. */
export function textName(slot: string): string {
  const [section = '', part] = slot.slice('text:'.length).split('/')
  const name = sectionName(section)
  return part === undefined ? name : `${name}·${part}`
}
