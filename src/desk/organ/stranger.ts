import { commandIn } from '../../intake/sayings/commands.ts'
import { habitsSaid } from '../../intake/sayings/habits.ts'
import { howTo as howToCollect, labels, nothingYet, reportsHere } from '../../text/county/chat.ts'
import { whoseFirst } from '../../text/habits.ts'
import * as messages from '../../text/messages.ts'
import type { Button } from '../../text/reply.ts'
import * as which from '../../text/which-report.ts'
import type { Said } from '../compose.ts'
import { tellDataSafety } from '../people/data-safety.ts'
import type { Turn } from '../turn.ts'
import { isCollecting } from './collecting.ts'
import { saysPlace } from './habits.ts'
import { type Identity, identify, readIdentity, saysOnlyIdentity } from './identity.ts'

// Words before any report is open: which one is asked for, and what needs none is answered.

const howTo =
  /帮助|help|^(?:请问|那)?(?:这个?|你|机器人|助手|它)?(?:东西|软件|工具)?(?:要|该|应该)?(?:怎么|咋|如何)(?:用|使|使用|操作|弄|搞|玩|开始)|(?:能|会)(?:帮我)?(?:干|做)(?:些|点)?(?:啥|什么)/iu

function told({ profiles }: Turn, words: string): readonly string[] {
  const names = profiles.map(({ name }) => name)
  return habitsSaid(words, { names, isAsked: false, isOffered: false }) ? [whoseFirst] : []
}

/** What can be said over the reports of others; none of them is asked for as one to be filled in. */
function amongOthers({ store, incoming }: Turn): Said {
  const { files, expected } = store.collection(incoming.chat)
  if (files === 0) return { lines: [...nothingYet(expected.length), which.toFill], next: 'quiet' }
  const buttons: Button[] = [{ label: labels.summary, action: { do: 'county', show: 'summary' } }]
  return { lines: [reportsHere, which.toFill], buttons, next: 'quiet' }
}

/** A remark names a report, and opens none: a tap does. */
function offered({ organ, year }: Required<Identity>): Said {
  return {
    lines: [which.notOpened({ organ, year })],
    buttons: [
      { label: which.labels.fill({ organ, year }), action: { do: 'say', words: which.wishes.other(organ, year) } },
    ],
    next: 'quiet',
  }
}

function ofRemark(turn: Turn, words: string, { organ, year }: Identity): Said {
  if (isCollecting(turn)) return amongOthers(turn)
  if (organ !== undefined && year !== undefined) return offered({ organ, year })
  // What is lacking is asked for: nothing is opened yet.
  return identify(turn, { ...(organ ? { organ } : {}), ...(year ? { year } : {}) }, words)
}

export function handleStranger(turn: Turn, words: string): Said {
  const { content } = turn.incoming
  if (content.kind === 'text' && content.forwarded) return { lines: [messages.material], next: 'repeat' }
  if (howTo.test(words))
    return { lines: isCollecting(turn) ? [...howToCollect, which.toFill] : messages.help, next: 'quiet' }
  const reading = commandIn(words)
  if (reading?.kind === 'command' && reading.command === 'privacy') return tellDataSafety(turn)
  const found = readIdentity(words)
  const before = turn.state.asked.kind === 'identity' ? turn.state.asked : {}
  const own = turn.rights.onlyOrgan()
  const identity: Identity = { ...(own ? { organ: own } : {}), ...before, ...found }
  if (found.organ || found.year) {
    const isCaption = content.kind === 'text' && content.caption === true
    return !isCaption && (saysOnlyIdentity(words) || saysPlace(turn, words))
      ? identify(turn, identity, words)
      : ofRemark(turn, words, identity)
  }
  if (isCollecting(turn)) return amongOthers(turn)
  const known = turn.store.reports().slice(0, 4)
  const buttons = known.map(
    ({ id, organ, year }): Button => ({ label: `${organ} ${year}`, action: { do: 'open', report: id } }),
  )
  return { lines: told(turn, words), buttons, next: 'repeat' }
}
