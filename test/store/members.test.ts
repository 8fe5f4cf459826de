import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openDatabase } from '../../src/store/database.ts'
import { storeIn } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { open, temporaryPath } from './sample.ts'

const organ = '石桥镇人民政府'
const day = 86_400_000

/** 赵 (tg:1) fills for the town; 王 (tg:2) and 李 (tg:3) are known by name. */
function town(path?: string): Store {
  const store = open(path)
  for (const [id, name] of [
    ['tg:1', '赵'],
    ['tg:2', '王'],
    ['tg:3', '李'],
    ['tg:9', '管理员'],
  ] as const)
    store.savePerson({ id, name })
  store.setMember({ organ, person: 'tg:1', role: 'fill', by: 'tg:9', at: 10 })
  return store
}

const invited = (store: Store, at = 100) =>
  store.invite({ organ, role: 'review', by: 'tg:1', at, expires: at + 7 * day })

const rolesIn = (store: Store, name = organ) => store.members(name).map(({ person, role }) => `${person.name} ${role}`)

test('a member is somebody with a role in an organ, since a day, and invited by somebody', () => {
  const store = town()
  const member = { organ, person: { id: 'tg:1', name: '赵' }, role: 'fill', since: 10 }
  expect(store.members(organ)).toEqual([{ ...member, invitedBy: { id: 'tg:9', name: '管理员' } }])
  expect(store.membershipsOf('tg:1')).toEqual(store.members(organ))
  expect([store.members('漷县镇人民政府'), store.membershipsOf('tg:2')]).toEqual([[], []])
})

test('a person has one role in an organ, and may have others in other organs', () => {
  const store = town()
  store.setMember({ organ, person: 'tg:1', role: 'read', by: 'tg:9', at: 20 })
  store.setMember({ organ: '漷县镇人民政府', person: 'tg:1', role: 'review', by: 'tg:9', at: 30 })
  expect(rolesIn(store)).toEqual(['赵 read'])
  expect(store.membershipsOf('tg:1').map((member) => `${member.organ} ${member.role}`)).toEqual([
    `${organ} read`,
    '漷县镇人民政府 review',
  ])
})

test('who was removed belongs to the organ no more, and stays on record with when and by whom', () => {
  const store = town()
  expect(store.removeMember({ organ, person: 'tg:1', by: 'tg:9', at: 50 })).toBe(true)
  expect(store.removeMember({ organ, person: 'tg:1', by: 'tg:9', at: 60 })).toBe(false)
  expect([store.members(organ), store.membershipsOf('tg:1')]).toEqual([[], []])
  expect(store.membershipsEver(organ)).toMatchObject([
    { person: { name: '赵' }, since: 10, ended: { at: 50, by: { name: '管理员' } } },
  ])
})

test('what has ended is neither altered nor deleted, by whatever way', () => {
  const path = temporaryPath()
  const store = town(path)
  store.removeMember({ organ, person: 'tg:1', by: 'tg:9', at: 50 })
  const invitation = invited(store)
  store.revokeInvitations({ organ, by: 'tg:9', at: 120 })
  const other = new Sqlite(path)
  for (const sql of [
    'UPDATE member SET removed_at = NULL',
    'DELETE FROM member',
    `UPDATE invitation SET revoked_at = NULL WHERE id = ${invitation}`,
    'DELETE FROM invitation',
  ])
    expect(() => other.exec(sql)).toThrow()
  other.close()
  expect(store.membershipsEver(organ)).toHaveLength(1)
})

test('an invitation is used once and makes the person a member', () => {
  const store = town()
  const id = invited(store)
  const joined = store.useInvitation(id, 'tg:2', 200)
  expect(joined).toMatchObject({ ok: true, member: { role: 'review', since: 200, invitedBy: { name: '赵' } } })
  expect(store.invitation(id)?.used).toEqual({ by: { id: 'tg:2', name: '王' }, at: 200 })
  expect(store.useInvitation(id, 'tg:3', 300)).toEqual({ ok: false, why: 'used' })
  expect(rolesIn(store)).toEqual(['赵 fill', '王 review'])
})

test('an invitation that was revoked, has expired, is one’s own or was never made changes nothing', () => {
  const store = town()
  const expired = invited(store)
  expect(store.useInvitation(expired, 'tg:2', 100 + 7 * day)).toEqual({ ok: false, why: 'expired' })
  expect(store.useInvitation(99, 'tg:2', 200)).toEqual({ ok: false, why: 'unknown' })
  store.setMember({ organ: '漷县镇人民政府', person: 'tg:3', role: 'fill', by: 'tg:9', at: 10 })
  const own = store.invite({ organ, role: 'fill', by: 'tg:3', at: 100, expires: 900 })
  expect(store.useInvitation(own, 'tg:3', 200)).toEqual({ ok: false, why: 'own' })
  expect(store.openInvitations(organ, 200).map(({ id }) => id)).toEqual([expired, own])
  expect(store.revokeInvitations({ organ, by: 'tg:9', at: 300 }).map(({ id }) => id)).toEqual([expired, own])
  expect(store.useInvitation(expired, 'tg:2', 400)).toEqual({ ok: false, why: 'revoked' })
  expect([store.openInvitations(organ, 400), rolesIn(store)]).toEqual([[], ['赵 fill']])
})

test('a member who opens another’s invitation keeps the role, and the invitation stays good', () => {
  const store = town()
  store.savePerson({ id: 'tg:9', name: '管理员' })
  const id = store.invite({ organ, role: 'read', by: 'tg:9', at: 100, expires: 900 })
  expect(store.useInvitation(id, 'tg:1', 200)).toEqual({ ok: false, why: 'member' })
  expect(rolesIn(store)).toEqual(['赵 fill'])
  expect(store.useInvitation(id, 'tg:2', 300)).toMatchObject({ ok: true })
})

test('a token is 128 random bits, found again by its hash alone; each of an invitation leads to it', () => {
  const database = openDatabase(':memory:')
  const store = storeIn(database)
  store.savePerson({ id: 'tg:1', name: '赵' })
  const id = invited(store)
  const tokens = [store.issueToken(id), store.issueToken(id)]
  for (const token of tokens) {
    expect(Buffer.from(token, 'base64url')).toHaveLength(16)
    expect(store.invitationOf(token)?.id).toBe(id)
  }
  expect(new Set(tokens).size).toBe(2)
  expect(store.invitationOf(`${tokens[0]}x`)).toBeUndefined()
  const kept = JSON.stringify(database.prepare('SELECT * FROM invitation_token').all())
  for (const token of tokens) expect(kept).not.toContain(token)
  database.close()
})

test('who belongs to an organ goes along when its only report corrects the name, and back', () => {
  const store = town()
  const { id } = store.createReport({ organ, year: 2021, at: 1 })
  const invitation = invited(store)
  store.updateReport(id, { organ: '石桥乡人民政府' })
  expect([rolesIn(store), rolesIn(store, '石桥乡人民政府')]).toEqual([[], ['赵 fill']])
  expect(store.invitation(invitation)?.organ).toBe('石桥乡人民政府')
  store.updateReport(id, { organ })
  expect([rolesIn(store), rolesIn(store, '石桥乡人民政府')]).toEqual([['赵 fill'], []])
})

test('while another report keeps the old name, both names have the members', () => {
  const store = town()
  store.createReport({ organ, year: 2020, at: 1 })
  const { id } = store.createReport({ organ, year: 2021, at: 1 })
  store.updateReport(id, { organ: '石桥乡人民政府' })
  expect([rolesIn(store), rolesIn(store, '石桥乡人民政府')]).toEqual([['赵 fill'], ['赵 fill']])
  store.updateReport(id, { organ })
  expect([rolesIn(store), rolesIn(store, '石桥乡人民政府')]).toEqual([['赵 fill'], []])
})

test('who was removed under one name does not come back when two names become one', () => {
  const store = town()
  const { id } = store.createReport({ organ, year: 2021, at: 1 })
  store.updateReport(id, { organ: '石桥乡人民政府' })
  store.removeMember({ organ: '石桥乡人民政府', person: 'tg:1', by: 'tg:9', at: 50 })
  store.updateReport(id, { organ })
  expect([rolesIn(store), store.membershipsOf('tg:1')]).toEqual([[], []])
})

test('a change of the year or of anything else leaves the members where they are', () => {
  const store = town()
  const { id } = store.createReport({ organ, year: 2021, at: 1 })
  store.updateReport(id, { year: 2020, profile: 'beijing' })
  expect(rolesIn(store)).toEqual(['赵 fill'])
})
