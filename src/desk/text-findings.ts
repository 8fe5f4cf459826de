import type { Finding } from '../checks/finding.ts'
import type { Situation } from '../checks/situation.ts'
import { tokensIn } from '../schema/tokens.ts'
import { textFollows } from '../text/assistant.ts'
import { findingText } from '../text/findings.ts'
import { mendButtons, ownTexts } from '../text/mending.ts'
import type { Button } from '../text/reply.ts'
import { textName } from '../text/topics.ts'

// Words and figures of one report, when one of them changes: what stands as a token follows by itself and is said, what a person wrote
// is never touched, only shown with a way to mend it.

const isSame = (one: Finding, other: Finding): boolean =>
  one.rule === other.rule && one.quote === other.quote && one.left === other.left && one.right === other.right

/** What a change made of the agreement of words and figures. */
export function agreementOf(before: Situation, after: Situation): { lines: string[]; buttons: Button[] } {
  const fresh = after.findings.filter(
    (finding) =>
      finding.quote !== undefined && finding.holdsGate && !before.findings.some((old) => isSame(old, finding)),
  )
  const followed = ownTexts(after).filter(({ value }) =>
    tokensIn(value).some((id) => {
      const cell = after.form.cell(id)?.id
      return cell !== undefined && before.figures.has(cell) && before.figures.get(cell) !== after.figures.get(cell)
    }),
  )
  return {
    lines: [
      ...(followed.length > 0 ? [textFollows(followed.map(({ slot }) => textName(slot)))] : []),
      ...fresh.slice(0, 2).map((finding) => findingText(finding, after.form)),
    ],
    buttons: fresh.slice(0, 1).flatMap((finding) => mendButtons(after, finding)),
  }
}
