import type { CountyReport } from '../../checks/county/report.ts'
import type { ReadReport } from '../../intake/files/report.ts'
import { withoutPrivate } from '../../intake/privacy.ts'
import * as words from '../../text/county/chat.ts'
import { againLines, againNote } from '../../text/county/sent-again.ts'
import type { Option } from '../../text/reply.ts'
import type { Said } from '../compose.ts'
import type { Payload, Turn } from '../turn.ts'
import { reportBefore } from './checked-report.ts'
import { type KeptFile, toKept } from './collection-json.ts'
import type { SentFile } from './read-upload.ts'
import { sentAgain } from './sent-again.ts'

// Files of others are kept, to be looked at together. Where many come at once, they are answered in few messages, a line each.

/** Files that are sent one after the other this quickly are sent together, in milliseconds. */
const together = 20_000
/** Lines of one message. */
const mostLines = 5

const countyButton: Option = { label: words.labels.summary, action: { do: 'county', show: 'summary' } }

/** What a file is kept under: nobody is named in it. */
export const keptName = (name: string): string => withoutPrivate(name).text.slice(0, 200)

function keep({ store, incoming }: Turn, { name }: SentFile, content: KeptFile): void {
  const isRead = content.kind === 'report'
  store.addChecked({ chat: incoming.chat, at: incoming.at, name: keptName(name), isRead, content })
}

/** Sends the lines that were put by, apart from what is answered otherwise. */
export function flushLines(turn: Turn): void {
  const { store, incoming, state } = turn
  const { lines = [] } = state
  if (lines.length === 0) return
  turn.state = { ...state, lines: [] }
  const payload: Payload = { text: lines.join('\n'), buttons: [] }
  store.enqueue({ chat: incoming.chat, payload, at: incoming.at })
}

/** Whether a file is one of many: others wait behind it, lines wait to be sent, or another came a moment ago. */
const isOfMany = ({ incoming, state, fileFollows }: Turn, lastAt: number | undefined): boolean =>
  fileFollows || (state.lines ?? []).length > 0 || (lastAt !== undefined && Math.abs(incoming.at - lastAt) <= together)

/** Puts a line by until enough are there, or no more files come. */
function putBy(turn: Turn, line: string, buttons: readonly Option[]): Said | 'later' {
  const lines = [...(turn.state.lines ?? []), line]
  const isLast = !turn.fileFollows
  turn.state = { ...turn.state, lines: isLast || lines.length >= mostLines ? [] : lines }
  if (!isLast) return lines.length < mostLines ? 'later' : { lines, next: 'quiet' }
  const { read, unread } = keptSoFar(turn)
  return {
    lines: read + unread > 1 ? [...lines, words.soFar(read, unread)] : lines,
    buttons: [...(lines.length === 1 ? buttons : []), ...(read > 0 && read + unread > 1 ? [countyButton] : [])],
    next: 'quiet',
  }
}

/** How many files were kept in a chat, and how many of those that came could not be read. */
function keptSoFar({ store, incoming }: Turn): { readonly read: number; readonly unread: number } {
  const files = store.checkedFiles(incoming.chat)
  const read = files.filter(({ content }) => (content as KeptFile).kind === 'report').length
  return { read, unread: files.length - read }
}

/** Whoever works on a report of their own collects none because one of another organ came: that takes two, or many at once. */
const isCollecting = (turn: Turn): boolean =>
  turn.draft === undefined || (turn.state.lines ?? []).length > 0 || keptSoFar(turn).read > 1

interface Others {
  readonly report: ReadReport
  readonly judged: CountyReport
  readonly file: SentFile
  /** What is said of it when it comes alone. */
  readonly said: Said
  /** Whether it has to be answered by itself: it may be the own one. */
  readonly isPerhapsOwn: boolean
}

/** Of one of many only what was found in it is at hand: whoever checks many fills none of them in. */
const tellsOf = ({ buttons = [] }: Said): Option[] => buttons.filter(({ action }) => action.do === 'tell')

const mostSaid = 6

/** Right below what was read stands what it says otherwise than the one that came before. */
const withAgain = (said: Said, again: readonly string[]): Said => ({
  ...said,
  lines: [...said.lines.slice(0, 1), ...again, ...said.lines.slice(1)].slice(0, mostSaid),
})

/** Keeps a report of another organ or year, and answers it: at length when it comes alone, in a line when it is one of many. */
export function collectReport(turn: Turn, { report, judged, file, said: alone, isPerhapsOwn }: Others): Said | 'later' {
  const { lastAt } = turn.store.collection(turn.incoming.chat)
  const before = reportBefore(turn.store, judged.organ, report.year)
  const kept = toKept(report, judged.checked.findings, before)
  const again = sentAgain(turn.store, turn.incoming.chat, file.name, kept)
  keep(turn, file, kept)
  if (!isPerhapsOwn && isOfMany(turn, lastAt))
    return putBy(turn, words.fileLine(judged) + (again ? againNote(again) : ''), tellsOf(alone))
  const said = again ? withAgain(alone, againLines(again)) : alone
  flushLines(turn)
  return keptSoFar(turn).read > 1 ? { ...said, buttons: [...(said.buttons ?? []), countyButton] } : said
}

/** Keeps that a file could not be read, where reports are collected: whoever sent it should not be forgotten. */
export function collectUnread(turn: Turn, file: SentFile, error: string, said: Said): Said | 'later' {
  if (!isCollecting(turn)) {
    // The first of many may be the one that is broken.
    if (turn.fileFollows) keep(turn, file, { kind: 'unread', error })
    flushLines(turn)
    return said
  }
  const { lastAt } = turn.store.collection(turn.incoming.chat)
  keep(turn, file, { kind: 'unread', error })
  if (isOfMany(turn, lastAt)) return putBy(turn, words.unreadLine(keptName(file.name), error), [])
  flushLines(turn)
  return said
}
