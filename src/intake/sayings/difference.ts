// 「和上一稿有什么不同」「草稿1和草稿2比改了哪些」「和公开的那稿比呢」: which files are meant stays in the words.

const lead = '(?:那|那么|现在|请问|麻烦|请|帮我|给我|再|先|看看|看一?下)?[,，。 !！]*'
const ending = '(?:吧|了|啊|呢|呀|哦|一下|一下吧|谢谢|哈|嘛|[,，。.!！?？~ ])*'

const published =
  '(?:已经?)?(?:公开|上报|报送|报上去|报出去|挂网|挂出去|挂上去|发布|公布|更正(?:之)?前|没更正)(?:了|过|出去)?(?:的)?(?:那|这)?(?:一?[个份稿版]|个?版本|份?报告|正式稿)?'
const aFile = `(?:(?:草稿|稿子?|正式稿|终稿|版本?|上一?[稿版次]|上个?版本|上次的?(?:草稿|稿子?|那稿)?|前一?[稿版次]|最近(?:两|2)稿|现在|目前|(?:这)?两稿)(?: ?[0-9０-９]{1,4})?|${published})`
const changed =
  '(?:有|都|又|到底)*(?:什么|啥|哪些|哪里|哪儿|何|多少|几处)?(?:的)?(?:不同|不一样|区别|差别|变化|改动|变动|出入|两样)(?:在哪(?:里|儿)?|的地方)?|(?:都|又)?(?:改|变|动)(?:了|过)?(?:什么|啥|哪些|哪里|哪儿|几处|多少)(?:地方|东西|数)?'
const and = '(?:和|跟|与|同|对比|比|较)'
const compared = '(?:相?比|比较|对比|对照|比起来|比一比|比比|比一?下|对一?下)'
const wanted = [
  `(?:(?:现在|这一?[稿版次份]|这个|更正稿|${aFile})?${and}?(?:起)?)(?:${aFile})[ ,，]*(?:${compared}|之间)?(?:起来)?[ ,，]*(?:${changed})`,
  `(?:${aFile}(?:和|跟|与)${aFile}(?:的)?${compared})`,
  `(?:现在|这一?[稿版份]|更正稿)?(?:和|跟|与|同)${aFile}[ ,，]*${compared}`,
  `(?:比|对比|比较|对)(?:一下|一比)?(?:${aFile})(?:(?:和|跟|与)${aFile})?`,
  `(?:跟|和|与|比)上次(?:相?比)?(?:${changed})`,
  '(?:都|又)?改了(?:什么|啥|哪些)(?:地方|东西)?',
  "what(?:'s| has| is)? changed|diff(?:erence)?",
]
const whole = new RegExp(`^${lead}(?:${wanted.join('|')})${ending}$`, 'iu')

/** Whether a message asks what was changed between files, or since one. */
export const asksDifference = (message: string): boolean => whole.test(message)

/** Whether one of the files it names is the one that was handed in or published. */
export const namesPublished = (message: string): boolean =>
  /公开|上报|报送|报上去|报出去|挂网|挂出|挂上|发布|公布|更正(?:之)?前|没更正/u.test(message)

const rest =
  /^(?:那|把|看看?|再)*(?:其余|剩下|剩余|余下|别的|其他|其它|另外|还有|后面|下面)(?:的)?(?:那|这)?(?:[\d一二两三四五六七八九十几]+[样处个条项])?(?:的)?(?:都|也)?(?:是)?(?:列|说|看|发|给我|显示|哪些|哪几[样处]|什么|啥)*(?:出来|看看?|一?下|来)*(?:呢|吧|啊)?[。！？?!\s]*$/u
const all =
  /^(?:把|请|那)*(?:都|全部?|所有的?|全部的?)(?:改动|变化|不同)?(?:都)?(?:列|看|说|显示|发)(?:一下|出来|全|看看?)*(?:吧|呢|啊)?[。！!\s]*$/u

/** 「剩下4样列出来」「其余的呢」「全部列出来」: what an answer had no room for. */
export const wantsRest = (message: string): boolean => {
  const words = message.trim().normalize('NFKC')
  return words.length <= 16 && (rest.test(words) || all.test(words))
}
