import type { Bot } from 'grammy'
import type { TelegramConfig } from '../config.ts'
import type { Desk } from '../desk/desk.ts'
import type { Incoming } from '../desk/turn.ts'
import type { Engine } from '../report/engine/engine.ts'
import type { Store } from '../store/store.ts'
import { createClient } from './client.ts'
import { createGuests } from './guests.ts'
import { errorFields, type Log } from './log.ts'
import { createPastes } from './pastes.ts'
import { poll } from './polling.ts'
import { createReceiver } from './receive.ts'
import { type Persisting, persist } from './retry.ts'
import { createSender } from './sender.ts'
import { commandMenu } from './slash-commands.ts'
import { createTaps } from './taps.ts'
import { createThinking } from './thinking.ts'
import { createTroubles } from './troubles.ts'
import { listen } from './webhook.ts'

export interface BotOptions {
  readonly telegram: TelegramConfig
  readonly proxy?: string | undefined
  readonly store: Store
  readonly desk: Desk
  readonly log: Log
  /** Draws PDFs and pictures; the one of the whole program unless told. */
  readonly engine?: Engine
  /** Milliseconds before a failed call is repeated for the first time. */
  readonly pause?: number
  /** Milliseconds for which the rest of a long text is waited for. */
  readonly wait?: number
  /** Milliseconds for which a file is worked on without a word. */
  readonly quiet?: number
}

export interface RunningBot {
  /** Settles when the bot has ended: with an error when it cannot go on. */
  readonly ended: Promise<void>
  stop(): Promise<void>
}

/** For what is being sent when the bot is stopped: cut off, it might have arrived or not. */
const grace = 5_000

/** Puts the parts together; what each update goes through is in `receive.ts`. */
function assemble(bot: Bot, options: BotOptions, signal: AbortSignal, stopping: AbortSignal) {
  const { telegram, store, desk, log, pause = 500, wait = 1_500, quiet } = options
  const { api } = bot
  // What waited from before a restart is sent before the bot has asked its name.
  const username = async (): Promise<string> => (bot.isInited() ? bot.botInfo : await api.getMe()).username
  const troubles = createTroubles({ api, store, log })
  const sender = createSender({
    api,
    store,
    log,
    username,
    pause,
    quiet,
    signal,
    engine: options.engine,
    onLost: troubles.reply,
  })
  const thinking = createThinking({ api, store, desk, sender, troubles, signal: stopping })
  const turn = (incoming: Incoming, alongside?: () => void): void => {
    try {
      store.transaction(() => {
        alongside?.()
        desk.turn(incoming)
      })
    } catch (error) {
      troubles.turn(incoming, error, alongside)
    }
    sender.wakeWaiting()
    thinking.wake(incoming.chat)
  }
  const pastes = createPastes({ store, turn, wait })
  const take = (incoming: Incoming): void => {
    try {
      pastes.take(incoming)
    } catch (error) {
      troubles.turn(incoming, error)
      void sender.wake(incoming.chat)
    }
  }
  const taps = createTaps(api, log)
  const guests = createGuests(api, log)
  const receive = createReceiver({ admins: new Set(telegram.admins), store, guests, take, taps, sender })
  return { sender, thinking, pastes, receive }
}

/** Starts the bot: first what is left to send, then new updates. */
export function startBot(options: BotOptions): RunningBot {
  const { telegram, proxy, log, pause = 500 } = options
  const stopping = new AbortController()
  const ending = new AbortController()
  const bot = createClient({ telegram, proxy, signal: ending.signal })
  const { sender, thinking, pastes, receive } = assemble(bot, options, ending.signal, stopping.signal)
  bot.use((context) => receive(context.update))
  bot.catch(({ error, ctx }) => log.error({ ...errorFields(error), update: ctx.update.update_id }, 'an update failed'))

  async function live(): Promise<void> {
    const persisting: Persisting = { log, signal: stopping.signal, pause }
    sender.wakeAll()
    pastes.resume()
    thinking.resume()
    bot.botInfo = await persist((own) => bot.api.getMe(own), persisting)
    bot.api.setMyCommands(commandMenu).catch((error) => log.warn(errorFields(error), 'the menu could not be set'))
    await (telegram.webhook ? listen(bot, telegram.webhook, persisting) : poll(bot, persisting))
  }

  const ended = live().catch((error) => {
    if (!stopping.signal.aborted) throw error
  })
  return {
    ended,
    async stop() {
      stopping.abort()
      pastes.stop()
      await ended.catch(() => {})
      const timer = setTimeout(() => ending.abort(), grace)
      await thinking.stopped()
      await sender.stop()
      clearTimeout(timer)
      ending.abort()
    },
  }
}
