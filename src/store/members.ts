import type { Database } from './database.ts'
import type { Member, MemberStore, Membership, Role } from './member-store.ts'
import type { Person, Store } from './store.ts'

interface Row {
  readonly organ: string
  readonly personId: string
  readonly personName: string
  readonly role: Role
  readonly since: number
  readonly inviterId: string | null
  readonly inviterName: string | null
  readonly removedAt: number | null
  readonly removerId: string | null
  readonly removerName: string | null
}

const someone = (id: string | null, name: string | null): Person | undefined =>
  id === null ? undefined : { id, name: name! }

const memberOf = ({ organ, personId, personName, role, since, inviterId, inviterName }: Row): Member => ({
  organ,
  person: { id: personId, name: personName },
  role,
  since,
  invitedBy: someone(inviterId, inviterName),
})

const membershipOf = (row: Row): Membership => ({
  ...memberOf(row),
  ended: row.removedAt === null ? undefined : { at: row.removedAt, by: someone(row.removerId, row.removerName)! },
})

/** Two organs that turn out to be one may both have known a person: the membership that came last counts. */
function latest(rows: readonly Row[], key: (row: Row) => string): Member[] {
  const last = new Map(rows.map((row) => [key(row), row]))
  return rows.filter((row) => last.get(key(row)) === row).map(memberOf)
}

type Members = Pick<MemberStore, 'members' | 'membershipsOf' | 'membershipsEver' | 'setMember' | 'removeMember'>

export function members(database: Database, transaction: Store['transaction']): Members {
  const from = `SELECT member.organ, member.role, member.since, member.removed_at AS removedAt,
      member.person AS personId, person.name AS personName,
      inviter.id AS inviterId, inviter.name AS inviterName, remover.id AS removerId, remover.name AS removerName
    FROM member JOIN person ON person.id = member.person
      LEFT JOIN person AS inviter ON inviter.id = member.invited_by
      LEFT JOIN person AS remover ON remover.id = member.removed_by`
  const selectEver = database.prepare<[string], Row>(`${from} WHERE member.organ = ? ORDER BY member.id`)
  const selectOf = database.prepare<[string], Row>(
    `${from} WHERE member.person = ? AND member.removed_at IS NULL ORDER BY member.id`,
  )
  const insert = database.prepare<[string, string, Role, number, string]>(
    'INSERT INTO member (organ, person, role, since, invited_by) VALUES (?, ?, ?, ?, ?)',
  )
  const end = database.prepare<[number, string, string, string]>(
    'UPDATE member SET removed_at = ?, removed_by = ? WHERE organ = ? AND person = ? AND removed_at IS NULL',
  )
  const ofOrgan = (organ: string): Member[] =>
    latest(
      selectEver.all(organ).filter(({ removedAt }) => removedAt === null),
      ({ personId }) => personId,
    )
  return {
    members: ofOrgan,
    membershipsOf: (person) => latest(selectOf.all(person), ({ organ }) => organ),
    membershipsEver: (organ) => selectEver.all(organ).map(membershipOf),
    setMember: ({ organ, person, role, by, at }) =>
      transaction(() => {
        end.run(at, by, organ, person)
        insert.run(organ, person, role, at, by)
        return ofOrgan(organ).find((member) => member.person.id === person)!
      }),
    removeMember: ({ organ, person, by, at }) => end.run(at, by, organ, person).changes > 0,
  }
}

/**
 * Who belongs to an organ goes along when one of its reports corrects the name. While other reports keep the old name, both
 * names are organs with these members; otherwise the old one is none any more, and what was open for it is open for the new.
 */
export function memberMoves(database: Database): (from: string, to: string, keepsReports: boolean) => void {
  const move = database.prepare<[string, string]>('UPDATE member SET organ = ? WHERE organ = ? AND removed_at IS NULL')
  const moveInvitations = database.prepare<[string, string]>(
    'UPDATE invitation SET organ = ? WHERE organ = ? AND used_at IS NULL AND revoked_at IS NULL',
  )
  const copy = database.prepare<[string, string, string]>(
    `INSERT INTO member (organ, person, role, since, invited_by)
     SELECT ?, person, role, since, invited_by FROM member AS old
     WHERE organ = ? AND removed_at IS NULL AND NOT EXISTS (
       SELECT 1 FROM member WHERE organ = ? AND person = old.person AND removed_at IS NULL
     )`,
  )
  return (from, to, keepsReports) => {
    if (keepsReports) copy.run(to, from, to)
    else {
      move.run(to, from)
      moveInvitations.run(to, from)
    }
  }
}
