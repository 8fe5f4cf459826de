import type { Payload } from '../desk/turn.ts'
import { endingOf } from '../store/invitations.ts'
import type { Refusal } from '../store/member-store.ts'
import type { OutboxRow, Store } from '../store/store.ts'
import { linkPlace } from '../text/people.ts'

/** The payload of a link that an invitation was sent with; any other says nothing of invitations. */
const opened = /^\/start(?:@\w+)?\s+([\w-]{22})\s*$/u

/** What a message says of an invitation: which it is, where there is one, and why it lets nobody in, where it does not. */
export interface Opened {
  readonly invitation: number | undefined
  readonly why: Refusal | undefined
}

const begun = /^\/start(?:@\w+)?\s+\S/u

/** Whether somebody opened a link of some kind: to who is not on the list it can only have been meant to invite. */
export const opensSomething = (text: string): boolean => begun.test(text)

/** Whether a message came from the link of an invitation, and which; undefined for any other message. */
export function openedInvitation(store: Store, text: string, at: number): Opened | undefined {
  const token = opened.exec(text)?.[1]
  if (token === undefined) return undefined
  const invitation = store.invitationOf(token)
  return invitation
    ? { invitation: invitation.id, why: endingOf(invitation, at) }
    : { invitation: undefined, why: 'unknown' }
}

/**
 * A reply that invites somebody, with its link. The link is made for every attempt to send it and stands in that message alone; each
 * of them is good until the first is used.
 */
export async function withLink(store: Store, username: () => Promise<string>, row: OutboxRow): Promise<OutboxRow> {
  const payload = row.payload as Payload
  if (payload.invitation === undefined) return row
  const link = `https://t.me/${await username()}?start=${store.issueToken(payload.invitation)}`
  return { ...row, payload: { ...payload, text: payload.text.replace(linkPlace, link) } }
}
