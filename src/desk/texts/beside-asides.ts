import { withoutAsides } from '../../intake/text-edits/asides-in.ts'
import * as messages from '../../text/messages.ts'
import type { Said } from '../compose.ts'

/**
 * A text with lines between its own that were said to somebody: these are left out, and named; undefined where there are none.
 * @param handle what is done with the rest
 */
export function besideAsides(words: string, handle: (words: string) => Said | 'think'): Said | 'think' | undefined {
  const divided = withoutAsides(words)
  if (!divided) return undefined
  const said = handle(divided.text)
  return said === 'think' ? said : { ...said, lines: [...said.lines, messages.asidesLeft(divided.asides)] }
}
