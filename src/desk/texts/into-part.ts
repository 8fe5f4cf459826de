import { addition, type Edit, edited } from '../../intake/text-edits/apply.ts'
import { sentencesIn } from '../../intake/text-edits/sentences.ts'
import { asksReplace } from '../../text/assistant.ts'
import { usualLabels } from '../../text/buttons.ts'
import type { Button, TextSlot } from '../../text/reply.ts'
import * as words from '../../text/text-edits.ts'
import { sectionName, textName } from '../../text/topics.ts'
import type { Draft } from '../../tools/draft.ts'
import type { Said } from '../compose.ts'
import type { Turn } from '../turn.ts'
import { change, leave } from './changes.ts'
import { openParts, speaksOf } from './part-spoken-of.ts'
import { type Stretch, stretchesAt } from './stretches.ts'

// A text for one part of a section that was given in one piece: it goes where that piece has room for it, and nothing of the piece is lost.

/** What stands below or behind the heading of a part. */
function bodyOf({ shown: { text }, range }: Stretch): { start: number; end: number } {
  const own = text.slice(range.start, range.end)
  const head = /^[^\n]*\n|^[^。：:\n]{1,30}[。：:]\s*/u.exec(own)
  return { start: range.start + (head?.[0].length ?? 0), end: range.end }
}

function asksWhere(draft: Draft, slot: TextSlot, line: string, options: readonly [label: string, edit: Edit][]): Said {
  const whole: TextSlot = `text:${slot.slice('text:'.length).split('/')[0]!}`
  const [stretch] = stretchesAt(draft.situation, { section: whole.slice('text:'.length) })
  const buttons = options.flatMap(([label, edit]): Button[] => {
    const result = edited(stretch!.shown, [edit])
    return result.kind === 'text' ? [{ label, action: { do: 'note', slot: whole, value: result.value } }] : []
  })
  const text = { slot: whole, standing: stretch!.shown.written }
  return {
    lines: [],
    doubts: [{ fresh: line, again: line, cells: [], text, settledBy: 'all', buttons: [...buttons, leave] }],
    next: 'quiet',
  }
}

/** Puts a text for a part into the text of its section; undefined where the section was not given in one piece. */
export function intoWhole(
  turn: Turn,
  draft: Draft,
  slot: TextSlot,
  text: string,
  isInstead: boolean,
): Said | undefined {
  const { situation } = draft
  const [section = '', part] = slot.slice('text:'.length).split('/')
  if (part === undefined || !situation.notes.has(`text:${section}`)) return undefined
  const [whole] = stretchesAt(situation, { section })
  const [own] = stretchesAt(situation, { section, part })
  if (!whole) return undefined
  if (own) {
    const body = { ...bodyOf(own), instead: text }
    const before = own.shown.text.slice(body.start, body.end)
    if (isInstead) return change(turn, draft, [{ stretch: own, edit: body }], words.changed(own.name, before, text, 1))
    const behind = addition(own.shown.text, own.range.end, text, true)
    return asksWhere(draft, slot, asksReplace(own.name), [
      [usualLabels.replaceText, body],
      [usualLabels.addBehind, behind],
    ])
  }
  const atEnd = addition(whole.shown.text, whole.range.end, text, true)
  if (openParts(situation, section).includes(part))
    return change(turn, draft, [{ stretch: whole, edit: atEnd }], words.added(textName(slot), text))
  const speaking = sentencesIn(whole.shown.text, whole.range).filter(({ start, end }) =>
    speaksOf(part, whole.shown.text.slice(start, end)),
  )
  const [only] = speaking
  const line = isInstead
    ? words.noHeadingToReplace(sectionName(section), part)
    : words.noHeadingToAdd(sectionName(section), part)
  return asksWhere(draft, slot, line, [
    ...(isInstead && only && speaking.length === 1
      ? [
          [
            words.insteadOf(whole.shown.text.slice(only.start, only.end)),
            { start: only.start, end: only.end, instead: /[。！？]$/u.test(text) ? text : `${text}。` },
          ] as [string, Edit],
        ]
      : []),
    [words.addAtEnd, atEnd],
  ])
}
