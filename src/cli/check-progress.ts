import { countyTexts } from '../text/county/county.ts'
import type { Io } from './io.ts'

export interface Progress {
  readonly step: () => void
  readonly end: () => void
}

/** How often a line is written where it cannot be written over. */
const sparse = 50
const clearLine = '\r\u001B[K'

/** Tells on standard error how many files are read: one line that changes on a terminal, a line now and then otherwise. */
export function progressOf({ note, notesOnTerminal = false }: Io, total: number): Progress {
  let done = 0
  const step = (): void => {
    done += 1
    if (total < 2) return
    const text = countyTexts.progress(done, total)
    if (notesOnTerminal) note(`${clearLine}${text}`)
    else if (done % sparse === 0) note(`${text}\n`)
  }
  return { step, end: () => notesOnTerminal && total > 1 && note(clearLine) }
}

/** Does something with each item, several at a time, and gives the results in the items' order. */
export async function severalAtATime<Item, Result>(
  items: readonly Item[],
  most: number,
  run: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  let next = 0
  const worker = async (): Promise<void> => {
    while (next < items.length) {
      const at = next++
      results[at] = await run(items[at]!)
    }
  }
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker))
  return results
}
