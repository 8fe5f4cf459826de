import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { randomLedger } from '../intake/ledger/random-ledger.ts'
import { csv, workbook } from '../intake/ledger/workbooks.ts'
import { nianbao, temporaryFolder } from '../support/cli.ts'

const heading = ['序号', '收到申请日期', '申请人姓名', '申请人类型', '申请内容', '答复日期', '办理结果']
const request = ['1', '2021-03-05', '甲某某', '自然人', '某文件', '2021-03-08', '予以公开']

function file(name: string, content: string | Uint8Array): string {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, content)
  return path
}

interface Answer {
  readonly year: number
  readonly edition: string
  readonly figures: Readonly<Record<string, number>>
  readonly unusable: readonly { readonly row: number; readonly reason: string }[]
  readonly notes: readonly string[]
}

async function json(...words: string[]): Promise<{ code: number; answer: Answer; err: string }> {
  const { code, out, err } = await nianbao(['ledger', ...words, '--json'])
  return { code, answer: JSON.parse(out), err }
}

describe('ledger --json', () => {
  test('gives the whole of table three and ends with 0 when every row was used', async () => {
    const { code, answer, err } = await json(file('台账.csv', csv([heading, request])), '--year', '2021')
    expect([code, err, answer.year, answer.edition]).toEqual([0, '', 2021, '2021'])
    expect(Object.keys(answer)).toEqual(['year', 'edition', 'figures', 'unusable', 'notes'])
    expect(Object.keys(answer.figures)).toHaveLength(175)
    expect(Object.entries(answer.figures).filter(([, figure]) => figure > 0)).toEqual([
      ['s3.received.person', 1],
      ['s3.received.total', 1],
      ['s3.granted.person', 1],
      ['s3.granted.total', 1],
      ['s3.total.person', 1],
      ['s3.total.total', 1],
    ])
    expect([answer.unusable, answer.notes]).toEqual([[], []])
  })

  test('of a workbook names the rows that could not be used and ends with 1', async () => {
    const written = randomLedger({ seed: 11, year: 2021, rows: 500, bad: 20, firstRow: 2 })
    const path = file('台账.xlsx', workbook({ dialect: 'shared', sheets: [{ rows: [heading, ...written.rows] }] }))
    const { code, answer } = await json(path, '--year', '2021')
    expect([code, answer.unusable.map(({ row }) => row)]).toEqual([1, written.bad])
    expect(answer.figures).toEqual(written.figures)
    expect(answer.unusable.every(({ reason }) => reason.length > 4)).toBe(true)
  })

  test('for 2020 uses the form of 2019', async () => {
    const { answer } = await json(
      file('台账.csv', csv([heading, ['1', '2020-03-05', '甲', '企业', '', '2020-03-08', '撤回']])),
      '--year',
      '2020',
    )
    expect([answer.edition, Object.keys(answer.figures).length, answer.figures['s3.other.business']]).toEqual([
      '2019',
      161,
      1,
    ])
  })

  test.each([
    ['a year without table three', '2018', csv([heading, request]), '没有表三'],
    ['no ledger', '2021', 'a,b\n1,2', '没找到'],
    ['no table', '2021', '%PDF-1.7', 'PDF'],
  ])('with %s ends with 2 and says why', async (_, year, content, words) => {
    const { code, out, err } = await nianbao(['ledger', file('台账.csv', content), '--year', year, '--json'])
    expect([code, err]).toEqual([2, ''])
    expect(JSON.parse(out).error).toContain(words)
  })
})

describe('ledger', () => {
  test('shows the table, the rows that could not be used, and which column was taken for what', async () => {
    const path = file('台账.csv', csv([heading, request, ['2', '2021-02-30', '乙某某', '个体户', '', '', '']]))
    const { code, out } = await nianbao(['ledger', path, '--year', '2021'])
    expect(code).toBe(1)
    expect(out).toContain('台账算好了：2021年共1件\n新收1件：自然人1')
    expect(out).toContain('  予以公开：自然人1、总计1\n')
    expect(out).toContain('  第3行：收到日期写的那一天不存在；申请人类型“个体户”要定归哪一类')
    expect(out).toContain('  申请人类型：D列“申请人类型”\n')
    expect(out).not.toMatch(/甲某某|乙某某|某文件|[今去上]年/)
  })

  test('without a year, with half a year, or without its file ends with 2', async () => {
    const path = file('台账.csv', csv([heading, request]))
    const without = await nianbao(['ledger', path])
    expect([without.code, without.err]).toEqual([2, expect.stringContaining('--year')])
    const half = await nianbao(['ledger', path, '--year', '21'])
    expect([half.code, half.err]).toEqual([2, expect.stringContaining('四位数')])
    const lost = await nianbao(['ledger', `${path}x`, '--year', '2021'])
    expect([lost.code, lost.out, lost.err]).toEqual([2, '', expect.stringContaining('没有这个文件')])
    const folder = await nianbao(['ledger', temporaryFolder(), '--year', '2021'])
    expect([folder.code, folder.err]).toEqual([2, expect.stringContaining('文件夹')])
  })
})
