import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { by, stating, withReport } from '../store/sample.ts'
import { nianbao, temporaryFolder } from '../support/cli.ts'
import { tamper } from '../support/tampering.ts'

function machine() {
  const folder = temporaryFolder()
  const data = join(folder, 'data')
  const database = join(data, 'nianbao.sqlite')
  const store = openStore(database)
  const report = withReport(store)
  store.append(stating(report, [['s3.received.person', 3]]))
  store.append(stating(report, [['s3.received.person', 4]]))
  store.undo(by(report))
  return {
    folder,
    data,
    database,
    store,
    report,
    run: (...words: string[]) => nianbao(words, { environment: { NIANBAO_DATA: data } }),
  }
}

test('a copy is written while somebody else has the data open, and says what is in it', async () => {
  const { folder, report, run, store } = machine()
  const path = join(folder, 'copies', 'one.sqlite')
  const { code, out, err } = await run('backup', path)
  expect([code, err]).toEqual([0, ''])
  expect(out).toMatch(/^备份好了：.+one\.sqlite\n读回来核对过：1份报告，2条记录，\d+ KB。\n$/)
  store.append(stating(report, [['s3.received.person', 5]]))
  store.close()
  const copy = openStore(path)
  expect([copy.version(report.id), copy.verifyHistory(report.id)]).toEqual([3, { ok: true }])
  expect(copy.changes(report.id).map(({ live }) => live)).toEqual([true, false])
  copy.close()
})

test('without a name it goes beside the data, named by the time', async () => {
  const { data, run, store } = machine()
  expect((await run('backup')).code).toBe(0)
  expect(readdirSync(join(data, 'backups'))).toEqual([expect.stringMatching(/^nianbao-\d{8}-\d{6}\.sqlite$/)])
  store.close()
})

test('a file that is there is never written over', async () => {
  const { folder, run, store } = machine()
  const path = join(folder, 'notes.txt')
  for (const content of ['别动', '']) {
    writeFileSync(path, content)
    const { code, out, err } = await run('backup', path)
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('那里已经有文件了，不覆盖')
    expect(readFileSync(path, 'utf8')).toBe(content)
  }
  store.close()
})

test('what cannot be written is explained, and leaves nothing behind', async () => {
  const { folder, run, store } = machine()
  mkdirSync(join(folder, 'place'))
  writeFileSync(join(folder, 'file'), '')
  expect((await run('backup', join(folder, 'place'))).err).toContain('那里已经有文件了')
  const { code, err } = await run('backup', join(folder, 'file', 'one.sqlite'))
  expect(code).toBe(1)
  expect(err).toContain('文件夹或文件不能读写')
  store.close()
})

test('a history that was altered before is copied and named', async () => {
  const { database, folder, run, store } = machine()
  store.close()
  tamper(database, 'UPDATE statement SET value = 30 WHERE change = 2')
  const path = join(folder, 'one.sqlite')
  const { code, out, err } = await run('backup', path)
  expect(code).toBe(1)
  expect(out).toContain('备份好了')
  expect(err).toContain('✗ 石桥镇人民政府-2021　第2版对不上')
  expect(existsSync(path)).toBe(true)
})

test('without data there is nothing to copy, and none is made', async () => {
  const data = join(temporaryFolder(), 'data')
  expect(await nianbao(['backup'], { environment: { NIANBAO_DATA: data } })).toEqual({
    code: 1,
    out: '',
    err: '还没有数据。\n',
  })
  expect(existsSync(data)).toBe(false)
})
