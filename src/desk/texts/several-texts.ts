import { saysNone } from '../../intake/sayings/sections.ts'
import { textRequest } from '../../intake/text-edits/request.ts'
import { type Divided, dividedText, type SectionPiece } from '../../intake/text-edits/sections-in.ts'
import { remarksOn } from '../../text/findings/agreement.ts'
import * as messages from '../../text/messages.ts'
import type { Button, TextSlot } from '../../text/reply.ts'
import { sectionName, textName } from '../../text/topics.ts'
import type { Draft } from '../../tools/draft.ts'
import { writeNote } from '../../tools/write-note.ts'
import type { Said } from '../compose.ts'
import { isAsked } from '../people/looking.ts'
import type { Turn } from '../turn.ts'
import { withoutTitle } from './keep-words.ts'
import { isRemark, looksLikeText } from './like-text.ts'
import { askReplace } from './places.ts'

// A message that gives several sections, or a section and something besides: each goes where it belongs, in one step and one receipt.

const slotOf = ({ section }: SectionPiece): TextSlot => `text:${section}`

const isNarrative = ({ situation: { form } }: Draft, { section }: SectionPiece): boolean =>
  form.sections.some(({ id, kind }) => id === section && kind === 'narrative')

const shortest = 6

const isInstruction = ({ situation: { form } }: Draft, { text, whole }: SectionPiece): boolean =>
  textRequest(whole, form) !== undefined || textRequest(text, form)?.isOfText === true

const isText = (draft: Draft, piece: SectionPiece): boolean =>
  isNarrative(draft, piece) &&
  piece.text.length >= shortest &&
  !(saysNone(piece.text) && !/。$/u.test(piece.text)) &&
  !isInstruction(draft, piece) &&
  !isRemark(piece.text)

/** What a message gives of several sections; undefined where nothing of it is plainly a text. */
function severalIn(draft: Draft, words: string): Divided | undefined {
  const divided = dividedText(words, draft.situation.form)
  if (!divided?.pieces.some((piece) => isText(draft, piece))) return undefined
  // A title may as well stand before figures, where it stands alone.
  const isAlone = divided.pieces.length === 1 && divided.head === '' && divided.tail === ''
  return isAlone && !looksLikeText(divided.pieces[0]!.text) ? undefined : divided
}

/** What a message says besides its texts: in front of them, behind them, and what stands under a heading and is none. */
const besides = (draft: Draft, { head, pieces, tail }: Divided): string[] =>
  [
    isOpening(head) ? '' : head,
    ...pieces.filter((piece) => piece.text !== '' && !isText(draft, piece)).map(spoken(draft)),
    tail,
  ].filter((words) => /[\p{L}\d]/u.test(words))

/** As it would be said by itself: under the name of its section, a table without. */
const spoken =
  (draft: Draft) =>
  (piece: SectionPiece): string =>
    isNarrative(draft, piece)
      ? `${sectionName(piece.section)}${isRemark(piece.text) ? '：' : ' '}${piece.text}`
      : piece.text

/** What is left of a message without its texts: what a model is to read of it. */
export function withoutTexts(draft: Draft, words: string): string {
  const divided = severalIn(draft, words)
  return divided ? besides(draft, divided).join('\n') : words
}

/** The title of a report and the sentence that every one of them opens with: ours print their own. */
const isOpening = (head: string): boolean =>
  /(?:年度报告|年报)\s*(?:$|\n)|编制本(?:年度)?报告|本报告(?:由|根据|依据|按照|所列)|现将[^。]{0,40}(?:公布|报告)/u.test(
    head,
  )

/** The same section twice in a message is one text. */
function gathered(draft: Draft, { pieces }: Divided): Map<TextSlot, string> {
  const texts = new Map<TextSlot, string>()
  for (const piece of pieces) {
    if (!isText(draft, piece)) continue
    const slot = slotOf(piece)
    const before = texts.get(slot)
    const text = withoutTitle(draft.situation.form, slot, piece.text)
    texts.set(slot, before === undefined ? text : `${before}\n${text}`)
  }
  return texts
}

const standsIn = ({ situation: { notes } }: Draft, slot: TextSlot): boolean =>
  [...notes.keys()].some((key) => key === slot || key.startsWith(`${slot}/`))

/** Keeps the texts that come to empty places, and asks about the others. */
function keepTexts(draft: Draft, texts: ReadonlyMap<TextSlot, string>, joins: number | undefined): Said {
  const fresh = [...texts].filter(([slot]) => !standsIn(draft, slot))
  const others = [...texts].filter(
    ([slot, text]) => standsIn(draft, slot) && draft.situation.notes.get(slot)?.value !== text,
  )
  const doubts = others.flatMap(([slot, text]) => askReplace(draft, slot, text).doubts ?? [])
  if (fresh.length === 0) return { lines: [], doubts, next: 'quiet' }
  const before = draft.situation
  const notes = fresh.map(([slot, value]) => ({ slot, value }))
  writeNote.run(draft, { notes, ...(joins === undefined ? {} : { joins }) })
  const remarks = remarksOn(before, draft.situation)
  return {
    lines: [messages.textKept(fresh.map(([slot]) => textName(slot)).join('、')), ...remarks.lines],
    buttons: doubts.length > 0 ? [] : remarks.buttons,
    doubts,
    next: remarks.buttons.length > 0 || doubts.length > 0 ? 'quiet' : 'advance',
    changed: true,
  }
}

/** Two answers as one: what was recorded first, what is asked last. */
export function together(first: Said, second: Said): Said {
  const buttons: Button[] = [...(first.buttons ?? []), ...(second.buttons ?? [])]
  const isAsking = second.next !== 'repeat' && second.next !== 'advance'
  return {
    ...second,
    lines: [...first.lines, ...second.lines],
    buttons,
    doubts: [...(first.doubts ?? []), ...(second.doubts ?? [])],
    stated: [...(first.stated ?? []), ...(second.stated ?? [])],
    next: isAsking ? second.next : first.next,
    ...(first.changed || second.changed ? { changed: true } : {}),
    ...(first.listsOpen || second.listsOpen ? { listsOpen: true as const } : {}),
  }
}

/**
 * A message with texts of several sections, or with a text and something else; undefined where it is neither.
 * @param handle what is done with words that are no text
 */
export function severalTexts(
  turn: Turn,
  draft: Draft,
  words: string,
  handle: (words: string) => Said | 'think',
): Said | 'think' | undefined {
  const divided = isAsked(turn) ? severalIn(draft, words) : undefined
  if (!divided) return undefined
  const parts = besides(draft, divided)
  const others: Said[] = isOpening(divided.head) ? [{ lines: [messages.openingLeft], next: 'advance' }] : []
  const last = draft.changes.length
  // A model reads all of it at once, before anything is changed.
  for (const part of turn.assistant && parts.length > 1 ? [parts.join('\n')] : parts) {
    const said = handle(part)
    if (said === 'think') return said
    const isLost = said.lines.length === 1 && said.lines[0] === messages.notUnderstood
    others.push(isLost ? { ...said, lines: [messages.notUsed([part.slice(0, 20)])] } : said)
  }
  const [joined] = draft.changes.slice(last)
  const kept = keepTexts(draft, gathered(draft, divided), joined?.id)
  return others.reduce((all, said) => together(all, said), kept)
}
