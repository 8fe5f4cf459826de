import type { Label, Mark } from './label.ts'

// What words mean, longest and most particular first: the first pattern that matches at a place is taken. {P}, {C} and {N} stand for last
// year, this year and next year as a report of one year writes them.

export type Meaning =
  | { readonly kind: 'label'; readonly label: Label }
  /** 申请: `sure` when the words leave no doubt that it is for government information. */
  | { readonly kind: 'request'; readonly sure: boolean }
  | { readonly kind: 'mark'; readonly mark: Mark }
  | { readonly kind: 'filler' }

export type Entry = readonly [pattern: string, meaning: Meaning]

/** One entry for each pattern, all of one family; an id and its patterns. */
export const labels = <Family extends Label['family']>(
  family: Family,
  entries: readonly (readonly [Extract<Label, { family: Family }>['id'], string])[],
): Entry[] => entries.map(([id, pattern]) => [pattern, { kind: 'label', label: { family, id } as Label }])

const mark = (name: Mark, pattern: string): Entry => [pattern, { kind: 'mark', mark: name }]
const filler = (pattern: string): Entry => [pattern, { kind: 'filler' }]
const request = (sure: boolean, pattern: string): Entry => [pattern, { kind: 'request', sure }]

/** What goes with an outcome and adds nothing: 作出不予公开答复, 属于过程性信息的申请. */
const tail =
  '(?:等)?(?:的)?(?:相关|有关)?(?:政府)?(?:信息)?(?:的)?(?:情形|事项|类)?(?:而|依法|决定)*(?:不予公开|无法提供|不予处理)?(?:的)?(?:答复|决定书?|处理|告知书?)?(?:的)?(?:申请)?(?:件|数量|数)?(?![\\u4e00-\\u9fff]{0,2}率)'

const carry = '(?:结转|转结|转接|接转|转入|转来|转至|转到|转下|转|延续|遗留|流转|跨年)'
const handling = '(?:继续)?(?:办理|处理|答复|办结|审查)?(?:的)?'

/** In the next year, and there on a day: 2022年1月5日. */
const later = '(?:将|待|才)?(?:于|在|到|至)?(?:{N})(?:度)?(?:\\d{1,2}月(?:份|初|底|\\d{1,2}日)?)?(?:才|再|内)?'
const answering = '(?:继续)?(?:予以|作出|做出|进行)?(?:答复|回复|办结|办理完毕|处理完毕)(?:的|完毕)?(?!率)'

const carried: readonly Entry[] = labels('closed', [
  // 3件属于2021年受理，2022年答复: of one year's requests those that the next one answers.
  [
    'carriedOut',
    `(?:于|在)?(?:{C})(?:度)?(?:底|末)?(?:受理|收到|接收|申请|提交|提出)(?:的)?(?:申请)?[，、]?(?:并|但|按期|依法|均|都)*${later}${answering}`,
  ],
  ['carriedOut', `${later}${answering}`],
  ['carriedOut', `(?:${carry}|延至|顺延|留待|留至|移至)(?:至|到|入|给|为)?(?:{N})(?:的)?${handling}`],
  ['carriedOut', `(?:将)?(?:于|在|到)?(?:{N})(?:度)?继续(?:办理|处理|答复|办结)(?:的)?`],
  ['carriedOut', `(?:至|到)(?:{N})(?:度)?(?:继续)?(?:办理|处理|答复|办结)(?:的)?`],
])

const carriedIn: readonly Entry[] = labels('intake', [
  [
    'carriedIn',
    `(?:由|从|自|将)?(?:{P})(?:度)?(?:底|末|年底|年末)?(?:收到|受理|尚?未办结|尚?未办理完毕|遗留|剩余)?(?:的)?(?:，)?(?:申请)?${carry}(?:至|到|入|来|自)?(?:的)?(?:(?:{C})(?:度)?)?${handling}(?:的)?`,
  ],
  ['carriedIn', `${carry}(?:自|来自|由)?(?:{P})(?:度)?(?:的|收到的|未办结的)?`],
  ['carriedIn', `${carry}(?:至|到|入)(?:{C})(?:度)?${handling}(?:的)?`],
  ['carriedIn', '(?:{P})(?:度)?(?:尚?未办结|尚?未答复|尚?未办理完毕|遗留|留存|剩余)(?:的)?'],
])

const closed: readonly Entry[] = labels('closed', [
  ['onTime', '(?:按时|按期|期限内|限期内)(?:予以)?(?:办结|办理完毕)(?:的)?(?:数)?(?!率)'],
  ['extended', '(?:延期|延长(?:办理)?(?:期限)?(?:后)?)(?:予以)?(?:办结|办理|答复)(?:的)?(?:数)?(?!率)'],
  [
    'aside',
    '(?:当场|现场|当面|逾期|超期|提前|口头|电话|书面|不予|重新|补充|变更|再次|首次)(?:予以|未|作出)?(?:答复|办结|办理|回复)(?!率)',
  ],
  ['aside', '不(?:予|再|能|应)?(?:受理|答复)|不再(?:处理|办理)'],
  ['carriedOut', '(?:尚未|仍未|暂未|还未|未)(?:办结|办理完毕|答复|办理完结|办完|回复)(?:的)?'],
  [
    'carriedOut',
    '(?:正在|尚在|仍在|还在)(?:依法|按程序|法定期限内)?(?:办理|处理)(?:过程|程序|期限)?(?:中|内|之中)?(?:的)?',
  ],
  ['carriedOut', '在办(?:件)?'],
  ['carried', `${carry}(?:下来)?${handling}`],
  ['closed', '(?:本年度)?办理结果(?:总计|合计|共计)(?:数)?'],
  ['closed', '(?:办结|办理完毕|办理完成|办理完结|处理完毕|办完)(?:答复)?(?:的)?(?:数量|总数|数)?(?!率)'],
  [
    'answered',
    '(?:予以|作出|做出|进行|给予|完成)?(?:了)?(?:答复|回复)(?:完毕|办结|完成)?(?:的)?(?:数量|总数|数)?(?!率|书|意见|格式|质量|文书|工作|口径|内容|机制|时限|期限|方式|人)',
  ],
])

const verbs: readonly Entry[] = labels('intake', [
  ['receivedNew', '(?:新收到?|新增|新受理)(?:的)?'],
  [
    'received',
    '(?:收到|接收|接到|收悉|收件|受理)(?:了|的|并办理|并办结|并答复)?(?!点|渠道|机构|窗口|平台|地址|部门|人员|条件|范围|流程|工作|制度|机制|情况|和|、|方式)',
  ],
  ['handled', '(?:办理|处理)(?:了)?(?!费|情况|决定|流程|答复|工作|制度|机制|程序|时限|期限|平台|结果)'],
])

const outcomes: readonly Entry[] = labels('outcome', [
  ['partial', `(?:予以|同意|给予|属于)?(?:部分(?:予以|同意)?公开|区分处理)${tail}`],
  ['refusedStateSecret', `(?:涉及|属于|因)?(?:涉及)?国家秘密${tail}`],
  ['refusedOtherLaw', `(?:属于|其他)?(?:其他)?法律(?:、)?(?:行政)?法规(?:规定)?禁止公开${tail}`],
  ['refusedSecurity', `(?:危及|涉及)?三安全一稳定${tail}`],
  ['refusedSecurity', `危及国家安全、公共安全、经济安全(?:和|、)社会稳定${tail}`],
  ['tradeSecret', `(?:涉及|属于)?商业秘密${tail}`],
  ['privacy', `(?:涉及|属于)?个人隐私${tail}`],
  ['refusedThirdParty', `(?:涉及|保护|损害|侵害|属于)*第三方(?:的)?(?:合法)?权益${tail}`],
  ['refusedInternalAffairs', `(?:属于|涉及)?(?:三类)?内部(?:事务|管理)(?:性)?信息${tail}`],
  ['refusedDeliberative', `(?:属于|涉及)?(?:四类)?过程性(?:政府)?信息${tail}`],
  ['refusedEnforcementFile', `(?:属于|涉及)?行政执法案卷(?:信息)?${tail}`],
  ['refusedAdminQuery', `(?:属于|涉及)?行政查询(?:事项)?${tail}`],
  [
    'unavailableNeedsCreation',
    `(?:没有现成信息|无现成信息|(?:没有|无)现成(?:政府)?信息)(?:、|，)?(?:需要?|须)?(?:另行|重新)?(?:制作)?${tail}`,
  ],
  ['unavailableNeedsCreation', `(?:需要?|须)(?:行政机关)?(?:另行制作|加工、?分析|汇总、?加工)${tail}`],
  ['unavailableStillUnclear', `(?:经)?补正后(?:的)?(?:申请)?(?:内容)?(?:仍|依然|还是)(?:然)?不(?:明确|清楚)${tail}`],
  [
    'unavailableNotHeld',
    `(?:本机关|本单位|本镇|我镇|我单位|我机关|我街道|本街道)?不(?:掌握|持有)(?:相关|有关|该|申请|所申请|其|的|政府|信息)*${tail}`,
  ],
  [
    'notMade',
    `(?:未|没有)(?:曾|经)?(?:制作|获取|保存)(?:(?:、|或者?|和|也|，)(?:未|没有)?(?:制作|获取|保存))*(?:相关|有关|该|申请|所申请|其|的|政府|信息)*${tail}`,
  ],
  [
    'notExisting',
    `(?:(?:所)?申请(?:的)?(?:公开的)?)?(?:相关|有关|政府|该)*(?:信息)?(?:的)?不存在(?!任何|违规|收费|问题|泄密|不)${tail}`,
  ],
  [
    'notOurs',
    `(?:不属于|非)(?:本|我)(?:机关|单位|镇|乡|街道|行政机关|级)(?:政府)?(?:公开|掌握|职责|职权|负责|管理)*(?:范围)?(?:的)?(?:公开)?${tail}`,
  ],
  ['unavailable', `无法提供${tail}`],
  ['notProcessedPetition', `(?:属于|涉及)?信访(?:、)?(?:举报)?(?:、)?(?:投诉)?(?:类|性质)(?:的)?(?:申请)?${tail}`],
  ['notProcessedPetition', `(?:属于)?信访(?:、)?举报(?:、)?投诉(?=申请|不予处理)${tail}`],
  ['notProcessedRepeat', `(?:属于)?重复(?:提交|提出)?(?:的)?申请(?:公开)?${tail}`],
  ['notProcessedPublication', `(?:要求提供|属于)?公开出版物${tail}`],
  ['notProcessedExcessive', `(?:无正当理由)?(?:的)?大量(?:、)?反复(?:提出)?(?:的)?申请${tail}`],
  [
    'notProcessedConfirmation',
    `(?:要求)?(?:行政机关)?(?:确认或(?:者)?)?重新出具(?:已获取)?(?:的)?(?:政府)?(?:信息)?${tail}`,
  ],
  ['notProcessed', `不予处理${tail}`],
  ['otherNotCorrected', `(?:申请人)?(?:无正当理由)?逾期(?:不|未)(?:作)?补正${tail}`],
  [
    'otherFeeUnpaid',
    `(?:申请人)?逾期(?:不|未)(?:按(?:收费)?(?:通知)?(?:要求)?)?(?:缴纳?|交纳?)(?:信息处理)?费用?${tail}`,
  ],
  ['withdrawn', `(?:申请人)?(?:主动|自行)?(?:撤回|撤销|终止)(?:了)?申请${tail}`],
  ['withdrawn', `申请人(?:主动|自行)?(?:撤回|撤销)${tail}`],
  ['otherHandled', `其他处理${tail}`],
  ['toBeCorrected', `(?:告知)?(?:作出)?更改补充${tail}`],
  ['otherChannel', `(?:告知)?(?:通过)?其他途径(?:办理|获取)?${tail}`],
  ['alreadyPublic', `(?:属于|告知)?已(?:经)?主动公开(?:的)?(?:范围|信息)?(?:的)?${tail}`],
  ['alreadyPublic', `属于主动公开(?:的)?(?:范围|信息)${tail}`],
  [
    'refused',
    `(?:决定|答复|告知|依法)?(?:不予公开|不予以公开|不同意公开|未予公开|不予信息公开|不公开(?!为|是|的))${tail}`,
  ],
  ['granted', `(?:同意公开|准予公开|全部予以公开|予以全部公开|予以公开|予以信息公开|全部公开|依法公开答复)${tail}`],
])

/** 自然人提出的申请, 企业申请. */
const byWhom = '(?:申请人)?(?:提出|提交|递交)?(?:的)?(?:申请)?(?:数|件数|数量)?'

const applicants: readonly Entry[] = [
  filler('公民、法人(?:和|或者?|及|以及|、)?(?:其他|其它)组织'),
  filler('(?:公民|个人)(?:、|和|或)(?:企业|法人|组织)'),
  ...labels('applicant', [
    ['person', `(?:自然人|公民个人)${byWhom}`],
    ['person', `(?:公民|个人)(?:提出的?|提交的?)?申请(?:数|件数|数量)?(?!公开)`],
    ['business', `(?:商业企业|企业|公司)${byWhom}(?!信用|秘密)`],
    ['research', `科研(?:机构|院所)${byWhom}`],
    ['nonprofit', `(?:社会公益组织|公益组织|社会组织)${byWhom}`],
    ['legal', `(?:法律服务机构|律师事务所|律所)${byWhom}`],
    ['organizations', `法人(?:和|或者?|及|以及|、)?(?:其他组织|其它组织)${byWhom}`],
    ['organizations', `法人(?:组织)?${byWhom}`],
  ]),
]

const byWay =
  '(?:渠道|形式|方式)?(?:提交|提出|递交|受理|接收|收到|寄送|寄来|申请)?(?:的)?(?:方式|形式)?(?:提交|提出|递交)?(?:的)?(?:申请)?(?:数|件数|数量)?'

const channels: readonly Entry[] = labels('channel', [
  ['inPerson', `(?:当面|现场|来人|上门)${byWay}|窗口(?:提交|提出|递交|受理|申请|接收|收到)(?:的)?(?:申请)?`],
  ['fax', `传真${byWay}`],
  ['online', `(?:互联网|网络|网上|线上|在线|电子邮件|电子邮箱|网站|网页)(?:平台|系统)?(?!信息)${byWay}`],
  ['letter', `(?:信函|信件|邮寄|书信|来函|邮政(?:快递|寄递)|挂号信|快递)(?:纸质)?${byWay}`],
])

const requests: readonly Entry[] = [
  request(
    true,
    '(?:政府信息依申请公开|依申请公开政府信息|依申请公开信息|依申请公开|依申请政府信息公开|政府信息公开|政务信息公开|政务公开|信息公开|公开政府信息|政府信息|公开信息)(?:的)?(?:书面|网上)?申请(?!人|表|书格式|渠道|流程|受理|工作|制度|办理|接收|的受理|答复|方式|平台|点)(?:事项|件(?!数))?(?:总)?(?:数量|件数|数)?',
  ),
  request(true, '(?:政府信息|信息)?依申请公开(?:政府信息|信息|申请|事项|件(?!数)|方面|业务)?(?:总)?(?:数量|件数|数)?'),
  request(true, '依申请(?:件|事项)?(?!公开)'),
  request(true, '(?:提出的)?申请公开(?:的)?(?:政府)?信息(?:的)?'),
  request(true, '公开申请(?:件(?!数))?'),
  request(true, '政府信息公开(?=\\d)'),
  filler('申请人(?:的)?'),
  filler('申请(?:内容|方式|渠道)'),
  request(
    false,
    '申请(?!表|书|单|渠道|流程|材料|行政|复议|诉讼|方式|受理|公开|的受理)(?:事项|件(?!数))?(?:总)?(?:数量|件数|数)?',
  ),
]

export const requestWords: readonly Entry[] = [
  ...carriedIn,
  ...carried,
  ...outcomes,
  ...closed,
  ...verbs,
  ...applicants,
  ...requests,
  ...channels,
]

export { filler, mark }
