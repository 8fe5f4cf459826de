import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { formOf } from '../../src/schema/form.ts'
import { figuresToJson } from '../../src/schema/write-report.ts'
import { nianbao, temporaryFolder, writeJson } from '../support/cli.ts'
import { complete } from '../support/figures.ts'

// What check, compile, export and import say of one file agrees: what stands in the way, how sure it is, and how they end.

const s1 = [
  '2021年，柳河镇认真落实公开条例。',
  '（一）主动公开。公开栏发布办事指南。',
  '（二）依申请公开。窗口登记。',
  '（三）政府信息管理。审签归档。',
  '（四）政府信息公开平台建设。设公开栏。',
  '（五）监督保障。列入考核，开展社会评议，无责任追究情形。',
].join('\n')
const s5 = '存在的问题是公开不够及时。改进措施：按月核对目录。'

const organ = '柳河镇人民政府'
const report = (more: object = {}) => ({
  organ,
  year: 2021,
  figures: figuresToJson(formOf('2021'), complete(formOf('2021'))),
  narratives: { s1, s5, s6: '未收取信息处理费，无其他需要报告的事项。' },
  signature: { organ, date: '2022-01-18' },
  ...more,
})

let folder: string
let environment: Record<string, string>

beforeEach(() => {
  folder = temporaryFolder()
  environment = { NIANBAO_DATA: join(folder, 'data') }
})

const run = (...words: string[]) => nianbao(words, { environment })

async function both(content: object) {
  const file = writeJson(folder, 'a.json', content)
  const checked = await run('check', file)
  const json = await run('check', '--json', file)
  const compiled = await run('compile', file, '-o', join(folder, 'a.docx'))
  const [{ findings }] = JSON.parse(json.out) as [{ findings: { rule: string; level: string }[] }]
  return { checked, compiled, rules: findings.map(({ rule, level }) => [rule, level]) }
}

test('a clean report is clean everywhere', async () => {
  const { checked, compiled, rules } = await both(report())
  expect([checked.code, compiled.code, compiled.err, rules]).toEqual([0, 0, '', []])
  expect(checked.out).toContain('没有对不上的，没有没填的。')
})

describe('a text that is not there', () => {
  test.each([
    ['one', { s5 }, ['“一、总体情况”的文字没写']],
    ['five', { s1 }, ['“五、存在的主要问题及改进情况”的文字没写']],
    ['all', {}, ['“一、总体情况”的文字没写', '“五、存在的主要问题及改进情况”的文字没写']],
  ])('%s: check looks at the texts there are, and no final is built', async (_, narratives, sentences) => {
    const { checked, compiled, rules } = await both(report({ narratives }))
    expect([checked.code, compiled.code, rules]).toEqual([0, 1, []])
    expect(compiled.err).toContain(`没有做正式稿，差${sentences.length}样`)
    for (const sentence of sentences) expect(compiled.err).toContain(sentence)
  })

  test('but is written as empty is found by both', async () => {
    const { checked, compiled, rules } = await both(report({ narratives: { s1: ' \n', s5 } }))
    expect([checked.code, compiled.code, rules]).toEqual([1, 1, [['F-EMPTY', 'block']]])
    expect(checked.out).toContain('没填的文字 1 处')
    expect([checked.out, compiled.err].every((text) => text.includes('第一部分没有内容'))).toBe(true)
  })

  test('what was done and what is wrong have to be there in the form of 2008 too', async () => {
    const form = formOf('2008')
    const texts = { n1: '2017年，柳河镇认真落实公开条例。', n3: '未收到申请。', n4: '未发生。', n5: '未收费。' }
    const content = {
      organ,
      year: 2017,
      figures: figuresToJson(form, complete(form)),
      signature: { date: '2018-03-01' },
    }
    expect((await both({ ...content, narratives: texts })).compiled.code).toBe(1)
    const { checked, rules } = await both({ ...content, narratives: { ...texts, n6: '' } })
    expect([checked.code, rules]).toEqual([1, [['F-EMPTY', 'block']]])
  })

  test('a file of figures alone is judged by its figures', async () => {
    const { narratives: _, ...figures } = report()
    expect((await both(figures)).checked.code).toBe(0)
  })
})

describe('one finding has one verdict', () => {
  test('what may be explained but stands in the way is called wrong by both', async () => {
    const narratives = { ...report().narratives, s1: `${s1}作出行政处罚决定9件。` }
    const { checked, compiled, rules } = await both(report({ narratives }))
    expect(rules).toEqual([['N-DECISIONS', 'block']])
    expect(checked.out).toContain('肯定错的 1 处')
    expect(checked.code).toBe(1)
    expect(compiled.err).toMatch(/1 肯定错：第一部分写“作出行政处罚决定9件”.*没写错就在 reasons 里写明原因/u)
  })

  test('what is only asked about is called so by both', async () => {
    const { checked, compiled } = await both(report({ signature: { organ, date: '2021-01-20' } }))
    expect([checked.code, compiled.code]).toEqual([0, 1])
    expect(checked.out).toContain('请核的 1 处')
    expect(compiled.err).toContain('1 请核：落款写“2021年1月20日”：这是2021年的报告，落款应在2022年。')
  })

  test('a carry-over that last year’s report contradicts is wrong, and ends so', async () => {
    const before = writeJson(folder, 'b.json', {
      organ,
      year: 2020,
      figures: { 's3.carriedOut.total': 1, 's3.carriedOut.person': 1 },
    })
    const { out, code } = await run('check', writeJson(folder, 'a.json', report()), '--previous', before)
    expect(code).toBe(1)
    expect(out).toMatch(/肯定错的 1 处\n {2}1 表三“总计”列/u)
  })
})

describe('the organ', () => {
  test('that signs is the one that reports, or a reason says why not', async () => {
    const signature = { organ: '柳城镇人民政府', date: '2022-01-18' }
    const { checked, compiled, rules } = await both(report({ signature }))
    expect(rules).toEqual([['F-SIGNATURE', 'explain']])
    expect([checked.code, compiled.code]).toEqual([0, 1])
    expect(compiled.err).toContain('落款机关写“柳城镇人民政府”，报告是“柳河镇人民政府”的，是不是写错了？')
    expect((await both(report({ signature, reasons: { 'F-SIGNATURE': '合署办公' } }))).compiled.code).toBe(0)
  })

  test.each(['柳河镇政府', '安平县柳河镇人民政府', '柳河镇党政办公室', '柳河镇人民政府办公室'])(
    'may sign as %s',
    async (name) => {
      expect((await both(report({ signature: { organ: name, date: '2022-01-18' } }))).rules).toEqual([])
    },
  )

  test('is not taken from the signature without a word', async () => {
    const { checked, compiled } = await both(report({ organ: '' }))
    expect(checked.out).toContain('机关名称没写（organ），这里按落款的“柳河镇人民政府”看')
    expect([compiled.code, compiled.err.includes('机关名称没写（organ）')]).toEqual([1, true])
  })
})

test('contact lines that the place wants are wanted by both', async () => {
  mkdirSync(join(folder, 'data', 'profiles'), { recursive: true })
  writeJson(join(folder, 'data', 'profiles'), 'x.json', { id: 'x', name: '柳河', periods: [{ contact: true }] })
  const file = writeJson(folder, 'a.json', report())
  const checked = await run('check', file, '--profile', '柳河')
  const compiled = await run('compile', file, '-o', join(folder, 'a.docx'), '--profile', '柳河')
  expect([checked.code, compiled.code]).toEqual([1, 1])
  for (const text of [checked.out, compiled.err]) expect(text).toContain('第一部分开头没有联系方式')
})

describe('what is held', () => {
  const asExported = async () => {
    const first = report({ figures: { ...report().figures } })
    await run('import', writeJson(folder, 'first.json', first))
    const again = { organ, year: 2021, figures: { 's3.received.total': 5 } }
    expect((await run('import', writeJson(folder, 'again.json', again))).code).toBe(1)
    const path = join(folder, 'ex.json')
    return { path, exported: await run('export', '-o', path) }
  }

  test('is named by export, which ends with 1', async () => {
    const { path, exported } = await asExported()
    expect(exported.code).toBe(1)
    expect(exported.err).toContain(`导出到：${path}\n有1处先搁着，对不上，没有算进 figures，写在 held 里：\n  新收总计`)
    expect(JSON.parse(readFileSync(path, 'utf8')).held).toEqual([{ 's3.received.total': 5 }])
  })

  test('is named by check, and keeps compile from a final', async () => {
    const { path } = await asExported()
    const checked = await run('check', path)
    expect(checked.out).toContain('先搁着、没有定的1处（held）：表三新收总计 5')
    const compiled = await run('compile', path, '-o', join(folder, 'a.docx'))
    expect([compiled.code, existsSync(join(folder, 'a.docx'))]).toEqual([1, false])
    expect(compiled.err).toContain('先搁着、没有定的1处（held）：表三新收总计 5')
    expect((await run('compile', path, '-o', join(folder, 'a.docx'), '--draft')).code).toBe(0)
  })

  test('is left out by import, which ends with 1', async () => {
    const { path } = await asExported()
    const { code, out } = await nianbao(['import', path], { environment: { NIANBAO_DATA: join(folder, 'other') } })
    expect([code, out.includes('没有收：文件里搁着的1处')]).toEqual([1, true])
  })
})

describe('what cannot be done', () => {
  test('ends alike for the same cause', async () => {
    const file = writeJson(folder, 'a.json', report())
    await run('import', file)
    const out = join(folder, 'none', 'a.json')
    const [compiled, exported] = [await run('compile', file, '-o', out), await run('export', '-o', out)]
    expect([compiled.code, exported.code, compiled.err]).toEqual([2, 2, exported.err])
  })

  test.each([['list'], ['export'], ['import', 'a.json'], ['chat']])(
    'over a broken data file %s says how to mend it',
    async (...words) => {
      mkdirSync(join(folder, 'data'))
      writeFileSync(
        join(folder, 'data', 'nianbao.sqlite'),
        'no database at all, and long enough to be looked at '.repeat(40),
      )
      const path = writeJson(folder, 'a.json', report())
      const { code, err } = await run(...words.map((word) => (word === 'a.json' ? path : word)))
      expect([code, err]).toEqual([2, expect.stringContaining('数据文件坏了，读不出来。先别删，另存一份')])
      expect(err).not.toContain('Sqlite')
    },
  )
})

describe('what is wrong with a file', () => {
  test.each<[object, string]>([
    [{ narratives: { s1: 5 } }, 'narratives.s1：写的是5，应是引号里的文字。'],
    [{ narratives: { s1: null } }, 'narratives.s1：写的是null。没有内容就不写这一项，不要写null。'],
    [{ signature: { date: null } }, 'signature.date：写的是null。没有内容就不写这一项，不要写null。'],
    [{ figures: { 's3.received.total': null } }, '没有数就不写这一项，不要写null，也不要写0。'],
    [{ figures: { 's2.fees.amount': '12345678.12' } }, '数太大了，最多10000000万元'],
  ])('%j', async (more, sentence) => {
    const { code, out } = await run('check', writeJson(folder, 'a.json', report(more)))
    expect([code, out]).toEqual([2, expect.stringContaining(sentence)])
  })

  test('an empty file is empty for both', async () => {
    const path = join(folder, 'a.json')
    writeFileSync(path, '')
    const [checked, compiled] = [await run('check', path), await run('compile', path, '-o', join(folder, 'a.docx'))]
    expect([checked.code, compiled.code]).toEqual([2, 2])
    for (const text of [checked.out, compiled.err]) expect(text).toContain('文件是空的')
  })
})
