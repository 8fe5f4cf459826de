import type { RequestRowId } from '../../schema/cell-id.ts'
import { requestRows2021 } from '../../schema/editions/requests.ts'
import type { OutcomeGroup } from '../../text/ledger/facts.ts'
import { finishedWords, notOutcomeWords } from '../lexicon/plain-words.ts'
import { notProcessed, otherProcessing, refused, requestWords, unavailable } from '../lexicon/request-words.ts'
import { bare, listed } from './words.ts'

/** What a word of an outcome cell means. A custom is no rule: it is told. */
export type OutcomeMeaning =
  | { readonly row: RequestRowId; readonly custom?: true }
  | { readonly group: OutcomeGroup }
  | { readonly state: 'open' | 'answered' | 'abandoned' | 'rest' | 'filler' }

const groups: readonly (readonly [OutcomeGroup, readonly string[]])[] = [
  ['refused', refused],
  ['unavailable', unavailable],
  ['notProcessed', notProcessed],
  ['otherProcessing', otherProcessing],
]

/** The heading an item of the results stands under; 予以公开 and 部分公开 stand under none. */
export const groupOf = (row: RequestRowId): OutcomeGroup | undefined =>
  groups.find(([, rows]) => rows.includes(row))?.[0]

const outcomeRows = new Set<string>(['granted', 'partial', ...groups.flatMap(([, rows]) => rows)])

const vocabulary = new Map<string, OutcomeMeaning>()
const put = (words: string, meaning: OutcomeMeaning): void => {
  for (const word of listed(words)) vocabulary.set(bare(word).toLowerCase(), meaning)
}

function fromLexicon(): void {
  for (const { words, means, ask } of requestWords) {
    const rows = means[0]!.rows ?? []
    if (rows.includes('carriedOut') && ask === undefined) put(words, { state: 'open' })
    if (!rows.every((row) => outcomeRows.has(row))) continue
    const group = groups.find(([, items]) => rows.length > 1 && rows.every((row) => items.includes(row)))
    // 不公开 alone may be any of three headings: it clashes with none of them.
    if (ask === 'which-outcome') put(words, group ? { group: group[0] } : { state: 'answered' })
    else put(words, { row: rows[0] as RequestRowId, ...(ask === 'convention' ? { custom: true } : {}) })
  }
}

const row = (words: string, id: RequestRowId): void => put(words, { row: id })
/** Usual, and written down nowhere. */
const custom = (words: string, id: RequestRowId): void => put(words, { row: id, custom: true })

put(notOutcomeWords, { state: 'answered' })
put(finishedWords, { state: 'answered' })
fromLexicon()
row(
  '同意公开 全部公开 予以公开 准予公开 依法公开 公开答复 提供 已提供 予以提供 提供信息 全部提供 同意提供 已给',
  'granted',
)
row(
  '主动公开 已主动公开 属于主动公开 属于主动公开范围 主动公开范围 已主动公开告知 告知获取途径 告知获取方式 告知获取方式和途径 告知获取方式途径',
  'granted',
)
row(
  '告知获取信息的方式和途径 告知获取该政府信息的方式途径 告知查询途径 获取途径 获取方式和途径 获取方式途径 告知途径 已公开 已公开告知',
  'granted',
)
row(
  '部分公开 部分提供 部分同意公开 同意部分公开 予以部分公开 部分予以公开 区分处理 区分处理部分公开 作区分处理',
  'partial',
)
row('国家秘密 属于国家秘密 涉密信息', 'refusedStateSecret')
row(
  '法律法规禁止 其他法律行政法规禁止 法律行政法规禁止 法律行政法规禁止公开 其他法律法规禁止公开 其他禁止公开',
  'refusedOtherLaw',
)
row(
  '危及三安全一稳定 三安全一稳定 危及国家安全公共安全经济安全社会稳定 国家安全公共安全经济安全社会稳定',
  'refusedSecurity',
)
row(
  '保护第三方合法权益 第三方合法权益 第三方 商业秘密 个人隐私 涉及商业秘密 涉及第三方 涉及第三方合法权益 损害第三方合法权益 第三方不同意公开',
  'refusedThirdParty',
)
row('三类内部事务信息 内部事务 内部事务信息 内部管理信息 属于内部事务信息', 'refusedInternalAffairs')
row('四类过程性信息 过程性 过程性信息 属于过程性信息', 'refusedDeliberative')
row('行政执法案卷 执法案卷 行政执法案卷信息 属于行政执法案卷信息', 'refusedEnforcementFile')
row(
  '行政查询事项 行政查询 业务查询 业务查询事项 不动产查询 不动产登记查询 工商档案 工商档案查询 属于业务查询',
  'refusedAdminQuery',
)
row('本机关不掌握 不掌握 不掌握相关政府信息 未掌握 本机关未掌握相关政府信息', 'unavailableNotHeld')
custom(
  '不存在 信息不存在 政府信息不存在 申请信息不存在 该信息不存在 告知不存在 未制作 未获取 未制作或获取 未制作或未获取 未制作也未获取 未制作未保存',
  'unavailableNotHeld',
)
custom(
  '非本机关 非本机关公开 不属于本机关 不属本机关 不属于本机关公开 不属本机关公开 不属于本行政机关公开 不属于本机关公开范围 不属于本机关负责公开',
  'unavailableNotHeld',
)
custom(
  '不属于本机关职责 不属于本机关职责范围 不属于本机关职权范围 非本机关职责 非本机关职责范围 非本机关负责 不属于本机关负责 非本行政机关 非本单位 不属于本单位',
  'unavailableNotHeld',
)
custom(
  '非本机关制作 非本机关制作或保存 不属于本单位公开 非本机关信息 非本机关掌握 不属于本镇 不属于本街道 非本单位职责',
  'unavailableNotHeld',
)
row(
  '没有现成信息 没有现成信息需要另行制作 无现成信息 无现成 需加工汇总 需要加工汇总 需加工分析 需要加工分析 需要加工 需另行制作 需汇总加工 需要汇总加工',
  'unavailableNeedsCreation',
)
row(
  '补正后仍不明确 补正后申请内容仍不明确 补正后申请内容不明确 补正后内容仍不明确 经补正仍不明确 补正仍不明确',
  'unavailableStillUnclear',
)
row(
  '信访 投诉 举报 信访举报投诉类申请 信访举报投诉类 信访类 投诉类 举报类 信访投诉举报 信访投诉 投诉举报 属于信访',
  'notProcessedPetition',
)
row(
  '信访事项 信访投诉举报类 信访举报投诉等 以公开名义进行信访 以政府信息公开申请形式进行信访投诉举报等活动',
  'notProcessedPetition',
)
custom('咨询 咨询类 政策咨询 咨询事项 属于咨询', 'notProcessedPetition')
row('重复申请 重复', 'notProcessedRepeat')
row('要求提供公开出版物 公开出版物 提供公开出版物', 'notProcessedPublication')
row('无正当理由大量反复申请 大量反复 大量反复申请', 'notProcessedExcessive')
row(
  '要求行政机关确认或重新出具已获取信息 确认或重新出具已获取信息 确认或重新出具 重新出具 要求确认或重新出具 要求重新出具 重新出具已获取信息',
  'notProcessedConfirmation',
)
row(
  '逾期不补正 逾期未补正 无正当理由逾期不补正 申请人逾期不补正 申请人逾期未补正 申请人无正当理由逾期不补正 未按期补正 未在期限内补正',
  'otherNotCorrected',
)
row('申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', 'otherNotCorrected')
put('视为放弃 视为放弃申请 视为放弃政府信息公开申请 视同放弃 视作放弃 视为撤回', { state: 'abandoned' })
row(
  '逾期未缴费 逾期不缴费 逾期未缴纳费用 未按期缴费 逾期未缴 申请人逾期未缴费 逾期未按收费通知要求缴纳费用',
  'otherFeeUnpaid',
)
custom(
  '撤回 撤回申请 申请人撤回 申请人撤回申请 主动撤回 申请人主动撤回 自行撤回 撤销申请 申请人撤销申请 已撤回 按申请人要求撤销 放弃申请 申请人放弃申请',
  'otherMisc',
)
custom(
  '终止 终止办理 终止处理 终止审查 终止程序 已终止 并案 并案处理 并案办理 合并办理 合并答复 合并处理 已并案',
  'otherMisc',
)
row('其他 其它 其他处理其他', 'otherMisc')
/** The form's own labels, with what stands in brackets and without. */
for (const { id, label } of requestRows2021) {
  const printed = label.slice(label.lastIndexOf('/') + 1).replace(/^(?:\d\.|（[一二三四五六七八九十]）)/, '')
  if (outcomeRows.has(id)) row(`${bare(printed)} ${bare(printed.replace(/（.*）/, ''))}`, id)
}
put('不予公开 不予公开类', { group: 'refused' })
put('无法提供 无法提供类', { group: 'unavailable' })
put('不予处理 不再处理 不予重复处理 不予办理', { group: 'notProcessed' })
put('其他处理 其它处理', { group: 'otherProcessing' })
put(
  '在办 办理中 正在办理 处理中 正在处理 未办结 未完成 待办 待答复 未答复 未回复 待回复 待办理 尚未办结 尚未答复 审核中 流转中 受理中 已受理 受理',
  { state: 'open' },
)
put(
  '延期 延期中 延期办理 延期答复 已延期 延长答复期限 待补正 补正中 等待补正 通知补正 告知补正 已通知补正 要求补正 待申请人补正',
  { state: 'open' },
)
put(
  '征求意见 征求意见中 征求第三方意见 征求第三方意见中 正在征求意见 正在征求第三方意见 待缴费 待缴纳费用 结转 结转下年 结转下年度 结转下年度继续办理 跨年',
  { state: 'open' },
)
put(
  '答复 已答复 办结 已办结 已办 结案 已结 已结案 完成 已完成 已回复 回复 按时答复 按期答复 按时办结 按期办结 延期办结 书面答复 已处理 已送达 答复书 答复告知书 政府信息公开答复书',
  { state: 'answered' },
)
put('不公开 不同意公开 未公开 拒绝公开 拒绝 不同意 否 不予提供 不提供', { state: 'answered' })
put(
  '的 了 属于 属 涉及 因 因为 由于 为 系 是 该 其 所 等 及 和 并 且 或 已 依法 决定 作出 信息 政府信息 相关 有关 相关信息 相关政府信息 内容 申请内容 所申请信息 申请',
  { state: 'filler' },
)
put(
  '申请人 本机关 本单位 本镇 我镇 告知 经查 经检索 经审查 答复为 结果 情形 情况 类 项 理由 原因 政府信息公开 信息公开 申请公开的 申请的 依申请公开',
  { state: 'filler' },
)

// Of a part of what was asked for: harmless beside 部分公开, and puzzling without it.
put('部分 其余 其余部分 另一部分 其中', { state: 'rest' })

/** By their first character, the longest first. */
const byFirst = new Map<string, (readonly [string, OutcomeMeaning])[]>()
for (const entry of [...vocabulary].sort(([one], [other]) => other.length - one.length)) {
  const list = byFirst.get(entry[0][0]!) ?? []
  list.push(entry)
  byFirst.set(entry[0][0]!, list)
}

/** The longest known word that begins at a place of a text without punctuation. */
export const wordAt = (text: string, at: number): readonly [string, OutcomeMeaning] | undefined =>
  byFirst.get(text[at]!)?.find(([word]) => text.startsWith(word, at))
