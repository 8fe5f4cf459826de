import type { StoredFile } from '../../store/store.ts'
import { nothingOpen } from '../../text/explained.ts'
import type { Button } from '../../text/reply.ts'
import { signOffLabels, signOffWords } from '../../text/sign-off.ts'
import type { Draft } from '../../tools/draft.ts'
import type { Said } from '../compose.ts'
import { draftLike, handOutButtons, keepDraft } from '../documents/build.ts'
import { since } from '../documents/difference.ts'
import { gateItems } from '../standing/gate.ts'
import { keptIn } from '../standing/review.ts'
import { currentHash, hashIn } from '../standing/snapshot.ts'
import type { KeptAction } from '../turn.ts'

// What a reviewer is shown: the draft that says what the report says now, with what changed since the last one they saw.

/** The draft that says what the report says now, made when there is none. */
export const currentDraft = (draft: Draft): StoredFile =>
  draftLike(draft.store.files(draft.report.id), currentHash(draft.situation)) ?? keepDraft(draft)

/** Approve or send back. */
export const decisionButtons = (file: Pick<StoredFile, 'id' | 'content'> & StoredFile): Button[] => [
  { label: signOffLabels.approve, action: { do: 'approve', hash: hashIn(file), file: file.id } },
  { label: signOffLabels.sendBack, action: { do: 'send-back', hash: hashIn(file) } },
]

type Changes = Pick<ReturnType<typeof since>, 'lines' | 'buttons' | 'whole'>

/** What has changed since the reviewers last saw the report, or since its last final. */
function sinceShown(draft: Draft, file: StoredFile, shown: number | undefined): Changes {
  const { store, report } = draft
  const before = shown === undefined ? store.lastFile(report.id, 'final') : store.file(shown)
  return before && before.id !== file.id ? since(draft, before, file, 3) : { lines: [], buttons: [], whole: '' }
}

/** The last draft that a reviewer has seen: put before them, approved, or shown again when they tapped something older. */
export function lastShown(draft: Draft, chat: string): number | undefined {
  const { store, report, changes } = draft
  const files = store.files(report.id)
  const approved = changes
    .filter(({ live }) => live)
    .flatMap(({ notes }) => notes)
    .flatMap(({ slot }) => (slot.startsWith('approved:') ? [draftLike(files, slot.slice('approved:'.length))?.id] : []))
  const offered = store.buttonsOf(chat).flatMap(({ action: kept }) => {
    const { action, report: of } = kept as KeptAction
    return action.do === 'approve' && of === report.id ? [action.file] : []
  })
  const seen = [keptIn(draft, 'sent')?.file, ...approved, ...offered].filter((id) => id !== undefined)
  return seen.length === 0 ? undefined : Math.max(...seen)
}

/** A draft with the ways to decide on it; `first` is said before what changed. */
export function showing(draft: Draft, file: StoredFile, shown: number | undefined, first: readonly string[]): Said {
  const { lines, buttons } = sinceShown(draft, file, shown)
  return {
    lines: [...first, ...lines, signOffWords.code(hashIn(file))],
    buttons: [...decisionButtons(file), ...buttons, ...handOutButtons(file, draft.situation.form)],
    file: { id: file.id, kind: 'draft', name: file.name },
    next: 'quiet',
  }
}

/** What was approved or looked at has changed meanwhile: what changed is shown, and the report as it is now. */
export function showAgain(draft: Draft, shown: number | undefined): Said {
  const open = gateItems(draft)
  if (open.length > 0) return { lines: [signOffWords.changedOpen(open.length)], next: 'quiet' }
  const file = currentDraft(draft)
  return showing(draft, file, shown, [signOffWords.changed(file.number)])
}

/** What was put before the reviewers, once more, as `first` says; what it has become, where it was changed since. */
export function showSent(draft: Draft, first: (file: StoredFile) => string): Said | undefined {
  const sent = keptIn(draft, 'sent')
  const file = sent && draft.store.file(sent.file)
  if (!sent || !file) return undefined
  if (sent.hash !== currentHash(draft.situation)) return showAgain(draft, sent.file)
  return showing(draft, file, sent.since, [first(file), signOffWords.complete(nothingOpen(draft.situation))])
}

/** All that was changed since the reviewers saw it before. */
export function tellChanges(draft: Draft): Said | undefined {
  const sent = keptIn(draft, 'sent')
  const file = sent && draft.store.file(sent.file)
  if (!sent || !file) return undefined
  if (sent.hash !== currentHash(draft.situation)) return showAgain(draft, sent.file)
  const { lines, whole } = sinceShown(draft, file, sent.since)
  const buttons = decisionButtons(file)
  if (whole === '') return { lines: [lines[0] ?? signOffWords.firstTime], buttons, next: 'quiet' }
  return { lines: lines.slice(0, 1), table: whole, buttons, next: 'quiet' }
}
