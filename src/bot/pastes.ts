import type { Incoming } from '../desk/turn.ts'
import type { Store } from '../store/store.ts'
import { isCommand } from './slash-commands.ts'

/** The longest message of Telegram; a longer text goes out in several. */
const longest = 4096
/** Clients cut at the last good place of the second half. */
const shortestCut = longest / 2
/** The pieces leave together; their dates are whole seconds. */
const together = 2_000

export interface Pastes {
  /** Hands the message on, or keeps it until the rest has come. */
  take(incoming: Incoming): void
  /** Goes on with what was kept before a restart. */
  resume(): void
  stop(): void
}

interface PastesOptions {
  readonly store: Store
  /** Handles a whole message; `alongside` belongs to the same transaction. */
  readonly turn: (incoming: Incoming, alongside?: () => void) => void
  /** How long the next piece is waited for. */
  readonly wait: number
}

const isCut = ({ content }: Incoming): boolean => content.kind === 'text' && content.text.length > shortestCut

function continues(before: Incoming, { content, at }: Incoming): boolean {
  if (content.kind !== 'text' || before.content.kind !== 'text' || isCommand(content.text)) return false
  return content.forwarded === before.content.forwarded && Math.abs(at - before.at) <= together
}

/** Telegram cuts off blanks at the ends of each piece. One that is full was cut in the middle of a line. */
function joined(texts: readonly string[]): string {
  return texts.reduce((whole, text, index) => {
    if (index === 0) return text
    return `${whole}${(texts[index - 1] ?? '').length >= longest ? '' : '\n'}${text}`
  }, '')
}

/** Pieces have a key of their own: the whole message takes that of the first, under which an edit finds it. */
const pieceKey = (key: string): string => `${key}:piece`

/**
 * Joins a long text that Telegram has cut into several messages. Each piece is stored when it comes, so nothing is lost by a
 * restart; the message is handled, and its pieces are forgotten, in one transaction, when the last has come or none comes any more.
 */
export function createPastes({ store, turn, wait }: PastesOptions): Pastes {
  const timers = new Map<string, NodeJS.Timeout>()
  const piecesOf = (chat: string) => store.pieces(chat).map(({ payload }) => payload as Incoming)

  function release(chat: string): void {
    clearTimeout(timers.get(chat))
    timers.delete(chat)
    const pieces = piecesOf(chat)
    const [first] = pieces
    if (first?.content.kind !== 'text') return
    const texts = pieces.map(({ content }) => (content.kind === 'text' ? content.text : ''))
    turn({ ...first, content: { ...first.content, text: joined(texts) } }, () => store.takePieces(chat))
  }

  function releaseLater(chat: string): void {
    clearTimeout(timers.get(chat))
    timers.set(chat, setTimeout(release, wait, chat))
  }

  function keep(incoming: Incoming): void {
    store.transaction(() => {
      store.receive(pieceKey(incoming.key), incoming.at)
      store.keepPiece(incoming.chat, incoming)
    })
  }

  return {
    take(incoming) {
      const { chat, key } = incoming
      if (store.received(key) || store.received(pieceKey(key))) return
      const last = piecesOf(chat).at(-1)
      const isRest = last !== undefined && continues(last, incoming)
      if (last && !isRest) release(chat)
      if (!isCut(incoming) && !isRest) return turn(incoming)
      keep(incoming)
      return isCut(incoming) ? releaseLater(chat) : release(chat)
    },
    resume() {
      for (const chat of new Set(store.pieces().map((piece) => piece.chat))) releaseLater(chat)
    },
    stop() {
      for (const timer of timers.values()) clearTimeout(timer)
      timers.clear()
    },
  }
}
