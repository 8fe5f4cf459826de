import { z } from 'zod'
import type { NoteRow } from '../store/store.ts'
import { defineTool } from './tool.ts'

// What happens to a report besides being written: it is approved, signed, sent back, published, corrected. All of it is notes of the
// history, so that it is taken back like anything else, and only by whoever said it. None of it is part of what the report says.

const hash = z.string().regex(/^[0-9a-f]{64}$/u)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u)
const words = z.string().min(1).max(20_000)

const proceeding = z.discriminatedUnion('kind', [
  /** A person with the right approves what the report says. */
  z.strictObject({ kind: z.literal('approved'), hash }),
  /** Somebody entered that it was signed on paper. */
  z.strictObject({
    kind: z.literal('signed'),
    hash,
    who: words.max(40),
    day,
    /** It is of a draft that the report does not say any more. */
    isEarlier: z.literal(true).optional(),
  }),
  /** It was put before those who review; `file` is the draft they were shown, `chat` the one that asked, `since` what they had seen before. */
  z.strictObject({
    kind: z.literal('sent'),
    hash,
    to: z.array(z.string()).min(1),
    file: z.int(),
    chat: z.string(),
    since: z.int().optional(),
  }),
  /** A reviewer wants something changed; `instead` is the change with what was written there before. */
  z.strictObject({ kind: z.literal('returned'), hash, opinion: words, instead: z.int().optional() }),
  /** What was wanted has been answered. */
  z.strictObject({ kind: z.literal('answered'), words }),
  /** A final was handed in or published. */
  z.strictObject({ kind: z.literal('published'), hash, file: z.int(), day, how: z.enum(['上报', '公开']) }),
  /** Why what was published (`of`, its hash) is corrected. */
  z.strictObject({ kind: z.literal('correction'), of: hash, reason: words.max(500) }),
])

type Proceeding = z.output<typeof proceeding>

/** One kind of them, as it is kept. */
export type Kept<Kind extends Proceeding['kind']> = Omit<Extract<Proceeding, { kind: Kind }>, 'kind'>

/** An approval belongs to what it approves: when that stands again, so does the approval. */
const slotOf = (said: Proceeding): string =>
  said.kind === 'approved' || said.kind === 'signed' ? `${said.kind}:${said.hash}` : said.kind

function notesFor(said: Proceeding): NoteRow[] {
  const { kind, ...content } = said
  const own = { slot: slotOf(said), value: JSON.stringify(content) }
  // Sent again, or answered, it is no longer sent back.
  const closes = kind === 'sent' || kind === 'answered' || kind === 'approved' || (kind === 'signed' && !said.isEarlier)
  return closes ? [own, { slot: 'returned', value: null }] : [own]
}

const slots = /^(?:(?:approved|signed):[0-9a-f]{64}|sent|returned|answered|published|correction)$/u

/** Whether a note is of this kind: it changes nothing that the report says. */
export const isProceeding = ({ slot }: Pick<NoteRow, 'slot'>): boolean => slots.test(slot)

/** Whether it is one that who reviews may write: an approval, or what is to be changed. */
export const isReview = ({ slot }: Pick<NoteRow, 'slot'>): boolean => /^(?:approved:[0-9a-f]{64}|returned)$/u.test(slot)

/** Keeps one of them and returns the change. */
export const keepProceeding = defineTool({
  name: 'keep_proceeding',
  input: proceeding,
  run: (draft, said): number => draft.append({ statements: [], drops: [], notes: notesFor(said) }),
})
