import type { Assistant } from '../../src/agent/assistant.ts'
import { createDesk, type DeskOptions } from '../../src/desk/desk.ts'
import type { Content, Payload } from '../../src/desk/turn.ts'
import type { FetchFile } from '../../src/desk/uploads/read-upload.ts'
import { openStore } from '../../src/store/open.ts'
import type { Person, Store } from '../../src/store/store.ts'

/** What a person sees of one reply. */
export interface Heard {
  readonly text: string
  readonly buttons: readonly string[]
  readonly table: string | undefined
  /** Messages of their own, to be copied. */
  readonly copies?: readonly string[]
  readonly file: Payload['file']
  readonly picture: Payload['picture']
}

export interface Conversation {
  readonly store: Store
  says(text: string, options?: { forwarded?: boolean }): Heard
  taps(label: string): Heard
  /** Says something that the model may have to read. */
  tells(text: string): Promise<Heard>
  sends(content: Content): Heard
  /** Sends a file, and waits until it was read. */
  sendsFile(name: string, bytes: Uint8Array): Promise<Heard>
  /** Lets time pass before the next message. */
  waits(milliseconds: number): void
  as(person: Person): Conversation
}

interface Clock {
  now: number
  turns: number
}

/** What holds of everything the bot says: at most six lines, no year that January makes ambiguous, no jargon. */
function expectGoodManners({ text, buttons }: Payload): void {
  const own = text.replace(/“[^”]*”/gu, '')
  const faults = [
    [text.split('\n').length > 6, 'more than six lines'],
    [/今年|去年|上年|明年/u.test(own), 'an ambiguous year'],
    [/undefined|null|NaN|\bs[2-6]\.|勾稽|校验|单元格|S[234]-[A-Z]/u.test(own), 'jargon'],
    [buttons.length > 4, 'more than four rows of buttons'],
  ] as const
  for (const [isWrong, what] of faults) if (isWrong) throw new Error(`a reply with ${what}:\n${text}`)
}

const nothing: Heard = { text: '', buttons: [], table: undefined, copies: [], file: undefined, picture: undefined }

interface Scene {
  readonly store: Store
  readonly assistant: Assistant | undefined
  readonly clock: Clock
  /** Files that were sent, where they lie. */
  readonly files: Map<string, Uint8Array>
  /** What the desk is told of places and deadlines. */
  readonly told: Pick<DeskOptions, 'profiles' | 'deadline'>
}

function converse(scene: Scene, chat: string, person: Person): Conversation {
  const { store, assistant, clock, files, told } = scene
  const fetch: FetchFile = async (reference) => {
    const bytes = files.get(reference)
    return bytes ? { ok: true, bytes } : { ok: false, why: 'gone' }
  }
  const desk = createDesk(store, { assistant, fetch, ...told })
  const hand = (content: Content): number => {
    clock.now += 30_000
    const at = clock.now
    desk.turn({
      key: `test:${++clock.turns}`,
      chat,
      person,
      at,
      day: new Date(at + 8 * 3_600_000).toISOString().slice(0, 10),
      content,
    })
    return at
  }
  const heard = (at: number): Heard => {
    const rows = store.unsent(chat)
    for (const { id } of rows) store.markSent(id, at, null)
    const last = rows.at(-1)?.payload as Payload | undefined
    if (last) expectGoodManners(last)
    if (!last) return nothing
    const { text, table, copies = [], file, picture } = last
    return { text, buttons: last.buttons.flat().map(({ label }) => label), table, copies, file, picture }
  }
  const sends = (content: Content): Heard => heard(hand(content))
  return {
    store,
    sends,
    async tells(text) {
      const at = hand({ kind: 'text', text })
      while (desk.isWaiting(chat)) await desk.think(chat)
      return heard(at)
    },
    async sendsFile(name, bytes) {
      const reference = `file:${files.size}`
      files.set(reference, bytes)
      const at = hand({ kind: 'file', name, reference })
      while (desk.isWaiting(chat)) await desk.think(chat)
      return heard(at)
    },
    says: (text, options = {}) => sends({ kind: 'text', text, ...options }),
    taps(label) {
      const button = store.buttonsOf(chat).find((other) => other.label === label)
      if (!button)
        throw new Error(
          `no button 「${label}」 among ${store
            .buttonsOf(chat)
            .map((other) => other.label)
            .join(' ')}`,
        )
      return sends({ kind: 'tap', token: button.token })
    },
    waits(milliseconds) {
      clock.now += milliseconds
    },
    as: (other) => converse(scene, `chat:${other.id}`, other),
  }
}

/** A conversation with the desk over a database in memory, beginning on the morning of 11 January 2022. */
export const startConversation = (
  store: Store = openStore(':memory:'),
  { assistant, ...told }: { assistant?: Assistant } & Scene['told'] = {},
): Conversation =>
  converse(
    { store, assistant, clock: { now: Date.UTC(2022, 0, 11, 1, 12), turns: 0 }, files: new Map(), told },
    'chat:zhao',
    {
      id: 'zhao',
      name: '小赵',
    },
  )

const plainAnswers = ['文件、规章都是0', '都没有', '没有收费', '新收、转来都没有', '复议、诉讼都没有', '没发过也没收过']

/** Opens a report and settles all its figures by taps: a town where nothing happened. */
export function figuresByTaps(talk: Conversation): void {
  talk.says('永乐店镇人民政府 2021年')
  for (const label of plainAnswers) talk.taps(label)
}

/** After the figures all texts, section one in parts, and the signature: what is left is to be approved. */
export function textsByParts(talk: Conversation): void {
  talk.taps('一段一段来')
  talk.says('通过公开栏和公众号公开政府信息，动态信息54条。')
  talk.taps('采用')
  talk.says('综合办公室专人负责，逐篇审签。')
  talk.says('镇公众号和村务公开栏。')
  talk.says('没开展考核和社会评议，没有责任追究。')
  talk.says('问题是答复不够规范。2022年加强培训，按月检查答复文书。')
  talk.taps('采用')
  talk.says('2022年1月12日')
}
