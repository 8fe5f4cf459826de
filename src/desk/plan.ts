import type { Situation } from '../checks/situation.ts'
import type { CellId } from '../schema/cell-id.ts'
import type { TopicId } from '../schema/topics.ts'
import { type OpenItem, openItems } from '../text/missing.ts'
import { missingTexts } from '../text/narrative.ts'
import type { Asked } from '../text/reply.ts'
import { topicOfCell } from '../text/topics.ts'

const askable: readonly OpenItem['kind'][] = [
  'profile',
  'plug',
  'ledger',
  'figures',
  'text',
  'contact',
  'signature',
  'reason',
  'held',
  'contested',
  'waiting',
  'broken',
]

/** Open items with every text slot by itself: one text put off is not all of them put off. */
function questionsOf(situation: Situation): Pick<OpenItem, 'kind' | 'asked'>[] {
  return openItems(situation).flatMap(({ kind, asked }): Pick<OpenItem, 'kind' | 'asked'>[] =>
    kind === 'text'
      ? missingTexts(situation).map((slot) => ({ kind, asked: { kind: 'text', slot } as const }))
      : [{ kind, asked }],
  )
}

/** What to ask next: what a derived figure hides, then what is missing in the form's order; what was put off comes last. */
export function nextAsked(situation: Situation, skipped: readonly string[]): Asked {
  const items = questionsOf(situation).sort((a, b) => askable.indexOf(a.kind) - askable.indexOf(b.kind))
  const open = items.filter(
    ({ kind }) => kind !== 'held' && kind !== 'contested' && kind !== 'waiting' && kind !== 'broken',
  )
  const next = open.find(({ asked }) => !skipped.includes(askedKey(asked))) ?? open[0] ?? items[0]
  return next?.asked ?? { kind: 'nothing' }
}

const continuations: Partial<Record<TopicId, TopicId>> = { incoming: 'outcomes' }

/** What was just spoken of is finished first, and requests lead to their outcomes; otherwise the form's order goes on. */
export function followUp(situation: Situation, accepted: readonly CellId[]): 'advance' | { readonly ask: Asked } {
  const { form } = situation
  const touched = new Set(accepted.map((cell) => topicOfCell(form, cell)))
  const [topic, ...others] = touched
  if (topic === undefined || others.length > 0) return 'advance'
  const open = questionsOf(situation).filter(({ kind }) => kind === 'figures')
  const about = (id: TopicId | undefined) => open.find(({ asked }) => asked.kind === 'figures' && asked.topic === id)
  const next = about(topic) ?? about(continuations[topic])
  return next ? { ask: next.asked } : 'advance'
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
