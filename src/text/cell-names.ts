import type { DisputeColumnId, DisputeGroupId, RequestColumnId, RequestRowId } from '../schema/cell-id.ts'

// What people call rows and columns when they speak, shorter than what is printed. Without 上年 and 下年: in January those are ambiguous.

export const requestRowNames: Readonly<Record<RequestRowId, string>> = {
  received: '新收',
  carriedIn: '转来',
  granted: '予以公开',
  partial: '部分公开',
  refusedStateSecret: '不予公开（国家秘密）',
  refusedOtherLaw: '不予公开（法律法规禁止）',
  refusedSecurity: '不予公开（三安全一稳定）',
  refusedThirdParty: '不予公开（第三方权益）',
  refusedInternalAffairs: '不予公开（内部事务）',
  refusedDeliberative: '不予公开（过程性信息）',
  refusedEnforcementFile: '不予公开（执法案卷）',
  refusedAdminQuery: '不予公开（行政查询）',
  unavailableNotHeld: '无法提供（不掌握）',
  unavailableNeedsCreation: '无法提供（没有现成信息）',
  unavailableStillUnclear: '无法提供（补正后仍不明确）',
  notProcessedPetition: '不予处理（信访举报投诉）',
  notProcessedRepeat: '不予处理（重复申请）',
  notProcessedPublication: '不予处理（公开出版物）',
  notProcessedExcessive: '不予处理（大量反复申请）',
  notProcessedConfirmation: '不予处理（确认或重出信息）',
  otherNotCorrected: '其他处理（逾期不补正）',
  otherFeeUnpaid: '其他处理（逾期不缴费）',
  otherMisc: '其他处理（其他）',
  other: '其他处理',
  total: '办结',
  carriedOut: '转出',
}

export const requestColumnNames: Readonly<Record<RequestColumnId, string>> = {
  person: '自然人',
  business: '商业企业',
  research: '科研机构',
  nonprofit: '社会公益组织',
  legal: '法律服务机构',
  others: '其他',
  total: '总计',
}

export const disputeGroupNames: Readonly<Record<DisputeGroupId, string>> = {
  review: '复议',
  direct: '直接起诉',
  afterReview: '复议后起诉',
}

export const disputeColumnNames: Readonly<Record<DisputeColumnId, string>> = {
  upheld: '结果维持',
  corrected: '结果纠正',
  other: '其他结果',
  pending: '尚未审结',
  total: '总计',
}

export const blockRowNames: Readonly<Record<string, string>> = {
  rules: '规章',
  normative: '规范性文件',
  licensing: '行政许可',
  penalty: '行政处罚',
  coercion: '行政强制',
  fees: '行政事业性收费',
  otherServices: '其他对外管理服务',
  procurement: '政府集中采购',
}

export const blockColumnNames: Readonly<Record<string, string>> = {
  issued: '制发',
  repealed: '废止',
  inForce: '现行有效',
  made: '新制作',
  published: '新公开',
  publishedTotal: '对外公开总数',
  itemsBefore: '年初项目数',
  itemsChange: '项目增减',
  decisions: '决定数',
  projects: '项目数',
  amount: '金额',
}

export const feeNames: Readonly<Record<string, string>> = {
  notices: '收费通知件数',
  charged: '通知总金额',
  collected: '实际收取金额',
}

/** Cells of the statistics table whose printed name is too long to say, or stands in two places. */
export const statisticsNames: Readonly<Record<string, string>> = {
  't1.publishedNormative': '主动公开规范性文件数',
  't1.keyAreasBudget': '重点领域·财政预决算',
  't1.keyAreasHousing': '重点领域·保障性安居工程',
  't1.keyAreasFood': '重点领域·食品安全',
  't1.keyAreasEnvironment': '重点领域·环境',
  't1.keyAreasTendering': '重点领域·招投标',
  't1.keyAreasWorkSafety': '重点领域·安全生产',
  't1.keyAreasLand': '重点领域·征地',
  't1.keyAreasPrices': '重点领域·价格和收费',
  't1.keyAreasCredit': '重点领域·企业信用',
  't1.keyAreasAudit': '重点领域·预算执行审计',
  't1.keyAreasUtilities': '重点领域·公共企事业单位监管',
  't1.keyAreasOther': '重点领域·其他',
  't1.channelGazette': '渠道·政府公报',
  't1.channelWebsite': '渠道·政府网站',
  't1.channelWeibo': '渠道·政务微博',
  't1.channelWechat': '渠道·政务微信',
  't1.channelOther': '渠道·其他方式',
  't2.responded': '回应热点或舆情数',
  't2.pressConferences': '新闻发布会次数',
  't2.pressConferencesByChief': '新闻发布会·主要负责同志参加',
  't2.interviews': '在线访谈次数',
  't2.interviewsByChief': '在线访谈·主要负责同志参加',
  't3.refusedStateSecret': '不同意公开·国家秘密',
  't3.refusedTradeSecret': '不同意公开·商业秘密',
  't3.refusedPrivacy': '不同意公开·个人隐私',
  't3.refusedSecurity': '不同意公开·三安全一稳定',
  't3.refusedNotGovernmentInformation': '不同意公开·不是政府信息',
  't3.refusedOtherLaw': '不同意公开·其他法定情形',
  't4.reviewsUpheld': '行政复议·维持',
  't4.reviewsCorrected': '行政复议·纠错',
  't4.reviewsOther': '行政复议·其他',
  't5.lawsuitsUpheld': '行政诉讼·维持或驳回',
  't5.lawsuitsCorrected': '行政诉讼·纠错',
  't5.lawsuitsOther': '行政诉讼·其他',
  't7.fees': '依申请公开收费',
  't8.offices': '专门机构数',
  't8.readingPoints': '查阅点数',
  't8.staff': '工作人员数',
  't8.budget': '专项经费',
  't9.meetings': '工作会议数',
  't9.trainings': '培训班数',
  't9.trainees': '培训人次',
}
