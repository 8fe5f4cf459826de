import { endsAsQuestion, isQuestion } from './questions.ts'

// Why what was published is corrected, in words. A reason stands in public: only what plainly is one is taken for one.

/** 「更正原因：漏报1件」 → 漏报1件; empty where only the words for it stand, or it is asked what they are. */
export function correctionReasonIn(text: string): string | undefined {
  const reason = /^\s*(?:更正|改动|修改)(?:的)?(?:原因|理由)(?:是|改成|改为|写)?[：:，,\s]*(.*)$/su
    .exec(text)?.[1]
    ?.trim()
  return reason !== undefined && asks(reason) ? '' : reason
}

const asks = (words: string): boolean =>
  isQuestion(words) ||
  endsAsQuestion(words) ||
  /^(?:呢|啥|什么|怎么.{0,4}|咋.{0,4}|要不要.{0,4}|写啥|写什么|是啥|在哪.{0,2}|几个字?)[呢啊?？。\s]*$/u.test(words) ||
  /什么|啥|怎么|咋|哪[个里些儿]?|谁|几[个样处月号]|多少|了没|没有?[?？。]*$|能不能|要不要|是不是|可不可以/u.test(words)

/** How reasons are put: what was wrong, what came to light. */
const telling =
  /漏|错|误|差错|多[报填算计记统写录]|少[报填算计记统写录]|重复|算重|重了|重报|口径|核实|核对|核查|复核|核减|核增|因为|因|由于|补[报录登充交填]|遗漏|忘|迟报|晚报|后来|原来|当时|没[报算统填计录]|不准|不符|有出入|笔误|退回|要求|通知|审计|发现|台账|更新|系统|手滑|撤销了|作废/u
/** 打错了, 笔误: short, and all there is to say. */
const short =
  /^(?:打|写|填|报|算|数|录|记|弄|搞|看|抄)错了?[。！!]*$|^(?:漏报|漏填|少报|多报|重报)了?[。！!]*$|^笔误[。！!]*$/u
const order =
  /^(?:请|麻烦|帮我|给我|先|再|把|将|改|删|去掉|加|换|看|打开|列|出|生成|写|按|照|接着|继续|从|别|不要|不用|撤|发|送|用|填|清空|下一|上一|第.{1,2}[部处个句段]|表[一二三四]|草稿|定稿)/u
const changing = /改成|改为|换成|换为|调成|[→]|(?:改|删|去掉|换)(?:了|掉|一下)?[。!！]*$/u
const ofSection = /^第?[一二三四五六七1-7](?:部分|节|章)/u

/** Whether words are a reason by themselves, may be one, or are something else: a question, an order. */
export function asCorrectionReason(text: string): 'reason' | 'unclear' | 'other' {
  const words = text.trim()
  if ((words.length < 4 && !short.test(words)) || asks(words)) return 'other'
  const isOrder = order.test(words) || changing.test(words) || ofSection.test(words)
  if (telling.test(words)) return isOrder ? 'unclear' : 'reason'
  return isOrder || !/\p{Script=Han}{3}/u.test(words) ? 'other' : 'unclear'
}
