import { mendSaid } from '../../intake/sayings/mend-for-me.ts'
import { mendButtons } from '../../text/findings/mending.ts'
import type { Draft } from '../../tools/draft.ts'
import { act } from '../actions.ts'
import type { Said } from '../compose.ts'
import { isAsked } from '../people/looking.ts'
import type { Turn } from '../turn.ts'

/** 「标题你排」, 「考核评议追责都没搞」: the same as the button of the remark that a text has, if it has that remark. */
export function mendForMe(turn: Turn, draft: Draft, message: string): Said | undefined {
  const said = mendSaid(message)
  if (!said || !isAsked(turn) || turn.state.drafting) return undefined
  const { situation } = draft
  const rule = said.kind === 'numbering' ? 'F-NUMBERING' : 'F-ASSESSMENT'
  const finding = situation.findings.find((one) => {
    if (one.rule !== rule || mendButtons(situation, one).length === 0) return false
    // A sentence that nothing of the kind took place is added only where all that it names was said.
    const named = one.about.wording?.named ?? []
    return said.kind === 'numbering' || named.every((name) => said.none.includes(name))
  })
  const [button] = finding ? mendButtons(situation, finding) : []
  return button?.action.do === 'note' ? act(turn, draft, button.action) : undefined
}
