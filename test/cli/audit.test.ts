import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { nianbao, temporaryFolder, writeJson } from '../support/cli.ts'
import { figuresByTaps, startConversation } from '../support/conversation.ts'
import { tamper } from '../support/tampering.ts'

/** Two reports, one of them in two changes. */
async function machine() {
  const folder = temporaryFolder()
  const data = join(folder, 'data')
  const environment = { NIANBAO_DATA: data }
  const run = (...words: string[]) => nianbao(words, { environment })
  for (const [organ, value] of [
    ['甲镇人民政府', 1],
    ['乙镇人民政府', 2],
    ['乙镇人民政府', 3],
  ] as const)
    await run(
      'import',
      writeJson(folder, 'report.json', { organ, year: 2021, figures: { 's2.penalty.decisions': value } }),
    )
  return { database: join(data, 'nianbao.sqlite'), audit: () => run('audit') }
}

test('every report has its line', async () => {
  const { audit } = await machine()
  expect(await audit()).toEqual({
    code: 0,
    out: '✓ 乙镇人民政府-2021　2版，记录都对得上\n✓ 甲镇人民政府-2021　1版，记录都对得上\n2份报告的记录都对得上。\n',
    err: '',
  })
})

test('a figure altered behind the program’s back is named with its report and version', async () => {
  const { audit, database } = await machine()
  tamper(database, 'UPDATE statement SET value = 30 WHERE change = 3')
  const { code, out, err } = await audit()
  expect(code).toBe(1)
  expect(out).toContain('✗ 乙镇人民政府-2021　第2版对不上')
  expect(out).toContain('✓ 甲镇人民政府-2021　1版')
  expect(out).toContain('2份报告里有1份对不上。')
  expect(err).toContain('先别往下填')
})

test('without data there is nothing to verify, and none is made', async () => {
  const data = join(temporaryFolder(), 'data')
  expect(await nianbao(['audit'], { environment: { NIANBAO_DATA: data } })).toEqual({
    code: 0,
    out: '',
    err: '还没有数据。\n',
  })
})

test('a file that is no database is said to be damaged', async () => {
  const { audit, database } = await machine()
  writeFileSync(database, 'x'.repeat(5000))
  const { code, err } = await audit()
  expect(code).toBe(1)
  expect(err).toContain('数据文件坏了')
})

test('a report that has been signed and is out says so', async () => {
  const folder = temporaryFolder()
  const store = openStore(join(folder, 'nianbao.sqlite'))
  const talk = startConversation(store)
  figuresByTaps(talk)
  talk.taps('一段一段来')
  for (const words of [
    '公开栏和公众号都发，动态信息54条。',
    '/采用',
    '综合办公室专人负责，逐篇审签。',
    '镇公众号和村务公开栏。',
  ])
    if (words.startsWith('/')) talk.taps(words.slice(1))
    else talk.says(words)
  talk.says('没开展考核和社会评议，没有责任追究。')
  talk.says('问题是答复不够规范。2022年加强培训，按月检查答复文书。')
  talk.taps('采用')
  talk.says('2022年1月12日')
  talk.says('王主任今天签的')
  talk.says('挂网了')
  talk.says('处罚3')
  store.close()
  const { out } = await nianbao(['audit'], { environment: { NIANBAO_DATA: folder } })
  expect(out.split('\n')[1]).toBe('　1月11日已公开，之后改过，更正稿还没出。')
})
