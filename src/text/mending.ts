import type { Finding } from '../checks/finding.ts'
import { mend } from '../checks/narrative/mend.ts'
import type { Situation } from '../checks/situation.ts'
import { mendText } from './assistant.ts'
import type { Button, TextSlot } from './reply.ts'

/** The texts of a report as they were given, tokens and all. */
export const ownTexts = ({ notes }: Pick<Situation, 'notes'>): { slot: TextSlot; value: string }[] =>
  [...notes].flatMap(([slot, { value }]) => (slot.startsWith('text:') ? [{ slot: slot as TextSlot, value }] : []))

/** A button that mends the number of a sentence, where the sentence stands in a text as it was written. */
export function mendButtons(situation: Pick<Situation, 'notes'>, finding: Finding): Button[] {
  const change = mend(finding)
  if (!change) return []
  const place = ownTexts(situation).find(({ value }) => value.split(change.from).length === 2)
  if (!place) return []
  const value = place.value.replace(change.from, () => change.to)
  const instead = finding.about.words?.mend?.instead ?? ''
  return [{ label: mendText(instead), action: { do: 'note', slot: place.slot, value } }]
}
