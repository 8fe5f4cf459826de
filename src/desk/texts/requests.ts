import type { Reading } from '../../intake/reading.ts'
import { type Edit, removal } from '../../intake/text-edits/apply.ts'
import type { TextPlace } from '../../intake/text-edits/place.ts'
import { type TextRequest, textRequest } from '../../intake/text-edits/request.ts'
import { numberSpot } from '../../intake/text-edits/wording.ts'
import type { Button, TextSlot } from '../../text/reply.ts'
import * as words from '../../text/text-edits.ts'
import { textName } from '../../text/topics.ts'
import type { Draft } from '../../tools/draft.ts'
import type { Said } from '../compose.ts'
import type { Turn } from '../turn.ts'
import { add, addToWhole, nameOf } from './adding.ts'
import { askWhich, change, textAt } from './changes.ts'
import { currentPlace, showText, showWhole } from './looks.ts'
import { isOfFigure, mayBeFigure } from './of-figure.ts'
import { askStretch } from './short-word.ts'
import { clauseAround, type Spot, type Stretch, sentenceCount, spotsOf, stretchesAt } from './stretches.ts'

// Texts that stand, changed by words. Nothing but the words that were named is changed, in one step, and what was before is shown.

type Of<K extends TextRequest['kind']> = Extract<TextRequest, { kind: K }>

const labelOf = (request: Of<'replace' | 'remove'>): string => ('counted' in request.target ? '' : request.target.words)

/** The stop that a sentence had, where the new one came without. */
function asSentence(instead: string, old: string): string {
  const stop = /[。！？；][”’"』」）)]*$/u
  return stop.test(instead.trim()) || !stop.test(old.trim()) ? instead : `${instead}。`
}

/** A stop that the text has anyway, or that only ends the message, is not put inside. */
function fitted(instead: string, isQuoted: boolean, { stretch, end, start }: Spot): string {
  const { text } = stretch.shown
  const next = text[end] ?? '\n'
  const hadStop = /[。！？；]$/u.test(text.slice(start, end))
  const keeps = hadStop || (isQuoted ? !/[。！？；，、]/u.test(next) : next === '\n')
  return keeps ? instead : instead.replace(/[。.！？；]$/u, '')
}

function replace(turn: Turn, draft: Draft, request: Of<'replace'>, found: readonly Spot[]): Said {
  const { target, instead } = request
  const spots = found.map((spot) => ({ ...spot, ...numberSpot(spot.stretch.shown.text, spot, instead) }))
  const isWhole = 'counted' in target || target.isSentence
  const editOf = (spot: Spot): Edit => ({
    start: spot.start,
    end: spot.end,
    instead: isWhole ? asSentence(instead, textAt(spot)) : fitted(instead, request.isQuoted, spot),
  })
  const [first] = spots
  if (spots.length > 1 && !request.all) {
    const label = labelOf(request)
    const all: Button[] =
      label === '' ? [] : [{ label: words.buttons.all, action: { do: 'say', words: words.sayAll(label, instead) } }]
    const line =
      label === '' ? words.whichSentence(nameOf(request)) : words.whichPlace(nameOf(request), label, spots.length)
    return askWhich(draft, spots, editOf, line, all)
  }
  const around = spots.length > 1 || isWhole ? first! : { ...first!, ...clauseAround(first!.stretch, first!) }
  const before = textAt({ ...first!, ...around })
  const { start, end } = first!
  const after = `${before.slice(0, start - around.start)}${editOf(first!).instead}${before.slice(end - around.start)}`
  if (before === after) return { lines: [words.sameAlready(nameOf(request))], next: 'repeat' }
  const line = words.changed(spots.length > 1 ? nameOf(request) : first!.stretch.name, before, after, spots.length)
  return change(
    turn,
    draft,
    spots.map((spot) => ({ stretch: spot.stretch, edit: editOf(spot) })),
    line,
  )
}

function remove(turn: Turn, draft: Draft, request: Of<'remove'>, spots: readonly Spot[]): Said {
  const { target } = request
  const mark = 'counted' in target ? undefined : target.mark
  const editOf = (spot: Spot): Edit =>
    mark ? { start: spot.start, end: spot.end, instead: '' } : removal(spot.stretch.shown.text, spot)
  if (spots.length > 1 && !request.all && mark?.side !== 'both') {
    const label = labelOf(request)
    const all: Button[] =
      label === '' ? [] : [{ label: words.buttons.allGone, action: { do: 'say', words: words.sayAllGone(label) } }]
    const line =
      label === '' ? words.whichSentence(nameOf(request)) : words.whichPlace(nameOf(request), label, spots.length)
    return askWhich(draft, spots, editOf, line, all)
  }
  const name = spots.length > 1 && !mark ? nameOf(request) : spots[0]!.stretch.name
  return change(
    turn,
    draft,
    spots.map((spot) => ({ stretch: spot.stretch, edit: editOf(spot) })),
    mark ? words.markRemoved(name, labelOf(request), mark.name) : words.removed(name, textAt(spots[0]!), spots.length),
  )
}

function clear(turn: Turn, draft: Draft, request: Of<'clear'>, stretches: readonly Stretch[]): Said {
  const changes = stretches.map((stretch) => ({ stretch, edit: { ...stretch.range, instead: '' } }))
  const said = change(turn, draft, changes, words.cleared(nameOf(request)))
  const { slot } = stretches[0]!
  return request.anew && stretches.length === 1 ? { ...said, next: { ask: { kind: 'text', slot } } } : said
}

/** What a request is about: the place it names, all texts for words that are named, otherwise the one last spoken of. */
function placeFor(turn: Turn, draft: Draft, request: TextRequest): TextPlace | undefined {
  const isByWords =
    request.kind === 'add'
      ? typeof request.where === 'object' && 'words' in request.where
      : (request.kind === 'replace' || request.kind === 'remove') && !('counted' in request.target)
  if (request.place.section !== undefined || isByWords) return request.place
  return currentPlace(turn, draft)
}

/** The texts of a place; where a section has no such heading, the section, but nothing is put under a heading that is not there. */
function stretchesFor({ situation }: Draft, place: TextPlace, kind: TextRequest['kind']): Stretch[] {
  const found = stretchesAt(situation, place)
  const isWithin = place.part !== undefined && (kind === 'replace' || kind === 'remove')
  return found.length === 0 && isWithin ? stretchesAt(situation, { section: place.section! }) : found
}

function rewrite(request: TextRequest, stretches: readonly Stretch[]): Said {
  const { slot, name } = stretches[0]!
  const line = request.kind === 'reword' ? words.cannotReword : `${name}：${words.rewriteHow}`
  return { lines: [line], next: { ask: { kind: 'text', slot }, silently: true } }
}

/** The place that is named is there, the words or the sentence are not. */
function missed(request: Of<'replace' | 'remove'>, stretches: readonly Stretch[]): Said {
  const line =
    'counted' in request.target
      ? words.noSentence(nameOf(request), sentenceCount(stretches))
      : words.notFound(nameOf(request), request.target.words)
  const names = [...new Set(stretches.map(({ slot }) => textName(slot.split('/')[0]!)))]
  const buttons = names.slice(0, 3).map((name): Button => {
    const label = words.buttons.show(name)
    return { label, action: { do: 'say', words: label } }
  })
  return { lines: [line], buttons, next: 'quiet' }
}

type Change = Exclude<TextRequest, Of<'show'>>

function edit(
  turn: Turn,
  draft: Draft,
  request: Change,
  stretches: readonly Stretch[],
  said: string,
  reading: Reading,
): Said | undefined {
  if (request.kind === 'add') return add(turn, draft, request, stretches)
  if (request.kind === 'clear') return clear(turn, draft, request, stretches)
  if (request.kind === 'rewrite' || request.kind === 'reword') return rewrite(request, stretches)
  const spots = spotsOf(stretches, request.target)
  if (spots.length === 0) return mayBeFigure(request, said, reading) ? undefined : missed(request, stretches)
  if (request.kind === 'replace') return replace(turn, draft, request, spots)
  const isShort = !request.isOfText && 'words' in request.target && request.target.words.length < 4
  return isShort ? askStretch(draft, nameOf(request), request.target, spots) : remove(turn, draft, request, spots)
}

/** Nothing is written where the request says. */
function nothingThere(draft: Draft, request: Change): Said | undefined {
  const { section, part } = request.place
  const whole = request.kind === 'add' ? addToWhole(draft, request) : undefined
  if (whole) return whole
  if (section === undefined) {
    const isBeside = request.kind === 'add' && typeof request.where === 'object'
    const isExact = (request.kind === 'replace' || request.kind === 'remove' || isBeside) && request.isOfText
    return isExact
      ? {
          lines: ['target' in request && 'counted' in request.target ? words.whichText : words.nothingWritten],
          next: 'quiet',
        }
      : undefined
  }
  const slot: TextSlot = part === undefined ? `text:${section}` : `text:${section}/${part}`
  return { lines: [words.notWritten(textName(slot))], next: { ask: { kind: 'text', slot } } }
}

/** A change that only somebody who writes can make: 「短一点」. */
export const wantsRewording = (draft: Draft, said: string): boolean =>
  textRequest(said, draft.situation.form)?.kind === 'reword'

/** What is asked of texts that stand: to be shown, or changed in words that say exactly what; undefined when it is something else. */
export function handleTextRequest(turn: Turn, draft: Draft, said: string, reading: Reading): Said | undefined {
  const request = textRequest(said, draft.situation.form)
  if (!request) return undefined
  if (request.kind === 'show') return request.whole ? showWhole(draft) : showText(turn, draft, request.place)
  const isOfWords = request.kind === 'replace' || request.kind === 'remove'
  if (isOfWords && isOfFigure(draft, request, said, reading)) return undefined
  if (!isOfWords && !request.isOfText && (reading.kind === 'figures' || reading.kind === 'command')) return undefined
  // A draft of the model is changed by the model.
  if (turn.state.drafting && request.place.section === undefined) return undefined
  const place = placeFor(turn, draft, request)
  const stretches = place ? stretchesFor(draft, place, request.kind) : []
  return stretches.length > 0 ? edit(turn, draft, request, stretches, said, reading) : nothingThere(draft, request)
}
