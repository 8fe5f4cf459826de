import type { Label } from '../words/labels.ts'
import type { StatisticsItem } from './clauses.ts'

export type Item = StatisticsItem

interface Pairs {
  pairs: { labels: Label[]; value: Item }[]
  rest: Label[]
}

/** 当面2网络3: each number behind its label; a number before them stands alone. */
function labelsFirst(items: readonly Item[]): Pairs {
  const pairs: Pairs['pairs'] = []
  let labels: Label[] = []
  for (const item of items) {
    if (item.kind === 'label') labels.push(item.label)
    else {
      pairs.push({ labels, value: item })
      labels = []
    }
  }
  return { pairs, rest: labels }
}

/** 2件当面3件网络: each number before its labels. */
function valuesFirst(items: readonly Item[]): Pairs {
  const pairs: Pairs['pairs'] = []
  for (const item of items) {
    if (item.kind === 'label') pairs.at(-1)!.labels.push(item.label)
    else pairs.push({ labels: [], value: item })
  }
  return { pairs, rest: [] }
}

/**
 * Labels and values of a clause in their turns. Behind a number at its beginning the order turns round at two labels side by side with another
 * number behind them (3件当面网络2); without such a place a number at the end means that the first is of what was asked (145条规范性文件22).
 */
export function pairsOf(items: readonly Item[]): Pairs {
  if (items[0]?.kind === 'label') return labelsFirst(items)
  const turn = items.findIndex((_, at) => at > 0 && isTurn(items, at))
  if (turn > 0) {
    const [before, behind] = [valuesFirst(items.slice(0, turn)), labelsFirst(items.slice(turn))]
    return { pairs: [...before.pairs, ...behind.pairs], rest: behind.rest }
  }
  return items.length > 2 && items.at(-1)?.kind !== 'label' ? labelsFirst(items) : valuesFirst(items)
}

const isTurn = (items: readonly Item[], at: number): boolean =>
  items[at - 1]!.kind === 'label' && items[at]!.kind === 'label' && (items[at + 1]?.kind ?? 'label') !== 'label'
