import type { CellId } from '../../schema/cell-id.ts'
import type { Label } from '../words/labels.ts'
import { groupsOf, totalWord } from './groups.ts'
import { together } from './together.ts'

// The forms that a clause of a run-on sentence can have: 处罚3, 3件是公司的, 去年转来1件是个人的, 都公开了, 没有人告我们.

export interface Word {
  /** `whole` is a clause by itself: 没有人告我们, 都答复了. */
  readonly kind: 'label' | 'number' | 'zero' | 'all' | 'rest' | 'waiting' | 'whole'
  readonly label: Label | undefined
  /** A word before it mostly begins a clause: 还有, 其中, 然后; but 处罚还有2件 is one. */
  readonly mayBegin: boolean
  /** 3件是公司的: 是 joins it to the number before. */
  readonly isLinked: boolean
  /** 3件, not 3: a number that can stand before what it counts. */
  readonly isCounted: boolean
  /** The token it stands at, and the first that is not of it. */
  readonly at: number
  readonly next: number
}

type Form = 'plain' | 'number-first' | 'around' | 'all' | 'rest' | 'waiting' | 'whole' | 'bare' | 'heading' | 'loose'

export interface Clause {
  readonly form: Form
  readonly words: readonly Word[]
}

const isValue = ({ kind }: Word): boolean => kind === 'number' || kind === 'zero'
const labelsOf = (words: readonly Word[]): Label[] => words.flatMap(({ label }) => label ?? [])
/** 收, 发: it hangs on what stands before it what they are about. */
const isVerb = ({ word }: Label): boolean => /^(?:收|发|开)[过了到]?$/.test(word)
const isTotalWord = ({ word }: Label): boolean => totalWord.test(word)
const isColumn = ({ direction }: Label): boolean => direction === 'column'
const sectionOf = (id: CellId): string => id.slice(0, 2)

/** 复议诉讼, 许可强制: a list of what there is none of. */
const isList = (labels: readonly Label[]): boolean =>
  (labels.every(isColumn) || !labels.some(isColumn)) &&
  [...labels[0]!.cells].some((one) =>
    labels.every(({ cells }) => [...cells].some((other) => sectionOf(other) === sectionOf(one))),
  )

/** Labels that can have one value in common: of one place, or each of its own in a list of what there is none of. */
const sharesValue = (labels: readonly Label[], isZero: boolean): boolean =>
  labels.length > 0 && (groupsOf(labels).length === 1 || (isZero && isList(labels)))

/** 都公开了. */
const isAll = ([first, ...others]: readonly Word[]): boolean =>
  first!.kind === 'all' && others.every(({ kind }) => kind === 'label') && sharesValue(labelsOf(others), false)

function withValue(words: readonly Word[], at: number): Form | undefined {
  const { kind } = words[at]!
  const labels = labelsOf(words)
  if (labels.length === 0) return kind === 'number' ? 'bare' : undefined
  if (!sharesValue(labels, kind === 'zero')) return undefined
  if (at === words.length - 1) return 'plain'
  // 三件老百姓一共收到…: what comes to a total comes behind it.
  // 发过通知也没收过: of what is said before.
  if (at === 0 && kind === 'zero' && labels.every(isVerb)) return undefined
  if (at === 0) return labels.length > 1 && labels.some(isTotalWord) ? undefined : 'number-first'
  // 费用也没收.
  if (kind === 'zero') return together(labels).size > 0 ? 'plain' : undefined
  return !labels.slice(0, at).some(isColumn) && labels.slice(at).every(isColumn) ? 'around' : undefined
}

/** 处罚得问执法队, 其余没有. */
function ownForm(own: Word, words: readonly Word[]): Form | undefined {
  if (own.kind === 'whole') return words.length === 1 ? 'whole' : undefined
  if (own.kind === 'all') return isAll(words) ? 'all' : undefined
  const others = words.filter((word) => word !== own)
  if (own.kind === 'waiting')
    return own === words.at(-1) && others.every(({ kind }) => kind === 'label') ? 'waiting' : undefined
  const isRest = own === words[0] && others.filter(isValue).length <= 1 && !others.some(({ kind }) => kind === 'all')
  return isRest && others.every((word) => isValue(word) || word.label) ? 'rest' : undefined
}

/** What form words side by side have; undefined when they are no clause. */
function formOf(words: readonly Word[]): Form | undefined {
  const own = words.find(({ kind }) => kind === 'whole' || kind === 'all' || kind === 'rest' || kind === 'waiting')
  if (own) return ownForm(own, words)
  const values = words.filter(isValue)
  const labels = labelsOf(words)
  if (values.length === 0) return groupsOf(labels).length === 1 && !labels.some(isColumn) ? 'heading' : undefined
  return values.length === 1 ? withValue(words, words.findIndex(isValue)) : undefined
}

/** 3件公司 behind 收到: what stands over it. */
const isUnder = ({ form, words }: Clause, heading: readonly Word[]): boolean =>
  form === 'number-first' &&
  words[0]!.kind === 'number' &&
  labelsOf(words).every(isColumn) &&
  together([...labelsOf(heading).filter((label) => !isTotalWord(label)), ...labelsOf(words)]).size > 0

/** 转来1件个人 is the one number of its row; with another applicant behind, 转来 stands over both. */
function follows(clause: Clause, before: readonly Clause[]): boolean {
  const last = before.at(-1)
  const heading = before.at(-2)
  if (clause.form === 'bare') return before.length === 0
  if (last?.form === 'heading') return isUnder(clause, last.words)
  if (heading?.form === 'heading') return isUnder(clause, heading.words)
  if (last?.form !== 'around') return true
  const row = labelsOf(last.words.slice(0, last.words.findIndex(isValue)))
  const applicants = labelsOf(clause.words).filter(isColumn)
  const isOther = clause.form === 'number-first' && clause.words[0]!.kind === 'number' && applicants.length > 0
  return !isOther || together([...row, ...applicants]).size === 0
}

const endsWell = (clauses: readonly Clause[]): boolean =>
  clauses.at(-1)?.form !== 'heading' && clauses.at(-2)?.form !== 'heading'

/** A label that nothing is said of is possible where a sentence begins or breaks off. */
function clausesOf(words: readonly Word[], from: number, to: number): Clause[] {
  const own = words.slice(from, to)
  const isEdge = from === 0 || to === words.length
  const form = formOf(own)
  const loose: Clause[] = own.length === 1 && own[0]!.label && isEdge ? [{ form: 'loose', words: own }] : []
  return form ? [{ form, words: own }, ...loose] : loose
}

const mostWords = 60
const mostInClause = 6

const clausesFrom = (words: readonly Word[], from: number): Clause[] =>
  Array.from({ length: Math.min(mostInClause, words.length - from) }, (_, at) => at + 1).flatMap((length) =>
    clausesOf(words, from, from + length),
  )

const mostDivisions = 40

/** Every way of dividing words into clauses; undefined when there are too many to tell. */
export function divisions(words: readonly Word[]): Clause[][] | undefined {
  if (words.length > mostWords) return undefined
  const dead = new Set<string>()
  const found: Clause[][] = []
  const go = (from: number, clauses: Clause[]): boolean => {
    if (found.length > mostDivisions) return false
    if (from === words.length) {
      if (endsWell(clauses)) found.push(clauses)
      return endsWell(clauses)
    }
    // What may follow hangs on the two clauses before.
    const state = [from, ...clauses.slice(-2).map(({ form, words: own }) => `${form}${own.length}`)].join()
    if (dead.has(state) || words[from]!.isLinked) return false
    const next = clausesFrom(words, from).filter((clause) => follows(clause, clauses))
    const possible = next.filter((clause) => go(from + clause.words.length, [...clauses, clause]))
    if (possible.length === 0) dead.add(state)
    return possible.length > 0
  }
  go(0, [])
  return found.length > mostDivisions ? undefined : found
}

/** How much speaks against a division: what is left over, most; then a clause that goes on over 还有, or one that begins with a mere 3. */
export function oddity(clauses: readonly Clause[]): number {
  const leftOver = clauses.filter(({ form }) => form === 'bare' || form === 'loose').length
  const goingOn = clauses.flatMap(({ words }) => words.slice(1).filter(({ mayBegin }) => mayBegin)).length
  const mere = clauses.filter(({ form, words: [first] }) => form === 'number-first' && !first!.isCounted).length
  return leftOver * mostWords + goingOn + mere
}
