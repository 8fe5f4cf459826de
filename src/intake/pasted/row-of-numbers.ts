import type { CellId, RequestRowId } from '../../schema/cell-id.ts'
import { blockName } from '../block-names.ts'
import { option } from '../choices.ts'
import { Notes } from '../notes.ts'
import type { ReadingContext } from '../reading.ts'
import { Course } from '../sentences/course.ts'
import { groupsOf } from '../sentences/groups.ts'
import { tokenize } from '../words/tokenizer.ts'

// 「3 0 0 0 0 0 3」: a row of table three or four without, or with, its name.

const row = /^([^\d]*?)[\s:：]*(\d+(?:[\s,，、]+\d+){4,14})$/

const requestRow = (context: ReadingContext, id: string): CellId[] =>
  context.form.cells.filter(({ section, rowId }) => section === 's3' && rowId === id).map((cell) => cell.id)

function labelled(notes: Notes, name: string, figures: readonly number[], words: string): boolean {
  const { context } = notes
  if (figures.length === 7 && /^(?:[（(]七[）)])?(?:总计|合计|办理结果总计)$/.test(name)) {
    for (const [index, cell] of requestRow(context, 'total').entries()) notes.propose(cell, figures[index]!, words)
    return notes.proposed.size > 0
  }
  const tokens = tokenize(name, context)
  const labels = tokens.flatMap((token) => (token.kind === 'label' ? [token.label] : []))
  if (
    labels.length === 0 ||
    tokens.some(({ kind }) => !['label', 'harmless', 'separator', 'time', 'all'].includes(kind))
  )
    return false
  const [group, ...others] = groupsOf(labels)
  if (!group || others.length > 0) return false
  const course = new Course(notes)
  const cells = [...(group.cells.size === figures.length ? group.cells : course.narrowed(group.cells, group.labels))]
  const rows = new Set(cells.map((id) => id.replace(/\.[^.]+$/, '')))
  if (cells.length !== figures.length || (rows.size !== 1 && figures.length !== 15)) return false
  cells.sort((a, b) => context.form.position(a) - context.form.position(b))
  for (const [index, cell] of cells.entries()) notes.propose(cell, figures[index]!, words)
  return true
}

/** Seven numbers are a row of table three; which one, the person says. */
function unlabelled(notes: Notes, figures: readonly number[], words: string): boolean {
  const { context } = notes
  const { asked, form } = context
  if (figures.length === 15) {
    const cells = form.cells.filter(({ section }) => section === 's4').map(({ id }) => id)
    for (const [index, cell] of cells.entries()) notes.propose(cell, figures[index]!, words)
    notes.restate = true
    return cells.length === 15
  }
  if (figures.length !== 7 || !form.tables) return false
  const usual: RequestRowId[] =
    asked?.topic === 'outcomes' ? ['granted', 'total', 'carriedOut'] : ['received', 'carriedIn', 'granted']
  const options = usual.map((id) => {
    const cells = requestRow(context, id)
    return option(
      blockName(form, new Set(cells), context.year),
      cells.map((cell, index) => ({ cell, value: figures[index]!, words })),
    )
  })
  notes.choices.push({ about: words, reason: 'which-row', options })
  return true
}

export function rowIn(text: string, context: ReadingContext): Notes | undefined {
  const message = text.trim()
  const found = message.length < 200 ? row.exec(message) : null
  if (!found) return undefined
  const figures = found[2]!.split(/[\s,，、]+/).map(Number)
  if (figures.some((figure) => !Number.isSafeInteger(figure))) return undefined
  const notes = new Notes(context)
  const name = found[1]!.trim()
  const isRead = name === '' ? unlabelled(notes, figures, message) : labelled(notes, name, figures, message)
  return isRead ? notes : undefined
}
