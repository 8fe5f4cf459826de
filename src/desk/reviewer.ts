import { isSameOrgan } from '../checks/county/organ-name.ts'
import { withoutPrivate } from '../intake/privacy.ts'
import { read } from '../intake/reader.ts'
import { textRequest } from '../intake/text-edits/request.ts'
import * as edited from '../text/edited.ts'
import { signOffWords } from '../text/sign-off.ts'
import type { Draft } from '../tools/draft.ts'
import type { Said } from './compose.ts'
import { contextOf } from './context.ts'
import { doubtInWords } from './decide-doubts.ts'
import { identityInWords } from './organ/which-report.ts'
import { isAsked } from './people/looking.ts'
import { offer, offerOpinion, orOpinion, speaksAsReviewer } from './proceedings/opinions.ts'
import { proceedInWords } from './proceedings/proceedings.ts'
import { answerReview } from './proceedings/reviewing.ts'
import { isReviewer } from './standing/review.ts'
import type { Turn } from './turn.ts'
import { baseOf, isStamped } from './uploads/edited/base.ts'
import { compare } from './uploads/edited/compare.ts'
import { openChanges } from './uploads/edited/edit-list.ts'
import { countsOf, wholeChangeLine } from './uploads/edited/show.ts'
import type { SentFile, Upload } from './uploads/read-upload.ts'

// What comes from somebody who reviews and states nothing: they look, approve, or say what is to be changed, whatever it looks like.

/** Whether they only want to see something: that is shown as to anybody. */
function isLook({ situation: { form } }: Draft, words: string, kind: ReturnType<typeof read>['kind']): boolean {
  return kind === 'command' || kind === 'question' || textRequest(words, form)?.kind === 'show'
}

/** Answers who reviews; undefined for anybody else, and for what is answered to everybody in the same way. */
export function reviewerInWords(turn: Turn, draft: Draft, words: string): Said | undefined {
  if (!speaksAsReviewer(turn, draft) || turn.state.asked.kind === 'identity') return undefined
  return orOpinion(turn, draft, words, () => {
    const said =
      proceedInWords(turn, draft, words) ??
      answerReview(turn, draft, words) ??
      doubtInWords(turn, draft, words) ??
      identityInWords(turn, draft, words)
    if (said) return said
    const reading = read(words, contextOf(turn, draft))
    if (isLook(draft, words, reading.kind)) return undefined
    const isStating = reading.kind === 'figures' || textRequest(words, draft.situation.form) !== undefined
    return offerOpinion(turn, draft, words, isStating)
  })
}

/** A Word file that who reviews has changed: what is another in it is offered as what they want. */
export function reviewerFile(turn: Turn, sent: SentFile, upload: Upload): Said | undefined {
  const { draft } = turn
  if (!draft || upload.kind !== 'report' || isAsked(turn) || !isReviewer(draft, draft.actor.person.id)) return undefined
  const { report } = upload
  const { organ, year, form } = draft.situation
  const isOwn = report.organ === undefined || isSameOrgan(report.organ, organ)
  if (!isStamped(draft, report) && !(isOwn && report.year === year)) return undefined
  const { list } = compare(draft, baseOf(draft, report, sent), report, sent, turn.incoming.key)
  const changes = openChanges(draft, list).map((one) => wholeChangeLine(draft.situation, list, one))
  const comments = (report.aside?.comments ?? []).map((comment) =>
    edited.commentWhole({ ...comment, text: withoutPrivate(comment.text).text }, form.sections),
  )
  const head = edited.comparedLine(list.from, countsOf(list.changes))
  const lines = [...changes, ...comments].map((line, at) => `${at + 1} ${line}`)
  if (lines.length === 0) return { lines: [head], next: 'quiet' }
  return { ...offer(turn, draft, signOffWords.changedInWord(sent.name, lines), [head]), table: lines.join('\n') }
}
