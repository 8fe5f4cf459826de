import { readFileSync } from 'node:fs'

/** Beside `src` and `dist` alike: both lie two folders above this file. */
const folder = new URL('../../prompts/', import.meta.url)
const files = new Map<string, string>()

function read(name: string): string {
  const known = files.get(name)
  if (known !== undefined) return known
  const text = readFileSync(new URL(`${name}.md`, folder), 'utf8').trim()
  files.set(name, text)
  return text
}

/** A prompt with its {{slots}} filled. Throws on a slot that is not filled and on a filling that has no slot: both are slips of the pen. */
export function prompt(name: string, slots: Readonly<Record<string, string>> = {}): string {
  const used = new Set<string>()
  const text = read(name).replace(/\{\{([^}]*)\}\}/g, (_, slot: string) => {
    const filling = slots[slot]
    if (filling === undefined) throw new Error(`prompts/${name}.md: nothing fills {{${slot}}}`)
    used.add(slot)
    return filling
  })
  const unused = Object.keys(slots).filter((slot) => !used.has(slot))
  if (unused.length > 0) throw new Error(`prompts/${name}.md: no slot for ${unused.join(', ')}`)
  return text
}
