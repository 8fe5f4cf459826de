import { beforeEach, expect, test } from 'vitest'
import { guardedStore, NotAllowed } from '../../src/desk/people/guarded-store.ts'
import { forbids, type Rights, rightsOf, type Standing, signs } from '../../src/desk/people/rights.ts'
import type { Role } from '../../src/store/member-store.ts'
import { openStore } from '../../src/store/open.ts'
import type { NewChange, Store } from '../../src/store/store.ts'

const organ = '石桥镇人民政府'
const elsewhere = '漷县镇人民政府'

const empty = { statements: [], drops: [], notes: [] }
const figure = { ...empty, statements: [{ cell: 's3.received.person', value: 3, words: '3' }] } as const
const drop = { ...empty, drops: ['s3.received.person'] } as const
const note = (slot: string, value: string | null = 'x') => ({ ...empty, notes: [{ slot, value }] })
const approval = note(`approved:${'a'.repeat(64)}`)
const sentBack = note('returned')
const text = note('text:s5')
const organNote = note('organ')

const standing = (role: Role | undefined, isAdmin = false): Standing => ({ isAdmin, role })

test('what each part may write', () => {
  const table = (['fill', 'review', 'read', undefined] as const).map((role) =>
    [figure, drop, text, organNote, sentBack, approval].map((change) => forbids(standing(role), change, true) ?? 'ok'),
  )
  expect(table).toEqual([
    ['ok', 'ok', 'ok', 'ok', 'ok', 'sign'],
    ['review', 'review', 'review', 'review', 'ok', 'ok'],
    ['read', 'read', 'read', 'read', 'read', 'sign'],
    ['organ', 'organ', 'organ', 'organ', 'organ', 'organ'],
  ])
})

test('an approval that is one with a figure is none for who reviews', () => {
  const both = { ...figure, notes: approval.notes }
  expect(forbids(standing('review'), both, true)).toBe('review')
})

test('where nobody reviews, who fills signs; where somebody does, not even an administrator', () => {
  expect([signs(standing('fill'), false), signs(standing('fill'), true)]).toEqual([true, false])
  expect([signs(standing(undefined, true), false), signs(standing(undefined, true), true)]).toEqual([true, false])
  expect([signs(standing('review', true), true), signs(standing('read'), false)]).toEqual([true, false])
})

let store: Store
const stores = new Map<string, Store>()
const as = (role: string): Store => stores.get(role)!
let here: number
let there: number

beforeEach(() => {
  store = openStore(':memory:')
  here = store.createReport({ organ, year: 2021, at: 1 }).id
  there = store.createReport({ organ: elsewhere, year: 2021, at: 1 }).id
  const people: [string, Role | undefined, string][] = [
    ['tg:1', 'fill', 'fill'],
    ['tg:2', 'review', 'review'],
    ['tg:3', 'read', 'read'],
    ['tg:4', undefined, 'nobody'],
    ['tg:9', undefined, 'admin'],
    ['local', undefined, 'machine'],
  ]
  for (const [id, role, name] of people) {
    store.savePerson({ id, name })
    if (role) store.setMember({ organ, person: id, role, by: id, at: 1 })
    stores.set(name, guardedStore(store, rightsOf(store, new Set(['tg:9']), id)))
  }
})

const change = (by: string, content: Partial<NewChange>, reportId = here): NewChange => ({
  reportId,
  by,
  at: 1,
  day: '2022-01-11',
  source: 'message',
  message: null,
  words: '',
  ...empty,
  ...content,
})

const refused = (why: string) => expect.objectContaining({ name: 'NotAllowed', why })

test('an administrator and who sits at the machine see all reports, a member those of the organ, others none', () => {
  const seen = [...stores].map(([name, guarded]) => [
    name,
    guarded.reports().length,
    guarded.report(there) !== undefined,
    guarded.findReport(elsewhere, 2021) !== undefined,
  ])
  expect(seen).toEqual([
    ['fill', 1, false, false],
    ['review', 1, false, false],
    ['read', 1, false, false],
    ['nobody', 0, false, false],
    ['admin', 2, true, true],
    ['machine', 2, true, true],
  ])
})

test('a file of a report that is not theirs is refused', () => {
  const id = store.addFile({ reportId: there, kind: 'draft', number: 1, name: 'x', content: {}, at: 1 })
  expect(() => as('fill').file(id)).toThrow(refused('organ'))
  expect([as('fill').file(99), as('admin').file(id)?.id]).toEqual([undefined, id])
})

test('what is refused leaves nothing behind', () => {
  for (const [name, by, why] of [
    ['read', 'tg:3', 'read'],
    ['review', 'tg:2', 'review'],
    ['nobody', 'tg:4', 'organ'],
  ] as const)
    expect(() => as(name).append(change(by, figure))).toThrow(refused(why))
  expect(() => as('fill').append(change('tg:1', figure, there))).toThrow(refused('organ'))
  expect([store.changes(here), store.changes(there)]).toEqual([[], []])
  expect(as('fill').append(change('tg:1', figure))).toBeGreaterThan(0)
})

test('who does not fill any more takes nothing back and brings nothing back', () => {
  as('fill').append(change('tg:1', figure))
  const reversal = { reportId: here, by: 'tg:1', at: 2, day: '2022-01-11' }
  store.setMember({ organ, person: 'tg:1', role: 'read', by: 'tg:9', at: 2 })
  expect(() => as('fill').undo(reversal)).toThrow(refused('read'))
  expect(store.changes(here).map(({ live }) => live)).toEqual([true])
  store.setMember({ organ, person: 'tg:1', role: 'fill', by: 'tg:9', at: 3 })
  as('fill').undo(reversal)
  store.setMember({ organ, person: 'tg:1', role: 'review', by: 'tg:9', at: 4 })
  expect(() => as('fill').redo(reversal)).toThrow(refused('review'))
  expect(store.version(here)).toBe(2)
})

test('who reviews takes an own approval back', () => {
  as('review').append(change('tg:2', approval))
  expect(as('review').undo({ reportId: here, by: 'tg:2', at: 2, day: '2022-01-11' })).toHaveLength(1)
})

test('a report is begun only by who fills for the organ', () => {
  for (const [name, why] of [
    ['read', 'read'],
    ['review', 'review'],
    ['nobody', 'organ'],
  ] as const)
    expect(() => as(name).createReport({ organ, year: 2020, at: 1 })).toThrow(refused(why))
  expect(() => as('fill').createReport({ organ: '永乐店镇人民政府', year: 2020, at: 1 })).toThrow(NotAllowed)
  expect(as('fill').createReport({ organ, year: 2020, at: 1 }).year).toBe(2020)
})

test('only who fills for the organ lets people in, makes invitations useless and removes people', () => {
  const invitation = { organ, role: 'fill', by: 'tg:1', at: 1, expires: 9 } as const
  const acts = [
    (guarded: Store) => guarded.invite(invitation),
    (guarded: Store) => guarded.revokeInvitations({ organ, by: 'tg:1', at: 1 }),
    (guarded: Store) => guarded.removeMember({ organ, person: 'tg:3', by: 'tg:1', at: 1 }),
    (guarded: Store) => guarded.setMember({ organ, person: 'tg:3', role: 'fill', by: 'tg:1', at: 1 }),
  ]
  for (const act of acts) {
    for (const [name, why] of [
      ['read', 'read'],
      ['review', 'review'],
      ['nobody', 'organ'],
    ] as const)
      expect(() => act(as(name))).toThrow(refused(why))
  }
  for (const act of acts) expect(() => act(as('fill'))).not.toThrow()
})

test('whoever approves what others fill in is neither removed nor given another part by them', () => {
  const removal = { organ, person: 'tg:2', by: 'tg:1', at: 1 } as const
  expect(() => as('fill').removeMember(removal)).toThrow(refused('remove'))
  expect(() => as('fill').setMember({ ...removal, role: 'read' })).toThrow(refused('remove'))
  expect(store.members(organ).find(({ person }) => person.id === 'tg:2')?.role).toBe('review')
  expect(as('admin').removeMember(removal)).toBe(true)
})

test('who states nothing gives a report no other name, a free one neither', () => {
  for (const name of ['read', 'review'] as const)
    expect(() => as(name).updateReport(here, { organ: '石桥乡人民政府' })).toThrow(refused(name))
  expect(() => as('nobody').updateReport(here, { year: 2020 })).toThrow(refused('organ'))
})

test('a report takes no name under which somebody else works', () => {
  expect(() => as('fill').updateReport(here, { organ: elsewhere, year: 2020 })).toThrow(refused('organ'))
  store.setMember({ organ: '永乐店镇人民政府', person: 'tg:4', role: 'fill', by: 'tg:9', at: 1 })
  expect(() => as('fill').updateReport(here, { organ: '永乐店镇人民政府' })).toThrow(refused('organ'))
  as('fill').updateReport(here, { organ: '石桥乡人民政府' })
  expect(
    as('read')
      .reports()
      .map((report) => report.organ),
  ).toEqual(['石桥乡人民政府'])
})

test('who looks may have drafts built, and no final', () => {
  const file = { reportId: here, number: 1, name: 'x', content: {}, at: 1 }
  expect(as('read').addFile({ ...file, kind: 'draft' })).toBeGreaterThan(0)
  expect(() => as('read').addFile({ ...file, kind: 'final' })).toThrow(refused('read'))
  expect(as('review').addFile({ ...file, kind: 'final' })).toBeGreaterThan(0)
  expect(() => as('nobody').addFile({ ...file, kind: 'draft' })).toThrow(refused('organ'))
})

test('a year alone says which report is meant to whoever belongs to one organ', () => {
  const rights = (id: string): Rights => rightsOf(store, new Set(), id)
  expect([rights('tg:1').onlyOrgan(), rights('tg:4').onlyOrgan()]).toEqual([organ, undefined])
  store.setMember({ organ: elsewhere, person: 'tg:1', role: 'read', by: 'tg:9', at: 1 })
  expect([rights('tg:1').onlyOrgan(), rights('tg:1').organs()]).toEqual([undefined, [organ, elsewhere]])
})
