import { networkOf } from '../../checks/network.ts'
import type { CellId } from '../../schema/cell-id.ts'
import type { NumberPhrase } from '../../schema/numerals.ts'
import { type Topic, topicsOf } from '../../schema/topics.ts'
import { whichCell } from '../choices.ts'
import type { Notes } from '../notes.ts'
import { Course } from '../sentences/course.ts'
import { say } from '../sentences/say.ts'
import { unitOf } from '../units.ts'
import type { Label } from '../words/labels.ts'

/** Where a message about the statistics table has got to. */
export class StatisticsCourse {
  readonly notes: Notes
  /** Words that only said what comes next is about. */
  readonly open: string[] = []
  private readonly course: Course
  /** The cell spoken of last, and the number said for it. */
  last: { readonly cell: CellId; readonly figure: number } | undefined
  private topic: Topic | undefined
  /** What the message is about, as far as its words that mean one thing only tell. */
  hint: Topic | undefined
  /** 其中: what is said is of what was said before. */
  isPart = false

  constructor(notes: Notes) {
    this.notes = notes
    this.course = new Course(notes)
  }

  get asked(): Topic | undefined {
    return this.course.askedTopic
  }

  topicOf(cell: CellId): Topic {
    return topicsOf(this.notes.context.form).find(({ cells }) => cells.includes(cell))!
  }

  /** The total a cell is a summand of. */
  totalOf(cell: CellId): CellId | undefined {
    const { parent } = this.notes.context.form.cell(cell)!
    return parent && networkOf(this.notes.context.form).sumsOf.has(parent) ? parent : undefined
  }

  partsOf(total: CellId): CellId[] {
    return this.notes.context.form.cells.filter(({ parent }) => parent === total).map(({ id }) => id)
  }

  known(cell: CellId): number | undefined {
    return this.notes.view.known(cell)
  }

  /** Whether a cell is of what is talked or asked about. */
  isNear(cell: CellId): boolean {
    const topics = [this.topic, this.asked].filter((topic) => topic !== undefined)
    return topics.length === 0 || topics.some(({ cells }) => cells.includes(cell))
  }

  /** What is talked about, until something else is. */
  follow(cell: CellId, figure?: number): void {
    this.topic = this.topicOf(cell)
    if (figure !== undefined) this.last = { cell, figure }
  }

  /** The cells a word means here: of what is talked about, then of what is asked, then of the number's unit. */
  candidates({ cells }: Label, number?: NumberPhrase): CellId[] {
    const { form } = this.notes.context
    const near = (holds: (id: CellId) => boolean) => (all: readonly CellId[]) => {
      const found = all.filter(holds)
      return found.length > 0 ? found : all
    }
    const family = this.last && (this.totalOf(this.last.cell) ?? this.last.cell)
    const unit = number && unitOf(number)
    const isOfFamily = (id: CellId): boolean => family !== undefined && form.cell(id)!.parent === family
    const steps = [
      near((id) => this.isPart && isOfFamily(id)),
      near((id) => unit !== undefined && form.cell(id)!.unit === unit),
      near(isOfFamily),
      near((id) => this.topic?.cells.includes(id) ?? false),
      near((id) => this.asked?.cells.includes(id) ?? false),
      near((id) => this.hint?.cells.includes(id) ?? false),
      near((id) => !this.notes.proposed.has(id)),
    ]
    return steps.reduce<readonly CellId[]>((all, step) => step(all), [...cells]) as CellId[]
  }

  /** Says a number of a cell. */
  put(cell: CellId, number: NumberPhrase, words: string): void {
    const figure = say(this.course, { cell, number, words })
    this.follow(cell, figure)
  }

  /** A figure that was not said as a number for this cell. */
  take(cell: CellId, figure: number, words: string): void {
    this.notes.propose(cell, figure, words)
    this.follow(cell, figure)
  }

  /** 机构职能10条: information about offices, not offices. */
  isForeign(cells: readonly CellId[], number: NumberPhrase): boolean {
    const unit = unitOf(number)
    return (unit === '条' || unit === '篇') && cells.every((id) => this.notes.context.form.cell(id)!.unit !== unit)
  }

  sayLabelled(label: Label, number: NumberPhrase, words: string): void {
    const cells = this.candidates(label, number)
    if (this.isForeign(cells, number)) {
      this.notes.remarks.push({ kind: 'part-of', words })
      return
    }
    const [cell] = cells
    const figure = number.amount?.places === 0 ? number.amount.integer : undefined
    if (cells.length === 1 || figure === undefined) this.put(cell!, number, words)
    else this.notes.choices.push(whichCell(this.notes.context, 'which-cell', cells.slice(0, 4), figure, words))
  }

  sayNone(label: Label, words: string): void {
    const cells = this.candidates(label)
    // 培训没有 is of the courses and of those who came.
    const isOfOneTopic = new Set(cells.map((cell) => this.topicOf(cell).id)).size === 1
    if (cells.length > 1 && !isOfOneTopic) {
      this.notes.leave(words)
      return
    }
    for (const cell of cells) this.take(cell, 0, words)
  }
}
