import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { formOf } from '../../src/schema/form.ts'
import { parseReportFile } from '../../src/schema/report-file.ts'
import { figuresToJson } from '../../src/schema/write-report.ts'
import { nianbao, temporaryFolder, writeJson } from '../support/cli.ts'
import { complete } from '../support/figures.ts'

const town = { organ: '某镇人民政府', year: 2021 }

function machine() {
  const folder = temporaryFolder()
  const environment = { NIANBAO_DATA: join(folder, 'data') }
  return {
    folder,
    run: (...words: string[]) => nianbao(words, { environment }),
    bring: (file: object) => nianbao(['import', writeJson(folder, 'report.json', file)], { environment }),
  }
}

describe('import', () => {
  test('makes the report, and export gives it back with what follows and what is missing', async () => {
    const { bring, run } = machine()
    const file = {
      ...town,
      figures: { 's2.fees.amount': '3.2', 's4.review.total': 0 },
      narratives: { s1: '一。' },
      reasons: { 'S2-UNIT': '属实' },
      signature: { date: '2022-01-12' },
    }
    const imported = await bring(file)
    expect(imported).toEqual({
      code: 0,
      out: '某镇人民政府 2021年：收下了2个数。\n文字、原因和落款：收下了3样。\n',
      err: '',
    })
    const { code, out } = await run('export')
    const exported = JSON.parse(out)
    expect(code).toBe(0)
    expect(exported).toMatchObject({ ...file, edition: '2021', held: [] })
    expect(exported.derived).toEqual({
      's4.review.upheld': 0,
      's4.review.corrected': 0,
      's4.review.other': 0,
      's4.review.pending': 0,
    })
    expect(exported.missing).toHaveLength(203 - 6)
  })

  test('holds what does not agree, and ends with 1', async () => {
    const { bring, run } = machine()
    const wrong = { 's4.review.upheld': 2, 's4.review.total': 1, 's2.penalty.decisions': 7 }
    const { code, out } = await bring({ ...town, figures: wrong })
    expect(code).toBe(1)
    expect(out).toContain('收下了1个数')
    expect(out).toContain('先搁着，对不上：复议·结果维持2和别的数对不上（等2个数）')
    const exported = await run('export', '某镇人民政府-2021')
    expect(exported.code).toBe(1)
    expect(JSON.parse(exported.out)).toMatchObject({
      figures: { 's2.penalty.decisions': 7 },
      held: [{ 's4.review.upheld': 2, 's4.review.total': 1 }],
    })
    expect(JSON.parse(exported.out).missing).not.toContain('s4.review.upheld')
  })

  test('says what it leaves out of an export: the values that were held', async () => {
    const { bring, run } = machine()
    await bring({
      ...town,
      figures: {
        's4.review.upheld': 2,
        's4.review.total': 1,
        's4.direct.upheld': 3,
        's4.direct.total': 1,
        's2.penalty.decisions': 7,
      },
    })
    const exported = JSON.parse((await run('export')).out)
    expect(exported.held).toEqual([
      { 's4.review.upheld': 2, 's4.review.total': 1, 's4.direct.upheld': 3, 's4.direct.total': 1 },
    ])
    const again = await machine().bring(exported)
    expect(again.out).toContain('没有收：文件里搁着的1处')
  })

  test('of the same file twice changes nothing', async () => {
    const { bring } = machine()
    const file = { ...town, figures: { 's2.penalty.decisions': 7 } }
    await bring(file)
    expect((await bring(file)).out).toBe('某镇人民政府 2021年：没有新的数。\n')
  })

  test('of a whole report is one change', async () => {
    const { bring, run } = machine()
    const form = formOf('2021')
    expect((await bring({ ...town, figures: figuresToJson(form, complete(form)) })).code).toBe(0)
    const { derived, figures } = JSON.parse((await run('export')).out)
    expect([Object.keys(derived).length, Object.keys(figures).length]).toEqual([0, 203])
  })

  test('names sub-rows and keeps Beijing’s cells', async () => {
    const { bring, run } = machine()
    await bring({ organ: '甲镇', year: 2020, figures: { 's2.otherServices[行政检查].decisions': 5 } })
    await bring({ organ: '甲镇', year: 2017, figures: { 't1.keyAreasLand': 1 } })
    const of2020 = JSON.parse((await run('export', '甲镇-2020')).out)
    const of2017 = JSON.parse((await run('export', '甲镇-2017')).out)
    expect(of2020.figures).toEqual({ 's2.otherServices[行政检查].decisions': 5 })
    expect([of2017.profile, of2017.figures]).toEqual(['beijing', { 't1.keyAreasLand': 1 }])
    expect(parseReportFile(JSON.stringify(of2017)).ok).toBe(true)
  })

  test.each([
    ['without an organ', { year: 2021, figures: {} }, 'organ：没有写机关'],
    ['that is unreadable', { ...town, figures: { 's3.received.person': -1 } }, 's3.received.person：写的是-1'],
    [
      'with too long a text',
      { ...town, figures: {}, narratives: { s1: '长'.repeat(20_001) } },
      'text:s1：文字超过两万字',
    ],
  ])('of a file %s ends with 2 and records nothing', async (_, file, sentence) => {
    const { bring, run } = machine()
    const { code, err } = await bring(file)
    expect([code, err.includes(sentence)]).toEqual([2, true])
    expect((await run('list')).out).toBe('')
  })
})

describe('export', () => {
  test('writes into a file', async () => {
    const { bring, run, folder } = machine()
    await bring({ ...town, figures: {} })
    const path = join(folder, 'out.json')
    expect(await run('export', '-o', path)).toEqual({ code: 0, out: '', err: `导出到：${path}\n` })
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject(town)
  })

  test('asks which of several reports, and says when there is none', async () => {
    const { bring, run, folder } = machine()
    const none = await run('export')
    expect([none.code, none.out]).toEqual([2, ''])
    expect(existsSync(join(folder, 'data'))).toBe(false)
    await bring({ ...town, figures: {} })
    await bring({ ...town, year: 2022, figures: {} })
    const several = await run('export')
    expect([several.code, several.err]).toEqual([
      2,
      '有几份报告，要写明是哪一份：\n  某镇人民政府-2022\n  某镇人民政府-2021\n',
    ])
    expect((await run('export', '某镇人民政府-2023')).err).toContain('没有“某镇人民政府-2023”这份报告。')
    expect((await run('export', '某镇人民政府-2021')).code).toBe(0)
  })
})

describe('list', () => {
  test('names the reports, the last used first, with what they lack', async () => {
    const { bring, run } = machine()
    expect(await run('list')).toMatchObject({ code: 0, out: '' })
    const form = formOf('2021')
    await bring({ ...town, figures: {} })
    await bring({
      ...town,
      year: 2022,
      figures: figuresToJson(form, complete(form)),
      narratives: {
        s1: '公众号公开信息，窗口登记申请，文件专人管理，设查阅点。没有开展考核和社会评议，没有责任追究，培训4次作保障。',
        s5: '问题是更新慢，已改为按月更新。',
        s6: '无其他需要报告的事项。',
      },
      signature: { date: '2023-01-12' },
    })
    const { out } = await run('list')
    expect(out).toMatch(/^某镇人民政府-2022\t齐了\n某镇人民政府-2021\t还差\d+样\n$/)
  })
})
