// How what is Telegram's is named in the store. A name says all that is needed to find the thing again.

export const chatKey = (chatId: number): string => `tg:${chatId}`

/** undefined for a chat that is not Telegram's: the store is shared with the terminal. */
export function chatIdOf(key: string): number | undefined {
  const digits = /^tg:(-?\d+)$/.exec(key)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

export const messageKey = (chatId: number, messageId: number): string => `tg:${chatId}:${messageId}`

/** A message can be edited twice in a second, so the time of an edit would not tell them apart. */
export const editKey = (chatId: number, messageId: number, updateId: number): string =>
  `${messageKey(chatId, messageId)}:e${updateId}`

export const tapKey = (queryId: string): string => `tg:tap:${queryId}`
