import { fileName } from '../../report/file-name.ts'
import type { Form } from '../../schema/form.ts'
import type { StoredFile } from '../../store/store.ts'
import { draftButton, finalButton } from '../../text/buttons.ts'
import { contestQuestion } from '../../text/contests.ts'
import { differingLine, nothingOpen } from '../../text/explained.ts'
import * as words from '../../text/handed-out.ts'
import * as messages from '../../text/messages.ts'
import { type OpenItem, openLines } from '../../text/missing.ts'
import type { Button, HandOut } from '../../text/reply.ts'
import { onPaperButton, signOffLabels, signOffWords } from '../../text/sign-off.ts'
import { tableSections } from '../../text/tables.ts'
import type { Draft } from '../../tools/draft.ts'
import type { Said } from '../compose.ts'
import { lastFinal } from '../proceedings/final-state.ts'
import { gateItems } from '../proceedings/gate.ts'
import { correctedOf, correctionReasonOf, publishButton } from '../proceedings/publication.ts'
import { isReviewer, reviewersOf, signOffOf } from '../proceedings/review.ts'
import { currentHash, draftOf, hashIn, type Snapshot, snapshotOf } from './snapshot.ts'

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

/** How it goes on from a draft: with what is open first, or to the final. */
export function onward(draft: Draft): Button {
  const [first] = gateItems(draft)
  return first ? { label: words.buttons.goOn, action: { do: 'ask', asked: first.asked } } : finalButton
}

/** Keeps the report as it is now as one more draft. */
export function keepDraft(draft: Draft): StoredFile {
  const { situation, store, report, actor } = draft
  const number = store.nextFileNumber(report.id, 'draft')
  const name = fileName({ organ: situation.organ, year: situation.year, draftNumber: number })
  const content = snapshotOf(draft, number)
  return store.file(store.addFile({ reportId: report.id, kind: 'draft', number, name, content, at: actor.at }))!
}

/** What a draft says besides the report: what is open in it. */
const openOf = ({ missing, held, findings }: NonNullable<Snapshot['draft']>): string =>
  JSON.stringify([missing, held, findings])

/** The last draft, if nothing of it is another by now: it is handed out again instead of one that is the same. */
function sameDraft({ store, report, situation }: Draft): StoredFile | undefined {
  const last = store.files(report.id, 'draft').at(-1)
  if (!last || hashIn(last) !== currentHash(situation)) return undefined
  const kept = (last.content as Snapshot).draft
  return kept && openOf(kept) === openOf(draftOf(situation, last.number)) ? last : undefined
}

/** A draft can be had at any time: what is open and held stands on its last page. */
export function buildDraft(draft: Draft): Said {
  const same = sameDraft(draft)
  const file = same ?? keepDraft(draft)
  const lines = words.draftLines(file.number, gateItems(draft), hashIn(file), nothingOpen(draft.situation))
  return {
    lines: same ? [words.sameDraft(file.number), ...lines.slice(1)] : lines,
    buttons: [...handOutButtons(file, draft.situation.form), onward(draft)],
    next: 'quiet',
    file: { id: file.id, kind: 'draft', name: file.name },
  }
}

const draftFirst: Button = { label: '先出草稿', action: { do: 'build', kind: 'draft' } }

/** Who reviews is offered to approve; others to put it before those who do, or to enter a signature on paper. */
function askReview(draft: Draft): Said {
  const { situation, actor } = draft
  const approve: Button = {
    label: signOffLabels.approve,
    action: { do: 'approve', hash: currentHash(situation) },
  }
  if (isReviewer(draft, actor.person.id))
    return { lines: [signOffWords.askReviewer], buttons: [approve, draftFirst], next: 'quiet' }
  return {
    lines: [signOffWords.askReview],
    buttons: [...sendButtons(draft), onPaperButton, draftFirst],
    next: 'quiet',
  }
}

/** One for each of those who review. */
export const sendButtons = (draft: Draft): Button[] =>
  reviewersOf(draft)
    .slice(0, 3)
    .map(({ id, name }) => ({ label: signOffLabels.send(name), action: { do: 'send', to: id } }))

/** How what stands in the way is settled: at once where two figures are to be chosen between. */
function settling({ situation }: Draft, { asked }: OpenItem): readonly Button[] {
  if (asked.kind === 'contested') return contestQuestion(situation, asked).buttons
  return [{ label: words.buttons.goOn, action: { do: 'ask', asked } }]
}

/** The final is refused with the list while anything stands in its way; otherwise an approval, or a tap, is asked for. */
export function askFinal(draft: Draft): Said {
  const items = gateItems(draft)
  if (items.length > 0) {
    return {
      lines: [messages.finalRefused(items.length), ...openLines(items)],
      buttons: [...settling(draft, items[0]!), draftButton],
      next: 'quiet',
    }
  }
  if (lastFinal(draft)?.standing || signOffOf(draft)) return buildFinal(draft)
  if (reviewersOf(draft).length > 0) return askReview(draft)
  return {
    lines: [messages.finalAsk],
    buttons: [{ label: '出正式稿', action: { do: 'build', kind: 'final' } }, onPaperButton, draftFirst],
    next: 'quiet',
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
function keepFinal(draft: Draft): StoredFile {
  const { situation, store, report, actor } = draft
  const number = store.nextFileNumber(report.id, 'final')
  const [corrected, reason] = [correctedOf(draft), correctionReasonOf(draft)]
  const correction = corrected && reason !== undefined ? { of: corrected.file, reason } : undefined
  const name = fileName({ organ: situation.organ, year: situation.year, isCorrection: correction !== undefined })
  const content: Snapshot = { ...snapshotOf(draft), signOff: signOffOf(draft), correction }
  return store.file(store.addFile({ reportId: report.id, kind: 'final', number, name, content, at: actor.at }))!
}

/** The final that stands, unless it has been approved since: then it is built again, with who approved it. */
function standingFinal(draft: Draft): StoredFile | undefined {
  const standing = lastFinal(draft)?.standing
  const signOff = signOffOf(draft)
  return standing && (!signOff || (standing.content as Snapshot).signOff?.change === signOff.change)
    ? standing
    : undefined
}

/** The final file, built only when the report is done, and approved where there is somebody to approve it. */
export function buildFinal(draft: Draft): Said {
  const standing = standingFinal(draft)
  if (gateItems(draft).length > 0) return askFinal(draft)
  if (!standing && !signOffOf(draft) && reviewersOf(draft).length > 0) return askReview(draft)
  const file = standing ?? keepFinal(draft)
  return {
    lines: aboutFinal(draft, file),
    buttons: [...handOutButtons(file, draft.situation.form), ...publishButton(draft, file)],
    next: 'quiet',
    file: { id: file.id, kind: 'final', name: file.name },
  }
}
