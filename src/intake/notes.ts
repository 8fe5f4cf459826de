import type { CellId } from '../schema/cell-id.ts'
import { chineseNumeral } from '../schema/chinese-number.ts'
import type { Figure } from '../schema/figure.ts'
import type { Choice, Problem, Proposal, Reading, ReadingContext, Remark, Waiting } from './reading.ts'
import { View } from './view.ts'

const han = /(?![的了呢啊吧哩呀哈])[\u4e00-\u9fa5]/
const clauses = /[^\s,，、。;；:：.!！?？()（）]+/g

const figures = new RegExp(`[\\d.${chineseNumeral}]+[件个条项份次人]?`, 'g')

/** Of a clause whose figures were read, what stands between two of them: the rest was understood. */
const betweenFigures = (clause: string, word: string): string =>
  clause.split(figures).find((part) => part.includes(word)) ?? clause

/** 块慢慢 says nothing to anybody: a fragment is named by the clause it stands in. */
function inClauses(words: readonly string[], text: string, read: readonly string[]): string[] {
  const whole = (word: string): string => {
    const at = text.indexOf(word)
    const isCut = at >= 0 && [text[at - 1], text[at + word.length]].some((beside) => han.test(beside ?? ''))
    const clause =
      isCut && [...text.matchAll(clauses)].find(({ index, 0: all }) => index <= at && at < index + all.length)
    if (!clause || clause[0].length > longest || !clause[0].includes(word)) return word
    const isRead = read.some((said) => said.includes(clause[0]) || clause[0].includes(said))
    return isRead ? betweenFigures(clause[0], word) : clause[0]
  }
  return [...new Set(words.map(whole))]
}

/** A clause of more characters is no name for a few of them. */
const longest = 20

const offers = ({ reason, options }: Choice): string =>
  JSON.stringify([
    reason,
    options.map(({ label, proposals, then }) => [
      label,
      proposals.map(({ cell, value }) => [cell, value]),
      then && offers(then),
    ]),
  ])

/** 收费没有，一分没收: what asks the same is asked once. */
const once = (choices: readonly Choice[]): Choice[] =>
  choices.filter((one, at) => choices.findIndex((other) => offers(other) === offers(one)) === at)

/** What a reading has found so far. */
export class Notes {
  readonly context: ReadingContext
  readonly view: View
  readonly choices: Choice[] = []
  readonly problems: Problem[] = []
  readonly remarks: Remark[] = []
  readonly waiting: Waiting[] = []
  readonly unused: string[] = []
  restate = false
  private readonly proposals = new Map<CellId, Proposal>()
  private readonly zeroed: { name: string; count: number }[] = []

  constructor(context: ReadingContext) {
    this.context = context
    this.view = new View(context)
  }

  propose(cell: CellId, value: Figure | null, words: string): void {
    const known = this.proposals.get(cell)
    // One message that says two figures for one place is not understood.
    if (known && known.value !== value) {
      this.leave(words)
      return
    }
    const proposal = { cell, value, words: words.trim() }
    this.proposals.set(cell, proposal)
    this.view.add(proposal)
  }

  /** What follows from other words of the message need not be typed as well. */
  withdraw(cell: CellId): void {
    this.proposals.delete(cell)
    this.view.remove(cell)
  }

  noteZeroed(name: string, count: number): void {
    this.zeroed.push({ name, count })
  }

  /** Words that were not understood. */
  leave(words: string): void {
    this.restate = true
    if (words.trim() !== '') this.unused.push(words.trim())
  }

  /** Takes over what another part of the message was read as. */
  absorb(other: Notes): void {
    for (const { cell, value, words } of other.proposals.values()) this.propose(cell, value, words)
    this.choices.push(...other.choices)
    this.problems.push(...other.problems)
    this.remarks.push(...other.remarks)
    this.waiting.push(...other.waiting)
    this.unused.push(...other.unused)
    this.zeroed.push(...other.zeroed)
    this.restate ||= other.restate
  }

  get proposed(): ReadonlyMap<CellId, Proposal> {
    return this.proposals
  }

  reading(text: string): Reading {
    const proposals = [...this.proposals.values()]
    const { remarks, waiting } = this
    const choices = once(this.choices)
    // What is being asked needs no complaint besides.
    const problems = this.problems.filter(
      ({ reason, words }) => reason !== 'not-an-outcome' || !choices.some(({ about }) => about === words),
    )
    if (proposals.length + choices.length + problems.length + waiting.length === 0)
      return { kind: 'unknown', words: text.trim() }
    const zeroed =
      this.zeroed.length === 0
        ? undefined
        : {
            name: this.zeroed.map(({ name }) => name).join('、'),
            count: this.zeroed.reduce((sum, { count }) => sum + count, 0),
          }
    return {
      kind: 'figures',
      proposals,
      restate: this.restate && proposals.length > 0,
      zeroed,
      choices,
      problems,
      remarks,
      waiting,
      unused: inClauses(
        this.unused,
        text,
        proposals.filter(({ value }) => value !== 0).map(({ words }) => words),
      ),
    }
  }
}
