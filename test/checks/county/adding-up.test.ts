import { describe, expect, test } from 'vitest'
import { addUp, standingOf } from '../../../src/checks/county/adding-up.ts'
import { reportsForSum } from '../../../src/checks/county/for-sum.ts'
import { isSameFigures, pairReports } from '../../../src/checks/county/pairing.ts'
import type { CountyReport } from '../../../src/checks/county/report.ts'
import { check } from '../../../src/checks/findings.ts'
import type { CellId } from '../../../src/schema/cell-id.ts'
import type { Figures } from '../../../src/schema/figure.ts'
import { type Form, formOf } from '../../../src/schema/form.ts'
import { complete, figures } from '../../support/figures.ts'

const form2021 = formOf('2021')

function report(
  stated: Figures,
  { form = form2021, year = 2023, organ = '某镇', feesAsked = true }: Partial<CountyReport> = {},
): CountyReport {
  const checked = check({ organ, year, form, figures: stated, feesAsked })
  return {
    file: `${organ}.json`,
    organ,
    year,
    form,
    figures: stated,
    wholeRows: [],
    printed: new Map(),
    unplaced: [],
    missingTables: [],
    feesAsked,
    narratives: {},
    checked,
  }
}

const without = (form: Form, ...ids: CellId[]): Map<CellId, number> => {
  const all = complete(form)
  for (const id of ids) all.delete(id)
  return all
}
const cellOf = (reports: readonly CountyReport[], id: string) => {
  const { sum, included, without: lacking } = addUp(reports).cells.find(({ cell }) => cell.id === id)!
  return { sum, included, without: lacking }
}

describe('a sum over reports', () => {
  test('is of each cell by itself, money to the 分', () => {
    const reports = [
      report(complete(form2021, { 's2.penalty.decisions': 12, 's2.fees.amount': 10 })),
      report(complete(form2021, { 's2.penalty.decisions': 30, 's2.fees.amount': 20 })),
    ]
    expect(cellOf(reports, 's2.penalty.decisions')).toEqual({ sum: 42, included: 2, without: [] })
    expect(cellOf(reports, 's2.fees.amount').sum).toBe(30)
    expect(addUp(reports).cells.map(({ cell }) => cell.id)).toEqual(form2021.cells.map(({ id }) => id))
  })

  test('takes no missing figure for 0, and names the report', () => {
    const id = 's2.penalty.decisions'
    const reports = [report(complete(form2021, { [id]: 5 })), report(without(form2021, id))]
    expect(cellOf(reports, id)).toEqual({ sum: 5, included: 1, without: [1] })
    expect(cellOf([report(without(form2021, id))], id)).toEqual({ sum: undefined, included: 0, without: [0] })
  })

  test('counts what follows from other figures', () => {
    const id = 's3.received.total'
    const stated = new Map([...without(form2021, id), ['s3.received.person', 3], ['s3.carriedOut.person', 3]] as const)
    stated.set('s3.carriedOut.total', 3)
    expect(standingOf(report(stated), id)).toEqual({ kind: 'derived', figure: 3 })
    expect(cellOf([report(stated)], id)).toEqual({ sum: 3, included: 1, without: [] })
  })

  test('does not ask documents for the fee, which they give in words', () => {
    const id = 's6.fee.notices'
    const told = report(complete(form2021, { [id]: 2 }))
    const document = report(without(form2021, id), { feesAsked: false })
    expect(cellOf([told, document], id)).toEqual({ sum: 2, included: 1, without: [] })
  })

  test('keeps rows that organs named apart, and adds them up to the row they divide', () => {
    const plain = formOf('2019')
    const divided = formOf('2019', { subrows: ['行政检查', '行政确认'] })
    const reports = [
      report(complete(plain, { 's2.otherServices.decisions': 7 }), { form: plain, year: 2020 }),
      report(
        complete(divided, {
          's2.otherServices[行政检查].decisions': 20,
          's2.otherServices[行政确认].decisions': 1,
        }),
        { form: divided, year: 2020 },
      ),
    ]
    expect(cellOf(reports, 's2.otherServices.decisions').sum).toBe(28)
    expect(cellOf(reports, 's2.otherServices[行政检查].decisions')).toEqual({ sum: 20, included: 1, without: [] })
  })

  test('of Beijing’s and other statistics tables asks nobody for cells that his form has not', () => {
    const [beijing, plain] = [formOf('2008', { profile: 'beijing' }), formOf('2008')]
    const reports = [
      report(complete(beijing, { 't1.keyAreas': 4 }), { form: beijing, year: 2017 }),
      report(complete(plain), { form: plain, year: 2017 }),
    ]
    expect(cellOf(reports, 't1.keyAreas')).toEqual({ sum: 4, included: 1, without: [] })
  })
})

describe('what is added up', () => {
  const one = figures({ 's3.received.total': 1 })
  const two = figures({ 's3.received.total': 2 })
  const chosen = (...entries: [organ: string, year: number, stated: Figures][]) => {
    const reports = entries.map(([organ, year, stated]) => ({ organ, year, figures: stated }))
    return reportsForSum(pairReports(reports), 2022, (a, b) => isSameFigures(reports[a]!.figures, reports[b]!.figures))
  }

  test('is one report for each organ, of the year', () =>
    expect(chosen(['甲镇', 2022, one], ['甲镇', 2021, one], ['乙镇', 2022, two], ['丙镇', 2021, two])).toEqual({
      included: [0, 2],
      leftOut: [],
    }))

  test('is a report that came twice once, and neither of two that differ', () => {
    expect(chosen(['甲镇', 2022, one], ['甲镇政府', 2022, one])).toEqual({
      included: [0],
      leftOut: [{ report: 1, why: 'copy' }],
    })
    expect(chosen(['甲镇', 2022, one], ['甲镇政府', 2022, two]).leftOut).toEqual([
      { report: 0, why: 'copies-differ' },
      { report: 1, why: 'copies-differ' },
    ])
  })

  test('is no report of which it is not clear whose it is', () =>
    expect(chosen(['甲区新城镇', 2022, one], ['乙区新城镇', 2022, one], ['新城镇', 2022, one])).toEqual({
      included: [0, 1],
      leftOut: [{ report: 2, why: 'unclear-organ' }],
    }))
})
