import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { buildDocx } from '../../src/report/build-docx.ts'
import type { CellId } from '../../src/schema/cell-id.ts'
import { formOf } from '../../src/schema/form.ts'
import { figuresToJson } from '../../src/schema/write-report.ts'
import { report2021 } from '../report/samples.ts'
import { nianbao, temporaryFolder, writeJson } from '../support/cli.ts'
import { dumpOf } from '../support/dumps.ts'
import { complete } from '../support/figures.ts'

const form = formOf('2021')

const narratives = {
  s1: [
    '（一）主动公开。全年按月检查，共检查12次。',
    '（二）依申请公开。窗口专人登记申请。',
    '（三）政府信息管理。逐篇审签。',
    '（四）平台建设。设查阅点。',
    '（五）监督保障。列入年终考核，开展社会评议，无责任追究情形。',
  ].join('\n'),
  s5: '存在的问题是更新不够及时，已改为按月更新。',
  s6: '未收取信息处理费。无其他需要报告的事项。',
}

/** A report as text, 0 in every cell but those given. */
const dump = (year: number, entries: Partial<Record<CellId, string>> = {}): string => {
  const cells = new Map(form.cells.map(({ id }) => [id, entries[id] ?? '0']))
  return dumpOf({ organ: '安澜镇人民政府', year, form, cells, narratives }, 'dump')
}

async function judged(...words: string[]) {
  const { code, out } = await nianbao(['check', ...words, '--json'])
  return { code, entries: JSON.parse(out) }
}

describe('check of documents', () => {
  test('reads what the program itself built, and misses no figure of section six', async () => {
    const path = join(temporaryFolder(), '报告.docx')
    writeFileSync(path, await buildDocx(report2021))
    const { entries } = await judged(path)
    const [{ organ, year, figures, derived, missing, printed, unplaced }] = entries
    expect([organ, year, missing, derived, printed, unplaced]).toEqual([
      report2021.organ,
      2021,
      [],
      {},
      undefined,
      undefined,
    ])
    const inTables = [...report2021.figures].filter(([id]) => !id.startsWith('s6'))
    expect(figures).toEqual(figuresToJson(form, new Map(inTables)))
  })

  test('of text that agrees ends with 0', async () => {
    const folder = temporaryFolder()
    const { code, entries } = await judged(writeJson(folder, 'a.txt', dump(2023)))
    expect([code, entries[0].missing, entries[0].findings]).toEqual([0, [], []])
  })

  test('takes no mark for a zero, and shows what stands there', async () => {
    const folder = temporaryFolder()
    const file = writeJson(folder, 'a.txt', dump(2023, { 's2.rules.issued': '/', 's2.penalty.decisions': '无' }))
    const { code, entries } = await judged(file)
    expect(code).toBe(1)
    expect(entries[0].printed).toEqual({ 's2.rules.issued': '/', 's2.penalty.decisions': '无' })
    expect(entries[0].missing).toEqual(['s2.rules.issued', 's2.penalty.decisions'])
    expect(entries[0].figures).not.toHaveProperty('s2.rules.issued')
    const { out } = await nianbao(['check', file])
    expect(out).toContain(`没填的 2 格
  1 表二规章·制发写的是“/”，算未填，请补上，没有的写0。
  2 表二行政处罚写的是“无”，算未填，请补上，没有的写0。
`)
  })

  test('holds the words against the figures', async () => {
    const folder = temporaryFolder()
    const text = dump(2023).replace('全年按月检查，共检查12次。', '全年收到政府信息公开申请5件。')
    const { code, entries } = await judged(writeJson(folder, 'a.txt', text))
    expect(code).toBe(1)
    expect(entries[0].findings[0]).toMatchObject({ rule: 'N-RECEIVED', level: 'block', left: 5, right: 0 })
    expect(entries[0].findings[0].quote).toContain('5件')
  })

  test('compares a document with last year’s in another format', async () => {
    const folder = temporaryFolder()
    const lastYear = {
      organ: '安澜镇',
      year: 2022,
      figures: figuresToJson(form, complete(form, { 's2.penalty.decisions': 99 })),
    }
    const { entries } = await judged(
      writeJson(folder, '2023.txt', dump(2023)),
      '--previous',
      writeJson(folder, '2022.json', lastYear),
    )
    expect(entries[0].findings.map(({ rule }: { rule: string }) => rule)).toEqual(['S2-JUMP'])
  })

  test('finds documents in folders', async () => {
    const folder = temporaryFolder()
    writeJson(folder, 'a.txt', dump(2023))
    writeFileSync(join(folder, 'b.docx'), await buildDocx(report2021))
    writeJson(folder, 'c.pdf', '%PDF-1.4')
    const { entries } = await judged(folder)
    expect(entries.map(({ file }: { file: string }) => file)).toEqual([join(folder, 'a.txt'), join(folder, 'b.docx')])
  })
})
