import type { CellId } from '../schema/cell-id.ts'
import type { Figures } from '../schema/figure.ts'
import type { Form } from '../schema/form.ts'
import { agrees, type Bounds, type Derived, derivedFrom, narrow } from './bounds.ts'
import { clashOf } from './clash.ts'
import { anything, count, exactly, judge, type Look, type Sides } from './evaluate.ts'
import { type Finding, findingKey } from './finding.ts'
import { narrativeFindings } from './narrative/index.ts'
import type { NarrativeTexts } from './narrative/sentences.ts'
import { type Network, networkOf } from './network.ts'
import type { Rule } from './rule.ts'
import { type RuleCode, ruleCodes } from './rules/codes.ts'
import { isTownship, rulesFor } from './rules/index.ts'
import { wordingFindings } from './wording/index.ts'
import type { PrintedDocument } from './wording/slip.ts'

export { type Finding, findingKey }

/** Last year's report, as far as rules from year to year need it. */
export interface PreviousReport {
  readonly year: number
  readonly form: Form
  /** Stated and derived. */
  readonly figures: Figures
  /** Its texts by section, with figures in the place of tokens. */
  readonly texts?: NarrativeTexts | undefined
}

export interface CheckedReport {
  readonly organ: string | undefined
  readonly year: number
  readonly form: Form
  /** Stated by people; what follows from them is derived here. */
  readonly figures: Figures
  /** What the block rules leave of these figures, where that is known already. */
  readonly bounds?: Bounds | undefined
  /** Without effect unless it is of the year before. */
  readonly previous?: PreviousReport | undefined
  /** By CODE, or CODE@first-cell for one instance of the rule. */
  readonly reasons?: Readonly<Record<string, string>> | undefined
  /** Whether 信息处理费 has to be given as figures; a document gives it in words. */
  readonly feesAsked?: boolean | undefined
  /** Its texts by section, with figures in the place of tokens. They are held against the figures, stated and derived. */
  readonly texts?: NarrativeTexts | undefined
  /** What is printed around the texts of a finished document. Without it, what is not there is not yet there. */
  readonly document?: PrintedDocument | undefined
  /** Sections whose text is still being put together. */
  readonly unfinished?: ReadonlySet<string> | undefined
  /** It was read from a file: all it says stands in its texts. */
  readonly isFile?: boolean | undefined
  /** The organ that its signature names. */
  readonly signedBy?: string | undefined
  /** YYYY-MM-DD, and the MM-DD of the following year by which this organ has to publish. */
  readonly publishedOn?: string | undefined
  readonly deadline?: string | undefined
}

export interface Checked {
  readonly derived: ReadonlyMap<CellId, Derived>
  /** In the form's order. */
  readonly missing: readonly CellId[]
  /** In the order of the rules. */
  readonly findings: readonly Finding[]
}

/** What follows from the figures, and which groups of cells contradict themselves: nothing follows there. */
function settle(
  network: Network,
  figures: Figures,
  bounds: Bounds = narrow(network, figures),
): { bounds: Bounds; contradictory: ReadonlySet<number> } {
  if (!bounds.conflict) return { bounds, contradictory: new Set() }
  const groupOf = ({ cells }: Network['constraints'][number]): number => network.group[cells[0]!]!
  const groups = new Set(network.constraints.map(groupOf))
  const contradictory = new Set([...groups].filter((group) => !agrees(network, figures, network.ofGroup[group])))
  const sound = network.constraints.filter((constraint) => !contradictory.has(groupOf(constraint)))
  return { bounds: narrow(network, figures, sound), contradictory }
}

/** The forms of table two differ so much that only years of one edition are compared in it. */
const isComparable = (form: Form, previous: Form, id: CellId): boolean =>
  previous.cell(id) !== undefined && (!id.startsWith('s2.') || form.edition === previous.edition)

function lookInto({ form, previous, year }: CheckedReport, { low, high }: Pick<Bounds, 'low' | 'high'>): Look {
  const known = previous?.year === year - 1 ? previous : undefined
  return (id, lastYear) => {
    if (!lastYear) {
      const position = form.position(id)
      return position < 0 ? undefined : { low: low[position]!, high: high[position]! }
    }
    if (!known || !isComparable(form, known.form, id)) return undefined
    const figure = known.figures.get(id)
    if (figure !== undefined) return exactly(figure)
    return known.form.cell(id)!.kind === 'signed' ? anything : count
  }
}

const prepared = new WeakMap<Form, Map<string, readonly Rule[]>>()

function rulesOf({ form, year, organ = '' }: CheckedReport): readonly Rule[] {
  const known = prepared.get(form) ?? new Map<string, readonly Rule[]>()
  prepared.set(form, known)
  const key = `${year} ${isTownship(organ)}`
  const rules = known.get(key) ?? rulesFor({ form, year, organ })
  known.set(key, rules)
  return rules
}

const comparisonsOf = (rule: Rule) => ('must' in rule ? rule.must : rule.asksWhen.flat())

const order = new Map((Object.keys(ruleCodes) as RuleCode[]).map((code, position) => [code, position]))

class Findings {
  readonly list: { readonly at: number; readonly finding: Finding }[] = []
  private readonly report: CheckedReport
  private readonly rules: readonly Rule[]

  constructor(report: CheckedReport, rules: readonly Rule[]) {
    this.report = report
    this.rules = rules
  }

  /** @param clash the cells of a contradiction that the rule alone does not show */
  add(rule: Rule, sides: Sides | undefined, look: Look, clash?: readonly CellId[]): void {
    const { form, year, reasons = {} } = this.report
    const { level } = ruleCodes[rule.code]
    const cells = [...(clash ?? rule.cells)].sort((a, b) => form.position(a) - form.position(b))
    const given = reasons[findingKey({ rule: rule.code, cells })] ?? reasons[rule.code]
    const reason = level === 'block' || given?.trim() === '' ? undefined : given
    const lastYear = comparisonsOf(rule)
      .flatMap(({ left, right }) => [...left, ...right])
      .flatMap((term) => ('cell' in term && term.lastYear ? [term.cell] : []))
    const finding: Finding = {
      rule: rule.code,
      level,
      cells,
      left: sides?.left ?? null,
      right: sides?.right ?? null,
      difference: sides ? sides.left - sides.right : null,
      ...(reason === undefined ? {} : { reason }),
      holdsGate: level !== 'note' && reason === undefined,
      about: {
        year,
        sides,
        needsSeveralRules: clash !== undefined,
        figures: knownAmong(cells, look, false),
        lastYear: knownAmong(lastYear, look, true),
      },
    }
    // The network holds its own instances of the rules: equal, not the same.
    const at = this.rules.findIndex(({ code, cells }) => code === rule.code && String(cells) === String(rule.cells))
    this.list.push({ at, finding })
  }

  /** In the order of the rules; findings over words stand where their codes stand. */
  sorted(narrative: readonly Finding[]): Finding[] {
    const figures = this.list.sort((a, b) => a.at - b.at).map(({ finding }) => finding)
    return narrative.length === 0
      ? figures
      : [...figures, ...narrative].sort((a, b) => order.get(a.rule)! - order.get(b.rule)!)
  }
}

const knownAmong = (cells: readonly CellId[], look: Look, lastYear: boolean): Figures =>
  new Map(
    cells.flatMap((id) => {
      const found = look(id, lastYear)
      return found && found.low === found.high ? [[id, found.low + 0] as const] : []
    }),
  )

/** A contradiction of a group in which each rule, taken by itself, could still hold. */
function addClash(findings: Findings, report: CheckedReport, network: Network, group: number): void {
  const constraints = network.ofGroup[group]!
  const clash = clashOf(network, report.figures, constraints)
  const [first, ...others] = clash?.constraints ?? []
  if (!clash || !first) return
  // What the other rules of the contradiction make of the figures gives the first of them its two sides.
  const stated = new Map(clash.cells.map((id) => [id, report.figures.get(id)!]))
  const look = lookInto(report, narrow(network, stated, others))
  const verdict = judge(first.rule, look)
  findings.add(first.rule, verdict?.state === 'broken' ? verdict.sides : undefined, look, clash.cells)
}

/** All that can be said of a report's figures: what follows, what is missing, what does not hold. */
export function check(report: CheckedReport): Checked {
  const { form, figures, feesAsked = true } = report
  const network = networkOf(form)
  const { bounds, contradictory } = settle(network, figures, report.bounds)
  const look = lookInto(report, bounds)
  const rules = rulesOf(report)
  const findings = new Findings(report, rules)
  const unexplained = new Set(contradictory)
  for (const rule of rules) {
    const verdict = judge(rule, look)
    if (verdict?.state !== 'broken') continue
    findings.add(rule, verdict.sides, look)
    if (ruleCodes[rule.code].level === 'block') unexplained.delete(network.group[form.position(rule.cells[0]!)]!)
  }
  for (const group of unexplained) addClash(findings, report, network, group)
  const derived = derivedFrom(bounds)
  const known = (): Figures => new Map([...figures, ...[...derived].map(([id, { value }]) => [id, value] as const)])
  const { texts } = report
  const narrative = texts
    ? [...narrativeFindings({ ...report, texts, figures: known() }), ...wordingFindings({ ...report, texts })]
    : []
  return {
    derived,
    missing: form.cells
      .filter(({ id, section }) => !figures.has(id) && !derived.has(id) && (feesAsked || section !== 's6'))
      .map(({ id }) => id),
    findings: findings.sorted(narrative),
  }
}
