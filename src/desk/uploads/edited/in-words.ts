import { type EditRequest, readEditWords } from '../../../intake/sayings/edits.ts'
import * as words from '../../../text/edited.ts'
import type { Draft } from '../../../tools/draft.ts'
import type { Said } from '../../compose.ts'
import type { KeptAction, Turn } from '../../turn.ts'
import { clearOnes, decide, showChange } from './decide.ts'
import { type EditList, type OpenChange, openChanges } from './edit-list.ts'

/** Whether the last message with buttons was about the changes. */
const isShown = ({ store, incoming }: Turn): boolean =>
  store.buttonsOf(incoming.chat).some(({ action }) => (action as KeptAction).action.do === 'edits')

/** 「好」 is said to many things: it is about a change only right after it was shown, not where it was called to mind. */
const isVague = (message: string): boolean => /^(?:好|行|可以|对|嗯|是|没问题|ok|不$|不行|否)/iu.test(message.trim())

/** What is understood at any time: that which names a change, or all of them. */
const isPlain = (request: EditRequest, message: string): boolean =>
  request.kind === 'each' ||
  ((request.kind === 'take' || request.kind === 'leave') && /第|处/u.test(message)) ||
  (request.kind === 'show' && /第.+处|处$/u.test(message))

interface Asked {
  readonly take: number[]
  readonly leave: number[]
  show: number | undefined
}

/** What the requests come to: indices of changes, the last one said of each. */
function gathered(requests: readonly EditRequest[], open: readonly OpenChange[], list: EditList): Asked {
  const asked: Asked = { take: [], leave: [], show: undefined }
  const named = new Set(
    requests.flatMap((request) => ('numbers' in request ? request.numbers.map((one) => one - 1) : [])),
  )
  for (const request of requests) {
    const others = (but: readonly number[]) => open.filter(({ at }) => !named.has(at) && !but.includes(at + 1))
    if (request.kind === 'take') asked.take.push(...request.numbers.map((one) => one - 1))
    else if (request.kind === 'leave') asked.leave.push(...request.numbers.map((one) => one - 1))
    else if (request.kind === 'show') asked.show = (request.numbers[0] ?? 1) - 1
    else if (request.kind === 'take-all') asked.take.push(...clearOnes(others(request.but)))
    else if (request.kind === 'leave-all') asked.leave.push(...others(request.but).map(({ at }) => at))
    else ofThis(request.kind, asked, open, list)
  }
  return asked
}

/** 「收下」 with one change shown is about that one, under the list of them about all. */
function ofThis(
  kind: 'take-this' | 'leave-this' | 'next' | 'each',
  asked: Asked,
  open: readonly OpenChange[],
  { at }: EditList,
): void {
  const shown = open.filter((one) => one.at === at)
  if (kind === 'next') asked.show = (at ?? -1) + 1
  else if (kind === 'each') asked.show = at ?? 0
  else if (kind === 'take-this') asked.take.push(...(shown.length > 0 ? [shown[0]!.at] : clearOnes(open)))
  else asked.leave.push(...(shown.length > 0 ? shown : open).map((one) => one.at))
}

/** A number that is none of a change's, or of one that is decided. */
function wrongNumber(
  requests: readonly EditRequest[],
  open: readonly OpenChange[],
  list: EditList,
): string | undefined {
  const numbers = requests.flatMap((request) => ('numbers' in request ? request.numbers : []))
  const outside = numbers.find((one) => one < 1 || one > list.changes.length)
  if (outside !== undefined) return words.noSuchChange(outside, list.changes.length)
  const decided = numbers.find((one) => !open.some(({ at }) => at === one - 1))
  return decided === undefined ? undefined : words.decidedAlready(decided)
}

/** An answer in words to changes that wait; undefined when the message is something else. */
export function editsInWords(turn: Turn, draft: Draft, message: string): Said | undefined {
  const list = turn.state.edits
  const open = openChanges(draft, list)
  if (!list || open.length === 0) return undefined
  const requests = readEditWords(message)
  if (isVague(message) && turn.state.last?.at !== list.shownAt) return undefined
  if (!requests || !(isShown(turn) || requests.every((request) => isPlain(request, message)))) return undefined
  const wrong = wrongNumber(requests, open, list)
  if (wrong !== undefined) return showChange(turn, draft, list, list.at ?? 0, [wrong])
  const { take, leave, show } = gathered(requests, open, list)
  if (take.length + leave.length === 0) return showChange(turn, draft, list, show ?? 0)
  return decide(turn, draft, list, { take, leave, all: take.length > 1 })
}

/** 放弃: what is open of the file is left. */
export function leaveEdits(turn: Turn, draft: Draft): Said {
  const list = turn.state.edits!
  return decide(turn, draft, list, { take: [], leave: openChanges(draft, list).map(({ at }) => at), all: true })
}
