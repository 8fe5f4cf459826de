import { Notes } from '../notes.ts'
import type { Proposal } from '../reading.ts'
import { applicantColumns, requestCell } from '../view.ts'

// One message, divided into clauses in several ways: what it says in all of them, unless a sum tells which one was meant.

const fingerprint = ({ proposed, choices, problems }: Notes): string =>
  JSON.stringify([
    [...proposed.values()].map(({ cell, value }) => `${cell}=${value}`).sort(),
    choices.map(({ options }) => options),
    problems.map(({ reason }) => reason),
  ])

type Sum = 'none' | 'right' | 'wrong'

/** Whether those who asked add up to what was received, as far as both were said. */
function sumOf({ proposed }: Notes): Sum {
  const sums = (['received', 'carriedIn'] as const).map((row): Sum => {
    const total = proposed.get(requestCell(row, 'total'))?.value
    const parts = applicantColumns.flatMap((column) => proposed.get(requestCell(row, column))?.value || [])
    if (!total || parts.length === 0) return 'none'
    const sum = parts.reduce((all, figure) => all + figure, 0)
    if (sum > total || (sum < total && parts.length > 1)) return 'wrong'
    // 转来1件是个人的 says the same number twice.
    return sum === total && parts.length > 1 ? 'right' : 'none'
  })
  return sums.includes('wrong') ? 'wrong' : sums.includes('right') ? 'right' : 'none'
}

/** The figures that every reading has; the words of the others, and what rests on them, are not understood. */
function common(readings: readonly Notes[]): Notes {
  const [first, ...others] = readings as [Notes, ...Notes[]]
  const notes = new Notes(first.context)
  const all = readings.flatMap(({ proposed }) => [...proposed.values()])
  const isInAll = ({ cell, value }: Proposal): boolean =>
    readings.every(({ proposed }) => proposed.get(cell)?.value === value)
  const uncertain = new Set(all.filter((one) => !isInAll(one)).map(({ words }) => words))
  for (const { cell, value, words } of first.proposed.values())
    if (isInAll({ cell, value, words }) && !uncertain.has(words)) notes.propose(cell, value, words)
  const doubted = new Set(
    [...first.proposed.values()].map(({ words }) => words).filter((words) => uncertain.has(words)),
  )
  const words = [...(doubted.size > 0 ? doubted : uncertain)].join('')
  if (words !== '') notes.problems.push({ words, reason: 'runs-on' })
  const inAll = first.choices.filter(({ options }) =>
    others.every(({ choices }) => choices.some((choice) => JSON.stringify(choice.options) === JSON.stringify(options))),
  )
  notes.choices.push(...inAll)
  notes.restate = true
  return notes
}

/** The reading that was meant, or what can be said without knowing it. */
export function agreed(all: readonly Notes[]): Notes {
  const readings = [...new Map(all.map((notes) => [fingerprint(notes), notes])).values()]
  if (readings.length === 1) return readings[0]!
  const right = readings.filter((notes) => sumOf(notes) === 'right')
  return right.length === 1 ? right[0]! : common(right.length > 0 ? right : readings)
}
