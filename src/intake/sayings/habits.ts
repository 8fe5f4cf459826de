// 「按北京的写」「换成全国通用」「本地要求」: which place's habits a report is to follow. The whole message says it, or it says nothing of it.

export type HabitsSaid =
  | { readonly kind: 'list' }
  | { readonly kind: 'choose'; readonly name: string }
  /** The one that was offered. */
  | { readonly kind: 'agree' }
  | { readonly kind: 'nationwide' }
  /** A place of which there are none: 「按重庆的写」. */
  | { readonly kind: 'unknown'; readonly name: string }

const lead = '(?:请|就|还是|那就?|我们|咱们?|这份|报告|都|改|换|麻烦)*'
const verb = '(?:按照?|用|照着?|依照?|换成?|改成|改用|改为|改回|恢复(?:成|到)?|回到|选|套用?|参照)'
const kind = '(?:要求|格式|模板|样式|规定|写法|做法|规矩|版本?|口径)'
const doing = '(?:来|写|填|弄|做|走|办|报)?'
const close = '(?:的|吧|了|啊|呗|嘛|就行|就好|好了)*'
const here = '(?:本地|当地|地方|咱们?这[儿里]?|我们这[儿里]?|区里|县里|市里|省里)'

const list = new RegExp(
  `^(?:看看?|查看|说说|有|选|换)?(?:一下)?(?:哪些|什么|啥)?${here}(?:的|有)*(?:什么|啥|哪些)?(?:特殊|别的|写作)?(?:的)?${kind}(?:是|有)?(?:什么|啥|哪些|吗|呢|嘛|么|没有?)?$|^(?:现在)?(?:是)?(?:按|照)(?:的)?(?:哪里|哪儿|哪个地方|哪|谁)(?:的)?${kind}?(?:写|来)?(?:的)?$`,
  'u',
)
const nationwide = new RegExp(
  `^${lead}${verb}?(?:全国|国家|国办)(?:的|那套|那个)*(?:通用|统一|标准)?(?:的|那套)*${kind}?${doing}${close}$|^${lead}${verb}(?:通用|统一|标准)(?:的|那套)*${kind}?${doing}${close}$`,
  'u',
)

const agreed =
  /^(?=.*(?:嗯|对|是|好|行|可以|要|成|没问题|按|照|用))(?:嗯|对|是的?|好的?|行|可以|要|成|没问题|就|那|都|(?:按|照|用)(?:这个|这样|那个|上面|你说的)?(?:来|写|办)?|吧|啊|的|了|呗)+$/u
const declined =
  /^(?=.*(?:不|没|别|算了))(?:不|不用|不要|不需要|不按|不是|不了|算了|别|先|暂时|没|没有|没这个|要求|这个|我们|这儿|这里|啊|吧|了|的)+$/u

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const place = (name: string): string => `${escaped(name)}(?:市|省|区|那边|这边)?(?:的|那套|那种|这套)*`

const provinces =
  '北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古?|广西|西藏|宁夏|新疆|香港|澳门'
const cities =
  '石家庄|太原|呼和浩特|沈阳|大连|长春|哈尔滨|南京|苏州|无锡|杭州|宁波|温州|合肥|福州|厦门|南昌|济南|青岛|郑州|武汉|长沙|广州|深圳|东莞|佛山|南宁|海口|成都|贵阳|昆明|拉萨|西安|兰州|西宁|银川|乌鲁木齐'
/** 「通州区」「江苏省」, not 「我们区」 and not 「各镇」. */
const called =
  '(?!我们|咱们?|你们|他们|本|各|全|这|那|哪|外|别的?)[\\p{Script=Han}]{2,6}(?:省|市|自治区|自治州|州|盟|县|旗|区|镇|乡)'
const anyPlace = `(?<name>${provinces}|${cities}|${called})(?:省|市|区|那边|这边|人家)?(?:的|那套|那种|这套)*`
const elsewhere = [
  new RegExp(`^${lead}${verb}${anyPlace}${kind}${doing}${close}$`, 'u'),
  new RegExp(
    `^${lead}${verb}(?<name>${provinces}|${cities}|${called})(?:那边|人家)?(?:的|那套|那种|这套)+${doing}${close}$`,
    'u',
  ),
  new RegExp(`^(?:请问)?(?:有没有|有)${anyPlace}${kind}(?:吗|么|没有?)?${close}$`, 'u'),
]

const longest = 24

interface Heard {
  /** The names of the places there are. */
  readonly names: readonly string[]
  /** Which place it is was just asked: then its bare name is an answer. */
  readonly isAsked: boolean
  /** One place was offered: then yes and no are answers. */
  readonly isOffered: boolean
}

const taken = (text: string, name: string, isAsked: boolean): boolean =>
  new RegExp(`^${lead}${verb}${place(name)}${kind}?${doing}${close}$`, 'u').test(text) ||
  new RegExp(`^${lead}${place(name)}${kind}${doing}${close}$`, 'u').test(text) ||
  (isAsked && new RegExp(`^${lead}(?:对|是的?|嗯)*(?:是|在)?${place(name)}${kind}?(?:单位)?${close}$`, 'u').test(text))

const refused = (text: string, name: string, isAsked: boolean): boolean =>
  new RegExp(`^${lead}(?:不要?|别|不用|取消|去掉)(?:再)?${verb}?${place(name)}${kind}?${doing}${close}$`, 'u').test(
    text,
  ) ||
  (isAsked && new RegExp(`^${lead}不(?:是|在)${place(name)}(?:单位)?${close}$`, 'u').test(text))

/** What a message says of the habits a report is to follow; undefined when it says something else. */
export function habitsSaid(words: string, { names, isAsked, isOffered }: Heard): HabitsSaid | undefined {
  const text = words.normalize('NFKC').replace(/[\s,.!?，。！？“”"「」、]/gu, '')
  if (text === '' || text.length > longest) return undefined
  if (list.test(text)) return { kind: 'list' }
  if (isOffered && agreed.test(text)) return { kind: 'agree' }
  if (isOffered && declined.test(text)) return { kind: 'nationwide' }
  const name = names.find((one) => taken(text, one, isAsked))
  if (name !== undefined) return { kind: 'choose', name }
  const isNationwide = text.length >= 4 && nationwide.test(text)
  if (isNationwide || ['本地', '当地', '地方', ...names].some((one) => refused(text, one, isAsked)))
    return { kind: 'nationwide' }
  return said(text, names)
}

/** A place by its name: of which something is kept, or nothing. */
function said(text: string, names: readonly string[]): HabitsSaid | undefined {
  for (const pattern of elsewhere) {
    const name = pattern.exec(text)?.groups?.['name']
    if (name !== undefined) return names.includes(name) ? { kind: 'choose', name } : { kind: 'unknown', name }
  }
  return undefined
}
