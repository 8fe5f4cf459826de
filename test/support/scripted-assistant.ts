import type { Assistant, Failure, Inquiry, Proposal, Understanding } from '../../src/agent/assistant.ts'

/** What a scripted assistant makes of one message. */
export type Script = Partial<Understanding> | Failure | ((inquiry: Inquiry) => Partial<Understanding>)

export interface ScriptedAssistant extends Assistant {
  /** What it was asked, in order. */
  readonly asked: Inquiry[]
  rests: boolean
}

/** An assistant that answers from a list, one entry a message; asked more often than that it fails the test. */
export function scriptedAssistant(...scripts: readonly Script[]): ScriptedAssistant {
  const left = [...scripts]
  const asked: Inquiry[] = []
  return {
    asked,
    host: 'model.example',
    rests: false,
    available() {
      return !this.rests
    },
    async understand(inquiry) {
      asked.push(inquiry)
      const script = left.shift()
      if (script === undefined) throw new Error(`the assistant was asked once too often: ${inquiry.words}`)
      if (typeof script === 'string') return { ok: false, why: script }
      const understanding = typeof script === 'function' ? script(inquiry) : script
      return { ok: true, understanding: { proposals: [], prose: '', textRefused: false, ...understanding } }
    },
  }
}

export const figure = (cell: string, value: number | null, quote: string): Proposal =>
  ({ kind: 'figure', cell, value, quote }) as Proposal
