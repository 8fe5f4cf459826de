import { isNamed } from '../../checks/county/expected.ts'
import { type CountySaying, countySaying } from '../../intake/sayings/county.ts'
import * as words from '../../text/county/chat.ts'
import type { Action, CountyShow } from '../../text/reply.ts'
import type { Said } from '../compose.ts'
import { isCollecting } from '../organ/collecting.ts'
import type { KeptAction, Surroundings, Turn } from '../turn.ts'
import type { KeptFile } from '../uploads/collection-json.ts'
import { beforeAny, button, letterOf, shown, toSummary } from './answers.ts'
import { expect, isMeantHere, isOfExpected } from './expected.ts'
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
  office: 'summary',
  absent: 'absent',
  letters: 'letter',
  passages: 'passages',
  workbook: 'workbook',
  remind: 'remind',
  restart: 'restart',
}

/** Words that say so of themselves; the others are only meant where reports were sent, or none is being worked on. */
const unmistakable = /汇总|合计表/u

/** Whether a report of that name was sent here. */
const isSent = ({ store, incoming }: Turn, name: string): boolean =>
  store.checkedFiles(incoming.chat).some(({ content }) => {
    const kept = content as KeptFile
    return kept.kind === 'report' && kept.organ !== null && isNamed(name, kept.organ)
  })

/** Whether what was sent gives such words their meaning. */
function isMeant(turn: Turn, saying: CountySaying, text: string): boolean {
  if (isOfExpected(saying)) return isMeantHere(turn, saying)
  const { store, incoming, draft } = turn
  const { kind } = saying
  const { files, expected } = store.collection(incoming.chat)
  if (kind === 'office') return files > 0 || !draft
  if (kind === 'letter-of' && saying.isLoose) return isCollecting(turn) || isSent(turn, saying.name)
  if (files > 0) return kind !== 'total' || files > 1
  if (unmistakable.test(text) || (kind === 'absent' && expected.length > 0)) return true
  // Somebody who begins may say 从头开始, and means no reports of others.
  return !draft && (kind !== 'restart' || expected.length > 0)
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
  return !isOfExpected(asking.saying) && asking.saying.kind !== 'restart'
}

/** Answers what is asked over the reports that were sent; undefined when the message is about something else. */
export function handleCounty(turn: Turn): Said | 'think' | undefined {
  const asking = askingOf(turn)
  if (!asking) return undefined
  if ('saying' in asking && isOfExpected(asking.saying)) return expect(turn, asking.saying)
  if ('saying' in asking && asking.saying.kind === 'office') turn.state = { ...turn.state, collects: true }
  const show = 'show' in asking ? asking.show : undefined
  const what = show?.show ?? showsOf[(asking as { saying: CountySaying }).saying.kind]
  const { files, expected } = collected(turn)
  // Reports are of the year that has ended.
  const year = Number(turn.actor.day.slice(0, 4)) - 1
  if (files === 0 && what !== 'restart-sure') return beforeAny(expected, year, what, show?.of)
  if (what !== undefined && needsNothing.has(what)) return restart(turn, what, show?.of)
  const kept = known(turn)
  // Where only files lie that could not be read, there is nothing to look at.
  if (!kept) return turn.hasLooked ? beforeAny(expected, year, undefined) : 'think'
  turn.store.useCollection(turn.incoming.chat, turn.incoming.at)
  if ('saying' in asking && asking.saying.kind === 'letter-of') return letterOf(kept, asking.saying.name)
  return shown(turn.incoming.chat, kept, what ?? 'summary', show?.of)
}

/** @param of the last file there was when it was asked: those that came since are not meant */
function restart(turn: Turn, what: CountyShow, of: string | undefined): Said {
  const { store, incoming } = turn
  const { files, last, expected } = collected(turn)
  const isSure = what === 'restart-sure'
  const isOutdated = isSure && of !== String(last)
  if (what === 'restart-not') return { lines: [words.notRestarted], buttons: [toSummary], next: 'quiet' }
  if ((isSure && !isOutdated) || files === 0) {
    store.forgetChecked(incoming.chat)
    turn.counties.delete(incoming.chat)
    return { lines: [words.restarted(expected.length)], next: 'quiet' }
  }
  return {
    lines: [...(isOutdated ? [words.moreCame] : []), words.askRestart(files)],
    buttons: [
      button(words.labels.restartSure, 'restart-sure', String(last)),
      button(words.labels.restartNot, 'restart-not'),
    ],
    next: 'quiet',
  }
}
