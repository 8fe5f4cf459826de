import { type FileStamp, stampIn } from '../../schema/file-stamp.ts'
import { limits } from './limits.ts'
import type { Ole } from './ole.ts'
import { Refused } from './refusal.ts'
import { readXml } from './xml.ts'
import { readEntry, type Zip } from './zip.ts'

/** What a file says of the draft it began as. */
export interface Origin {
  /** Kept in its properties, which survive editing and renaming. */
  readonly stamp?: FileStamp
  /** The number in the mark at the head of its pages. */
  readonly draft?: number
}

/** All words of a small part of a package; none where there is no such part, it is large, or it cannot be read. */
function wordsOf(zip: Zip, name: string): string {
  const entry = zip.entries.get(name)
  if (!entry || entry.size > limits.aside.partBytes) return ''
  let words = ''
  try {
    readXml(readEntry(zip, entry), { opened: () => {}, closed: () => {}, text: (text) => (words += text) })
    return words
  } catch (error) {
    // The report stands elsewhere, and is judged there.
    if (error instanceof Refused) return ''
    throw error
  }
}

const draftMark = /草稿(\d{1,4})[（(]不能上报[）)]/u

function draftIn(zip: Zip): number | undefined {
  const heads = [...zip.entries.keys()].filter((name) => /^word\/header\d*\.xml$/.test(name))
  for (const name of heads.slice(0, limits.aside.heads)) {
    const found = draftMark.exec(wordsOf(zip, name).replaceAll(/\s/g, '').normalize('NFKC'))
    if (found) return Number(found[1])
  }
  return undefined
}

export function originOfDocx(zip: Zip): Origin {
  const stamp = stampIn(wordsOf(zip, 'docProps/custom.xml'))
  const draft = draftIn(zip)
  return { ...(stamp ? { stamp } : {}), ...(draft === undefined ? {} : { draft }) }
}

const properties = '\u0005DocumentSummaryInformation'

/** Properties of the older format lie in a stream of their own, as single bytes or as pairs. */
export function originOfDoc({ names, stream }: Ole): Origin {
  if (!names.includes(properties)) return {}
  const bytes = stream(properties).subarray(0, limits.aside.partBytes)
  const stamp = stampIn(new TextDecoder('latin1').decode(bytes)) ?? stampIn(new TextDecoder('utf-16le').decode(bytes))
  return stamp ? { stamp } : {}
}
