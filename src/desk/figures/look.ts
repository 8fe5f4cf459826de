import type { Held } from '../../checks/fold.ts'
import type { Situation } from '../../checks/situation.ts'
import { partName } from '../../report/file-name.ts'
import { pictureSections } from '../../report/png/picture.ts'
import type { CellId } from '../../schema/cell-id.ts'
import type { Figure } from '../../schema/figure.ts'
import { lookButton } from '../../text/buttons.ts'
import { buttons as labels } from '../../text/handed-out.ts'
import { heldConflicts, heldText } from '../../text/held.ts'
import { whichTable } from '../../text/messages.ts'
import type { Button, TablePicture } from '../../text/reply.ts'
import { sectionTable, type TableView, tableSections } from '../../text/tables.ts'
import type { Draft } from '../../tools/draft.ts'
import type { Said } from '../compose.ts'
import type { Turn } from '../turn.ts'

export interface LookedAt extends TableView, Pick<Situation, 'organ' | 'year'> {}

/** A table as a picture, its figures in a line, and as text; sections that are no table have no picture. */
export function tableShown(
  view: LookedAt,
  section: string,
  conflicts: TablePicture['conflicts'] = [],
): Pick<Said, 'lines' | 'table' | 'picture'> {
  const { organ, year, form, figures, state } = view
  const { line, table } = sectionTable(view, section)
  if (!pictureSections(form).some((id) => id === section)) return { lines: [line], table }
  const isHere = (id: string): boolean => form.cell(id)?.section === section
  const held = state.held.flatMap((part) =>
    [...part.figures].filter((entry): entry is [CellId, Figure] => entry[1] !== null && isHere(entry[0])),
  )
  const { name } = tableSections(form).find(({ id }) => id === section)!
  const picture: TablePicture = {
    name: partName({ organ, year }, name, 'png'),
    organ,
    year,
    edition: form.edition,
    profile: form.profile,
    subrows: form.subrows,
    section,
    figures: Object.fromEntries([...figures].filter(([id]) => isHere(id))),
    held: Object.fromEntries(held),
    conflicts,
  }
  return { lines: [line], table, picture }
}

/** Under a picture: the same as text, for those who cannot see it. */
const textButton = (name: string): Button => ({
  label: labels.asText,
  action: { do: 'say', words: `${lookButton(name).label}${labels.asText}` },
})

/** 看表: the table, and the ways out of what contradicts itself in it. */
export function showTable({ situation }: Draft, section: string, asText = false): Said {
  const { picture, lines, table } = tableShown(situation, section, heldConflicts(situation, section))
  const { name } = tableSections(situation.form).find(({ id }) => id === section)!
  const held = situation.state.held.find((part) =>
    [...part.figures.keys()].some((id) => situation.form.cell(id)?.section === section),
  )
  const words = held ? heldText(situation, held) : { lines: [], buttons: [] }
  const isDrawn = picture !== undefined && !asText
  return {
    lines: [...lines, ...words.lines],
    buttons: [
      ...words.buttons.filter(({ label }) => label !== lookButton(name).label),
      ...(isDrawn ? [textButton(name)] : []),
    ],
    ...(table === undefined ? {} : { table }),
    ...(isDrawn ? { picture } : {}),
    next: 'quiet',
  }
}

/** The table in which figures contradict each other, to be seen beside the words that say so. */
export function conflictShown(situation: Situation, part: Held): TablePicture | undefined {
  const sections = new Set([...part.figures.keys()].map((id) => situation.form.cell(id)?.section))
  const section = pictureSections(situation.form).find((id) => sections.has(id))
  return section && tableShown(situation, section, heldConflicts(situation, section)).picture
}

/** A table by the words that name it; the only one there is needs no name. */
export function look(_turn: Turn, draft: Draft, argument: string): Said {
  const sections = tableSections(draft.situation.form)
  const [only, ...others] = sections
  const named = sections.find(({ words }) => words.some((word) => argument.includes(word)))
  const section = named ?? (others.length === 0 ? only : undefined)
  if (section) return showTable(draft, section.id, argument.includes('文字'))
  return {
    lines: [whichTable],
    buttons: sections.map(({ name }) => lookButton(name)),
    next: 'quiet',
  }
}
