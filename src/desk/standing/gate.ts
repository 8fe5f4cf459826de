import { dayOf } from '../../schema/calendar.ts'
import { correctionWords } from '../../text/correction.ts'
import { type OpenItem, openItems } from '../../text/missing.ts'
import type { Asked } from '../../text/reply.ts'
import { signOffWords } from '../../text/sign-off.ts'
import type { Draft } from '../../tools/draft.ts'
import { withNames } from '../figures/contests.ts'
import { doubtItems } from '../others-doubts.ts'
import { correctedOf, correctionReasonOf } from './publication.ts'
import { nameOf, opinionsOf } from './review.ts'

/** A correction of what was published needs a reason before there is a final of it. */
const correctionItems = (draft: Draft): OpenItem[] =>
  correctedOf(draft) && correctionReasonOf(draft) === undefined
    ? [{ kind: 'correction', text: correctionWords.item, asked: { kind: 'correction' } }]
    : []

/** What reviewers want changed, until it is answered or the report is put before one again. */
const returnedItems = (draft: Draft): OpenItem[] =>
  opinionsOf(draft).open.map(({ by, at, words }) => ({
    kind: 'returned',
    text: signOffWords.returnedItem(nameOf(draft, by), dayOf(at), words),
    asked: { kind: 'returned' },
  }))

/** Everything between the report and its final file, but for the approval. */
export const gateItems = (draft: Draft): OpenItem[] => [
  ...openItems(draft.situation).map((item) => withNames(draft, item)),
  ...doubtItems(draft),
  ...correctionItems(draft),
]

/** Everything that somebody still has to do. */
export const listedItems = (draft: Draft): OpenItem[] => [...gateItems(draft), ...returnedItems(draft)]

/** What is asked when the report itself leaves nothing to ask. */
export const askedBesides = (draft: Draft): Asked | undefined =>
  [...doubtItems(draft), ...correctionItems(draft), ...returnedItems(draft)][0]?.asked
