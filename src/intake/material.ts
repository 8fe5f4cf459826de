// Forwarded notices, samples and long texts are material: nothing is recorded from them.

const longest = 1000

const official =
  /特此(?:通知|报告|公告|函)|各(?:镇|乡|街道|县|区)[^\n]{0,20}[:：]|编制本报告|现将[^\n]{0,30}(?:通知|公布|报告)如下|^.{0,40}(?:关于[^\n]{2,60}的(?:通知|函|公告|意见)|政府信息公开工作年度报告)\s*$|根据《[^》]+》[^\n]*(?:规定|要求)|请各[^\n]{0,12}(?:单位|部门|镇|乡)|此件公开发布|〔20\d\d〕\d+号/m
const example = /(?:^|[\n，,。；;（(])\s*(?:例|样例|示例|举例|模板|样稿|范文|填报说明|填表说明)[:：]/
/** Figures that only show how a form is filled in. */
const sample =
  /(?:样表|样稿|(?<![规示模典])范文(?![件本化])|填[表报](?:说明|示例|样例)|数[字据]?仅供参考)[\s\S]*[\d一二三四五六七八九十]/
/** What programs and models say to each other. */
const machine = /^(?:system|assistant|user)\s*[:：]|"(?:cell|cells|value|name|arguments|role)"\s*:|<\/?\w+_\w+>/im
const orders =
  /忽略(?:以上|上面|之前|前面)|无视(?:以上|之前)|ignore (?:all|the|previous|above)|system prompt|你(?:现在)?是一个|作为(?:一个)?AI/i
const quoted = /[“「『"][^”」』"]{12,}[”」』"]/
const forwarded = /^(?:转发|【转发】|-{3,}|>{1,} |fw:|转[:：])/i

/** Whether the figures of a text are only there to show how it is done, in a table or not. */
export const isSample = (text: string): boolean => sample.test(text) || machine.test(text)

/** Whether a text reads like something somebody else wrote for another purpose. Tables are looked at before. */
export function isMaterial(text: string): boolean {
  const message = text.trim()
  if (message.length > longest) return true
  if (orders.test(message) || forwarded.test(message) || example.test(message)) return true
  if (isSample(message)) return true
  if (official.test(message) && message.length > 40) return true
  return quoted.test(message) && message.length > 120
}
