// How a text was changed, in pieces that a person recognises: clauses, from one punctuation mark to the next.

/** What stood and what stands in its place; one of them is empty where something was left out or added. */
export interface Rewording {
  readonly before: string
  readonly after: string
}

/** The marks are pieces of their own: a clause that became the last one of its sentence is still the same clause. */
const clausesOf = (text: string): string[] =>
  // A half-width comma divides clauses too, unless it groups the figures of a number.
  text.match(/[，、；。！？：;!?\n]|,(?!\d)|(?:(?!,(?!\d))[^，、；。！？：;!?\n])+/gu) ?? []

/** Pieces that only one of two rows has, by their places: from `from` to `to` in the first, from `start` to `end` in the second. */
export interface Hunk {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
}

/** How much two rows begin and end with alike. */
function alikeAtEnds(before: readonly string[], after: readonly string[]): { start: number; end: number } {
  let start = 0
  while (start < before.length && before[start] === after[start]) start += 1
  let end = 0
  while (
    end < Math.min(before.length, after.length) - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  )
    end += 1
  return { start, end }
}

/** More would take longer to compare than anybody waits. */
const mostCompared = 1_000_000

/** Lengths of the longest row of pieces that both have, from each place on. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint16Array[] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1))
  for (let left = before.length - 1; left >= 0; left -= 1) {
    for (let right = after.length - 1; right >= 0; right -= 1) {
      lengths[left]![right] =
        before[left] === after[right]
          ? lengths[left + 1]![right + 1]! + 1
          : Math.max(lengths[left + 1]![right]!, lengths[left]![right + 1]!)
    }
  }
  return lengths
}

/** Pieces that only one of the two has, those between the same common ones together. */
function compared(before: readonly string[], after: readonly string[]): Hunk[] {
  const lengths = commonLengths(before, after)
  const found: Hunk[] = []
  let [left, right] = [0, 0]
  let open = { from: 0, start: 0 }
  const close = (): void => {
    if (left > open.from || right > open.start) found.push({ ...open, to: left, end: right })
  }
  while (left < before.length || right < after.length) {
    const [old, fresh] = [before[left], after[right]]
    if (old === fresh) {
      close()
      left += 1
      right += 1
      open = { from: left, start: right }
    } else if (fresh === undefined || (old !== undefined && lengths[left + 1]![right]! >= lengths[left]![right + 1]!))
      left += 1
    else right += 1
  }
  close()
  return found
}

/** The places at which two rows of pieces differ, in their order. */
export function differing(before: readonly string[], after: readonly string[]): Hunk[] {
  const { start, end } = alikeAtEnds(before, after)
  const [left, right] = [before.slice(start, before.length - end), after.slice(start, after.length - end)]
  if (left.length + right.length === 0) return []
  const hunks =
    left.length * right.length > mostCompared
      ? [{ from: 0, to: left.length, start: 0, end: right.length }]
      : compared(left, right)
  return hunks.map((hunk) => ({
    from: hunk.from + start,
    to: hunk.to + start,
    start: hunk.start + start,
    end: hunk.end + start,
  }))
}

/** The places at which two texts differ, in their order. */
export function rewordings(before: string, after: string): Rewording[] {
  const [left, right] = [clausesOf(before), clausesOf(after)]
  return differing(left, right).map(({ from, to, start, end }) => ({
    before: left.slice(from, to).join(''),
    after: right.slice(start, end).join(''),
  }))
}
