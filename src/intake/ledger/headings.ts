import type { LedgerColumn } from '../../text/ledger/facts.ts'
import { bare } from './words.ts'

/** What a heading says that its column holds. Columns of `private` and `ignored` are never looked into. */
export type Role =
  | LedgerColumn
  | 'grounds'
  | 'number'
  | 'serial'
  | 'correctionSent'
  | 'correctionReceived'
  | 'correction'
  | 'extended'
  | 'consultationSent'
  | 'consultationReceived'
  | 'consultation'
  | 'feePaid'
  | 'fee'
  | 'private'
  | 'ignored'

export interface Meant {
  readonly role: Role
  /** Of several columns for one thing the lowest is taken. */
  readonly rank: number
  /** The heading says too little: only its content makes the column one of these. */
  readonly isWeak?: true
}

const dated = '(?:日期|时间|日|时|年月日)$'
const at = (words: string): RegExp => new RegExp(`(?:${words}).*${dated}|(?:${words})${dated}`)

type Pattern = readonly [pattern: RegExp, role: Role, rank?: number, isWeak?: true]

// In this order: 延期答复日期 is no 答复日期, 应答复日期 neither, 申请人类型 no 申请人.
const patterns: readonly Pattern[] = [
  [/^(?:序号|序|no|行号|项次|编次|顺序号)$/i, 'serial'],
  [/文号|文书号|文书编号|告知书编?号|答复书编?号|决定书编?号/, 'ignored'],
  [/编号|登记号|收件号|申请号|受理号|流水号|收文号|档案号|^编码$|^号$|案号/, 'number'],
  [/延(?:期|长).*(?:告知|通知|批准)/, 'extended'],
  [
    /期限|截止|截至|到期|限办|限期|最晚|最迟|法定|拟办|拟答复|预计|剩余|倒计时|超期|超时|天数|工作日数|用时|历时|应(?:当)?(?:答复|办结|回复|办理|告知)/,
    'ignored',
  ],
  [/补正.*(?:收到|提交|回复|补齐|完成|重新|材料)|(?:收到|提交).*补正|申请人补正/, 'correctionReceived'],
  [/补正.*(?:告知|通知|发出|要求|送达)|(?:告知|通知|要求|发出).*补正/, 'correctionSent'],
  [/补正/, 'correction'],
  [/延期|延长/, 'extended'],
  [/征求.*(?:回复|反馈|收到|结束|返回|截止|止)|第三方.*(?:回复|反馈|答复)/, 'consultationReceived'],
  [/征求.*(?:发出|开始|送|起(?!止)|征求日期|征求时间)|征求.*意见.*(?:日期|时间)$/, 'consultationSent'],
  [/征求|征询|会商|协办|第三方意见/, 'consultation'],
  [/缴费.*(?:日期|时间|日)$|缴纳.*(?:日期|时间|日)$/, 'feePaid'],
  [/收费|缴费|处理费|费用|金额/, 'fee'],
  [/复议|诉讼|起诉|应诉/, 'ignored'],
  [
    /(?:不予?公开|无法提供|不予处理|其他处理|未公开|具体|细化|详细|二级|三级|法定).*(?:理由|原因|情形|类型|类别|事由|分类|依据|细项)|(?:理由|原因|事由|细类|小类|细项)$|^具体情形$|^情形$/,
    'grounds',
  ],
  [/姓名|联系|电话|手机|证件|身份证|地址|邮箱|邮编|代理人|法定代表|性别|住址/, 'private'],
  [
    /(?:申请人|申请者|申请主体|主体|当事人|申请单位|申请方|来件人|人员).*(?:类型|类别|性质|身份|种类|分类|属性|情况|类)$/,
    'kind',
  ],
  [
    /^(?:申请主体|公民法人.*|公民或法人.*|自然人法人.*|个人单位|个人或单位|个人企业|自然人或法人.*|申请人自然人.*)$/,
    'kind',
    1,
  ],
  [/^(?:类型|类别|性质|身份|种类|分类|主体|申请类型|申请类别|申请人)$/, 'kind', 9, true],
  [/回执|归档|交办|转办|分办|批办|批示|承办|审核|审批|会签|拟稿|签发|办文|转交|流转|移交/, 'ignored'],
  [at('办结|办毕|结案|办理完成|完成办理|办理完毕'), 'closed', 0],
  [at('答复|回复|答覆'), 'closed', 1],
  [at('完成|作出|出具'), 'closed', 2],
  [at('送达|寄出|发出|反馈'), 'closed', 3],
  [at('办理|处理'), 'closed', 9, true],
  [/(?:方式|渠道|途径|形式|来源|载体|介质|方法)/, 'ignored'],
  [/^收到(?:申请|时间|日期|日|的)|收到.*申请.*(?:日期|时间|日)$|^收到(?:日期|时间|日)?$/, 'received', 0],
  [at('签收'), 'received', 1],
  [at('收到|收件|接收|收文|接件|来件|来文|接到|收'), 'received', 2],
  [at('受理'), 'received', 3],
  [at('登记'), 'received', 4],
  [at('申请|提交|递交|提出'), 'received', 5],
  [/^(?:日期|时间|年月日)$/, 'received', 9, true],
  [
    /内容|摘要|描述|标题|主题|所需|名称|题目|公开事项|申请事项|备注|说明|附件|页数|份数|部门|科室|人$|单位$|年度$|年份$|月份$/,
    'private',
  ],
  [/(?:办理|处理|办结|最终|处置).*(?:结果|结论|类型|类别|分类|种类)$|^(?:结果|结论)$/, 'outcome', 0],
  [/(?:答复|回复|公开|审查|决定|处理决定).*(?:结果|结论|类型|类别|分类|种类|情形|决定|意见|性质)$/, 'outcome', 1],
  [
    /(?:办理|处理|答复|回复|办结|公开).*(?:情况|状态|状况|情形|意见)$|是否(?:予以|同意|准予)?公开|公开与否/,
    'outcome',
    2,
  ],
]

function meaningOf(heading: string): Meant | undefined {
  const text = bare(heading)
  if (text === '' || text.length > 40) return undefined
  const found = patterns.find(([pattern]) => pattern.test(text))
  if (!found) return undefined
  const [, role, rank = 0, isWeak] = found
  return { role, rank, ...(isWeak ? { isWeak } : {}) }
}

/** What a heading, with those above it, says. Brackets (年月日), (必填) mostly explain; line breaks never matter. */
export function meantBy(heading: string): Meant | undefined {
  const short = meaningOf(heading.normalize('NFKC').replace(/[([【〔][^()[\]【】〔〕]*[)\]】〕]/g, ''))
  if (short !== undefined && !short.isWeak) return short
  const whole = meaningOf(heading)
  return whole !== undefined && !whole.isWeak ? whole : (short ?? whole)
}
