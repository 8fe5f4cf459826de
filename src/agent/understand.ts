import { setMaxListeners } from 'node:events'
import { runAgent } from './agent.ts'
import type { Failure, Inquiry, ModelCall, Outcome } from './assistant.ts'
import { briefingFor } from './briefing.ts'
import { endpointOf, type ModelSettings } from './endpoint.ts'
import { handsFor } from './hands/index.ts'
import { openLine } from './line.ts'
import { chatModel } from './model.ts'
import { createWire } from './wire.ts'

export interface UnderstandingOptions {
  readonly model: ModelSettings
  readonly proxy: string | undefined
  readonly log: ((call: ModelCall) => void) | undefined
  readonly now: () => number
  /** Milliseconds for all requests together. */
  readonly limit: number
}

export type Understand = (inquiry: Inquiry, since: number, signal: AbortSignal) => Promise<Outcome>

// Every step of an agent listens to signals of LangGraph's own making: more than ten are no leak, and the warning would be seen by people.
setMaxListeners(100)

const failed = (why: Failure): Outcome => ({ ok: false, why })

/** Puts inquiries to the model. This file and what it imports is loaded with the first of them. */
export function createUnderstand({ model, proxy, log, now, limit }: UnderstandingOptions): Understand {
  const wire = createWire(proxy)
  const url = endpointOf(model)
  return async (inquiry, since, signal) => {
    const line = openLine({ wire, url, key: model.key, log, now, limit, since, signal })
    const run = await runAgent(chatModel(model, line), handsFor(inquiry), briefingFor(inquiry), signal)
    const { proposals, prose, incomplete, textRefused } = run
    const isEmpty = proposals.length === 0 && !textRefused && (prose === '' || run.error !== undefined)
    if (isEmpty) return failed(line.failure() ?? (signal.aborted ? 'time-out' : 'broken'))
    return {
      ok: true,
      understanding: { proposals, prose, textRefused, ...(incomplete ? { incomplete: true as const } : {}) },
    }
  }
}
