import { disputeColumns, disputeGroups } from './disputes.ts'
import { requestColumns, requestRows2019 } from './requests.ts'
import type { TableEdition } from './shape.ts'

export const edition2019 = {
  id: '2019',
  firstYear: 2019,
  lastYear: 2020,
  basis: '国办公开办函〔2019〕60号',
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
    { id: 's5', title: '五、政府信息公开工作存在的主要问题及改进情况', kind: 'narrative' },
    { id: 's6', title: '六、其他需要报告的事项', kind: 'narrative' },
  ],
  blocks: [
    {
      clause: '第二十条第（一）项',
      columns: [
        { id: 'made', label: '本年新制作数量', kind: 'count' },
        { id: 'published', label: '本年新公开数量', kind: 'count' },
        { id: 'publishedTotal', label: '对外公开总数量', kind: 'count' },
      ],
      rows: [
        { id: 'rules', label: '规章' },
        { id: 'normative', label: '规范性文件' },
      ],
    },
    {
      clause: '第二十条第（五）项',
      columns: [
        { id: 'itemsBefore', label: '上一年项目数量', kind: 'count' },
        { id: 'itemsChange', label: '本年增/减', kind: 'signed' },
        { id: 'decisions', label: '处理决定数量', kind: 'count' },
      ],
      rows: [
        { id: 'licensing', label: '行政许可' },
        { id: 'otherServices', label: '其他对外管理服务事项', hasSubrows: true },
      ],
    },
    {
      clause: '第二十条第（六）项',
      columns: [
        { id: 'itemsBefore', label: '上一年项目数量', kind: 'count' },
        { id: 'itemsChange', label: '本年增/减', kind: 'signed' },
        { id: 'decisions', label: '处理决定数量', kind: 'count' },
      ],
      rows: [
        { id: 'penalty', label: '行政处罚' },
        { id: 'coercion', label: '行政强制' },
      ],
    },
    {
      clause: '第二十条第（八）项',
      columns: [
        { id: 'itemsBefore', label: '上一年项目数量', kind: 'count' },
        { id: 'itemsChange', label: '本年增/减', kind: 'signed' },
      ],
      rows: [{ id: 'fees', label: '行政事业性收费' }],
    },
    {
      clause: '第二十条第（九）项',
      columns: [
        { id: 'projects', label: '采购项目数量', kind: 'count' },
        { id: 'amount', label: '采购总金额（单位：万元，保留4位小数）', kind: 'money10k' },
      ],
      rows: [{ id: 'procurement', label: '政府集中采购' }],
    },
  ],
  requests: { columns: requestColumns, rows: requestRows2019 },
  disputes: { groups: disputeGroups, columns: disputeColumns },
  informationFee: [],
} as const satisfies TableEdition
