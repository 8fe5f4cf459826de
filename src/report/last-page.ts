import type { DraftNotes } from './content.ts'
import type { Block } from './document.ts'
import { printable } from './printable.ts'
import { words } from './words.ts'

/** What stands between a draft and its final, for whoever reads it on paper. */
export function lastPage({ missing, held, mistakes = [], findings }: DraftNotes): Block[] {
  const lists = [
    { head: words.missing, sentences: missing },
    { head: words.held, sentences: held },
    { head: words.mistakes, sentences: mistakes },
    { head: words.findings, sentences: findings },
  ].filter(({ sentences }) => sentences.length > 0)
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
