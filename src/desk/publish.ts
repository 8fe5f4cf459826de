import type { Published } from '../intake/signing.ts'
import { dayOf } from '../schema/calendar.ts'
import type { StoredFile } from '../store/store.ts'
import { correctionWords, publicationWords } from '../text/correction.ts'
import type { Draft } from '../tools/draft.ts'
import { keepProceeding } from '../tools/keep-proceeding.ts'
import { handOutButtons } from './build.ts'
import type { Said } from './compose.ts'
import { lastFinal } from './final-state.ts'
import { correctedOf, correctionReasonOf, publishedOf } from './publication.ts'
import { hashIn } from './snapshot.ts'
import type { Turn } from './turn.ts'

/** What was out on a day is the last final there was by then. */
const lastBy = ({ store, report }: Draft, day: string): StoredFile | undefined =>
  store.files(report.id).findLast(({ kind, at }) => kind === 'final' && dayOf(at) <= day)

/** Long enough for any reason; it stands in the words under the final. */
const longestReason = 100

/** Notes that a final was handed in or published: on the day that is said, otherwise today. */
export function publish(turn: Turn, draft: Draft, said: Published & { readonly file?: number }): Said {
  const { store, situation, actor } = draft
  const final = lastFinal(draft)
  const day = said.day ?? actor.day
  if (!final) return { lines: [publicationWords.noFinal], next: 'repeat' }
  if (day > actor.day) return { lines: [publicationWords.future(day)], next: 'quiet' }
  const file = said.file === undefined ? lastBy(draft, day) : store.file(said.file)
  if (!file) return { lines: [publicationWords.early(day)], next: 'quiet' }
  const known = publishedOf(draft)
  if (known?.file === file.id && known.day === day && known.how === said.how)
    return { lines: [publicationWords.already(known)], next: 'quiet' }
  keepProceeding.run(draft, { kind: 'published', hash: hashIn(file), file: file.id, day, how: said.how })
  const isChanged = correctedOf(draft) !== undefined
  if (isChanged) turn.state = { ...turn.state, voided: final.file.id }
  const line = (isChanged ? publicationWords.keptChanged : publicationWords.kept)(situation.year, {
    day,
    how: said.how,
  })
  return {
    lines: [line],
    buttons: isChanged ? [] : handOutButtons(file, situation.form),
    next: isChanged ? 'advance' : 'quiet',
    changed: true,
  }
}

/** Keeps why what was published is corrected. */
export function giveReason(draft: Draft, reason: string): Said {
  const corrected = correctedOf(draft)
  if (!corrected) {
    const line = publishedOf(draft) ? correctionWords.none : correctionWords.notPublished
    return { lines: [line], next: 'advance' }
  }
  if (reason.length > longestReason) return { lines: [correctionWords.tooLong], next: { ask: { kind: 'correction' } } }
  if (reason === '' || correctionReasonOf(draft) === reason)
    return { lines: reason === '' ? [] : [correctionWords.kept], next: { ask: { kind: 'correction' } } }
  keepProceeding.run(draft, { kind: 'correction', of: corrected.hash, reason })
  return { lines: [correctionWords.kept], next: 'advance', changed: true }
}
