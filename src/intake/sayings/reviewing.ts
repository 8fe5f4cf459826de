// What passes between who puts a report before a reviewer and the reviewer: looking at it, praising it, asking what came of it.

const ends = '(?:吧|了|啊|呢|呀|哦|哈|嘛|的|谢谢|辛苦了?|[，,。.！!~\\s])*'
const whole = (pattern: string): RegExp => new RegExp(`^\\s*(?:${pattern})${ends}$`, 'iu')

const looked = '我?(?:刚|已经?|都|大概|粗略|仔细|认真)*看(?:了|过|完|着|起来|下来|上去)*(?:一下|一遍|一眼)?(?:了)?'
const object =
  '(?:总体|整体|大体|大致|基本|内容|数字|文字|稿子|报告|这个|这份|这稿|写得?|弄得?|做得?|填得?|我?(?:感觉|觉得))'
const well = '(?:可以|行|不错|好|成|中|ok|对|没(?:有|什么|啥)*(?:大)?(?:问题|毛病|错)|没(?:什么|啥)|到位|全|齐)'
const praise = whole(
  `(?:嗯+|好的?|哦|行)?[，,\\s]*(?:${looked}|${object}|都|也|[，,、\\s])*(?:还|挺|很|蛮|比较|都|算|真|是)*(?:${well}[，,、\\s]*)+(?:的|吧)?`,
)

/** 「看着还行吧」「我看了 没问题」「挺好的」: well spoken of, and neither approved nor sent back. */
export const praises = (text: string): boolean =>
  text.length <= 24 && !/[?？]|不(?!错)/u.test(text) && praise.test(text)

const later = whole(
  '(?:好的?|行|嗯+|收到|知道了|哦|可以)?[，,\\s]*我?(?:先|等下|等一下|一会儿?|待会儿?|晚点|晚上|上午|下午|明天|有空|回头|抽空)*(?:再)?(?:看一?看|看看|看一?下|看|瞅瞅|瞧瞧|过一遍)(?:再说|再回你?|先)?',
)

const heard = whole('(?:好的?|嗯+|哦|行)?[，,\\s]*(?:收到|知道了?|明白|了解)')

/** 「好的我看看」「好的收到」. */
export const looksLater = (text: string): boolean =>
  text.length <= 16 && (heard.test(text) || (/我|先|等|会|晚|午|明天|空|回头/u.test(text) && later.test(text)))

const task = whole(
  '(?:这个?|这份|这是|那|你们?|请问|现在)?(?:东西|稿子|报告|消息)?[，,\\s]*(?:是)?(?:要|让|叫|需要|喊)?我(?:要|该|得|需要|应该|来)?(?:干|做|弄|看|怎么?)(?:什么|啥|嘛|弄|办|做|审|看|点)?[呢啊?？]*|(?:怎么|咋|如何)(?:审|审核|审定|审稿|批|签|退回?|操作)[呢啊?？]*|(?:审|审核|审定)(?:什么|啥)[呢啊?？]*',
)

/** 「这个要我干什么」. */
export const asksTask = (text: string): boolean => text.length <= 20 && task.test(text)

const draft = whole(
  '(?:我)?(?:再|要|想|先)*(?:看|看看|看一?下|发|给我|发我|打开)(?:一下)?(?:送审的?|那份|这份|这个|给我的)?(?:稿子?|草稿|送审稿|原稿|文件|报告)(?:给我|发我|看看|发一下)*|送审稿',
)

/** 「看稿」: what was put before the reviewer. */
export const asksShownDraft = (text: string): boolean => text.length <= 14 && draft.test(text)

const changed = whole(
  '(?:这次|这回|这一?稿|又|都|到底|比上次)*(?:改|变|动)(?:了)?(?:什么|啥|哪些|哪里|哪儿|哪几样|几处)(?:地方)?[呢啊?？]*',
)

/** 「这次改了哪些」. */
export const asksChanges = (text: string): boolean => text.length <= 14 && changed.test(text)

const reviewer = '(\\S{0,6}?(?:主任|镇长|乡长|书记|局长|科长|领导|老板|头儿?|审核|他|她|那边|上面|哥|姐))'
const silence = new RegExp(
  `^\\s*(?:请问|那|现在)?${reviewer}(?:那边|那里|那儿|到底|还|都)*(?:看|审|批|签|回|点|说|退|同意|审定|给|反馈|答复)(?:没看|没审|没有)?(?:过|完|了|到|定|回)*(?:没有?|吗|么|嘛|没呢|啥|什么|哪些|意见|怎么样|咋样|话|信)*(?:话|信|意见|了|呢|啊|呀)*[?？。\\s]*$|^\\s*(?:送审|审定|审核|审)(?:的)?(?:那?个?稿子?)?(?:的)?(?:怎么样|咋样|到哪|有结果|有消息|有回音|通过|过)(?:了|一步)*(?:没有?|吗|么)?[呢啊?？。\\s]*$`,
  'u',
)

/** 「主任看了吗」「王主任说啥了」: whether there is anything from who reviews. */
export const asksWhetherSeen = (text: string): boolean =>
  text.length <= 16 &&
  /没|吗|么|嘛|啥|什么|哪些|怎么样|咋样|[?？]/u.test(text) &&
  // 「主任说没有」 answers something else.
  !/[说给]没有?[，,。\s]*$/u.test(text) &&
  silence.test(text)

const nudge =
  /^\s*(?:请|麻烦|帮我|你|再|去|能不能)*(?:催|提醒)(?:一?催|一下|下|声|一声)*([\p{Script=Han}]{0,8}?)(?:一下|一声|看看?|审定?|点一?下|快点|快一点)*[吧啊呗。！!\s]*$/u
const isReviewer = new RegExp(`^(?:${reviewer}|审核的?人?|审定|)$`, 'u')

/** 「催一下主任」: of one of these names, of whoever reviews, or of nobody that is named. */
export function nudges(text: string, names: readonly string[]): boolean {
  const whom = text.length <= 16 ? nudge.exec(text)?.[1] : undefined
  return whom !== undefined && (isReviewer.test(whom) || names.includes(whom))
}

/** 「主任不在 我能不能先交」「领导出差了，能先报吗」: to go on without who reviews. */
export const wantsToGoAround = (text: string): boolean =>
  text.length <= 30 &&
  /(?:主任|镇长|乡长|书记|局长|科长|领导|审核的?人?)\S{0,4}(?:不在|出差|请假|休假|开会|没空|没看|没回|没审|没点|联系不上|找不到|不回|不看)/u.test(
    text,
  ) &&
  /(?:能|可|行|可以|怎么办|咋办|咋弄|先).{0,8}(?:交|报|定稿|出|发|办|弄|公开)|怎么办|咋办|咋弄/u.test(text)
