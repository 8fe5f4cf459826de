import { groupsOf } from '../../intake/sentences/groups.ts'
import { tokenize } from '../../intake/words/tokenizer.ts'
import { dayOf, monthAndDay, timeOf } from '../../schema/calendar.ts'
import type { CellId } from '../../schema/cell-id.ts'
import { cellName, figureText } from '../../text/cells.ts'
import { findCell } from '../../text/find-cell.ts'
import * as messages from '../../text/messages.ts'
import { origins } from '../../text/origins.ts'
import { somebody } from '../../text/people.ts'
import type { TextSlot } from '../../text/reply.ts'
import { textName } from '../../text/topics.ts'
import type { Draft } from '../../tools/draft.ts'
import type { Said } from '../compose.ts'
import { contextOf } from '../context.ts'
import type { Turn } from '../turn.ts'
import { originLines } from './origin.ts'

// 「复议维持1件谁说的」「37谁说的」「第五部分谁写的」: who, when, in which words; or that it follows from other figures.

const numberIn = (words: string): number | undefined => {
  const [digits] = /\d+/u.exec(words) ?? []
  return digits === undefined ? undefined : Number(digits)
}

/** The cells that the words name as they name them when they state something. */
function cellsNamed(turn: Turn, draft: Draft, words: string): CellId[] {
  const tokens = tokenize(words.normalize('NFKC'), contextOf(turn, draft))
  const labels = tokens.flatMap((token) => (token.kind === 'label' ? [token.label] : []))
  const [group, ...others] = groupsOf(labels)
  return group && others.length === 0 ? [...group.cells] : []
}

/** Of the cells named those that hold something, the total of a row before its parts. */
function standing({ situation: { figures, form, stated } }: Draft, cells: readonly CellId[], words: string): CellId[] {
  const number = numberIn(words)
  const known = cells.filter((cell) => figures.has(cell))
  const said = number === undefined ? known : known.filter((cell) => figures.get(cell) === number)
  const nonZero = said.filter((cell) => figures.get(cell) !== 0 || number === 0)
  const found = nonZero.length > 0 ? nonZero : said
  return found.toSorted(
    (one, other) => Number(stated.has(other)) - Number(stated.has(one)) || form.position(one) - form.position(other),
  )
}

/** What waits to be confirmed. */
function pendingLines({ state }: Turn, { situation: { form } }: Draft, cells: readonly CellId[]): string[] {
  const figures = state.doubts.flatMap(({ buttons }) =>
    buttons.flatMap(({ action }) => (action.do === 'record' ? action.figures : [])),
  )
  return figures.flatMap(({ cell, value }) =>
    value !== null && cells.includes(cell)
      ? [origins.pending(cellName(form, cell), figureText(form, cell, value))]
      : [],
  )
}

const whenOf = (at: number): string => `${monthAndDay(dayOf(at))}${timeOf(at)}`

/** 「37谁说的」, where 37 was said and another figure stands by now. */
function replacedLines({ changes, situation, store }: Draft, number: number, cells: readonly CellId[]): string[] {
  const { form, figures } = situation
  const found = changes.flatMap((change) =>
    change.statements
      .filter(({ cell, value }) => value === number && form.cell(cell) && (cells.length === 0 || cells.includes(cell)))
      .map(({ cell }) => ({ cell, change })),
  )
  const last = new Map(found.map((one) => [one.cell, one.change]))
  return [...last].map(([cell, { by, at }]) => {
    const now = figures.get(cell)
    const name = cellName(form, cell)
    const shown = now === undefined ? undefined : figureText(form, cell, now)
    return origins.replaced(name, figureText(form, cell, number), shown, store.person(by)?.name ?? somebody, whenOf(at))
  })
}

/** 「第五部分谁写的」. */
function textLines({ changes, situation, store }: Draft, words: string): string[] | undefined {
  const [, said] = /第([一二三四五六七1-7])(?:部分|章|节)/u.exec(words) ?? []
  if (said === undefined || /表|数|件/u.test(words)) return undefined
  const number = '一二三四五六七'.includes(said) ? '一二三四五六七'.indexOf(said) + 1 : Number(said)
  const section = situation.form.sections.find(({ id, kind }) => kind === 'narrative' && id.endsWith(String(number)))
  if (!section) return undefined
  const slots = [...situation.notes.keys()].filter(
    (slot) => slot === `text:${section.id}` || slot.startsWith(`text:${section.id}/`),
  ) as TextSlot[]
  if (slots.length === 0) return [origins.noText(textName(`text:${section.id}`))]
  return slots.slice(0, 4).flatMap((slot) => {
    const change = changes.findLast(({ live, notes }) => live && notes.some((note) => note.slot === slot))
    return change ? [origins.text(textName(slot), store.person(change.by)?.name ?? somebody, whenOf(change.at))] : []
  })
}

export function whoSaid(turn: Turn, draft: Draft, argument: string): Said {
  const ofText = textLines(draft, argument)
  if (ofText) return { lines: ofText, next: 'repeat' }
  const named = cellsNamed(turn, draft, argument)
  const cells = named.length > 0 ? standing(draft, named, argument) : findCell(draft.situation, argument)
  if (cells.length > 0) return { lines: originLines(draft, cells), next: 'repeat' }
  const pending = pendingLines(turn, draft, named)
  if (pending.length > 0) return { lines: pending.slice(0, 3), next: 'repeat' }
  const number = numberIn(argument)
  const replaced = number === undefined ? [] : replacedLines(draft, number, named)
  if (replaced.length > 0) return { lines: replaced.slice(0, 3), next: 'repeat' }
  const isOne = named.length > 0 && named.length <= 7
  return { lines: isOne ? originLines(draft, named.slice(0, 1)) : [messages.whichFigure], next: 'repeat' }
}
