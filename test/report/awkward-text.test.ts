import { describe, expect, test } from 'vitest'
import { buildDocx } from '../../src/report/build-docx.ts'
import { formOf } from '../../src/schema/form.ts'
import { plainText, readDocx } from '../support/docx-reader.ts'
import { filled, report2020, report2021 } from './samples.ts'

const textWith = async (s1: string) =>
  plainText(readDocx(await buildDocx({ ...report2021, narratives: { ...report2021.narratives, s1 } })))

describe('whatever is pasted, the file is one that can be opened', () => {
  test.each([
    ['rare place names', '𠅤家庄、堃镇、䶮乡'],
    ['emoji', '公开工作👍🏽完成'],
    ['markup', '<w:p>&amp;</w:p>]]>'],
    ['quotes and dashes', '“六稳”‘六保’——……《》〔2021〕'],
    ['a very long word', 'x'.repeat(3000)],
    ['a very long paragraph', '公开'.repeat(1500)],
  ])('%s come out as they went in', async (_, text) => {
    expect(await textWith(text)).toContain(text)
  })

  test('control characters and broken ones are left out', async () => {
    const text = await textWith('公\u0000开\u0007信\ud800息\ufffe共\udc003条\u001f。\u000b第二段')
    expect(text).toContain('公开信息共3条。\n第二段')
  })

  test('in names too', async () => {
    const subrow = '行政\u000b检查'
    const form = formOf('2019', { subrows: [subrow] })
    const bytes = await buildDocx({ ...report2020, form, figures: filled(form), organ: '安澜\u0001镇\n人民政府' })
    expect(plainText(readDocx(bytes))).toContain('其他对外管理服务事项 | 行政检查 |')
    expect(readDocx(bytes).parts['docProps/core.xml']).toContain('<dc:creator>安澜镇 人民政府</dc:creator>')
  })
})
