import { isTotal } from '../cell-set.ts'
import { Notes } from '../notes.ts'
import type { ReadingContext } from '../reading.ts'
import { saysNone, shortSection } from '../sayings/sections.ts'

/** 「四 无」 is of section four, whatever is asked, and no number: put to the person; of a section in words the texts tell. */
export function sectionNoneIn(message: string, context: ReadingContext): Notes | undefined {
  const said = shortSection(message)
  if (!said || !saysNone(said.rest)) return undefined
  const notes = new Notes(context)
  const { form, stated } = context
  // Without requests there was nothing to deal with: that follows.
  const isAbout = (id: string): boolean => !id.startsWith('s3.') || /^s3\.(?:received|carriedIn)\./.test(id)
  const cells = form.cells.filter(({ id, section }) => section === `s${said.number}` && isAbout(id) && !stated.has(id))
  const parts = cells.filter((cell) => !isTotal(cell))
  for (const { id } of parts.length > 0 ? parts : cells) notes.propose(id, 0, message.trim())
  notes.restate = true
  return notes
}
