import { expect, test } from 'vitest'
import { fileName } from '../../src/report/file-name.ts'
import { titleLines } from '../../src/report/title.ts'

test.each([
  [{ organ: '安澜镇人民政府', year: 2021 }, '安澜镇人民政府2021年政府信息公开工作年度报告.docx'],
  [
    { organ: '安澜镇人民政府', year: 2021, draftNumber: 3 },
    '安澜镇人民政府2021年政府信息公开工作年度报告（草稿3）.docx',
  ],
  [{ organ: '../a;b%20/c:d\n镇', year: 2021 }, '_a_b_20_c_d 镇2021年政府信息公开工作年度报告.docx'],
])('a file is named after what it is: %o', (report, expected) => {
  expect(fileName(report)).toBe(expected)
})

test('a name is never too long for a file system', () => {
  expect(Buffer.byteLength(fileName({ organ: '镇'.repeat(300), year: 2021, draftNumber: 12 }))).toBeLessThan(255)
})

test.each([
  ['河乡', ['河乡2021年政府信息公开工作年度报告']],
  ['北京市某区安澜镇人民政府', ['北京市某区安澜镇人民政府', '2021年政府信息公开工作年度报告']],
  [
    '新疆维吾尔自治区伊犁哈萨克自治州察布查尔锡伯自治县安澜镇人民政府',
    ['新疆维吾尔自治区伊犁哈萨克自治州', '察布查尔锡伯自治县安澜镇人民政府', '2021年政府信息公开工作年度报告'],
  ],
])('a title breaks where it reads well: %s', (organ, lines) => {
  expect(titleLines(organ, 2021)).toEqual(lines)
})
