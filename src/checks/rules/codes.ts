import type { Level } from '../rule.ts'

interface RuleEntry {
  readonly level: Level
  /** Where the rule comes from; what is only derived from the structure of the form says so. */
  readonly source: string
}

const corner = '表三角注：第一项加第二项之和，等于第三项加第四项之和'
const structure = '由表格结构得出'
const experience = '审核惯例'
const words = '文字与表格应一致'
const overall = '年度报告格式“总体情况”的五个方面'
const statistics = '国办发〔2014〕32号统计表结构'

/** Every rule, in the order in which findings are listed. A code is never used for another rule. */
export const ruleCodes = {
  'S3-BALANCE': { level: 'block', source: corner },
  'S3-TOTAL': { level: 'block', source: structure },
  'S3-ROW': { level: 'block', source: structure },
  'S3-UNPAID': { level: 'explain', source: '国办函〔2020〕109号：逾期未缴费以发出收费通知为前提' },
  'S3-MISC': { level: 'explain', source: experience },
  'S4-TOTAL': { level: 'block', source: structure },
  'S4-DIRECT': { level: 'explain', source: '《行政复议法》（2023）第二十三条：复议前置，2024年1月1日起' },
  'S4-AFTER': { level: 'explain', source: structure },
  'S2-REPEAL': { level: 'block*', source: structure },
  'S2-STOCK': { level: 'explain', source: structure },
  'S2-INFORCE': { level: 'block*', source: structure },
  'S2-RULEMAKER': { level: 'explain', source: '《立法法》：乡镇、街道无规章制定权' },
  'S2-UNIT': { level: 'explain', source: experience },
  'S2-JUMP': { level: 'explain', source: experience },
  'S2-PUBLISHED': { level: 'block', source: structure },
  'S2-MADE': { level: 'explain', source: experience },
  'S2-ITEMS': { level: 'block', source: structure },
  'S2-NOITEMS': { level: 'explain', source: structure },
  'S2-PROCUREMENT': { level: 'block', source: structure },
  'S2-ITEMSYEAR': { level: 'explain', source: structure },
  'Y-CARRY': { level: 'block*', source: structure },
  'Y-CARRYCOLUMN': { level: 'explain', source: structure },
  'Y-PENDING': { level: 'note', source: structure },
  'N-RECEIVED': { level: 'block*', source: words },
  'N-CLOSED': { level: 'block*', source: words },
  'N-CARRIED': { level: 'block*', source: words },
  'N-OUTCOME': { level: 'block*', source: words },
  'N-CHANNEL': { level: 'block*', source: words },
  'N-APPLICANT': { level: 'block*', source: words },
  'N-DISPUTES': { level: 'block*', source: words },
  'N-NONE': { level: 'block*', source: words },
  'N-DOCUMENTS': { level: 'block*', source: words },
  'N-DECISIONS': { level: 'block*', source: words },
  'N-OWNSUM': { level: 'explain', source: words },
  'N-PERCENT': { level: 'explain', source: words },
  'N-FEE': { level: 'block*', source: '国办函〔2020〕109号：收费情况在年度报告中报告' },
  'N-YEAR': { level: 'explain', source: experience },
  'N-PERIOD': { level: 'block*', source: '《条例》第五十条：报告的是上一年度' },
  'F-SECTIONS': { level: 'block', source: '《条例》第五十条和年度报告格式：内容不能遗漏' },
  'F-TITLES': { level: 'note', source: '年度报告格式的标题' },
  'F-EMPTY': { level: 'block', source: '《条例》第五十条和年度报告格式：内容不能遗漏' },
  'F-PROBLEMS': { level: 'explain', source: '《条例》第五十条第（五）项' },
  'F-PARTS': { level: 'explain', source: overall },
  'F-LENGTH': { level: 'explain', source: '当地的编制要求：字数' },
  'F-LOCAL': { level: 'note', source: '当地的编制要求：要写的内容' },
  'F-CONTACT': { level: 'block', source: '当地的编制要求：联系方式' },
  'F-ASSESSMENT': { level: 'explain', source: '《条例》第五十条第（四）项' },
  'F-FEE': { level: 'explain', source: '国办函〔2020〕109号：收费情况在年度报告中报告' },
  'F-BASIS': { level: 'block', source: '两版年度报告格式各自适用的年份' },
  'F-LAWNAME': { level: 'explain', source: '《中华人民共和国政府信息公开条例》的名称' },
  'F-OLDTERMS': { level: 'explain', source: '国令第492号第三十二条的栏目，2019年起不用' },
  'F-NUMBERING': { level: 'explain', source: '公文序号的通行写法' },
  'F-DEBRIS': { level: 'block', source: experience },
  'F-DOUBLED': { level: 'note', source: experience },
  'F-GENERIC': { level: 'note', source: '国办公开办函〔2021〕30号：不宜泛化' },
  'F-SIMILAR': { level: 'note', source: '国办公开办函〔2021〕30号：内容雷同' },
  'F-PRIVATE': { level: 'block*', source: '《条例》第十五条：个人隐私' },
  'F-DEADLINE': { level: 'note', source: '《条例》第四十九条，2018年及以前为旧条例第三十一条；具体日期由当地规定' },
  'F-SIGNATURE': { level: 'explain', source: '公文的发文机关署名应与标题一致' },
  'T-RECEIVED': { level: 'block', source: statistics },
  'T-CLOSED': { level: 'block', source: statistics },
  'T-ANSWERED': { level: 'block', source: statistics },
  'T-REFUSED': { level: 'block', source: statistics },
  'T-REVIEWS': { level: 'block', source: statistics },
  'T-LAWSUITS': { level: 'block', source: statistics },
  'T-STAFF': { level: 'block', source: statistics },
  'T-SUBSET': { level: 'block', source: statistics },
  'T-KEYAREAS': { level: 'explain', source: statistics },
  'T-CHANNELS': { level: 'explain', source: `${statistics}：不同渠道和方式公开相同信息计1条` },
  'T-NORMATIVE': { level: 'explain', source: statistics },
  'T-CLOSEDANSWERED': { level: 'explain', source: statistics },
  'T-TRAINING': { level: 'explain', source: statistics },
  'N-PUBLISHED': { level: 'explain', source: words },
  'N-CHANNELSUM': { level: 'explain', source: words },
} as const satisfies Record<string, RuleEntry>

export type RuleCode = keyof typeof ruleCodes
