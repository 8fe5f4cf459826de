import { z } from 'zod'
import { defineTool } from './tool.ts'

const slot = z
  .string()
  .regex(
    /^(?:(?:points:)?text:[\w/\u4e00-\u9fff]+|reason:[^\s]+|signature:(?:organ|date)|waiting:[^\s]+|ledger:(?:rows|settled)|profile|contact|kept|doubt:\d+)$/u,
  )

/** Keeps what was said and is no figure: a text, a reason, the signature, who is waited for (null takes it back). */
export const writeNote = defineTool({
  name: 'write_note',
  input: z.strictObject({
    notes: z.array(z.strictObject({ slot, value: z.string().max(20_000).nullable() })).min(1),
    /** An earlier change of the same person that this one is undone together with. */
    joins: z.int().optional(),
  }),
  run: (draft, { notes, joins }): number =>
    draft.append({ statements: [], drops: [], notes, ...(joins === undefined ? {} : { joins }) }),
})
