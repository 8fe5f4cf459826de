import { isNamed } from '../../checks/county/expected.ts'
import type { CountySaying } from '../../intake/sayings/county.ts'
import type { ExpectedSaying } from '../../intake/sayings/expected.ts'
import { labels } from '../../text/county/chat.ts'
import * as words from '../../text/county/expected.ts'
import type { Button } from '../../text/reply.ts'
import type { Said } from '../compose.ts'
import type { Turn } from '../turn.ts'
import { button, toSummary } from './answers.ts'

// Who has to send a report: named at once, or one after the other.

type Change = Extract<ExpectedSaying, { kind: 'expected-change' }>

export const isOfExpected = (saying: CountySaying): saying is ExpectedSaying => saying.kind.startsWith('expected')

/** 「潞城」 and 「潞城镇」 are one, whichever of them is on the list. */
const areOne = (one: string, other: string): boolean => isNamed(one, other) || isNamed(other, one)
const isOn = (list: readonly string[], name: string): boolean => list.some((other) => areOne(name, other))

/** Whether it is meant here, where somebody may be working on a report of their own. */
export function isMeantHere({ store, incoming, draft }: Turn, saying: ExpectedSaying): boolean {
  if (!draft) return true
  const { files, expected } = store.collection(incoming.chat)
  const isCollecting = files > 0 || expected.length > 0
  if (saying.kind === 'expected-list' || saying.kind === 'expected-unclear') return isCollecting
  if (saying.isSure && (saying.kind === 'expected' || isCollecting)) return true
  if (saying.kind === 'expected') return isCollecting
  return isCollecting && saying.drop.every((name) => isOn(expected, name))
}

function changed(list: readonly string[], { add, drop }: Change): { lines: string[]; list: readonly string[] } {
  const kept = list.filter((name) => !drop.some((other) => areOne(name, other)))
  const fresh = add.filter((name) => !isOn(kept, name))
  const all = [...kept, ...fresh]
  const lines = words.changeLines(
    {
      added: fresh,
      dropped: list.filter((name) => !kept.includes(name)),
      known: add.filter((name) => isOn(kept, name)),
      unknown: drop.filter((name) => !isOn(list, name)),
    },
    all,
  )
  return { lines, list: all }
}

export function expect({ store, incoming }: Turn, saying: ExpectedSaying): Said {
  const { chat, at } = incoming
  const { files, expected } = store.collection(chat)
  const told = (lines: readonly string[]): Said => ({ lines, buttons: buttonsFor(files), next: 'quiet' })
  if (saying.kind === 'expected') {
    store.expect(chat, saying.names, at)
    if (saying.names.length === 0) return told([words.listGivenUp])
    return told([words.expectedKept(saying.names), ...(files === 0 ? [words.sendThem] : [])])
  }
  if (saying.kind === 'expected-unclear')
    return told(expected.length === 0 ? [words.noList] : [words.listNow(expected), words.howToChange])
  if (saying.kind === 'expected-list') return told([expected.length === 0 ? words.noList : words.listNow(expected)])
  if (expected.length === 0 && saying.add.length === 0) return told([words.noList])
  const { lines, list } = changed(expected, saying)
  store.expect(chat, list, at)
  return told(lines)
}

const buttonsFor = (files: number): Button[] => (files === 0 ? [] : [button(labels.absent, 'absent'), toSummary])
