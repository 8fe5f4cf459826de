// What people say over the reports of others that they have sent: the whole message is it, or it is something else.

export type CountySaying =
  | { readonly kind: 'summary' | 'total' | 'absent' | 'letters' | 'passages' | 'workbook' | 'remind' | 'restart' }
  /** 「甲镇的退回意见」 */
  | { readonly kind: 'letter-of'; readonly name: string }
  /** 「应交：甲镇、乙镇」; `more`: besides those that were named before. */
  | { readonly kind: 'expected'; readonly names: readonly string[]; readonly more: boolean }

const before = '(?:那|好了?|都?发完了|发好了|现在|请|麻烦|帮我|给我|我要|我想|再|先|来)*[,，。 ]*'
const after = '(?:吧|了|啊|呢|呀|一下|看看|谢谢|[,，。.!！?？~ ])*'
const whole = (pattern: string): RegExp => new RegExp(`^${before}(?:${pattern})${after}$`, 'iu')
const who = '(?:谁|哪些|哪几个|哪几家|哪家|哪个镇|哪些镇|几家|多少家|哪些单位)'

const plain: readonly (readonly [Exclude<CountySaying['kind'], 'letter-of' | 'expected'>, RegExp])[] = [
  [
    'absent',
    whole(
      `(?:还有?|都有)?${who}(?:都)?(?:还)?(?:没有?|未|缺)(?:交|报|发|来|送)(?:上来|来)?(?:的)?|(?:还)?(?:差|缺|少)(?:谁|哪几?家|几家)(?:没(?:交|报|来))?|没[交报]的(?:有谁|是谁|有哪些|名单)?`,
    ),
  ],
  [
    'summary',
    whole(
      `(?:看|看看|做|出|来)?(?:一下|个|份)?汇总(?:表|结果|情况|一下)?|(?:看看?)?(?:都有?)?${who}(?:都)?(?:已经)?(?:交|报|发)(?:了|来了|上来了|过)?|(?:看看?)?(?:都)?(?:交|报|发)(?:了|来)(?:的)?(?:都)?(?:有|是)?(?:谁|哪些|哪几家|几家)|(?:一共|总共)?收(?:到|了|齐)了?(?:多少|几)(?:家|份|个)|收齐(?:了)?(?:没|没有|吗)|结果(?:怎么样|呢)?|怎么样了?|(?:都)?核(?:完|好)了?(?:没|没有|吗)?|summary`,
    ),
  ],
  [
    'total',
    whole(
      '(?:数字?|数据)?(?:一共|总共|合计|加起来|总计)(?:是|有)?(?:多少)?(?:件)?|(?:各镇)?(?:加|合)(?:一起|起来)(?:是|有)?多少|总数(?:是|有)?(?:多少)?',
    ),
  ],
  [
    'workbook',
    whole(
      '(?:要|出|做|发|导出)?(?:一?[个张份])?(?:合计表?|汇总的?(?:excel|表格|电子表))(?:\\.xlsx)?|(?:要|出|做|发|导出)?(?:一?[个张份])?(?:excel|xlsx|电子表格?)(?:表|文件)?',
    ),
  ],
  [
    'letters',
    whole(
      '(?:看|看看|出|要|发)?(?:所有的?|全部的?|各家的?|各镇的?|一家家的?|逐家的?)?(?:退回|审核|修改)?意见|下一家|怎么(?:退|回)|(?:哪些|谁|哪家)(?:有错|错了|要改|有问题)',
    ),
  ],
  [
    'passages',
    whole(
      '(?:看|看看)?(?:有没有|有)?(?:雷同|抄袭|照抄|抄)(?:的)?(?:段落|地方|部分|话)?(?:没有|没|吗)?|(?:谁|哪些|哪家)(?:和谁)?(?:抄|雷同|一样)(?:了)?(?:谁)?(?:的)?',
    ),
  ],
  ['remind', whole('催报(?:的话|一下)?|催(?:一下|一催)?(?:没交的)?|催一?催|写段话催(?:一下|他们)?')],
  [
    'restart',
    whole(
      '重新开始|从头(?:再)?(?:来|开始)|(?:都|全)?(?:清空|清掉|清除|删掉|删除|删了)(?:这些|所有|全部|收到的?)?(?:文件|报告)?|(?:把)?(?:这些|收到的)?(?:文件|报告)(?:都|全)?(?:清空|清掉|删掉|删除|删了)',
    ),
  ],
]

const list =
  /^(?:一共|总共|我们|全[区县市])*(?:应该?|要|该)(?:当)?(?:交|报|报送)(?:报告|年报)?(?:的)?(?:单位|镇街?|乡镇|机关|名单)?(?<more>还有|再加上?|加上?)?(?:名单)?(?:一共|有|是|\d{1,3}[家个])*[ ]*[:：,，\n ]\s*(?<names>[\s\S]+)$/u

/** 「甲镇、乙镇和丙街道」 */
function namesIn(text: string): string[] {
  const parts = text
    .replace(/[（(][^（）()]*[）)]/gu, '')
    .split(/[、,，;；。.\s]+|(?<=[镇乡道局委办])和(?=\p{Script=Han})|(?:^|\n)\d{1,3}[.、]/u)
    .map((part) => part.replace(/^\d{1,3}[.、]?|(?:等?\d*[家个])$/gu, '').trim())
  return [
    ...new Set(parts.filter((part) => /^[\p{Script=Han}\d]{2,30}$/u.test(part) && /\p{Script=Han}{2}/u.test(part))),
  ]
}

const ofOne = /^(?:看看?|要|发)?(?<name>\p{Script=Han}{2,24}?)的?(?:退回|审核|修改)?意见[吧呢啊。！!？? ]*$/u
const notName = /^(?:所有|全部|各家|各镇|逐家|这些|你|有什么|有|没有|退回|审核|修改)$/u

/** What a message asks of the reports that were sent; undefined when it is about something else. */
export function countySaying(message: string): CountySaying | undefined {
  const text = message.trim().normalize('NFC')
  if (text === '' || text.length > 6_000) return undefined
  const named = list.exec(text)?.groups
  if (named) {
    const names = namesIn(named['names'] ?? '')
    if (names.length > 0) return { kind: 'expected', names, more: named['more'] !== undefined }
  }
  if (text.length > 30) return undefined
  const found = plain.find(([, pattern]) => pattern.test(text))
  if (found) return { kind: found[0] }
  const name = ofOne.exec(text)?.groups?.['name']
  return name === undefined || notName.test(name) ? undefined : { kind: 'letter-of', name }
}
