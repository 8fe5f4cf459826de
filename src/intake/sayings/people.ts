// Who is to be let in, who is in, who is to leave: the whole message says so, or it does not.

/** The same as the roles that are kept; nothing here knows the store. */
type RoleSaid = 'fill' | 'review' | 'read'

export type PeopleSaid =
  /** 「拉小王进来」「邀请王主任审核」. */
  | { readonly kind: 'invite'; readonly role: RoleSaid | undefined }
  /** 「谁在用」. */
  | { readonly kind: 'list' }
  /** 「移出小王」; the name is empty when none was said. */
  | { readonly kind: 'remove'; readonly name: string }
  /** 「作废邀请」. */
  | { readonly kind: 'revoke' }

const before = '(?:请问|麻烦|请|帮我|帮忙|给我|我想|我要|想|要|再|先|能不能|可以|怎么|咋|如何)*'
const after = '(?:吧|了|啊|呢|呀|哦|吗|么|一下|谢谢|[ ,，。.!！?？~])*'
const whole = (pattern: string): RegExp => new RegExp(`^${before}(?:${pattern})${after}$`, 'u')

/** A name, a title or what one is called at work. */
const noName = '(?![我他她它这那哪此该几]|表|数|文字|标题|一[段句条])'
const who = `${noName}[\\p{Script=Han}A-Za-z]{1,8}?`
const here = '(?:进来|进群|进|来|加入|入群|上来)'
const work =
  '(?:(?:来|去|当|做|负责|一起|帮着?|帮忙)*(?:填报|填数|填表|填写|填|录数|录入|审核|审稿|审定|审|签字|把关|查看|看看|看一下|看|看稿))?'

const invite = [
  whole(`(?:发|生成|出|做|要|给)?(?:一?个|一条|条)?邀请(?:链接|码)?`),
  whole(`(?:加|拉|添加|新增|增加)(?:一?个|几个|1个)?(?:人|同事|成员|新人|新同事)(?:${here})?${work}`),
  whole(`邀请(?:一?个|一位)?${who}(?:${here})?${work}`),
  whole(`(?:拉|加|叫|喊|让|把|请)(?:一?个|一位)?${who}(?:拉|加)?${here}${work}`),
  whole(`(?:我)?(?:同事|小王|别人|其他人|领导|主任|镇长)(?:想|要)?(?:怎么|咋|如何)(?:用|进来|进|加入|加进来)`),
]
const list = [
  whole('(?:现在)?(?:都)?(?:有)?(?:谁|哪些人|哪几个人|几个人)(?:都)?(?:在用|在填|在里面|能进来|进来了|加入了)'),
  whole('(?:看看?|查看|列出)?(?:一下)?(?:成员|人员名单|名单|成员名单|用的人)(?:名单|列表|有谁|有哪些|都有谁)?'),
]
const remove = [
  /(?:移出|移除|踢[出掉]?|请出|移走|撵出)(?:去)?(?:成员)?[ ：:]*([\p{Script=Han}A-Za-z0-9·_ -]{0,20}?)(?:出去|出群)?/u,
  /(?:把|将|让|请)(?![他她它这那])([\p{Script=Han}A-Za-z0-9·_ -]{1,20}?)(?:移出|移除|踢[出掉]?|移走|请出)(?:去|来|群|名单)?/u,
  /(?:不让|别让|不要让)(?![我他她它这那])([\p{Script=Han}A-Za-z0-9·_ -]{1,20}?)(?:用|进|看|填)/u,
].map(({ source }) => whole(source))
const revoke = whole(
  '(?:把|将)?(?:刚才|之前|没用|那些|所有|全部|这个|那个|发出去)*(?:的)?邀请(?:链接|码)?(?:都)?(?:作废|取消|撤回|撤销|不要|失效|收回|停掉)(?:掉)?|(?:作废|取消|撤回|撤销|收回|停掉)(?:掉)?(?:刚才|之前|没用|那些|所有|全部|这个|那个|发出去)*(?:的)?邀请(?:链接|码)?',
)

const roleWords: readonly (readonly [RoleSaid, RegExp])[] = [
  ['review', /审|签字|把关/u],
  ['fill', /填|录/u],
  ['read', /看/u],
]

/** What a message says of the people; undefined when it is about something else. */
export function peopleSaid(text: string): PeopleSaid | undefined {
  const message = text.normalize('NFKC').trim()
  if (message === '' || message.length > 30) return undefined
  if (revoke.test(message)) return { kind: 'revoke' }
  const removal = remove.map((pattern) => pattern.exec(message)).find((match) => match !== null)
  if (removal) return { kind: 'remove', name: (removal[1] ?? '').trim() }
  if (list.some((pattern) => pattern.test(message))) return { kind: 'list' }
  if (!invite.some((pattern) => pattern.test(message))) return undefined
  return { kind: 'invite', role: roleWords.find(([, pattern]) => pattern.test(message))?.[0] }
}
