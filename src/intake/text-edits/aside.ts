// What people say behind the words they want to see: who wants it so, and thanks.

const whom =
  '(?:[\\u4e00-\\u9fa5]{0,4}(?:主任|书记|镇长|乡长|领导|局长|科长|所长|站长|队长|科|办|局|所|站|队|里|上面)|[小老][\\u4e00-\\u9fa5]|[\\u4e00-\\u9fa5]队|[他她我你您]们?|人家)'
const says =
  '(?:刚|刚才|今天|昨天|又|也|都|就|要|让|叫)*(?:说|定|讲|要求|交代|确认|核|改|让|叫|要|同意)(?:过|了|好|的|这么|这样|改|写|定)*'
const wanted = new RegExp(`[，,。；;、\\s]+(?:是|按|照)?${whom}${says}[。.!！~\\s]*$`, 'u')
const thanks =
  /[，,。；;\s]*(?:谢谢|多谢|辛苦|麻烦|拜托|可以吗|行吗|好吗|好不好|行不行)[\u4e00-\u9fa5]{0,4}[。.!！~?？\s]*$/u
const particles = /(?<![酒网贴水])(?:吧|啊|呀|哦|哈|啦|呗|嘛|呢|噢|喔)+[。.!！~\s]*$/u
/** 152条 不对 是157条: what was said first is taken back. */
const slip = /^[^，,。；;]{1,20}?[，,。；;\s]+(?:不对|错了|说错了|写错了|不是)[，,\s]*(?:是|应该是|应为|改成)\s*(?=\S)/u

/**
 * The words alone.
 * @param isSentence whole sentences may end like that: only what names somebody, and thanks, are taken off
 */
export function withoutAside(said: string, isSentence: boolean): string {
  let words = said.trim()
  for (;;) {
    const rest = [wanted, thanks, ...(isSentence ? [] : [particles])].reduce((text, end) => {
      const shorter = text.replace(end, '').trim()
      return shorter === '' ? text : shorter
    }, words)
    if (rest === words) break
    words = rest
  }
  return isSentence ? words : words.replace(slip, '')
}
