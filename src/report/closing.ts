import type { Block, Paragraph, Signature } from './document.ts'

/** What stands on the page of the text it ends, whatever room is left: a signature alone on the last page is not allowed. */
export interface Closing {
  /** 「附件：…」 */
  readonly note?: Paragraph
  readonly signature: Signature
}

/** What closes the report under the block at `index`, if that is the last of its text, or the note under it. */
export function closingAfter(blocks: readonly Block[], index: number): Closing | undefined {
  const [next, afterNext] = blocks.slice(index + 1, index + 3)
  if (next?.kind === 'signature') return { signature: next }
  return next?.kind === 'paragraph' && next.apart && afterNext?.kind === 'signature'
    ? { note: next, signature: afterNext }
    : undefined
}
