import type { NumberPhrase } from '../../schema/numerals.ts'
import type { TableTwoColumn, TableTwoCue } from '../lexicon/table-two-words.ts'
import { familyOf, type TableTwoToken } from './tokens.ts'

/** A number, or none (undefined), with the column a word gave it. */
export interface Value {
  readonly number: NumberPhrase | undefined
  readonly column: TableTwoColumn | undefined
  readonly text: string
  /** 又加了2项: on top of what stands, perhaps. */
  readonly isMore: boolean
}

export interface Segment {
  readonly rows: string[]
  readonly values: Value[]
  text: string
  /** Values said before the row was, in the same clause. */
  isLoose: boolean
  /** Its rows were said, not only asked about. */
  isNamed: boolean
  isAll: boolean
}

/** Cuts the sentence into rows and what is said of each; undefined when a word does not fit its row. */
export class Segments {
  readonly list: Segment[] = []
  readonly unknown: string[] = []
  readonly waiting: { readonly whom: string; readonly rows: readonly string[] }[] = []
  hasRest = false
  isHedged = false
  private current: Segment
  private cue: TableTwoCue | undefined
  private isClauseOpen = false
  /** 5项许可 58项其他: in this clause the number stands before what it is of. */
  private isValueFirst = false
  private isBehindValue = false
  private isBehindZero = false
  private isMoreSaid = false
  /** 没有规章和文件: none of this row, nor of the next. */
  private isNoneOf = false

  constructor(rows: readonly string[], isNamed: boolean) {
    this.current = this.open(rows)
    this.current.isNamed = isNamed
  }

  private open(rows: readonly string[]): Segment {
    this.current = { rows: [...rows], values: [], text: '', isLoose: false, isNamed: false, isAll: false }
    this.list.push(this.current)
    return this.current
  }

  /** What a segment rests on, as it was written. */
  private quote({ text, gap }: TableTwoToken): void {
    this.current.text += this.current.text === '' ? text : `${gap}${text}`
  }

  private row(token: TableTwoToken & { readonly kind: 'row' }): void {
    const { row } = token
    const { current } = this
    const isSame = current.rows.length === 1 && current.rows[0] === row
    const isSubrow = current.rows.length === 1 && current.rows[0] === 'otherServices' && row.includes('[')
    const before = this.isValueFirst && this.isBehindValue ? current.values.at(-1) : undefined
    // 发文20个，规范性文件2个: the first may be of something else.
    if (isSame && !current.isNamed && current.values.some(({ number }) => number)) this.isHedged = true
    // 5项许可, 没有规章: the value stood before its row.
    if (current.isLoose) current.rows.splice(0, current.rows.length, row)
    else if (before && !isSame) {
      current.values.pop()
      this.open([row]).values.push(before)
    } else if (this.isNoneOf && !isSame) this.open([row]).values.push({ ...current.values.at(-1)! })
    else if (current.values.length > 0 && !isSame) this.open([row])
    else if (isSubrow || !current.isNamed) current.rows.splice(0, current.rows.length, row)
    else if (!current.rows.includes(row)) current.rows.push(row)
    this.isNoneOf = before !== undefined && before.number === undefined
    this.current.isLoose = false
    this.current.isNamed = true
    this.quote(token)
    this.isClauseOpen = true
  }

  private column(): TableTwoColumn | 'idle' | undefined {
    const [row] = this.current.rows
    return this.cue && row !== undefined ? this.cue.means[familyOf(row)] : undefined
  }

  private value(number: NumberPhrase | undefined, text: string): void {
    const column = this.column()
    const sign = this.cue?.sign
    const signed = number && sign && number.sign === '' ? { ...number, sign } : number
    if (this.current.rows.length === 0) this.current.isLoose = true
    this.leaveRules(number)
    if (!this.isClauseOpen && this.cue === undefined) this.isValueFirst = true
    this.isClauseOpen = true
    const isMore = this.isMoreSaid
    this.current.values.push({ number: signed, column: column === 'idle' ? undefined : column, text, isMore })
    this.isMoreSaid = false
    this.cue = undefined
  }

  /** 规章没有制作2公开2: of the other documents, most likely. */
  private leaveRules(number: NumberPhrase | undefined): void {
    const { rows, values } = this.current
    const isNone = values.some((value) => value.column === undefined && !value.number?.amount?.integer)
    if (rows.length !== 1 || rows[0] !== 'rules' || !isNone || !number?.amount?.integer) return
    this.open(['normative'])
    this.isHedged = true
  }

  /** Whether the token fits. */
  take(token: TableTwoToken): boolean {
    if (token.kind !== 'row') this.quote(token)
    const isFit = this.place(token)
    this.isBehindZero = token.kind === 'zero'
    this.isBehindValue = token.kind === 'number' || token.kind === 'zero'
    if (this.isBehindValue) this.isNoneOf = false
    return isFit
  }

  private place(token: TableTwoToken): boolean {
    switch (token.kind) {
      case 'row':
        this.row(token)
        return true
      case 'cue':
        return this.takeCue(token.cue, token.text)
      case 'number':
        // 没有26项: neither none nor 26.
        if (this.isBehindZero) return false
        this.value(token.number, token.text)
        return true
      case 'zero':
        this.value(undefined, token.text)
        return true
      case 'comma':
        this.endClause()
        return true
      case 'all':
        this.current.isAll = true
        return true
      case 'rest':
        this.open([])
        this.hasRest = true
        return true
      case 'hedge':
        this.isHedged = true
        return true
      case 'unknown':
        this.unknown.push(token.text)
        return true
      case 'waiting':
        this.waiting.push({ whom: token.whom, rows: this.current.values.length > 0 ? [] : this.current.rows })
        this.open([])
        return true
    }
  }

  private endClause(): void {
    this.isClauseOpen = false
    this.isValueFirst = false
    this.isNoneOf = false
    this.current.isLoose = false
    if (this.cue) this.wordAlone()
    this.cue = undefined
  }

  /** 都公开了, behind what was made: all of it. A word that no number stands beside is not passed over. */
  private wordAlone(): void {
    const column = this.column()
    const made = this.current.values.find((value) => value.column === 'made')
    if (column === 'published' && this.current.isAll && made) this.current.values.push({ ...made, column })
    if (column !== 'idle') this.isHedged = true
  }

  /** After the last word. */
  end(): void {
    this.endClause()
  }

  private takeCue(cue: TableTwoCue, text: string): boolean {
    const [row] = this.current.rows
    if (row !== undefined && cue.means[familyOf(row)] === undefined) return false
    const last = this.current.values.at(-1)
    this.cue = cue
    this.isMoreSaid = /^[又再另]/.test(text)
    // 2件新制作、1件公开: the word stands behind its number.
    if (this.isValueFirst && this.isBehindValue && last?.number && !last.column && !cue.isNone) {
      this.current.values.pop()
      this.value(last.number, last.text)
      return true
    }
    this.isClauseOpen = true
    if (cue.isNone) this.value(undefined, text)
    return true
  }
}
