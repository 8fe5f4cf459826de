import { expect, test } from 'vitest'
import { uploadedName } from './file-name.ts'

test.each([
  ['认知天性【标题已矫正】.md', '认知天性 标题已矫正.md'],
  [
    '永乐店镇人民政府2021年政府信息公开工作年度报告（草稿3）.docx',
    '永乐店镇人民政府2021年政府信息公开工作年度报告 草稿3.docx',
  ],
  ['C:\\报告\\年报.docx', '年报.docx'],
  ['../../.git', 'git'],
  ['a"b<c>.docx', 'a b c.docx'],
  ['!@#$%^&*()_+-=[]{;|:"}\'<>?,.`~', '!@#$%^  ()_+-=[]{;   }    ,.~'],
  ['test....', 'test'],
  [`${'长'.repeat(70)}.docx`, `${'长'.repeat(60)}.docx`],
  ['..', ''],
])('%s arrives as %s', (given, arrived) => {
  expect(uploadedName(given)).toBe(arrived)
})
