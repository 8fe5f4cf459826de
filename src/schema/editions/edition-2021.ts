import { disputeColumns, disputeGroups } from './disputes.ts'
import { requestColumns, requestRows2021 } from './requests.ts'
import type { TableEdition } from './shape.ts'

export const edition2021 = {
  id: '2021',
  firstYear: 2021,
  lastYear: null,
  basis: '国办公开办函〔2021〕30号',
  sections: [
    {
      id: 's1',
      title: '一、总体情况',
      kind: 'narrative',
      parts: ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'],
    },
    { id: 's2', title: '二、主动公开政府信息情况', kind: 'table' },
    { id: 's3', title: '三、收到和处理政府信息公开申请情况', kind: 'table' },
    { id: 's4', title: '四、政府信息公开行政复议、行政诉讼情况', kind: 'table' },
    { id: 's5', title: '五、存在的主要问题及改进情况', kind: 'narrative' },
    { id: 's6', title: '六、其他需要报告的事项', kind: 'narrative' },
  ],
  blocks: [
    {
      clause: '第二十条第（一）项',
      columns: [
        { id: 'issued', label: '本年制发件数', kind: 'count' },
        { id: 'repealed', label: '本年废止件数', kind: 'count' },
        { id: 'inForce', label: '现行有效件数', kind: 'count' },
      ],
      rows: [
        { id: 'rules', label: '规章' },
        { id: 'normative', label: '行政规范性文件' },
      ],
    },
    {
      clause: '第二十条第（五）项',
      columns: [{ id: 'decisions', label: '本年处理决定数量', kind: 'count' }],
      rows: [{ id: 'licensing', label: '行政许可' }],
    },
    {
      clause: '第二十条第（六）项',
      columns: [{ id: 'decisions', label: '本年处理决定数量', kind: 'count' }],
      rows: [
        { id: 'penalty', label: '行政处罚' },
        { id: 'coercion', label: '行政强制' },
      ],
    },
    {
      clause: '第二十条第（八）项',
      columns: [{ id: 'amount', label: '本年收费金额（单位：万元）', kind: 'money10k' }],
      rows: [{ id: 'fees', label: '行政事业性收费' }],
    },
  ],
  requests: { columns: requestColumns, rows: requestRows2021 },
  disputes: { groups: disputeGroups, columns: disputeColumns },
  // 信息处理费 is reported in the words of section six, not in a table.
  informationFee: [
    { id: 's6.fee.notices', label: '发出收费通知的件数', unit: '件', kind: 'count' },
    { id: 's6.fee.charged', label: '收费通知总金额', unit: '元', kind: 'yuan' },
    { id: 's6.fee.collected', label: '实际收取的总金额', unit: '元', kind: 'yuan' },
  ],
} as const satisfies TableEdition
