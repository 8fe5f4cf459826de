import type { Draft } from '../../tools/draft.ts'
import type { Kept } from '../../tools/keep-proceeding.ts'
import { keptIn } from './review.ts'
import { currentHash } from './snapshot.ts'

// A final that was handed in or published may still be changed: until what it says stands again, or the new one is out, that is a correction.

/** The final that was handed in or published last. */
export const publishedOf = (draft: Draft): Kept<'published'> | undefined => keptIn(draft, 'published')

/** What was published, where the report says something else by now. */
export function correctedOf(draft: Draft): Kept<'published'> | undefined {
  const published = publishedOf(draft)
  return published && published.hash !== currentHash(draft.situation) ? published : undefined
}

/** Why what was published is corrected: a reason belongs to the one publication that it was given for. */
export function correctionReasonOf(draft: Draft): string | undefined {
  const published = publishedOf(draft)
  const correction = keptIn(draft, 'correction')
  return published && correction?.of === published.hash ? correction.reason : undefined
}

/** Everything that was said of it and stands, the last one last. */
export function publicationsOf({ changes }: Draft): Kept<'published'>[] {
  const said = changes
    .filter(({ live }) => live)
    .flatMap(({ notes }) => notes)
    .flatMap(({ slot, value }) => (slot === 'published' && value !== null ? [value] : []))
  return [...new Set(said)].map((value) => JSON.parse(value) as Kept<'published'>)
}
