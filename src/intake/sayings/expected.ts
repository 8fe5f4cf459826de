// Who has to send a report: the list of them as a whole, who comes to it, who leaves it. The whole message says so, or it does not.

/** `isSure`: it says 应交 of itself; otherwise it is only meant where reports of others are collected. */
export type ExpectedSaying =
  /** 「应交：甲镇、乙镇」; no names where the list is given up. */
  | { readonly kind: 'expected'; readonly names: readonly string[]; readonly isSure: boolean }
  /** 「应交去掉甲镇」「乙镇也要交」 */
  | {
      readonly kind: 'expected-change'
      readonly add: readonly string[]
      readonly drop: readonly string[]
      readonly isSure: boolean
    }
  /** 「应交名单」「谁要交」 */
  | { readonly kind: 'expected-list' }
  /** 「应交名单改一下」: how is not said, or not in words that are read. */
  | { readonly kind: 'expected-unclear' }

const duty = '(?:应该?|要|该)(?:当)?(?:交|报|报送)(?:报告|年报)?的?'
const organs = '(?:单位|镇街?|乡镇|镇乡|街道|机关|名单)'
const list = `(?:${duty}${organs}?的?(?:名单)?|(?:那个|这个)?名单)`
const inside = '(?:里面?|里头|中|上|内)?(?:的)?'
const lead = '(?:那|请|麻烦|帮我|给我|再|先|哦|对了|噢|嗯)*[,，。 ]*'
const close = '(?:吧|了|啊|呢|哈|呀|的|[。.!！~ ])*'
const soften = '(?:再|先|要|得|应该|应当|也|还|都|请)*'
const separator = '[ ]*[:：,，\\n ]?\\s*'
const names = '(?<names>[\\p{Script=Han}\\d、,，;；。.\\s（()）]+?)'
const name = '(?<old>[\\p{Script=Han}]{2,24}?)'
const other = '(?<new>[\\p{Script=Han}]{2,24}?)'

const out = '(?:去掉|去了|去除|删掉|删了|删除|删|除去|划掉|拿掉|拿走|移出去?|移除|减去|减掉|剔除|撤掉|撤下)'
const into =
  '(?:加上|加进去?|加入|加个|加|添上|添加|添|补上|补充|补|增加|新增|多了|漏了|少了|算上|列上|放进去?|还有|包括)'
const said = (pattern: string): RegExp => new RegExp(`^${lead}(?:${pattern})${close}$`, 'u')

const gone = '(?:今年|这次|现在|已经|都|就|也|以后|又|本来|\\d{4}年度?)*'
const why =
  '(?:已经?|都|前年|\\d{4}年)*(?:撤[销并镇乡]*|合并|并)(?:[入到给进成]\\S{1,8}?)?(?:了|掉)*[,，。 ]*(?:所以|就)?'

const dropped = [
  said(`${list}${inside}${soften}(?:${out}|不要|不含|不包括|没有)(?:一?[个家])?${separator}${names}`),
  said(`${list}${inside}(?:把)?${names}${soften}(?:${out}|不要|不用${duty}?)`),
  said(`(?:把|将)?${names}${soften}从${list}${inside}${soften}${out}`),
  said(`(?:把|将)?${names}${soften}(?:移出|剔出|踢出)${list}`),
  said(
    `(?:还有)?${names}[,，]?(?:${why})?${gone}(?:不用|不需要|不必|不应|不该|不要|用不着|无需|免)再?(?:交|报|报送)(?:报告|年报)?`,
  ),
  said(`不用${names}再?(?:交|报|报送)(?:报告|年报)?`),
]
const added = [
  said(`${list}${inside}${soften}${into}(?:一?[个家])?${separator}${names}`),
  said(`(?:把|将)?${names}${soften}(?:加|算|列|放|补|添|写)(?:到|进|上|入|在)*${list}${inside}(?:去|来)?`),
  said(`${list}${inside}(?:把)?${names}${soften}(?:加上|加进去|加进来|加入|算上|补上|添上)`),
  said(`(?:还有)?${names}(?:也|还)+(?:是)?${duty}`),
]
const renamed = said(`${list}${inside}(?:把)?${name}(?:改成|换成|改为|更名为?|改名叫?|换为)${other}`)

/** The list as a whole: after a sign, or in so many words before names that say of themselves what they are. */
const whole = new RegExp(
  `^(?:一共|总共|我们|全[区县市])*${duty}${organs}?(?:名单)?(?:一共|有|是|为|包括|\\d{1,3}[家个])*(?<sign>[ ]*[:：,，\\n ]\\s*)?(?<names>[\\s\\S]+)$`,
  'u',
)
const ofCounty =
  /^(?:我们|咱们?)?(?:这[里儿]|区|县|市|全[区县市])?(?:一共|总共|共|下面|下辖|管)?(?:有|是)?\d{0,3}[个家](?:乡?镇|街道|镇街|乡镇|单位)(?:要交|应交)?[:：,，\n ]\s*(?:分别)?(?:有|是)?(?<names>[\s\S]+)$/u
const nothing = said(`(?:清空|清掉|作废|取消|不要)(?:那个|这个)?${list}|${list}(?:都|全)?(?:清空|清掉|作废|取消|不要)`)
const which = '(?:哪些|哪几[家个]|谁|多少家|几家|什么|多少个镇|几个镇)'
const shown = said(
  `(?:看看?|列出?|说说|给我看看?)?(?:一下)?(?:应交|应报|该交|要交)的?(?:单位|镇街?|乡镇|机关)*的?名单(?:${inside}(?:都)?(?:有|是)${which}(?:单位|镇)?)?(?:看看|看一下|列一下|列出来)?[?？]?|(?:应该?|该)(?:交|报)(?:报告|年报)?的?(?:单位|镇街?|乡镇|机关)*(?:都|一共|总共)*(?:有|是)?${which}(?:单位|镇)?[?？]?|(?:都|一共|总共)*(?:有|是)?${which}(?:单位|镇)?(?:应该?|该|要)(?:交|报)(?:报告|年报)?[?？]?`,
)

const town = /(?:镇|乡|街道|街道办|办事处|苏木)(?:人民政府|政府)?$/u
/** 各镇, 我镇, 乡镇: nobody's name. */
const nobody =
  /^(?:各|全|我|咱|本|哪|这|那|每|几|所有|别的|其他)|^(?:乡镇|镇街|街镇|镇乡|街道|街道办|办事处|镇政府|乡政府)$/u
const isTown = (name: string): boolean => town.test(name) && !nobody.test(name)
const areTowns = (found: readonly string[]): boolean => found.length > 0 && found.every(isTown)

/** A sum or a count, a year: what stands beside it are no names. */
const figure = /\d\s*(?:元|万|件|份|条|项|次|年)/u

/** 「甲镇、乙镇和丙街道」 */
function namesIn(text: string): string[] {
  if (figure.test(text)) return []
  const parts = text
    .replace(/[（(][^（）()]*[）)]/gu, '')
    .split(
      /[、,，;；。.\s]+|(?<=[镇乡道局委办])(?:和|跟|与|以及|还有)(?=\p{Script=Han})|(?:^|\n)\d{1,3}[.、]|(?<=[镇乡]|街道)(?=\p{Script=Han}{2,6}(?:镇|乡|街道)$)/u,
    )
    .map((part) => part.replace(/^(?:\d{1,3}[.、]?|还有|以及|另外|外加|再加上?)+|(?:等?\d*[家个])$/gu, '').trim())
  return [
    ...new Set(parts.filter((part) => /^[\p{Script=Han}\d]{2,30}$/u.test(part) && /\p{Script=Han}{2}/u.test(part))),
  ]
}

/** The names that the first of some patterns finds in a text; nothing where they are none. */
function namesBy(patterns: readonly RegExp[], text: string): string[] {
  for (const pattern of patterns) {
    const found = namesIn(pattern.exec(text)?.groups?.['names'] ?? '')
    if (found.length > 0) return found
  }
  return []
}

type Change = Extract<ExpectedSaying, { kind: 'expected-change' }>

function changeIn(text: string): Pick<Change, 'add' | 'drop'> | undefined {
  const { old, new: instead } = renamed.exec(text)?.groups ?? {}
  if (old !== undefined && instead !== undefined) return { drop: [old], add: [instead] }
  const drop = namesBy(dropped, text)
  if (drop.length > 0) return { drop, add: [] }
  const add = namesBy(added, text)
  return add.length > 0 ? { drop: [], add } : undefined
}

const saysDuty = /应该?当?[交报]|该[交报]/u

function changed(text: string): Change | undefined {
  const found = changeIn(text)
  if (!found) return undefined
  const isSure = saysDuty.test(text) && !/^[^应该]+(?:也|还)+/u.test(text)
  return isSure || areTowns([...found.add, ...found.drop]) ? { kind: 'expected-change', ...found, isSure } : undefined
}

function listed(text: string): ExpectedSaying | undefined {
  const { sign, names: after } = whole.exec(text)?.groups ?? {}
  const found = namesIn(after ?? '')
  const isList = areTowns(found) || /[:：\n]/u.test(sign ?? '') || (found.length > 1 && /^应/u.test(text))
  if (found.length > 0 && isList) return { kind: 'expected', names: found, isSure: true }
  const ofAll = namesBy([ofCounty], text)
  return ofAll.length > 1 && areTowns(ofAll) ? { kind: 'expected', names: ofAll, isSure: false } : undefined
}

const revised = new RegExp(
  `^${lead}(?:把|将)?(?:应交|应报|该交|要交)的?${organs}*的?(?:名单)?(?:要|得|有点?|需要|想)?(?:改|改动|变|变动|变化|变更|调整|更新|修改|更正|不对|有误|错|重新弄|重新列)(?:一下|下|一改)?(?:了|的)?(?:${close})(?<rest>[，,：:。；;\\s][\\s\\S]*)?$`,
  'u',
)

/** 「应交名单改一下，去掉甲镇，加上乙镇」: piece by piece, all of which have to be read. */
function revisedIn(text: string): ExpectedSaying | undefined {
  const found = revised.exec(text)
  if (!found) return undefined
  const pieces = (found.groups?.['rest'] ?? '').split(/[，,：:。；;\n]+/u).filter((piece) => piece.trim() !== '')
  const changes = pieces.map((piece) => changeIn(piece.trim()) ?? changeIn(`名单${piece.trim()}`))
  if (pieces.length === 0 || changes.some((change) => !change)) return { kind: 'expected-unclear' }
  const all = (of: 'add' | 'drop'): string[] => changes.flatMap((change) => change![of])
  return { kind: 'expected-change', add: all('add'), drop: all('drop'), isSure: true }
}

const longestChange = 200
/** What one of these messages has in it; most messages are something else. */
const telling = /[交报]|名单|[个家](?:乡?镇|街道|镇街|单位)/u

/** What a message says of who has to send a report; undefined when it is about something else. */
export function expectedSaying(text: string): ExpectedSaying | undefined {
  if (!telling.test(text)) return undefined
  if (text.length > longestChange) return listed(text)
  if (nothing.test(text)) return { kind: 'expected', names: [], isSure: true }
  if (shown.test(text)) return { kind: 'expected-list' }
  return revisedIn(text) ?? changed(text) ?? listed(text)
}
