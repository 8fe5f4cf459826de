// Table three of the 2019 and 2021 forms. Both have the same columns and corner note; they differ in the rows under （六）其他处理.
// Labels to the letter; a slash separates the merged cells that stand left of one another.
import type { RequestColumn, RequestRow } from './shape.ts'

export const requestCornerNote = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）'
export const requestTopHeader = '申请人情况'

export const requestColumns = [
  { id: 'person', label: '自然人' },
  { id: 'business', label: '商业企业', group: '法人或其他组织' },
  { id: 'research', label: '科研机构', group: '法人或其他组织' },
  { id: 'nonprofit', label: '社会公益组织', group: '法人或其他组织' },
  { id: 'legal', label: '法律服务机构', group: '法人或其他组织' },
  { id: 'others', label: '其他', group: '法人或其他组织' },
  { id: 'total', label: '总计' },
] as const satisfies readonly RequestColumn[]

const rowsBeforeOther = [
  { id: 'received', label: '一、本年新收政府信息公开申请数量' },
  { id: 'carriedIn', label: '二、上年结转政府信息公开申请数量' },
  { id: 'granted', label: '三、本年度办理结果/（一）予以公开' },
  { id: 'partial', label: '三、本年度办理结果/（二）部分公开（区分处理的，只计这一情形，不计其他情形）' },
  { id: 'refusedStateSecret', label: '三、本年度办理结果/（三）不予公开/1.属于国家秘密' },
  { id: 'refusedOtherLaw', label: '三、本年度办理结果/（三）不予公开/2.其他法律行政法规禁止公开' },
  { id: 'refusedSecurity', label: '三、本年度办理结果/（三）不予公开/3.危及“三安全一稳定”' },
  { id: 'refusedThirdParty', label: '三、本年度办理结果/（三）不予公开/4.保护第三方合法权益' },
  { id: 'refusedInternalAffairs', label: '三、本年度办理结果/（三）不予公开/5.属于三类内部事务信息' },
  { id: 'refusedDeliberative', label: '三、本年度办理结果/（三）不予公开/6.属于四类过程性信息' },
  { id: 'refusedEnforcementFile', label: '三、本年度办理结果/（三）不予公开/7.属于行政执法案卷' },
  { id: 'refusedAdminQuery', label: '三、本年度办理结果/（三）不予公开/8.属于行政查询事项' },
  { id: 'unavailableNotHeld', label: '三、本年度办理结果/（四）无法提供/1.本机关不掌握相关政府信息' },
  { id: 'unavailableNeedsCreation', label: '三、本年度办理结果/（四）无法提供/2.没有现成信息需要另行制作' },
  { id: 'unavailableStillUnclear', label: '三、本年度办理结果/（四）无法提供/3.补正后申请内容仍不明确' },
  { id: 'notProcessedPetition', label: '三、本年度办理结果/（五）不予处理/1.信访举报投诉类申请' },
  { id: 'notProcessedRepeat', label: '三、本年度办理结果/（五）不予处理/2.重复申请' },
  { id: 'notProcessedPublication', label: '三、本年度办理结果/（五）不予处理/3.要求提供公开出版物' },
  { id: 'notProcessedExcessive', label: '三、本年度办理结果/（五）不予处理/4.无正当理由大量反复申请' },
  { id: 'notProcessedConfirmation', label: '三、本年度办理结果/（五）不予处理/5.要求行政机关确认或重新出具已获取信息' },
] as const satisfies readonly RequestRow[]

const rowsAfterOther = [
  { id: 'total', label: '三、本年度办理结果/（七）总计' },
  { id: 'carriedOut', label: '四、结转下年度继续办理' },
] as const satisfies readonly RequestRow[]

export const requestRows2021 = [
  ...rowsBeforeOther,
  {
    id: 'otherNotCorrected',
    label: '三、本年度办理结果/（六）其他处理/1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  },
  {
    id: 'otherFeeUnpaid',
    label: '三、本年度办理结果/（六）其他处理/2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
  },
  { id: 'otherMisc', label: '三、本年度办理结果/（六）其他处理/3.其他' },
  ...rowsAfterOther,
] as const satisfies readonly RequestRow[]

export const requestRows2019 = [
  ...rowsBeforeOther,
  { id: 'other', label: '三、本年度办理结果/（六）其他处理' },
  ...rowsAfterOther,
] as const satisfies readonly RequestRow[]
