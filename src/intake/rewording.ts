// Ways of putting a statement that come down to a plainer one. What is worked out on the way is put to the person.

export interface Reworded {
  readonly text: string
  /** A sum was made, or one of two figures taken. */
  readonly isGuess: boolean
}

const unit = '(?:件|个|起|份|条|次)?'
const gap = '[,，。;； ]*'

/** 处罚12件，不对，是21件; 许可12，哦不，13: what was taken back at once was not said. */
const secondThought = new RegExp(
  `\\d+(${unit})${gap}(?:不对|错了|说错了|打错了|写错了|[哦噢啊]?不对?)${gap}(?:应该)?是?[ ]*(?=\\d)`,
  'g',
)
/** 处罚12，21才对. */
const ratherThan = new RegExp(`\\d+${unit}[,，。;； ]+(?=(?:应该)?是?\\d+${unit}才(?:对|是))`, 'g')
const rather = new RegExp(`(?:应该)?是?(\\d+${unit})才(?:对|是)`, 'g')
const slip = '(?:打|写|说|填|报|弄|搞|记|输)?错(?:了|数)?|不对|不是'
/** 处罚5 打错了 处罚6: the same words again with another figure. */
const saidAgain = new RegExp(`([\\u4e00-\\u9fa5]{2,8})(?:是|有)?\\d+${unit}${gap}(?:${slip})${gap}(?:应该)?是?\\1`, 'g')
/** 许可写错了应该是4. */
const namedSlip = new RegExp(
  `^([\\u4e00-\\u9fa5]{2,14}?)(?:的)?(?:数|数字)?(?:打|写|说|填|报|弄|搞|记|输)错(?:了)?${gap}(?:应该是|应该|应为|应是|改成|改为|是)?[ ]*(?=\\d)`,
)
/** 不对，处罚是15. */
const slipFirst = new RegExp(
  `^(?:[哦噢哎啊呀])?[,， ]*(?:不对|(?:打|写|说|填|报|弄|搞|记|输)?错了|更正(?:一下)?|纠正一下|改一下)[,，。:： ]+(?=[\\u4e00-\\u9fa5]{2,12}[^\\d]*\\d+${unit}$)`,
)
const should = /(?<=[\u4e00-\u9fa5])(?:应该是|应为|应是)(?=\d)/

const plainly = (text: string): string =>
  text
    .replace(secondThought, '')
    .replace(ratherThan, '')
    .replace(rather, '$1')
    .replace(saidAgain, '$1')
    .replace(namedSlip, '$1')

function corrected(text: string): string {
  const rest = text.replace(slipFirst, '')
  return rest === text ? plainly(text) : rest.replace(should, '')
}

/** 上半年5件下半年7件. */
const halves = new RegExp(
  `上半年([^\\d,，。]*)(\\d+)(${unit})([^\\d,，。]{0,4}?)${gap}下半年(?:\\1)?[^\\d,，。]{0,2}?(\\d+)${unit}(?:${gap}(?:一共|共|合计|总共|加起来)(?:是)?(\\d+)${unit})?`,
  'g',
)
/** 5+7=12件. */
const written = /(\d+(?:\+\d+)+) ?(?:=|等于|共|一共|合计) ?(\d+)/g
const plus = /(?<![+\d])\d+(?:\+\d+)+(?!\d)/g

const sumOf = (text: string): number => text.split('+').reduce((sum, part) => sum + Number(part), 0)

function added(text: string): string {
  return text
    .replace(halves, (all, before: string, one: string, own: string, after: string, other: string, total?: string) => {
      const sum = Number(one) + Number(other)
      return total === undefined || Number(total) === sum ? `${before}${after}${sum}${own}` : all
    })
    .replace(written, (all, parts: string, total: string) => (sumOf(parts) === Number(total) ? total : all))
    .replace(plus, (parts) => String(sumOf(parts)))
}

/** 不收费的. */
const noCharge = /(?:从来?|一直|都)?不收(?:取)?(?:任何|什么)?费用?/g

const noSuchCharge = /不收(?:取)?((?:信息)?处理费|行政事业性收费)/g

/** 个人那件公开了: that one is one. */
const thatOne = /[那这](?:一)?件(?=[\u4e00-\u9fa5])(?!事|儿)/g

/** The plainer words for a message. */
export function reworded(message: string): Reworded {
  const plain = corrected(message).replace(noCharge, '收费没有').replace(noSuchCharge, '$1没有')
  const sum = added(plain)
  const text = sum.replace(thatOne, '1件')
  return { text, isGuess: text !== plain }
}
