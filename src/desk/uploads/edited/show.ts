import type { Situation } from '../../../checks/situation.ts'
import { cellName, cellOf, figureText, tableName } from '../../../text/cells.ts'
import * as words from '../../../text/edited.ts'
import type { Action, Button } from '../../../text/reply.ts'
import { shownChange, type TextEdit } from '../../../text/text-changes.ts'
import { labels, takeInAgain } from '../../../text/uploads.ts'
import type { Doubt } from '../../turn.ts'
import type { EditList, FileChange, OpenChange } from './edit-list.ts'
import type { ChangedCell } from './figure-changes.ts'
import { figureAt, ownText } from './own-text.ts'

// What is shown of the changes of a file: all at once, or one of them.

type EditsAction = Extract<Action, { do: 'edits' }>

const shownFigure = ({ form }: Situation, cell: ChangedCell['cell'], value: number | null | undefined): string =>
  value === null || value === undefined ? words.openFigure : figureText(form, cell, value)

function figuresLine(situation: Situation, list: EditList, cells: readonly ChangedCell[], isClash: boolean): string {
  const { form, figures } = situation
  const [first] = cells as [ChangedCell, ...ChangedCell[]]
  if (cells.length > 2 && cells.every(({ base }) => base === null))
    return words.filledLine(tableName(cellOf(form, first.cell)?.section ?? ''), cells.length)
  const shown = cells.map(({ cell, base, value }) => {
    const standing = figures.get(cell) ?? null
    const after = shownFigure(situation, cell, value)
    if (isClash && standing !== base)
      return words.figureTwice(list.from, cellName(form, cell), [
        shownFigure(situation, cell, base),
        shownFigure(situation, cell, standing),
        after,
      ])
    return words.figureLine(cellName(form, cell), base === null ? undefined : shownFigure(situation, cell, base), after)
  })
  return words.figuresInShort(shown)
}

/** What the table says where a text was given another number. */
function inTable(situation: Situation, { merged }: OpenChange, section: string): string | undefined {
  if (merged?.kind !== 'clear' || merged.edits.length !== 1) return undefined
  const figure = figureAt(ownText(situation, section), merged.edits[0]!)
  const value = figure && situation.figures.get(figure.cell)
  return value === undefined ? undefined : figureText(situation.form, figure!.cell, value)
}

const shownInOurs = (situation: Situation, section: string, edit: TextEdit): words.Rewritten =>
  shownChange(ownText(situation, section).text, { edits: [edit] })

/** A change in one line. */
export function changeLine(situation: Situation, list: EditList, open: OpenChange): string {
  const { change, merged, isClash } = open
  if (change.kind === 'figures') return figuresLine(situation, list, change.cells, isClash)
  if (change.kind === 'note')
    return words.noteLine(change.slot, situation.notes.get(change.slot)?.value ?? change.base, change.value)
  if (merged?.kind === 'clash') {
    const { before, after } = shownInOurs(situation, change.section, merged.edit)
    return words.rewrittenTwice(list.from, change.section, before, after)
  }
  const shown = shownChange(list.bases[change.section] ?? '', change.change)
  return words.rewrittenLine(change.section, shown, inTable(situation, open, change.section))
}

/** A change with all its words. */
export function wholeChangeLine(situation: Situation, list: EditList, open: OpenChange): string {
  const { change } = open
  if (change.kind !== 'text') return changeLine(situation, list, open)
  const shown = shownChange(list.bases[change.section] ?? '', change.change)
  return words.rewrittenLine(change.section, shown, undefined, [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY])
}

/** What taking a change puts in the place of what stands there. */
export function settledLine(situation: Situation, list: EditList, open: OpenChange): string {
  const { change, merged, isClash } = open
  if (!isClash || change.kind === 'note') return changeLine(situation, list, open)
  if (merged?.kind === 'clash' && change.kind === 'text')
    return words.rewrittenLine(change.section, shownInOurs(situation, change.section, merged.edit), undefined)
  const cells = change.kind === 'figures' ? change.cells : []
  const standing = cells.map((one) => ({ ...one, base: situation.figures.get(one.cell) ?? null }))
  return figuresLine(situation, list, standing, false)
}

/** What stands where both changed something: a tap means this and nothing later. */
export function standingOf({ figures, notes }: Situation, { change, merged, isClash }: OpenChange): string | undefined {
  if (!isClash) return undefined
  if (change.kind === 'figures') return change.cells.map(({ cell }) => figures.get(cell) ?? '').join()
  return merged?.kind === 'clash'
    ? merged.standing
    : (notes.get(change.kind === 'note' ? change.slot : '')?.value ?? '')
}

const cellsOf = (changes: readonly OpenChange[]) =>
  changes.flatMap(({ change }) => (change.kind === 'figures' ? change.cells.map(({ cell }) => cell) : []))

const button = (label: string, list: EditList, action: Omit<EditsAction, 'do' | 'list'>): Button => ({
  label,
  action: { do: 'edits', list: list.key, ...action },
})

export const eachButton = (list: EditList, label: string = words.editLabels.each): Button =>
  button(label, list, { what: 'each' })

/** One change by itself. */
export function stepDoubt(situation: Situation, list: EditList, one: OpenChange, open: readonly OpenChange[]): Doubt {
  const standing = standingOf(situation, one)
  const line = words.stepLine(one.at + 1, list.changes.length, changeLine(situation, list, one))
  const others = open.filter(({ at, isClash }) => at !== one.at && !isClash)
  return {
    fresh: line,
    again: `${words.stillOpenEdits(list.from, open.length)}。${line}`,
    cells: cellsOf(open),
    settledBy: 'all',
    edits: true,
    buttons: [
      button(words.editLabels.take, list, {
        what: 'take',
        at: one.at,
        ...(standing === undefined ? {} : { standing }),
      }),
      button(words.editLabels.leave, list, { what: 'leave', at: one.at }),
      ...(others.length > 0 && !one.isClash ? [button(words.editLabels.rest, list, { what: 'all' })] : []),
    ],
  }
}

/** The way through all changes. */
export function overviewDoubt(situation: Situation, list: EditList, open: readonly OpenChange[], fresh = ''): Doubt {
  const isKnown = list.from !== null
  const [only] = open
  if (isKnown && only && open.length === 1) return { ...stepDoubt(situation, list, only, open), fresh }
  const all = isKnown ? words.editLabels.all : labels.takeIn
  const hasClear = open.some(({ isClash }) => !isClash)
  return {
    fresh,
    again: isKnown ? words.stillOpenEdits(list.from, open.length) : takeInAgain(situation.year),
    cells: cellsOf(open),
    settledBy: 'all',
    edits: true,
    buttons: [
      ...(hasClear ? [button(all, list, { what: 'all' })] : []),
      eachButton(list),
      button(words.editLabels.none, list, { what: 'none' }),
    ],
  }
}

const isFilled = (change: FileChange): boolean =>
  change.kind === 'figures' && change.cells.every(({ base }) => base === null)

/** How many changes there are, of which kind. */
export function countsOf(changes: readonly FileChange[]): words.Counts {
  const figures = changes.filter(({ kind }) => kind === 'figures')
  const cellCount = (some: readonly FileChange[]): number =>
    some.reduce((sum, change) => sum + (change.kind === 'figures' ? change.cells.length : 0), 0)
  const slots = changes.flatMap((change) => (change.kind === 'note' ? [change.slot] : []))
  return {
    texts: changes.filter(({ kind }) => kind === 'text').length,
    figures: cellCount(figures.filter((change) => !isFilled(change))),
    filled: cellCount(figures.filter(isFilled)),
    others: [
      ...(slots.some((slot) => slot.startsWith('signature:')) ? [words.otherParts.signature] : []),
      ...(slots.some((slot) => slot.startsWith('reason:')) ? [words.otherParts.reason] : []),
    ],
  }
}
