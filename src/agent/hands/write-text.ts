import * as z from 'zod'
import { addressesOf } from '../addresses.ts'
import type { Inquiry, TextTask } from '../assistant.ts'
import { unmarked } from '../mask.ts'
import { checkDraft, ownSentences } from '../paragraph.ts'
import { type Hand, hand, textSchema } from './hand.ts'

const schema = {
  type: 'object',
  properties: {
    sentences: {
      type: 'array',
      items: { type: 'object', properties: { text: textSchema, basis: textSchema }, required: ['text', 'basis'] },
    },
  },
  required: ['sentences'],
} as const

const input = z.object({
  sentences: z.array(z.object({ text: z.string(), basis: z.string().nullish() })).min(1),
})

/** A text from the person's points: refused as a whole where a number is neither theirs nor the tables'. */
export function writeText(inquiry: Inquiry, { slot, points }: TextTask): Hand {
  const { cellNamed } = addressesOf(inquiry.situation.form)
  // Names in the brackets become ids: a name may change with the form, an id does not.
  const bound = (text: string): string =>
    text.replace(/⟦([^⟦⟧]*)⟧/gu, (token, words: string) => {
      const cell = cellNamed(words)
      return cell === undefined ? token : `⟦${cell}⟧`
    })
  return hand('write_text', schema, input, ({ sentences }) => {
    const drafted = sentences.map(({ text, basis }) => ({
      text: bound(text.trim()),
      basis: unmarked(basis ?? '').trim(),
    }))
    const complaint = checkDraft(drafted, inquiry)
    if (complaint !== undefined) return { proposals: [], complaint }
    const own = ownSentences(drafted, points)
    const honest = drafted.map((sentence) => (own.includes(sentence) ? { ...sentence, basis: '' } : sentence))
    return { proposals: [{ kind: 'text', slot, sentences: honest }] }
  })
}
