import type { Assistant, Outcome } from '../src/agent/assistant.ts'
import type { LabelledMessage } from './messages.ts'
import { buttonsOf, type Hearer, type Hearing } from './run.ts'
import { openScene } from './scene.ts'

/** What a model was asked in one message, counted by whoever carries the requests. */
export interface Meter {
  take(): { readonly calls: number; readonly inputTokens: number; readonly outputTokens: number }
}

const idle: Meter = { take: () => ({ calls: 0, inputTokens: 0, outputTokens: 0 }) }

/** Answers again what was answered once, so that a copy of the moment costs no further call. */
function remembering(assistant: Assistant): Assistant {
  let known: Promise<Outcome> | undefined
  return {
    host: assistant.host,
    available: () => assistant.available(),
    understand(inquiry, signal) {
      known ??= assistant.understand(inquiry, signal)
      return known
    },
  }
}

/** The real desk. Each button is pressed in a copy of the moment, to see what it would record. */
export function deskHearer(assistant?: Assistant, meter: Meter = idle): Hearer {
  return {
    async hear(message: LabelledMessage): Promise<Hearing> {
      const heard = assistant && remembering(assistant)
      const scene = openScene(message, heard)
      const from = process.hrtime.bigint()
      const payload = await scene.says()
      const took = Number(process.hrtime.bigint() - from) / 1e6
      const counted = meter.take()
      const now = scene.situation()
      scene.close()
      const taps: Hearing['taps'][number][] = []
      for (const { label, token } of buttonsOf(payload)) {
        const copy = openScene(message, heard)
        await copy.says()
        await copy.taps(token)
        taps.push({ label, after: copy.situation() })
        copy.close()
      }
      return { now, answer: payload?.text ?? '', taps, took, ...counted }
    },
  }
}
