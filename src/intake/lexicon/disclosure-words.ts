import type { LabelWords } from './selector.ts'

const row = (words: string, ...rows: string[]): LabelWords => ({ words, means: [{ section: 's2', rows }] })
const column = (words: string, ...columns: string[]): LabelWords => ({ words, means: [{ section: 's2', columns }] })
const fee = (words: string, ...columns: string[]): LabelWords => ({ words, means: [{ section: 's6', columns }] })

/** Of the words for 本年增/减: what they count was taken away. */
export const decreaseWords: ReadonlySet<string> = new Set('减 减少 减了 减少了 取消 取消了'.split(' '))

export const disclosureWords: readonly LabelWords[] = [
  row('规章 政府规章 rules', 'rules'),
  row('文件 规范性文件 行政规范性文件 规范文件 红头文件 规文 normative documents', 'normative'),
  column(
    '制发 发布 新发 新制发 制发了 发布了 印发 印发了 出台 出台了 制定 新制定 新出台 制发过 新发布 发件 issued',
    'issued',
    'made',
  ),
  {
    words: '发文 发文件 发文数 发文数量 发过文件 发过文 制发文件 发红头文件 新发文件 印发文件 出文件 出台文件',
    means: [{ section: 's2', rows: ['normative'], columns: ['issued', 'made'] }],
  },
  {
    words: '发 发了 发过 发出',
    means: [
      { section: 's2', columns: ['issued', 'made'] },
      { section: 's6', columns: ['notices'] },
    ],
  },
  column('废 废止 废了 作废 废止了 作废了 废掉 废掉了 废除 废过 废止过 repealed', 'repealed'),
  column(
    '有效 管用 管用的 还管用的 现行有效 有效的 还有效 还有效的 现行 在用 在用的 现有效 仍有效 年底有效 年底还有效 留着的 存量 in-force',
    'inForce',
  ),
  row(
    '许可 审批 发证 行政许可 办证 许可证 行政审批 许可决定 许可的 许可案件 licensing license licences licenses licence',
    'licensing',
  ),
  row(
    '处罚 罚单 处罚案子 处罚案件 处罚决定 行政处罚 行政处罚决定 行政处罚案件 案子 案件 罚 处罚的 开罚单 罚款 罚金 罚没 罚没收入 罚款收入 罚款金额 penalty penalties',
    'penalty',
  ),
  row('强制 行政强制 强制执行 强制措施 行政强制决定 强制拆除 强拆 强制的 强制决定 coercion', 'coercion'),
  row('其他对外管理服务事项 其他对外管理服务 对外管理服务 其他事项', 'otherServices'),
  row('采购 集中采购 政府采购', 'procurement'),
  column('上年 上一年 去年底 原有 上年项目 上一年项目 上年有', 'itemsBefore'),
  column('增减 增 减 增加 减少 增了 减了 增加了 减少了 新增 取消 取消了', 'itemsChange'),
  column('决定 决定数 办 办了 做了 作出 处理决定 办理', 'decisions'),
  column('新公开 新公开了', 'published'),
  column('对外公开 公开总数 公开总数量', 'publishedTotal'),
  column('采购项目 采购项目数', 'projects'),
  column('采购金额 采购总金额 采购额', 'amount'),
]

export const feeWords: readonly LabelWords[] = [
  row('行政事业性收费 事业性收费 行政事业收费 行政收费 行政事业性 事业性', 'fees'),
  fee('信息处理费 处理费 信息费 信息公开处理费 政府信息公开信息处理费 信息公开收费', 'notices', 'charged', 'collected'),
  fee('收费通知 通知 发通知 发出收费通知 发过收费通知 发收费通知 收费通知件数 通知书 notices', 'notices'),
  {
    words: '金额 总额 费用金额 收费金额',
    means: [
      { section: 's6', columns: ['charged'] },
      { section: 's2', rows: ['fees'], columns: ['amount'] },
    ],
  },
  fee('通知金额 收费通知金额 收费通知总金额 应收 应收金额 通知总金额 通知收 总金额', 'charged'),
  {
    words:
      '实收 实际收取 实际收了 实收金额 实际收 实收总金额 实际收取金额 实际收取的总金额 实际收取总金额 实收了 实际收到 collected',
    means: [
      { section: 's6', columns: ['collected'] },
      { section: 's2', rows: ['fees'], columns: ['amount'] },
    ],
  },
  {
    words: '收费 收费了 收过费 收过费用 费用 收过钱 收钱 钱 fees fee',
    means: [
      { section: 's2', rows: ['fees'] },
      { section: 's6', columns: ['notices', 'charged', 'collected'] },
    ],
    ask: 'which-fee',
  },
  {
    words: '收了 收 收的 共收 收过 新来',
    means: [
      { section: 's3', rows: ['received'] },
      { section: 's2', rows: ['fees'], columns: ['amount'] },
      { section: 's6', columns: ['collected'] },
      { section: 't', rows: ['t3.received', 't7.fees'] },
    ],
  },
  {
    words: '来了 送来 接了',
    means: [
      { section: 's3', rows: ['received'] },
      { section: 't', rows: ['t3.received'] },
    ],
  },
]
