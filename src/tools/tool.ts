import type { z } from 'zod'
import type { Draft } from './draft.ts'

/**
 * One thing that may be done to a draft. Buttons, the reader, imports and the model all come through here: input is checked by its
 * schema, the result is data, and neither Telegram nor a model is known.
 */
export interface Tool<Input extends z.ZodType, Result> {
  readonly name: string
  readonly input: Input
  /** Throws a ZodError for input that the schema refuses; nothing is changed then. */
  run(draft: Draft, input: z.input<Input>): Result
}

export function defineTool<Input extends z.ZodType, Result>(definition: {
  readonly name: string
  readonly input: Input
  readonly run: (draft: Draft, input: z.output<Input>) => Result
}): Tool<Input, Result> {
  const { name, input, run } = definition
  return { name, input, run: (draft, raw) => run(draft, input.parse(raw)) }
}
