import * as z from 'zod'
import type { Proposal } from '../assistant.ts'
import { wrongShape } from '../complaints.ts'

/** What a call came to: what can be proposed, and what cannot, in one sentence for the model. */
export interface Grasp {
  readonly proposals: readonly Proposal[]
  readonly complaint?: string | undefined
}

/** A tool of the model's. It only proposes; nothing it does changes anything. */
export interface Hand {
  readonly name: string
  /** What the model is sent: written by hand, because generated schemas cost a third more. */
  readonly schema: JsonSchema
  use(input: unknown): Grasp
}

export interface JsonSchema {
  readonly type: 'object'
  readonly properties: Readonly<Record<string, object>>
  readonly required: readonly string[]
}

const chinese = z.locales.zhCN().localeError

/** Checks the input before it is used; the first mistake is said in Chinese. */
export function hand<Input>(
  name: string,
  schema: JsonSchema,
  input: z.ZodType<Input>,
  use: (input: Input) => Grasp,
): Hand {
  return {
    name,
    schema,
    use(raw) {
      const read = input.safeParse(raw, { error: chinese })
      if (read.success) return use(read.data)
      const [issue] = read.error.issues
      return { proposals: [], complaint: wrongShape(issue?.path.join('.') ?? '', issue?.message ?? '') }
    },
  }
}

export const textSchema = { type: 'string' } as const

/** The form with an empty list of complaints as none. */
export const grasp = (proposals: readonly Proposal[], complaints: readonly string[]): Grasp =>
  complaints.length > 0 ? { proposals, complaint: complaints.slice(0, 3).join('') } : { proposals }
