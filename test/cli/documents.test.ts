import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { drawingChildren } from '../support/children.ts'
import { nianbao, temporaryFolder } from '../support/cli.ts'

const organ = '永乐店镇人民政府'

async function chat(lines: readonly string[]) {
  const data = temporaryFolder()
  const { out } = await nianbao(['chat'], { environment: { NIANBAO_DATA: data }, lines })
  return { out, outbox: join(data, 'outbox') }
}

test('看表 prints where the picture is, its figures and the table, and no button for what stands there', async () => {
  const { out, outbox } = await chat([`${organ} 2021年`, '处罚212', '看表二'])
  const path = join(outbox, `${organ}2021年表二.png`)
  const shown = out.split('\n\n').at(-2)!
  expect(shown.split('\n').slice(0, 2)).toEqual([`📎 ${path}`, '表二：行政处罚212，其余5行还空着'])
  expect(shown).toContain('行政处罚  212')
  expect(shown).not.toContain('文字版')
  expect(readFileSync(path).readUInt32BE(16)).toBe(1080)
}, 60_000)

test('the PDF and the list of figures are saved beside the draft, and nothing that draws is left behind', async () => {
  const { out, outbox } = await chat([`${organ} 2021年`, '处罚212', '生成草稿', '/1', '核对单'])
  const title = `${organ}2021年政府信息公开工作年度报告（草稿1）`
  expect(readdirSync(outbox).sort()).toEqual([`${organ}2021年核对单.docx`, `${title}.docx`, `${title}.pdf`].sort())
  expect(out).toContain(`📎 ${join(outbox, `${title}.pdf`)}\n草稿1的PDF，不能上报。`)
  expect(
    readFileSync(join(outbox, `${title}.pdf`))
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
  if (process.platform !== 'win32') await expect.poll(() => drawingChildren()).toBe(0)
}, 60_000)

test('a picture that cannot be drawn is done without', async () => {
  const { out, outbox } = await chat(['𪚥镇人民政府 2021年', '处罚212', '看表二', '生成草稿', '/1'])
  expect(existsSync(join(outbox, '𪚥镇人民政府2021年表二.png'))).toBe(false)
  expect(out).toContain('表二：行政处罚212')
  expect(out).toMatch(/PDF没做成：字库里没有“𪚥”/)
}, 60_000)
