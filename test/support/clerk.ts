import { type Situation, situationOf } from '../../src/checks/situation.ts'
import { fileBytes } from '../../src/desk/documents/files.ts'
import type { CellId } from '../../src/schema/cell-id.ts'
import type { Form } from '../../src/schema/form.ts'
import type { Conversation, Heard } from './conversation.ts'
import { figuresOf } from './docx-figures.ts'

export const situationIn = ({ store }: Conversation, organ: string, year: number): Situation => {
  const report = store.findReport(organ, year)!
  return situationOf(
    report,
    store.changes(report.id).filter(({ live }) => live),
  )
}

/** Says one message after the other, taps 「对，记下」 where it is asked for, and counts both. */
export function answer(talk: Conversation, messages: readonly string[]): number {
  let count = 0
  for (const message of messages) {
    const heard = talk.says(message)
    count++
    if (!heard.buttons.includes('对，记下')) continue
    talk.taps('对，记下')
    count++
  }
  return count
}

/** Taps what is offered, or says it, until nothing of the kind is asked any more. */
export function finish(talk: Conversation, steps: readonly string[]): Heard {
  for (const step of steps) {
    if (step.startsWith('/')) talk.taps(step.slice(1))
    else talk.says(step)
  }
  talk.says('定稿')
  return talk.taps('出正式稿')
}

/** What stands in the tables of a file that was sent. */
export async function printedIn(talk: Conversation, { file }: Heard, form: Form): Promise<Map<CellId, number>> {
  const { bytes } = await fileBytes(talk.store, file!.id)
  return figuresOf(bytes, form)
}

/** A whole form: everything 0 but what is given. */
export const published = (form: Form, entries: Readonly<Record<string, number>>): Map<CellId, number> => {
  const figures = new Map<CellId, number>(form.cells.map(({ id }) => [id, 0]))
  for (const [id, value] of Object.entries(entries)) {
    if (!figures.has(id as CellId)) throw new Error(`no such cell: ${id}`)
    figures.set(id as CellId, value)
  }
  return figures
}
