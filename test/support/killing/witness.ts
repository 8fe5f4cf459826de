import type { Payload } from '../../../src/desk/turn.ts'
import type { OutboxRow, Store } from '../../../src/store/store.ts'
import type { Call } from '../telegram/calls.ts'
import type { Clerk } from './clerk.ts'

/** What must hold of the report of one clerk whenever the program is down. */
export function lostOrDoubled(store: Store, reportId: number, clerk: Clerk): { lost: string[]; doubled: string[] } {
  const changes = store.changes(reportId)
  const times = (key: string) => changes.filter(({ message }) => message === key).length
  return {
    lost: clerk.acknowledged.filter((key) => times(key) === 0),
    doubled: clerk.acknowledged.filter((key) => times(key) > 1),
  }
}

/** Whether the report is what the clerk has on paper: figures, number of changes, unbroken history. */
export function problemsOf(store: Store, reportId: number, clerk: Clerk): string[] {
  const figures = new Map<string, number>()
  for (const { live, statements } of store.changes(reportId)) {
    if (!live) continue
    for (const { cell, value } of statements) {
      if (value === null) figures.delete(cell)
      else figures.set(cell, value)
    }
  }
  const shown = (map: ReadonlyMap<string, number>) => JSON.stringify([...map].sort())
  const { lost, doubled } = lostOrDoubled(store, reportId, clerk)
  const version = store.version(reportId)
  return [
    ...lost.map((key) => `lost: ${key}`),
    ...doubled.map((key) => `recorded twice: ${key}`),
    ...(shown(figures) === shown(clerk.figures) ? [] : [`figures ${shown(figures)} should be ${shown(clerk.figures)}`]),
    ...(version === clerk.version ? [] : [`version ${version} should be ${clerk.version}`]),
    ...(store.verifyHistory(reportId).ok ? [] : ['the history does not verify']),
  ]
}

const plainText = (html: string): string =>
  html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

const tokensIn = (markup: unknown): string[] => JSON.stringify(markup ?? '').match(/tg:[^"]+/g) ?? []

function isOf(call: Call, payload: Payload): boolean {
  const { text, caption, reply_markup } = call.payload
  const tokens = payload.buttons.flat().map(({ token }) => token)
  return plainText(String(text ?? caption ?? '')) === payload.text && tokensIn(reply_markup).join() === tokens.join()
}

export interface Sending {
  readonly replies: number
  readonly twice: number
  readonly problems: string[]
}

/** What a process had sent may be read a moment after it was killed, but the next takes longer than this to say its first word. */
const startsWithin = 50

/** Lays the messages that arrived beside the replies that were given: each at least once, in order, again only by another process. */
export function sendingOf(rows: readonly OutboxRow[], calls: readonly Call[], starts: readonly number[]): Sending {
  const runOf = ({ at }: Call): number => starts.filter((start) => start + startsWithin <= at).length

  const problems: string[] = []
  let at = 0
  let twice = 0
  for (const { id, payload } of rows) {
    const sent: Call[] = []
    for (; calls[at] && isOf(calls[at]!, payload as Payload); at++) sent.push(calls[at]!)
    if (sent.length === 0) problems.push(`reply ${id} was not sent`)
    for (const [index, call] of sent.slice(1).entries()) {
      twice += 1
      if (runOf(sent[index]!) === runOf(call)) problems.push(`reply ${id} was sent again without a kill`)
    }
  }
  if (at < calls.length) problems.push(`${calls.length - at} messages belong to no reply`)
  return { replies: rows.length, twice, problems }
}
