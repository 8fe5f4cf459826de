import type { Beside } from '../../intake/text-edits/adding.ts'
import { addition, type Edit, edited } from '../../intake/text-edits/apply.ts'
import type { TextRequest } from '../../intake/text-edits/request.ts'
import { sentencesIn } from '../../intake/text-edits/sentences.ts'
import type { Button } from '../../text/reply.ts'
import * as words from '../../text/text-edits.ts'
import { textName } from '../../text/topics.ts'
import type { Draft } from '../../tools/draft.ts'
import type { Said } from '../compose.ts'
import type { Turn } from '../turn.ts'
import { askWhich, change, leave } from './changes.ts'
import { countedIn, type Spot, type Stretch, sentenceCount, spotsOf, stretchesAt } from './stretches.ts'

// Words put into a text that stands: at its ends, by the number of a sentence, or beside words that stand there.

type Adding = Extract<TextRequest, { kind: 'add' }>

/** 「第一部分」, or 「文字」 where any may be meant. */
export const nameOf = ({ place: { section, part } }: TextRequest): string =>
  section === undefined ? words.inTexts : textName(part === undefined ? `text:${section}` : `text:${section}/${part}`)

/** The end of the sentence that words stand in, or its beginning: a sentence is not put inside another. */
function placeBeside({ stretch, start, end }: Spot, side: Beside['side']): number {
  const { text } = stretch.shown
  const own = sentencesIn(text, stretch.range).find((one) => one.start <= start && start < one.end)
  if (side === 'front') return own?.start ?? start
  return Math.max(end, own?.end ?? end)
}

function addBeside(
  turn: Turn,
  draft: Draft,
  request: Adding,
  where: Beside,
  stretches: readonly Stretch[],
): Said | undefined {
  const spots = spotsOf(stretches, { words: where.words, isSentence: false, isQuoted: true })
  const [only] = spots
  if (!only) return { lines: [words.notFound(nameOf(request), where.words)], next: 'quiet' }
  const editOf = (spot: Spot): Edit => {
    const place = placeBeside(spot, where.side)
    return addition(spot.stretch.shown.text, place, request.words, request.unit === 'paragraph')
  }
  if (spots.length > 1)
    return askWhich(draft, spots, editOf, words.whichPlace(nameOf(request), where.words, spots.length), [])
  const edit = editOf(only)
  const said = words.added(only.stretch.name, edit.instead.replace(/^[。\n]+/u, ''))
  return change(turn, draft, [{ stretch: only.stretch, edit }], said)
}

export function add(turn: Turn, draft: Draft, request: Adding, stretches: readonly Stretch[]): Said | undefined {
  const { where, unit } = request
  const stretch = where === 'front' ? stretches[0]! : stretches.at(-1)!
  if (typeof where === 'object' && 'words' in where) return addBeside(turn, draft, request, where, stretches)
  const spots = typeof where === 'object' ? countedIn(stretches, where) : []
  if (typeof where === 'object' && spots.length !== 1)
    return { lines: [words.noSentence(nameOf(request), sentenceCount(stretches))], next: 'quiet' }
  const place = spots[0]?.end ?? (where === 'front' ? stretch.range.start : stretch.range.end)
  const target = spots[0]?.stretch ?? stretch
  const edit = addition(target.shown.text, place, request.words, unit === 'paragraph')
  return change(
    turn,
    draft,
    [{ stretch: target, edit }],
    words.added(target.name, edit.instead.replace(/^[。\n]+/u, '')),
  )
}

/** 「主动公开那段加一句」, in a section that was written in one piece. */
export function addToWhole({ situation }: Draft, { place: { section, part }, ...request }: Adding): Said | undefined {
  const [whole] = section !== undefined && part !== undefined ? stretchesAt(situation, { section }) : []
  if (!whole || part === undefined || whole.slot.includes('/')) return undefined
  const result = edited(whole.shown, [
    addition(whole.shown.text, whole.range.end, request.words, request.unit === 'paragraph'),
  ])
  if (result.kind !== 'text') return undefined
  const line = words.noHeadingToAdd(whole.name, part)
  const buttons: Button[] = [
    { label: words.addAtEnd, action: { do: 'note', slot: whole.slot, value: result.value } },
    leave,
  ]
  const text = { slot: whole.slot, standing: whole.shown.written }
  return {
    lines: [],
    doubts: [{ fresh: line, again: line, cells: [], text, settledBy: 'all', buttons }],
    next: 'quiet',
  }
}
