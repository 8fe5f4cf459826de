import type { Api } from 'grammy'
import { groupChat, stranger } from '../text/bot.ts'
import { errorFields, type Log } from './log.ts'

const minute = 60_000
const mostRemembered = 1_000

export interface Guests {
  /** Somebody who is not on the list gets one sentence; nothing of theirs is kept. */
  stranger(userId: number): void
  group(chatId: number): void
}

/** Answers those the bot does not work for, each at most once a minute, so that nobody can make it do nothing else. */
export function createGuests(api: Api, log: Log): Guests {
  const told = new Map<number, number>()
  const tell = (chatId: number, text: string): void => {
    const now = Date.now()
    if (now - (told.get(chatId) ?? 0) < minute) return
    if (told.size >= mostRemembered) told.clear()
    told.set(chatId, now)
    api.sendMessage(chatId, text).catch((error) => log.debug(errorFields(error), 'a guest could not be answered'))
  }
  return {
    stranger: (userId) => tell(userId, stranger(userId)),
    group: (chatId) => tell(chatId, groupChat),
  }
}
