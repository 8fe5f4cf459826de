import type { Store } from '../store/store.ts'
import { type Reply, rows } from '../text/reply.ts'
import type { Said } from './compose.ts'
import type { KeptAction, Payload, Turn } from './turn.ts'

/** Where a message goes, and what the tokens of its buttons begin with. */
interface Address {
  readonly chat: string
  readonly at: number
  readonly token: string
  /** The report that its buttons are about. */
  readonly report: number | null
}

/** Puts a message in line, with a token for each button that finds its action again. */
export function post(store: Store, { chat, at, token, report }: Address, reply: Reply): void {
  const version = report === null ? 0 : store.version(report)
  let position = 0
  const buttons = reply.buttons.map((row) =>
    row.map(({ label, action }) => ({ label, action, token: `${token}.${position++}` })),
  )
  const payload: Payload = {
    ...reply,
    buttons: buttons.map((row) => row.map(({ label, token: own }) => ({ label, token: own }))),
  }
  const id = store.enqueue({ chat, payload, at })
  store.saveButtons(
    buttons.flat().map(({ label, action, token: own }, place) => {
      const kept: KeptAction = { report, action }
      return { token: own, chat, reply: id, position: place, label, action: kept, version }
    }),
  )
}

/** Tells another person's chat something about the report at hand; at most one message a turn and chat. */
export function tellChat(
  { store, incoming, draft }: Turn,
  chat: string,
  said: Pick<Said, 'lines' | 'buttons' | 'file'>,
): void {
  const { key, at } = incoming
  const reply: Reply = {
    text: said.lines.filter((line) => line !== '').join('\n'),
    buttons: rows(said.buttons ?? []),
    ...(said.file === undefined ? {} : { file: said.file }),
  }
  post(store, { chat, at, token: `${key}>${chat}`, report: draft?.report.id ?? null }, reply)
}
