import type { Member, Role } from '../../store/member-store.ts'
import { notAllowed, notListed } from '../../text/people.ts'
import type { Said } from '../compose.ts'
import type { Turn } from '../turn.ts'
import { NotAllowed } from './guarded-store.ts'
import { refuseFilling } from './looking.ts'

const named = (members: readonly Member[], role: Role): string[] =>
  members.filter((member) => member.role === role).map(({ person }) => person.name)

function refusal({ store }: Turn, { why, organ }: NotAllowed): Said {
  const people = named(store.members(organ), why === 'sign' ? 'review' : 'fill')
  return { lines: [notAllowed[why](people, organ)], next: 'quiet' }
}

/** Somebody who was removed meanwhile may still have messages in line. */
const isNobody = ({ rights }: Turn): boolean => !rights.isAdmin && rights.organs().length === 0

/** What is uncertain is put only to who may settle it. */
function refuseDoubts(turn: Turn, said: Said | string): void {
  if (typeof said !== 'string' && (said.doubts ?? []).length > 0) refuseFilling(turn)
}

/**
 * Handles a turn as far as the person may: whatever was under way when something was to be written that is not for them, nothing of it
 * stays but the answer that says so.
 */
export function permitted<Later extends string>(
  open: () => Turn,
  handle: (turn: Turn) => Said | Later,
): { readonly turn: Turn; readonly said: Said | Later } {
  const turn = open()
  if (isNobody(turn) && turn.incoming.content.kind !== 'join')
    return { turn, said: { lines: [notListed], next: 'quiet' } }
  try {
    const said = turn.store.transaction(() => {
      const handled = handle(turn)
      refuseDoubts(turn, handled)
      return handled
    })
    return { turn, said }
  } catch (error) {
    if (!(error instanceof NotAllowed)) throw error
    const again = open()
    return { turn: again, said: refusal(again, error) }
  }
}
