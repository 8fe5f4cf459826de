// Names of organs as people write them, and what only sounds like one: 我们镇, 镇政府.

const ending = '(?:人民政府|办事处|街道办|街道|镇|乡|局|厅|委员会|管委会|委|办公室|中心|院|政府)'
const candidates = new RegExp(`[\\p{Script=Han}]{1,30}${ending}(?![\\p{Script=Han}])`, 'gu')

/** 「永乐店镇」 → 「永乐店镇人民政府」: what a 镇, 乡 or 街道 is called in full. */
const fullName = (organ: string): string => {
  if (/[镇乡]$/u.test(organ)) return `${organ}人民政府`
  if (/[镇乡]政府$/u.test(organ)) return organ.replace(/政府$/u, '人民政府')
  if (/街道(?:办)?$/u.test(organ)) return organ.replace(/街道(?:办)?$/u, '街道办事处')
  return organ
}

const speaker = '(?:我们|咱们|俺们|你们|他们|我|咱|俺|你|他|本|贵)'
const kind = '(?:这个?|那个?)?(?:单位|机关|乡镇|镇|乡|街道|局|区|县|市|村)(?:里|上)?(?:政府|办事处)?'
const being = '(?:应该|应当|应|其实|实际上?|确实|就|本来)?(?:不)?(?:是|叫做|叫|为|在|属于|改成|改为|换成|改叫)'
/** What people say in front of a name: 我们是, 本单位叫, 我要填, 应该是, 改成. */
const leading = [
  new RegExp(`^${speaker}(?:的)?(?:${kind})?(?:的)?(?:名称|名字|全称)?${being}`, 'u'),
  /^(?:应该|应当|应|其实|实际上?|确实|就|本来)?(?:不)?(?:是|叫做|叫|应为|改成|改为|换成|改叫)/u,
  /^(?:我们|咱们|俺们|我|咱|俺)?(?:现在|今天)?(?:要|想|来|先|准备|打算)+(?:填|做|写|报|弄|搞|核)(?:一下|一?[个份])?/u,
  /^(?:我们|咱们|俺们|我|咱|俺)(?!们)/u,
  /^(?:请|麻烦|帮我|给我)*(?:重新|继续|接着)?(?:换报告|换到|换成|切换到|切到|转到|打开|开始|填报|填写|改填|填)+(?:一下|一?[份个])?/u,
]

function withoutLeading(words: string): string {
  const found = leading.map((pattern) => words.replace(pattern, '')).find((rest) => rest !== words)
  return found === undefined ? words : withoutLeading(found)
}

/** 我们镇, 咱乡政府, 各街道: which one is not said. */
const unnamed = new RegExp(
  `^(?:${speaker}|这[里儿]?|那[里儿]?|这个|那个|哪个?|各个?|全|每个?|一?个|的|是|不是|单位|机关|党委|人民政府|政府|办事处|委员会|街道办|街道|乡|镇|村|区|县|市|省|局|厅|委|院|中心|办公室)+$`,
  'u',
)

/** Whether the words say no more than what kind of organ it is, or whose. */
const isUnnamed = (organ: string): boolean => unnamed.test(organ)

/** 「汇总各镇」 */
const ofAll = /各个?(?:乡镇|镇街|镇乡|街镇|镇|乡|街道|局|委办局|单位|机关)$/u

export interface Named {
  /** As it stands in the words, with what leads to it: 我们是永乐店镇. */
  readonly said: string
  readonly name: string
  /** In full. */
  readonly organ: string
}

/** The first organ that words name. */
export function namedIn(words: string): Named | undefined {
  for (const [said] of words.matchAll(candidates)) {
    if (isUnnamed(said) || ofAll.test(said)) continue
    const name = withoutLeading(said)
    if (name !== '' && !isUnnamed(name)) return { said, name, organ: fullName(name) }
  }
  return undefined
}
