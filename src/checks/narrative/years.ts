import type { Found, Narrated } from './draft-finding.ts'
import type { Sentence } from './sentences.ts'

const who =
  '(?:我们|我[镇乡办局委]|我(?:单位|机关|街道|街|部门)|本(?:镇|乡|单位|机关|街道|部门|局)|全[镇乡街]|镇(?:党委)?政府|[\\u4e00-\\u9fff]{1,6}(?:镇|乡|街道)(?:人民政府|办事处)?)'
/** 将 before one of these is a future; before a noun it is 把. */
const intends =
  '(?:也|还|仍)?将(?:会|要)?(?:以|从|按照|围绕|针对|坚持|继续|进一步|着力|着重|重点|不断|持续|深入|切实|努力|全面|积极|大力|严格|认真|采取|加强|加大|加快|强化|深化|推进|推动|完善|健全|做好|抓好|开展|建立|提高|提升|规范|拓宽|拓展|紧紧|紧密|在)'
const plan = new RegExp(`((?:19|20)\\d{2})年度?，?(?:的?(?:政府信息公开)?工作中，?)?(?:${who})?，?${intends}`)
const planHeading = /((?:19|20)\d{2})年度?(?:的)?(?:政府信息公开)?(?:工作)?(?:下一步)?(?:工作)?(?:打算|思路|努力方向)/
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
        written: Number(found[1]),
        meant,
        start: found.index + found[0].indexOf(found[1]!),
        end: found.index + found[0].length,
        kind,
      }

/** A year in a sentence that cannot be meant. */
function slipIn({ text, section, isHeading }: Sentence, year: number): Slip | undefined {
  if (!/(?:19|20)\d{2}/.test(text)) return undefined
  if (section === 'title') return differing(slip(/((?:19|20)\d{2})年/.exec(text), year, 'title'), year)
  if (section === 'signature') {
    const dated = slip(/((?:19|20)\d{2})年/.exec(text), year + 1, 'past')
    return dated && dated.written === year ? undefined : differing(dated, year + 1)
  }
  const planned = slip(plan.exec(text), year + 1, 'plan')
  if (planned && planned.written <= year) return planned
  const introduced = slip(introduction.exec(text), year, 'title')
  if (introduced && introduced.written < year && !/结转|较|比/.test(text)) return introduced
  const ofProblems = section === 's5' || section === 'n6'
  if (isHeading && ofProblems) {
    const heading = slip(planHeading.exec(text), year + 1, 'plan')
    if (heading && heading.written <= year) return heading
    const problems = slip(problemHeading.exec(text), year, 'past')
    if (problems && problems.written < year && !remedied.test(text)) return problems
  }
  return earlierYear(text, year)
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

/** Years that do not fit the report's: left over from last year's text, or a plan for a year that is over. */
export function foundInYears({ year }: Narrated, sentences: readonly Sentence[]): Found[] {
  return sentences.flatMap((sentence): Found[] => {
    const found = slipIn(sentence, year)
    if (!found || (found.kind === 'past' && isCompared(sentence, sentences, year))) return []
    const { written, meant, start, end, kind } = found
    const number = { start, end: start + 4, instead: String(meant) }
    return [{ rule: 'N-YEAR', kind, left: written, right: meant, sentence, start, end, number }]
  })
}
