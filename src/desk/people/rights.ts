import type { Role } from '../../store/member-store.ts'
import type { NewChange, Store } from '../../store/store.ts'
import { isReview } from '../../tools/keep-proceeding.ts'

/** What a person is to an organ. */
export interface Standing {
  /** Named in the configuration, or sitting at the machine itself. */
  readonly isAdmin: boolean
  readonly role: Role | undefined
}

/** What a person may not do: why not. */
export type Forbidden =
  /** Only looks. */
  | 'read'
  /** Comments, sends back and signs, but states nothing. */
  | 'review'
  /** Signing is for those who review. */
  | 'sign'
  /** Who reviews, or may do everything, is removed by an administrator alone. */
  | 'remove'
  /** Has nothing to do with the organ, or with a part that would let them begin a report of it. */
  | 'organ'

export const sees = ({ isAdmin, role }: Standing): boolean => isAdmin || role !== undefined

/** States and changes what a report says, begins reports, invites people, and removes those who fill in or only look. */
export const fills = ({ isAdmin, role }: Standing): boolean => isAdmin || role === 'fill'

/** Where somebody reviews, nobody else signs. */
export const signs = (standing: Standing, hasReviewers: boolean): boolean =>
  standing.role === 'review' || (!hasReviewers && fills(standing))

type Written = Pick<NewChange, 'statements' | 'drops' | 'notes'>

const isApproval = ({ slot, value }: NewChange['notes'][number]): boolean =>
  slot.startsWith('approved:') && value !== null

/** Why a change is not for this person to write, or to take back; undefined when it is. */
export function forbids(
  standing: Standing,
  { statements, drops, notes }: Written,
  hasReviewers: boolean,
): Forbidden | undefined {
  if (!sees(standing)) return 'organ'
  if (notes.some(isApproval) && !signs(standing, hasReviewers)) return 'sign'
  if (fills(standing)) return undefined
  if (standing.role === 'read') return 'read'
  return statements.length + drops.length === 0 && notes.every(isReview) ? undefined : 'review'
}

/** What one person is to the organs. */
export interface Rights {
  readonly isAdmin: boolean
  of(organ: string): Standing
  /** Whether this person may remove another from an organ: whoever is to approve cannot be removed by those whose words they approve. */
  removes(organ: string, personId: string): boolean
  /** The organs the person belongs to. */
  organs(): string[]
  /** The only organ the person belongs to: a year alone says which report is meant. */
  onlyOrgan(): string | undefined
}

/** Whom Telegram does not name sits at the machine itself, where everything is open anyway. */
export const isAtMachine = (personId: string): boolean => !personId.startsWith('tg:')

/** Asks the store each time: somebody may be let in or removed within a turn. */
export function rightsOf(
  { membershipsOf }: Pick<Store, 'membershipsOf'>,
  admins: ReadonlySet<string>,
  personId: string,
): Rights {
  const standingOf = (person: string, organ: string): Standing => ({
    isAdmin: isAtMachine(person) || admins.has(person),
    role: membershipsOf(person).find((member) => member.organ === organ)?.role,
  })
  const isAdmin = isAtMachine(personId) || admins.has(personId)
  const organs = (): string[] => membershipsOf(personId).map(({ organ }) => organ)
  return {
    isAdmin,
    of: (organ) => standingOf(personId, organ),
    removes(organ, other) {
      const { isAdmin: isOtherAdmin, role } = standingOf(other, organ)
      return isAdmin || (fills(standingOf(personId, organ)) && !isOtherAdmin && role !== 'review')
    },
    organs,
    onlyOrgan() {
      const all = organs()
      return all.length === 1 ? all[0] : undefined
    },
  }
}
