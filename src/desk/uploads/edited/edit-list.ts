import type { Situation } from '../../../checks/situation.ts'
import type { TextChange } from '../../../text/text-changes.ts'
import type { Draft } from '../../../tools/draft.ts'
import type { FileNote } from '../../../tools/report-file.ts'
import type { ChangedCell } from './figure-changes.ts'
import { type Merged, mergedAfter } from './merge.ts'
import { ownText } from './own-text.ts'

/** One thing that was changed in a file: taken or left as a whole. */
export type FileChange =
  | { readonly kind: 'figures'; readonly cells: readonly ChangedCell[] }
  | { readonly kind: 'text'; readonly section: string; readonly change: TextChange }
  | { readonly kind: 'note'; readonly slot: string; readonly value: string; readonly base: string | null }

/** What was changed in a report that came back as a file, until everything of it is taken or left. Kept with the chat. */
export interface EditList {
  /** Of the message that brought the file. */
  readonly key: string
  readonly report: number
  /** What the file is called. */
  readonly name: string
  /** The file of ours that it was made from; null where that is not known. */
  readonly from: { readonly kind: 'draft' | 'final'; readonly number: number } | null
  /** The texts that the changes were made in, by section. */
  readonly bases: Readonly<Record<string, string>>
  readonly changes: readonly FileChange[]
  /** What makes the form of the file its own: comes with its figures. */
  readonly habits: readonly FileNote[]
  /** Changes that were taken, by the change of the history that did it: taken back, they are open again. */
  readonly taken: Readonly<Record<number, number>>
  /** Changes that were not wanted. */
  readonly left: readonly number[]
  /** The one that is shown by itself. */
  readonly at: number | null
  /** When the message came that they were shown to last. */
  readonly shownAt: number
  /** The message whose answer speaks of something else that came of it, and says how to go on: the list is called to mind after the next. */
  readonly toldAt?: string
}

/** A change that is neither taken nor left, as it stands to the report by now. */
export interface OpenChange {
  readonly at: number
  readonly change: FileChange
  /** Something else was said there since: it needs a tap of its own. */
  readonly isClash: boolean
  readonly merged?: Merged
}

/** Whether a change was taken, and not taken back. */
type Taken = (at: number) => boolean

type TextOfFile = Extract<FileChange, { kind: 'text' }>

function textState(situation: Situation, list: EditList, at: number, change: TextOfFile, taken: Taken): OpenChange[] {
  const { section } = change
  const before = list.changes.flatMap((other, index) =>
    other.kind === 'text' && other.section === section && taken(index) ? [other.change] : [],
  )
  const ours = ownText(situation, section).text
  const result = mergedAfter(list.bases[section] ?? '', before, ours, change.change)
  return result.kind === 'there' ? [] : [{ at, change, isClash: result.kind === 'clash', merged: result }]
}

function figuresState(
  situation: Situation,
  at: number,
  change: Extract<FileChange, { kind: 'figures' }>,
): OpenChange[] {
  const { figures, state } = situation
  const isSaid = ({ cell, value }: ChangedCell): boolean =>
    figures.get(cell) === value || state.held.some((part) => part.figures.get(cell) === value)
  const isChanged = ({ cell, base }: ChangedCell): boolean => (figures.get(cell) ?? null) !== base
  if (change.cells.every(isSaid)) return []
  return [{ at, change, isClash: change.cells.some((one) => !isSaid(one) && isChanged(one)) }]
}

function noteState({ notes }: Situation, at: number, change: Extract<FileChange, { kind: 'note' }>): OpenChange[] {
  const standing = notes.get(change.slot)?.value ?? null
  return standing === change.value ? [] : [{ at, change, isClash: standing !== change.base }]
}

function stateOf(situation: Situation, list: EditList, at: number, taken: Taken): OpenChange[] {
  const change = list.changes[at]!
  if (change.kind === 'figures') return figuresState(situation, at, change)
  return change.kind === 'text' ? textState(situation, list, at, change, taken) : noteState(situation, at, change)
}

/** What of a list is open: what somebody said meanwhile is settled, what was taken back is open again. */
export function openChanges({ situation, changes, report }: Draft, list: EditList | null | undefined): OpenChange[] {
  if (list?.report !== report.id) return []
  const live = new Set(changes.flatMap((change) => (change.live ? [change.id] : [])))
  const taken: Taken = (at) => live.has(list.taken[at] ?? -1)
  return list.changes.flatMap((_, at) =>
    list.left.includes(at) || taken(at) ? [] : stateOf(situation, list, at, taken),
  )
}
