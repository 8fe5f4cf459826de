import { commandIn } from './commands.ts'
import { correctionIn } from './corrections.ts'
import { withoutEnumerators } from './enumerators.ts'
import { idiomIn } from './idioms.ts'
import { interpret } from './interpret.ts'
import { isMaterial } from './material.ts'
import type { Notes } from './notes.ts'
import { withoutPrivate } from './privacy.ts'
import { endsAsQuestion, isQuestion } from './questions.ts'
import type { Reading, ReadingContext } from './reading.ts'
import { rowIn } from './row-of-numbers.ts'
import { tableIn } from './tables.ts'
import { tokenize } from './tokenizer.ts'
import { narrowWidth } from './width.ts'

/** No message of a person is as long; whatever it is, it is not read word by word. */
const unreadable = 20_000

const secondThought =
  /\d+((?:件|个|起|份|条)?)[,，。 ]*(?:不对|错了|说错了|打错了|写错了|[哦噢啊]?不对?)[,，。 ]*(?:应该)?是?[ ]*(?=\d)/g

/** 处罚12件，不对，是21件: what was taken back at once was not said. */
const withoutSecondThoughts = (text: string): string => text.replace(secondThought, '')

/** Figures in any of the ways of saying them, the most particular first. */
function figuresIn(text: string, context: ReadingContext): Notes {
  return (
    rowIn(text, context) ??
    tableIn(text, context) ??
    correctionIn(text, context) ??
    idiomIn(text, context) ??
    interpretText(withoutSecondThoughts(text), context)
  )
}

const interpretText = (text: string, context: ReadingContext): Notes =>
  interpret(tokenize(text, context), text, context)

/** Understands what a person wrote, by rules alone. It never throws, and it never guesses a number. */
export function read(message: string, context: ReadingContext): Reading {
  const narrow = withoutEnumerators(narrowWidth(message))
  if (narrow.trim() === '') return { kind: 'unknown', words: '' }
  if (narrow.length > unreadable) return { kind: 'material' }
  const { text, removed } = withoutPrivate(narrow)
  const command = commandIn(text)
  if (command) return command
  const table = isMaterial(text) ? tableIn(text, context) : undefined
  if (table) return table.reading(text)
  if (isMaterial(text)) return { kind: 'material' }
  if (isQuestion(text)) return { kind: 'question', words: text.trim() }
  // 张三那件: one request, once the name is gone.
  const notes = figuresIn(removed ? text.replace(/[那这](?:一)?件/, '1件') : text, context)
  if (removed) {
    notes.remarks.push({ kind: 'private-removed', words: '' })
    notes.restate = true
  }
  if (endsAsQuestion(text)) {
    if (notes.proposed.size === 0 && notes.choices.length === 0) return { kind: 'question', words: text.trim() }
    notes.restate = true
  }
  return notes.reading(text)
}
