import type { CellId } from './cell-id.ts'
import type { Form } from './form.ts'

/**
 * A group of figures that one person knows together and that one question asks for.
 * Topics cover every cell of a form once, in the form's order.
 */
export interface Topic {
  readonly id: TopicId
  readonly section: string
  readonly cells: readonly CellId[]
}

export type TopicId =
  | 'documents'
  | 'decisions'
  | 'fees'
  | 'procurement'
  | 'incoming'
  | 'outcomes'
  | 'disputes'
  | 'informationFee'
  | 'published'
  | 'keyAreas'
  | 'responses'
  | 'requests'
  | 'complaints'
  | 'staffing'
  | 'trainings'

const ofTable: Readonly<Record<string, TopicId>> = {
  rules: 'documents',
  normative: 'documents',
  fees: 'fees',
  procurement: 'procurement',
  received: 'incoming',
  carriedIn: 'incoming',
  fee: 'informationFee',
}

const ofStatistics: Readonly<Record<string, TopicId>> = {
  t1: 'published',
  t2: 'responses',
  t3: 'requests',
  t4: 'complaints',
  t5: 'complaints',
  t6: 'complaints',
  t7: 'complaints',
  t8: 'staffing',
  t9: 'trainings',
}

function topicOf(section: string, rowId: string): TopicId {
  if (section === 't') return rowId.startsWith('t1.keyAreas') ? 'keyAreas' : ofStatistics[rowId.slice(0, 2)]!
  if (section === 's4') return 'disputes'
  return ofTable[rowId] ?? (section === 's3' ? 'outcomes' : 'decisions')
}

const built = new WeakMap<Form, readonly Topic[]>()

/** The topics of a form, in its order. */
export function topicsOf(form: Form): readonly Topic[] {
  const known = built.get(form)
  if (known) return known
  const topics = new Map<TopicId, { id: TopicId; section: string; cells: CellId[] }>()
  for (const { id: cell, section, rowId } of form.cells) {
    const id = topicOf(section, rowId)
    const topic = topics.get(id) ?? { id, section, cells: [] }
    topic.cells.push(cell)
    topics.set(id, topic)
  }
  const list = [...topics.values()]
  built.set(form, list)
  return list
}
