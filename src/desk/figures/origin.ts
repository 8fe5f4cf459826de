import { dayOf, monthAndDay, timeOf } from '../../schema/calendar.ts'
import type { CellId } from '../../schema/cell-id.ts'
import { cellName, figureText } from '../../text/cells.ts'
import * as messages from '../../text/messages.ts'
import { somebody } from '../../text/people.ts'
import { countedFrom, isFromFile, tookFrom } from '../../text/uploads.ts'
import type { Draft } from '../../tools/draft.ts'

const most = 4

/** Where figures come from: who said them, when and in which words; or that they follow from others. */
export const originLines = (draft: Draft, cells: readonly CellId[]): string[] =>
  cells.slice(0, most).map((cell) => origin(draft, cell))

function origin({ situation, changes, store }: Draft, cell: CellId): string {
  const name = cellName(situation.form, cell)
  const stated = situation.state.accepted.get(cell)
  const value = situation.figures.get(cell)
  if (value === undefined) return messages.nobodySaid(name)
  const change = stated && changes.find(({ id }) => id === stated.change)
  if (!change) return messages.derivedBy(name, figureText(situation.form, cell, value))
  const when = `${monthAndDay(dayOf(change.at))}${timeOf(change.at)}`
  const who = store.person(change.by)?.name ?? somebody
  const shown = figureText(situation.form, cell, value)
  const words = change.statements.find((statement) => statement.cell === cell)?.words ?? ''
  if (change.source === 'file') return tookFrom(name, shown, who, when, change.words)
  if (isFromFile(words)) return countedFrom(name, shown, who, when, words)
  return messages.saidBy(name, shown, who, when, (change.words || words).slice(0, 30))
}
