import { expect, test } from 'vitest'
import { check } from '../../../src/checks/findings.ts'
import { asChecked } from '../../../src/intake/files/as-checked.ts'
import { readReportFile } from '../../../src/intake/files/read-report-file.ts'
import { formOf } from '../../../src/schema/form.ts'
import { figuresToJson } from '../../../src/schema/write-report.ts'
import { dumpOf } from '../../support/dumps.ts'
import { complete } from '../../support/figures.ts'

const form = formOf('2021')
const narratives = {
  s1: [
    '（一）主动公开。公开栏按月更新。',
    '（二）依申请公开。窗口登记申请。',
    '（三）政府信息管理。逐篇审签。',
    '（四）平台建设。设查阅点。',
    '（五）监督保障。列入年终考核，开展社会评议，无责任追究情形。',
  ].join('\n'),
  s5: '存在的问题是更新不够及时，已改为按月更新。',
  s6: '未收取信息处理费。无其他需要报告的事项。',
}
const cells = new Map(form.cells.map(({ id }) => [id, '0']))
const sound = dumpOf({ organ: '安澜镇人民政府', year: 2023, form, cells, narratives }, 'dump')

async function found(content: string, name = 'a.txt'): Promise<[string, string, string | undefined][]> {
  const reading = await readReportFile(new TextEncoder().encode(content), name)
  if (!reading.ok) throw new Error(JSON.stringify(reading.refusal))
  return check(asChecked(reading.report)).findings.map(({ rule, level, quote }) => [rule, level, quote])
}

test('a sound document has no finding', async () => expect(await found(sound)).toEqual([]))

test.each<[string, string, string, unknown[]]>([
  ['a title of its own', '一、总体情况', '一、信息公开总体情况', [['F-TITLES', 'note', '一、信息公开总体情况']]],
  ['a title in digits', '二、主动公开', '2、主动公开', [['F-NUMBERING', 'explain', '2、主动公开政府信息情况']]],
  ['a name of the old form', '一、总体情况', '一、概述', [['F-OLDTERMS', 'explain', '一、概述']]],
  ['a section that is not there', `六、其他需要报告的事项\n${narratives.s6}`, '', [['F-SECTIONS', 'block', undefined]]],
  ['a section without words', narratives.s5, '', [['F-EMPTY', 'block', undefined]]],
  [
    'a late date',
    narratives.s6,
    `${narratives.s6}\n安澜镇人民政府\n2024年2月10日`,
    [['F-DEADLINE', 'note', undefined]],
  ],
  [
    'an old notice in the introduction',
    '一、总体情况',
    '按照国办公开办函〔2019〕60号要求，编制本报告。\n一、总体情况',
    [['F-BASIS', 'block', '国办公开办函〔2019〕60号']],
  ],
])('%s', async (_, from, to, wanted) => expect(await found(sound.replace(from, to))).toEqual(wanted))

test('the telephone of the office in the introduction is no finding', async () => {
  const introduction = '如有疑问，请与安澜镇党政办公室联系，电话：13900001234。\n一、总体情况'
  expect(await found(sound.replace('一、总体情况', introduction))).toEqual([])
})

const file = (more: object): string =>
  JSON.stringify({ organ: '安澜镇人民政府', year: 2023, figures: figuresToJson(form, complete(form)), ...more })

test('a report file without texts is judged by its figures alone', async () =>
  expect(await found(file({}), 'a.json')).toEqual([]))

test('of a report file the texts that it has are looked at, and no others asked for', async () => {
  expect(await found(file({ narratives: { s1: narratives.s1 } }), 'a.json')).toEqual([])
  expect(await found(file({ narratives: { s5: '无' } }), 'a.json')).toEqual([['F-EMPTY', 'block', '无']])
})
