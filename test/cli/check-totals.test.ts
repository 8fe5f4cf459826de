import { expect, test } from 'vitest'
import type { CellId } from '../../src/schema/cell-id.ts'
import { formOf } from '../../src/schema/form.ts'
import { figuresToJson } from '../../src/schema/write-report.ts'
import { nianbao, temporaryFolder, writeJson } from '../support/cli.ts'
import { complete } from '../support/figures.ts'

const form = formOf('2021')

const figures = (entries: Partial<Record<CellId, number>> = {}): Record<string, unknown> =>
  figuresToJson(form, complete(form, entries)) as Record<string, unknown>

/** Leaves out a column that follows from the others. */
const withoutTotals = (all: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(all).filter(([id]) => !/^s3\.\w+\.total$/u.test(id)))

/** Rules of its own: nothing a township makes, but no mistake either. */
const asked = { 's2.rules.inForce': 1 } as const
const wrong = { 's3.received.total': 5 } as const

const reports: Readonly<Record<string, object>> = {
  '1.json': { organ: '甲镇人民政府', year: 2023, figures: figures() },
  '2.json': { organ: '乙镇人民政府', year: 2023, figures: withoutTotals(figures()) },
  '3.json': { organ: '丙镇人民政府', year: 2023, figures: withoutTotals(figures(asked)) },
  '4.json': { organ: '丁镇人民政府', year: 2023, figures: figures(asked) },
  '5.json': { organ: '戊镇人民政府', year: 2023, figures: figures({ ...asked, ...wrong }) },
  '6.json': { organ: '己镇人民政府', year: 2023, figures: {} },
}

function groupOfRow(row: string): string {
  const [wrongs, questions, open] = row.split(/\s+/u).slice(2, 5).map(Number) as [number, number, number]
  return wrongs > 0 ? 'wrong' : open > 0 ? 'open' : questions > 0 ? 'asked' : 'good'
}

test('the closing line counts each file once, by what its line in the table says', async () => {
  const folder = temporaryFolder()
  for (const [name, report] of Object.entries(reports)) writeJson(folder, name, report)
  const { out } = await nianbao(['check', folder])
  const groups = out
    .split('\n')
    .filter((line) => /^.镇人民政府 +2023 /u.test(line))
    .map(groupOfRow)
  expect(groups).toHaveLength(6)
  const count = (group: string): number => groups.filter((one) => one === group).length
  expect([count('wrong'), count('open'), count('asked'), count('good')]).toEqual([1, 3, 1, 1])
  expect(out).toMatch(/\n共6份：有错的1份，没错但没填齐的3份，填齐了、只有请核的1份，没有问题的1份。\n$/u)
})

test('what follows is not filled in all the same, but nothing is missing', async () => {
  const folder = temporaryFolder()
  writeJson(folder, '1.json', reports['1.json']!)
  writeJson(folder, '2.json', reports['2.json']!)
  const { out, code } = await nianbao(['check', folder])
  expect(out).toContain('共2份：有错的0份，没错但没填齐的1份，填齐了、只有请核的0份，没有问题的1份。')
  expect(out).toContain('按相加应为0')
  expect(code).toBe(0)
})

test('a file that cannot be read is of no other group', async () => {
  const folder = temporaryFolder()
  writeJson(folder, '1.json', reports['1.json']!)
  writeJson(folder, '2.json', { organ: '乙镇人民政府' })
  const { out, code } = await nianbao(['check', folder])
  expect(out).toContain('共2份：有错的0份，没错但没填齐的0份，填齐了、只有请核的0份，没有问题的1份，读不了的1份。')
  expect(code).toBe(2)
})
