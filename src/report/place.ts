import type { Block, ReportDocument } from './document.ts'

/** Where a character stands in a report, for whoever has to find it. */
export interface Place {
  /** The heading it stands under; the title has none above it. */
  readonly under: string | undefined
  /** It and what stands beside it. */
  readonly around: string
}

/** Characters on each side that are enough to find it by. */
const beside = 6

const textsOf = (block: Block): readonly (string | undefined)[] => {
  switch (block.kind) {
    case 'title':
      return block.lines
    case 'table':
      return block.cells.map(({ text }) => text)
    case 'signature':
      return [block.organ, block.date]
    case 'newPage':
      return [block.lead, block.title, block.subtitle]
    case 'paragraph':
      return [block.lead, block.text]
    default:
      return [block.text]
  }
}

function around(text: string, character: string): string {
  const characters = [...text]
  const at = characters.indexOf(character)
  return characters.slice(Math.max(0, at - beside), at + beside + 1).join('')
}

/** The first place where the character stands in the words of the document. */
export function placeOf({ blocks }: ReportDocument, character: string): Place | undefined {
  let under: string | undefined
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 1) under = block.text
    const text = textsOf(block).find((each) => each?.includes(character))
    if (text !== undefined) return { under, around: around(text, character) }
  }
  return undefined
}

/** What no font can be expected to have: characters that somebody defined for one machine, and the mark of one that got lost. */
const nobodyHas = /[\p{Co}\ufffd]/gu

/** The characters of a document that its reader will see as an empty box, whatever fonts there are. */
export const charactersNobodyHas = (document: ReportDocument): string[] => [
  ...new Set(document.blocks.flatMap((block) => textsOf(block).flatMap((text) => text?.match(nobodyHas) ?? []))),
]
