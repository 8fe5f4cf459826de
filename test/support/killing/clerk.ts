import type { Call } from '../telegram/calls.ts'
import type { Person, Said } from '../telegram/person.ts'
import type { Telegram } from '../telegram/telegram.ts'
import type { Dice } from './dice.ts'

const cells = [
  { id: 's2.licensing.decisions', name: '行政许可' },
  { id: 's2.penalty.decisions', name: '行政处罚' },
  { id: 's2.coercion.decisions', name: '行政强制' },
] as const

type Cell = (typeof cells)[number]

/** A figure this clerk has changed, and can take back. */
interface Step {
  readonly cell: Cell
  readonly before: number | undefined
  readonly after: number
  /** The message that can be edited or corrected. */
  readonly said: Said | undefined
  /** The reply that told of it, with its buttons. */
  readonly reply: number
}

const patience = 60_000

/** Somebody who talks with the bot by chance, waits for each answer, and keeps count on paper of what must be recorded by now. */
export class Clerk {
  /** What the report must hold: every figure the bot has acknowledged, with what was taken back taken back. */
  readonly figures = new Map<string, number>()
  /** Keys of the messages and taps whose figures were acknowledged: each must be one change, no more and no less. */
  readonly acknowledged: string[] = []
  readonly updateIds: number[] = []
  readonly counts = { messages: 0, edits: 0, taps: 0, drafts: 0 }
  /** Changes and reversals together: the version of the report. */
  version = 0
  readonly #telegram: Telegram
  readonly #person: Person
  readonly #dice: Dice
  readonly #steps: Step[] = []
  #undone: Step | undefined
  #value = 3_000

  constructor(telegram: Telegram, person: Person, dice: Dice) {
    this.#telegram = telegram
    this.#person = person
    this.#dice = dice
  }

  get chatId(): number {
    return this.#person.user.id
  }

  async begins(organ: string): Promise<void> {
    await this.#heard(this.#says(`${organ} 2021年`), '行政规范性文件')
  }

  async goesOn(): Promise<void> {
    const last = this.#steps.at(-1)
    const chance = this.#dice.below(100)
    if (this.#undone && chance < 50) return this.#bringsBack(this.#undone)
    if (last && chance < 15) return this.#takesBack(last)
    if (last?.said && chance < 28) return this.#corrects(last)
    if (last?.said && chance < 38) return this.#edits(last)
    if (chance < 45) return this.#heard(this.#says('还差什么'), '还不能交').then(() => {})
    if (chance < 49) return this.#wantsDraft()
    return this.#states(chance < 65 ? 3 : 1)
  }

  #says(text: string): Said {
    const said = this.#person.says(text)
    this.counts.messages += 1
    this.updateIds.push(said.updateId)
    return said
  }

  /** Several messages in a row are answered one by one. */
  async #states(count: number): Promise<void> {
    const said = Array.from({ length: count }, () => {
      const [cell, value] = [this.#dice.oneOf(cells), ++this.#value]
      return { cell, value, message: this.#says(`${cell.name}${value}`) }
    })
    for (const { cell, value, message } of said) {
      const reply = await this.#heard(message, '记下', value)
      this.#noted(cell, value, this.#keyOf(message), { said: message, reply })
    }
  }

  async #corrects({ cell, after }: Step): Promise<void> {
    const value = ++this.#value
    const message = this.#says(`不是${after}，是${value}`)
    const reply = await this.#heard(message, '记下', value)
    this.#noted(cell, value, this.#keyOf(message), { said: message, reply })
  }

  async #edits({ cell, said }: Step): Promise<void> {
    const value = ++this.#value
    const edit = this.#person.edits(said!, `${cell.name}${value}`)
    this.counts.edits += 1
    this.updateIds.push(edit.updateId)
    const offer = await this.#heard(edit, '照着改吗', value)
    const tap = this.#taps('照着改', offer)
    const reply = await this.#heard(tap, '记下', value)
    this.#noted(cell, value, `tg:tap:${tap.id}`, { said: undefined, reply })
  }

  async #takesBack(last: Step): Promise<void> {
    const asked = this.#dice.below(2) === 0 ? this.#taps('撤销', last.reply) : this.#says('撤销')
    await this.#heard(asked, '改回去了', last.after)
    this.#steps.pop()
    this.#undone = last
    this.#set(last.cell, last.before)
  }

  async #bringsBack(step: Step): Promise<void> {
    const reply = await this.#heard(this.#says('恢复'), '恢复了', step.after)
    this.#undone = undefined
    this.#steps.push({ ...step, reply })
    this.#set(step.cell, step.after)
  }

  async #wantsDraft(): Promise<void> {
    this.counts.drafts += 1
    await this.#heard(this.#says('生成草稿'), `草稿${this.counts.drafts}，`)
  }

  #taps(label: string, on: number) {
    const tap = this.#person.taps(label, on)
    this.counts.taps += 1
    this.updateIds.push(tap.updateId)
    return tap
  }

  #noted(cell: Cell, after: number, key: string, told: Pick<Step, 'said' | 'reply'>): void {
    this.#steps.push({ cell, before: this.figures.get(cell.id), after, ...told })
    this.#undone = undefined
    this.acknowledged.push(key)
    this.#set(cell, after)
  }

  #set({ id }: Cell, value: number | undefined): void {
    this.version += 1
    if (value === undefined) this.figures.delete(id)
    else this.figures.set(id, value)
  }

  #keyOf({ messageId }: Said): string {
    return `tg:${this.chatId}:${messageId}`
  }

  /** The number of the reply with these words, given after this update; a reply is heard however often the bot falls over. */
  #heard({ updateId }: { readonly updateId: number }, ...words: readonly (string | number)[]): Promise<number> {
    const from = this.#telegram.calls.length
    const isReply = ({ method, done, payload }: Call): boolean => {
      if (!done || !/^send(Message|Document)$/.test(method) || Number(payload['chat_id']) !== this.chatId) return false
      const text = String(payload['text'] ?? payload['caption'] ?? '')
      return words.every((word) => text.includes(String(word)))
    }
    return this.#telegram
      .until(() => {
        const call = this.#telegram.calls.slice(from).find(isReply)
        return call && (call.result as { message_id: number }).message_id
      }, patience)
      .catch((cause) => {
        throw new Error(`update ${updateId} of ${this.chatId}: no answer with ${words.join(' ')}`, { cause })
      })
  }
}
