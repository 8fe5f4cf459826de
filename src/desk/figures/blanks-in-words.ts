import type { CellId } from '../../schema/cell-id.ts'
import { narrowWidth } from '../../schema/width.ts'
import { tableName } from '../../text/cells.ts'
import * as messages from '../../text/messages.ts'
import type { Draft } from '../../tools/draft.ts'
import { act } from '../actions.ts'
import type { Said } from '../compose.ts'
import { settleDoubt } from '../press.ts'
import type { Turn } from '../turn.ts'
import { explainHeld } from './figures.ts'
import { restateDoubt } from './restated.ts'

// 「空着的都是0」, of a table that was just given: what is blank there, and not what the next question is about.

const blanks =
  /^(?:表[里中上]?|其他|其余|剩下的?|那些|没填的?[和、])*(?:空着?的?|空白的?|没填的?|画杠的?)(?:格子?|地方|那些|那几格)?(?:都|全|就|也|全部)*(?:是|填|按|算|记|当)*(?:0|零|没有|无)(?:件|的|了|吧|算|啊)*[。！!\s]*$/u

/** As many figures in one message are a table, or most of one. */
const tableSize = 8
/** What was said a few messages ago is not spoken of any more. */
const lately = 3

/** The section of the table that is spoken of: the one that is held, else the one that was just given. */
function sectionOf({ situation, changes, actor }: Draft): string | undefined {
  const { form, state } = situation
  const held = state.held.flatMap(({ figures }) => [...figures.keys()])
  const recent = changes.filter(({ live, by }) => live && by === actor.person.id).slice(-lately)
  const table = recent.findLast(({ statements }) => statements.length >= tableSize)
  const cells = held.length >= tableSize ? held : (table?.statements ?? []).map(({ cell }) => cell)
  const counts = new Map<string, number>()
  for (const cell of cells) {
    const section = form.cell(cell)?.section
    if (section !== undefined) counts.set(section, (counts.get(section) ?? 0) + 1)
  }
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0]
}

/** Undefined where no table was given, or the words are about something else. */
export function blanksInWords(turn: Turn, draft: Draft, words: string): Said | undefined {
  if (!blanks.test(narrowWidth(words).trim())) return undefined
  // The table's own blanks were asked about already.
  for (const { buttons } of turn.state.doubts) {
    const button = buttons.find(({ label, action }) => label === '都是0' && action.do === 'record')
    if (button?.action.do !== 'record') continue
    settleDoubt(turn, button.label, button.action)
    return act(turn, draft, button.action)
  }
  const section = sectionOf(draft)
  if (section === undefined) return undefined
  const { form, figures, state } = draft.situation
  const held = new Set<CellId>(state.held.flatMap((part) => [...part.figures.keys()]))
  const open = form.cells.filter(
    ({ id, section: own, columnId, rowId }) =>
      own === section &&
      !figures.has(id) &&
      !held.has(id) &&
      !(section === 's3' && (columnId === 'total' || rowId === 'total')),
  )
  if (open.length > 0) {
    const zeros = open.map(({ id }) => ({ cell: id, value: 0, words: words.trim() }))
    return { lines: [], doubts: [restateDoubt(draft.situation, turn.state.asked, zeros)], next: 'quiet' }
  }
  const [part] = state.held
  return (part && explainHeld(draft, part.change)) ?? { lines: [messages.noBlanks(tableName(section))], next: 'repeat' }
}
