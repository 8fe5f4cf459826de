import type { ModelCall } from '../../src/agent/assistant.ts'
import { openAssistant } from '../../src/agent/open.ts'
import type { CellId } from '../../src/schema/cell-id.ts'
import { openStore } from '../../src/store/open.ts'
import { openDraft } from '../../src/tools/draft.ts'
import { type Conversation, startConversation } from './conversation.ts'
import type { Script } from './openai/answers.ts'
import { type ModelServer, openModelServer } from './openai/server.ts'

export interface Modelled {
  readonly server: ModelServer
  readonly talk: Conversation
  readonly calls: readonly ModelCall[]
  /** Puts the assistant's clock forward. */
  waits(milliseconds: number): void
  /** What the report at hand holds by statement. */
  figures(): ReadonlyMap<CellId, number>
  situation(): ReturnType<typeof openDraft>['situation']
}

const actor = {
  person: { id: 'zhao', name: '小赵' },
  at: 0,
  day: '2022-01-11',
  source: 'message',
  message: null,
  words: '',
} as const

/** A conversation whose desk asks a model over real HTTP. */
export async function startModelled(
  scripts: readonly Script[] = [],
  { limit = 10_000, report = '永乐店镇人民政府 2021年' }: { limit?: number; report?: string } = {},
): Promise<Modelled> {
  // Loaded before the first request, so that loading it is not taken from the time a request has.
  await import('../../src/agent/understand.ts')
  const server = await openModelServer(...scripts)
  const calls: ModelCall[] = []
  let waited = 0
  const assistant = openAssistant({
    model: { name: 'double', key: 'key', baseUrl: server.url },
    limit,
    now: () => Date.now() + waited,
    log: (call) => calls.push(call),
  })
  const store = openStore(':memory:')
  const talk = startConversation(store, { assistant })
  talk.says(report)
  const situation = () => openDraft(store, 1, actor).situation
  return {
    server,
    talk,
    calls,
    situation,
    figures: () => situation().stated,
    waits(milliseconds) {
      waited += milliseconds
    },
  }
}
