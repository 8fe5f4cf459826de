import { randomInt } from 'node:crypto'
import type { Api } from 'grammy'
import type { Incoming } from '../desk/turn.ts'
import type { Store } from '../store/store.ts'
import { failedReply, failedTurn } from '../text/bot.ts'
import { chatIdOf } from './addresses.ts'
import { errorFields, type Log } from './log.ts'

/** Short enough to be read out on the telephone; the log has the cause under it. */
const newReference = (): string => String(randomInt(100_000, 1_000_000))

export interface Troubles {
  /** A turn failed and was rolled back: the person is told so, once, with a number to ask about. */
  turn(incoming: Incoming, error: unknown, alongside?: () => void): void
  reply(chatId: number, error: unknown): void
}

export function createTroubles({ api, store, log }: { api: Api; store: Store; log: Log }): Troubles {
  const sayAtOnce = (chatId: number | undefined, text: string): void => {
    if (chatId === undefined) return
    api.sendMessage(chatId, text).catch((error) => log.warn(errorFields(error), 'a notice could not be sent'))
  }
  return {
    turn({ key, chat, at }, error, alongside) {
      const reference = newReference()
      log.error({ ...errorFields(error), reference, key }, 'a turn failed, nothing of it was kept')
      const text = failedTurn(reference)
      try {
        // The update counts as handled: delivered again it would fail again, and the person has been asked to repeat it.
        store.transaction(() => {
          alongside?.()
          if (store.receive(key, at)) store.enqueue({ chat, payload: { text, buttons: [] }, at })
        })
      } catch (second) {
        log.error({ ...errorFields(second), reference }, 'the store cannot be written')
        sayAtOnce(chatIdOf(chat), text)
      }
    },
    reply(chatId, error) {
      const reference = newReference()
      const cause = error instanceof Error && error.cause ? errorFields(error.cause) : errorFields(error)
      log.error({ ...cause, reference }, 'a reply was given up')
      sayAtOnce(chatId, failedReply(reference))
    },
  }
}
