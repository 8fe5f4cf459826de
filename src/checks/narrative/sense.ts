import type { Family, Label } from './label.ts'
import type { Quantity } from './quantity.ts'
import type { Token } from './tokens.ts'

// Whether a number beside a word counts what the tables count: its unit, what stands before it, and what the sentence is about.

/** Units that count cases; 人, 名 and 家 count applicants, 项 counts matters. */
export const caseUnits = new Set(['', '件', '份', '宗', '起', '例', '条', '次'])
const outcomeUnits = new Set(['', '件', '份', '宗', '起', '例'])
const decisionUnits = new Set(['', '件', '份', '宗', '起', '例', '个', '次'])
const documentUnits = new Set(['', '件', '份', '个', '部', '篇', '项'])
/** Outcomes that nothing but a request can have. */
const plainOutcomes: ReadonlySet<string> = new Set(
  'granted partial refused refusedOtherLaw refusedSecurity unavailable unavailableNeedsCreation unavailableStillUnclear notProcessed'.split(
    ' ',
  ),
)
/** What a form calls applicants. */
const formApplicants = /自然人|商业企业|科研机构|社会公益组织|法律服务机构/
const things = /(?:事项|业务|项目|许可|审批|案件|案|信|单|求|题|建议|提案|证|照)$/
/** Families whose words are often of a part only, when something stands before them. */
const narrow: ReadonlySet<Family> = new Set(['applicant', 'decision', 'dispute', 'document', 'documentVerb'])
/** 公文 by their 公开属性: 主动公开180件、依申请公开46件、不予公开100件 are no requests. */
const classified = /公文|公开属性|发文|保密审查|主动公开(?:类|的)?(?:文件)?\d+[件份]/
/** Reviews and lawsuits that are not about information. */
const ofOtherMatters = /出庭|负责人应诉|法律顾问|合法性审[查核]|征地|拆迁|征收|土地纠纷|强拆|违建|普法|调解/
const numbered = /\d|[一二两三四五六七八九十百千零][件份宗起例条次项个]|[为是]零/
const subjects =
  /申请|复议|诉讼|结转|转来|办结|答复|公开|规范性文件|规章|行政[许处强]|收费|收取|金额|新收|受理|收到|废止|有效|培训班/
const denied = /[未无没均都]|全部|悉数/
const deniable = /申请|复议|诉讼|结转|不予|规范性文件|规章|行政[许处强]|收费|收取|答复|办结|部分公开|予以公开/
/** Whether a sentence can count anything of the tables; most do not, and are not taken apart. */
export const isWorthReading = (text: string): boolean =>
  (numbered.test(text) && (subjects.test(text) || /其中|%/.test(text))) || (denied.test(text) && deniable.test(text))
/** 如未收到, 凡未答复: nothing is said to have happened. */
const supposed = /如(?![期下实何])|若(?!干)|凡|视为|防止|避免|杜绝|是否/

/** What 均 can go back to. */
export function canBeAllOf({ family: whole }: Label, { family }: Label): boolean {
  if (family === 'result') return whole === 'dispute'
  if (family === 'outcome') return whole === 'intake' || whole === 'applicant' || whole === 'closed'
  return ['closed', 'applicant', 'channel'].includes(family) && (whole === 'intake' || whole === 'applicant')
}

/** Whether a unit counts what a word names: 212件 decisions, not 212项. */
export const isCountable = ({ unit }: Quantity, { family, id }: Label): boolean => {
  if (family === 'fee') return id === 'notices' ? caseUnits.has(unit) : unit === '元'
  if (family === 'decision') return decisionUnits.has(unit)
  if (family === 'document' || family === 'documentVerb') return documentUnits.has(unit) || unit === '条'
  if (family === 'published')
    return id === 'trainings' ? '次期个'.includes(unit) : '条件篇'.includes(unit) || unit === ''
  return (family === 'outcome' || family === 'channel' ? outcomeUnits : caseUnits).has(unit)
}

export const isSupposed = (text: string): boolean => supposed.test(text)
export const isOfOtherMatters = (text: string): boolean => ofOtherMatters.test(text)
export const isOfDocuments = (text: string): boolean => classified.test(text)

/** The words of a count, in their sentence. */
interface Clause {
  readonly tokens: readonly Token[]
  readonly text: string
  /** The first token of the words. */
  readonly first: number
}

/** 城管行政处罚180件, 外地企业3件: a part of them. The organ itself is no part. */
export function isOfPart({ tokens, text, first }: Clause, { family }: Label): boolean {
  const before = tokens[first - 1]
  if (!narrow.has(family) || before?.kind !== 'other') return false
  return !/(?:[镇乡办队所]|街道|政府|机关|单位|办事处)$/.test(text.slice(0, before.end))
}

/** 审批事项办结35件: things that are no requests. */
export function isOfThings({ tokens, text, first }: Clause, { family }: Label): boolean {
  const before = tokens[first - 1]
  const isThing = before?.kind === 'other' || (before?.kind === 'mark' && before.mark === 'loose')
  return (family === 'intake' || family === 'closed') && isThing && things.test(text.slice(0, before.end))
}

const channel = /(?:网站|公众号|微信|微博|平台|专栏|栏目|公示栏|公开栏|电子屏|公报|报纸|媒体|客户端|窗口|查阅点)+/g

/** 在网站上主动公开信息210条: what one of several ways shows, not all. */
function isOfOneChannel(before: string): boolean {
  const clause = before.slice(Math.max(...[...'，。；：:;'].map((stop) => before.lastIndexOf(stop))) + 1)
  return clause.match(channel)?.length === 1 && !/[等各、和及]|多种|一共|总/.test(clause)
}

/** 公示行政处罚18条, 受理行政许可40件, 清理后废止3件, 因征地引发的复议: not what the tables count. */
export function isBesideTheMatter(
  { tokens, text, first }: Clause,
  { family, id }: Label,
  isDisplayed: boolean,
): boolean {
  const before = tokens[first - 1]
  if (family === 'dispute' || family === 'result') return ofOtherMatters.test(text)
  if (family === 'published' && id === 'published') return isOfOneChannel(text.slice(0, tokens[first]!.start))
  if (family === 'decision') return isDisplayed || (before?.kind === 'label' && before.label.id === 'received')
  return family.startsWith('document') && (isDisplayed || (family === 'documentVerb' && text.includes('清理')))
}

/** 办理群众反映的问题36件: what follows (办结36件) is of them. */
export function isOfSomethingTaken(tokens: readonly Token[], number: number): boolean {
  for (let before = number - 1; before >= 0; before--) {
    const token = tokens[before]!
    if (token.kind === 'stop' || token.kind === 'request' || token.kind === 'number') return false
    if (token.kind === 'label') return token.label.family === 'intake' || token.label.family === 'closed'
  }
  return false
}

/** Words that nothing but the form has, so that they need no topic. */
export function isPlain(text: string, label: Label, labels: readonly Label[]): boolean {
  if (label.family === 'outcome') return plainOutcomes.has(label.id) || /类申请/.test(text)
  return label.family === 'applicant' && labels.length === 1 && formApplicants.test(text)
}
