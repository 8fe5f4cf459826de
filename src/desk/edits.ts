import { read } from '../intake/reader.ts'
import { usualLabels } from '../text/buttons.ts'
import { blank, cellName } from '../text/cells.ts'
import * as messages from '../text/messages.ts'
import { topicOfCell } from '../text/topics.ts'
import type { Said } from './compose.ts'
import { contextOf } from './context.ts'
import type { Turn } from './turn.ts'

/**
 * An edited message proposes the change to exactly what that message had said.
 * @returns undefined when that message had recorded nothing: its new words are then a message like any other
 */
export function handleEdit(turn: Turn, text: string, message: string): Said | undefined {
  const { draft } = turn
  const change = draft?.changes.find((other) => other.live && other.message === message && other.statements.length > 0)
  if (!draft || !change) return undefined
  const { form } = draft.situation
  const cells = change.statements.map(({ cell }) => cell).filter((cell) => form.cell(cell) !== undefined)
  if (cells.length === 0) return undefined
  const reading = read(text.trim(), {
    ...contextOf(turn, draft),
    asked: { topic: topicOfCell(form, cells[0]!), cells },
  })
  if (reading.kind !== 'figures' || reading.proposals.length === 0)
    return { lines: [messages.notUnderstood], next: 'repeat' }
  const said = new Set(reading.proposals.map(({ cell }) => cell))
  const before = new Map(change.statements.map(({ cell, value }) => [cell, value]))
  const figures = [
    ...reading.proposals.filter(({ cell, value }) => before.get(cell) !== value),
    ...cells.filter((cell) => !said.has(cell)).map((cell) => ({ cell, value: null, words: text.slice(0, 200) })),
  ]
  if (figures.length === 0) return { lines: [], next: 'repeat' }
  const list = figures
    .slice(0, 4)
    .map(({ cell, value }) => `${cellName(form, cell)} ${before.get(cell) ?? blank}→${value ?? blank}`)
  return {
    lines: [],
    doubts: [
      {
        fresh: messages.edited(list.join('，')),
        again: messages.edited(list.join('，')),
        cells: figures.map(({ cell }) => cell),
        settledBy: 'all',
        buttons: [
          { label: usualLabels.change, action: { do: 'record', figures } },
          { label: usualLabels.changeNot, action: { do: 'ask', asked: turn.state.asked } },
        ],
      },
    ],
    next: 'quiet',
  }
}
