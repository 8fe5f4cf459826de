import type { Found, Narrated } from './draft-finding.ts'
import type { Mention } from './mention.ts'
import type { Sentence } from './sentences.ts'
import { isComparedBeside, toldOfOtherWork } from './told-of-work.ts'
import { toldOfEarlierYear } from './told-of-year.ts'
import { writtenYear, yearLike, yearOf } from './written-year.ts'
import { laterPlan, plan, planHead, planHeading, who } from './year-plans.ts'

const problemHeading =
  /((?:19|20)\d{2})年度?(?:我[镇乡局办]|我街道|我单位)?(?:政府信息公开)?(?:工作)?(?:中)?(?:存在|主要)?(?:的)?(?:主要|突出)?(?:的)?问题/
const opening = new RegExp(
  `^(?:\\(?[一二三四五六七八九十\\d]+[)、.]?)?(?:回顾|总结)?((?:19|20)\\d{2})年度?，?(?:以来)?${who}`,
)
const introduction =
  /(?:现将|编制)[^，。;]{0,14}?((?:19|20)\d{2})年度?[^，。;]{0,14}(?:工作情况|工作年度报告|年度报告|工作报告|情况报告)/

/** In carry-overs, dates, names, plans and comparisons other years are in their place. */
const elsewhere =
  /结转|转来|转入|遗留|较|比|同期|以来|起|始|底|末|年初|\d月|计划|方案|规划|要点|印发|发布的|文件|《|〔|“|"|届|制定|出台|成立|启用|开通|上线|建成|获|评为|修订|施行|颁布|审计|决算|整改|针对|对照|上年|去年|截至/
const remedied = /针对|对照|整改|解决|改进|落实|已/

interface Slip {
  readonly written: number
  /** As it is written. */
  readonly digits: string
  readonly meant: number
  readonly start: number
  /** Where the words end that show what the year is said of. */
  readonly end: number
  readonly kind: Found['kind']
}

const slip = (found: RegExpExecArray | null, meant: number, kind: Found['kind']): Slip | undefined =>
  found === null
    ? undefined
    : {
        written: yearOf(found[1]!),
        digits: found[1]!,
        meant,
        start: found.index + found[0].indexOf(found[1]!),
        end: found.index + found[0].length,
        kind,
      }

const anyYear = new RegExp(writtenYear)

/** A plan for the report's own year, or one before it. */
function planned({ text, section, isHeading }: Sentence, year: number): Slip | undefined {
  const inProblems = section === 's5' || section === 'n6'
  const patterns = inProblems ? [plan, laterPlan, ...(isHeading ? [planHeading] : [planHead])] : [plan]
  return patterns
    .map((pattern) => slip(pattern.exec(text), year + 1, 'plan'))
    .find((found) => found !== undefined && found.written <= year)
}

/** A year in a sentence that cannot be meant. */
function slipIn(sentence: Sentence, sentences: readonly Sentence[], year: number): Slip | undefined {
  const { text, section, isHeading } = sentence
  if (!anyYear.test(text)) return undefined
  if (section === 'title') return differing(slip(anyYear.exec(text), year, 'title'), year)
  if (section === 'signature') return differing(slip(anyYear.exec(text), year + 1, 'signed'), year + 1)
  const plans = planned(sentence, year)
  if (plans) return plans
  const introduced = slip(introduction.exec(text), year, 'title')
  if (introduced && introduced.written < year && !/结转|较|比/.test(text)) return introduced
  if (isHeading && (section === 's5' || section === 'n6')) {
    const problems = slip(problemHeading.exec(text), year, 'past')
    if (problems && problems.written < year && !remedied.test(text)) return problems
  }
  const earlier = earlierYear(text, year)
  if (earlier && !isCompared(sentence, sentences, year)) return earlier
  const told = toldOfOtherWork(sentence, sentences, year)
  return told && { ...told, meant: year, kind: 'past' }
}

const differing = (found: Slip | undefined, year: number): Slip | undefined =>
  found && found.written !== year ? found : undefined

/** A sentence that tells of the work of another year as if it were of this one. */
function earlierYear(text: string, year: number): Slip | undefined {
  const opened = slip(opening.exec(text), year, 'past')
  if (!opened || opened.written >= year || elsewhere.test(text)) return undefined
  return text.includes(String(year)) || /本年|今年/.test(text) ? undefined : opened
}

/** 2019年收到9件。2020年收到7件: a paragraph that tells of both years. */
const isCompared = (sentence: Sentence, sentences: readonly Sentence[], year: number): boolean =>
  sentences.some(
    (other) =>
      other !== sentence &&
      other.section === sentence.section &&
      other.paragraph === sentence.paragraph &&
      /本年|今年/.test(other.text.replaceAll(String(year), '本年')),
  )

/** What an earlier year's counts are held against: the same of this year, or by how much they differ, in one paragraph. */
function isBesideThisYear(
  { mentions }: { readonly mentions: readonly Mention[] },
  sentence: Sentence,
  report: Reported,
): boolean {
  const isNear = (other: Sentence): boolean =>
    other !== sentence && other.section === sentence.section && other.paragraph === sentence.paragraph
  const names = new Set(mentions.flatMap(({ labels }) => labels.map(({ id }) => id)))
  return (
    report.mentions.some((own) => isNear(own.sentence) && own.labels.some(({ id }) => names.has(id))) ||
    report.sentences.some((other) => isNear(other) && /[较比]|相比|同期|增[加长]|减少|下降/.test(other.text))
  )
}

/** The sentences of a report, and the counts of its own year among them. */
interface Reported {
  readonly sentences: readonly Sentence[]
  readonly mentions: readonly Mention[]
}

function foundInYear(report: Narrated, reported: Reported, sentence: Sentence): Found[] {
  const { year } = report
  const slipped = slipIn(sentence, reported.sentences, year)
  if (slipped) {
    const { written, digits, meant, start, end, kind } = slipped
    // A date that is signed with is said again, not corrected.
    const isRepeated = kind === 'signed' || (kind === 'past' && sentence.text.split(`${digits}年`).length > 2)
    const number = isRepeated ? undefined : { start, end: start + digits.length, instead: yearLike(digits, meant) }
    return [{ rule: 'N-YEAR', kind, left: written, right: meant, sentence, start, end, number }]
  }
  const told = toldOfEarlierYear(report, sentence)
  if (!told || isBesideThisYear(told, sentence, reported)) return []
  if (isComparedBeside(sentence, reported.sentences, year)) return []
  const { start, instead, isRepeated, mentions } = told
  const number = isRepeated ? undefined : { start, end: told.end, instead }
  // Quoted with the first thing that it is told of.
  const end = Math.max(told.end + 1, mentions[0]!.end)
  return [{ rule: 'N-YEAR', kind: 'past', left: told.written, right: year, sentence, start, end, number }]
}

/** Years that do not fit the report's: left over from last year's text, or a plan for a year that is over. */
export const foundInYears = (report: Narrated, reported: Reported): Found[] =>
  reported.sentences.flatMap((sentence) => foundInYear(report, reported, sentence))
