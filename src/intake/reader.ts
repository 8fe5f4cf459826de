import { simplifiedCharacters } from '../schema/simplified.ts'
import { narrowWidth } from '../schema/width.ts'
import { isMaterial, isSample } from './material.ts'
import type { Notes } from './notes.ts'
import { rowIn } from './pasted/row-of-numbers.ts'
import { tableIn } from './pasted/tables.ts'
import { withoutPrivate } from './privacy.ts'
import type { Reading, ReadingContext } from './reading.ts'
import { commandIn } from './sayings/commands.ts'
import { endsAsQuestion, isQuestion } from './sayings/questions.ts'
import { interpret } from './sentences/interpret.ts'
import { applicantOutcomesIn } from './shapes/applicant-outcomes.ts'
import { changeSayingIn } from './shapes/changes.ts'
import { correctionIn } from './shapes/corrections.ts'
import { feeNoticesIn } from './shapes/fee-notices.ts'
import { besidePublished } from './shapes/for-texts.ts'
import { idiomIn } from './shapes/idioms.ts'
import { offerLastChange } from './shapes/last-change.ts'
import { moveIn } from './shapes/moves.ts'
import { replyTo } from './shapes/replies.ts'
import { reworded } from './shapes/rewording.ts'
import { sectionNoneIn } from './shapes/section-none.ts'
import { thatOneIn } from './shapes/that-one.ts'
import { statisticsIn } from './statistics/statistics.ts'
import { tableTwoIn } from './table-two/table-two.ts'
import { withoutChatHeaders, withoutEnumerators } from './words/enumerators.ts'
import { withoutHomophones } from './words/homophones.ts'
import { tokenize } from './words/tokenizer.ts'

/** No message of a person is as long; whatever it is, it is not read word by word. */
const unreadable = 20_000

/** Figures in any of the ways of saying them, the most particular first. */
function figuresIn(text: string, context: ReadingContext): Notes {
  return (
    rowIn(text, context) ??
    tableIn(text, context) ??
    sectionNoneIn(text, context) ??
    correctionIn(text, context) ??
    moveIn(text, context) ??
    changeSayingIn(text, context) ??
    thatOneIn(text, context) ??
    feeNoticesIn(text, context) ??
    applicantOutcomesIn(text, context) ??
    idiomIn(text, context) ??
    statisticsIn(text, context) ??
    tableTwoIn(text, context, interpretText) ??
    interpretText(text, context)
  )
}

const isOfPenaltyAlone = ({ asked }: ReadingContext): boolean =>
  asked?.cells.length === 1 && asked.cells[0] === 's2.penalty.decisions'

function interpretText(message: string, context: ReadingContext): Notes {
  const { text, isGuess } = reworded(message, isOfPenaltyAlone(context))
  const notes = interpret(tokenize(text, context), text, context)
  if (isGuess) notes.restate = true
  return notes
}

/** Understands what a person wrote, by rules alone. It never throws, and it never guesses a number. */
export function read(message: string, context: ReadingContext): Reading {
  const narrow = withoutEnumerators(simplifiedCharacters(narrowWidth(message)))
  if (narrow.trim() === '') return { kind: 'unknown', words: '' }
  if (narrow.length > unreadable) return { kind: 'material' }
  const { text: written, removed } = withoutPrivate(narrow)
  const { text, readAs } = withoutHomophones(written)
  const reply = endsAsQuestion(text) ? undefined : replyTo(text, context, figuresIn)
  if (reply) return reply.reading(text)
  const command = commandIn(text)
  if (command) return command
  const table = isMaterial(text) && !isSample(text) ? tableIn(text, context) : undefined
  if (table) return table.reading(text)
  if (isMaterial(text)) return { kind: 'material' }
  if (isQuestion(text)) return { kind: 'question', words: text.trim() }
  // 张三那件: one request, once the name is gone.
  const said = withoutChatHeaders(text)
  const notes = besidePublished(removed ? said.replace(/[那这](?:一)?件/, '1件') : said, context, figuresIn)
  offerLastChange(notes, text)
  if (readAs.length > 0) {
    notes.remarks.push({ kind: 'read-as', words: readAs.join('，') })
    notes.restate = true
  }
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
