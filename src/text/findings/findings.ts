import { type Finding, findingKey } from '../../checks/findings.ts'
import type { CellId } from '../../schema/cell-id.ts'
import type { Form } from '../../schema/form.ts'
import { cellName, columnName, figureText, moneyText, rowName, tableName } from '../cells.ts'
import { narrativeText } from './narrative.ts'
import { wordingText } from './wording.ts'

export { findingKey }

/** A finding with what its sentence is made of at hand. */
interface Telling {
  readonly finding: Finding
  readonly form: Form
  readonly year: number
  /** The rule's first cell. */
  readonly first: CellId
  readonly row: string
  readonly column: string
  /** Both sides as said: 「3」, or 「至少3」 and 「最多3」 where figures are still missing. */
  readonly left: string
  readonly right: string
  /** 「多2」 or 「少2」: the left side against the right one. */
  readonly more: string
  readonly apart: string
}

function tell(finding: Finding, form: Form): Telling {
  const { about, difference, left, right } = finding
  const first = finding.cells[0]!
  const cell = form.cell(first)
  const isLarger = (difference ?? 0) > 0
  const bounded = (value: number | null, isKnown: boolean | undefined, atLeast: boolean): string =>
    isKnown === false ? `${atLeast ? '至少' : '最多'}${value}` : String(value)
  const size = Math.abs(difference ?? 0)
  return {
    finding,
    form,
    year: about.year,
    first,
    row: cell ? rowName(cell) : '',
    column: (cell && columnName(form, cell)) ?? '',
    left: bounded(left, about.sides?.leftKnown, isLarger),
    right: bounded(right, about.sides?.rightKnown, !isLarger),
    more: `${isLarger ? '多' : '少'}${size}`,
    apart: `差${size}`,
  }
}

/** A figure of this year's or last year's report, in words. */
const said = ({ finding, form }: Telling, id: CellId): string => {
  const figure = finding.about.figures.get(id)
  return figure === undefined ? '没填' : figureText(form, id, figure)
}

const saidLastYear = ({ finding, form }: Telling, id: CellId): string => {
  const figure = finding.about.lastYear.get(id)
  return figure === undefined ? '没填' : figureText(form, id, figure)
}

/** Figures that only several rules together show to be impossible: those that are not 0 by name, the others by their number. */
function clashText({ finding, form }: Telling): string {
  const { cells, about } = finding
  const shown = cells.filter((id) => about.figures.get(id) !== 0)
  const list = shown.slice(0, 6).map((id) => `${cellName(form, id)}${about.figures.get(id)}`)
  const zeros = cells.length - shown.length
  const rest = shown.length > list.length ? `等${shown.length}格` : ''
  const where = tableName(form.cell(cells[0]!)?.section ?? '')
  return `${where}里这几个数合不到一起：${list.join('、')}${rest}${zeros > 0 ? `，另有${zeros}格是0` : ''}。至少有一个要改。`
}

/** A total that is not the sum of its parts. */
const sumText = ({ left, right, more }: Telling, where: string, parts: string): string =>
  `${where}：总计写${left}，${parts}相加是${right}，${more}。`

const statisticsSum = ({ finding, form, left, right, more }: Telling): string =>
  `统计表“${cellName(form, finding.cells[0]!)}”：写${left}，下面各项相加是${right}，${more}。`

/** One cell of the statistics table that cannot be more than another. */
const atMostText = ({ left, right, more, form }: Telling, part: CellId, whole: CellId): string =>
  `统计表“${cellName(form, part)}”：写${left}，应不多于“${cellName(form, whole)}”的${right}，${more}。`

function channelsText(telling: Telling): string {
  const { finding, form, left, right } = telling
  const start = `统计表“${cellName(form, finding.cells[0]!)}”：写${left}，`
  return (finding.difference ?? 0) > 0
    ? `${start}比各渠道加起来的${right}还多；同一条信息只计一次，应不多于各渠道之和。`
    : `${start}比其中一个渠道的${right}还少；应不少于任何一个渠道。`
}

const carriedText = ({ column, year, left, right, more }: Telling): string =>
  `表三“${column}”列：${year - 1}年转来写${left}，${year - 1}年报告里转到${year}年的是${right}，${more}。`

const twoFigures = (telling: Telling): string =>
  telling.finding.cells.map((id) => `${cellName(telling.form, id)}${said(telling, id)}`).join('，')

/** What a broken rule says to people: where, what stands there, what it disagrees with, and by how much. */
export function findingText(finding: Finding, form: Form): string {
  const telling = tell(finding, form)
  if (finding.about.needsSeveralRules) return clashText(telling)
  const { first, row, column, year, left, right, more, apart } = telling
  switch (finding.rule) {
    case 'S3-BALANCE':
      return `表三“${column}”列：新收加转来是${left}，办结加转出是${right}，${apart}。两边应相等。`
    case 'S3-TOTAL':
      return sumText(telling, `表三“${column}”列，办结一行`, '各种结果')
    case 'S3-ROW':
      return sumText(telling, `表三“总计”列，${row}一行`, '各类')
    case 'S3-UNPAID':
      return `表三“其他处理（逾期不缴费）”有${right}件，第六部分发出收费通知只有${left}件；通知数应不少于它。`
    case 'S3-MISC':
      return `表三“其他处理（其他）”有${said(telling, 's3.otherMisc.total')}件，超过办结${said(telling, 's3.total.total')}件的三成。多是什么情形？`
    case 'S4-TOTAL':
      return sumText(telling, `表四“${row}”`, '四种结果')
    case 'S4-DIRECT':
      return `表四直接起诉写${said(telling, first)}件：2024年起，不予公开的要先复议。为什么没经复议？`
    case 'S4-AFTER':
      return `表四复议后起诉写${said(telling, 's4.afterReview.total')}件，但${year - 1}年和${year}年都没有复议。是不是该写在直接起诉？`
    case 'S2-REPEAL':
      return `表二“${row}”：${year}年废止${left}件，多于${year - 1}年底有效的加${year}年制发的，一共${right}件，${more}。`
    case 'S2-STOCK':
      return `表二“${row}”：现行有效写${left}件，按${year - 1}年底有效的、加制发、减废止，应是${right}件，${more}。`
    case 'S2-INFORCE':
      return `表二“${row}”：现行有效写${left}件，${year}年制发减废止就有${right}件，${more}。`
    case 'S2-RULEMAKER':
      return `表二“规章”：镇、乡、街道不制定规章，应都是0，现在合计${left}。`
    case 'S2-UNIT':
      return `表二“行政事业性收费”：写的是${amountText(telling)}。是不是把元当成了万元？`
    case 'S2-JUMP':
      return `表二“${row}”：${year - 1}年${saidLastYear(telling, first)}件，${year}年${said(telling, first)}件，相差很大。是什么原因？`
    case 'S2-PUBLISHED':
      return `表二“${row}”：对外公开总数写${left}，应不少于新公开的${right}，${more}。`
    case 'S2-MADE':
      return `表二“${row}”：新公开${left}件，新制作${right}件，${apart}。为什么不一样？`
    case 'S2-ITEMS':
      return `表二“${row}”：年初项目数加增减是${left}，项目数不能小于0。`
    case 'S2-NOITEMS':
      return `表二“${row}”：项目数是0，决定数却有${said(telling, finding.cells.at(-1)!)}。项目是不是漏了？`
    case 'S2-PROCUREMENT':
      return `表二“政府集中采购”：项目${said(telling, 's2.procurement.projects')}个，金额${said(telling, 's2.procurement.amount')}。两个要么都是0，要么都不是0。`
    case 'S2-ITEMSYEAR':
      return `表二“${row}”：年初项目数写${left}，按${year - 1}年报告年底是${right}，${more}。`
    case 'Y-CARRY':
    case 'Y-CARRYCOLUMN':
      return carriedText(telling)
    case 'Y-PENDING':
      return `表四“${row}”：${year - 1}年有${[...finding.about.lastYear.values()][0]}件尚未审结，${year}年一件也没有。看看结果是不是漏了。`
    case 'T-RECEIVED':
    case 'T-CLOSED':
    case 'T-ANSWERED':
    case 'T-REFUSED':
    case 'T-REVIEWS':
    case 'T-LAWSUITS':
    case 'T-STAFF':
    case 'T-KEYAREAS':
      return statisticsSum(telling)
    case 'T-SUBSET': {
      const [whole, part] = finding.cells as [CellId, CellId]
      return atMostText(telling, part, whole)
    }
    case 'T-CHANNELS':
      return channelsText(telling)
    case 'T-NORMATIVE':
      return atMostText(telling, 't1.publishedNormative', 't1.issuedNormative')
    case 'T-CLOSEDANSWERED':
      return `统计表：申请答复数${left}，申请办结数${right}，${apart}。为什么不一样？`
    case 'T-TRAINING':
      return `统计表：${twoFigures(telling)}。两个要么都是0，要么都不是0。`
    case 'N-RECEIVED':
    case 'N-CLOSED':
    case 'N-CARRIED':
    case 'N-OUTCOME':
    case 'N-CHANNEL':
    case 'N-APPLICANT':
    case 'N-DISPUTES':
    case 'N-NONE':
    case 'N-DOCUMENTS':
    case 'N-DECISIONS':
    case 'N-OWNSUM':
    case 'N-PERCENT':
    case 'N-FEE':
    case 'N-YEAR':
    case 'N-PERIOD':
    case 'N-PUBLISHED':
    case 'N-CHANNELSUM':
      return narrativeText(finding, form)
    case 'F-SECTIONS':
    case 'F-TITLES':
    case 'F-EMPTY':
    case 'F-PROBLEMS':
    case 'F-PARTS':
    case 'F-LENGTH':
    case 'F-LOCAL':
    case 'F-CONTACT':
    case 'F-ASSESSMENT':
    case 'F-FEE':
    case 'F-BASIS':
    case 'F-LAWNAME':
    case 'F-OLDTERMS':
    case 'F-NUMBERING':
    case 'F-DEBRIS':
    case 'F-DOUBLED':
    case 'F-GENERIC':
    case 'F-SIMILAR':
    case 'F-PRIVATE':
    case 'F-DEADLINE':
    case 'F-SIGNATURE':
      return wordingText(finding, form)
  }
}

const amountText = ({ finding, form }: Telling): string =>
  moneyText(form, 's2.fees.amount', finding.about.figures.get('s2.fees.amount') ?? 0)
