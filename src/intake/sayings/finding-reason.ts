import { endsAsQuestion, isQuestion } from './questions.ts'

// Why a figure or a text is right although it looks wrong, in words. A reason silences a remark: only what can be nothing else is one.

const asks = (words: string): boolean =>
  isQuestion(words) ||
  endsAsQuestion(words) ||
  /什么|啥|怎么|怎样|咋|如何|哪[个里些儿一处条]?|谁|几[个样处月号]|多少|了没|能不能|要不要|是不是|可不可以|行不行|有没有|呢[。\s]*$/u.test(
    words,
  )

/** Steps of the conversation, answers to other questions, and what is written on buttons. */
const steps =
  /^(?:请|麻烦|帮我|给我|先|再|把|将|改|删|去掉|加|补|换|看|打开|列|出|生成|写|按文件|接着|继续|别|不要|不用|不改|不换|不记|不收|不算|不对|不是|撤|恢复|发|送|用|填|清空|下一|上一|跳过|放着|放弃|算了|还是|还差|就这样|没问题|知道|不知道|等|问|一处|一段|两处|都改|都不|都保留|保留|照|采用|收下|收进|当文字|第.{1,4}[部处个句段条点样]|表[一二三四]|草稿|定稿|核对单|上报|说明|落款|成文|日期|好的?[,，。]|行[,，。]|对[,，。])/u
const changing = /改成|改为|换成|换为|调成|[→+＋]|(?:改|删|去掉|换)(?:了|掉|一下)?[。!！]*$|帮我|处都改|当文字/u
const figure =
  /[\d０-９]|[〇零一二两三四五六七八九十百千万]+\s*(?:件|条|次|期|份|家|人次|人|名|项|类|个|处|宗|起|元|万元)|[-－]\s*[\d０-９]/u
/** A year is no figure of the report. */
const years = /(?:19|20)\d{2}\s*年?/gu

/** How reasons are put. */
const telling =
  /因为|由于|因|属实|如此|口径|原文|引用|统一|规定|要求|格式|模板|惯例|历史|清理|赋权|移交|划转|下放|上收|机构改革|撤并|合并|新增|首次|疫情|调整|执法量|案件|力度|取消|原来|当时|漏|误|错|重复|没[报算统计录]|包括|包含|不含|含|来访|咨询|口头|当场|信访|按.{1,8}(?:算|报|计|统计|要求|写)|统计的是|说的是|指的是|写的是|报的是|算的是|不在.{1,6}(?:内|里)|属于|不属于|上级|区里|市里|县里|局里/u

/** What is told of, when nothing in it is put like a reason: 22条是以前的文件也放上去了, 那一件其实没答. */
const happened =
  /(?:了|的|过)[。.!！]?$|其实|实际|以前|之前|往年|早就|早先|后来|已经|原先|一起|里[头面]|也[放算写填报有在是发传]|才[有算报填发]|没[答办发收做用人]|还没/u
const leastTold = 7

const isTold = (words: string): boolean =>
  happened.test(words) &&
  (words.replaceAll(new RegExp(figure, 'gu'), '').match(/\p{Script=Han}/gu)?.length ?? 0) >= leastTold

export type ReasonReading = 'reason' | 'unclear' | 'other'

/** Whether words are a reason by themselves, may be one and are to be shown back, or are something else. */
export function asFindingReason(text: string): ReasonReading {
  const words = text.trim()
  const bare = words.replace(years, '')
  if (!/\p{Script=Han}{3}/u.test(bare) || words.length < 4 || words.length > 200 || asks(words)) return 'other'
  if (steps.test(words) || changing.test(words)) return telling.test(words) && words.length >= 10 ? 'unclear' : 'other'
  if (figure.test(bare)) return telling.test(words) || isTold(bare) ? 'unclear' : 'other'
  return telling.test(words) ? 'reason' : 'unclear'
}

/** What remarks are about, by what words would be an answer to them. */
const subjects = {
  'F-ASSESSMENT': /考核|评议|追责|责任追究/u,
  'F-PARTS': /小标题|平台建设|监督保障|信息管理|主动公开|依申请公开/u,
  'F-NUMBERING': /序号|编号/u,
  'F-PROBLEMS': /存在.{0,4}问题|改进|措施/u,
  'F-FEE': /信息处理费|收费/u,
} as const

type Subject = keyof typeof subjects

/** Remarks by whose subject the words go, other than the one that is asked about. */
export const otherSubjects = (words: string, rule: string): Subject[] =>
  (Object.keys(subjects) as Subject[]).filter((subject) => subject !== rule && subjects[subject].test(words))
