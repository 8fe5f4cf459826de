import { openItems } from '../../text/missing.ts'
import * as text from '../../text/people.ts'
import type { Said } from '../compose.ts'
import { othersDoubts } from '../others-doubts.ts'
import { tell } from '../people/people.ts'
import type { Turn } from '../turn.ts'
import { resume } from './identity.ts'

/** Somebody opened the link of an invitation. */
export function join(turn: Turn, invitation: number): Said {
  const { store, incoming } = turn
  const { person, at } = incoming
  const joined = store.useInvitation(invitation, person.id, at)
  if (!joined.ok) {
    const roles = joined.why === 'member' ? turn.rights.organs().map((organ) => turn.rights.of(organ).role) : []
    const needsAdmin = (['fill', 'review'] as const).find((role) => roles.includes(role))
    const line = needsAdmin ? text.alreadyIn(needsAdmin) : text.refusedInvitation(joined.why)
    return { lines: [line], next: 'repeat' }
  }
  const { organ, role } = joined.member
  tell(turn, joined.invitation.by.id, text.cameIn(person.name, role, organ))
  const reports = store.reportsFrom(organ).filter((report) => report.organ === organ)
  const latest = reports.reduce<(typeof reports)[number] | undefined>(
    (last, report) => (last && last.year >= report.year ? last : report),
    undefined,
  )
  if (!latest) return { lines: text.welcome(organ, undefined, role), next: { ask: { kind: 'identity', organ } } }
  const { lines, ...rest } = resume(turn, latest.id)
  const open = openItems(turn.draft!.situation).length + othersDoubts(turn.draft!).length
  return { ...rest, lines: [...text.welcome(organ, latest.year, role), text.howFar(open), ...lines.slice(2)] }
}
