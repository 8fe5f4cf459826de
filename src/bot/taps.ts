import type { Api } from 'grammy'
import type { CallbackQuery } from 'grammy/types'
import type { Incoming } from '../desk/turn.ts'
import { errorFields, type Log } from './log.ts'

/** A second tap on the same button within this time, with nothing between, is a finger that slipped. */
const twice = 2_000

export interface Taps {
  /** Whether the last thing done in this chat, just now, was the same tap. */
  isDouble(incoming: Incoming): boolean
  /** Lets the button stop turning. */
  answer(query: CallbackQuery): void
  /** Takes away the buttons of the message that was tapped: they have been used. */
  removeButtons(query: CallbackQuery): void
}

/** Courtesies around a tap. None of them matters to the report, so their failures are only noted. */
export function createTaps(api: Api, log: Log): Taps {
  const last = new Map<string, { readonly token: string | undefined; readonly at: number }>()
  const ignore = (error: unknown): void => log.debug(errorFields(error), 'a tap could not be acknowledged')
  return {
    isDouble({ chat, content }) {
      const before = last.get(chat)
      const at = Date.now()
      const token = content.kind === 'tap' ? content.token : undefined
      last.set(chat, { token, at })
      return token !== undefined && before?.token === token && at - before.at < twice
    },
    answer({ id }) {
      api.answerCallbackQuery(id).catch(ignore)
    },
    removeButtons({ message }) {
      if (message) api.editMessageReplyMarkup(message.chat.id, message.message_id).catch(ignore)
    },
  }
}
