import { amountIn } from '../../intake/amounts.ts'
import type { CellSet } from '../../intake/cell-set.ts'
import { groupsOf } from '../../intake/sentences/groups.ts'
import { tokenize } from '../../intake/words/tokenizer.ts'
import type { NumberPhrase } from '../../schema/numerals.ts'
import { narrowWidth } from '../../schema/width.ts'
import type { Button, SaidFigure } from '../../text/reply.ts'
import type { Draft } from '../../tools/draft.ts'
import { act } from '../actions.ts'
import type { Said } from '../compose.ts'
import { contextOf } from '../context.ts'
import type { Doubt, Turn } from '../turn.ts'

// 「是行政事业性的」「是第三方隐私那个」: which of several that were offered, said instead of tapped.

const opening = /^(?:[哦嗯噢啊,，。\s]|就是|应该是|应是|指的是|说的是|我说的是|属于|算是?|选|按|是)+/u
const ending = /(?:[,，。！!\s]|那个|那种|那项|那类|那一项|这个|这种|这项|这类|的|吧|啊|了|呢)+$/u

interface Named {
  readonly cells: CellSet
  readonly numbers: readonly NumberPhrase[]
}

/** Words that name cells, and perhaps the figure once more, and say nothing else. */
function namedIn(turn: Turn, draft: Draft, words: string): Named | undefined {
  const said = narrowWidth(words).trim().replace(opening, '').replace(ending, '')
  if (said === '' || /[?？吗]/u.test(words)) return undefined
  const tokens = tokenize(said, contextOf(turn, draft))
  if (!tokens.every(({ kind }) => ['label', 'harmless', 'separator', 'number'].includes(kind))) return undefined
  const [group, ...others] = groupsOf(tokens.flatMap((token) => (token.kind === 'label' ? [token.label] : [])))
  const numbers = tokens.flatMap((token) => (token.kind === 'number' ? [token.number] : []))
  return group && others.length === 0 && numbers.length <= 1 ? { cells: group.cells, numbers } : undefined
}

type Leaf = Button & { readonly action: { readonly do: 'record' } }

/** What can be recorded by a tap, or by a tap after it. */
const leavesOf = (buttons: readonly Button[]): Leaf[] =>
  buttons.flatMap((button): Leaf[] => {
    if (button.action.do === 'record') return [button as Leaf]
    return button.action.do === 'offer' ? leavesOf(button.action.options) : []
  })

const isMeant = ({ situation: { form } }: Draft, { cells, numbers }: Named, { cell: id, value }: SaidFigure): boolean =>
  cells.has(id) &&
  numbers.every((number) => {
    const amount = amountIn(form.cell(id)!, number)
    return amount.kind === 'figure' && amount.figure === value
  })

/** Takes the one offer that the words name; undefined where they name none, or several. */
export function chosenInWords(turn: Turn, draft: Draft, words: string): Said | undefined {
  if (words.length > 24 || turn.state.doubts.length === 0) return undefined
  const named = namedIn(turn, draft, words)
  if (!named) return undefined
  const isChoice = ({ buttons, text, edits }: Doubt): boolean => !text && !edits && leavesOf(buttons).length > 1
  for (const doubt of turn.state.doubts.filter(isChoice)) {
    // Of zeros all have to be of what is named: 两项都没有 is of more.
    const meant = leavesOf(doubt.buttons).filter(
      ({ action: { figures } }) =>
        figures.some((figure) => figure.value !== 0 && isMeant(draft, named, figure)) ||
        figures.every((figure) => isMeant(draft, named, figure)),
    )
    const [leaf, ...others] = meant
    if (!leaf || others.length > 0) continue
    turn.state = { ...turn.state, doubts: turn.state.doubts.filter((other) => other !== doubt) }
    return act(turn, draft, leaf.action)
  }
  return undefined
}
