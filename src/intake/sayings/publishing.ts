import { dayIn, type SaidOn } from './signing-day.ts'

// What people say of a report that was handed in or published.

export interface Published {
  readonly how: '上报' | '公开'
  readonly day: string | undefined
}

const handedIn = /(?:上报|报送|报上去|报出去|报给|报到|报了|报过|报的|交了|交上去|交的|提交|递上去)/u
const putOut = /(?:挂网|上网|挂出|挂上|挂的|挂了|公开|公布|发布|公示)/u
const around =
  '已经?|都|刚|刚刚|今天|昨天|前天|报告|年报|正式稿|终稿|更正稿|更正|更正后的|我们?|咱们?|镇里|区里|县里|网上|网站|官网|上|给|到|向|在|了|过|去|出|的|完|啦|也|是|于|把|月|日|号|年|稿|版|本|第|市里|省里'
const verbs = '上报|报送|报上去|报出去|报给|报到|报|交|提交|递上去|挂网|上网|挂出|挂上|挂|公开|公布|发布|公示'
const done = new RegExp(`^(?:(?:${around}|${verbs}|\\d|[\\s。，,.!！/-])+)$`, 'u')

const howIn = (text: string): Published['how'] | undefined =>
  putOut.test(text) ? '公开' : handedIn.test(text) ? '上报' : undefined

/** 「已经报了」「挂网了 1月20日」「今天挂网的」; undefined for anything else. */
export function publishedIn(text: string, on: SaidOn): Published | undefined {
  const message = text.trim().normalize('NFKC')
  if (message.length > 30 || !done.test(message)) return undefined
  const day = dayIn(message, on)?.day
  if (!/已|了|过|完/u.test(message) && !(day !== undefined && /的[。！!\s]*$/u.test(message))) return undefined
  const how = howIn(message)
  return how && { how, day }
}

/** What is left where only a day was asked for: 「今天」「是1月20日挂的」. */
const withDay = new RegExp(`^(?:${around}|${verbs}|网|吧|呢|哦|啊|嗯|哈|就|应该|[\\s。，,.!！])*$`, 'u')

/** The day of it, where nothing else was asked for; `day` is undefined for one that there is not. */
export function dayOfPublication(
  text: string,
  on: SaidOn,
): { readonly how: Published['how'] | undefined; readonly day: string | undefined } | undefined {
  const message = text.trim()
  if (message.length > 20) return undefined
  const found = dayIn(message, on)
  return found && withDay.test(found.rest) ? { how: howIn(message.normalize('NFKC')), day: found.day } : undefined
}

const asked = [
  /^(?:那|请问|现在|到底|我们?|咱们?)?(?:这份|这个|那份)?(?:报告|年报|正式稿|更正稿)?(?:都|是不是|有没有|已经?)*(?:给|向|到)?(?:区里|县里|市里)?(?:上报|报送|报上去|报出去|报给|报|交上去|提交|递上去|挂网|上网|挂出|挂上|公开|公布|发布|公示)(?:上去|出去|给?[区县市]里)?(?:了|过)*(?:没有?|吗|么|嘛|没呢|了没)?[呢啊?？。\s]*$/u,
  /^(?:那|请问)?(?:这份|这个|那份)?(?:报告|年报|正式稿|更正稿)?(?:是)?(?:啥时候|什么时候|何时|哪天|哪一天|几号|几月几号|啥时间|多会儿)(?:给区里)?(?:上报|报送|报上去|报出去|报|交上去|交|提交|挂网|上网|挂出去?|挂上去?|挂|公开|公布|发布)(?:上去|出去)?(?:的|了|过)?(?:网|报告|年报)?(?:的)?(?:来着)?[呢啊?？。\s]*$/u,
  /^(?:报告|年报|正式稿)?(?:上报|报送|公开|挂网|公布|发布)(?:的)?(?:日期|时间|日子|那天|情况)(?:是)?(?:啥时候|什么时候|哪天|几号|什么|多少|怎么样)?(?:来着)?[呢啊?？。\s]*$/u,
]

/** 「上报了没」「啥时候公开的」: asked, not said. */
export function asksPublished(text: string): boolean {
  const message = text.trim().normalize('NFKC')
  if (message.length > 24) return false
  const isYesOrNo = asked[0]!.test(message) && /没|吗|么|嘛|是不是|有没有|[?？]/u.test(message)
  return isYesOrNo || asked.slice(1).some((pattern) => pattern.test(message))
}
