import type { SectionId } from '../../schema/cell-id.ts'
import type { Form } from '../../schema/form.ts'
import type { Block } from './blocks.ts'
import { headingOf } from './headings.ts'
import { limits } from './limits.ts'
import { Refused } from './refusal.ts'
import { readXml } from './xml.ts'
import { readEntry, type Zip } from './zip.ts'

/** Where in a document a comment hangs: behind how many of its blocks, and the words it is about. */
export interface Anchor {
  readonly before: number
  readonly quote: string
}

/** What somebody wrote beside the text. It is no part of the report. */
export interface Comment {
  readonly author: string
  readonly text: string
  readonly section: SectionId | undefined
  readonly quote: string
}

interface Written {
  readonly id: string
  readonly author: string
  text: string
}

function writtenIn(zip: Zip, name: string): Written[] {
  const entry = zip.entries.get(name)
  if (!entry || entry.size > limits.aside.partBytes) return []
  const found: Written[] = []
  const open: string[] = []
  readXml(readEntry(zip, entry), {
    opened: ({ local, value }) => {
      open.push(local)
      const comment = found.at(-1)
      if (local === 'comment' && found.length < limits.aside.comments)
        found.push({ id: value('id') ?? '', author: (value('author') ?? '').slice(0, 40), text: '' })
      else if (local === 'p' && comment && comment.text !== '') comment.text += ' '
    },
    closed: () => open.pop(),
    text: (text) => {
      const comment = found.at(-1)
      if (comment && open.at(-1) === 't' && comment.text.length < limits.aside.commentCharacters) comment.text += text
    },
  })
  return found
}

function sectionAt(blocks: readonly Block[], form: Form, before: number): SectionId | undefined {
  for (let at = Math.min(before, blocks.length - 1); at >= 0; at--) {
    const block = blocks[at]!
    const section = block.kind === 'line' ? headingOf(block.text, form)?.section : undefined
    if (section !== undefined) return section
  }
  return undefined
}

/** The comments of a document, each with the section it hangs in. What cannot be read of them is left out: the report stands elsewhere. */
export function readComments(
  zip: Zip,
  anchors: ReadonlyMap<string, Anchor>,
  blocks: readonly Block[],
  form: Form,
): Comment[] {
  try {
    return writtenIn(zip, 'word/comments.xml').flatMap(({ id, author, text }): Comment[] => {
      const words = text.replaceAll(/\s+/g, ' ').trim().slice(0, limits.aside.commentCharacters)
      const anchor = anchors.get(id)
      if (words === '') return []
      return [
        {
          author,
          text: words,
          section: anchor && sectionAt(blocks, form, anchor.before),
          quote: anchor?.quote.replaceAll(/\s+/g, '') ?? '',
        },
      ]
    })
  } catch (error) {
    if (error instanceof Refused) return []
    throw error
  }
}
