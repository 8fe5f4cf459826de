import type { Sentence } from './sentences.ts'
import { writtenYear, yearOf } from './written-year.ts'
import { who } from './year-plans.ts'

// A text kept from an earlier report tells that year's work as this year's: 2020年，我镇认真……, 2020年未发生……, 2020年存在的主要问题.

const numbering = '(?:\\(?[一二三四五六七八九十\\d]{1,2}(?:[)、.]|是))?'
const topic = '(?:政府信息公开|政务公开|信息公开)'
const clause = '(?:^|[，,;；：:)）、](?<!\\d[、]))'

/** A year that a sentence begins with, and a comma, the organ or its work behind it: nothing that is only named by the year. */
const opening = new RegExp(
  `^${numbering}(?:一年来，|过去的?|回顾|总结|在)?${writtenYear}(?:度|全年)?(?=，|${who}|[^，。]{2,12}(?:镇|乡|街道)|${topic}工作(?!年度报告|报告|要点|考核|评估|方案|计划)|[是为]|作为)(.*)$`,
)
/** Names of documents, which tell nothing of what was done. */
const names = /《[^》]*》|〔\d{4}〕\d*号?/g
const work =
  /认真|贯彻|落实|坚持|按照|根据|领导下|指导下|指引下|支持下|部署下|围绕|高度重视|严格|深入|扎实|稳步|有序|积极|持续|不断|全面|大力|紧紧|紧扣|始终|推进|健全|完善|加强|强化|规范|做好|抓好|及时|进一步|着力/
/** What an organ may tell of an earlier year: how something came to be. */
const history =
  /成立|启用|开通|上线|建成|挂牌|组建|设立|获|评为|修订|施行|颁布|印发|出台|制定|撤|合并|改制|改革|搬迁|投入|新建|改建|换届/
const otherTime = /本年|今年|目前|现在|现有|至今|迄今|上一?年|去年|下一?年|次年|明年|来年|同期|相比|[较比]\d|结转|转来/

/** 未发生, 没有收到, 无……: of something that may happen, not of something begun that is not finished. */
const nothing = new RegExp(
  `${clause}(?:在)?(?:${who})?${writtenYear}(?:度|全年)?，?(?:${who})?，?(?:我镇|本机关)?(?:均|也|都|总体上)*(?:(?:尚|还|从)?(?:未|没有)(?:发生|收到|收取|出现|产生|受理|接到|接收|发现|向|对|因|被|引发|存在|发出|有|制[定发作]|出台|涉及|新)|无(?!法|偿|锡|障碍|人|关|论|需)|零(?=申请|投诉|收费|举报|差错))([^，。;；：:]*)`,
)
/** 未办结的1件: some of them, which are told of later. */
const some = /的\d|的(?:申请|事项|问题)?[，。]?$/

const problems = new RegExp(
  `(?:^${numbering}|${clause})${writtenYear}度?，?(?:${who})?(?:的)?(?:在)?${topic}?(?:的)?(?:工作)?(?:中|方面|上)?，?(?:还|仍|依然|依旧|主要|也)*(?:存在)?(?:的|着|一些|一定|以下|主要|突出|几个|不少|如下|几方面|方面|差距和|问题和)*(?:问题|不足|短板|薄弱环节|差距|困难)([^。;；：:]*)`,
)
const remedied = /针对|对照|整改|解决|改进|落实|已/

const matters = /申请|复议|诉讼|追究|收费|处理费|费用|规范性文件|处罚|许可|举报|投诉|舆情|泄密|事项|问题|不足|信息\d/g

interface Told {
  readonly written: number
  readonly digits: string
  readonly start: number
  readonly end: number
}

const toldIn = (found: RegExpExecArray, end = found.index + found[0].length): Told => ({
  written: yearOf(found[1]!),
  digits: found[1]!,
  start: found.index + found[0].indexOf(found[1]!),
  end,
})

/** Whether the sentence before or behind tells the same of the report's own year: then the two are compared. */
export function isComparedBeside(sentence: Sentence, sentences: readonly Sentence[], year: number): boolean {
  const own = new Set(sentence.text.match(matters))
  const at = sentences.indexOf(sentence)
  return [sentences[at - 1], sentences[at + 1]].some((other) => {
    if (other?.section !== sentence.section || other.paragraph !== sentence.paragraph) return false
    if (!other.text.includes(String(year)) && !/本年|今年|较|同比|相比/.test(other.text)) return false
    const theirs = other.text.match(matters) ?? []
    return own.size === 0 || theirs.some((matter) => own.has(matter))
  })
}

/** The first sentence of a report's words, headings left out. */
function isFirst(sentence: Sentence, sentences: readonly Sentence[]): boolean {
  if (!['introduction', 's1', 'n1'].includes(sentence.section)) return false
  return sentences.find(({ section, isHeading }) => section === sentence.section && !isHeading) === sentence
}

/** How far back a text is kept from; what is told of years before is history. */
const oldest = 3

function openedWith(sentence: Sentence, sentences: readonly Sentence[], year: number): Told | undefined {
  const found = opening.exec(sentence.text)
  if (!found) return undefined
  const told = toldIn(found)
  const rest = found[2]!.replaceAll(names, '')
  const begins = /^，?[^，;；]*/.exec(rest)![0]
  if (told.written < year - oldest || told.written > year + 1) return undefined
  if (!work.test(rest) || (history.test(begins) && !work.test(begins))) return undefined
  const isOpening = isFirst(sentence, sentences)
  if (told.written > year && (!isOpening || /将|拟|计划|打算/.test(rest))) return undefined
  if (!isOpening && (history.test(rest) || isComparedBeside(sentence, sentences, year))) return undefined
  if (!isOpening && paragraphNames(sentence, sentences, year)) return undefined
  return { ...told, end: found[0].length - found[2]!.length + begins.length }
}

/** A paragraph that names the report's own year, or none, tells an earlier one's as what came before. */
const paragraphNames = (sentence: Sentence, sentences: readonly Sentence[], year: number): boolean =>
  sentences.some(
    ({ section, paragraph, text }) =>
      section === sentence.section &&
      paragraph === sentence.paragraph &&
      (text.includes(String(year)) || /本年|今年/.test(text)),
  )

function nothingIn(sentence: Sentence, sentences: readonly Sentence[], year: number): Told | undefined {
  const found = nothing.exec(sentence.text)
  if (!found || some.test(found[2]!) || isComparedBeside(sentence, sentences, year)) return undefined
  const told = toldIn(found)
  return told.written < year ? told : undefined
}

function problemsOf(sentence: Sentence, sentences: readonly Sentence[], year: number): Told | undefined {
  if (sentence.section !== 's5' && sentence.section !== 'n6') return undefined
  const found = problems.exec(sentence.text)
  if (!found || remedied.test(found[2]!) || isComparedBeside(sentence, sentences, year)) return undefined
  const told = toldIn(found)
  return told.written < year ? told : undefined
}

/** A year, not the report's, of which a sentence tells the report's own work, that nothing happened, or its problems. */
export function toldOfOtherWork(sentence: Sentence, sentences: readonly Sentence[], year: number): Told | undefined {
  const { text } = sentence
  if (text.includes(String(year)) || otherTime.test(text.replaceAll(names, ''))) return undefined
  return (
    openedWith(sentence, sentences, year) ??
    nothingIn(sentence, sentences, year) ??
    problemsOf(sentence, sentences, year)
  )
}
