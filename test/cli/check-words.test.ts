import { expect, test } from 'vitest'
import { formOf } from '../../src/schema/form.ts'
import { figuresToJson } from '../../src/schema/write-report.ts'
import { nianbao, temporaryFolder, writeJson } from '../support/cli.ts'
import { complete } from '../support/figures.ts'

const form = formOf('2021')
/** What section one treats beside what a test is about. */
const parts =
  '（一）主动公开。在公开栏和公众号上公开。（二）依申请公开。窗口登记申请。（三）政府信息管理。逐篇审签。（四）平台建设。设查阅点。（五）监督保障。列入年终考核，开展社会评议，无责任追究情形。'
const s5 = '存在的问题：公开不够及时。改进措施：按月核对目录。'
const report = (narratives: object | undefined, more: object = {}) => ({
  organ: '某镇人民政府',
  year: 2023,
  figures: figuresToJson(form, complete(form, { 's2.penalty.decisions': 6 })),
  ...(narratives ? { narratives: { s5, ...narratives } } : {}),
  ...more,
})

async function judged(content: object) {
  const { code, out } = await nianbao(['check', writeJson(temporaryFolder(), 'a.json', content), '--json'])
  return { code, findings: JSON.parse(out)[0].findings }
}

test('check holds the words of a file against its figures, and quotes them', async () => {
  const { code, findings } = await judged(
    report({ s1: `${parts}\n2023年，全镇作出行政处罚决定9件，未收到政府信息公开申请。` }),
  )
  expect(code).toBe(1)
  expect(findings).toEqual([
    {
      rule: 'N-DECISIONS',
      level: 'block',
      cells: ['s2.penalty.decisions'],
      left: 9,
      right: 6,
      difference: 3,
      message: '第一部分写“全镇作出行政处罚决定9件”，表二行政处罚是6。',
      quote: '全镇作出行政处罚决定9件',
    },
  ])
})

test('a reason closes it', async () => {
  const texts = { s1: `${parts}\n全镇作出行政处罚决定9件。` }
  expect(await judged(report(texts, { reasons: { 'N-SCOPE': '含委托执法' } }))).toMatchObject({
    code: 0,
    findings: [{ rule: 'N-DECISIONS', reason: '含委托执法' }],
  })
})

test('a file without texts is judged by its figures', async () =>
  expect(await judged(report(undefined))).toEqual({ code: 0, findings: [] }))
