import type { Published } from '../../intake/sayings/publishing.ts'
import { dayOf } from '../../schema/calendar.ts'
import type { StoredFile } from '../../store/store.ts'
import { correctionWords, publicationWords } from '../../text/correction.ts'
import type { Action } from '../../text/reply.ts'
import type { Draft } from '../../tools/draft.ts'
import { keepProceeding } from '../../tools/keep-proceeding.ts'
import type { Said } from '../compose.ts'
import { handOutButtons, publishButton } from '../documents/build.ts'
import { isApproved, lastFinal } from '../standing/final-state.ts'
import { correctedOf, correctionReasonOf, publicationsOf, publishedOf } from '../standing/publication.ts'
import { hashIn, type Snapshot } from '../standing/snapshot.ts'
import type { Turn } from '../turn.ts'

/** What was out on a day is the last final there was by then; one that was signed on paper by then may have been entered later. */
function lastBy({ store, report }: Draft, day: string): StoredFile | undefined {
  const finals = store.files(report.id, 'final')
  const signedOn = ({ content }: StoredFile): string | undefined => {
    const { signOff } = content as Snapshot
    return signOff?.enteredBy === undefined ? undefined : signOff.day
  }
  return (
    finals.findLast(({ at }) => dayOf(at) <= day) ??
    finals.find((file) => {
      const signed = signedOn(file)
      return signed !== undefined && signed <= day
    })
  )
}

/** A final whose approval was taken back is asked about before anything is noted of it. */
function askWithdrawn(file: StoredFile, { how, day }: Published): Said {
  const sure: Action = { do: 'publish', file: file.id, how, ...(day === undefined ? {} : { day }), sure: true }
  return {
    lines: [publicationWords.withdrawn(how, dayOf(file.at))],
    buttons: [
      { label: publicationWords.wasIt(how), action: sure },
      {
        label: publicationWords.notYet(how),
        action: { do: 'ask', asked: { kind: 'nothing' }, with: publicationWords.notKept },
      },
    ],
    next: 'quiet',
  }
}

type SaidOfFile = Published & { readonly file?: number; readonly sure?: boolean | undefined }

/** Long enough for any reason; it stands in the words under the final. */
const longestReason = 100

/** Notes that a final was handed in or published: on the day that is said, otherwise today. */
export function publish(turn: Turn, draft: Draft, said: SaidOfFile): Said {
  const { store, situation, actor } = draft
  const final = lastFinal(draft)
  const day = said.day ?? actor.day
  if (!final) return { lines: [publicationWords.noFinal], next: 'repeat' }
  const whatDay = { ask: { kind: 'publication', how: said.how } } as const
  if (day > actor.day) return { lines: [publicationWords.future(day)], next: whatDay }
  const file = said.file === undefined ? lastBy(draft, day) : store.file(said.file)
  if (!file) return { lines: [publicationWords.early(day)], next: whatDay }
  if (!said.sure && !isApproved(draft, file)) return askWithdrawn(file, said)
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
    next: isChanged ? 'advance' : atRest,
    changed: true,
  }
}

const atRest = { ask: { kind: 'nothing' }, silently: true } as const

/** 「上报了没」「啥时候公开的」: what was noted of it. */
export function tellPublished(draft: Draft): Said {
  const all = publicationsOf(draft)
  const final = lastFinal(draft)
  if (all.length === 0) {
    const buttons = final && !final.isVoid ? publishButton(draft, final.file) : []
    return {
      lines: [final?.standing ? publicationWords.nothingNoted : publicationWords.neverFinal],
      buttons,
      next: 'quiet',
    }
  }
  const changed = final?.isVoid ? publicationWords.changed : publicationWords.corrected
  const state = correctedOf(draft) ? changed : publicationWords.unchanged
  return { lines: [publicationWords.told(all.slice(-3), state)], next: 'quiet' }
}

/** Keeps why what was published is corrected. */
export function giveReason(draft: Draft, reason: string): Said {
  const corrected = correctedOf(draft)
  if (!corrected) {
    const line = publishedOf(draft) ? correctionWords.none : correctionWords.notPublished
    return { lines: [line], next: 'advance' }
  }
  if (reason.length > longestReason) return { lines: [correctionWords.tooLong], next: { ask: { kind: 'correction' } } }
  const standing = correctionReasonOf(draft)
  if (reason === '' && standing !== undefined) return { lines: [correctionWords.standing(standing)], next: 'quiet' }
  if (reason === '') return { lines: [], next: { ask: { kind: 'correction' } } }
  if (standing === reason) return { lines: [correctionWords.kept], next: 'advance' }
  keepProceeding.run(draft, { kind: 'correction', of: corrected.hash, reason })
  return { lines: [correctionWords.kept], next: 'advance', changed: true }
}
