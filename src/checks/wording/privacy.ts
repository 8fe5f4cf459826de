import { bodies, linesOf, narrowed, type Place, placesOf } from './lines.ts'
import type { Slip, Worded } from './slip.ts'

// What belongs to a person and not into a published report.

const identity =
  /(?<![\dA-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/g
const mobile =
  /(?<![\d.,A-Za-z-])(?:\+?86[ -]?)?1[3-9]\d(?:\d{8}|[ -]\d{4}[ -]\d{4})(?![\d.%]|[ ]?(?:万?元|件|条|人次))/g
const card = /(?<![\d.,A-Za-z])[3-6]\d{3}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?![\dA-Za-z.,])/g
const account = /(?<=(?:银行卡号?|卡号|账号|帐号|银行账户)[^\d\n。]{0,12})\d{10,21}(?!\d)/g

/** 统一社会信用代码 has 18 places too. */
const isCreditCode = (text: string, { start }: Place): boolean =>
  /信用代码|机构代码/.test(text.slice(Math.max(0, start - 16), start))

/** The check digits of identity cards (GB 11643) and of bank cards. */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const isIdentity = (number: string): boolean =>
  '10X98765432'[weights.reduce((sum, weight, at) => sum + weight * Number(number[at]), 0) % 11] ===
  number.at(-1)!.toUpperCase()

function isCard(number: string): boolean {
  const digits = [...number.replace(/\D/g, '')].map(Number).reverse()
  const sum = digits.reduce(
    (total, digit, at) => total + (at % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2),
    0,
  )
  return digits.length >= 16 && sum % 10 === 0
}

/** A line that tells where the office can be reached. */
const contact =
  /联系(?:电话|方式|地址|人)|(?:咨询|办公|服务|监督|举报|受理|投诉)电话|电话[:：]|传真|邮编|邮政编码|电子邮箱|(?:办公|通信|通讯)地址/
const ofApplicant = /申请人|当事人|原告|投诉人|信访人/

const surnames =
  '王李张刘陈杨赵黄吴徐孙胡朱郭罗梁宋郑谢韩唐冯董曹袁邓傅沈彭吕苏卢蒋蔡贾丁魏薛阎潘杜戴汪姜姚谭廖邹熊陆郝崔邱秦侯邵孟黎贺龚汤尹'
const word = '陈述|陈列|陈旧|张贴|张榜|郑重|谢绝|谢意|董事|杜绝|罗列|贺信'
const given = '(?!某)[\\u4e00-\\u9fff]{1,2}'
const ends =
  '(?=[，,。、;；()\\[\\s“”"]|$|先生|女士|同志|提出|提交|要求|申请|不服|邮寄|通过|向我|向本|向镇|于20|因|等\\d?人|的(?:信息|政府|公开|申请))'
const beside = new RegExp(`(?<!被)申请人(?!(?:${word}))([${surnames}]${given})${ends}`, 'gm')
const labelled = new RegExp(`申请人(?:姓名)?(?:[:：]|为|是|叫)[ ]?(?!(?:${word}))([${surnames}]${given})${ends}`, 'gm')
/** 申请人赵庄村: a village and not a person. */
const isPlace = /[村镇乡县市区庄屯组街路]$/

interface Private extends Place {
  readonly kind: 'identity' | 'mobile' | 'card' | 'name'
}

function numbersIn(text: string): Private[] {
  const named = (
    kind: Private['kind'],
    pattern: RegExp,
    isRight: (number: string) => boolean = () => true,
  ): Private[] =>
    placesOf(text, pattern)
      .filter((place) => isRight(place.match[0]) && !isCreditCode(text, place))
      .map(({ start, end }) => ({ kind, start, end }))
  return [
    ...named('identity', identity, isIdentity),
    ...named('card', card, isCard),
    ...named('card', account),
    ...named('mobile', mobile),
  ]
}

const namesIn = (text: string): Private[] =>
  [...placesOf(text, beside), ...placesOf(text, labelled)]
    .filter(({ match }) => !isPlace.test(match[1]!))
    .map(({ end, match }) => ({ kind: 'name', start: end - match[1]!.length, end }))

/** An office's own number on a line of contacts is published on purpose. */
function isOffice(text: string, { start, kind }: Private, section: string): boolean {
  if (kind !== 'mobile') return false
  const line = linesOf(text).find((one) => one.start <= start && start < one.end)?.text ?? ''
  if (ofApplicant.test(line)) return false
  return contact.test(line) && (section === 'introduction' || line.length <= 60)
}

export const privacy = ({ texts }: Worded): Slip[] =>
  bodies(texts).flatMap(([section, text]) => {
    const narrow = narrowed(text)
    if (!/\d{4}|申请人/.test(narrow)) return []
    const kept: Private[] = []
    for (const one of [...numbersIn(narrow), ...namesIn(narrow)]) {
      const isKnown = kept.some((other) => one.start < other.end && other.start < one.end)
      if (!isKnown && !isOffice(narrow, one, section)) kept.push(one)
    }
    return kept
      .sort((a, b) => a.start - b.start)
      .map(({ kind, start, end }): Slip => ({ rule: 'F-PRIVATE', kind, section, place: { start, end } }))
  })
