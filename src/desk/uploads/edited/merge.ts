import { edited, type TextChange, type TextEdit, textChanges } from '../../../text/text-changes.ts'

/** What a change made in Word comes to in the text as it is by now, whatever was changed there since. */
export type Merged =
  /** It says so already. */
  | { readonly kind: 'there' }
  /** Nothing else was changed there: edits of the text as it is. */
  | { readonly kind: 'clear'; readonly edits: readonly TextEdit[] }
  /** Both changed it: what stands there by now, and the edit that puts the words of the file in its place. */
  | { readonly kind: 'clash'; readonly standing: string; readonly edit: TextEdit }

const bare = (text: string): string => text.normalize('NFKC').replaceAll(/\s/gu, '')
const growth = ({ from, to, text }: TextEdit): number => text.length - (to - from)

const isSame = (one: TextEdit, other: TextEdit): boolean =>
  one.from === other.from && one.to === other.to && bare(one.text) === bare(other.text)

/** Whether two edits of one text cannot both be made. */
function overlaps(one: Pick<TextEdit, 'from' | 'to'>, other: Pick<TextEdit, 'from' | 'to'>): boolean {
  const bothInsert = one.from === one.to && other.from === other.to
  return bothInsert ? one.from === other.from : one.from < other.to && other.from < one.to
}

interface Range {
  readonly from: number
  readonly to: number
}

const around = (edits: readonly Range[]): Range => ({
  from: Math.min(...edits.map(({ from }) => from)),
  to: Math.max(...edits.map(({ to }) => to)),
})

/** The range that holds a change and every own edit that it meets. */
function met(own: readonly TextEdit[], change: readonly TextEdit[]): { range: Range; others: readonly TextEdit[] } {
  let others = own.filter((edit) => change.some((one) => overlaps(one, edit)))
  for (;;) {
    const range = around([...change, ...others])
    const wider = own.filter((edit) => others.includes(edit) || overlaps(range, edit))
    if (wider.length === others.length) return { range, others }
    others = wider
  }
}

/**
 * A change of one text in another that comes from it as well.
 * @param base the text that both were made from
 */
export function merged(base: string, ours: string, { edits }: TextChange): Merged {
  const own = textChanges(base, ours).flatMap((change) => change.edits)
  const fresh = edits.filter((edit) => !own.some((other) => isSame(other, edit)))
  if (fresh.length === 0) return { kind: 'there' }
  const moved = (place: number, but: readonly TextEdit[] = []): number =>
    own.filter((edit) => edit.to <= place && !but.includes(edit)).reduce((sum, edit) => sum + growth(edit), place)
  if (!fresh.some((edit) => own.some((other) => overlaps(edit, other)))) {
    const inOurs = fresh.map(({ from, to, text }) => ({ from: moved(from), to: moved(from) + to - from, text }))
    return { kind: 'clear', edits: inOurs }
  }
  const { range, others } = met(own, fresh)
  const from = moved(range.from, others)
  const to = from + range.to - range.from + others.reduce((sum, edit) => sum + growth(edit), 0)
  const theirs = edits
    .filter((edit) => range.from <= edit.from && edit.to <= range.to)
    .map((edit) => ({ ...edit, from: edit.from - range.from, to: edit.to - range.from }))
  const text = edited(base.slice(range.from, range.to), theirs)
  const standing = ours.slice(from, to)
  return bare(standing) === bare(text) ? { kind: 'there' } : { kind: 'clash', standing, edit: { from, to, text } }
}

/**
 * The same where other changes of the file were taken before: they are no change of ours, so that what repeats itself is not mistaken
 * for something that stands there already.
 */
export function mergedAfter(base: string, taken: readonly TextChange[], ours: string, { edits }: TextChange): Merged {
  const before = taken
    .flatMap((change) => change.edits)
    .sort((one, other) => one.from - other.from || one.to - other.to)
  const moved = (place: number): number =>
    before.filter(({ to }) => to <= place).reduce((sum, edit) => sum + growth(edit), place)
  const now = edits.map(({ from, to, text }) => ({ from: moved(from), to: moved(from) + to - from, text }))
  return merged(edited(base, before), ours, { edits: now })
}
