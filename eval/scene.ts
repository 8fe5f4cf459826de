import type { Assistant } from '../src/agent/assistant.ts'
import { type LiveChange, type Situation, situationOf } from '../src/checks/situation.ts'
import { createDesk } from '../src/desk/desk.ts'
import type { Payload } from '../src/desk/turn.ts'
import type { CellId } from '../src/schema/cell-id.ts'
import type { Figure } from '../src/schema/figure.ts'
import { topicsOf } from '../src/schema/topics.ts'
import { openStore } from '../src/store/open.ts'
import type { NewChange, Store } from '../src/store/store.ts'
import type { Asked } from '../src/text/reply.ts'
import { figuresOf, formOfMessage, type LabelledMessage } from './messages.ts'

// The real desk over a store in memory, brought to the moment in which a labelled message is said.

const organ = '永乐店镇人民政府'
const person = { id: 'zhao', name: '小赵' }
const chat = 'chat:zhao'

export interface Scene {
  /** Where the report stands now. */
  situation(): Situation
  /** Says the message to the desk and returns what the person sees. */
  says(): Promise<Payload | undefined>
  taps(token: string): Promise<Payload | undefined>
  close(): void
}

type Figures = ReadonlyMap<CellId, Figure | null>

const base = ({ year }: LabelledMessage): { organ: string; year: number } => ({ organ, year })

/** The morning of 11 January of the year after, in China. */
const morning = ({ year }: LabelledMessage): number => Date.UTC(year + 1, 0, 11, 1, 12)
const dayAt = (at: number): string => new Date(at + 8 * 3_600_000).toISOString().slice(0, 10)

const statementsOf = (figures: Figures) => [...figures].map(([cell, value]) => ({ cell, value, words: '前面说的' }))

/** What was said before, as changes: the last of them is what the person just said. */
function earlier(message: LabelledMessage): Pick<NewChange, 'statements' | 'notes'>[] {
  const form = formOfMessage(message)
  const notes = Object.entries(message.waiting ?? {}).flatMap(([whom, cells]) =>
    cells.map((cell) => ({ slot: `waiting:${cell}`, value: whom })),
  )
  const before = { statements: statementsOf(figuresOf(form, message.before)), notes }
  const just = { statements: statementsOf(figuresOf(form, message.justSaid)), notes: [] }
  return [before, just].filter((change) => change.statements.length + change.notes.length > 0)
}

/** The report with further figures stated after what was said before. */
export function situationWith(message: LabelledMessage, figures: Figures = new Map()): Situation {
  const at = morning(message)
  const changes = [...earlier(message), { statements: statementsOf(figures), notes: [] }]
  const live = changes.map(
    (change, index): LiveChange => ({
      id: index + 1,
      by: person.id,
      at,
      day: dayAt(at),
      words: '',
      drops: [],
      ...change,
    }),
  )
  return situationOf(base(message), live)
}

function askedOf(message: LabelledMessage): Asked {
  if (message.asked === undefined) return { kind: 'nothing' }
  const topic = topicsOf(formOfMessage(message)).find(
    ({ id, cells }) => id === message.asked || cells.some((cell) => cell === message.asked),
  )
  if (!topic) throw new Error(`${message.id}: no such topic: ${message.asked}`)
  const { figures } = situationWith(message)
  return { kind: 'figures', topic: topic.id, cells: topic.cells.filter((cell) => !figures.has(cell)) }
}

function prepare(store: Store, message: LabelledMessage): number {
  const at = morning(message)
  store.savePerson(person)
  const { id: reportId } = store.createReport({ ...base(message), at })
  for (const change of earlier(message)) {
    store.append({
      reportId,
      by: person.id,
      at,
      day: dayAt(at),
      source: 'message',
      message: null,
      words: '前面说的',
      drops: [],
      ...change,
    })
  }
  store.saveChat({ key: chat, reportId, state: { asked: askedOf(message) }, at, person: null })
  return reportId
}

export function openScene(message: LabelledMessage, assistant?: Assistant): Scene {
  const store = openStore(':memory:')
  const reportId = prepare(store, message)
  const desk = createDesk(store, { assistant })
  let turns = 0
  const turn = async (content: Parameters<typeof desk.turn>[0]['content']): Promise<Payload | undefined> => {
    const at = morning(message) + ++turns * 30_000
    desk.turn({ key: `eval:${turns}`, chat, person, at, day: dayAt(at), content })
    if (desk.isWaiting(chat)) await desk.think(chat)
    const rows = store.unsent(chat)
    for (const { id } of rows) store.markSent(id, at, null)
    return rows.at(-1)?.payload as Payload | undefined
  }
  return {
    situation: () =>
      situationOf(
        base(message),
        store.changes(reportId).filter(({ live }) => live),
      ),
    says: () =>
      turn({ kind: 'text', text: message.said, ...(message.forwarded ? { forwarded: message.forwarded } : {}) }),
    taps: (token) => turn({ kind: 'tap', token }),
    close: () => store.close(),
  }
}
