import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { CellId } from '../../src/schema/cell-id.ts'
import { formOf } from '../../src/schema/form.ts'
import { figuresToJson } from '../../src/schema/write-report.ts'
import { nianbao, temporaryFolder, writeJson } from '../support/cli.ts'
import { dumpOf, ownTexts } from '../support/dumps.ts'
import { complete } from '../support/figures.ts'

// One file is judged as surely, and told in the same groups, as the same file among others.

const form = formOf('2021')
type Printed = Partial<Record<CellId, string>>

const document = (s1: string, cells: Printed = {}, organ = '安澜镇人民政府'): string =>
  dumpOf(
    {
      organ,
      year: 2023,
      form,
      cells: new Map(form.cells.map(({ id }) => [id, cells[id] ?? '0'])),
      narratives: { ...ownTexts(form), s1 },
    },
    'tabs',
  )

/** What is said of one file by itself, and its row in the table of two. */
async function both(text: string): Promise<{ alone: string; code: number; row: string[] }> {
  const folder = temporaryFolder()
  const one = writeJson(folder, 'a.txt', text)
  const several = join(folder, '各镇')
  mkdirSync(several)
  writeJson(several, 'a.txt', text)
  writeJson(several, 'b.txt', document('（一）主动公开\n村口贴公告。', {}, '洪波镇人民政府'))
  const alone = await nianbao(['check', one])
  const { out } = await nianbao(['check', several])
  const row = out.split('\n').find((line) => line.startsWith('安澜镇人民政府'))
  return { alone: alone.out, code: alone.code, row: row!.split(/\s+/u) }
}

const countIn = (text: string, head: string): string => new RegExp(`^${head} (\\d+) `, 'mu').exec(text)?.[1] ?? '0'
const penalty = '全镇作出行政处罚决定9件。'
const totals = form.cells.filter(({ section, columnId }) => section === 's3' && columnId === 'total')

describe('one file and the same file among several', () => {
  test.each<readonly [string, string, Printed, readonly [mistakes: string, asked: string, blank: string]]>([
    ['nothing', '', {}, ['0', '1', '0']],
    ['words that differ from a table', penalty, {}, ['1', '1', '0']],
    [
      'parts of a sentence that do not make the figure',
      '收到申请共1件，其中公开2件，不予公开1件。',
      {},
      ['1', '2', '0'],
    ],
    [
      'a column left empty that follows',
      '',
      Object.fromEntries(totals.map(({ id }) => [id, ''])),
      ['0', '1', String(totals.length)],
    ],
    ['a mark instead of a figure', '', { 's2.penalty.decisions': '/' }, ['0', '1', '1']],
  ])('%s: the same numbers of mistakes, questions and blanks', async (_, words, cells) => {
    const { alone, row } = await both(document(`（一）主动公开\n村口贴公告。${words}`, cells))
    const told = [countIn(alone, '肯定错的'), countIn(alone, '请核的'), countIn(alone, '没填的')]
    expect(told).toEqual(row.slice(2, 5))
  })

  test('what is empty and follows is named with what it should be, and keeps nothing back', async () => {
    const cells = Object.fromEntries(totals.map(({ id }) => [id, '']))
    const { alone, code } = await both(document('（一）主动公开\n村口贴公告。', cells))
    expect(alone).toContain(`没填的 ${totals.length} 格\n  1 表三“总计”一列未填，按相加应为0。`)
    expect(code).toBe(0)
  })

  test('a file of figures counts in the same way', async () => {
    const figures = figuresToJson(form, complete(form, { 's2.penalty.decisions': 6 }))
    delete (figures as Record<string, unknown>)['s4.review.total']
    const { out, code } = await nianbao([
      'check',
      writeJson(temporaryFolder(), 'a.json', { organ: '安澜镇人民政府', year: 2023, figures }),
    ])
    expect(out).toContain('没填的 1 格\n  1 表四复议总计未填，按相加应为0。')
    expect(code).toBe(0)
  })
})
