import { type CellSet, intersection } from '../cell-set.ts'
import type { Label } from '../words/labels.ts'

export interface LabelGroup {
  readonly labels: readonly Label[]
  readonly cells: CellSet
}

const cellsOf = (labels: readonly Label[]): CellSet =>
  labels.slice(1).reduce((cells: CellSet, label) => intersection(cells, label.cells), labels[0]!.cells)

export const totalWord = /^(?:总计|合计|总数|总共|一共|共计?|总量|共有|总|total)$/

/** 没收到过复议: what is received there is no request. */
const receiving = /^(?:收到|接到|受理|接收|收了|收|收过|有)$/

function withoutIdleVerbs(labels: readonly Label[]): readonly Label[] {
  const others = labels.filter(({ word }) => !receiving.test(word))
  const isOfRequests = others.some(({ cells }) => [...cells].some((id) => id.startsWith('s3.') || id.startsWith('t3.')))
  const isIdle =
    others.length > 0 &&
    !isOfRequests &&
    labels.every(
      (label) => others.includes(label) || others.every((other) => intersection(other.cells, label.cells).size === 0),
    )
  return isIdle ? others : labels
}

/** 处罚一共212件: a total of something that has no totals is only a manner of speaking. */
const withoutIdleTotals = (labels: readonly Label[]): readonly Label[] => {
  const others = labels.filter(({ word }) => !totalWord.test(word))
  if (others.length === 0 || others.length === labels.length) return labels
  return labels.filter(
    (label) => others.includes(label) || others.some((other) => intersection(other.cells, label.cells).size > 0),
  )
}

/**
 * Splits labels side by side into those that belong together: 许可 | 强制, 规章制发 | 规章废止 | 规章有效, 复议 | 诉讼.
 */
export function groupsOf(labels: readonly Label[]): LabelGroup[] {
  const groups: Label[][] = []
  let leadingRows: Label[] = []
  for (const label of withoutIdleVerbs(withoutIdleTotals(labels))) {
    const current = groups.at(-1)
    if (current && cellsOf([...current, label]).size > 0) {
      current.push(label)
    } else {
      const rows = leadingRows.filter(({ cells }) => intersection(cells, label.cells).size > 0)
      groups.push(label.direction === 'column' && rows.length > 0 ? [...rows, label] : [label])
    }
    if (label.direction === 'row') leadingRows = groups.at(-1)!.filter(({ direction }) => direction === 'row')
  }
  return groups.map((group) => ({ labels: group, cells: cellsOf(group) }))
}
