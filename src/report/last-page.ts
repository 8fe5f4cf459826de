import type { DraftNotes } from './content.ts'
import type { Block } from './document.ts'
import { printable } from './printable.ts'
import { words } from './words.ts'

const listsOf = ({ missing, held, mistakes = [], undecided = [], findings }: DraftNotes) =>
  [
    { head: words.missing, sentences: missing },
    { head: words.held, sentences: held },
    { head: words.mistakes, sentences: mistakes },
    { head: words.undecided, sentences: undecided },
    { head: words.findings, sentences: findings },
  ].filter(({ sentences }) => sentences.length > 0)

/** Every sentence of the last page, in the order in which they are printed. */
export const lastPageSentences = (notes: DraftNotes): string[] => listsOf(notes).flatMap(({ sentences }) => sentences)

/** What stands between a draft and its final, for whoever reads it on paper. */
export function lastPage(notes: DraftNotes): Block[] {
  const lists = listsOf(notes)
  return [
    { kind: 'newPage', title: words.lastPageTitle },
    ...(lists.length === 0 ? [{ kind: 'paragraph', text: words.nothingMissing } as const] : []),
    ...lists.flatMap(({ head, sentences }): Block[] => [
      { kind: 'heading', level: 2, text: head },
      ...sentences.map(
        (sentence, index): Block => ({ kind: 'paragraph', text: `${index + 1}. ${printable(sentence)}` }),
      ),
    ]),
  ]
}
