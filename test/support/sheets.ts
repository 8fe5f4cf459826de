import { formOf } from '../../src/schema/form.ts'
import type { SheetOptions } from '../intake/ledger/workbooks.ts'

// The form's tables as people keep them in a workbook: headings above, merged cells at the side.

/** Table three of ordinary people's requests; all other cells are 0. */
export function tableThreeSheet({
  received,
  granted,
  carriedOut = 0,
}: {
  readonly received: number
  readonly granted: number
  readonly carriedOut?: number
}): SheetOptions {
  const form = formOf('2021')
  const counts: Readonly<Record<string, number>> = { received, granted, total: granted, carriedOut }
  const rowIds = [...new Set(form.cells.filter(({ section }) => section === 's3').map(({ rowId }) => rowId))]
  const body = rowIds.map((rowId) => {
    const labels = form.cells.find((cell) => cell.section === 's3' && cell.rowId === rowId)!.row.split('/')
    const count = counts[rowId] ?? 0
    const sides = [undefined, undefined, undefined, ...labels].slice(-3)
    return [...(labels.length === 1 ? [labels[0], undefined, undefined] : sides), count, 0, 0, 0, 0, 0, count]
  })
  return {
    name: '表三',
    rows: [
      ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', undefined, undefined, '申请人情况'],
      [undefined, undefined, undefined, '自然人', '法人或其他组织', undefined, undefined, undefined, undefined, '总计'],
      [undefined, undefined, undefined, undefined, '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
      ...body,
    ],
    merges: ['A1:C3', 'D1:J1', 'D2:D3', 'E2:I2', 'J2:J3', 'A4:C4', 'A5:C5'],
  }
}

/** Table two with nothing but penalties. */
export const tableTwoSheet = ({ penalty }: { readonly penalty: number }): SheetOptions => ({
  name: '表二',
  rows: [
    ['第二十条第（一）项'],
    ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
    ['规章', 0, 0, 0],
    ['行政规范性文件', 0, 0, 0],
    ['第二十条第（五）项'],
    ['信息内容', '本年处理决定数量'],
    ['行政许可', 0],
    ['第二十条第（六）项'],
    ['信息内容', '本年处理决定数量'],
    ['行政处罚', penalty],
    ['行政强制', 0],
    ['第二十条第（八）项'],
    ['信息内容', '本年收费金额（单位：万元）'],
    ['行政事业性收费', 0],
  ],
})
