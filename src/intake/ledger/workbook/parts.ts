import { refuse } from '../../files/refusal.ts'
import { readXml, type XmlTag } from '../../files/xml.ts'
import { readEntry, type Zip } from '../../files/zip.ts'

/** Reads an element tree with the names of the elements that are open, the innermost last. */
export interface PartHandlers {
  readonly opened?: (tag: XmlTag, path: readonly string[]) => void
  readonly closed?: (name: string, path: readonly string[]) => void
  readonly text?: (text: string, path: readonly string[]) => void
}

export function readPart(zip: Zip, name: string, { opened, closed, text }: PartHandlers): void {
  const entry = zip.entries.get(name) ?? refuse('damaged')
  const path: string[] = []
  readXml(readEntry(zip, entry), {
    opened: (tag) => {
      path.push(tag.local)
      opened?.(tag, path)
    },
    closed: () => {
      const closing = path.pop()!
      closed?.(closing, path)
    },
    text: (piece) => text?.(piece, path),
  })
}

/** A target as a relationship writes it, as a name in the archive. */
function resolved(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const folders = from.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') folders.pop()
    else if (step !== '.') folders.push(step)
  }
  return folders.join('/')
}

export interface Relationship {
  readonly id: string
  /** The last word of its type: worksheet, sharedStrings, styles, officeDocument. */
  readonly type: string
  readonly part: string
}

/** What a part refers to; nothing outside the file is ever followed. */
export function relationshipsOf(zip: Zip, part: string): Relationship[] {
  const at = part.lastIndexOf('/') + 1
  const name = `${part.slice(0, at)}_rels/${part.slice(at)}.rels`
  const found: Relationship[] = []
  if (!zip.entries.has(name)) return found
  readPart(zip, name, {
    opened: ({ local, value }) => {
      if (local !== 'Relationship' || value('TargetMode') === 'External') return
      const type = value('Type') ?? ''
      found.push({
        id: value('Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        part: resolved(part, value('Target') ?? ''),
      })
    },
  })
  return found
}
