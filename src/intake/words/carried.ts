import type { Form } from '../../schema/form.ts'
import { cellsWhere } from '../cell-set.ts'
import type { ReadingContext } from '../reading.ts'
import type { Label } from './labels.ts'
import type { TokenContent } from './token.ts'

// Requests that came over from the year before, or go on into the next: 「2020年没办完转过来」, 「没有转来的」, 「转到2022年」.

interface Carried {
  readonly end: number
  readonly contents: readonly TokenContent[]
}

const noneWord = '(?:都|也|就)?(?:没有?|无|未)(?:什么)?'

const at = (pattern: RegExp, text: string, index: number): RegExpExecArray | null => {
  pattern.lastIndex = index
  return pattern.exec(text)
}

export const rowLabel = (form: Form, row: string, word: string): TokenContent | undefined => {
  const cells = cellsWhere(form, ({ section, rowId }) => section === 's3' && rowId === row)
  const label: Label = { word, cells, direction: 'row', ask: undefined }
  return cells.size === 0 ? undefined : { kind: 'label', label }
}

const built = new Map<string, ReturnType<typeof patternsFor>>()

function patternsFor(
  year: number,
  yearBefore: string,
): {
  readonly noneCarriedIn: RegExp
  readonly carriedIn: RegExp
  readonly carriedOut: RegExp
  readonly noneCarriedOut: RegExp
} {
  const before = `(?:${year - 1}(?:年(?:度|底)?)?|${String(year - 1).slice(2)}年(?:度|底)?|上一?年度?(?:底)?|头一?年(?:底)?|前一年${yearBefore})`
  const beforeOrLast = `(?:${before}|去年度?(?:底)?|往年|以前)`
  const next = `(?:(?:${year + 1}|${String(year + 1).slice(2)})年度?|下一?年度?|明年|来年)`
  const left = '(?:没办完|没有办完|未办完|没办结|未办结|没答完|剩下|剩|遗留)(?:的)?'
  const into = '(?:转|结转)(?:过来|来|入|进来|下来|进)(?:的)?'
  return {
    noneCarriedIn: new RegExp(
      `(?:${beforeOrLast}(?:的)?${noneWord}(?:${left})?[、，, ]?(?:结转|转)(?:过来|来|入|进来|下来)?(?:的)?(?:申请)?|${noneWord}(?:${beforeOrLast})?(?:${left})?${into}(?:申请)?|${beforeOrLast}(?:的)?${noneWord}(?:遗留|剩下?)(?:的)?)`,
      'y',
    ),
    carriedIn: new RegExp(
      `(?:${beforeOrLast}(?:的)?(?:${left})?[、，, ]?${into}|${before}(?:的)?(?:${left})?[、，, ]?(?:结转|转)(?!到|下|出|至|明|给)(?:的)?|${beforeOrLast}(?:的)?${left}|${left}[、，,]?${into}|${year - 1}年(?:转|结转)到${year}年(?:的)?)`,
      'y',
    ),
    noneCarriedOut: new RegExp(
      `(?:${noneWord}(?:结转|转|留|拖|剩)(?:到|至|入|给)${next}(?:的|办)?|${noneWord}(?:没办完|未办结|未办完|没办结)(?:的)?|${noneWord}(?:结转|转)(?:出去|出)(?:的)?)`,
      'y',
    ),
    carriedOut: new RegExp(
      `(?:(?:${year}年)?(?:都|还)?(?:结转|转|留|拖)(?:到|至|入|给)?(?:了)?${next}(?:再|继续)?(?:办|办理|答复|答)?(?:的)?|(?:要|得|等)?${next}(?:再|才|继续)?(?:办|办理|答复|答)(?:的)?)`,
      'y',
    ),
  }
}

/**
 * 去年收了3件，前年转来没有: from where 去年 is the report's year, 前年 is the one whose requests came over. Beside 今年, or a 去年 from which
 * they came, it is not.
 */
export const countsBack = (text: string, { year, today }: ReadingContext): boolean =>
  text.includes('前年') &&
  Number(today.slice(0, 4)) > year &&
  !/今年|本年|当年|去年度?底?的?(?:没|都|也|结?转|剩|遗留|未)/.test(text)

/** Whether 去年 was said, or the day tells, which year is counted back from. */
export const isSureBack = (text: string, { year, today }: ReadingContext): boolean =>
  text.includes('去年') || Number(today.slice(0, 4)) === year + 1

/** What is said of requests that came over or go on, where it begins. */
export function carriedAt(text: string, index: number, context: ReadingContext): Carried | undefined {
  const { form, year } = context
  const isBack = countsBack(text, context)
  const key = `${year} ${isBack}`
  const patterns = built.get(key) ?? patternsFor(year, isBack ? '|前年(?:度|底)?' : '')
  if (built.size < 200) built.set(key, patterns)
  const rows = [
    ['noneCarriedIn', 'carriedIn', true],
    ['noneCarriedOut', 'carriedOut', true],
    ['carriedIn', 'carriedIn', false],
    ['carriedOut', 'carriedOut', false],
  ] as const
  let longest: Carried | undefined
  for (const [name, row, isNone] of rows) {
    const found = at(patterns[name], text, index)
    if (!found || index + found[0].length <= (longest?.end ?? 0)) continue
    const label = rowLabel(form, row, found[0])
    if (!label) continue
    const isGuess = found[0].includes('前年') && !isSureBack(text, context)
    longest = {
      end: index + found[0].length,
      contents: [
        ...(isGuess ? [{ kind: 'hedge' } as const] : []),
        ...(isNone ? [{ kind: 'zero' } as const] : []),
        label,
      ],
    }
  }
  return longest
}
