import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { nianbao, temporaryFolder, writeJson } from '../support/cli.ts'
import { ledgerCsv, organ, reportDocx, requests } from '../support/uploads.ts'

async function chat(...lines: string[]) {
  const folder = temporaryFolder()
  writeFileSync(join(folder, '2020 年报.docx'), await reportDocx({ year: 2020, figures: requests(1, 2) }))
  writeFileSync(join(folder, '台账.csv'), ledgerCsv())
  writeJson(folder, 'report.json', { organ, year: 2021, figures: { 's2.penalty.decisions': 7 } })
  const environment = { NIANBAO_DATA: join(folder, 'data') }
  return nianbao(['chat'], { environment, lines: lines.map((line) => line.replace('DIR', folder)) })
}

test('/file hands a file to the conversation, and its buttons are pressed like any other', async () => {
  const { out, code } = await chat(`${organ} 2021年`, '/file DIR/2020 年报.docx', '/1', '/file "DIR/台账.csv"', '/1')
  expect(code).toBe(0)
  expect(out).toContain('收作2020年报告，用来比对')
  expect(out).toContain('记下：2020年转来 2（都是自然人）')
  expect(out).toContain('台账算好了：2021年共30件')
  expect(out).toContain('2020年转来 2→0')
})

test('a report file in JSON is taken over at once', async () => {
  const { out } = await chat('/file DIR/report.json', '还差什么')
  expect(out).toContain(`${organ} 2021年：收下了1个数。`)
  expect(out).toContain(`换到：${organ} 2021年。`)
})

test.each([
  ['/file DIR/none.docx', '没有这个文件。看看路径和文件名。'],
  ['/file DIR', '这是文件夹，不是文件。'],
  ['/file DIR/none.json', '没有这个文件。看看路径和文件名。'],
])('%s is answered in a sentence', async (line, sentence) => {
  const { out, code } = await chat(`${organ} 2021年`, line, '处罚212')
  expect(out).toContain(sentence)
  expect(out).toContain('行政处罚 212')
  expect(code).toBe(0)
})
