import type { Situation } from '../checks/situation.ts'
import { type OpenItem, openItems } from '../text/missing.ts'
import type { Asked } from '../text/reply.ts'

const askable: readonly OpenItem['kind'][] = [
  'plug',
  'figures',
  'text',
  'signature',
  'reason',
  'held',
  'waiting',
  'broken',
]

/** What to ask next: what a derived figure hides, then what is missing in the form's order; what was put off comes last. */
export function nextAsked(situation: Situation, skipped: readonly string[]): Asked {
  const items = [...openItems(situation)].sort((a, b) => askable.indexOf(a.kind) - askable.indexOf(b.kind))
  const fresh = items.filter(({ asked }) => !skipped.includes(askedKey(asked)))
  const [first] = fresh.filter(({ kind }) => kind !== 'held' && kind !== 'waiting' && kind !== 'broken')
  const next = first ?? items.find(({ kind }) => kind !== 'held' && kind !== 'waiting' && kind !== 'broken') ?? items[0]
  return next?.asked ?? { kind: 'nothing' }
}

/** A stable name of a question, whatever is still missing of it. */
export function askedKey(asked: Asked): string {
  switch (asked.kind) {
    case 'figures':
      return `figures:${asked.topic}`
    case 'text':
      return asked.slot
    case 'plug':
      return `plug:${asked.cell}`
    case 'reason':
      return `reason:${asked.key}`
    default:
      return asked.kind
  }
}
