import type { Signer } from '../../intake/sayings/signing.ts'
import { dayOf } from '../../schema/calendar.ts'
import type { StoredFile } from '../../store/store.ts'
import type { Button } from '../../text/reply.ts'
import { onPaperButton, signedOff, signOffLabels, signOffWords } from '../../text/sign-off.ts'
import { reportName } from '../../text/which-report.ts'
import type { Draft } from '../../tools/draft.ts'
import { isProceeding, keepProceeding } from '../../tools/keep-proceeding.ts'
import { finalWaits, hasOpenFigures, type Said } from '../compose.ts'
import { draftLike } from '../documents/build.ts'
import { tellChat } from '../post.ts'
import { gateItems } from '../standing/gate.ts'
import { opinionsOf, reviewersOf, signOffOf } from '../standing/review.ts'
import { currentHash, hashIn } from '../standing/snapshot.ts'
import type { Turn } from '../turn.ts'
import { askFinal, buildFinal } from './final.ts'
import { openOpinionLines } from './opinions.ts'
import { atRest } from './send-back.ts'
import { opensFor } from './sign-off.ts'

// A signature on paper: who, on what day, entered by whom. It belongs to what the report says at that moment.

/** Why a day cannot be the one on which this report was signed. */
function troubleWith({ situation, actor }: Draft, day: string): string | undefined {
  if (day > actor.day) return signOffWords.future(day)
  const { year } = situation
  // A report of a year is signed when the year is over; in January one easily writes the year that has just ended.
  const isEarly = day < `${year}-01-01` || (day < `${year}-12-01` && actor.day > `${year}-12-31`)
  return isEarly ? signOffWords.early(day, year) : undefined
}

/** What was signed may be an older draft: then it says so before anything is entered. */
function unlike({ store, report, situation }: Draft): string[] {
  const drafts = store.files(report.id, 'draft')
  const last = drafts.at(-1)
  return last && !draftLike(drafts, currentHash(situation)) ? [signOffWords.unlike(last.number)] : []
}

/** Enters a signature; what is not known of it yet is asked for. */
export function enterSignature(turn: Turn, draft: Draft, { who, day, nameless, noSuchDay }: Signer): Said {
  if (gateItems(draft).length > 0) return askFinal(draft)
  if (hasOpenFigures(turn)) return finalWaits
  const known = who === undefined ? {} : { who }
  if (noSuchDay) return { lines: [signOffWords.noSuchDay], next: { ask: { kind: 'signer', ...known } } }
  const trouble = day === undefined ? undefined : troubleWith(draft, day)
  if (trouble !== undefined) return { lines: [trouble], next: { ask: { kind: 'signer', ...known } } }
  if (who === undefined || day === undefined)
    return {
      lines: nameless ? [signOffWords.nameless] : unlike(draft),
      next: { ask: { kind: 'signer', ...known, ...(day === undefined ? {} : { day }) } },
    }
  const older = maybeSigned(draft, day)
  return older
    ? askWhich(draft, older, { who, day })
    : enter(turn, draft, { who, day, hash: currentHash(draft.situation) })
}

/** The day since when the report says what it does. */
const changedOn = ({ changes }: Draft): string | undefined =>
  changes.findLast(
    ({ live, statements, drops, notes }) =>
      live && (statements.length + drops.length > 0 || !notes.every(isProceeding)),
  )?.day

/** The draft that may have been signed on that day instead of what the report says now: it was changed later. */
function maybeSigned(draft: Draft, day: string): StoredFile | undefined {
  const { store, report, situation } = draft
  const drafts = store.files(report.id, 'draft')
  const hash = currentHash(situation)
  const same = drafts.find((file) => hashIn(file) === hash)
  if (!same) return day < (changedOn(draft) ?? day) ? drafts.at(-1) : undefined
  return dayOf(same.at) > day ? drafts.findLast((file) => hashIn(file) !== hash && dayOf(file.at) <= day) : undefined
}

interface Signed {
  readonly who: string
  readonly day: string
}

function askWhich({ situation }: Draft, older: StoredFile, { who, day }: Signed): Said {
  const of = (label: string, hash: string): Button => ({ label, action: { do: 'sign', who, day, hash } })
  return {
    lines: [signOffWords.whichSigned(who, day, older.number)],
    buttons: [
      of(signOffLabels.signedNow, currentHash(situation)),
      of(signOffLabels.signedDraft(older.number), hashIn(older)),
    ],
    next: atRest,
  }
}

/** What is open or approved beside a signature on paper is told before it is entered. */
function besideSignature(draft: Draft, { who, day, hash }: Signed & { readonly hash: string }): Said | undefined {
  const open = openOpinionLines(draft)
  const standing = signOffOf(draft)
  const isTapped = standing !== undefined && standing.enteredBy === undefined
  if (open.length === 0 && !isTapped) return undefined
  return {
    lines: [
      ...open,
      ...(isTapped ? [signOffWords.alreadyTapped(signedOff(standing), who, day)] : []),
      ...(open.length > 0 ? [signOffWords.signBeside] : []),
    ],
    buttons: [
      { label: signOffLabels.signAnyway, action: { do: 'sign', who, day, hash, sure: true } },
      {
        label: signOffLabels.signNot,
        action: { do: 'ask', asked: { kind: 'nothing' }, with: signOffWords.notEntered },
      },
    ],
    next: atRest,
  }
}

interface Entered extends Signed {
  readonly hash: string
  /** What is open or approved beside it was shown. */
  readonly sure?: boolean | undefined
}

/** Enters who signed what, and tells those who review. */
export function enter(turn: Turn, draft: Draft, { sure, ...signed }: Entered): Said {
  if (gateItems(draft).length > 0) return askFinal(draft)
  if (hasOpenFigures(turn)) return finalWaits
  const isEarlier = signed.hash !== currentHash(draft.situation)
  const beside = sure || isEarlier ? undefined : besideSignature(draft, signed)
  if (beside) return beside
  const opinions = opinionsOf(draft).open
  keepProceeding.run(draft, { kind: 'signed', ...signed, ...(isEarlier ? { isEarlier: true } : {}) })
  if (isEarlier) {
    const file = draft.store.files(draft.report.id, 'draft').findLast((one) => hashIn(one) === signed.hash)
    const line = signOffWords.signedEarlier(signed.who, signed.day, file?.number ?? 0)
    return { lines: [line], buttons: [onPaperButton], next: atRest, changed: true }
  }
  const final = buildFinal(draft)
  for (const { id } of reviewersOf(draft)) {
    const own = opinions.filter(({ by }) => by === id).map(({ words }) => words)
    tellReviewer(turn, draft, { id, own, final, signed })
  }
  return { ...final, next: atRest, changed: true }
}

interface Told {
  readonly id: string
  /** What they wanted changed, and is closed by the signature. */
  readonly own: readonly string[]
  readonly final: Said
  readonly signed: Entered
}

function tellReviewer(turn: Turn, draft: Draft, { id, own, final, signed }: Told): void {
  const chat = id === draft.actor.person.id ? undefined : opensFor(draft, id)
  if (chat === undefined || chat === turn.incoming.chat) return
  tellChat(turn, chat, {
    lines: [
      signOffWords.enteredPaper(draft.actor.person.name, signedOff(signed), reportName(draft.situation)),
      ...(own.length > 0 ? [signOffWords.enteredBeside(own)] : []),
      signOffWords.ifNotSigned,
    ],
    buttons: [{ label: signOffLabels.sendBack, action: { do: 'send-back', hash: signed.hash } }],
    file: final.file,
  })
}

/** 「谁签的」: who approved it, and how. */
export function tellSigned(draft: Draft): Said {
  const signOff = signOffOf(draft)
  return { lines: [signOff ? signOffWords.signedOffAs(signedOff(signOff)) : signOffWords.notYet], next: 'quiet' }
}
