import { describe, expect, test } from 'vitest'
import { derivedFrom, narrow } from '../../src/checks/bounds.ts'
import { networkOf } from '../../src/checks/network.ts'
import { formOf } from '../../src/schema/form.ts'
import { figures } from '../support/figures.ts'

const network = networkOf(formOf('2021'))
const derive = (entries: Parameters<typeof figures>[0]) => {
  const bounds = narrow(network, figures(entries))
  return { conflict: bounds.conflict !== undefined, derived: derivedFrom(bounds) }
}
const nobodyElse = {
  's3.received.business': 0,
  's3.received.research': 0,
  's3.received.nonprofit': 0,
  's3.received.legal': 0,
  's3.received.others': 0,
} as const
const carriedInNothing = Object.fromEntries(
  ['person', 'business', 'research', 'nonprofit', 'legal', 'others'].map((column) => [`s3.carriedIn.${column}`, 0]),
)

describe('bounds', () => {
  test('derive 117 cells from three requests by natural persons and nothing carried in', () => {
    const { derived } = derive({ 's3.received.person': 3, ...nobodyElse, ...carriedInNothing })
    expect(derived.size).toBe(117)
    expect(derived.get('s3.received.total')?.value).toBe(3)
    expect(derived.get('s3.granted.business')?.value).toBe(0)
    expect(derived.has('s3.granted.person')).toBe(false)
  })

  test('derive all of table three once all three are granted', () => {
    const { derived } = derive({ 's3.received.person': 3, ...nobodyElse, ...carriedInNothing, 's3.granted.person': 3 })
    expect(derived.size).toBe(175 - 13)
    expect(derived.get('s3.total.total')?.value).toBe(3)
    expect(derived.get('s3.carriedOut.total')?.value).toBe(0)
  })

  test('leave a total beyond its known parts open while other columns are', () => {
    expect(derive({ 's3.received.person': 3, 's3.received.total': 5 }).conflict).toBe(false)
    expect(derive({ 's3.received.person': 3, ...nobodyElse, 's3.received.total': 5 }).conflict).toBe(true)
  })

  test('contradict early, while other figures are missing', () => {
    const results = { 's3.granted.person': 2, 's3.partial.person': 2 }
    expect(derive({ 's3.received.person': 3, ...results }).conflict).toBe(false)
    expect(derive({ 's3.received.person': 3, 's3.carriedIn.person': 0, ...results }).conflict).toBe(true)
  })

  test('tie the two procurement figures of 2019 together', () => {
    const of2019 = networkOf(formOf('2019'))
    const none = narrow(of2019, figures({ 's2.procurement.projects': 0 }))
    expect(derivedFrom(none).get('s2.procurement.amount')?.value).toBe(0)
    const clash = narrow(of2019, figures({ 's2.procurement.projects': 3, 's2.procurement.amount': 0 }))
    expect(clash.conflict).toBeDefined()
  })

  test('use the rules they are given, and no others', () => {
    const granted = figures({ 's3.granted.person': 2, 's3.received.person': 0, 's3.carriedIn.person': 0 })
    const totals = network.constraints.filter(({ rule }) => rule.code === 'S3-TOTAL')
    expect(narrow(network, granted, totals).conflict).toBeUndefined()
    expect(narrow(network, granted).conflict).toBeDefined()
  })
})
