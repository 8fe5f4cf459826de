import type { Figures } from '../schema/figure.ts'
import type { Form } from '../schema/form.ts'
import { renderTokens } from '../schema/tokens.ts'
import { rewordings } from './clauses.ts'
import { shortQuote } from './text-edits.ts'

/** More are only counted. */
const shownAtMost = 2
/** A text that was changed all over is looked at whole. */
const fewChanges = 6
const longestClause = 36

const moreChanges = (count: number): string => `一共改了${count}处。`

/** What a tap changed in a text, clause by clause, as the text is read: nobody should have to look for it. */
export function mendedLines(
  before: string,
  after: string,
  view: { readonly form: Form; readonly figures: Figures },
): string[] {
  const changes = rewordings(renderTokens(before, view), renderTokens(after, view)).map((one) => ({
    before: one.before.trim(),
    after: one.after.trim(),
  }))
  const shown = changes.filter((one) => one.before !== '' || one.after !== '')
  if (shown.length > fewChanges) return []
  const quote = (words: string): string => shortQuote(words, longestClause)
  const lines = shown
    .slice(0, shownAtMost)
    .map(({ before: old, after: fresh }) =>
      old === '' ? `加了：${quote(fresh)}` : fresh === '' ? `去掉了：${quote(old)}` : `${quote(old)}→${quote(fresh)}`,
    )
  return shown.length > shownAtMost ? [...lines, moreChanges(shown.length)] : lines
}
