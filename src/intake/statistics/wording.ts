// How clerks say what the statistics table of 2008 prints, brought nearer to its words.

const chief =
  /(?:镇长|乡长|书记|主任|镇领导|一把手|主要领导|主要负责人|主要负责同志)(?:也|都|亲自)?(?:参加|出席|去|上)(?:了|过)?/g
const alone = /(?:就|只有|只|都是)?我(?:自己)?(?:一个人|一人|1个人|1人)(?:在)?(?:干|管|负责|弄|搞|做)?/g
const persons = /([一二两三四五六七八九十\d]+)个人(?!信息|隐私|的)/g
const few = /(?<![第一二三四五六七八九十百千万])[一二两三四五六七八九](?=次|期|场|篇|个班)/g
const terms = /(\d+|[一二两三四五六七八九十]+)(?:期|场|个班|班次|班)(?=培训|[,，。;；、 \d]|$)/g
const heldMeetings = /开(?:了|过)?(\d+|[一二两三四五六七八九十]+)(?:次|个)(?:工作|专题)?会(?:议)?/g

/** 微信公开66条: how it was made public, not how much in all. */
const byChannel = /(网站|微信|微博|公众号|政府公报)(?:上)?(?:主动)?公开(?:了)?(?=[\d一二两三四五六七八九十百])/g
/** 规范性文件制发8件，公开6件: of those documents. */
const madePublic =
  /(规范性文件)(?:制发|印发|发)(?:了)?([\d一二两三四五六七八九十]+(?:件|个|份)?)[,， ]*(?:主动)?公开(?:了)?(?=[\d一二两三四五六七八九十])/g

const digits = '零一二三四五六七八九十'

/** 一人 is a word of its own, 1人 is a number. */
const digitOf = (count: string): string =>
  count === '两' ? '2' : count.length === 1 && digits.includes(count) ? String(digits.indexOf(count)) : count

export const statisticsWording = (text: string): string =>
  text
    .replace(/没有?公开过?(?:什么|任何)?重点领域(?:的|信息)*/g, '重点领域没有')
    .replace(/规范文件/g, '规范性文件')
    .replace(/(?<!政府)公报/g, '政府公报')
    .replace(byChannel, '$1')
    .replace(madePublic, '制发$1$2，主动公开$1')
    .replace(chief, '主要负责同志参加')
    .replace(alone, '工作人员1人')
    .replace(persons, (_, count: string) => `${digitOf(count)}人`)
    .replace(/(?:一共|总共|共计|合计|总计)/g, '共')
    .replace(/其[他它](?:的)?(?=都?(?:是|为)?(?:没|无|[0零]))/g, '其余')
    .replace(few, (count) => digitOf(count))
    .replace(terms, '$1次')
    .replace(heldMeetings, '会议$1次')
