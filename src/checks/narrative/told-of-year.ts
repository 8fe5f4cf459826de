import { readingsOf } from './cells.ts'
import type { Narrated } from './draft-finding.ts'
import type { Mention } from './mention.ts'
import { readAll } from './reader.ts'
import type { Sentence } from './sentences.ts'
import { writtenYear, yearLike, yearOf } from './written-year.ts'

// A text kept from an earlier report tells that year's counts as this year's. Every sentence names its year, so none of its counts is held
// against the tables: the year itself is what does not fit.

/** A year at the beginning of a clause, which the words behind it are told of: all of it, or up to its end. */
const opening = new RegExp(
  `(?:^|[，；：:;）)])(?:\\(?[一二三四五六七八九十\\d]{1,2}[)、.])?(?:回顾|总结|截[至止]到?|在|我[镇乡办局]|我(?:街道|单位|机关)|本(?:镇|乡|单位|机关|街道)|全[镇乡街])*(?:[^，。；：\\d]{2,8}(?:镇|乡|街道|政府|办事处))?${writtenYear}(?:度|底|末|全年|12月(?:31日|底)|1月1日(?:起)?(?:至|到|-|—|~)+(?:\\d{4}年)?12月31日(?:止|期间)?|1[-—~至到]12月份?)?(?!\\d{1,2}月|第?[一二三四]季度|[上下]半年|起|初|以来|以前|之前|[-—~至到]|[、和])`,
)
/** A name given to what was done in a year: 2020年收到的2件 may well be closed in this one; and what goes on from then. */
const named =
  /(?:收到|受理|制发|制定|印发|发布|公布|出台|形成|产生|未办结|开展|召开|提出|结转|转来|转入|遗留)[^，。；]{0,8}的|结转|转来|转入|遗留|以来|起|报告|计划|要点|方案|同期|相比|[较比]/
const anyYear = new RegExp(writtenYear, 'g')
const otherTime = /本年|今年|目前|现在|至今|迄今|上一?年|去年|下一?年|次年|明年|来年|同期/

/** A year that a sentence tells its counts of. */
export interface ToldYear {
  readonly written: number
  readonly start: number
  /** Where the number ends, without 年. */
  readonly end: number
  readonly instead: string
  /** The year is named more than once: putting one of them right would be half a cure. */
  readonly isRepeated: boolean
  readonly mentions: readonly Mention[]
}

/** The earlier year that all counts of a sentence are told of, as if it were the report's. */
export function toldOfEarlierYear(report: Narrated, sentence: Sentence): ToldYear | undefined {
  const { text } = sentence
  const found = opening.exec(text)
  if (!found) return undefined
  const years = [...text.matchAll(anyYear)]
  const written = yearOf(found[1]!)
  if (written >= report.year || years.some(([, other]) => yearOf(other!) !== written)) return undefined
  const behind = text.slice(found.index + found[0].length)
  const before = text.slice(0, found.index)
  if (otherTime.test(text) || named.test(/^，?[^，。；]*/.exec(behind)![0]) || /\d[件条份]|[较比]/.test(before))
    return undefined
  const mentions = readAll([sentence], written).mentions.filter(
    (mention) =>
      mention.labels[0]!.id !== 'carriedIn' &&
      mention.labels.some((label) => readingsOf(report.form, label, mention).length > 0),
  )
  if (mentions.length === 0) return undefined
  const start = found.index + found[0].indexOf(found[1]!)
  return {
    written,
    start,
    end: start + found[1]!.length,
    instead: yearLike(found[1]!, report.year),
    isRepeated: years.length > 1,
    mentions,
  }
}
