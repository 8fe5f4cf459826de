import { describe, expect, test } from 'vitest'
import { type LiveChange, situationOf } from '../../src/checks/situation.ts'

const base = { organ: '某镇人民政府', year: 2021 }
let id = 0
const change = (said: Partial<LiveChange>): LiveChange => ({
  id: ++id,
  by: '赵',
  at: id,
  day: '2022-01-11',
  words: '',
  statements: [],
  drops: [],
  notes: [],
  ...said,
})
const rules = { cell: 's2.rules.inForce', value: 1 } as const
const reason = { slot: 'reason:S2-RULEMAKER', value: '历史遗留' }

describe('a reason', () => {
  test('given together with its figures stands', () => {
    const { findings, reasons } = situationOf(base, [change({ statements: [rules], notes: [reason] })])
    expect(findings.filter(({ holdsGate }) => holdsGate)).toEqual([])
    expect(reasons).toEqual({ 'S2-RULEMAKER': '历史遗留' })
  })

  test('lapses when one of its figures is stated anew', () => {
    const { findings, reasons } = situationOf(base, [
      change({ statements: [rules], notes: [reason] }),
      change({ statements: [{ ...rules, value: 2 }] }),
    ])
    expect(findings.filter(({ holdsGate }) => holdsGate)).toHaveLength(1)
    expect(reasons).toEqual({})
  })
})

describe('a reason for a private number', () => {
  const text = (value: string) => change({ notes: [{ slot: 'text:s5', value }] })
  const words = '更新不够及时，值班手机13900001234，已改为按月检查。'
  const given = change({ notes: [{ slot: 'reason:F-PRIVATE', value: '对外公布的号码' }] })
  const holding = (changes: LiveChange[]) =>
    situationOf(base, changes).findings.filter(({ rule, holdsGate }) => rule === 'F-PRIVATE' && holdsGate)

  test('stands for the text it was given for', () => {
    expect(holding([text(words)])).toHaveLength(1)
    expect(holding([text(words), { ...given, id: ++id }])).toEqual([])
  })

  test('and not for another', () =>
    expect(holding([text(words), { ...given, id: ++id }, text(`${words}再加一句。`)])).toHaveLength(1))
})

test('a derived figure that is neither 0 nor a sum is a plug', () => {
  const columns = ['business', 'research', 'nonprofit', 'legal', 'others'] as const
  const { plugs } = situationOf(base, [
    change({
      statements: [
        { cell: 's3.received.total', value: 5 },
        { cell: 's3.received.business', value: 2 },
        ...columns.slice(1).map((column) => ({ cell: `s3.received.${column}` as const, value: 0 })),
      ],
    }),
  ])
  expect(plugs).toEqual(['s3.received.person'])
})
