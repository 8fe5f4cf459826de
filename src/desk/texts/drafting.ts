import type { DraftedSentence, TextTask } from '../../agent/assistant.ts'
import { ownSentences } from '../../agent/paragraph.ts'
import type { Reading } from '../../intake/reading.ts'
import { textRequest } from '../../intake/text-edits/request.ts'
import { partsNamed } from '../../schema/habits.ts'
import { renderTokens } from '../../schema/tokens.ts'
import * as words from '../../text/assistant.ts'
import { templateFor } from '../../text/narrative.ts'
import type { Button, TextSlot } from '../../text/reply.ts'
import { cannotReword } from '../../text/text-edits.ts'
import { textName } from '../../text/topics.ts'
import type { Draft } from '../../tools/draft.ts'
import { writeNote } from '../../tools/write-note.ts'
import type { Said } from '../compose.ts'
import type { Drafting, Turn } from '../turn.ts'
import { namedSection } from './addressed.ts'
import { isClear, isRemark, withoutPointsWord } from './like-text.ts'
import { currentPlace } from './looks.ts'
import { stretchesAt } from './stretches.ts'

// Texts worded by the model. The person's points are kept as they were said; what the model makes of them is only shown, until it is taken.

const plainText = (sentences: readonly DraftedSentence[]): string => sentences.map(({ text }) => text).join('')

const shortestPoints = 6
const longestPoints = 600

/** A text that is already one: whole sentences, written to be read. */
const isFinished = (text: string): boolean => {
  const sentences = text.split(/[。！？]/u).filter((part) => part.trim() !== '')
  return /[。！]\s*$/u.test(text) && (text.length >= 40 || sentences.length >= 2)
}

const instruction =
  /^(?:再)?(?:短|长|简|详细|正式|口语|精简|改|把|删|去掉|不要|别|加|补|换|重写|重新|前面|后面|最后|头一句|[这那]一?句|第[一二三四五1-5]句|太)|(?:短|长|细|正式|简单|具体)(?:一?点|些)/u

/** Points for a section in parts go to the part they name, or to the first that is still to be written. */
function partFor({ situation }: Draft, slot: TextSlot, points: string): TextSlot {
  const section = slot.slice('text:'.length)
  const parts = situation.form.sections.find(({ id }) => id === section)?.parts ?? []
  if (parts.length === 0) return slot
  const [named] = partsNamed(parts, points.slice(0, 12))
  const open = parts.find((part) => !situation.notes.has(`text:${section}/${part}`))
  const part = named ?? open ?? parts[0]!
  return `text:${section}/${part}`
}

/** 「第五部分短一点」: a text that stands, to be worded otherwise. It is shown, and stays as it is until the person takes the other. */
function revisionIn(turn: Turn, draft: Draft, said: string): TextTask | undefined {
  const request = textRequest(said, draft.situation.form)
  if (request?.kind !== 'reword') return undefined
  const place = request.place.section === undefined ? currentPlace(turn, draft) : request.place
  const [stretch, ...others] = place ? stretchesAt(draft.situation, place) : []
  if (!stretch || others.length > 0) return undefined
  const { slot, shown, range } = stretch
  const isWhole = range.start === 0 && range.end === shown.text.length
  if (!isWhole || shown.text.length > longestPoints) return undefined
  return { slot, points: `${shown.text}\n${said}`, draft: shown.written }
}

/** What the model is to word: points for the text that is asked for or named, or a change to what it drafted before. */
export function taskIn(turn: Turn, draft: Draft, said: string, reading: Reading): TextTask | undefined {
  const { asked, drafting } = turn.state
  if (reading.kind === 'command' || reading.kind === 'material') return undefined
  if (
    drafting &&
    asked.kind === 'text' &&
    asked.slot === drafting.slot &&
    instruction.test(said) &&
    said.length <= 80
  ) {
    return { slot: drafting.slot, points: `${drafting.points}\n${said}`, draft: plainText(drafting.sentences) }
  }
  const revision = revisionIn(turn, draft, said)
  if (revision) return revision
  const section = namedSection(draft, said)
  const slot = section?.slot ?? (asked.kind === 'text' ? asked.slot : undefined)
  const points = withoutPointsWord((section?.rest ?? said).replace(/^[\s：:，,]+/u, ''))
  if (slot === undefined || points.length < shortestPoints || points.length > longestPoints) return undefined
  if (isClear(reading) || reading.kind === 'question' || isFinished(points)) return undefined
  // Said to whoever helps, it is no point of a text.
  if (isRemark(points)) return undefined
  if (draft.situation.notes.has(slot)) return undefined
  return { slot: partFor(draft, slot, points), points, draft: undefined }
}

function draftButtons({ slot, points, sentences, change, own: said }: Drafting): Button[] {
  const take = (label: string, value: string): Button => ({ label, action: { do: 'note', slot, value, joins: change } })
  const own = ownSentences(sentences, points)
  const grounded = sentences.filter((sentence) => !own.includes(sentence))
  return [
    take(words.take, plainText(sentences)),
    ...(own.length > 0 && grounded.length > 0 ? [take(words.takeOnlySaid, plainText(grounded))] : []),
    { label: words.change, action: { do: 'ask', asked: { kind: 'text', slot }, with: words.howToChange } },
    said === null
      ? { label: words.leaveIt, action: { do: 'ask', asked: { kind: 'nothing' } } }
      : take(words.ownWords, said),
  ]
}

/** The sentences that a new draft has and the one before had not, and those it had. */
function differences(before: string, sentences: readonly DraftedSentence[]) {
  const old = before.match(/[^。！？]+[。！？]?/gu) ?? []
  const texts = sentences.map(({ text }) => text)
  const now = texts.join('')
  return { added: texts.filter((text) => !before.includes(text)), gone: old.filter((text) => !now.includes(text)) }
}

/** Shows a drafted text: whole at first, then only what changed; what the model added is named. */
export function showDraft(turn: Turn, draft: Draft, task: TextTask, sentences: readonly DraftedSentence[]): Said {
  const { slot, points } = task
  const isStanding = draft.situation.notes.has(slot)
  const change = writeNote.run(draft, { notes: [{ slot: `points:${slot}`, value: points }] })
  // What was said of a draft is no part of the text: the person's own words are those that came first.
  const own = isStanding ? null : task.draft === undefined ? points : (turn.state.drafting?.own ?? null)
  const drafting: Drafting = { slot, points, own, sentences, change }
  turn.state = { ...turn.state, drafting }
  const shown = (text: string): string => renderTokens(text, draft.situation)
  const added = ownSentences(sentences, points).map(({ text }) => shown(text))
  const changed = task.draft === undefined ? undefined : differences(task.draft, sentences)
  const body = changed
    ? [
        ...(changed.added.length > 0 ? [words.redrafted(textName(slot)), `“${shown(changed.added.join(''))}”`] : []),
        ...(changed.gone.length > 0 ? [words.removedSentences(changed.gone.map(shown))] : []),
        ...(changed.added.length + changed.gone.length === 0 ? [words.unchanged] : []),
      ]
    : [words.drafted(textName(slot)), `“${shown(plainText(sentences))}”`]
  return {
    lines: [...body, ...(added.length > 0 ? [words.addedByModel(added)] : [])],
    buttons: draftButtons(drafting),
    next: { ask: { kind: 'text', slot }, silently: true },
  }
}

/** No draft of the model could be used: the template's is offered, and the person's own words; a text that stands stays. */
export function offerTemplate(draft: Draft, { slot, points }: TextTask): Said {
  const { situation } = draft
  if (situation.notes.has(slot)) return { lines: [words.draftRefused, cannotReword], next: 'quiet' }
  const change = writeNote.run(draft, { notes: [{ slot: `points:${slot}`, value: points }] })
  const template = templateFor(situation.form, situation.year, slot)
  const take = (label: string, value: string): Button => ({ label, action: { do: 'note', slot, value, joins: change } })
  return {
    lines: [
      words.draftRefused,
      ...(template === undefined ? [] : [words.templateInstead(renderTokens(template, situation))]),
    ],
    buttons: [...(template === undefined ? [] : [take(words.take, template)]), take(words.ownWords, points)],
    next: { ask: { kind: 'text', slot }, silently: true },
  }
}
