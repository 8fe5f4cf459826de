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
  `\\d+(${unit})${gap}(?:不对|错了|说错了|打错了|写错了|[哦噢啊]?不(?:对|(?!是)))${gap}(?:应该)?是?[ ]*(?=\\d)`,
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
/** 不对，处罚是15; 不对 公开2件 没办完1件. */
const slipFirst =
  /^(?:[哦噢哎啊呀])*[,， ]*(?:不对|(?:打|写|说|填|报|弄|搞|记|输)?错了|更正(?:一下)?|纠正一下|改一下)[,，。:： ]+(?=[\u4e00-\u9fa5]{2,12}[^\d]*\d)/
const should = /(?<=[\u4e00-\u9fa5])(?:应该是|应为|应是)(?=\d)/

const number = '(?:\\d+|[一两二三四五六七八九十]+)'
/** 剩下2件都是公司的, 其余2件公开: as many as are named, no more. */
const theOthers = new RegExp(`(?:剩下|剩余|余下|另外|另|其余)的?(?=${number}件)(${number}件)(?:都|全|均)(?:是|为)`, 'g')
const ofTheRest = new RegExp(`其余的?(?=${number}件[^\\s,，。;；])`, 'g')
/** 3件里有一件不给: the first number is what there was. */
const outOf = new RegExp(
  `(?:这|那)?${number}(?:件|个|起)(?:里面|里头|里|当中|中)(?:有|的)?(?=${number}(?:件|个|起))`,
  'g',
)
/** 14件，不是15件. */
const notThat =
  /(?<=\d(?:万元|万|元|件|个|起|份|条|次)?)[,，;； ]*(?:而)?不是[ ]?\d[\d.]*(?:万元|万|元|件|个|起|份|条|次)?/g
/** 221改212, 处罚改212. */
const changedTo = /(?<=[\d\u4e00-\u9fa5])(?<!整|修|更|纠|技|城|房|旧|拆)改[ ]?(?=\d)/g

/** 公众号152条 不对 是157条: only the latter is said. */
export const withoutSecondThoughts = (text: string): string => text.replace(secondThought, '')

const plainly = (text: string): string =>
  withoutSecondThoughts(text)
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

/** 处罚：简易程序12件，普通程序9件，共21件: parts that the form does not tell apart, and their sum. */
const ofParts =
  /((?:行政)?(?:许可|处罚|强制|规范性文件))(?:决定|案件)?[:：，, ]([^。；;\n:：]*?\d[^。；;\n:：]*?)[,，、 ]*(?:一共|总共|合计|共计|总计|共)(?:是|有)?[ ]?(\d+)(?:件|个|起)?/g
const named = /许可|处罚|强制|新收|转来|公开|制发|废止|有效|收费|采购|复议|诉讼/
const withTheirSum = (all: string, name: string, parts: string, total: string): string => {
  const numbers = [...parts.matchAll(/\d+/g)].map(([digits]) => Number(digits))
  const isSum = numbers.length > 1 && numbers.reduce((sum, part) => sum + part, 0) === Number(total)
  return isSum && !named.test(parts) ? `${name}${total}件` : all
}

const sumOf = (text: string): number => text.split('+').reduce((sum, part) => sum + Number(part), 0)

function added(text: string): string {
  return text
    .replace(ofParts, withTheirSum)
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

/** 执法队刘队：212 — what an enforcement team counts is 处罚, most likely. */
const ofEnforcement =
  /^((?:综合)?(?:行政)?执法(?:中队|大队|队|办|局|所)[\u4e00-\u9fa5]{0,4}?[:：][ ]*)(?=\d+(?:件|个|起)?(?:[,，。;； ]|$))/

/** 非税收入里行政事业性收费; 收了23500元行政事业性收费. */
const amongIncome = /非税(?:收入)?(?:里面|里边|里|中|当中)?(?:的)?(?=行政事业性收费)/g
const takenAs =
  /(?:一共|总共|合计|共)?收(?:了|取了?|到)?[ ]?(\d[\d,.]*[ ]?(?:万元|万|元|块钱?))(?:的)?(行政事业性收费)(?=$|[,，。;；\s])/g

/** The plainer words for a message; an office that is asked for one figure alone is not guessed at. */
export function reworded(message: string, isAskedAlone: boolean): Reworded {
  const plain = corrected(message)
    .replace(amongIncome, '')
    .replace(takenAs, '$2$1')
    .replace(noCharge, '收费没有')
    .replace(noSuchCharge, '$1没有')
    .replace(outOf, '')
    .replace(theOthers, '另$1是')
    .replace(ofTheRest, '另')
    .replace(changedTo, '改成')
  const sum = added(plain.replace(notThat, ''))
  const counted = sum.replace(thatOne, '1件')
  const text = isAskedAlone ? counted : counted.replace(ofEnforcement, '$1处罚')
  return { text, isGuess: text !== plain }
}
