import type { Form } from '../../schema/form.ts'
import * as words from '../lexicon/plain-words.ts'
import { labelsOf } from './labels.ts'
import type { TokenContent } from './token.ts'

type Vocabulary = ReadonlyMap<string, readonly { readonly word: string; readonly content: TokenContent }[]>

const split = (list: string): string[] => list.split(' ').filter((word) => word !== '')

/** Earlier entries win over later ones of the same word, and labels over all but the first few. */
function plainEntries(): [string, TokenContent][] {
  const kinds = [
    [words.zeroWords, 'zero'],
    [words.restWords, 'rest'],
    [words.allWords, 'all'],
    [words.partWords, 'part'],
    [words.eachWords, 'each'],
    [words.changeWords, 'change'],
    [words.doubtWords, 'doubt'],
    [words.supposedWords, 'supposed'],
    [words.turningWords, 'turning'],
    [words.moreWords, 'more'],
    [words.alsoWords, 'also'],
    [words.hedgeWords, 'hedge'],
    [words.channelWords, 'channel'],
    [words.harmlessWords, 'harmless'],
    [words.numberLikeWords, 'unknown'],
  ] as const
  return kinds.flatMap(([list, kind]) => split(list).map((word): [string, TokenContent] => [word, { kind }]))
}

function notOutcomes(): [string, TokenContent][] {
  const finished = new Set(split(words.finishedWords))
  return split(words.notOutcomeWords).map((word) => [word, { kind: 'not-outcome', isFinished: finished.has(word) }])
}

const built = new WeakMap<Form, Vocabulary>()

/** All words the reader knows for a form, by their first character, the longest first. */
export function vocabularyOf(form: Form): Vocabulary {
  const known = built.get(form)
  if (known) return known
  const all = new Map<string, TokenContent>()
  const add = (entries: Iterable<readonly [string, TokenContent]>): void => {
    for (const [word, content] of entries) if (!all.has(word.toLowerCase())) all.set(word.toLowerCase(), content)
  }
  if (form.tables) add(notOutcomes())
  const plain = plainEntries()
  // 「其余」 and 「别的」 are the rest before they are the column 其他; every other word is a label first.
  add(plain.filter(([, { kind }]) => kind === 'rest' || kind === 'all' || kind === 'change'))
  add([...labelsOf(form).values()].map((label) => [label.word, { kind: 'label', label }] as const))
  add(plain)
  const byFirst = new Map<string, { word: string; content: TokenContent }[]>()
  for (const [word, content] of all) {
    const list = byFirst.get(word[0]!) ?? []
    list.push({ word, content })
    byFirst.set(word[0]!, list)
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.word.length - a.word.length)
  built.set(form, byFirst)
  return byFirst
}
