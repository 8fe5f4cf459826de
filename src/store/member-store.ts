import type { Person } from './store.ts'

/** 填报 states and changes; 审核 comments, sends back and signs; 查看 only looks. */
export type Role = 'fill' | 'review' | 'read'

/** Somebody who belongs to an organ now. A person has one role in an organ. */
export interface Member {
  readonly organ: string
  readonly person: Person
  readonly role: Role
  /** Milliseconds. */
  readonly since: number
  /** undefined for one who was not invited by anybody. */
  readonly invitedBy: Person | undefined
}

/** A membership, or one that has ended. */
export interface Membership extends Member {
  /** When and by whom it was ended: by a removal, or by another role of the same person. */
  readonly ended: { readonly at: number; readonly by: Person } | undefined
}

export interface Invitation {
  readonly id: number
  readonly organ: string
  readonly role: Role
  readonly by: Person
  /** Milliseconds. */
  readonly at: number
  /** From this millisecond on it is of no use. */
  readonly expires: number
  readonly used: { readonly by: Person; readonly at: number } | undefined
  readonly revoked: { readonly by: Person; readonly at: number } | undefined
}

/** Why an invitation lets nobody in. `own`: the one who made it tried it; `member`: the person belongs to the organ already. */
export type Refusal = 'unknown' | 'used' | 'revoked' | 'expired' | 'own' | 'member'

export type Joined =
  | { readonly ok: true; readonly member: Member; readonly invitation: Invitation }
  | { readonly ok: false; readonly why: Refusal }

/** Who belongs to which organ. Organs go by their names; who belongs to one goes along when a report corrects its name. */
export interface MemberStore {
  /** Who belongs to an organ now, in the order they came. */
  members(organ: string): Member[]
  /** The organs a person belongs to now, in the order the person came to them. */
  membershipsOf(personId: string): Member[]
  /** All who ever belonged to an organ, in the order they came. */
  membershipsEver(organ: string): Membership[]
  /** Gives a person a role in an organ, and ends another one the person had there. Both must have been saved; `by` is noted as who invited. */
  setMember(member: {
    readonly organ: string
    readonly person: string
    readonly role: Role
    readonly by: string
    readonly at: number
  }): Member
  /** Ends what a person is in an organ; false when there is nothing to end. */
  removeMember(removal: {
    readonly organ: string
    readonly person: string
    readonly by: string
    readonly at: number
  }): boolean

  /** Notes an invitation and returns its id. Nobody can use it before a token was issued. */
  invite(invitation: Pick<Invitation, 'organ' | 'role' | 'at' | 'expires'> & { readonly by: string }): number
  /** A new token for an invitation: 128 random bits as base64url. Only its hash is kept, so it cannot be told again. */
  issueToken(invitation: number): string
  invitation(id: number): Invitation | undefined
  /** The invitation that a token stands for, however it has ended. */
  invitationOf(token: string): Invitation | undefined
  /** Those of an organ that somebody may still use, in the order they were made. */
  openInvitations(organ: string, at: number): Invitation[]
  /** Makes the person, who must have been saved, a member. An invitation is used once; one that lets nobody in changes nothing. */
  useInvitation(invitation: number, personId: string, at: number): Joined
  /** Makes all invitations of an organ that are still open useless and returns them. */
  revokeInvitations(revocation: { readonly organ: string; readonly by: string; readonly at: number }): Invitation[]
}
