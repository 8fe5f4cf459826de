// What clerks call the rows and columns of the form. The form's own labels come from its data; these are the other words for them.
// Rows and columns are ids; a word means every cell that has one of the rows and one of the columns (all of them where none are given).

/** Words whose cell must be asked for, however plain they look. */
export type Ask =
  | 'which-outcome'
  | 'which-direction'
  | 'which-applicant'
  | 'which-cell'
  | 'which-fee'
  | 'convention'
  | 'registered'
  | 'dispute-withdrawn'

export interface Selector {
  readonly section: 's2' | 's3' | 's4' | 's6' | 't'
  readonly rows?: readonly string[]
  readonly columns?: readonly string[]
}

export interface LabelWords {
  /** Separated by spaces. */
  readonly words: string
  readonly means: readonly Selector[]
  readonly ask?: Ask
}

const applicants = (words: string, column: string): LabelWords => ({
  words,
  means: [{ section: 's3', columns: [column] }],
})
const request = (words: string, ...rows: string[]): LabelWords => ({ words, means: [{ section: 's3', rows }] })
const dispute = (words: string, ...columns: string[]): LabelWords => ({ words, means: [{ section: 's4', columns }] })
const row = (words: string, ...rows: string[]): LabelWords => ({ words, means: [{ section: 's2', rows }] })
const column = (words: string, ...columns: string[]): LabelWords => ({ words, means: [{ section: 's2', columns }] })
const fee = (words: string, ...columns: string[]): LabelWords => ({ words, means: [{ section: 's6', columns }] })
const statistics = (words: string, ...rows: string[]): LabelWords => ({ words, means: [{ section: 't', rows }] })

export const refused = [
  'refusedStateSecret',
  'refusedOtherLaw',
  'refusedSecurity',
  'refusedThirdParty',
  'refusedInternalAffairs',
  'refusedDeliberative',
  'refusedEnforcementFile',
  'refusedAdminQuery',
] as const
export const unavailable = ['unavailableNotHeld', 'unavailableNeedsCreation', 'unavailableStillUnclear'] as const
export const notProcessed = [
  'notProcessedPetition',
  'notProcessedRepeat',
  'notProcessedPublication',
  'notProcessedExcessive',
  'notProcessedConfirmation',
] as const
export const otherProcessing = ['otherNotCorrected', 'otherFeeUnpaid', 'otherMisc', 'other'] as const

const applicantWords: readonly LabelWords[] = [
  applicants('老百姓 百姓 群众 个人 村民 居民 市民 公民 农民 老乡 自然人申请 自然人的 私人', 'person'),
  applicants('公司 厂子 工厂 企业 商业公司 商企 商业企业的 个体公司 民企 国企 业主公司 company', 'business'),
  applicants('研究院 研究所 学校 大学 高校 科研 科研院所 科研单位 院校', 'research'),
  applicants('社会组织 公益组织 公益 协会 基金会 社团 学会 商会 民间组织 公益机构', 'nonprofit'),
  applicants('律所 律师事务所 律师所 法律机构 法律服务所 法律服务 法律援助机构', 'legal'),
  applicants('其他组织 其他申请人 其他类 其他单位 其他法人', 'others'),
  {
    words: '个体户 个体工商户 村委会 居委会 村集体 合作社 律师本人 律师个人 律师 单位',
    means: [{ section: 's3', columns: ['person', 'business', 'legal', 'others'] }],
    ask: 'which-applicant',
  },
]

const requestWords: readonly LabelWords[] = [
  request(
    '新收 新收到 收到 收到申请 收申请 新收申请 受理 新受理 接到 接收 新接 申请量 申请数 收件 新增申请 received',
    'received',
  ),
  request(
    '转来 转过来 转来的 结转来 结转过来 转入 转进来 转下来的 上年转 上年转来 上年结转 上年转入 上年遗留 遗留 往年遗留 上年剩 上年剩下的 去年转来 去年转过来 去年剩下的 没办完转过来 没办完转来 没办完的转过来 carried-in',
    'carriedIn',
  ),
  request(
    '结转下年 结转下年度 结转到下年 结转到下一年 结转到明年 结转明年 结转至下年 转下年 转下年度 转到下年 转到下一年 转到明年 转明年 转出 结转出 结转出去 转出去 转入下年 转入下一年 留到明年 留到下年 跨年 跨年办 没办完 没办完的 没有办完 还没办完 还没有办完 还没办 没办结 未办结 未办完 尚未办结 还没办结 在办 正在办 还在办 办理中 正在办理 明年答 明年答复 下年办 明年办 明年再办 没答复 还没答复 未答复 没回复 还没回 还没答 carried-out',
    'carriedOut',
  ),
  { ...request('结转 结转的 结转件 去年结转 去年结转的 转结', 'carriedIn', 'carriedOut'), ask: 'which-direction' },
  request(
    '公开 公开了 给了 同意公开 给人家了 给公开了 准予公开 同意了 予公开 予以公开了 提供了 公开的 granted',
    'granted',
  ),
  request(
    '部分公开了 公开部分 公开了一部分 公开一部分 一部分公开 部分给了 给了一部分 区分处理 部分公开的 部分给',
    'partial',
  ),
  {
    ...request(
      '没给 不给 没给他 没同意 不同意 不公开 没公开 没有公开 未公开 未予公开 不同意公开 拒绝公开 拒绝 没公开的 不公开的 没给公开 不给公开 驳回申请',
      ...refused,
      ...unavailable,
      ...notProcessed,
    ),
    ask: 'which-outcome',
  },
  { ...request('不予公开的 不予公开', ...refused), ask: 'which-outcome' },
  { ...request('无法提供的 无法提供 提供不了 没法提供', ...unavailable), ask: 'which-outcome' },
  { ...request('不予处理的 不予处理 不处理', ...notProcessed), ask: 'which-outcome' },
  { ...request('其他处理 其他处理的', ...otherProcessing), ask: 'which-outcome' },
  request('国家秘密 涉密 涉及国家秘密', 'refusedStateSecret'),
  request('法律法规禁止 法律禁止公开 其他法律禁止 法律法规禁止公开', 'refusedOtherLaw'),
  request('三安全一稳定 三安全 危及三安全一稳定', 'refusedSecurity'),
  request(
    '第三方 第三方权益 第三方合法权益 商业秘密 个人隐私 隐私 第三方不同意 涉及第三方 涉及个人隐私',
    'refusedThirdParty',
  ),
  request('内部事务 内部事务信息 内部信息 三类内部事务', 'refusedInternalAffairs'),
  request('过程性 过程性信息 过程性的 四类过程性 过程性没给 过程性不公开', 'refusedDeliberative'),
  request('执法案卷 行政执法案卷 案卷', 'refusedEnforcementFile'),
  request('行政查询 行政查询事项 业务查询 不动产查询 工商档案', 'refusedAdminQuery'),
  request('不掌握 本机关不掌握 我们不掌握 不掌握的 本机关未掌握', 'unavailableNotHeld'),
  {
    ...request(
      '不存在 信息不存在 告知不存在 查不到 没查到 没这个 没有这个 没这个信息 没有这个信息 找不到 没有该信息 查无 未制作未获取',
      'unavailableNotHeld',
    ),
    ask: 'convention',
  },
  request('需要另行制作 另行制作 没有现成信息 没有现成 没现成 需要加工 要加工汇总', 'unavailableNeedsCreation'),
  request('补正后仍不明确 补正后不明确 补正仍不明确 补正后还不明确', 'unavailableStillUnclear'),
  {
    ...request(
      '信访 信访的 投诉 举报 信访举报投诉 信访举报 信访投诉 咨询 问政策的 12345转来的 12345转来 12345转来问政策的 12345',
      'notProcessedPetition',
    ),
    ask: 'registered',
  },
  request('重复申请 重复 重复的', 'notProcessedRepeat'),
  request('公开出版物 出版物', 'notProcessedPublication'),
  request('大量反复 反复申请 大量反复申请', 'notProcessedExcessive'),
  request('重新出具 确认或重新出具', 'notProcessedConfirmation'),
  request('逾期不补正 没补正 不补正 逾期没补正 没来补正 逾期未补正', 'otherNotCorrected'),
  request('逾期未缴费 没缴费 逾期不缴费 逾期没缴费 未缴费', 'otherFeeUnpaid'),
  {
    ...request(
      '申请人撤回 撤回申请 撤回 撤回的 自己撤了 自己撤回 自己撤 申请人自己撤了 申请人撤了 申请人撤销 撤了申请 申请人自己撤回 申请人主动撤回 主动撤回 不要了',
      'otherMisc',
    ),
    ask: 'convention',
  },
  request('办结合计 办结总数 办理结果总计 办结总计 结果总计 办结共', 'total'),
]

const disputeWords: readonly LabelWords[] = [
  { words: '复议 行政复议 复议案件 复议的 申请复议 review', means: [{ section: 's4', rows: ['review'] }] },
  {
    words:
      '诉讼 行政诉讼 官司 打官司 打过官司 起诉 告我们 告我们的 告过我们 告过 法院 去法院 上法院 行政诉讼案件 应诉 诉讼案件 告 人告 人告我们 人告过我们 人起诉 lawsuit lawsuits',
    means: [{ section: 's4', rows: ['direct', 'afterReview'] }],
  },
  {
    words: '直接起诉 未经复议直接起诉 直接诉讼 没复议直接起诉 没经复议 直接告 未经复议 没有复议直接起诉',
    means: [{ section: 's4', rows: ['direct'] }],
  },
  {
    words: '复议后起诉 复议后诉讼 复议后又起诉 经复议起诉 复议后又告 经复议后起诉',
    means: [{ section: 's4', rows: ['afterReview'] }],
  },
  dispute('维持 维持了 维持原决定 结果维持 维持的', 'upheld'),
  dispute('纠正 纠正了 结果纠正 被纠正 撤销重作 责令重新答复 被纠错', 'corrected'),
  dispute('其他结果', 'other'),
  dispute(
    '没下来 还没下来 没结果 还没结果 没审结 未审结 还没审结 尚未审结 没判 还没判 没判下来 还没判下来 没审完 还没审完 正在审 在审 还在审 审理中 没开庭 还没开庭 没出结果 还没出结果 没定 还没定',
    'pending',
  ),
  {
    means: [{ section: 's4', rows: ['review'], columns: ['corrected', 'other'] }],
    words: '复议撤了 复议撤销 复议被撤 复议给撤了 撤了 撤销了 撤掉了 被撤 被撤了 被撤销 被撤销了',
    ask: 'dispute-withdrawn',
  },
]

const disclosureWords: readonly LabelWords[] = [
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
    '有效 管用 管用的 还管用的 现行有效 有效的 还有效 还有效的 现行 在用 在用的 现有效 仍有效 年底有效 年底还有效 留着的 in-force',
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
  column('增减 增 减 增加 减少 增了 减了 增加了 减少了 新增 取消了 没变 不变', 'itemsChange'),
  column('决定 决定数 办了 做了 作出 处理决定 办理', 'decisions'),
  column('新公开 新公开了', 'published'),
  column('对外公开 公开总数 公开总数量', 'publishedTotal'),
  column('采购项目 采购项目数', 'projects'),
  column('采购金额 采购总金额 采购额', 'amount'),
]

const feeWords: readonly LabelWords[] = [
  row('行政事业性收费 事业性收费 行政事业收费 行政收费', 'fees'),
  fee('信息处理费 信息公开处理费 政府信息公开信息处理费 信息公开收费', 'notices', 'charged', 'collected'),
  fee('收费通知 通知 发通知 发出收费通知 发过收费通知 发收费通知 收费通知件数 通知书 notices', 'notices'),
  {
    words: '金额 总额 费用金额 收费金额',
    means: [
      { section: 's6', columns: ['charged'] },
      { section: 's2', rows: ['fees'], columns: ['amount'] },
    ],
  },
  fee('通知金额 收费通知金额 收费通知总金额 应收 应收金额 通知总金额 通知收 总金额', 'charged'),
  fee(
    '实收 实际收取 实际收了 实收金额 实际收 实收总金额 实际收取金额 实际收取的总金额 实际收取总金额 实收了 实际收到 collected',
    'collected',
  ),
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
    words: '来了 来 送来 接了',
    means: [
      { section: 's3', rows: ['received'] },
      { section: 't', rows: ['t3.received'] },
    ],
  },
]

const sharedWords: readonly LabelWords[] = [
  {
    words: '总计 合计 总数 总共 一共 共计 共 总量 共有 总 total',
    means: [
      { section: 's3', columns: ['total'] },
      { section: 's3', rows: ['total'] },
      { section: 's4', columns: ['total'] },
    ],
  },
  {
    words: '其他 其它 别的 其余 others other',
    means: [
      { section: 's3', columns: ['others'] },
      { section: 's3', rows: ['otherMisc', 'other'] },
      { section: 's4', columns: ['other'] },
    ],
    ask: 'which-cell',
  },
]

const sectionWords: readonly LabelWords[] = [
  { words: '表二 第二部分 主动公开', means: [{ section: 's2' }] },
  { words: '表三 第三部分 依申请公开部分', means: [{ section: 's3' }] },
  { words: '表四 第四部分 复议诉讼', means: [{ section: 's4' }] },
  { words: '第六部分', means: [{ section: 's6' }] },
]

const statisticsWords: readonly LabelWords[] = [
  statistics('主动公开信息 主动公开 公开信息 主动公开数', 't1.published'),
  statistics('公开规范性文件 主动公开规范性文件', 't1.publishedNormative'),
  statistics('制发规范性文件 发文 制发文件', 't1.issuedNormative'),
  statistics('重点领域', 't1.keyAreas'),
  statistics('公报', 't1.channelGazette'),
  statistics('网站 政府网站', 't1.channelWebsite'),
  statistics('微博 政务微博', 't1.channelWeibo'),
  statistics('微信 公众号 政务微信', 't1.channelWechat'),
  statistics('收到申请 收到 申请 新收', 't3.received'),
  statistics('当面 当面申请 当面来的', 't3.receivedInPerson'),
  statistics('传真 传真申请', 't3.receivedFax'),
  statistics('网络 网络申请 网上申请', 't3.receivedOnline'),
  statistics('信函 信函申请 邮寄', 't3.receivedLetter'),
  statistics('办结 申请办结 办完 办完了', 't3.closed'),
  statistics('按时 按时办结', 't3.closedOnTime'),
  statistics('延期 延期办结 延期了', 't3.closedExtended'),
  statistics('答复 申请答复 答复了', 't3.answered'),
  statistics('同意公开 公开了', 't3.answeredGranted'),
  statistics('部分公开 同意部分公开', 't3.answeredPartial'),
  statistics('不同意公开', 't3.answeredRefused'),
  statistics('不存在 信息不存在', 't3.answeredNotExisting'),
  statistics('复议 行政复议', 't4.reviews'),
  statistics('诉讼 行政诉讼 官司', 't5.lawsuits'),
  statistics('举报投诉 举报 投诉', 't6.complaints'),
  statistics('收费 收取的费用 费用', 't7.fees'),
  statistics('专门机构 机构', 't8.offices'),
  statistics('查阅点', 't8.readingPoints'),
  statistics('工作人员 人员', 't8.staff'),
  statistics('专职 专职的 专职人员', 't8.staffFullTime'),
  statistics('兼职 兼职的 兼职人员', 't8.staffPartTime'),
  statistics('专项经费 经费', 't8.budget'),
  statistics('会议 工作会议 专题会议', 't9.meetings'),
  statistics('培训 培训班', 't9.trainings'),
  statistics('培训人员 人次 接受培训', 't9.trainees'),
]

export const labelWords: readonly LabelWords[] = [
  ...applicantWords,
  ...requestWords,
  ...disputeWords,
  ...disclosureWords,
  ...feeWords,
  ...sharedWords,
  ...sectionWords,
  ...statisticsWords,
]
