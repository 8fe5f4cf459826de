// How a text was changed, in pieces that a person recognises: clauses, from one punctuation mark to the next.

/** What stood and what stands in its place; one of them is empty where something was left out or added. */
export interface Rewording {
  readonly before: string
  readonly after: string
}

/** The marks are pieces of their own: a clause that became the last one of its sentence is still the same clause. */
const clausesOf = (text: string): string[] => text.match(/[，、；。！？：\n]|[^，、；。！？：\n]+/gu) ?? []

/** Two texts without what they begin and end with alike, clause by clause. */
function middles(before: readonly string[], after: readonly string[]): [readonly string[], readonly string[]] {
  let start = 0
  while (start < before.length && before[start] === after[start]) start += 1
  let end = 0
  while (
    end < Math.min(before.length, after.length) - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  )
    end += 1
  return [before.slice(start, before.length - end), after.slice(start, after.length - end)]
}

/** More would take longer to compare than anybody waits. */
const mostCompared = 1_000_000

/** Lengths of the longest row of clauses that both have, from each place on. */
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

/** Clauses that only one of the two has, those between the same common ones together. */
function compared(before: readonly string[], after: readonly string[]): Rewording[] {
  const lengths = commonLengths(before, after)
  const found: Rewording[] = []
  let [left, right] = [0, 0]
  let open: Rewording = { before: '', after: '' }
  const close = (): void => {
    if (open.before + open.after !== '') found.push(open)
    open = { before: '', after: '' }
  }
  while (left < before.length || right < after.length) {
    const [old, fresh] = [before[left], after[right]]
    if (old === fresh) {
      close()
      left += 1
      right += 1
    } else if (fresh === undefined || (old !== undefined && lengths[left + 1]![right]! >= lengths[left]![right + 1]!)) {
      open = { ...open, before: open.before + old }
      left += 1
    } else {
      open = { ...open, after: open.after + fresh }
      right += 1
    }
  }
  close()
  return found
}

/** The places at which two texts differ, in their order. */
export function rewordings(before: string, after: string): Rewording[] {
  const [left, right] = middles(clausesOf(before), clausesOf(after))
  if (left.length + right.length === 0) return []
  if (left.length * right.length > mostCompared) return [{ before: left.join(''), after: right.join('') }]
  return compared(left, right)
}
