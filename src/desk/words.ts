import { read } from '../intake/reader.ts'
import type { Reading, ReadingContext } from '../intake/reading.ts'
import type { CellId } from '../schema/cell-id.ts'
import type { Figures } from '../schema/figure.ts'
import { cellName } from '../text/cells.ts'
import { definitionFor, definitionText } from '../text/definitions.ts'
import * as messages from '../text/messages.ts'
import type { Button } from '../text/reply.ts'
import { topicOfCell } from '../text/topics.ts'
import { correctReport } from '../tools/correct-report.ts'
import type { Draft } from '../tools/draft.ts'
import { act } from './actions.ts'
import { handleCommand } from './commands.ts'
import type { Said } from './compose.ts'
import { handleFigures } from './figures.ts'
import { type Identity, identify, readIdentity, readIdentityCorrection } from './identity.ts'
import { keepSignature, keepWords } from './texts.ts'
import type { KeptAction, Turn } from './turn.ts'

const bareNumber = /^[\d０-９一二三四五六七八九十百两]+\s*[件个条]?$/u
const twice = 10_000

/** The figures of the asker's own last live change. */
function lastChangeOf({ changes, actor }: Draft): Figures {
  const own = changes
    .filter(({ live, by, statements }) => live && by === actor.person.id && statements.length > 0)
    .at(-1)
  return new Map((own?.statements ?? []).flatMap(({ cell, value }) => (value === null ? [] : [[cell, value] as const])))
}

function contextOf({ state, actor }: Turn, draft: Draft): ReadingContext {
  const { situation } = draft
  const { asked } = state
  const figures =
    asked.kind === 'figures'
      ? { topic: asked.topic, cells: asked.cells }
      : asked.kind === 'waiting' || asked.kind === 'plug'
        ? waitingContext(situation.form, asked.kind === 'plug' ? [asked.cell] : asked.cells)
        : undefined
  return {
    form: situation.form,
    year: situation.year,
    today: actor.day,
    asked: figures,
    stated: situation.stated,
    derived: new Map([...situation.derived].map(([id, { value }]) => [id, value])),
    lastChange: lastChangeOf(draft),
  }
}

const waitingContext = (form: Draft['situation']['form'], cells: readonly CellId[]) => ({
  topic: topicOfCell(form, cells[0]!),
  cells,
})

/** Handles what a person wrote. */
export function handleText(turn: Turn, text: string, forwarded: boolean): Said {
  const words = text.trim()
  if (words === '') return { lines: [messages.emptyMessage], next: 'repeat' }
  const pressed = pressedButton(turn, words)
  if (pressed) return pressed
  if (!turn.draft) return handleStranger(turn, words)
  const draft = turn.draft
  if (forwarded) return { lines: [messages.material], next: 'repeat' }
  const early = repeated(turn, draft, words) ?? correctIdentity(draft, words)
  if (early) return early
  const context = contextOf(turn, draft)
  const reading = read(words, context)
  return answerInWords(turn, draft, words, reading) ?? handleReading(turn, draft, words, reading)
}

/** Writing the words of a button is pressing it. */
function pressedButton(turn: Turn, words: string): Said | undefined {
  const button = turn.store.buttonsOf(turn.incoming.chat).find(({ label }) => label === words)
  if (!button) return undefined
  const { action, report } = button.action as KeptAction
  if (action.do === 'say' || report !== (turn.draft?.report.id ?? null) || !turn.draft) return undefined
  if (button.version !== turn.store.version(turn.draft.report.id)) return undefined
  return act(turn, turn.draft, action)
}

function handleStranger(turn: Turn, words: string): Said {
  const found = readIdentity(words)
  const before = turn.state.asked.kind === 'identity' ? turn.state.asked : {}
  const identity: Identity = { ...before, ...found }
  if (found.organ || found.year) return identify(turn, identity)
  const known = turn.store.reports().slice(0, 4)
  const buttons = known.map(
    ({ id, organ, year }): Button => ({ label: `${organ} ${year}`, action: { do: 'open', report: id } }),
  )
  return { lines: /帮助|help/iu.test(words) ? messages.help : [], buttons, next: 'repeat' }
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
  return { lines: [`“${words}”记到哪？`], buttons, next: 'quiet' }
}

function correctIdentity(draft: Draft, words: string): Said | undefined {
  const identity = readIdentityCorrection(words)
  if (!identity) return undefined
  const { organ, year } = { organ: draft.report.organ, year: draft.report.year, ...identity }
  const lastYear = Number(draft.actor.day.slice(0, 4))
  if (year < 2008 || year > lastYear) return { lines: [messages.yearOutOfRange(year, lastYear)], next: 'repeat' }
  const form = draft.situation.form
  const result = correctReport.run(draft, { organ, year })
  if (!result.ok) {
    return {
      lines: [result.why === 'exists' ? messages.reportExists(organ, year) : messages.already(`${organ} ${year}年`)],
      next: 'repeat',
    }
  }
  return {
    lines: [
      messages.corrected(
        organ,
        year,
        result.left.map((cell) => cellName(form, cell)),
      ),
    ],
    next: 'advance',
    changed: true,
  }
}

const isClear = (reading: Reading): boolean =>
  reading.kind === 'figures' && !reading.restate && reading.unused.length === 0 && reading.proposals.length > 0

/** While a text is asked for, words are that text, unless they are a command or plainly figures. */
function answerInWords(turn: Turn, draft: Draft, words: string, reading: Reading): Said | undefined {
  const { asked } = turn.state
  if (asked.kind !== 'text' && asked.kind !== 'signature' && asked.kind !== 'reason') return undefined
  if (reading.kind === 'command' && words.length <= 20 && reading.command !== 'small-talk') return undefined
  if (isClear(reading) && words.length <= 40) return undefined
  if (asked.kind === 'signature') return keepSignature(draft, words)
  const isWaiting = reading.kind === 'figures' && reading.waiting.length > 0 && reading.proposals.length === 0
  if (isWaiting && words.length <= 10) {
    return handleCommand(turn, draft, 'skip', '')
  }
  return keepWords(draft, asked, words)
}

function handleReading(turn: Turn, draft: Draft, words: string, reading: Reading): Said {
  switch (reading.kind) {
    case 'command':
      if (reading.command === 'yes' || reading.command === 'no') return agree(turn, draft, reading.command)
      return handleCommand(turn, draft, reading.command, reading.argument)
    case 'figures':
      return handleFigures(turn, draft, reading)
    case 'material':
      return { lines: [words.length > 1_000 ? messages.tooLong : messages.material], next: 'repeat' }
    case 'question':
      return explain(reading.words)
    case 'unknown':
      return { lines: [messages.notUnderstood], next: 'repeat' }
  }
}

/** A side question is answered from the bundled definitions; then the pending question comes back once. */
function explain(question: string): Said {
  const definition = definitionFor(question)
  return { lines: [definition ? definitionText(definition) : messages.noDefinition], next: 'repeat' }
}

const agreeing = { yes: /^(?:对|是的?|采用|出正式稿|一起改|都改)/u, no: /^(?:不|还是|保留|都保留)/u } as const

/** 「对」 and 「不是」 press the button that says so, if the last message had one. */
function agree(turn: Turn, draft: Draft, command: 'yes' | 'no'): Said {
  const kept = turn.store.buttonsOf(turn.incoming.chat).find(({ label }) => agreeing[command].test(label))
  const { action, report } = (kept?.action ?? { action: { do: 'say' }, report: null }) as KeptAction
  if (
    !kept ||
    action.do === 'say' ||
    report !== draft.report.id ||
    kept.version !== turn.store.version(draft.report.id)
  ) {
    return { lines: [], next: 'repeat' }
  }
  return act(turn, draft, action)
}

/** An edited message proposes the change to exactly what that message had said. */
export function handleEdit(turn: Turn, text: string, message: string): Said {
  const { draft } = turn
  if (!draft) return handleText(turn, text, false)
  const change = draft.changes.find((other) => other.live && other.message === message && other.statements.length > 0)
  if (!change) return { lines: [], next: 'repeat' }
  const cells = change.statements.map(({ cell }) => cell)
  const reading = read(text.trim(), {
    ...contextOf(turn, draft),
    asked: { topic: topicOfCell(draft.situation.form, cells[0]!), cells },
  })
  if (reading.kind !== 'figures' || reading.proposals.length === 0)
    return { lines: [messages.notUnderstood], next: 'repeat' }
  const said = new Set(reading.proposals.map(({ cell }) => cell))
  const before = new Map(change.statements.map(({ cell, value }) => [cell, value]))
  const figures = [
    ...reading.proposals.filter(({ cell, value }) => before.get(cell) !== value),
    ...cells.filter((cell) => !said.has(cell)).map((cell) => ({ cell, value: null, words: text.slice(0, 200) })),
  ]
  if (figures.length === 0) return { lines: [], next: 'repeat' }
  const { form } = draft.situation
  const list = figures
    .slice(0, 4)
    .map(({ cell, value }) => `${cellName(form, cell)} ${before.get(cell) ?? '空着'}→${value ?? '空着'}`)
  return {
    lines: [`那条消息改了：${list.join('，')}。照着改吗？`],
    buttons: [
      { label: '照着改', action: { do: 'record', figures } },
      { label: '不改', action: { do: 'ask', asked: turn.state.asked } },
    ],
    next: 'quiet',
  }
}
