import { openRows, rowsSettledLine, rowsSettledSlot, settlementIn } from '../../text/ledger/rows-left.ts'
import type { Draft } from '../../tools/draft.ts'
import { writeNote } from '../../tools/write-note.ts'
import type { Said } from '../compose.ts'
import type { Turn } from '../turn.ts'

/** Keeps what became of the rows of a ledger that were not counted. */
function keepSettled(draft: Draft, how: string): Said {
  writeNote.run(draft, { notes: [{ slot: rowsSettledSlot, value: how }] })
  return { lines: [rowsSettledLine(how)], next: 'advance', changed: true }
}

/** The same, said in words; undefined where it is not about them. */
export function rowsInWords(turn: Turn, draft: Draft, words: string): Said | undefined {
  if (openRows(draft.situation) === undefined) return undefined
  const how = settlementIn(words, turn.state.asked.kind === 'ledger')
  return how === undefined ? undefined : keepSettled(draft, how)
}
