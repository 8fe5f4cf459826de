import * as z from 'zod'
import { type Hand, hand } from './hand.ts'

/** Commands that change no figure by themselves; 撤销 is asked back by whoever carries it out. */
export const harmless = ['missing', 'table', 'draft', 'skip', 'back', 'help', 'why', 'who-said', 'undo'] as const

export const doCommand: Hand = hand(
  'do_command',
  { type: 'object', properties: { command: { type: 'string', enum: harmless } }, required: ['command'] },
  z.object({ command: z.enum(harmless) }),
  ({ command }) => ({ proposals: [{ kind: 'command', command }] }),
)
