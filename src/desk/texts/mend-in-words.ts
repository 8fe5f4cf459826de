import type { Finding } from '../../checks/finding.ts'
import { textsFollowIn } from '../../intake/sayings/mending.ts'
import { findingText } from '../../text/findings/findings.ts'
import { mendAllButton, mendButtons, ownTexts } from '../../text/findings/mending.ts'
import { askedOf } from '../../text/questions/remarks.ts'
import type { Action, Button } from '../../text/reply.ts'
import * as words from '../../text/text-edits.ts'
import type { Draft } from '../../tools/draft.ts'
import { act } from '../actions.ts'
import type { Said } from '../compose.ts'
import type { KeptAction, Turn } from '../turn.ts'

// 「文字里也改」 does what the button under a remark does: the numbers of the texts that differ from the tables, and nothing else.

type Note = Extract<Action, { do: 'note' }>

const isMend = ({ do: what, ...rest }: Action): boolean =>
  what === 'note' && (rest as Partial<Note>).slot?.startsWith('text:') === true

/** Whether the last message offered to mend a text. */
const isOffered = ({ store, incoming }: Turn): boolean =>
  store
    .buttonsOf(incoming.chat)
    .some(({ label, action }) => /^文字改成|帮我改$|处都改$/u.test(label) && isMend((action as KeptAction).action))

/** Remarks that hold words against figures: those that wait, otherwise those that somebody has given a reason for. */
function differing({ situation }: Draft, section: string | undefined): Finding[] {
  const all = situation.findings.filter(
    ({ about, level }) =>
      about.words !== undefined && level !== 'note' && (section === undefined || about.words.section === section),
  )
  const open = all.filter(({ holdsGate }) => holdsGate)
  return open.length > 0 ? open : all
}

const instead = ({ about }: Finding): string => (about.words?.mend?.instead ?? '').replace(/[^\d.]/gu, '')

function several(draft: Draft, findings: readonly Finding[]): Said {
  const { form } = draft.situation
  const lines = findings.slice(0, 3).map((finding, at) => `${at + 1} ${findingText(finding, form)}`)
  const each: Button = {
    label: words.buttons.goThrough,
    action: { do: 'ask', asked: askedOf(draft.situation, findings[0]!) },
  }
  return {
    lines: [words.severalDiffer(findings.length), ...lines],
    buttons: [...mendAllButton(draft.situation, findings), each],
    next: 'quiet',
  }
}

const shown = ({ situation }: Draft, finding: Finding): Said => ({
  lines: [findingText(finding, situation.form)],
  buttons: mendButtons(situation, finding),
  next: 'quiet',
})

/** It takes the person who wrote it. */
function cannot(draft: Draft, finding: Finding): Said {
  return { lines: [findingText(finding, draft.situation.form), words.mendHow], next: 'quiet' }
}

/** Texts that are to follow the tables, in words; undefined when the message says something else. */
export function mendInWords(turn: Turn, draft: Draft, message: string): Said | undefined {
  const said = textsFollowIn(message)
  if (!said || turn.state.drafting || (said.certainty === 'short' && !isOffered(turn))) return undefined
  const { situation } = draft
  if (ownTexts(situation).length === 0) return undefined
  const { section, number, all } = said
  const found = differing(draft, section)
  const findings = number === undefined ? found : found.filter((finding) => instead(finding) === number)
  const [first] = findings
  // 「文字里也改成213」 where the table says 221: shown again, never written.
  if (!first && found[0]) return shown(draft, found[0])
  if (!first) return number === undefined ? { lines: [words.nothingDiffers], next: 'repeat' } : undefined
  const mendable = findings.filter((finding) => mendButtons(situation, finding).length > 0)
  const [button] = mendAllButton(situation, mendable)
  if (mendable.length === 0) return cannot(draft, first)
  if (mendable.length > 1 && !all) return several(draft, mendable)
  return button?.action.do === 'note' ? act(turn, draft, button.action) : several(draft, mendable)
}
