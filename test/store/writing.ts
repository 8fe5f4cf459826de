import type { Store } from '../../src/store/store.ts'

/** What one turn writes before its reply is sent; returns the reply's id. Everything in it tells the number of the turn. */
export const writeTurn = (store: Store, reportId: number, turn: number): number =>
  store.transaction(() => {
    store.receive(`tg:${turn}`, turn)
    store.append({
      reportId,
      by: 'tg:1',
      at: turn,
      day: '2022-01-08',
      source: 'message',
      message: `tg:${turn}`,
      words: `第${turn}条`,
      statements: Array.from({ length: 10 }, (_, value) => ({
        cell: 's3.received.person',
        value,
        words: `${value}件`,
      })),
      drops: [],
      notes: [],
    })
    store.saveChat({ key: 'tg:5', reportId, state: { turn }, at: turn, person: null })
    const reply = store.enqueue({ chat: 'tg:5', payload: { turn }, at: turn })
    store.saveButtons([
      { token: `b${turn}`, chat: 'tg:5', reply, position: 1, label: '撤销', action: null, version: turn },
    ])
    return reply
  })
