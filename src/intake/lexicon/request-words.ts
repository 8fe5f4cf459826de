import type { LabelWords } from './selector.ts'

const applicants = (words: string, column: string): LabelWords => ({
  words,
  means: [{ section: 's3', columns: [column] }],
})
const request = (words: string, ...rows: string[]): LabelWords => ({ words, means: [{ section: 's3', rows }] })

// The headings over the results.
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

export const applicantWords: readonly LabelWords[] = [
  applicants(
    '老百姓 百姓 群众 个人 村民 村里头的 村里的 村上的 本村的 村里人 居民 市民 公民 农民 老乡 自然人申请 自然人的 私人',
    'person',
  ),
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

export const requestWords: readonly LabelWords[] = [
  request(
    '新收 新收到 收到 收到申请 收申请 新收申请 受理 新受理 接到 接收 新接 申请量 申请数 收件 新增申请 received',
    'received',
  ),
  request(
    '转来 转过来 转来的 结转来 结转过来 转入 转进来 转下来的 上年转 上年转来 上年结转 上年转入 上年遗留 遗留 往年遗留 上年剩 上年剩下的 去年转来 去年转过来 去年剩下的 没办完转过来 没办完转来 没办完的转过来 carried-in',
    'carriedIn',
  ),
  request(
    '结转下年 结转下年度 结转到下年 结转到下一年 结转到明年 结转明年 结转至下年 转下年 转下年度 转到下年 转到下一年 转到明年 转明年 转出 结转出 结转出去 转出去 转入下年 转入下一年 留到明年 留到下年 跨年 跨年办 没办完 没办完的 没有办完 还没办完 还没有办完 还没办 没办结 未办结 未办完 尚未办结 还没办结 在办 正在办 还在办 办理中 正在办理 明年答 明年答复 下年办 明年办 明年再办 没答复 还没答复 未答复 没回复 还没回 还没答 正在征求意见 正在征求第三方意见 在征求第三方意见 还在征求意见 征求意见中 carried-out',
    'carriedOut',
  ),
  {
    ...request('结转 转 转了 结转的 结转件 去年结转 去年结转的 转结', 'carriedIn', 'carriedOut'),
    ask: 'which-direction',
  },
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
  request(
    '三安全一稳定 三安全 危及三安全一稳定 危及国家安全 危及公共安全 危及经济安全 危及社会稳定 影响社会稳定',
    'refusedSecurity',
  ),
  request(
    '第三方 第三方权益 第三方合法权益 商业秘密 个人隐私 隐私 第三方不同意 涉及第三方 涉及个人隐私 涉及商业秘密',
    'refusedThirdParty',
  ),
  request(
    '内部事务 内部事务信息 内部信息 三类内部事务 内部人事 内部人事安排 人事管理信息 后勤管理信息 内部工作流程',
    'refusedInternalAffairs',
  ),
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
  request(
    '补正后仍不明确 补正后不明确 补正仍不明确 补正后还不明确 补正后还是不明确 补正了还是不明确 补正了还不明确',
    'unavailableStillUnclear',
  ),
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
  request('逾期不补正 逾期没补 逾期未补 没补正 不补正 逾期没补正 没来补正 逾期未补正', 'otherNotCorrected'),
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
