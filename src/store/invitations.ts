import { createHash, randomBytes } from 'node:crypto'
import type { Database } from './database.ts'
import type { Invitation, MemberStore, Refusal, Role } from './member-store.ts'
import type { Store } from './store.ts'

interface Row {
  readonly id: number
  readonly organ: string
  readonly role: Role
  readonly at: number
  readonly expires: number
  readonly byId: string
  readonly byName: string
  readonly usedAt: number | null
  readonly userId: string | null
  readonly userName: string | null
  readonly revokedAt: number | null
  readonly revokerId: string | null
  readonly revokerName: string | null
}

const event = (at: number | null, id: string | null, name: string | null): Invitation['used'] =>
  at === null ? undefined : { at, by: { id: id!, name: name! } }

const fromRow = (row: Row): Invitation => ({
  id: row.id,
  organ: row.organ,
  role: row.role,
  by: { id: row.byId, name: row.byName },
  at: row.at,
  expires: row.expires,
  used: event(row.usedAt, row.userId, row.userName),
  revoked: event(row.revokedAt, row.revokerId, row.revokerName),
})

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** Why an invitation is of no use to anybody any more; undefined while it is. */
export function endingOf(
  { used, revoked, expires }: Invitation,
  at: number,
): Extract<Refusal, 'used' | 'revoked' | 'expired'> | undefined {
  if (used) return 'used'
  if (revoked) return 'revoked'
  return at >= expires ? 'expired' : undefined
}

type Invitations = Pick<
  MemberStore,
  'invite' | 'issueToken' | 'invitation' | 'invitationOf' | 'openInvitations' | 'useInvitation' | 'revokeInvitations'
>

export function invitations(
  database: Database,
  transaction: Store['transaction'],
  { members, setMember }: Pick<MemberStore, 'members' | 'setMember'>,
): Invitations {
  const from = `SELECT invitation.id, organ, role, at, expires, inviter.id AS byId, inviter.name AS byName,
      used_at AS usedAt, guest.id AS userId, guest.name AS userName,
      revoked_at AS revokedAt, revoker.id AS revokerId, revoker.name AS revokerName
    FROM invitation JOIN person AS inviter ON inviter.id = invitation.person
      LEFT JOIN person AS guest ON guest.id = used_by LEFT JOIN person AS revoker ON revoker.id = revoked_by`
  const insert = database.prepare<[string, Role, string, number, number]>(
    'INSERT INTO invitation (organ, role, person, at, expires) VALUES (?, ?, ?, ?, ?)',
  )
  const insertToken = database.prepare<[string, number]>(
    'INSERT INTO invitation_token (hash, invitation) VALUES (?, ?)',
  )
  const select = database.prepare<[number], Row>(`${from} WHERE invitation.id = ?`)
  const selectByToken = database.prepare<[string], Row>(
    `${from} WHERE invitation.id = (SELECT invitation FROM invitation_token WHERE hash = ?)`,
  )
  const selectOpen = database.prepare<[string, number], Row>(
    `${from} WHERE organ = ? AND used_at IS NULL AND revoked_at IS NULL AND expires > ? ORDER BY invitation.id`,
  )
  const use = database.prepare<[string, number, number]>('UPDATE invitation SET used_by = ?, used_at = ? WHERE id = ?')
  const revoke = database.prepare<[string, number, number]>(
    'UPDATE invitation SET revoked_by = ?, revoked_at = ? WHERE id = ?',
  )
  const one = (id: number): Invitation | undefined => {
    const row = select.get(id)
    return row && fromRow(row)
  }
  const open = (organ: string, at: number): Invitation[] => selectOpen.all(organ, at).map(fromRow)
  const refusal = (invitation: Invitation, personId: string, at: number): Refusal | undefined => {
    if (members(invitation.organ).some(({ person }) => person.id === personId)) return 'member'
    return endingOf(invitation, at) ?? (invitation.by.id === personId ? 'own' : undefined)
  }
  return {
    invite: ({ organ, role, by, at, expires }) => Number(insert.run(organ, role, by, at, expires).lastInsertRowid),
    issueToken(invitation) {
      const token = randomBytes(16).toString('base64url')
      insertToken.run(hashOf(token), invitation)
      return token
    },
    invitation: one,
    invitationOf(token) {
      const row = selectByToken.get(hashOf(token))
      return row && fromRow(row)
    },
    openInvitations: open,
    useInvitation: (id, personId, at) =>
      transaction(() => {
        const invitation = one(id)
        if (!invitation) return { ok: false, why: 'unknown' }
        const why = refusal(invitation, personId, at)
        if (why) return { ok: false, why }
        use.run(personId, at, id)
        const { organ, role, by } = invitation
        return { ok: true, member: setMember({ organ, person: personId, role, by: by.id, at }), invitation: one(id)! }
      }),
    revokeInvitations: ({ organ, by, at }) =>
      transaction(() => {
        const ended = open(organ, at)
        for (const { id } of ended) revoke.run(by, at, id)
        return ended
      }),
  }
}
