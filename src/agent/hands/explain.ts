import * as z from 'zod'
import { definitionById, definitionFor } from '../../text/definitions/definitions.ts'
import { noDefinition } from '../complaints.ts'
import { type Hand, hand } from './hand.ts'

/** A question about the form: the answer is bundled, the model only says what is asked about. A list of all there is would cost more. */
export const explain: Hand = hand(
  'explain',
  { type: 'object', properties: { subject: { type: 'string' } }, required: ['subject'] },
  z.object({ subject: z.string().max(60) }),
  ({ subject }) => {
    const definition = definitionById(subject) ?? definitionFor(subject)
    if (!definition) return { proposals: [], complaint: noDefinition(subject) }
    return { proposals: [{ kind: 'explain', subject: definition.id }] }
  },
)
