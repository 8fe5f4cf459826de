import type { Proposal, TextTask, Understanding } from '../../agent/assistant.ts'
import type { Claim } from '../../agent/grounding.ts'
import { speakable } from '../../agent/prose.ts'
import { amountIn } from '../../intake/amounts.ts'
import type { Reading } from '../../intake/reading.ts'
import { otherApplicants } from '../../intake/sentences/silence.ts'
import { numbersIn } from '../../schema/numerals.ts'
import { narrowWidth } from '../../schema/width.ts'
import * as words from '../../text/assistant.ts'
import { usualLabels } from '../../text/buttons.ts'
import { cellName } from '../../text/cells.ts'
import { bundledFacts, definitionById, definitionText } from '../../text/definitions/definitions.ts'
import type { Button } from '../../text/reply.ts'
import type { Draft } from '../../tools/draft.ts'
import { writeNote } from '../../tools/write-note.ts'
import { handleCommand } from '../commands.ts'
import type { Said } from '../compose.ts'
import { contextOf } from '../context.ts'
import { besideDoubts } from '../figures/beside-doubts.ts'
import { tellContested } from '../figures/contests.ts'
import { record } from '../figures/figures.ts'
import { restateDoubt } from '../figures/restated.ts'
import { waitNotes } from '../figures/waiting.ts'
import { offerTemplate, showDraft } from '../texts/drafting.ts'
import type { Doubt, Turn } from '../turn.ts'
import { sortClaims, tornDoubt } from './claims.ts'

// What comes of an understanding. The model only proposes: a figure is recorded when the words it rests on bear it, and becomes a question
// when they do not. Whatever the model says in words of its own is looked at before it is shown.

type Kind<K extends Proposal['kind']> = Extract<Proposal, { kind: K }>

const ofKind = <K extends Proposal['kind']>({ proposals }: Understanding, kind: K): Kind<K>[] =>
  proposals.filter((proposal): proposal is Kind<K> => proposal.kind === kind)

/** Numbers of the message that nothing was made of: they are named, so that none is lost unnoticed. */
function idleNumbers(said: string, used: readonly string[]): string[] {
  const rest = used.reduce((text, quote) => text.replace(narrowWidth(quote), ' '), narrowWidth(said))
  return numbersIn(rest)
    .filter(({ amount, unit }) => amount !== undefined && unit !== '')
    .map(({ text }) => text)
    .slice(0, 4)
}

/** 「记到哪」: words that fit several cells, with the number they give for each. */
function unclearDoubt({ situation }: Draft, { quote, cells }: Kind<'unclear'>): Doubt | undefined {
  const [number, ...others] = numbersIn(narrowWidth(quote))
  const buttons = cells.flatMap((cell): Button[] => {
    const amount = number && others.length === 0 ? amountIn(situation.form.cell(cell)!, number) : undefined
    if (amount?.kind !== 'figure') return []
    const figures = [{ cell, value: amount.figure, words: quote }]
    return [{ label: `${cellName(situation.form, cell)} ${number!.text}`, action: { do: 'record', figures } }]
  })
  if (buttons.length === 0) return undefined
  const line = words.whichCell(quote)
  return { fresh: line, again: line, cells, settledBy: 'any', buttons }
}

const undoDoubt: Doubt = {
  fresh: words.undoMeant,
  again: words.undoMeant,
  cells: [],
  settledBy: 'all',
  buttons: [
    { label: usualLabels.undoLast, action: { do: 'say', words: '撤销' } },
    { label: usualLabels.not, action: { do: 'ask', asked: { kind: 'nothing' } } },
  ],
}

function handleCommandProposal(turn: Turn, draft: Draft, { command }: Kind<'command'>): Said | undefined {
  if (command === 'undo') return { lines: [], doubts: [undoDoubt], next: 'quiet' }
  if (command === 'yes' || command === 'no') return undefined
  return handleCommand(turn, draft, command, '')
}

interface Handled {
  readonly lines: string[]
  readonly doubts: Doubt[]
  readonly recorded: Said | undefined
}

/** Records what is sound, asks about what is not. */
function handleClaims(turn: Turn, draft: Draft, said: string, reading: Reading, u: Understanding): Handled {
  const { situation } = draft
  const claims = ofKind(u, 'figure').map(({ cell, value, quote }) => ({ cell, value, quote }))
  const { sound, torn, doubtful, invented, passedOver } = sortClaims(turn, draft, said, reading, claims)
  const asSaid = ({ cell, value, quote }: Claim) => ({ cell, value, words: quote })
  const unclear = ofKind(u, 'unclear')
  const waits = ofKind(u, 'wait').map(({ whom, cells }) => ({ whom, cells }))
  const waited = waitNotes(draft, turn, waits)
  // One message is one step of undo, whatever it says.
  const step = waited.notes.length > 0 ? { joins: writeNote.run(draft, { notes: waited.notes }) } : {}
  const quotes = [...claims, ...unclear].map(({ quote }) => quote)
  const idle = claims.length > 0 ? idleNumbers(said, quotes) : []
  const names = invented.map(({ cell }) => cellName(situation.form, cell))
  const lines = [
    ...waited.lines,
    ...(names.length > 0 ? [words.notHeardWell(names.slice(0, 3).join('、'))] : []),
    ...(idle.length > 0 ? [words.numbersLeft(idle)] : []),
  ]
  const unsure = new Map([...doubtful.map(asSaid), ...passedOver].map((figure) => [figure.cell, figure]))
  const doubts = [
    ...torn.map((pair) => tornDoubt(draft, pair)),
    ...(unsure.size > 0 ? [restateDoubt(situation, turn.state.asked, [...unsure.values()])] : []),
    ...unclear.flatMap((choice) => unclearDoubt(draft, choice) ?? []),
  ]
  const figures = sound.map(asSaid)
  // The question said what silence means; with a doubt left the answer is not whole.
  const silent = doubts.length > 0 || invented.length > 0 ? [] : otherApplicants(contextOf(turn, draft), figures)
  const recorded =
    figures.length > 0
      ? besideDoubts(turn, draft, [...figures, ...silent], (sure, besides) =>
          record(draft, sure, step, [...besides, ...lines]),
        )
      : undefined
  tellContested(turn, situation, draft)
  return {
    lines,
    doubts: [...(recorded?.doubts ?? []), ...doubts],
    recorded,
  }
}

/** Nothing but figures, none of them sound, and the rules have a reading of their own: it is the better question. */
function isBetterReadByRules(turn: Turn, draft: Draft, said: string, reading: Reading, u: Understanding): boolean {
  const claims = ofKind(u, 'figure')
  if (reading.kind !== 'figures' || reading.proposals.length + reading.choices.length === 0) return false
  if (claims.length === 0 || u.proposals.length > claims.length || u.textRefused) return false
  const { sound, torn } = sortClaims(turn, draft, said, reading, claims)
  return sound.length + torn.length === 0
}

/** What the model makes of a message, put into effect; undefined when nothing can be made of it: the rules then answer. */
export function handleUnderstanding(
  turn: Turn,
  draft: Draft,
  said: string,
  reading: Reading,
  understanding: Understanding,
  task: TextTask | undefined,
): Said | undefined {
  if (isBetterReadByRules(turn, draft, said, reading, understanding)) return undefined
  // Points of a text hold numbers that are no figures.
  const read: Reading = task ? { kind: 'unknown', words: said } : reading
  const { lines, doubts, recorded } = handleClaims(turn, draft, said, read, understanding)
  const [text] = ofKind(understanding, 'text')
  if (task && text) {
    const shown = showDraft(turn, draft, { ...task, slot: text.slot }, text.sentences)
    return { ...shown, lines: [...(recorded?.lines ?? lines), ...shown.lines], doubts }
  }
  if (task && understanding.textRefused) return offerTemplate(draft, task)
  const explained = ofKind(understanding, 'explain').flatMap(({ subject }) => {
    const definition = definitionById(subject)
    return definition ? [definitionText(definition)] : []
  })
  const [command] = ofKind(understanding, 'command')
  const done = command && !recorded && doubts.length === 0 ? handleCommandProposal(turn, draft, command) : undefined
  if (done) return { ...done, lines: [...lines, ...explained, ...done.lines] }
  const spoken = recorded || explained.length > 0 ? undefined : spokenLine(draft, said, understanding)
  const own = [...explained, ...(spoken === undefined ? [] : [spoken])]
  if (recorded) return { ...recorded, lines: [...recorded.lines, ...own], doubts }
  if (lines.length + own.length + doubts.length === 0) return undefined
  return { lines: [...lines, ...own], doubts, next: doubts.length > 0 ? 'quiet' : 'repeat' }
}

const spokenLine = ({ situation }: Draft, said: string, { prose }: Understanding): string | undefined =>
  speakable(prose, {
    words: said,
    figures: situation.figures,
    facts: bundledFacts,
    year: situation.year,
    recorded: false,
  })
