import type { Form } from '../../schema/form.ts'
import { cellsWhere } from '../cell-set.ts'
import type { ReadingContext } from '../reading.ts'
import { carriedAt, countsBack, isSureBack, rowLabel } from './carried.ts'
import { type Label, labelsOf } from './labels.ts'
import { confiscated, confiscation, noCoin, noneOfFee } from './no-money.ts'
import { notGot, notHeld, notMade, notMadeNorGot } from './not-held.ts'
import type { TokenContent } from './token.ts'

// Phrases that hang on the year or are put together freely: 「2020年没办完转过来」, 「转到2022年」, 「没有转来的」, 「问执法队」, 「老刘说」.

export interface Phrase {
  readonly end: number
  readonly contents: readonly TokenContent[]
}

const office = '[\\u4e00-\\u9fa5]{2,10}?'
/** A person is called by few letters, an office by more; neither by a sentence (等主任写, 问题是公开质量不高). */
const whomWord =
  '(?:(?:(?![是题写])[\\u4e00-\\u9fa5]){2,6}?|(?:(?![是题写])[\\u4e00-\\u9fa5]){2,7}(?:队|科|所|办|局|站|室|组|部|股|中心)[\\u4e00-\\u9fa5]{0,3}?)'

/** 没人申请: nothing was received. */
const noneReceived =
  /(?:没有?|无|未)(?:任何|一个)?(?:人)?(?:来)?(?:收到|接到|受理|收)?(?:过)?(?:任何|一件)?(?:政府)?(?:信息公开)?(?:的)?申请(?:公开|件)?/y

/** 申请一件都没有. */
const noneOfRequests =
  /(?:信息公开)?申请(?:[一1](?:件|个))?(?:都|也|就)?(?:没有|没|无)(?:收到|接到|有)?(?:过)?(?!办|答|给|回|公开)/y

/** 无其他需要报告的事项 of the last part: no figure of anything. */
const nothingElse =
  /(?:没有?|无)(?:什么|任何)?(?:其他|其它|别的)?(?:需要?|要|应当?|可)?(?:报告|说明|汇报)(?:的)?(?:其他|其它)?(?:事项|事情|情况|内容|事)/y

/** 头年没有: nothing came over, where that is asked. */
const lastYearNone = /(?:头一?年|前年)(?:度)?(?:的)?(?:就|都|也)?没(?:有)?(?:的|剩)?(?=$|[\s,，。;；.!！])/y

/** 没变, of the items of 2019. */
const noChange = /没有?变化?|不变|无变化|没增没减|无增减|没有增减/y

/** 没统计, 没人知道: an answer, but not a figure. */
const notCounted =
  // Of requests that were counted 「1件没查到」 is what came of them.
  /(?<!(?:\d|[一二两俩三四五六七八九十])\s*[个件份条宗起][^，。,;；\s]{0,6}(?=没查[到着]))(?:我)?(?:也|还|都|暂时|目前)?(?:没有?|未)(?:来得及|人)?(?:填|报|算|写|录|查|问|核|统计|数据|台账|台帐|收到回复|收到消息|收到数|消息|汇总|整理|弄|印象|准数|知道|核实|核对|确认)(?:过|了|好|完|出来|清楚|到|数)?(?:呢|啊)?(?=$|[\s,，。;；!！])/y

/** 没有一件公开. */
const notASingle = /(?:没有?|无|未有)(?:任何)?[一1](?:件|个|份|起|次|宗|条)/y

/** 一件都没…: the 一 counts nothing. */
const notEvenOne =
  /[一1](?:件|个|份|起|次|项|条|宗|篇|样|分钱|毛钱|块钱|分|毛|块)(?=(?:(?!是)[\u4e00-\u9fa5]){0,5}(?:(?:都|也)(?:没|未|无)(?!有?人(?:告|起诉))|没有(?=$|[\s,，。;；])|没发|没收|没出|没开))/y

/** 有效的还是5件: still, where no other number stands before it. */
const still = /(?<![\d件个])还是(?=\s*(?:\d|[一二两三四五六七八九十百]+[件个份]|自然人|个人|企业))/y

const waiting = new RegExp(
  `(?:这个|这|那个|得|要|还要|还得|需要|需|我|我得|我要|要等|得等)*(?:去)?(?:问一下|问一问|问下|问问|问(?!题)|等着|等(?!会|一会|下|一下|等|到)|找)(${whomWord})(?:那边|那儿|那里|的数|的回复|回复|回话|要数|要|才知道|才行|的人|吧|了)*(?=$|[\\s,，。;；、!！?？])`,
  'y',
)
const waitingOffice = new RegExp(
  `(${office}(?:队|科|所|办|局|站|室|组|部|股|中心|司法所))(?:那边|那儿)?(?:还)?(?:没|未)(?:回|给|报|答|说)(?:复|话|信|数)?(?:我)?(?:呢|了)?`,
  'y',
)
const unknownAnswer =
  /(?:我)?(?:也|还|都|真|暂时|目前)?(?:不知道|不清楚|不晓得|不了解|不太清楚|不归我|不归我管|不是我管|不归我们管|没数|说不清|说不准|不懂|还不知道|没统计|还没统计|还不清楚|还在问|在问|正在问|还没问到|问着呢|等回复|等消息|还没回|没回信|没给我|还没报|还没报来|还没给|这不归我|这个不归我)(?:管)?(?:了|啊|呢|哦)?/y

const somebody =
  /(?:(?:[\u4e00-\u9fa5]{2,8}?(?:队|科|所|办|局|站|室|中心))?(?:老|小|阿)?[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜谢邹苏潘葛范彭鲁韦马苗方任袁柳史唐薛雷贺倪汤罗毕郝安常乐于傅康余顾孟黄穆萧尹姚邵汪毛狄米贝明戴宋庞熊纪舒屈项祝董梁杜阮蓝闵席季贾江童颜郭梅盛林钟徐邱骆高夏蔡田樊胡霍万卢莫房丁邓洪包左石崔吉龚程邢裴陆翁荀甄曲家封芮靳段焦谷车侯宁全班仰秋仲伊宫栾甘厉戎祖武符刘景詹束龙叶白怀蒲索卓池乔谭冉桑桂牛寿边燕冀尚农温庄晏柴瞿阎充慕连茹习艾易廖耿寇广东欧沃利越师巩聂晁勾敖融冷辛阚简饶曾沙鞠关查荆游权盖桓公](?:主任|科长|所长|队长|队|局长|镇长|书记|站长|姐|哥|师傅|工|总|会计|主席|部长|老师)?)/
/** 老周小吴报的: one, or several. */
const reporter = new RegExp(
  `(?:${somebody.source}[和跟与、]?){1,3}(?:他|她)?(?:刚才|今天|上午|下午|昨天)?(?:说|报|回了|回复|回|讲|告诉我|给的|发来|报来)(?:的|了|是|来)*`,
  'y',
)
const reporterOffice =
  /(?![\u4e00-\u9fa5]*(?:律师事务所|研究所|律所))[\u4e00-\u9fa5]{1,6}(?:队|科|所|办|局|站|室|中心)(?:那边|那儿)?(?:说|报来|报|回复|回|给的?|讲|核|统计)(?:的|了|是)*/y
const reporterStart =
  /(?:[\u4e00-\u9fa5]{2,8}?(?:队|科|所|办|局|站|室|中心))(?:的)?(?:老|小)?[\u4e00-\u9fa5]{0,2}(?=[:：])/y

/** 我这有的先说吧, 办理结果如下: nothing is said by it. */
const opener =
  /(?:(?:我|我们|咱|咱们)?(?:这|这边|这里|这儿|手上|手头|手里)?(?:有的|知道的|能说的|有数的)?(?:我)?(?:先|就先)(?:说|报|填|发|讲|来|给你)(?:几个|一下|点|一点|一些|些|一部分|这些|有的|知道的)*(?:吧|啊|了|哈)?|(?:申请)?(?:的)?(?:办理|答复|办结|处理)(?:结果|情况)(?:是|如下|为|有)?|(?:情况|结果|数据?|数字)如下|(?:下面|这|以下)是(?:我们的?)?(?:数|数字|数据|情况))(?=[\s,，。;；:：]|$)/y

const at = (pattern: RegExp, text: string, index: number): RegExpExecArray | null => {
  pattern.lastIndex = index
  return pattern.exec(text)
}

/** 一个人申请了15件: fifteen requests of a natural person. */
const onePerson = /(?:就|都是)?(?:同)?(?:一个|1个)人(?:就)?(?=申请|报|提|来)(?:申请|提|报|来)(?:了|交了)?/y

/** 5个人申请了6件: how many people, not how many requests. */
const manyPersons =
  /(?:\d+|[两二三四五六七八九十俩仨]+)(?:个人|名(?:群众|村民|居民|申请人)?|位(?:群众|村民|居民|申请人)?|人)(?=(?:一共|总共|共)?(?:申请|提|递|报|来)(?:了|交了|出了?)?[ ]?(?:\d|[一两二三四五六七八九十]))/y

/** 砖厂, 宏达公司, 蔬菜合作社: what a firm or body is called tells which applicant it is. */
const firm =
  /(?:(?!收到|新收|转来|申请|公开|不给|没给|强制|处罚|许可|答复|结转|采购|其他|其它|另外|还有|一家|自然人|个人|村民|群众|百姓|居民|企业|个体)[\u4e00-\u9fa5](?<![是的和与跟及有没件个都不了被把给从向])){0,8}?(厂|公司|超市|饭店|商店|酒店|宾馆|合作社|协会|商会|律师事务所|律所)(?:里头|里面|里)?(?=$|[\s,，。;；、.!的]|\d|[一二两三四五六七八九十]|申请)/y
/** 许可3件，2个饭店 is not about who asked for information. */
const ofRequests = /新收|申请|收到|转来|村民|自然人|老百姓|群众|个人/
/** What is no word for an applicant itself is a firm. */
const bodies = /^(?:合作社|协会|商会|律师事务所|律所)$/

function onePersonLabels(form: Form): TokenContent[] {
  const cells = cellsWhere(form, ({ id }) => id === 's3.received.person')
  const label: Label = { word: '自然人', cells, direction: 'cell', ask: undefined }
  return cells.size === 0 ? [] : [{ kind: 'label', label }]
}

/** Whether a Han word may begin here: not in the middle of one that is being read as somebody's name. */
const beginsPart = (text: string, index: number): boolean => index === 0 || /[\s,，。;；、:：]/.test(text[index - 1]!)

/** Whether somebody's name may begin here: behind a number, a unit, 是 or a pause. */
const beginsName = (text: string, index: number): boolean =>
  index === 0 || !/[\u4e00-\u9fa5]/.test(text[index - 1]!) || /[件个起份家是有和与及了俩仨]/.test(text[index - 1]!)

interface Kind {
  readonly patterns: readonly RegExp[]
  /** Only where a part of the sentence begins. */
  readonly atStart?: true
  /** Only where the name of somebody may begin. */
  readonly atName?: true
  /** Undefined where the form has no such cells. */
  readonly contents: (
    found: RegExpExecArray,
    context: ReadingContext,
    text: string,
    /** What stands before it. */
    before: string,
  ) => readonly TokenContent[] | undefined
}

const harmless: Kind['contents'] = () => [{ kind: 'harmless' }]
const waitingFor: Kind['contents'] = ([, whom = '']) => [{ kind: 'waiting', whom }]

/** In the order in which they are tried. */
const kinds: readonly Kind[] = [
  { patterns: [nothingElse], contents: () => [{ kind: 'unknown' }] },
  {
    patterns: [lastYearNone],
    contents: ([words], context, text) => {
      const { form, asked } = context
      const isAsked = asked?.cells.some((cell) => cell.startsWith('s3.carriedIn.'))
      const isBack = words.startsWith('前年')
      const carriedIn =
        isAsked && (!isBack || countsBack(text, context)) ? rowLabel(form, 'carriedIn', '头年') : undefined
      const isGuess = isBack && !isSureBack(text, context)
      return carriedIn && [...(isGuess ? [{ kind: 'hedge' } as const] : []), { kind: 'zero' }, carriedIn]
    },
  },
  {
    patterns: [noChange],
    contents: (_, { form }) => {
      const label = labelsOf(form).get('增减')
      return label && [{ kind: 'label', label }, { kind: 'zero' }]
    },
  },
  { patterns: [notMadeNorGot, notGot, notMade], contents: notHeld },
  { patterns: [notASingle], contents: () => [{ kind: 'zero' }] },
  { patterns: [noCoin], contents: (_found, { form }, _text, before) => noneOfFee(form, before) },
  { patterns: [confiscated], contents: (_found, { form }, _text, before) => confiscation(form, before) },
  { patterns: [notEvenOne, still], contents: harmless },
  {
    patterns: [noneReceived, noneOfRequests],
    contents: ([words], { form }) => {
      const received = rowLabel(form, 'received', words)
      return received && [{ kind: 'zero' }, received]
    },
  },
  { patterns: [unknownAnswer, notCounted], contents: () => [{ kind: 'waiting', whom: '' }] },
  { patterns: [onePerson], contents: (_, { form }) => [{ kind: 'person-count' }, ...onePersonLabels(form)] },
  {
    patterns: [firm],
    atName: true,
    contents: ([, kind = ''], { form, asked }, text) => {
      if (asked?.topic !== 'incoming' && asked?.topic !== 'outcomes' && !ofRequests.test(text)) return undefined
      const label = labelsOf(form).get(bodies.test(kind) ? kind : '公司')
      return label && [{ kind: 'label', label }]
    },
  },
  { patterns: [manyPersons], contents: () => [{ kind: 'person-count' }] },
  { patterns: [waiting], contents: waitingFor },
  { patterns: [waitingOffice], atStart: true, contents: waitingFor },
  { patterns: [reporter], contents: harmless },
  { patterns: [opener], atStart: true, contents: harmless },
  { patterns: [reporterStart, reporterOffice], atStart: true, contents: harmless },
]

/** The free phrase that begins at a place, if one does. */
export function phraseAt(text: string, index: number, context: ReadingContext): Phrase | undefined {
  const carried = carriedAt(text, index, context)
  if (carried) return carried
  const isStart = beginsPart(text, index)
  for (const { patterns, atStart, atName, contents } of kinds) {
    if ((atStart && !isStart) || (atName && !beginsName(text, index))) continue
    for (const pattern of patterns) {
      const found = at(pattern, text, index)
      const meaning = found && contents(found, context, text, text.slice(0, index))
      if (found && meaning) return { end: index + found[0].length, contents: meaning }
    }
  }
  return undefined
}
