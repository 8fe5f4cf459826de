import { expect, test } from 'vitest'
import { buildDocx } from '../../src/report/build-docx.ts'
import type { ReportContent } from '../../src/report/content.ts'
import { plainText, readDocx } from '../support/docx-reader.ts'
import { report2017, report2020, report2021 } from './samples.ts'

const draft: ReportContent = {
  ...report2021,
  figures: new Map([...report2021.figures].filter(([id]) => !id.startsWith('s4.') && id !== 's2.penalty.decisions')),
  narratives: { s1: report2021.narratives.s1! },
  signature: {},
  draft: {
    number: 2,
    missing: ['行政处罚（等执法队）', '复议、诉讼有没有', '第五、六部分文字'],
    held: ['新收总计：现有3（都是自然人），另说5，多2。'],
    findings: ['现行有效0件，2020年底有4件：是清理了吗？'],
  },
}

test.each([
  ['report-2021', report2021],
  ['report-2020', report2020],
  ['report-2017', report2017],
  ['draft-2021', draft],
])('the text of %s reads as it did', async (name, content) => {
  await expect(`${plainText(readDocx(await buildDocx(content)))}\n`).toMatchFileSnapshot(`golden/${name}.txt`)
})
