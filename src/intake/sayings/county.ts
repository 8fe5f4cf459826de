import { type ExpectedSaying, expectedSaying } from './expected.ts'

// What people say over the reports of others that they have sent: the whole message is it, or it is something else.

export type CountySaying =
  | { readonly kind: 'summary' | 'total' | 'absent' | 'letters' | 'passages' | 'workbook' | 'remind' | 'restart' }
  /** Whoever says it collects the reports of others: 「我是区里收年报的」. */
  | { readonly kind: 'office' }
  /** 「甲镇的退回意见」; `isLoose`: 「甲镇的给我看下」, which may be about something else. */
  | { readonly kind: 'letter-of'; readonly name: string; readonly isLoose?: true }
  | ExpectedSaying

type Plain = Exclude<CountySaying, ExpectedSaying | { kind: 'letter-of' | 'office' }>['kind']

const before = '(?:那|好了?|都?发完了|发好了|现在|请|麻烦|帮我|给我|我要|我想|再|先|来)*[,，。 ]*'
const after = '(?:吧|了|啊|呢|呀|一下|看看|谢谢|[,，。.!！?？~ ])*'
const whole = (pattern: string): RegExp => new RegExp(`^${before}(?:${pattern})${after}$`, 'iu')
const who = '(?:谁|哪些|哪几个|哪几家|哪家|哪个镇|哪些镇|几家|多少家|哪些单位)'

const plain: readonly (readonly [Plain, RegExp])[] = [
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

const ofOne = /^(?:看看?|要|发)?(?<name>\p{Script=Han}{2,24}?)的?(?:退回|审核|修改)?意见[吧呢啊。！!？? ]*$/u
/** 「黄庄镇有什么问题」「黄庄镇错在哪」: of a town by its whole name, since 表三 is no town. */
const wrongWithOne =
  /^(?:看看?)?(?<name>\p{Script=Han}{1,22}?(?:镇|乡|街道|苏木)(?:人民政府|政府|办事处)?)的?(?:报告|年报)?(?:都|是|到底)?(?:有(?:什么|啥|哪些)(?:问题|毛病|错)|(?:错|问题|毛病)(?:出)?在(?:哪儿?|哪里)|(?:哪儿?|哪里)(?:有)?(?:错|不对|问题)|(?:怎么样|核得怎么样))(?:了)?[吧呢啊。！!？? ]*$/u
/** 「永乐店的给我看下」「看看甲镇的」 */
const looseOne = [
  /^(?:请|麻烦)?(?<name>\p{Script=Han}{2,22}?)的?(?:报告|年报|那份|情况)?(?:给我|让我|帮我|我想?|能|能不能)*(?:看看?|看一?下|瞧瞧|调出来|打开看?|发我|发给我)(?:一下|下|看看)?[吧呢吗啊。！!？? ]*$/u,
  /^(?:请|麻烦|帮我|给我|我想?|我要|再)*(?:看一?下|看看?|打开看?看?|调出|查一?下)(?<name>\p{Script=Han}{2,22}?)(?:的(?:报告|年报|那份|情况)?|报告|年报|那份)[吧呢吗啊。！!？? ]*$/u,
]
/** 「我是区里收年报的」「我们区政府办负责汇总各镇的报告」, without what it is parted by. */
const doing = '(?:的|来|专门|负责|管)*(?:收|汇总|审|审核|催收|催|核|统计|把关)'
const whose = '(?:各[镇乡街道]+|下面|乡镇|镇街|全[区县市]|镇里|别人|别家)*(?:的|报)?'
const reports = '(?:年报|报告|年度报告)(?:工作)?'
const greeted = '^(?:你好|您好)?(?:我们?|咱们?|这里|这边)?(?:这[里边])?'
const office = [
  new RegExp(
    `${greeted}(?:是|在|属于)?\\p{Script=Han}{0,8}?[区县市旗](?:里|上|政府|办公室|政务|公开|办|科|府)*${doing}${whose}${reports}(?:的|人)?[吧呢啊]*$`,
    'u',
  ),
  new RegExp(`${greeted}(?:就?是|在)?${doing}${whose}${reports}的人?[吧呢啊]*$`, 'u'),
]
const partings = /[，,。.!！?？~\s]/gu
/** 「2021年合计表」: the year of what is there. */
const yearInFront = /^20\d{2}年?度?的?\s*/u
const notName =
  /^(?:所有|全部|各家|各镇|逐家|这些|你|有什么|有|没有|退回|审核|修改)$|主任|书记|[镇乡局区县]长|领导|啥|什么|征求|不是|^没/u

const isOffice = (text: string): boolean => {
  const words = text.replace(partings, '')
  return office.some((pattern) => pattern.test(words))
}

function ofOneIn(text: string): CountySaying | undefined {
  const name = (ofOne.exec(text) ?? wrongWithOne.exec(text))?.groups?.['name']
  if (name !== undefined) return notName.test(name) ? undefined : { kind: 'letter-of', name }
  const loose = looseOne.map((pattern) => pattern.exec(text)?.groups?.['name']).find((each) => each !== undefined)
  return loose === undefined || notName.test(loose) ? undefined : { kind: 'letter-of', name: loose, isLoose: true }
}

/** What a message asks of the reports that were sent; undefined when it is about something else. */
export function countySaying(message: string): CountySaying | undefined {
  const text = message.trim().normalize('NFC')
  if (text === '' || text.length > 6_000) return undefined
  const expected = expectedSaying(text)
  if (expected) return expected
  if (text.length > 30) return undefined
  if (isOffice(text)) return { kind: 'office' }
  const asked = text.replace(yearInFront, '')
  const found = plain.find(([, pattern]) => pattern.test(asked))
  if (found) return { kind: found[0] }
  return ofOneIn(text)
}
