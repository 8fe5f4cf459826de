import type { CellId } from '../schema/cell-id.ts'
import { type Figure, formatFigure, isMoney } from '../schema/figure.ts'
import type { Cell, Form } from '../schema/form.ts'
import { statisticsShort } from './lexicon/statistics-short.ts'
import { bareLabel } from './words/labels.ts'

// A figure and its place in as few characters as a button holds. The bot never says 上年 or 下年: it names the years.

const longest = 12

/** The first wording that a button has room for. */
export function fitting(...wordings: readonly string[]): string {
  const found = wordings.find((wording) => wording.length <= longest)
  return found ?? wordings.at(-1)!.slice(0, longest)
}

const rows: Readonly<Record<string, string>> = {
  received: '新收',
  granted: '予以公开',
  partial: '部分公开',
  refusedStateSecret: '国家秘密',
  refusedOtherLaw: '法律法规禁止',
  refusedSecurity: '三安全一稳定',
  refusedThirdParty: '第三方权益',
  refusedInternalAffairs: '内部事务',
  refusedDeliberative: '过程性信息',
  refusedEnforcementFile: '执法案卷',
  refusedAdminQuery: '行政查询',
  unavailableNotHeld: '不掌握',
  unavailableNeedsCreation: '需另行制作',
  unavailableStillUnclear: '补正仍不明',
  notProcessedPetition: '信访投诉',
  notProcessedRepeat: '重复申请',
  notProcessedPublication: '公开出版物',
  notProcessedExcessive: '大量反复',
  notProcessedConfirmation: '重新出具',
  otherNotCorrected: '逾期不补正',
  otherFeeUnpaid: '逾期未缴费',
  otherMisc: '其他处理',
  other: '其他处理',
  total: '办结总计',
  review: '复议',
  direct: '直接起诉',
  afterReview: '复议后起诉',
  rules: '规章',
  normative: '规范性文件',
  licensing: '行政许可',
  penalty: '行政处罚',
  coercion: '行政强制',
  otherServices: '其他事项',
  procurement: '集中采购',
  fees: '收费',
}

const columns: Readonly<Record<string, string>> = {
  person: '自然人',
  business: '企业',
  research: '科研',
  nonprofit: '公益',
  legal: '法律',
  others: '其他',
  upheld: '维持',
  corrected: '纠正',
  other: '其他结果',
  pending: '未审结',
  issued: '制发',
  repealed: '废止',
  inForce: '有效',
  made: '制作',
  published: '新公开',
  publishedTotal: '公开总数',
  itemsBefore: '原有',
  itemsChange: '增减',
  decisions: '决定',
  projects: '项目',
  amount: '金额',
}

const money: Readonly<Record<string, readonly string[]>> = {
  's2.procurement.amount': ['集中采购', '采购'],
  's2.fees.amount': ['行政事业性收费', '事业性收费', '收费'],
  's6.fee.notices': ['收费通知'],
  's6.fee.charged': ['信息处理费通知', '通知金额', '通知'],
  's6.fee.collected': ['信息处理费实收', '处理费实收', '处理费'],
}

/** 「其他对外管理服务事项/行政检查」: a row that the organ named itself goes by its own name. */
const ownName = (row: string): string => bareLabel(row.split('/').at(-1)!)

const rowName = ({ rowId, row }: Cell, year: number): string =>
  rowId === 'carriedIn'
    ? `${year - 1}年转来`
    : rowId === 'carriedOut'
      ? `转到${year + 1}年`
      : (rows[rowId] ?? ownName(row))

/** 3件; of money 270元, and from 1万元 on 3.2万元. */
function amountIn({ kind, unit }: Cell, figure: Figure): string {
  if (!isMoney(kind)) return `${formatFigure({ kind }, figure)}${unit}`
  if (figure === 0) return `0${unit}`
  return figure >= 1_000_000
    ? `${formatFigure({ kind: 'money10k' }, figure)}万元`
    : `${formatFigure({ kind: 'yuan' }, figure)}元`
}

/** A figure and its place, for a button: 「新收 自然人 3件」. */
export function shortSaying(form: Form, id: CellId, figure: Figure, year: number): string {
  const cell = form.cell(id)!
  const amount = amountIn(cell, figure)
  const fees = money[id]
  if (fees) return fitting(...fees.flatMap((name) => [`${name} ${amount}`, `${name}${amount}`]), amount)
  if (cell.section === 't') {
    const name = statisticsShort[id] ?? bareLabel(cell.row.split('/').at(-1)!)
    return fitting(`${name} ${amount}`, `${name}${amount}`, name.slice(0, longest - amount.length) + amount)
  }
  const row = rowName(cell, year)
  const isOnly =
    form.cells.filter(({ section, rowId }) => section === cell.section && rowId === cell.rowId).length === 1
  const column = isOnly || cell.columnId === 'total' ? '' : (columns[cell.columnId] ?? cell.column)
  if (column === '') return fitting(`${row} ${amount}`, `${row}${amount}`)
  const number = formatFigure(cell, figure)
  return fitting(
    `${row} ${column} ${amount}`,
    `${row}${column}${amount}`,
    `${row}${column}${number}`,
    `${row.replace('到', '').replace('年转来', '转来')}${column}${number}`,
    `${row.slice(0, Math.max(2, longest - column.length - number.length))}${column}${number}`,
    `${row}${number}`,
    row,
  )
}
