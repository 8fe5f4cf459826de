const numbered = /(^|[\s,，;；。])(\d{1,2})[.、)]\s*(?=[\u4e00-\u9fa5])/g
const circled = /[①-⑳⑴-⒇]/g
const ordinal = /(^|[\s,，;；。:：])([一二三四五六七八九])[是、](?=[\u4e00-\u9fa5])/g
const order = '一二三四五六七八九'

/** 一是许可多，二是处罚少, or 一、… 二、…: as far as they count on from 一, they count the sentences. */
function withoutOrdinals(text: string): string {
  const found = [...text.matchAll(ordinal)].map((match) => order.indexOf(match[2]!))
  const isCounting = found.length > 1 && found.every((number, index) => number === index)
  return isCounting ? text.replace(ordinal, '$1  ') : text
}

const chatHeader =
  /(^|\n)[ ]*[\u4e00-\u9fa5A-Za-z]{1,8}[ ]+(?:20\d\d([./-])\d{1,2}\2\d{1,2}[ ]+|(?:昨天|今天|上午|下午|星期.|周.)[ ]*)?\d{1,2}:\d{2}(?::\d{2})?[ ]*(?=\n)/g
/** 老周, 王所长: a name alone on its line. */
const nameLine =
  /(^|\n)[ ]*(?:[老小阿][\u4e00-\u9fa5]{1,2}|[\u4e00-\u9fa5]{1,3}(?:主任|科长|所长|队长|局长|镇长|书记|站长|会计|姐|哥|师傅))[:：]?[ ]*(?=\n)/g

/** 「小李 2021/1/10 9:00」 above what was copied out of a chat says who wrote it, and when. */
export const withoutChatHeaders = (text: string): string => text.replace(chatHeader, '$1').replace(nameLine, '$1')

/** 「1、许可0 2、处罚212」: numerals that only count the lines are blanked, so that places stay places. */
export function withoutEnumerators(text: string): string {
  const plain = withoutOrdinals(text.replace(circled, ' '))
  const found = [...plain.matchAll(numbered)].map((match) => Number(match[2]))
  const isCounting = found.length > 1 && found.every((number, index) => number === index + 1)
  return isCounting
    ? plain.replace(numbered, (match, before: string) => before + ' '.repeat(match.length - before.length))
    : plain
}
