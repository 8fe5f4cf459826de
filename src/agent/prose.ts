import type { Figures } from '../schema/figure.ts'
import { narrowWidth } from '../schema/width.ts'
import { allowedNumbers, holdsOnlyAllowed } from './prose-numbers.ts'

// What the model says in words of its own is shown only when nothing can hang on it: no number of its own, no claim that something was
// done, no promise. Receipts, questions and findings are composed by code; a sentence that fails here is simply not said.

export interface SpeakingContext {
  /** The message it answers. */
  readonly words: string
  readonly figures: Figures
  /** Bundled texts, whose numbers may be repeated (20个工作日). */
  readonly facts: string | readonly string[]
  /** The report's year, which may be named. */
  readonly year: number
  /** Something of the message was recorded: then 「没记」 is not true. */
  readonly recorded: boolean
}

const longest = 120
const mostSentences = 2

/** Up to a 。 or the like, or a full stop that stands in no number or name. */
const sentence = /[^。！？!?…\n]+?(?:[。！？!?…]+[”」』）)]*|\n+|\.(?=\s|$)|$)/gu

/** The first sentences, as many as may be shown; undefined when not even the first is short enough. */
function cut(prose: string): string | undefined {
  let kept = ''
  for (const [part] of [...prose.trim().matchAll(sentence)].slice(0, mostSentences)) {
    if ([...(kept + part).trim()].length > longest) break
    kept += part
  }
  const text = kept.replace(/\s*\n\s*/g, ' ').trim()
  return text === '' ? undefined : text
}

const verbs =
  '记录|记錄|記錄|記下|记下|记上|记好|记入|记住|记为|记作|记成|记到|记了|保存|儲存|储存|存好|存下|存入|存档|更新|修改|改好|改成|改为|改到|改正|改了|更正|调整|填好|填上|填入|填写|填成|填为|填了|录入|录好|登记|提交|上报|报送|递交|生成|导出|发送|发出|撤销|撤回|删除|删掉|删了|清空|写入|写好|收录|入库|标记|定稿|归档|设为|设置|加上|添加|纳入|采用|采纳|处理|完成|搞定|办好|备注好|同步'
const notDone = new RegExp(
  `(?:没有?|没法|未|尚未|还没有?|不|别|无法|不能|不会|没能)(?:能|会|被|再|给你)?(?:${verbs})(?:了|下来|好)?`,
  'g',
)
const nothingDone = /(?:没有?|未|不)(?:能|会|被|再|给你|敢)?(?:记(?![得号])|改|存(?!在)|填|动|录|保存|更新|提交)/
const done: readonly RegExp[] = [
  new RegExp(`(?:已|刚刚?|刚才|都|帮你|帮您|给你|给您|替你|替您|为你|为您|我|现|成功)[^。？?，,;；]{0,10}(?:${verbs})`),
  new RegExp(`(?:${verbs})(?:了|好了?|完毕|成功|完成|完|啦|咯|下来|过了|妥)`),
  new RegExp(`^(?:好的?|行|可以|收到|明白|嗯|没问题|了解)?[，,。!！ ]*(?:${verbs})`),
  new RegExp(`(?:${verbs})[:：]`),
  /(?:改好|记好|填好|存好|弄好|搞好|办妥|搞定)/,
]
/** 处罚记为3件: done, unless it is asked. */
const doneUnlessAsked = /(?:记为|记作|记成|改成|改为|改到|填成|填为|填)[\d零〇一二两三四五六七八九十百千万]/
const refused: readonly RegExp[] = [
  // The bot names years.
  /今年|(?<!过)去年|(?<![说声证])明年|(?<!原)来年|(?<!目)前年|后年|[上下]一?年|本年(?!度报告)/,
  // Markdown, links, code, ids, lists.
  /[*_`#<>|\\{}[\]~^=$]|@|:\/\/|^\s*[-+•·]\s|^\s*\d+[.)、]/m,
  // What it would do later, or by itself.
  /稍后|稍候|稍等|等会|待会|一会儿?(?:再|就|给)|回头(?:我|再|给)|随后|之后(?:我|再|会|给|帮)|以后(?:我|会|给)|到时|届时|马上|立即|立刻|接下来我|下一步我|我(?:会|将|来|去|这就|可以帮|帮|替|给你)|(?:提醒|通知|联系|转告)[你您]|会(?:提醒|通知|帮|给|为|自动)|自动(?:帮|为|给)|正在|将(?:为|会|给|帮|于)/,
  // About itself and how it is led.
  /提示词|提示语|系统(?:提示|消息|指令|设定)|指令|开发者|忽略|无视|人工智能|语言模型|大模型|模型|扮演|密钥|口令|密码|令牌|后台|数据库|工具调用/,
]
const latin = /[A-Za-z][A-Za-z0-9.]*/g
const knownLatin = /^(?:word|excel|pdf|docx?|xlsx?|wps|ok)\.?$/i
/** Controls, invisible characters, halves of surrogate pairs. */
const unseen = /(?![\n\t])\p{Cc}|\p{Cf}|\p{Cs}|\p{Co}/u

function claimsDone(text: string, recorded: boolean): boolean {
  if (recorded && nothingDone.test(text)) return true
  const rest = text.replace(notDone, '')
  const asks = /[?？]$|吗[。]?$/.test(rest)
  return done.some((pattern) => pattern.test(rest)) || (!asks && doneUnlessAsked.test(rest))
}

/** The model's own words as they may be shown; undefined when they may not. Never cut within a sentence. */
export function speakable(prose: string, context: SpeakingContext): string | undefined {
  if (unseen.test(prose) || refused[1]!.test(prose)) return undefined
  const text = cut(prose)
  if (text === undefined) return undefined
  const plain = narrowWidth(text)
  // 已 记 录 is no better for its spaces.
  const compact = plain.replace(/\s+/g, '')
  if ([plain, compact].some((form) => refused.some((pattern) => pattern.test(form)))) return undefined
  if ((compact.match(latin) ?? []).some((word) => !knownLatin.test(word))) return undefined
  const sentences = compact.match(/[^。!?…]+[。!?…]*/g) ?? []
  if (sentences.some((part) => claimsDone(part, context.recorded))) return undefined
  const facts = typeof context.facts === 'string' ? [context.facts] : context.facts
  const allowed = allowedNumbers(context.words, context.figures, facts)
  // A number broken by a space is two: both readings must be harmless.
  return [plain, compact].every((form) => holdsOnlyAllowed(form, allowed, context.year)) ? text : undefined
}
