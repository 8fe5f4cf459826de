import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { openStore } from '../../../src/store/open.ts'
import type { OutboxRow, Store } from '../../../src/store/store.ts'
import { startTelegram, type Telegram } from '../telegram/telegram.ts'
import { Clerk } from './clerk.ts'
import { Dice } from './dice.ts'
import { awaitMoment, drawMoment, type Moment } from './moments.ts'
import { Program } from './program.ts'
import { lostOrDoubled, problemsOf, sendingOf } from './witness.ts'

export interface KillTestOptions {
  readonly rounds: number
  readonly seed: number
  /** The program, as plain JavaScript. */
  readonly main: string
  /** An empty folder for its data. */
  readonly folder: string
  readonly onRound?: (round: number) => void
}

export interface KillReport {
  readonly kills: number
  readonly moments: Partial<Record<Moment, number>>
  readonly messages: number
  readonly edits: number
  readonly taps: number
  /** Updates that Telegram delivered again although they had been handled. */
  readonly redelivered: number
  /** Messages and taps whose figures the bot had acknowledged. */
  readonly acknowledged: number
  readonly replies: number
  /** Replies sent again because the kill fell between sending and noting. */
  readonly sentTwice: number
  readonly problems: readonly string[]
}

const organs = ['永乐店镇人民政府', '漷县镇人民政府']
const checkEvery = 10

class KillTest {
  readonly #options: KillTestOptions
  readonly #telegram: Telegram
  readonly #dice: Dice
  readonly #clerks: readonly Clerk[]
  readonly #starts: number[] = []
  readonly #moments: Partial<Record<Moment, number>> = {}
  readonly #problems: string[] = []
  #redelivered = 0
  #program: Program | undefined

  constructor(options: KillTestOptions, telegram: Telegram) {
    this.#options = options
    this.#telegram = telegram
    this.#dice = new Dice(options.seed)
    this.#clerks = organs.map((_, index) => {
      const person = telegram.user({ id: 42 + index, firstName: index === 0 ? '赵' : '刘' })
      return new Clerk(telegram, person, new Dice(options.seed + 1 + index))
    })
  }

  async run(): Promise<KillReport> {
    this.#program = this.#start()
    for (const [index, clerk] of this.#clerks.entries()) await clerk.begins(organs[index]!)
    let isOver = false
    const talking = Promise.all(
      this.#clerks.map(async (clerk) => {
        while (!isOver) await clerk.goesOn()
      }),
    )
    talking.catch((error: Error) => this.#problems.push(error.message))
    for (let round = 1; round <= this.#options.rounds; round++) {
      await this.#kill(this.#program, round)
      this.#program = this.#start()
    }
    isOver = true
    await talking.catch(() => {})
    await this.#end(this.#program)
    return this.#report()
  }

  /** Leaves no process behind, whatever has happened. */
  close(): void {
    this.#program?.abandon()
  }

  #start(): Program {
    this.#starts.push(Date.now())
    const { main, folder } = this.#options
    const admins = this.#clerks.map(({ chatId }) => chatId)
    return new Program({ telegram: this.#telegram, main, folder, admins })
  }

  async #kill(program: Program, round: number): Promise<void> {
    const moment = drawMoment(this.#dice)
    await awaitMoment(moment, this.#telegram, this.#dice)
    await program.kill()
    this.#moments[moment] = (this.#moments[moment] ?? 0) + 1
    this.#problems.push(...program.errors)
    // Not each time: the program is to find the file as the kill has left it.
    if (round % checkEvery === 0) this.#checkAcknowledged(round)
    this.#redeliver()
    this.#options.onRound?.(round)
  }

  /** Telegram may deliver any update again. */
  #redeliver(): void {
    const known = this.#clerks.flatMap(({ updateIds }) => updateIds.slice(-12))
    if (known.length === 0) return
    const again = new Set(Array.from({ length: this.#dice.below(4) }, () => this.#dice.oneOf(known)))
    for (const id of again) this.#telegram.redeliver(id)
    this.#redelivered += again.size
  }

  async #end(program: Program): Promise<void> {
    await this.#telegram.until(() => (this.#telegram.pending === 0 ? true : undefined), 20_000)
    const code = await program.stop()
    if (code !== 0) this.#problems.push(`the program ended with ${code}`)
    this.#problems.push(...program.errors)
  }

  #withStore<T>(look: (store: Store) => T): T {
    const store = openStore(this.#database)
    try {
      return look(store)
    } finally {
      store.close()
    }
  }

  get #database(): string {
    return join(this.#options.folder, 'nianbao.sqlite')
  }

  #checkAcknowledged(round: number): void {
    this.#withStore((store) => {
      for (const [index, clerk] of this.#clerks.entries()) {
        const { lost, doubled } = lostOrDoubled(store, index + 1, clerk)
        this.#problems.push(...[...lost, ...doubled].map((key) => `after kill ${round}: ${key}`))
      }
    })
  }

  /** All replies of a chat, those that were sent too. */
  #repliesTo({ chatId }: Clerk): OutboxRow[] {
    const database = new Sqlite(this.#database, { readonly: true })
    const select = 'SELECT id, payload FROM outbox WHERE chat = ? ORDER BY id'
    const rows = database.prepare<[string], { id: number; payload: string }>(select).all(`tg:${chatId}`)
    database.close()
    return rows.map((row) => ({ ...row, payload: JSON.parse(row.payload) }) as OutboxRow)
  }

  #report(): KillReport {
    const calls = this.#telegram.calls.filter(({ method, done }) => done && /^send(Message|Document)$/.test(method))
    const problems = [...this.#problems]
    const sum = { messages: 0, edits: 0, taps: 0, acknowledged: 0, replies: 0, sentTwice: 0 }
    for (const clerk of this.#clerks) {
      const own = calls.filter(({ payload }) => Number(payload['chat_id']) === clerk.chatId)
      const { replies, twice, problems: unsent } = sendingOf(this.#repliesTo(clerk), own, this.#starts)
      const { messages, edits, taps } = clerk.counts
      if (replies !== messages + edits + taps)
        problems.push(`${messages + edits + taps} updates, but ${replies} replies`)
      problems.push(...unsent)
      sum.messages += messages
      sum.edits += edits
      sum.taps += taps
      sum.acknowledged += clerk.acknowledged.length
      sum.replies += replies
      sum.sentTwice += twice
    }
    this.#withStore((store) => {
      for (const [index, clerk] of this.#clerks.entries()) problems.push(...problemsOf(store, index + 1, clerk))
      problems.push(...store.unsent().map(({ id }) => `reply ${id} still waits`))
    })
    const kills = this.#options.rounds
    return { kills, moments: this.#moments, redelivered: this.#redelivered, ...sum, problems }
  }
}

/** Two clerks talk with the bot, each about a report, while it is killed again and again. */
export async function killTest(options: KillTestOptions): Promise<KillReport> {
  const telegram = await startTelegram()
  const play = new KillTest(options, telegram)
  try {
    return await play.run()
  } finally {
    play.close()
    await telegram.close()
  }
}
