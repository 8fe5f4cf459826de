import type { Held } from '../../checks/fold.ts'
import type { Situation } from '../../checks/situation.ts'
import { amountIn } from '../../intake/amounts.ts'
import type { Figure } from '../../schema/figure.ts'
import { numberAt } from '../../schema/numerals.ts'
import { narrowWidth } from '../../schema/width.ts'
import { standingIn } from '../../text/held.ts'
import * as messages from '../../text/messages.ts'
import type { Draft } from '../../tools/draft.ts'
import { dropHeld } from '../../tools/drop-held.ts'
import type { Said } from '../compose.ts'
import type { Turn } from '../turn.ts'
import { explainHeld } from './figures.ts'
import { namesOf } from './waiting.ts'

// A figure that is held back is decided by words as well as by its buttons, whatever is being asked by then: 「还是+19」, 「不改了」.

const before = '^(?:哦|嗯|那就|那|算了|不对|错了|不是|说错了|不好意思)?[，,。\\s]*'
const after = '(?:吧|了|啊|的|就行|算了)*[，,。!！\\s]*$'
const leftAsItIs = new RegExp(
  `${before}(?:(?:还是|就)?(?:先)?(?:不改|别改|不用改|不动|别动|不变)|(?:还是|保持|保留|就?用|就?按|留)(?:原来|原先|以前|之前|前面|旧|老|现有|原)(?:那个|说)?(?:的)?(?:那个)?(?:数字?)?(?:不变|不动)?)${after}`,
  'u',
)
const toDecide =
  /^(?:先|那就?先?)?(?:来|说|看|弄)?(?:定|处理|解决|说说?|看看?)(?:一下)?(?:那个|那些|前面|搁着)?(?:的)?对不上的(?:那个|数|地方)?[吧。！!\s]*$/u
const again = new RegExp(`${before}(还是|保持|保留|应该是|改回|改回去)?[：:\\s]*(\\S+?)${after}`, 'u')

function drop(draft: Draft, part: Held): Said {
  const cells = dropHeld.run(draft, { cells: [...part.figures.keys()] })
  return { lines: [messages.dropped(namesOf(draft, cells))], next: 'advance', changed: true }
}

/** The figure that words are for a cell, with the sign they have. */
function figureIn(situation: Situation, part: Held, words: string): { figure: Figure; signed: boolean } | undefined {
  const standing = standingIn(situation, part)
  const cell = standing && situation.form.cell(standing.cell)
  const number = numberAt(words, 0)
  if (!cell || number?.end !== words.length) return undefined
  const amount = amountIn(cell, number)
  return amount.kind === 'figure' ? { figure: amount.figure, signed: number.sign !== '' } : undefined
}

/** The part that is asked about, or the only one. */
function meant({ state }: Turn, held: readonly Held[]): Held | undefined {
  const { asked } = state
  return (
    held.find(({ change }) => asked.kind === 'held' && change === asked.change) ??
    (held.length === 1 ? held[0] : undefined)
  )
}

/** 「还是+19」: the part of which this stands. A bare number says so only where it is asked for, or by its sign. */
function keptBy(turn: Turn, { situation }: Draft, words: string): Held | undefined {
  const [, keeps, number = ''] = again.exec(words) ?? []
  const isAsked = turn.state.asked.kind === 'held'
  const parts = situation.state.held.filter((part) => {
    const said = figureIn(situation, part, number)
    return (
      said !== undefined && said.figure === standingIn(situation, part)?.figure && (keeps || isAsked || said.signed)
    )
  })
  const asked = isAsked ? meant(turn, parts) : undefined
  return asked ?? (parts.length === 1 ? parts[0] : undefined)
}

/** What words decide about a figure that is held; undefined when they say something else. */
export function heldInWords(turn: Turn, draft: Draft, said: string): Said | undefined {
  const { held } = draft.situation.state
  const [first] = held
  // What two people say otherwise is decided by itself.
  if (!first || said.length > 24 || turn.state.asked.kind === 'contested') return undefined
  const words = narrowWidth(said).trim()
  const part = meant(turn, held)
  if (toDecide.test(words)) return explainHeld(draft, (part ?? first).change)
  if (leftAsItIs.test(words)) return part ? drop(draft, part) : explainHeld(draft, first.change)
  const kept = keptBy(turn, draft, words)
  return kept && drop(draft, kept)
}
