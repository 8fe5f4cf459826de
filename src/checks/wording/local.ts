import { wantsContact } from '../contact.ts'
import { isWhole } from './contents.ts'
import { squeezed } from './lines.ts'
import type { Slip, Worded } from './slip.ts'

// What the place of a report asks of its words: how long a section may be, and what has to be said in it.

/** As word processors count: every character and mark by itself, a number or a word of another script as one. */
const lengthOf = (text: string): number => text.match(/[A-Za-z0-9.,%]+|\S/gu)?.length ?? 0

export function tooLong({ texts, form: { habits } }: Worded): Slip[] {
  return Object.entries(habits?.lengths ?? {}).flatMap(([section, most]): Slip[] => {
    const length = lengthOf(texts.get(section) ?? '')
    const named = [String(length), String(most), habits!.name]
    return most === undefined || length <= most ? [] : [{ rule: 'F-LENGTH', kind: 'tooLong', section, named }]
  })
}

/** Demands of the place that not one word of section one speaks of. */
export function unsaid(report: Worded): Slip[] {
  const { habits } = report.form
  if (!habits?.parts || !isWhole(report, 's1')) return []
  const text = squeezed(report.texts.get('s1')!)
  const missing = habits.parts
    .flatMap(({ must = [] }) => must)
    .filter(({ say, words = [say] }) => !words.some((word) => text.includes(word)))
    .map(({ say }) => say)
  return missing.length === 0
    ? []
    : [{ rule: 'F-LOCAL', kind: 'unsaid', section: 's1', named: [...missing, habits.name] }]
}

/**
 * How the organ is reached, where the place wants that said: in the introduction, or at the head of the first section. A report file
 * without that section is not asked for it; a report that is being written keeps it by itself.
 */
export function contact({ form, texts, document, isFile }: Worded): Slip[] {
  const first = form.sections.find(({ kind }) => kind === 'narrative')!.id
  if (!isFile || (!document && !texts.has(first))) return []
  const isSaid = ['introduction', first].some((section) => !wantsContact(form, texts.get(section)))
  return isSaid ? [] : [{ rule: 'F-CONTACT', kind: 'contact', section: first }]
}
