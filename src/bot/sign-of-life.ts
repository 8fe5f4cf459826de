import { Api } from 'grammy'
import type { Store } from '../store/store.ts'
import { apiSignal } from './client.ts'
import { errorFields, type Log } from './log.ts'
import { persist } from './retry.ts'

type Action = Parameters<Api['sendChatAction']>[1]

/** Telegram shows what the bot is about for five seconds. */
const shown = 4_500

/** For words that are only good at once: what takes longer is not waited for. */
const longest = 4_000

interface Work {
  readonly chatId: number
  /** The reply that is worked on, as it is called in the store. */
  readonly reply: number
  readonly action: Action
  /** Said when it takes long. */
  readonly words: string
}

export interface Signs {
  /** Shows what the bot is about until it is told to stop, and says it in words, once for a reply, when it takes long. */
  show(work: Work): () => void
  /** Takes away what was said to a reply: it is there, or will not come. */
  remove(chatId: number, reply: number): void
  /** Done when nothing is under way any more. */
  stopped(): Promise<void>
}

interface SignsOptions {
  readonly api: Api
  readonly store: Store
  readonly log: Log
  /** Milliseconds before the second attempt at taking a message away. */
  readonly pause: number
  /** Milliseconds for which a file is worked on without a word. */
  readonly quiet: number
  /** Aborted when the bot stops: what still stands in a chat then is taken away after the restart. */
  readonly signal: AbortSignal
}

/** Signs of life. Whether they arrive matters to nobody, but none is left behind that is not true any more. */
export function createSigns({ api, store, log, pause, quiet, signal }: SignsOptions): Signs {
  // What Telegram refuses for now is not repeated: it would come after what it announces.
  const once = new Api(api.token, api.options)
  const saying = new Map<number, Promise<void>>()
  const underWay = new Set<Promise<void>>()

  async function say({ chatId, reply, words }: Work): Promise<void> {
    try {
      const options = { disable_notification: true } as const
      const sent = await once.sendMessage(chatId, words, options, apiSignal(AbortSignal.timeout(longest)))
      store.keepSign(reply, String(sent.message_id))
    } catch (error) {
      log.warn({ ...errorFields(error), reply }, 'a sign of life was not sent')
    }
  }

  async function takeAway(chatId: number, reply: number): Promise<void> {
    await saying.get(reply)
    saying.delete(reply)
    const message = store.signOf(reply)
    if (message === undefined) return
    try {
      await persist((own) => api.deleteMessage(chatId, Number(message), own), { log, signal, pause })
    } catch (error) {
      if (signal.aborted) return
      // The person has deleted it, or it is too old for that.
      log.warn({ ...errorFields(error), reply }, 'a sign of life could not be taken away')
    }
    store.dropSign(reply)
  }

  return {
    show(work) {
      const { chatId, action, reply } = work
      const act = (): void => {
        once.sendChatAction(chatId, action, {}, apiSignal(signal)).catch(() => {})
      }
      act()
      const repeated = setInterval(act, shown)
      const late = setTimeout(() => {
        if (!saying.has(reply) && store.signOf(reply) === undefined) saying.set(reply, say(work))
      }, quiet)
      return () => {
        clearInterval(repeated)
        clearTimeout(late)
      }
    },
    remove(chatId, reply) {
      const work = takeAway(chatId, reply).catch((error) => {
        log.error({ ...errorFields(error), reply }, 'a sign of life was left behind')
      })
      underWay.add(work)
      void work.finally(() => underWay.delete(work))
    },
    async stopped() {
      await Promise.all([...saying.values(), ...underWay])
    },
  }
}
