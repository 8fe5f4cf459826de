import type { Situation } from '../checks/situation.ts'
import { questionText } from '../text/questions.ts'
import { type Asked, type Button, type Reply, rows } from '../text/reply.ts'
import { nextAsked } from './plan.ts'
import type { Turn } from './turn.ts'

/** What a handler says; the question that comes next is added unless it has one of its own. */
export interface Said {
  readonly lines: readonly string[]
  readonly buttons?: readonly Button[]
  /** What stays or becomes the pending question: `advance` computes it, `repeat` asks it again, `quiet` leaves it without repeating. */
  readonly next: 'advance' | 'repeat' | 'quiet' | { readonly ask: Asked }
  /** Something was changed: 撤销 is offered. */
  readonly changed?: boolean
  readonly table?: string
  readonly file?: Reply['file']
}

const most = 6

const undo: Button = { label: '撤销', action: { do: 'say', words: '撤销' } }

/** Turns what was said into one message: at most six lines, the next question last, buttons only for the next step. */
export function compose(turn: Turn, said: Said): Reply {
  const situation = turn.draft?.situation
  const asked = pending(turn, said, situation)
  const question =
    said.next === 'quiet' ? { lines: [], buttons: [] } : situation ? questionText(situation, asked) : identity(asked)
  const room = Math.max(1, most - said.lines.length)
  const lines = [...said.lines.slice(0, most), ...question.lines.slice(0, room)].filter((line) => line !== '')
  const buttons = [...(said.buttons ?? []), ...question.buttons, ...(said.changed ? [undo] : [])]
  turn.state = { ...turn.state, asked }
  return {
    text: lines.join('\n'),
    buttons: rows(buttons),
    ...(said.table === undefined ? {} : { table: said.table }),
    ...(said.file === undefined ? {} : { file: said.file }),
  }
}

function pending({ state }: Turn, { next }: Said, situation: Situation | undefined): Asked {
  if (typeof next === 'object') return next.ask
  if (!situation) return state.asked
  if (next === 'advance' || isSettled(state.asked, situation)) return nextAsked(situation, state.skipped)
  return state.asked
}

const identity = (asked: Asked) => ({
  lines:
    asked.kind !== 'identity' || (!asked.organ && !asked.year)
      ? ['哪个机关、哪一年的报告？例：永乐店镇人民政府 2021年']
      : [
          asked.organ
            ? `${asked.organ}，哪一年的报告？例：2021年`
            : `${asked.year}年，哪个机关的报告？例：永乐店镇人民政府`,
        ],
  buttons: [] as Button[],
})

/** Whether what was asked has been answered meanwhile, in another way. */
function isSettled(asked: Asked, { figures, notes, plugs }: Situation): boolean {
  switch (asked.kind) {
    case 'figures':
      return asked.cells.every((cell) => figures.has(cell))
    case 'text':
      return notes.has(asked.slot)
    case 'plug':
      return !plugs.includes(asked.cell)
    case 'signature':
      return notes.has('signature:date')
    default:
      return true
  }
}
