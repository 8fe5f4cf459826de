import type { Inquiry, TextTask } from '../../src/agent/assistant.ts'
import { situationOf } from '../../src/checks/situation.ts'
import type { CellId } from '../../src/schema/cell-id.ts'
import type { Profile } from '../../src/schema/form.ts'
import { topicsOf } from '../../src/schema/topics.ts'
import { questionText } from '../../src/text/questions/questions.ts'
import type { Asked } from '../../src/text/reply.ts'

export interface InquiryOptions {
  readonly organ?: string
  readonly year?: number
  readonly profile?: Profile
  readonly subrows?: readonly string[]
  /** What stands already. */
  readonly figures?: Partial<Record<CellId, number>>
  readonly asked?: Asked
  readonly recent?: Inquiry['recent']
  readonly text?: TextTask
}

/** A message put to the model, while the first open question is asked. */
export function inquiryOf(words: string, options: InquiryOptions = {}): Inquiry {
  const { organ = '永乐店镇人民政府', year = 2021, profile, subrows, figures = {}, recent = [], text } = options
  const statements = Object.entries(figures).map(([cell, value]) => ({ cell: cell as CellId, value: value! }))
  const change = { id: 1, by: 'clerk', at: 0, day: '2022-01-11', words: '', statements, drops: [], notes: [] }
  const situation = situationOf({ organ, year, profile, ...(subrows ? { subrows } : {}) }, [change])
  const open = new Set(situation.missing)
  const topic = topicsOf(situation.form).find(({ cells }) => cells.some((cell) => open.has(cell)))
  const usual: Asked = topic
    ? { kind: 'figures', topic: topic.id, cells: topic.cells.filter((cell) => open.has(cell)) }
    : { kind: 'nothing' }
  const asked = options.asked ?? (text ? { kind: 'text', slot: text.slot } : usual)
  const question = questionText(situation, asked).lines.join('\n')
  return { words, situation, asked, question, recent, text }
}

/** The same inquiry about a text to be written from points. */
export const textInquiry = (
  points: string,
  slot: TextTask['slot'] = 'text:s1/监督保障',
  options: InquiryOptions = {},
): Inquiry => inquiryOf(points, { ...options, text: { slot, points, draft: undefined } })
