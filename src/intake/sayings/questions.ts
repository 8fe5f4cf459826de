const plain =
  /是啥|是什么(?!时候)|什么意思|啥意思|什么叫|啥叫|啥是|什么是|怎么算|咋算|算几件|算一件还是|算不算|算什么|算哪|算啥|怎么填|咋填|如何填|填哪|填在哪|要不要填|需不需要|什么算|啥算|哪些算|什么样的算|需要填吗|用填吗|要填吗|该填|该算|有什么区别|啥区别|什么区别|怎么理解|包不包括|包括哪些|包括什么|怎么区分|(?:咋|如何|怎么)区[分别]|(?:几号|什么时候|啥时候|哪天)(?:截止|为止)|(?:截止|截至|最晚|最迟|期限)(?:日期|时间)?(?:到|是)?(?:在)?(?:几号|几月|哪天|什么时候|啥时候|多会儿)|怎么办|咋办|我们有吗|有没有(?:规定|标准|口径|要求)|收费标准|what (?:is|are|does)|how (?:do|to)/i
const asksInclusion = /(?:算|包括|包含|属于|也要|用不用|能不能|可不可以)[^\d一二两三四五六七八九十]*吗[?？]?$/
const ends = /(?:吗|么|呢)?[?？]\s*$|吗\s*$/

/** A question about the form; nothing in it is a statement. */
export const isQuestion = (text: string): boolean => plain.test(text) || asksInclusion.test(text.trim())

/** Ends like a question: what it says is not yet said. */
export const endsAsQuestion = (text: string): boolean => ends.test(text)
