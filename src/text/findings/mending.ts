import type { Finding } from '../../checks/finding.ts'
import { mend } from '../../checks/narrative/mend.ts'
import type { Situation } from '../../checks/situation.ts'
import { mendWording } from '../../checks/wording/mend.ts'
import { mendText } from '../assistant.ts'
import type { Button, TextSlot } from '../reply.ts'
import { additionFor } from './additions.ts'
import { quoted } from './narrative.ts'

/** A text as it was given, tokens and all. */
export interface OwnText {
  readonly slot: TextSlot
  readonly value: string
}

export const ownTexts = ({ notes }: Pick<Situation, 'notes'>): OwnText[] =>
  [...notes].flatMap(([slot, { value }]) => (slot.startsWith('text:') ? [{ slot: slot as TextSlot, value }] : []))

const isOf = (slot: TextSlot, section: string): boolean =>
  slot === `text:${section}` || slot.startsWith(`text:${section}/`)

/** A text without one slip or with one number put right; undefined where it takes the person who wrote it. */
function mended({ slot, value }: OwnText, finding: Finding): string | undefined {
  const { wording, year } = finding.about
  if (wording) {
    const after = isOf(slot, wording.section) ? mendWording(finding.rule, value, year) : value
    return after === value || after.trim() === '' ? undefined : after
  }
  const change = mend(finding)
  if (!change || value.split(change.from).length !== 2) return undefined
  return value.replace(change.from, () => change.to)
}

function firstMended(texts: readonly OwnText[], finding: Finding): OwnText | undefined {
  for (const text of texts) {
    const value = mended(text, finding)
    if (value !== undefined) return { slot: text.slot, value }
  }
  return undefined
}

const keep = (label: string, { slot, value }: OwnText): Button => ({ label, action: { do: 'note', slot, value } })

/** A button that mends a text where it is certain how, or adds the sentence that it lacks. */
export function mendButtons(situation: Situation, finding: Finding): Button[] {
  const text = firstMended(ownTexts(situation), finding)
  const addition = text ? undefined : additionFor(situation, finding)
  if (addition) return [keep(addition.label, addition)]
  if (!text) return []
  const { words } = finding.about
  return [keep(words ? mendText(words.mend?.instead ?? '') : '帮我改', text)]
}

/** What a remark that is open would add, whichever message it was last said in. */
export const additionButtons = (situation: Situation): Button[] =>
  situation.findings.flatMap((finding) => {
    const addition = finding.holdsGate ? additionFor(situation, finding) : undefined
    return addition ? [keep(addition.label, addition)] : []
  })

/** The sentence of a text that comes out changed, as it then reads. */
export function mendedSentence(situation: Pick<Situation, 'notes'>, finding: Finding): string | undefined {
  const texts = ownTexts(situation)
  const text = finding.about.wording && firstMended(texts, finding)
  if (!text) return undefined
  const before = texts.find(({ slot }) => slot === text.slot)!.value
  let at = 0
  while (at < text.value.length && before[at] === text.value[at]) at++
  const start = Math.max(...['。', '；', '\n'].map((end) => text.value.lastIndexOf(end, at - 1))) + 1
  const sentence = /^[^。；\n]*[。；]?/.exec(text.value.slice(start))![0].trim()
  return sentence === '' ? undefined : quoted(sentence)
}

const numerals = '一两三四五六七八九'

/** One button for all that can be mended in one text: 「两处都改」, or which of the remarks it settles. */
export function mendAllButton(situation: Situation, findings: readonly Finding[]): Button[] {
  const first = findings.flatMap((finding) => firstMended(ownTexts(situation), finding) ?? []).at(0)
  const before = first && ownTexts(situation).find(({ slot }) => slot === first.slot)
  if (!before) return []
  let text = before
  const settled: number[] = []
  for (const [at, finding] of findings.entries()) {
    // What an earlier mend has settled already counts as settled.
    if (mended(before, finding) === undefined) continue
    text = { slot: text.slot, value: mended(text, finding) ?? text.value }
    settled.push(at + 1)
  }
  const label =
    settled.length === findings.length
      ? `${numerals[settled.length - 1] ?? settled.length}处都改`
      : `第${settled.join('、')}处帮我改`
  return [keep(label, text)]
}
