import type { Finding } from '../../checks/finding.ts'
import type { Situation } from '../../checks/situation.ts'
import { tokensIn } from '../../schema/tokens.ts'
import { textFollows } from '../assistant.ts'
import * as messages from '../messages.ts'
import { askedOf, isOverWords } from '../questions/remarks.ts'
import type { Asked, Button } from '../reply.ts'
import { textName } from '../topics.ts'
import { findingText } from './findings.ts'
import { mendAllButton, mendButtons, ownTexts } from './mending.ts'

// Words and figures of one report, when one of them changes: what stands as a token follows by itself and is said, what a person wrote
// is never touched, only shown with a way to mend it.

interface Remarks {
  readonly lines: string[]
  readonly buttons: Button[]
}

const namesOf = ({ about }: Finding): string => about.wording?.named.join() ?? ''

const isSame = (one: Finding, other: Finding): boolean =>
  one.rule === other.rule &&
  one.quote === other.quote &&
  one.left === other.left &&
  one.right === other.right &&
  namesOf(one) === namesOf(other)

const freshOf = (before: Situation, after: Situation, isShown: (finding: Finding) => boolean): Finding[] =>
  after.findings.filter((finding) => isShown(finding) && !before.findings.some((old) => isSame(old, finding)))

function followed(before: Situation, after: Situation): string[] {
  const texts = ownTexts(after).filter(({ value }) =>
    tokensIn(value).some((id) => {
      const cell = after.form.cell(id)?.id
      return cell !== undefined && before.figures.has(cell) && before.figures.get(cell) !== after.figures.get(cell)
    }),
  )
  return texts.length > 0 ? [textFollows(texts.map(({ slot }) => textName(slot)))] : []
}

/** A whole and its parts were said in one breath, and differ: that is most likely a slip, and is best put right at once. */
const saidAtOnce: ReadonlySet<string> = new Set(['T-KEYAREAS', 'T-TRAINING'])

/** What a change of figures made of their agreement with the texts. */
export function agreementOf(before: Situation, after: Situation): Remarks {
  const fresh = freshOf(
    before,
    after,
    (finding) => finding.holdsGate && (isOverWords(finding) || saidAtOnce.has(finding.rule)),
  )
  return {
    lines: [...followed(before, after), ...fresh.slice(0, 2).map((finding) => findingText(finding, after.form))],
    buttons: fresh.slice(0, 1).flatMap((finding) => mendButtons(after, finding)),
  }
}

/** As many as fit into one message. */
const most = 3

/** What is to be said of a text that was just given: what stands in the way first, then what is only worth a look. */
export function remarksOn(before: Situation, after: Situation): Remarks {
  const all = freshOf(before, after, isOverWords)
  const fresh = [...all.filter(({ holdsGate }) => holdsGate), ...all.filter(({ level }) => level === 'note')]
  const [first] = fresh
  if (!first) return { lines: [], buttons: [] }
  if (fresh.length === 1) return { lines: [findingText(first, after.form)], buttons: mendButtons(after, first) }
  const shown = fresh.slice(0, most)
  const open = fresh.find(({ holdsGate }) => holdsGate)
  return {
    lines: [
      messages.remarksFollow(fresh.length),
      ...shown.map((finding, at) => `${at + 1} ${findingText(finding, after.form)}`),
      ...(fresh.length > most ? [messages.moreRemarks(fresh.length - most)] : []),
    ],
    buttons: [
      ...mendAllButton(after, shown),
      ...(open ? [{ label: '一处处来', action: { do: 'ask', asked: askedOf(after, open) } } as const] : []),
      { label: '先放着', action: { do: 'ask', asked: { kind: 'nothing' } } },
    ],
  }
}

/** After one remark was answered: the next on the same section, so that 一处处来 goes through them all. */
export function nextRemark(asked: Asked, before: Situation, after: Situation): Asked | undefined {
  const answered = before.findings.find((finding) => {
    const its = askedOf(before, finding)
    return asked.kind === 'reason'
      ? its.kind === 'reason' && its.key === asked.key
      : asked.kind === 'text' && its.kind === 'text' && its.slot === asked.slot
  })
  const section = answered && sectionOf(answered)
  if (section === undefined) return undefined
  const next = after.findings.find((finding) => finding.holdsGate && sectionOf(finding) === section)
  return next && askedOf(after, next)
}

const sectionOf = ({ about }: Finding): string | undefined => about.wording?.section ?? about.words?.section
