import { fileName } from '../../report/file-name.ts'
import type { Form } from '../../schema/form.ts'
import type { StoredFile } from '../../store/store.ts'
import { finalButton } from '../../text/buttons.ts'
import { publicationWords } from '../../text/correction.ts'
import { differingLine, nothingOpen } from '../../text/explained.ts'
import * as words from '../../text/handed-out.ts'
import type { Button, HandOut } from '../../text/reply.ts'
import { tableSections } from '../../text/tables.ts'
import type { Draft } from '../../tools/draft.ts'
import type { Said } from '../compose.ts'
import { undecidedItems } from '../others-doubts.ts'
import { lastFinal } from '../standing/final-state.ts'
import { gateItems } from '../standing/gate.ts'
import { correctedOf, correctionReasonOf, publishedOf } from '../standing/publication.ts'
import { signOffOf } from '../standing/review.ts'
import { currentHash, draftOf, hashIn, type Snapshot, snapshotOf } from '../standing/snapshot.ts'

/** The table that is looked at most: table three, or the only one there is. */
export function mainTable(form: Form): { readonly id: string; readonly name: string } {
  const tables = tableSections(form)
  return tables.find(({ id }) => id === 's3') ?? tables[0]!
}

/** What can be had of a file besides, but for what was just had. */
export function handOutButtons(
  file: Pick<StoredFile, 'id' | 'kind' | 'content'>,
  form: Form,
  just?: HandOut,
): Button[] {
  const isCorrection = (file.content as Snapshot).correction !== undefined
  const ofFinal: readonly HandOut[] = isCorrection
    ? ['pdf', 'note', 'checklist', 'correction']
    : ['pdf', 'note', 'checklist']
  const all: readonly HandOut[] = file.kind === 'final' ? ofFinal : ['pdf', 'picture']
  return all
    .filter((as) => as !== just)
    .map((as) => ({
      label: as === 'picture' ? words.pictureOf(mainTable(form).name) : words.buttons[as],
      action: { do: 'hand', file: file.id, as },
    }))
}

/** Under a final that nobody has said of that it was handed in. */
export function publishButton(draft: Draft, file: Pick<StoredFile, 'id'>): Button[] {
  return publishedOf(draft)?.file === file.id
    ? []
    : [{ label: publicationWords.button, action: { do: 'publish', file: file.id, how: '上报' } }]
}

/** How it goes on from a draft: with what is open first, or to the final. */
export function onward(draft: Draft): Button {
  const [first] = gateItems(draft)
  return first ? { label: words.buttons.goOn, action: { do: 'ask', asked: first.asked } } : finalButton
}

/** What a draft says of what it lacks, and of what was said and is not certain. */
const openIn = (draft: Draft, number: number): NonNullable<Snapshot['draft']> => ({
  ...draftOf(draft.situation, number),
  undecided: undecidedItems(draft).map(({ text }) => text),
})

/** Keeps the report as it is now as one more draft. */
export function keepDraft(draft: Draft): StoredFile {
  const { situation, store, report, actor } = draft
  const number = store.nextFileNumber(report.id, 'draft')
  const name = fileName({ organ: situation.organ, year: situation.year, draftNumber: number })
  const content: Snapshot = { ...snapshotOf(draft), draft: openIn(draft, number) }
  return store.file(store.addFile({ reportId: report.id, kind: 'draft', number, name, content, at: actor.at }))!
}

/** What a draft says besides the report: what is open in it. */
const openOf = ({ missing, held, mistakes = [], undecided = [], findings }: NonNullable<Snapshot['draft']>): string =>
  JSON.stringify([missing, held, mistakes, undecided, findings])

/** The last draft, if nothing of it is another by now: it is handed out again instead of one that is the same. */
function sameDraft(draft: Draft): StoredFile | undefined {
  const { store, report, situation } = draft
  const last = store.files(report.id, 'draft').at(-1)
  if (!last || hashIn(last) !== currentHash(situation)) return undefined
  const kept = (last.content as Snapshot).draft
  return kept && openOf(kept) === openOf(openIn(draft, last.number)) ? last : undefined
}

/** A draft can be had at any time: what is open and held stands on its last page. */
export function buildDraft(draft: Draft): Said {
  const same = sameDraft(draft)
  const file = same ?? keepDraft(draft)
  const isFinal = lastFinal(draft)?.standing !== undefined
  const lines = words.draftLines({
    number: file.number,
    items: [...gateItems(draft).filter(({ kind }) => kind !== 'doubt'), ...undecidedItems(draft)],
    hash: hashIn(file),
    agreement: nothingOpen(draft.situation),
    isFinal,
  })
  return {
    lines: same ? [words.sameDraft(file.number, isFinal), ...lines.slice(1)] : lines,
    buttons: [...handOutButtons(file, draft.situation.form), onward(draft)],
    next: 'quiet',
    file: { id: file.id, kind: 'draft', name: file.name },
  }
}

/** The last draft that says the same as a file. */
export const draftLike = (files: readonly StoredFile[], hash: string): StoredFile | undefined =>
  files.findLast((file) => file.kind === 'draft' && hashIn(file) === hash)

/** What is said of a final, whenever it is handed out. */
export function aboutFinal({ store }: Pick<Draft, 'store'>, file: StoredFile): string[] {
  const { signOff, correction, explained = [] } = file.content as Snapshot
  const differing = differingLine(explained)
  const hash = hashIn(file)
  const draft = draftLike(store.files(file.reportId), hash)?.number
  return words.finalLines({ draft, signOff, reason: correction?.reason, hash, differing })
}

/** Keeps the report as it is now as one more final, with who approved it and why it corrects what was published. */
export function keepFinal(draft: Draft): StoredFile {
  const { situation, store, report, actor } = draft
  const number = store.nextFileNumber(report.id, 'final')
  const [corrected, reason] = [correctedOf(draft), correctionReasonOf(draft)]
  const correction = corrected && reason !== undefined ? { of: corrected.file, reason } : undefined
  const name = fileName({ organ: situation.organ, year: situation.year, isCorrection: correction !== undefined })
  const content: Snapshot = { ...snapshotOf(draft), signOff: signOffOf(draft), correction }
  return store.file(store.addFile({ reportId: report.id, kind: 'final', number, name, content, at: actor.at }))!
}
