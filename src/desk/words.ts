import { read } from '../intake/reader.ts'
import type { Command, Reading } from '../intake/reading.ts'
import { givePoints, withoutModel } from '../text/assistant.ts'
import { usualLabels } from '../text/buttons.ts'
import { cellName } from '../text/cells.ts'
import * as messages from '../text/messages.ts'
import type { Button } from '../text/reply.ts'
import type { Draft } from '../tools/draft.ts'
import { handleCommand } from './commands.ts'
import { finalWaits, hasOpenFigures, type Said } from './compose.ts'
import { contextOf } from './context.ts'
import { handleCounty } from './county/county.ts'
import { doubtInWords } from './decide-doubts.ts'
import { addRowInWords } from './figures/add-row.ts'
import { agreedAgain } from './figures/agreed-again.ts'
import { explain } from './figures/beside-question.ts'
import { blanksInWords } from './figures/blanks-in-words.ts'
import { chosenInWords } from './figures/chosen-in-words.ts'
import { answerContest, chooseContest } from './figures/decide-contests.ts'
import { handleFigures } from './figures/figures.ts'
import { heldInWords } from './figures/held-in-words.ts'
import { type Task, taskOf } from './model/inquiry.ts'
import { handleUnderstanding } from './model/understood.ts'
import { contactInWords } from './organ/contact.ts'
import { chooseInWords } from './organ/habits.ts'
import { identify, readIdentity, saysOnlyIdentity } from './organ/identity.ts'
import { ofOtherOrgan } from './organ/other-organ.ts'
import { handleStranger } from './organ/stranger.ts'
import { identityInWords } from './organ/which-report.ts'
import { isDecidedElsewhere } from './others-doubts.ts'
import { refuseAnswers, refuseFilling } from './people/looking.ts'
import { peopleInWords } from './people/people.ts'
import { agree, asOnButton, pressByWords } from './press.ts'
import { offerOpinion, orOpinion } from './proceedings/opinions.ts'
import { proceedInWords } from './proceedings/proceedings.ts'
import { perhapsReason } from './proceedings/reasons.ts'
import { reviewerInWords } from './reviewer.ts'
import { besideAsides } from './texts/beside-asides.ts'
import { besideSignature } from './texts/beside-signature.ts'
import { mendForMe } from './texts/mend-for-me.ts'
import { mendInWords } from './texts/mend-in-words.ts'
import { answerInWords } from './texts/prose.ts'
import { handleTextRequest, wantsRewording } from './texts/requests.ts'
import { severalTexts } from './texts/several-texts.ts'
import type { Turn } from './turn.ts'
import { editsInWords, leaveEdits } from './uploads/edited/in-words.ts'
import { oldTextInWords } from './uploads/old-text.ts'
import { rowsInWords } from './uploads/rows-left.ts'

const bareNumber = /^[\d０-９一二三四五六七八九十百两]+\s*[件个条]?$/u
const twice = 10_000

/** Handles what a person wrote; `think` when the model has to read it first: nothing was changed then. */
export const handleText = (turn: Turn, text: string, forwarded: boolean): Said | 'think' =>
  handleWords(turn, forwarded ? text : asOnButton(turn, text.trim()), forwarded, false)

/** @param isPart what is left of a message of which the texts were taken: it is not taken apart again */
function handleWords(turn: Turn, text: string, forwarded: boolean, isPart: boolean): Said | 'think' {
  const words = text.trim()
  if (words === '') return { lines: [messages.emptyMessage], next: 'repeat' }
  const onEdits =
    turn.draft && !isDecidedElsewhere(turn.draft, turn.state.edits) && editsInWords(turn, turn.draft, words)
  if (onEdits) return onEdits
  const pressed = pressByWords(turn, words)
  if (pressed) return pressed
  const county = forwarded ? undefined : handleCounty(turn)
  if (county) return county
  const people = forwarded ? undefined : peopleInWords(turn, words)
  if (people) return people
  if (!turn.draft) return handleStranger(turn, words)
  const draft = turn.draft
  if (forwarded) return { lines: [messages.material], next: 'repeat' }
  const reviewed = reviewerInWords(turn, draft, words)
  if (reviewed) return reviewed
  const beside = isPart ? undefined : besideAsides(words, (rest) => handleWords(turn, rest, false, false))
  if (beside) return beside
  const several = isPart ? undefined : severalTexts(turn, draft, words, (part) => handleWords(turn, part, false, true))
  if (several) return several
  const signed = besideSignature(draft, words, (rest) => handleWords(turn, rest, false, true))
  if (signed) return signed
  const early =
    mendInWords(turn, draft, words) ??
    mendForMe(turn, draft, words) ??
    proceedInWords(turn, draft, words) ??
    repeated(turn, draft, words) ??
    switchReport(turn, words) ??
    heldInWords(turn, draft, words) ??
    doubtInWords(turn, draft, words) ??
    identityInWords(turn, draft, words) ??
    localInWords(turn, draft, words) ??
    rowsInWords(turn, draft, words) ??
    addRowInWords(draft, words) ??
    oldTextInWords(draft, turn.state.asked, words) ??
    blanksInWords(turn, draft, words) ??
    agreedAgain(turn, draft, words) ??
    chosenInWords(turn, draft, words) ??
    chooseContest(turn, draft, words)
  if (early) return early
  const reading = read(words, contextOf(turn, draft))
  return orOpinion(turn, draft, words, () => answerReading(turn, draft, words, reading))
}

/** What a message says that is about the report. */
function answerReading(turn: Turn, draft: Draft, words: string, reading: Reading): Said | 'think' {
  const elsewhere = ofOtherOrgan(turn, draft, words, reading)
  if (elsewhere) return elsewhere
  const isForModel = turn.assistant !== undefined && wantsRewording(draft, words)
  const onText = isForModel ? undefined : handleTextRequest(turn, draft, words, reading)
  if (onText) return onText
  if (turn.assistant && wantsWriting(turn, words)) return { lines: [givePoints], next: 'quiet' }
  const task = turn.assistant && turn.incoming.content.kind !== 'tap' && taskOf(turn, draft, words, reading)
  if (task) return withModel(turn, draft, words, reading, task)
  return byRules(turn, draft, words, reading)
}

/** 「帮我写吧」, with nothing to write about. */
const wantsWriting = ({ state }: Turn, words: string): boolean =>
  state.asked.kind === 'text' &&
  words.length <= 14 &&
  /(?:帮我|你来?|给我|替我)(?:编|写)|不会写|不知道(?:写|怎么写)|怎么写/u.test(words)

function byRules(turn: Turn, draft: Draft, words: string, reading: Reading): Said {
  if (reading.kind === 'figures') refuseFilling(turn)
  const said = ruled(turn, draft, words, reading)
  return reading.kind === 'command' ? said : permittedOnly(turn, draft, words, said)
}

const isLost = ({ lines }: Said): boolean =>
  lines.some((line) => line === messages.notUnderstood || line === messages.noDefinition)

const permittedOnly = (turn: Turn, draft: Draft, words: string, said: Said): Said =>
  (isLost(said) ? offerOpinion(turn, draft, words) : undefined) ?? refuseAnswers(turn, said)

const ruled = (turn: Turn, draft: Draft, words: string, reading: Reading): Said =>
  answerInWords(turn, draft, words, reading) ??
  perhapsReason(turn, words, reading) ??
  handleReading(turn, draft, words, reading)

/** What the rules leave to the model. Where it cannot be had, or nothing comes of it, the rules answer as well as they can. */
function withModel(turn: Turn, draft: Draft, words: string, reading: Reading, task: Task): Said | 'think' {
  const { assistant, outcome } = turn
  if (!outcome && assistant?.available()) return 'think'
  if (outcome?.ok) turn.state = { ...turn.state, offline: false }
  const understood = outcome?.ok
    ? handleUnderstanding(
        turn,
        draft,
        words,
        reading,
        outcome.understanding,
        task.kind === 'text' ? task.task : undefined,
      )
    : undefined
  const said = understood
    ? permittedOnly(turn, draft, words, understood)
    : (handleTextRequest(turn, draft, words, reading) ?? byRules(turn, draft, words, reading))
  if (outcome?.ok || assistant?.available() || turn.state.offline) return said
  turn.state = { ...turn.state, offline: true }
  return { ...said, lines: [withoutModel, ...said.lines] }
}

/** The same bare number twice within moments is one number and a bad line; on another day it needs its name. */
function repeated({ state, actor }: Turn, draft: Draft, words: string): Said | undefined {
  if (!bareNumber.test(words) || !state.last) return undefined
  const isZero = /^[0０零]/u.test(words)
  if (state.last.text === words && actor.at - state.last.at < twice && !isZero)
    return { lines: [messages.sentTwice], next: 'repeat' }
  if (state.last.day === actor.day) return undefined
  const { asked } = state
  if (asked.kind !== 'figures' || asked.cells.length === 0) return undefined
  const context = contextOf({ state, actor } as Turn, draft)
  const buttons = asked.cells.slice(0, 3).flatMap((cell): Button[] => {
    const reading = read(words, { ...context, asked: { topic: asked.topic, cells: [cell] } })
    if (reading.kind !== 'figures' || reading.proposals.length !== 1) return []
    return [
      {
        label: `${cellName(draft.situation.form, cell)} ${words}`,
        action: { do: 'record', figures: reading.proposals },
      },
    ]
  })
  const line = messages.whereTo(words)
  return {
    lines: [],
    doubts: [{ fresh: line, again: line, cells: asked.cells, settledBy: 'any', buttons }],
    next: 'quiet',
  }
}

const switching = /^(?:换到|切换到|转到|改填|再填)\s*/u

/** After 换报告 an organ or a year says which report; 「换到漷县镇」 says it at once. */
function switchReport(turn: Turn, words: string): Said | undefined {
  const isAsked = turn.state.asked.kind === 'identity'
  if (!switching.test(words) && !(isAsked && saysOnlyIdentity(words))) return undefined
  const { organ, year } = readIdentity(words.replace(switching, ''))
  if (!organ && !year) return undefined
  const current = turn.draft!.report
  return identify(turn, { organ: organ ?? current.organ, year: year ?? current.year }, words)
}

/** What the report's place asks for, chosen or answered. */
const localInWords = (turn: Turn, draft: Draft, words: string): Said | undefined =>
  chooseInWords(turn, draft, words) ?? contactInWords(turn, draft, words)

/** Between two reports a figure has no place: it is said so instead of being put into the one that is being left. */
const notYet: Said = {
  lines: [messages.whichReport],
  buttons: [{ label: usualLabels.notSwitched, action: { do: 'ask', asked: { kind: 'nothing' } } }],
  next: 'repeat',
}

function handleReading(turn: Turn, draft: Draft, words: string, reading: Reading): Said {
  switch (reading.kind) {
    case 'command':
      if (reading.command === 'yes' || reading.command === 'no') return agree(turn, reading.command)
      return doubtful(turn, draft, reading.command) ?? handleCommand(turn, draft, reading.command, reading.argument)
    case 'figures':
      if (turn.state.asked.kind === 'identity') return notYet
      return answerContest(turn, draft, reading) ?? handleFigures(turn, draft, reading)
    case 'material':
      return { lines: [words.length > 1_000 ? messages.tooLong : messages.material], next: 'repeat' }
    case 'question':
      return explain(turn, draft, reading.words)
    case 'unknown':
      return { lines: [messages.notUnderstood], next: 'repeat', brief: true }
  }
}

/** While something said is not certain there is no final; 「放弃」 drops it when nothing is held. */
function doubtful(turn: Turn, draft: Draft, command: Command): Said | undefined {
  const { doubts } = turn.state
  const [first, ...others] = doubts
  if (!first) return undefined
  if (command === 'final' && hasOpenFigures(turn)) return finalWaits
  if (command !== 'drop' || draft.situation.state.held.length > 0) return undefined
  if (first.edits) return leaveEdits(turn, draft)
  turn.state = { ...turn.state, doubts: others }
  return { lines: [messages.doubtDropped(first.again)], next: 'repeat' }
}
