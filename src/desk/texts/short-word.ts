import { type Edit, removal } from '../../intake/text-edits/apply.ts'
import type { Target } from '../../intake/text-edits/request.ts'
import * as words from '../../text/text-edits.ts'
import type { Draft } from '../../tools/draft.ts'
import type { Said } from '../compose.ts'
import { askWhich } from './changes.ts'
import { clauseAround, type Spot } from './stretches.ts'

/** 「把培训去掉」: a word alone leaves half a clause behind, so the clauses it stands in are offered. */
export function askStretch(draft: Draft, name: string, target: Target, spots: readonly Spot[]): Said {
  const clauses = spots.map((spot): Spot => ({ ...spot, ...clauseAround(spot.stretch, spot) }))
  const once = clauses.filter(
    (one, at) => clauses.findIndex(({ stretch, start }) => stretch === one.stretch && start === one.start) === at,
  )
  const editOf = (spot: Spot): Edit => removal(spot.stretch.shown.text, spot)
  return askWhich(draft, once, editOf, words.whichStretch(name, 'words' in target ? target.words : ''), [])
}
