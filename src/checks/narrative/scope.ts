import type { Mark } from './label.ts'
import type { Token } from './tokens.ts'

/**
 * What the words so far say about whose counts these are and of which time. Only counts of this organ over the whole report year are
 * compared with the tables.
 */
export class Scope {
  private otherYear = false
  private isNamed = false
  private otherNamed = false
  private partOfYear = false
  private elsewhere = false
  private cumulative = false
  private asOf = false
  /** Until the next comma. */
  private planned = false
  private compared = false
  /** 公示, 录入: what is counted is information. */
  displayed = false
  /** 2020年、2021年分别收到11件、15件: which number is of which year is not looked into. */
  private mixed = false
  private beforeBracket: readonly [boolean, boolean, boolean] | undefined
  /** 除1件外, 其余均: what 均 goes back to is not what was counted. */
  hasRest = false

  take(mark: Mark, text: string): void {
    switch (mark) {
      case 'thisYear':
        this.otherYear = false
        this.partOfYear = false
        this.isNamed = true
        this.asOf ||= /截[至止]/.test(text)
        return
      case 'otherYear':
        this.otherYear = true
        this.otherNamed = true
        return
      case 'respectively':
        this.mixed ||= this.otherNamed
        return
      case 'partOfYear':
        this.partOfYear = true
        return
      case 'elsewhere':
        this.elsewhere = true
        return
      case 'here':
        this.elsewhere = false
        return
      case 'cumulative':
        this.cumulative ||= text !== '累计' || !this.isNamed || this.asOf
        return
      case 'plan':
        this.planned = true
        return
      case 'compare':
        this.compared = true
        return
      case 'display':
        this.displayed = true
        return
      case 'rest':
      case 'or':
        this.hasRest = true
    }
  }

  /** A comma ends what holds for one clause, a semicolon more. */
  stop({ stop }: Extract<Token, { kind: 'stop' }>): void {
    if (stop === '(') this.beforeBracket = [this.otherYear, this.partOfYear, this.elsewhere]
    if (stop === ')' && this.beforeBracket) [this.otherYear, this.partOfYear, this.elsewhere] = this.beforeBracket
    if (stop === '、' || stop === ':') return
    this.planned = false
    this.compared = false
    this.displayed = false
    if (stop !== ';' && stop !== '；') return
    this.cumulative = false
    this.hasRest = false
  }

  /** Whether a count here is of this organ and this whole year. */
  get isOwn(): boolean {
    return !this.cumulative && this.isOwnNothing && !this.compared
  }

  /** Whether nothing of a kind was there in this year: what never was, was not this year either. */
  get isOwnNothing(): boolean {
    return !this.mixed && !this.otherYear && !this.partOfYear && !this.elsewhere && !this.planned
  }
}
