import { type Binding, isMark, isOfSomethingElse, isStop } from './bind.ts'
import type { Label } from './label.ts'
import type { Token } from './tokens.ts'

/** Goes on from 未, 无 or 没有 and collects what there is none of. */
class Nothing {
  labels: Label[] = []
  hasRequest = false
  last: number
  /** Something the reader is not sure of: then nothing is said to be nothing. */
  isUnsure = false
  private readonly tokens: readonly Token[]

  constructor(tokens: readonly Token[], mark: number) {
    this.tokens = tokens
    this.last = mark
  }

  /** Returns whether to go on. */
  take(token: Token, at: number): boolean {
    switch (token.kind) {
      case 'label':
        this.takeLabel(token.label, at)
        return true
      case 'request':
        this.isUnsure ||= isOfSomethingElse(this.tokens, at)
        this.hasRequest = true
        this.last = at
        return true
      case 'stop':
        return token.stop === '、'
      case 'mark':
        return this.takeMark(token)
      case 'filler':
        return true
      default:
        this.isUnsure = true
        return false
    }
  }

  private takeLabel(label: Label, at: number): void {
    // 未发生行政复议被纠错: of reviews there may be some.
    const isOfBefore = label.family === 'result' && this.labels.at(-1)?.family === 'dispute'
    if (isOfBefore && !isStop(this.tokens[at - 1], '、')) this.labels.pop()
    this.labels.push(label)
    this.last = at
  }

  private takeMark(token: Token): boolean {
    // 不予公开引发的复议: of refusals there may be some.
    if (isMark(token, 'cause')) {
      this.labels = []
      this.hasRequest = false
    }
    this.isUnsure ||= isMark(token, 'display') || isMark(token, 'not')
    return true
  }
}

/** What 未, 无 and 没有 say there is none of; nothing when the reader is not sure. */
export function bindNone(tokens: readonly Token[], mark: number): Binding | undefined {
  const nothing = new Nothing(tokens, mark)
  for (let at = mark + 1; at < tokens.length; at++) if (!nothing.take(tokens[at]!, at)) break
  const { labels, hasRequest, last, isUnsure } = nothing
  if (isUnsure || (labels.length === 0 && !hasRequest)) return undefined
  return { labels, isEach: true, isWhole: false, hasRequest, first: mark, last }
}
