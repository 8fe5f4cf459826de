import type { CellId } from '../schema/cell-id.ts'
import type { Form } from '../schema/form.ts'
import { type TopicId, topicsOf } from '../schema/topics.ts'
import { bareLabel } from './words/labels.ts'

// What cells are called together, for questions and buttons. The bot never says 上年 or 下年: it names the years.

const rowName = (rowId: string, label: string, year: number): string => {
  if (rowId === 'received') return '新收'
  if (rowId === 'carriedIn') return `${year - 1}年转来`
  if (rowId === 'carriedOut') return `转到${year + 1}年`
  if (rowId === 'total') return '办结总计'
  if (rowId === 'otherNotCorrected') return '逾期不补正'
  if (rowId === 'otherFeeUnpaid') return '逾期未缴费'
  const path = label.split('/')
  const last = bareLabel(path.at(-1)!)
  const head = path.length > 2 ? bareLabel(path.at(-2)!) : ''
  if (last === '其他') return `${head}里的其他`
  return last
}

const shortColumn: Readonly<Record<string, string>> = {
  issued: '制发',
  repealed: '废止',
  inForce: '现行有效',
  notices: '收费通知',
  charged: '通知金额',
  collected: '实际收取',
}

/** 新收自然人, 复议维持, 行政处罚. */
function cellName(form: Form, id: CellId, year: number): string {
  const cell = form.cell(id)
  if (!cell) return id
  const { section, rowId, columnId } = cell
  if (section === 't') return bareLabel(cell.row.split('/').at(-1)!)
  if (section === 's3') {
    const name = rowName(rowId, cell.row, year)
    return columnId === 'total' ? name : `${name} ${bareLabel(cell.column.split('/').at(-1)!)}`
  }
  if (section === 's4') {
    const group = cell.row.split('/').at(-1)!
    return columnId === 'total' ? group : `${group} ${cell.column}`
  }
  if (section === 's6') return `信息处理费 ${shortColumn[columnId] ?? bareLabel(cell.column)}`
  const isOnly = form.cells.filter((other) => other.section === section && other.rowId === rowId).length === 1
  const row = bareLabel(cell.row.split('/').at(-1)!)
  return isOnly ? row : `${row} ${shortColumn[columnId] ?? bareLabel(cell.column)}`
}

export const topicNames: Readonly<Record<TopicId, string>> = {
  documents: '规章、规范性文件',
  decisions: '许可、处罚、强制',
  fees: '行政事业性收费',
  procurement: '政府集中采购',
  incoming: '新收和转来的申请',
  outcomes: '办理结果',
  disputes: '复议、诉讼',
  informationFee: '信息处理费',
  published: '主动公开',
  keyAreas: '重点领域',
  responses: '回应解读',
  requests: '依申请公开',
  complaints: '复议、诉讼、举报、收费',
  staffing: '机构和人员',
  trainings: '会议和培训',
}

/** The name of a block of cells: its rows, or the topic it is. */
export function blockName(form: Form, cells: ReadonlySet<CellId>, year: number): string {
  const topic = topicsOf(form).find((one) => one.cells.length === cells.size && one.cells.every((id) => cells.has(id)))
  if (topic) return topicNames[topic.id]
  const names = new Set<string>()
  for (const id of cells) {
    const { section, rowId, row } = form.cell(id)!
    if (section === 's4') names.add(row.split('/')[0]!)
    else if (section === 's3') names.add(rowName(rowId, row, year))
    else names.add(cells.size === 1 ? cellName(form, id, year) : bareLabel(row.split('/').at(-1)!))
  }
  if (names.size <= 3) return [...names].join('、')
  const heads = new Set([...cells].map((id) => bareLabel(form.cell(id)!.row.split('/').at(-2) ?? '')))
  return [...heads].filter((head) => head !== '').join('、') || [...names].slice(0, 3).join('、')
}
