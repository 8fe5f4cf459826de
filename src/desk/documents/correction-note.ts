import { withoutExtension } from '../../report/file-name.ts'
import { dayOf } from '../../schema/calendar.ts'
import type { StoredFile } from '../../store/store.ts'
import { correctionNote, correctionWords } from '../../text/correction.ts'
import { differenceBetween } from '../../text/difference.ts'
import type { Draft } from '../../tools/draft.ts'
import type { Kept } from '../../tools/keep-proceeding.ts'
import type { Said } from '../compose.ts'
import { lastFinal } from '../standing/final-state.ts'
import { correctedOf, correctionReasonOf, publicationsOf, publishedOf } from '../standing/publication.ts'
import { type Snapshot, snapshotOf } from '../standing/snapshot.ts'
import { versionOf } from './difference.ts'

// What a correction corrects, told so that it can be published with it.

/** The publication of a file, whether or not another followed: the history keeps them all. */
const publicationOf = (draft: Draft, file: number): Kept<'published'> | undefined =>
  publicationsOf(draft).findLast((published) => published.file === file)

interface Corrected {
  readonly published: Kept<'published'>
  readonly after: Snapshot
  readonly reason: string | undefined
  /** YYYY-MM-DD. */
  readonly day: string | undefined
}

/** What a corrected final corrects. */
function inFinal(draft: Draft, file: StoredFile): Corrected | undefined {
  const after = file.content as Snapshot
  const published = after.correction && publicationOf(draft, after.correction.of)
  return published && { published, after, reason: after.correction?.reason, day: dayOf(file.at) }
}

/** The correction under way, or the one that the last final made. */
function latest(draft: Draft): Corrected | undefined {
  const final = lastFinal(draft)
  if (final && !final.isVoid) return inFinal(draft, final.file)
  const published = correctedOf(draft)
  return published && { published, after: snapshotOf(draft), reason: correctionReasonOf(draft), day: undefined }
}

function told({ store }: Draft, { published, after, reason, day }: Corrected): Pick<Said, 'lines' | 'table'> {
  const before = store.file(published.file)!
  const { lines } = differenceBetween(versionOf(before.content as Snapshot), versionOf(after))
  const title = withoutExtension(before.name).replace(/（[^（）]*）$/u, '')
  return { lines: [correctionWords.title], table: correctionNote({ title, published, lines, reason, day }).join('\n') }
}

/** 「更正说明」 of a corrected final. */
export function correctionIn(draft: Draft, file: StoredFile): Pick<Said, 'lines' | 'table'> {
  const corrected = inFinal(draft, file)
  return corrected ? told(draft, corrected) : { lines: [correctionWords.none] }
}

/** 「更正说明」, asked for in words. */
export function tellCorrection(draft: Draft): Said {
  const corrected = latest(draft)
  const lines = [publishedOf(draft) ? correctionWords.none : correctionWords.notPublished]
  return { ...(corrected ? told(draft, corrected) : { lines }), next: 'quiet' }
}
