import type { FaultKind } from './faults.ts'

/** One request by the bot, from the moment it had come in whole. */
export interface Call {
  readonly method: string
  readonly payload: Readonly<Record<string, unknown>>
  readonly files: readonly { readonly field: string; readonly name: string; readonly size: number }[]
  readonly at: number
  /** The connection was closed by the double (`dropped`) or by the bot (`hung up`) before it had the answer. */
  outcome: 'under way' | 'ok' | 'refused' | 'dropped' | 'hung up'
  /** Whether what was asked has been done, whatever the bot was told. */
  done: boolean
  fault?: FaultKind
  code?: number
  description?: string
  result?: unknown
}
