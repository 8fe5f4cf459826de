import type { LabelWords } from './selector.ts'

// The statistics table of the 2008 form. A word that stands in several places of it names them all: what is talked about, what is asked and
// the unit tell which is meant.

const statistics = (words: string, ...rows: string[]): LabelWords => ({ words, means: [{ section: 't', rows }] })

const published: readonly LabelWords[] = [
  statistics(
    '主动公开信息 主动公开 主动公开数 主动公开了 公开信息 公开信息数 信息公开数 公开政府信息 主动公开政府信息 发布信息 信息发布 发信息 共公开 一共公开 总共公开',
    't1.published',
  ),
  statistics('公开 公开了', 't1.published', 't3.answeredGranted'),
  statistics('公开规范性文件 主动公开规范性文件 规范性文件公开 规范性文件信息', 't1.publishedNormative'),
  statistics('规范性文件 文件', 't1.publishedNormative', 't1.issuedNormative'),
  statistics(
    '制发规范性文件 发文 发文件 发过文 制发文件 制发 新发文件 制定规范性文件 出台规范性文件 印发规范性文件 出台文件 制定文件 制发总数',
    't1.issuedNormative',
  ),
  statistics('公报 政府公报', 't1.channelGazette'),
  statistics('网站 政府网站 官网 门户网站 政府网', 't1.channelWebsite', 't3.receivedOnline'),
  statistics('微博 政务微博 官微', 't1.channelWeibo', 't2.socialReplies'),
  statistics('微信 公众号 政务微信 微信公众号 微信号', 't1.channelWechat', 't2.socialReplies'),
  statistics('其他方式', 't1.channelOther', 't2.otherReplies'),
  statistics('其他渠道 别的渠道 公开栏 公示栏 宣传栏 电子屏 显示屏 大喇叭 明白纸 宣传册', 't1.channelOther'),
]

const keyAreas: readonly LabelWords[] = [
  statistics('重点 重点领域 重点领域信息 重点领域公开 重点领域公开信息', 't1.keyAreas'),
  statistics('财政预决算 预决算 财政 三公经费 三公 行政经费 财政信息 财政预算决算', 't1.keyAreasBudget'),
  statistics('保障房 保障性住房 保障性安居工程 安居工程 住房保障 住房', 't1.keyAreasHousing'),
  statistics('食品安全 食品 食药', 't1.keyAreasFood'),
  statistics('环境 环保 环境保护 环境信息', 't1.keyAreasEnvironment'),
  statistics('招投标 招标 投标 国有资金', 't1.keyAreasTendering'),
  statistics('安全生产 生产安全 生产安全事故 安全事故', 't1.keyAreasWorkSafety'),
  statistics('征地 土地 征地拆迁 土地征收 农用地', 't1.keyAreasLand'),
  statistics('价格 物价 政府定价 收费标准', 't1.keyAreasPrices'),
  statistics('企业信用 信用 信用信息', 't1.keyAreasCredit'),
  statistics('审计 预算执行审计 审计结果', 't1.keyAreasAudit'),
  statistics('公共企事业单位 公共企事业 公共企业 企事业单位监管', 't1.keyAreasUtilities'),
  statistics('重点领域其他 市政府决定公开 市政府决定', 't1.keyAreasOther'),
]

const responses: readonly LabelWords[] = [
  statistics(
    '回应热点 热点回应 回应公众关注热点 回应公众热点 舆情回应 回应舆情 热点舆情 重大舆情 回应关切 回应社会关切 舆情 热点 回应 回应过热点 回应过舆情',
    't2.responded',
  ),
  statistics('新闻发布会 发布会 开发布会 开过发布会', 't2.pressConferences'),
  statistics(
    '主要负责同志参加 主要负责人参加 主要领导参加 主要负责同志 主要领导',
    't2.pressConferencesByChief',
    't2.interviewsByChief',
  ),
  statistics('在线访谈 访谈 网上访谈 网站访谈', 't2.interviews'),
  statistics(
    '政策解读 解读 解读稿 解读稿件 政策解读稿 政策解读稿件 解读稿子 政策解读稿子 解读材料 解读文章 发解读',
    't2.interpretations',
  ),
  statistics('微博微信回应 微信回应 微博回应 两微回应 微博微信', 't2.socialReplies'),
  statistics('其他方式回应 别的方式回应 其他回应 其它方式回应', 't2.otherReplies'),
]

const requests: readonly LabelWords[] = [
  statistics('收到申请 收到 申请 新收 收申请 收到申请数 受理 受理申请 依申请公开收到 接到 接到申请', 't3.received'),
  statistics('当面 当面申请 当面来的 当面提的 现场 现场来的 上门 上门来的 来人 窗口 窗口收的', 't3.receivedInPerson'),
  statistics('传真 传真申请 传真来的', 't3.receivedFax'),
  statistics('网络 网络申请 网上申请 网上 网上来的 网上申请的 线上 网上提的 邮件 电子邮件 邮箱', 't3.receivedOnline'),
  statistics('信函 信函申请 信函来的 邮寄 邮寄来的 寄来的 寄来 信件 挂号信 快递 快递来的', 't3.receivedLetter'),
  statistics('办结 申请办结 办完 办完了 办结了 已办结 办理完毕 办好了 已经办结', 't3.closed'),
  statistics('按时 按时办结 按时办结的 按期 按期办结 按时办完 按时办的 没超期', 't3.closedOnTime'),
  statistics('延期 延期办结 延期了 延期的 延期办结的 延期办的 延了期 延期办完', 't3.closedExtended'),
  statistics('答复 申请答复 答复了 已答复 答复的 回复了 都答了', 't3.answered'),
  statistics(
    '已主动公开 属于已主动公开 属于已主动公开范围 已主动公开范围 主动公开范围 属于主动公开 属于主动公开范围 已公开 已经公开 已经公开的 早就公开 已经主动公开 已经主动公开的 早已公开 告知已公开 本来就公开 已主动公开的',
    't3.answeredAlreadyPublic',
  ),
  statistics('同意公开 同意公开了 予以公开 提供了 给了 给公开了 同意给', 't3.answeredGranted'),
  statistics('部分公开 同意部分公开 公开一部分 公开了一部分 给了一部分', 't3.answeredPartial'),
  statistics('不同意公开 不公开 不予公开 不同意 没同意 没给 拒绝公开 没公开 未公开', 't3.answeredRefused'),
  statistics('国家秘密 涉密 涉及国家秘密', 't3.refusedStateSecret'),
  statistics('商业秘密 涉及商业秘密', 't3.refusedTradeSecret'),
  statistics('个人隐私 隐私 涉及个人隐私', 't3.refusedPrivacy'),
  statistics('三安全一稳定 三安全 危及三安全一稳定', 't3.refusedSecurity'),
  statistics(
    '不是政府信息 不属于政府信息 非政府信息 不是条例所指政府信息 不是条例说的政府信息',
    't3.refusedNotGovernmentInformation',
  ),
  statistics('法定其他情形 法律法规规定的其他情形', 't3.refusedOtherLaw'),
  statistics(
    '不属于本机关 不属于本机关公开 不归我们 不是我们的 不属于我们 非本机关 不属于本行政机关 不属于本单位 不归本机关 不属于本机关的 不归镇里',
    't3.answeredNotThisOrgan',
  ),
  statistics(
    '不存在 信息不存在 告知不存在 申请信息不存在 查不到 没这个信息 没有这个信息 找不到',
    't3.answeredNotExisting',
  ),
  statistics('补正 告知补正 更改补充 告知更改补充 作出更改补充 要求补正 让补正 让他补正', 't3.answeredToBeCorrected'),
  statistics('其他途径 告知其他途径 通过其他途径 其他途径办理 走其他途径 别的途径', 't3.answeredOtherChannel'),
]

const others: readonly LabelWords[] = [
  statistics('复议 行政复议 复议案件', 't4.reviews'),
  statistics('诉讼 行政诉讼 官司 起诉 打官司 告我们', 't5.lawsuits'),
  statistics('维持 维持了 维持的 结果维持', 't4.reviewsUpheld', 't5.lawsuitsUpheld'),
  statistics('驳回诉讼请求 驳回 驳回了 胜诉', 't5.lawsuitsUpheld'),
  statistics(
    '纠错 被纠错 被依法纠错 被撤 被撤销 撤销了 被撤了 被撤销了 败诉 改判',
    't4.reviewsCorrected',
    't5.lawsuitsCorrected',
  ),
  statistics('其他情形', 't3.refusedOtherLaw', 't4.reviewsOther', 't5.lawsuitsOther'),
  statistics('举报投诉 举报 投诉 投诉举报', 't6.complaints'),
  statistics('收费 收取的费用 费用 收过费 收钱 收过钱', 't7.fees'),
  statistics('专门机构 机构 工作机构 办公室', 't8.offices'),
  statistics('查阅点 查阅场所 查阅室 查阅处', 't8.readingPoints'),
  statistics('工作人员 人员 人手 工作人员数', 't8.staff'),
  statistics('专职 专职的 专职人员', 't8.staffFullTime'),
  statistics('兼职 兼职的 兼职人员 兼着', 't8.staffPartTime'),
  statistics('专项经费 经费 专项 工作经费 专门经费', 't8.budget'),
  statistics('会议 工作会议 专题会议 开会 开过会 工作会 专题会 会', 't9.meetings'),
  statistics('培训 培训了', 't9.trainings', 't9.trainees'),
  statistics('培训班 办培训 培训班次 搞培训 办培训班', 't9.trainings'),
  statistics('培训人员 培训人次 人次 接受培训 参训 参加培训 受训', 't9.trainees'),
]

export const statisticsWords: readonly LabelWords[] = [...published, ...keyAreas, ...responses, ...requests, ...others]
