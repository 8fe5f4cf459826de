import type { CellId } from '../../schema/cell-id.ts'
import type { Range } from './sentences.ts'
import { type ShownText, writtenAt } from './shown-text.ts'

/** What is to stand in the place of a stretch of a text. */
export interface Edit extends Range {
  readonly instead: string
}

export type Edited =
  | { readonly kind: 'text'; readonly value: string }
  /** The stretch holds a figure of the tables, which is not changed in the text alone; `wanted` is what should stand there. */
  | { readonly kind: 'figure'; readonly cell: CellId; readonly shown: string; readonly wanted: string | undefined }

/** Only what differs is changed: what both sides have in common at their ends stays. */
function core(text: string, { start, end, instead }: Edit): Edit {
  let from = start
  let to = end
  let words = instead
  while (from < to && words !== '' && text[from] === words[0]) {
    from++
    words = words.slice(1)
  }
  while (from < to && words !== '' && text[to - 1] === words.at(-1)) {
    to--
    words = words.slice(0, -1)
  }
  return { start: from, end: to, instead: words }
}

const digits = /[\d０-９]/u

/** Puts edits that do not overlap into a text. */
export function edited(shown: ShownText, edits: readonly Edit[]): Edited {
  let value = shown.written
  for (const edit of [...edits].sort((a, b) => b.start - a.start)) {
    const { start, end, instead } = core(shown.text, edit)
    const touched = shown.figures.filter(
      (figure) =>
        (figure.start < end && start < figure.end) ||
        // 221 to 2210: a digit more is another figure, too.
        (figure.end === start && digits.test(instead[0] ?? '')) ||
        (figure.start === end && digits.test(instead.at(-1) ?? '')),
    )
    const cut = touched.find((figure) => figure.start < start || end < figure.end)
    const bound = cut ?? (digits.test(instead) ? touched[0] : undefined)
    if (bound) {
      const own = shown.text.slice(bound.start, bound.end)
      const head = shown.text.slice(bound.start, Math.max(bound.start, start))
      const tail = shown.text.slice(Math.min(bound.end, end), bound.end)
      const wanted = `${head}${instead}${tail}`
      const isNumber = /^[\d０-９.,，]+$/u.test(wanted) && touched.length === 1
      return { kind: 'figure', cell: bound.cell, shown: own, wanted: isNumber ? wanted : undefined }
    }
    value = `${value.slice(0, writtenAt(shown, start))}${instead}${value.slice(writtenAt(shown, end))}`
  }
  return { kind: 'text', value }
}

const joining = /[，、；：,;]/u
const closing = /[。！？，、；,;\n]/u

const counting = /[一二三四五六七八九十]是$/u

/** Words that go, with the 「二是」 or the comma that would be left standing by itself. */
export function removal(text: string, { start: first, end }: Range): Edit {
  const head = closing.test(text[end] ?? '\n') ? counting.exec(text.slice(0, first)) : null
  const start = head ? head.index : first
  const before = text[start - 1] ?? '\n'
  const after = text[end] ?? '\n'
  const endsItself = closing.test(text[end - 1] ?? '')
  if (joining.test(before) && closing.test(after) && !endsItself) return { start: start - 1, end, instead: '' }
  if (/[。！？\n]/u.test(before) && after !== '\n' && !endsItself && closing.test(after))
    return { start, end: end + 1, instead: '' }
  // 「…，…。」: what ends the sentence ends what is left of it.
  if (joining.test(before) && /[。！？]/u.test(text[end - 1] ?? '') && end - start > 1)
    return { start: start - 1, end: end - 1, instead: '' }
  const isWholeLine = before === '\n' && after === '\n'
  if (!isWholeLine) return { start, end, instead: '' }
  return start > 0
    ? { start: start - 1, end, instead: '' }
    : { start, end: Math.min(end + 1, text.length), instead: '' }
}

/** A sentence put behind another, or in front of everything, with the stop that it or the one before lacks. */
export function addition(text: string, place: number, words: string, onNewLine: boolean): Edit {
  const said = words.trim()
  const stops = /[。！？；][”’"』」）)]*$/u
  const before = text.slice(0, place).trimEnd()
  const line = before.slice(before.lastIndexOf('\n') + 1)
  const isBareHeading =
    /^\s*(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、)/u.test(line) &&
    !/[。：，]/u.test(line)
  const lacksStop = before !== '' && !stops.test(before) && !/[：:\n]$/u.test(before) && !isBareHeading
  const whole = stops.test(said) ? said : `${said.replace(/[，,、.]$/u, '')}。`
  if (before === '') return { start: 0, end: 0, instead: whole }
  const lead = onNewLine || isBareHeading ? '\n' : ''
  return { start: before.length, end: before.length, instead: `${lacksStop ? '。' : ''}${lead}${whole}` }
}
