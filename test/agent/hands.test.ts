import { describe, expect, test } from 'vitest'
import { askWhich } from '../../src/agent/hands/ask-which.ts'
import { doCommand, harmless } from '../../src/agent/hands/do-command.ts'
import { explain } from '../../src/agent/hands/explain.ts'
import { handsFor } from '../../src/agent/hands/index.ts'
import { recordFigures } from '../../src/agent/hands/record-figures.ts'
import { waitFor } from '../../src/agent/hands/wait-for.ts'
import { mark } from '../../src/agent/mask.ts'
import { formOf } from '../../src/schema/form.ts'
import { definitionById, definitionIds } from '../../src/text/definitions/definitions.ts'
import { inquiryOf, textInquiry } from '../support/inquiries.ts'

const form2021 = formOf('2021')
const one = (row: string, column: string, value: unknown, quote = '原话', form = form2021) =>
  recordFigures(form).use({ figures: [{ row, column, value, quote }] })

describe('a figure is taken as it was said', () => {
  test.each([
    ['新收', '自然人', '3', 3],
    ['新收', '自然人', '３件', 3],
    ['新收', '自然人', '十二件', 12],
    ['新收', '自然人', 3, 3],
    ['新收', '自然人', '没有', 0],
    ['新收', '自然人', null, null],
    ['行政处罚', '', '212', 212],
    ['行政事业性收费', '', '3.2万元', 3_200_000],
    ['行政事业性收费', '', '32000元', 3_200_000],
    ['行政事业性收费', '', '3万2', 3_200_000],
    ['行政事业性收费', '', '3.2万', 3_200_000],
    ['行政事业性收费', '', '0', 0],
    ['行政事业性收费', '', '3.2', undefined],
    ['信息处理费', '实际收取金额', '270块', 27_000],
    ['信息处理费', '实际收取金额', '270', undefined],
    ['信息处理费', '收费通知件数', '1份', 1],
  ])('%s·%s %s', (row, column, value, figure) => {
    const { proposals, complaint } = one(row, column, value)
    expect(proposals.map((proposal) => proposal.kind === 'figure' && proposal.value)).toEqual(
      figure === undefined ? [] : [figure],
    )
    expect(complaint === undefined).toBe(figure !== undefined)
  })

  test.each([
    ['-3', -3],
    ['减3项', -3],
    ['+19', 19],
    ['增加2', 2],
    ['0', 0],
  ])('a change of %s', (value, figure) =>
    expect(one('行政处罚', '项目增减', value, '原话', formOf('2019')).proposals).toEqual([
      { kind: 'figure', cell: 's2.penalty.itemsChange', value: figure, quote: '原话' },
    ]),
  )
})

describe('what is no exact figure is sent back, in one Chinese sentence', () => {
  test.each([
    ['新收', '自然人', '十几件', '准数'],
    ['新收', '自然人', '3-4件', '准数'],
    ['新收', '自然人', '二百一', '210或201'],
    ['新收', '自然人', '3.5', '小数'],
    ['新收', '自然人', '-3', '负数'],
    ['新收', '自然人', '3万元', '单位'],
    ['新收', '自然人', '若干', '不是一个数'],
    ['新收', '自然人', '3件还有2件', '不是一个数'],
    ['行政事业性收费', '', '32000', '元或万元'],
    ['行政许可和处罚', '', '3', '没有「行政许可和处罚」这一行'],
    ['新收', '结果维持', '3', '只有：自然人、商业企业'],
    ['新收', '', '3', '要写明是哪一列'],
  ])('%s·%s %s', (row, column, value, words) => {
    const { proposals, complaint } = one(row, column, value)
    expect(proposals).toEqual([])
    expect(complaint).toContain(words)
    expect(complaint).not.toMatch(/Error|expected|at .*\.ts|zod|\/src\//)
    expect(complaint!.length).toBeLessThan(120)
  })

  test('the good stay beside the bad', () => {
    const { proposals, complaint } = recordFigures(form2021).use({
      figures: [
        { row: '新收', column: '自然人', value: '3', quote: '3件' },
        { row: '瞎编', value: '9', quote: '9件' },
      ],
    })
    expect(proposals).toEqual([{ kind: 'figure', cell: 's3.received.person', value: 3, quote: '3件' }])
    expect(complaint).toContain('瞎编')
  })

  test('two values for one cell are none', () => {
    const figures = ['12', '21'].map((value) => ({ row: '行政处罚', value, quote: `不是12，是21` }))
    const { proposals, complaint } = recordFigures(form2021).use({ figures })
    expect(proposals).toEqual([])
    expect(complaint).toContain('两个不同的数')
  })

  test('a figure that rests on no words is none', () => expect(one('行政处罚', '', '3', ' ').proposals).toEqual([]))

  test.each([[undefined], [null], [{}], [{ figures: [] }], [{ figures: 'x' }], [{ figures: [{ row: 3 }] }], ['x']])(
    'nor is input of another shape: %j',
    (input) => {
      const { proposals, complaint } = recordFigures(form2021).use(input)
      expect(proposals).toEqual([])
      expect(complaint).toMatch(/^参数.*不对：.*。$/u)
      expect(complaint).not.toMatch(/expected|received|invalid|\.ts/i)
    },
  )

  test('words that were masked are quoted as they stood', () =>
    expect(one('行政处罚', '', '212', `${mark}说处罚212`).proposals[0]).toMatchObject({ quote: '说处罚212' }))
})

describe('ask_which', () => {
  const use = (options: unknown) => askWhich(form2021).use({ quote: '其他1件', options })

  test('offers the cells that were meant', () =>
    expect(
      use([
        { row: '新收', column: '其他' },
        { row: '其他处理（其他）', column: '总计' },
      ]).proposals,
    ).toEqual([{ kind: 'unclear', quote: '其他1件', cells: ['s3.received.others', 's3.otherMisc.total'] }]))

  test.each([
    ['one option', [{ row: '行政处罚' }]],
    ['the same twice', [{ row: '行政处罚' }, { row: '行政处罚' }]],
    ['five', ['规章', '规范性文件', '新收', '转来', '办结'].map((row) => ({ row, column: '总计' }))],
    ['an unknown row', [{ row: '行政处罚' }, { row: '瞎编' }]],
  ])('wants two to four that there are: not %s', (_, options) => {
    expect(use(options).proposals).toEqual([])
    expect(use(options).complaint).toBeTruthy()
  })
})

describe('wait_for', () => {
  const { situation } = inquiryOf('问执法队', { figures: { 's3.received.person': 3 } })

  test('leaves what is missing to somebody', () =>
    expect(waitFor(situation).use({ whom: '执法队', rows: ['行政处罚', '行政强制'] }).proposals).toEqual([
      { kind: 'wait', whom: '执法队', cells: ['s2.penalty.decisions', 's2.coercion.decisions'] },
    ]))

  test('leaves alone what stands already', () => {
    const [proposal] = waitFor(situation).use({ whom: '', rows: ['新收'] }).proposals
    expect(proposal).toMatchObject({ kind: 'wait', whom: '' })
    expect(proposal?.kind === 'wait' && proposal.cells).not.toContain('s3.received.person')
  })

  test.each([[['瞎编']], [[]]])('wants rows there are: not %j', (rows) =>
    expect(waitFor(situation).use({ whom: '老刘', rows })).toMatchObject({ proposals: [] }),
  )
})

test('explain takes every definition there is, and no other', () => {
  for (const id of definitionIds) {
    expect(explain.use({ subject: id }).proposals).toEqual([{ kind: 'explain', subject: id }])
    expect(definitionById(id)).toBeDefined()
  }
  expect(explain.use({ subject: 'weather' }).proposals).toEqual([])
})

test('do_command takes harmless commands only', () => {
  for (const command of harmless) expect(doCommand.use({ command }).proposals).toEqual([{ kind: 'command', command }])
  for (const command of ['final', 'drop', 'redo', 'other-report', 'yes', 'start'])
    expect(doCommand.use({ command }).proposals).toEqual([])
})

describe('the hands at hand', () => {
  test('write only where a text is worked on', () => {
    const names = (inquiry: ReturnType<typeof inquiryOf>) => handsFor(inquiry).map(({ name }) => name)
    expect(names(inquiryOf('3件'))).not.toContain('write_text')
    expect(names(textInquiry('培训4次'))).toContain('write_text')
  })

  test.each([[2017], [2019], [2021]])('are described as they check their input, in %i', (year) => {
    for (const { schema, use } of handsFor(textInquiry('培训4次', 'text:s5', { year }))) {
      expect(Object.keys(schema.properties).sort()).toEqual([...schema.required].sort())
      expect(use({}).complaint).toContain('参数')
      expect(JSON.stringify(schema)).not.toMatch(/\$schema|additionalProperties/)
    }
  })

  test('know no columns where the form has none', () =>
    expect(JSON.stringify(recordFigures(formOf('2008')).schema)).not.toContain('column'))
})
