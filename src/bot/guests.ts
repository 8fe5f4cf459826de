import type { Api } from 'grammy'
import type { Refusal } from '../store/member-store.ts'
import { groupChat, stranger } from '../text/bot.ts'
import { refusedInvitation } from '../text/people.ts'
import { errorFields, type Log } from './log.ts'

const minute = 60_000
const mostRemembered = 1_000
/** So many links that let nobody in may somebody try within the time; nobody finds one by guessing, but it shall cost nothing either. */
export const guestTries = 5
const triedWithin = 10 * minute

export interface Guests {
  /** Somebody who is not on the list gets one sentence; nothing of theirs is kept. */
  stranger(userId: number): void
  group(chatId: number): void
  /** Whether a link that somebody opened is looked at: not after many that let nobody in. */
  mayTry(userId: number): boolean
  /** The link that somebody opened lets nobody in. */
  refuse(userId: number, why: Refusal): void
}

/** Answers those the bot does not work for, each with the same sentence at most once a minute, so that nobody can make it do nothing else. */
export function createGuests(api: Api, log: Log): Guests {
  const told = new Map<string, number>()
  const tries = new Map<number, number[]>()
  const recent = (userId: number): number[] => (tries.get(userId) ?? []).filter((at) => Date.now() - at < triedWithin)
  /** Another answer than the last is not held back: who writes first and opens a link then hears what is wrong with it. */
  const tell = (chatId: number, text: string): void => {
    const now = Date.now()
    const key = `${chatId} ${text}`
    if (now - (told.get(key) ?? 0) < minute) return
    if (told.size >= mostRemembered) told.clear()
    told.set(key, now)
    api.sendMessage(chatId, text).catch((error) => log.debug(errorFields(error), 'a guest could not be answered'))
  }
  return {
    stranger: (userId) => tell(userId, stranger(userId)),
    group: (chatId) => tell(chatId, groupChat),
    mayTry: (userId) => recent(userId).length < guestTries,
    refuse(userId, why) {
      if (tries.size >= mostRemembered) tries.clear()
      tries.set(userId, [...recent(userId), Date.now()])
      tell(userId, refusedInvitation(why))
    },
  }
}
