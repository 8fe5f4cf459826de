import { Notes } from '../notes.ts'
import type { ReadingContext } from '../reading.ts'
import { withoutSecondThoughts } from './rewording.ts'

// 「主动公开54条」, 「网站发布156条」: since 2019 the tables do not count what was made public; the words of the first part may.

const count = '[\\d一二两三四五六七八九十百千]+'
const opening = '(?:全年|本年度?|当年|一年)?(?:我[们镇乡]?)?(?:一?共|总共|累计)?主动公开(?:了|过)?(?:一?共|总共|累计)?'
const information = '(?:各类|政府)*信息(?:一?共|总共|累计|是|有)?'
const said = (units: string): RegExp =>
  new RegExp(
    `${opening}(?:${information}[ ]?${count}(?:多|余)?[条件篇个次]?|[ ]?${count}(?:多|余)?${units})(?:的)?(?:各类|政府)*(?:信息)?(?!的?规|元|万|文件)`,
    'g',
  )
const inEntries = said('条')
/** Where no row has a column of what was made public, whatever the unit. */
const inAnything = said('(?:条|件|个|次|篇|份)?')

/** Where posts appear. */
const channels =
  '(?:网站|官网|门户|公众号|微信|微博|抖音|快手|视频号|短视频|新媒体|客户端|今日头条|头条号|融媒体?|公开栏|公示栏|公告栏|宣传栏|政务号|账号|广播|报纸|电视台?)'
const posting = '(?:发布|发表|推送|推出|更新|刊发|刊登|登载|上传|转载|上网|发)'
const showing = '(?:公开(?!栏)|公布|宣传(?!栏)|推|挂|登)'
/** How often is not how many. */
const often = /每(?:年|月|周|季度?|天|日|半年)[^，,。；;]{0,8}$/u
/** What a post is; a document, an act or a request is none. */
const posts = '(?:信息|消息|动态|文章|推文|视频|稿件?|帖子|内容|图文|资讯)'
const ofTables =
  /文件|规章|规定|规范|红头|办法|许可|处罚|强制|收费|申请|通知|复议|诉讼|起诉|新收|收到|收了|转来|结转|废|有效|制发|印发|出台|下发|新发|采购|检查|征收|案|元/u
/** As many clauses of a message as one number is said in. */
const clause = new RegExp(
  `([^，,。；;、！？\\n\\d]{0,24}?)(${count})[ ]?(?:多|余)?(条|篇|期|则|[个件次份])?(?:的)?(?:各类|政府|政务)*(${posts})?(?!的?规|元|万|文件|年|月|日|号|\\d)`,
  'gu',
)

const isOfPosts = (before: string, unit: string | undefined, thing: string | undefined, isAsked: boolean): boolean => {
  if (ofTables.test(before) || often.test(before)) return false
  const isPosted = new RegExp(posting, 'u').test(before)
  const isOnChannel = new RegExp(channels, 'u').test(before)
  if (isOnChannel)
    return isPosted || new RegExp(showing, 'u').test(before) || thing !== undefined || /[条篇期则]/u.test(unit ?? '')
  // Whoever is asked for documents may well count them in 条.
  return /[条篇期则]/u.test(unit ?? '') && (thing !== undefined || (isPosted && !isAsked))
}

/** 「网站发布156条」: posts are no documents, whatever verb they share. */
function withoutPosts(text: string, context: ReadingContext, found: string[]): string {
  if (!/[条篇期则]|信息|发|推|更新|公开|登|挂|上传/u.test(text)) return text
  let isOnChannel = false
  return text.replace(clause, (words: string, before: string, _number: string, unit?: string, thing?: string) => {
    // 「网站 发了156条 公众号420条」
    const isOfAsked = context.asked?.topic === 'documents' && !isOnChannel
    isOnChannel ||= new RegExp(channels, 'u').test(before)
    if (!isOfPosts(before, unit, thing, isOfAsked)) return words
    found.push(words.trim())
    return ' '.repeat(words.length)
  })
}

/** What a message says of information made public, set apart from what it says of the tables. */
function withoutPublished(text: string, context: ReadingContext): { rest: string; said: readonly string[] } {
  if (context.form.statistics) return { rest: text, said: [] }
  const published = context.form.edition === '2021' && context.asked?.topic !== 'outcomes' ? inAnything : inEntries
  const found: string[] = []
  const rest = text.replace(published, (words) => {
    found.push(words.trim())
    return ' '.repeat(words.length)
  })
  return { rest: withoutPosts(rest, context, found), said: found }
}

/** What says nothing by itself, beside what was made public. */
const idle = /主动公开|信息公开|情况|方面|第一部分|全年|年度?|[今去当本]|\d{4}|[\s，,。；;、：:的]/gu

const countsInEntries = (text: string): boolean => /[\d一二两三四五六七八九十百千](?:多|余)?[条篇期则]/u.test(text)

/** Reads the rest, if there is any, and names what was set apart. */
export function besidePublished(
  text: string,
  context: ReadingContext,
  figuresIn: (text: string, context: ReadingContext) => Notes,
): Notes {
  const { rest, said } = withoutPublished(withoutSecondThoughts(text), context)
  const isAlone = said.length > 0 && !/[\d\u4e00-\u9fa5]/.test(rest.replace(idle, ''))
  const notes = isAlone ? new Notes(context) : figuresIn(rest, context)
  for (const words of said) notes.problems.push({ words, reason: 'for-texts' })
  // 「网站发规范性文件2条」, 「发了3条」: made, or made public?
  if (!context.form.statistics && countsInEntries(rest) && notes.proposed.has('s2.normative.issued'))
    notes.restate = true
  return notes
}
