import type { Situation } from '../../../checks/situation.ts'
import type { ReadReport } from '../../../intake/files/report.ts'
import { withoutPrivate } from '../../../intake/privacy.ts'
import * as words from '../../../text/edited.ts'
import type { Button } from '../../../text/reply.ts'
import { leftOut } from '../../../text/uploads.ts'
import type { Draft } from '../../../tools/draft.ts'
import type { Said } from '../../compose.ts'
import type { Turn } from '../../turn.ts'
import type { SentFile } from '../read-upload.ts'
import type { Base } from './base.ts'
import { type Compared, compare, type Noticed } from './compare.ts'
import { type EditList, openChanges } from './edit-list.ts'
import { changeLine, countsOf, overviewDoubt } from './show.ts'

const mostLines = 6

type Comments = readonly words.WrittenComment[]

const commentsOf = ({ aside }: ReadReport): Comments =>
  (aside?.comments ?? []).map((comment) => ({ ...comment, text: withoutPrivate(comment.text).text }))

function noticedLines({ organ, year, form }: Situation, report: ReadReport, seen: Noticed): string[] {
  const pieces = [
    ...(report.organ !== undefined && report.organ !== organ ? [words.noticed.organ(report.organ)] : []),
    ...(report.year !== year ? [words.noticed.year(report.year)] : []),
    ...(seen.lost.length > 0 ? [words.noticed.lost(seen.lost)] : []),
    ...(seen.tooLong.length > 0 ? [words.noticed.tooLong(seen.tooLong)] : []),
    ...(seen.opening ? [words.noticed.opening] : []),
    ...(seen.headings.length > 0 ? [words.noticed.headings(seen.headings)] : []),
    ...(seen.unread.length > 0 ? [words.noticed.unread(form, seen.unread)] : []),
    ...(seen.blank.length > 0 ? [words.noticed.blank(form, seen.blank)] : []),
  ]
  return [
    ...(pieces.length > 0 ? [words.noticedLine(pieces)] : []),
    ...(report.unplaced.length > 0 ? [leftOut(report.unplaced)] : []),
  ]
}

/** Comments in as many lines as there is room for; all of them behind a button where that is not enough. */
function commentLines({ form }: Situation, comments: Comments, room: number): string[] {
  const shown = comments.length <= room ? comments.length : room - 1
  return [
    ...comments.slice(0, shown).map((comment) => words.commentLine(comment, form.sections)),
    ...(comments.length > shown ? [words.moreComments(comments.length - shown)] : []),
  ]
}

const isShownWhole = (comments: Comments, lines: readonly string[], { form }: Situation): boolean =>
  comments.every((comment) => lines.includes(words.commentLine(comment, form.sections, Number.POSITIVE_INFINITY)))

function commentsButton(situation: Situation, comments: Comments): Button {
  const text = comments.map((comment) => words.commentWhole(comment, situation.form.sections)).join('\n')
  return { label: words.editLabels.comments, action: { do: 'tell', title: words.commentsTitle, text } }
}

/** Changes, numbered, in the lines there are; what does not fit is counted. */
function changeLines(
  { situation }: Draft,
  list: EditList,
  open: ReturnType<typeof openChanges>,
  room: number,
): string[] {
  const shown = open.length <= room ? open.length : room - 1
  return [
    ...open.slice(0, shown).map((one) => `${one.at + 1} ${changeLine(situation, list, one)}`),
    ...(open.length > shown ? [words.moreChanges(open.length - shown)] : []),
  ]
}

/** A report that came back, compared with the file of ours it was made from. It takes the place of one that came before. */
export function cameBack(turn: Turn, draft: Draft, report: ReadReport, sent: SentFile, base: Base): Said {
  const { situation } = draft
  const { list, noticed }: Compared = compare(draft, base, report, sent, turn.incoming.key)
  turn.state = { ...turn.state, edits: list }
  const open = openChanges(draft, list)
  const comments = commentsOf(report)
  const seen = noticedLines(situation, report, noticed)
  const forComments = Math.min(comments.length, Math.max(1, mostLines - 1 - seen.length - Math.min(open.length, 3)))
  const told = comments.length > 0 ? commentLines(situation, comments, forComments) : []
  const head = words.comparedLine(list.from, countsOf(list.changes))
  const changes = changeLines(draft, list, open, Math.max(1, mostLines - 1 - seen.length - told.length))
  const lines = [head, ...changes, ...told, ...seen]
  const isWhole = isShownWhole(comments, told, situation)
  if (open.length === 0)
    return {
      lines,
      buttons: isWhole ? [] : [commentsButton(situation, comments)],
      next: lines.length > 3 ? 'quiet' : 'repeat',
    }
  // The last line stands where the question would: the message is one whole.
  const doubt = overviewDoubt(situation, list, open, lines.at(-1))
  const buttons = isWhole ? [] : [commentsButton(situation, comments)]
  return { lines: lines.slice(0, -1), doubts: [{ ...doubt, buttons: [...doubt.buttons, ...buttons] }], next: 'quiet' }
}
