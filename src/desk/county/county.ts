import { isNamed } from '../../checks/county/expected.ts'
import { type CountySaying, countySaying } from '../../intake/sayings/county.ts'
import * as words from '../../text/county/chat.ts'
import type { Action, CountyShow } from '../../text/reply.ts'
import type { Said } from '../compose.ts'
import type { KeptAction, Surroundings, Turn } from '../turn.ts'
import { button, letterOf, shown, toSummary } from './answers.ts'
import { computeCounty, type KeptCounty, revisionOf } from './kept.ts'

// What a county office asks over the reports that it has sent: the summary, letters to send back, the workbook.

type Show = Extract<Action, { do: 'county' }>

const collected = ({ store, incoming }: Turn) => store.collection(incoming.chat)

/** What was computed last, if nothing has been sent or named since. */
function known(turn: Turn): KeptCounty | undefined {
  const kept = turn.counties.get(turn.incoming.chat)
  return kept?.revision === revisionOf(collected(turn), turn.rights) ? kept : undefined
}

const mostKnown = 2

/** Looks at what a chat has sent together, where a message asks for that; outside of any transaction. */
export async function considerCounty({ counties }: Surroundings, turn: Turn): Promise<boolean> {
  if (!asks(turn) || known(turn)) return false
  const collection = collected(turn)
  const { last, expected } = collection
  const { chat } = turn.incoming
  // Somebody may leave an organ, or be let in, while it is computed: then it is computed again.
  const revision = revisionOf(collection, turn.rights)
  const kept = await computeCounty(turn.store, chat, { upTo: last, expected })
  counties.delete(chat)
  if (counties.size >= mostKnown) counties.delete(counties.keys().next().value!)
  if (kept) counties.set(chat, { ...kept, revision })
  return true
}

const showsOf: Partial<Record<CountySaying['kind'], CountyShow>> = {
  summary: 'summary',
  total: 'workbook',
  absent: 'absent',
  letters: 'letter',
  passages: 'passages',
  workbook: 'workbook',
  remind: 'remind',
  restart: 'restart',
}

/** Words that say so of themselves; the others are only meant where reports were sent. */
const unmistakable = /汇总|合计表/u

/** Whether what was sent gives such words their meaning. */
function isMeant({ store, incoming, draft }: Turn, { kind }: CountySaying, text: string): boolean {
  if (kind === 'expected') return true
  const { files, expected } = store.collection(incoming.chat)
  if (files === 0)
    return unmistakable.test(text) || (kind === 'absent' && expected.length > 0) || (kind === 'summary' && !draft)
  return kind !== 'total' || files > 1
}

/** Writing the words of a button is tapping it. */
function shownButton({ store, incoming }: Turn, text: string): Show | undefined {
  const kept = store.buttonsOf(incoming.chat).find(({ label }) => label === text)
  const action = kept && (kept.action as KeptAction).action
  return action?.do === 'county' ? action : undefined
}

type Asking = { readonly show: Show } | { readonly saying: CountySaying }

/** What a message or a tap asks for here, if anything. */
function askingOf(turn: Turn): Asking | undefined {
  const { content, chat } = turn.incoming
  if (content.kind === 'tap') {
    const kept = turn.store.button(content.token)
    const action = kept?.chat === chat ? (kept.action as KeptAction).action : undefined
    return action?.do === 'county' ? { show: action } : undefined
  }
  if (content.kind !== 'text') return undefined
  const text = content.text.trim()
  const show = shownButton(turn, text)
  if (show) return { show }
  const saying = countySaying(text)
  return saying && isMeant(turn, saying, text) ? { saying } : undefined
}

const needsNothing: ReadonlySet<string> = new Set<CountyShow>(['restart', 'restart-sure', 'restart-not'])

/** Whether the reports have to be looked at together for the answer. */
function asks(turn: Turn): boolean {
  const asking = askingOf(turn)
  if (!asking || collected(turn).files === 0) return false
  if ('show' in asking) return !needsNothing.has(asking.show.show)
  return asking.saying.kind !== 'expected' && asking.saying.kind !== 'restart'
}

/** Answers what is asked over the reports that were sent; undefined when the message is about something else. */
export function handleCounty(turn: Turn): Said | 'think' | undefined {
  const asking = askingOf(turn)
  if (!asking) return undefined
  if ('saying' in asking && asking.saying.kind === 'expected') return expect(turn, asking.saying)
  const show = 'show' in asking ? asking.show : undefined
  const what = show?.show ?? showsOf[(asking as { saying: CountySaying }).saying.kind]
  if (what !== undefined && needsNothing.has(what)) return restart(turn, what)
  if (collected(turn).files === 0) return nothing(turn)
  const kept = known(turn)
  // Where only files lie that could not be read, there is nothing to look at.
  if (!kept) return turn.hasLooked ? nothing(turn) : 'think'
  turn.store.useCollection(turn.incoming.chat, turn.incoming.at)
  if ('saying' in asking && asking.saying.kind === 'letter-of') return letterOf(kept, asking.saying.name)
  return shown(turn.incoming.chat, kept, what ?? 'summary', show?.of)
}

const nothing = (turn: Turn): Said => ({ lines: words.nothingYet(collected(turn).expected.length), next: 'quiet' })

function expect(turn: Turn, { names, more }: Extract<CountySaying, { kind: 'expected' }>): Said {
  const { files, expected } = collected(turn)
  const all = more ? [...expected, ...names.filter((name) => !expected.some((other) => isNamed(name, other)))] : names
  turn.store.expect(turn.incoming.chat, all, turn.incoming.at)
  return files === 0
    ? { lines: [words.expectedKept(all), words.sendThem], next: 'quiet' }
    : { lines: [words.expectedKept(all)], buttons: [button(words.labels.absent, 'absent'), toSummary], next: 'quiet' }
}

function restart(turn: Turn, what: CountyShow): Said {
  const { store, incoming } = turn
  const { files, expected } = collected(turn)
  if (what === 'restart-not') return { lines: [words.notRestarted], buttons: [toSummary], next: 'quiet' }
  if (what === 'restart-sure' || files === 0) {
    store.forgetChecked(incoming.chat)
    turn.counties.delete(incoming.chat)
    return { lines: [words.restarted(expected.length)], next: 'quiet' }
  }
  return {
    lines: [words.askRestart(files)],
    buttons: [button(words.labels.restartSure, 'restart-sure'), button(words.labels.restartNot, 'restart-not')],
    next: 'quiet',
  }
}
