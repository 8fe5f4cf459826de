import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import type { Assistant } from '../../src/agent/assistant.ts'
import { type BotOptions, type RunningBot, startBot } from '../../src/bot/bot.ts'
import { createDownload } from '../../src/bot/download.ts'
import { createDesk } from '../../src/desk/desk.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import type { Person } from './telegram/person.ts'
import type { SeenMessage } from './telegram/seen.ts'
import { startTelegram, type Telegram } from './telegram/telegram.ts'

export interface Office {
  readonly telegram: Telegram
  readonly store: Store
  /** On the list of administrators. */
  readonly zhao: Person
  readonly liu: Person
  /** What the bot has logged so far, a line an entry. */
  readonly log: readonly string[]
  /** Stops the bot and starts it again, with the same store. */
  restart(changes?: Partial<BotOptions>): Promise<void>
  stop(): Promise<void>
  close(): Promise<void>
}

const zhaoId = 42
const liuId = 43

/** As the desk knows them. */
export const admins: ReadonlySet<string> = new Set([`tg:${zhaoId}`, `tg:${liuId}`])

/** A bot at work: the double of Telegram, a store in a file, and two people who may use it. */
export async function openOffice(
  changes: Partial<BotOptions> & { readonly assistant?: Assistant } = {},
): Promise<Office> {
  const telegram = await startTelegram()
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-bot-'))
  const store = openStore(join(folder, 'nianbao.sqlite'))
  const log: string[] = []
  const config = { token: telegram.token, apiRoot: telegram.root, admins: [zhaoId, liuId], webhook: undefined }
  const fetch = createDownload({ telegram: config, proxy: undefined, pause: 20 })
  const options: BotOptions = {
    telegram: config,
    store,
    desk: createDesk(store, { admins, assistant: changes.assistant, fetch }),
    log: pino({ level: 'info' }, { write: (line) => void log.push(line) }),
    pause: 20,
    wait: 300,
    // How long a file takes is not what most tests are about.
    quiet: 600_000,
    ...changes,
  }
  const start = (other: Partial<BotOptions> = {}): RunningBot => {
    const bot = startBot({ ...options, ...other })
    // Why a bot has ended is not what these tests are about.
    bot.ended.catch(() => {})
    return bot
  }
  let bot = start()
  return {
    telegram,
    store,
    zhao: telegram.user({ id: zhaoId, firstName: '赵' }),
    liu: telegram.user({ id: liuId, firstName: '刘' }),
    log,
    async restart(other = {}) {
      await bot.stop()
      bot = start(other)
    },
    stop: () => bot.stop(),
    async close() {
      await bot.stop()
      await telegram.close()
      store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Says something and waits for the answer. */
export async function answerTo(person: Person, text: string): Promise<SeenMessage> {
  person.says(text)
  const [reply] = await person.hears()
  return reply!
}

/** The report of the tests, opened and asked for its first figures. */
export async function beginReport(person: Person): Promise<SeenMessage> {
  return answerTo(person, '永乐店镇人民政府 2021年')
}

export const labels = ({ buttons }: SeenMessage): string[] => buttons.flat().map(({ text }) => text)
