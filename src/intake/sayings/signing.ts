import { surnames } from '../privacy.ts'
import { dayIn, type SaidOn } from './signing-day.ts'

// What people say when a report is approved, signed, sent back, handed in: words that are no figures.

/** Who signed on paper and when, as far as a message says it. */
export interface Signer {
  readonly who?: string
  /** YYYY-MM-DD. */
  readonly day?: string
  /** It says 主任 or 领导, which could be anybody. */
  readonly nameless?: true
  /** The message names a day that there is not. */
  readonly noSuchDay?: true
}

const titles =
  '主任|副主任|镇长|副镇长|乡长|副乡长|书记|副书记|局长|副局长|科长|所长|处长|站长|队长|部长|委员|总|哥|姐|工|老师|秘书|干事|同志'
/** A title alone could be anybody's. */
const nobody = new RegExp(
  `^(?:${titles}|领导|分管领导|主要领导|大?老板|头儿?|他们?|她|我们?|本人|有人|单位|镇里|政府|人|哪位|谁)$`,
  'u',
)
const person = new RegExp(
  `^(?:[老小][${surnames}]|[${surnames}]\\p{Script=Han}{0,2}?(?:${titles})|[${surnames}][\\p{Script=Han}·]{1,3})$`,
  'u',
)

const around =
  /[上下中]午|早[上晨]|晚上|刚[刚才]?|已经?|都|在?纸(?:质稿|质|上|面)?|签(?:字|名|批|过|了|好|完|的|下来)*|盖(?:了)?章|审定|审签|同意|登记|是|由|让|请|又|也|的|了|过|啦|呀|啊|嘛|哈|嗯|哦|吧|呢|于|字|名|日期|时间|[\s。，,.!！:：()（）]/gu

const longestName = 12

const withoutWords = (text: string): string => text.replaceAll(around, ' ').trim()

/** What is left of a message once the day and what is said around a name are gone: 「王主任、李镇长」. */
function namesIn(text: string): string | undefined {
  const names = withoutWords(text)
    .split(/[\s、和跟与及]+/u)
    .filter((name) => name !== '' && !nobody.test(name))
  const joined = names.join('、')
  const areNames = names.length > 0 && names.every((name) => person.test(name))
  return areNames && joined.length <= longestName ? joined : undefined
}

/** 「王主任 1月12日」「王主任今天签的」「老王 昨天」; undefined where the message says neither who nor when. */
export function signerIn(text: string, on: SaidOn): Signer | undefined {
  const message = text.trim()
  if (message === '' || message.length > 40 || /[?？]$/u.test(message)) return undefined
  const found = dayIn(message, on)
  const who = namesIn(found?.rest ?? message.normalize('NFKC'))
  const bare = withoutWords(found?.rest ?? message.normalize('NFKC'))
  const isNameless = who === undefined && nobody.test(bare) && !bare.includes('我')
  if (who === undefined && found === undefined && !isNameless) return undefined
  // What stands beside a day and is no name is something else: 处罚3件 1月12日.
  if (who === undefined && found && /\d|件|万|元/u.test(found.rest)) return undefined
  return {
    ...(who === undefined ? {} : { who }),
    ...(isNameless ? { nameless: true } : {}),
    ...(found === undefined ? {} : found.day === undefined ? { noSuchDay: true } : { day: found.day }),
  }
}

/** A name that does not look like one, where nothing but a name is asked for: 阿依古丽. */
export function nameAlone(text: string): string | undefined {
  const name = withoutWords(text)
  return /^[\p{Script=Han}A-Za-z·]{2,10}$/u.test(name) && !nobody.test(name) && !/[不没吗啥么哪谁]/u.test(name)
    ? name
    : undefined
}

const whoSigned =
  /^\s*(?:是|到底|这份?|报告|请问|那)*(?:谁|哪位|哪个(?:人|领导)?|什么人|啥时候|什么时候|哪天|几号)(?:给|来)?(?:签(?:字|名|批)?|审定|批|登记)(?:的|了|过)*(?:字|名)?(?:来着|呢|啊|呀)*[?？。\s]*$/u

/** 「谁签的」「哪天签的字」: asked, not said. */
export const asksWhoSigned = (text: string): boolean => text.length <= 20 && whoSigned.test(text)

/** Whether a message says that the report was signed on paper, or wants to enter that. */
export const saysSigned = (text: string): boolean =>
  text.length <= 40 &&
  !asksWhoSigned(text) &&
  !/[?？吗没未不]|合同|协议|签收|签约|许可|处罚|件/u.test(text) &&
  (/纸(?:上|质稿?|面)?(?:已经?)?签|签(?:字|名|批)|签(?:过|好|完|下来)了?|登记(?:纸签|签)|签(?:的|了)(?:[。！!吧啦]|$)/u.test(
    text,
  ) ||
    /^\S{1,6}(?:主任|镇长|书记|局长|乡长)\S{0,8}签/u.test(text))

const sending =
  /^(?:(?:都|应该)?(?:齐|好|填完|写完|弄完|改完|改好)(?:了)?(?:吧|的话)?[，,\s]*)?(?:请|再|重新|现在|先|可以|那|就|帮我)*(?:送审|报审|提交?审[核定]?|送去?审[核定]?|送(?:给)?\s*(\S{1,8}?)\s*(?:审[定核]?|点|看看?)(?:一下)?|(?:发|拿|交)给\s*(\S{1,8}?)\s*(?:点|审[定核]?)(?:一下)?|(?:发|拿|交)?给\s*(\S{0,4}(?:主任|镇长|乡长|书记|局长|科长|领导))\s*(?:审[定核]?|看看?|过目)(?:一下)?)$/u

/** Whether a message wants the report sent to whoever reviews it, and to whom, as far as it says. */
export function sendingIn(text: string): { readonly to: string } | undefined {
  const message = text.trim().replace(/[吧了啊。！!\s]+$/u, '')
  const match = sending.exec(message)
  return match ? { to: match[1] ?? match[2] ?? match[3] ?? '' } : undefined
}

/** 「退回，第五部分太空」 → what is wanted; empty where it is not said. */
export function sendingBackIn(text: string): string | undefined {
  const match =
    /^\s*(?:(?:这?不行|不可以|不太?好|有问题)[，,。\s]*)?(?:退回去?|打回去?|不同意|先不签|不能签)(?:吧|了|修改|重改|重写)?(?:[，,：:。\s]+(.*))?$/su.exec(
      text,
    )
  return match ? (match[1] ?? '').trim() : undefined
}

/** 「王主任啥意见」「为什么退回」「看意见」: whether a message wants to see what was sent back. */
export const asksOpinion = (text: string): boolean =>
  text.length <= 20 &&
  !/[没无]意见|征求|提意见/u.test(text) &&
  /^\s*(?:请问|看看?|看一?下|再看看?)?(?:\S{1,6}?)?(?:的|有|是)?(?:啥|什么|哪些|有什么|全部|退回的?)?意见(?:是|有)?(?:啥|什么|哪些|怎么说的?)?(?:呢|啊|呀|吗)?[?？。\s]*$|^\s*(?:为什么|为啥|怎么|咋)(?:又|被|给)?(?:退回|打回)|(?:退回|打回)(?:的)?(?:原因|理由)(?:是)?(?:啥|什么)?[?？。\s]*$/u.test(
    text,
  )

/** 「答复王主任：已经补上了」 → 已经补上了; undefined where it is no answer to somebody. */
export function answerIn(text: string): string | undefined {
  return /^\s*(?:答复|回复|回)(?:意见|[^\s：:，,\d]{0,6})[：:]\s*(.+)$/su.exec(text)?.[1]?.trim()
}

/** 「写答复」, with nothing said yet. */
export const wantsToAnswer = (text: string): boolean =>
  /^\s*(?:我)?(?:要|来|想)?写(?:个|一下)?答复[吧。！!\s]*$/u.test(text)

/** Whether words approve: 「同意」「审定」. */
export const approves = (text: string): boolean =>
  /^\s*(?:我)?(?:同意|审定|批准|没意见|同意审定|可以发|通过)(?:[，,\s]*(?:审定|同意|通过))?(?:了|吧)?[。！!\s]*$/u.test(
    text,
  )

/** 「上一版」「正式稿1」: which of the finals is wanted, the number or the one before the last. */
export function olderFinalIn(text: string): number | 'before' | undefined {
  const message = text.trim().normalize('NFKC')
  const number = /^(?:看|看看|要|发|给我|再?来)?(?:一下)?第?正?(?:式稿|式版)\s*第?\s*(\d{1,3})\s*(?:版|稿)?$/u.exec(
    message,
  )?.[1]
  if (number) return Number(number)
  return /^(?:看|看看|要|发|给我|再?来)?(?:一下)?(?:上一?|前一?|原来的?|以前的?|旧的?|更正前的?)(?:个)?(?:版本?|正式稿|正式版|终稿|版的?(?:正式稿|报告))$/u.test(
    message,
  )
    ? 'before'
    : undefined
}

/** 「更正说明」: the words that tell what was corrected. */
export const wantsCorrectionNote = (text: string): boolean =>
  /^\s*(?:要|写|出|给|来|看)?(?:一?个|一份|一段|份|段)?更正(?:的)?(?:说明|公告|声明|情况)[。\s]*$/u.test(text)
