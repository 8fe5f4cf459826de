import { describe, expect, test } from 'vitest'
import { type FormOptions, formOf } from '../../src/schema/form.ts'
import { cellName, figureText, moneyText } from '../../src/text/cells.ts'

const form2021 = formOf('2021')
const forms: [string, ReturnType<typeof formOf>][] = (
  [
    ['2008', {}],
    ['2008', { profile: 'beijing' }],
    ['2019', {}],
    ['2019', { subrows: ['行政检查', '行政确认'] }],
    ['2021', {}],
  ] as ['2008', FormOptions][]
).map(([edition, options]) => [`${edition} ${JSON.stringify(options)}`, formOf(edition, options)])

describe('a cell is named', () => {
  test.each([
    ['s2.penalty.decisions', '行政处罚'],
    ['s2.fees.amount', '行政事业性收费'],
    ['s2.normative.inForce', '规范性文件·现行有效'],
    ['s3.received.person', '新收·自然人'],
    ['s3.carriedOut.total', '转出总计'],
    ['s3.refusedDeliberative.business', '不予公开（过程性信息）·商业企业'],
    ['s4.review.upheld', '复议·结果维持'],
    ['s6.fee.notices', '信息处理费·收费通知件数'],
  ] as const)('%s as %s', (id, name) => expect(cellName(form2021, id)).toBe(name))

  test('by its sub-row', () =>
    expect(cellName(formOf('2019', { subrows: ['行政检查'] }), 's2.otherServices[行政检查].decisions')).toBe(
      '行政检查·决定数',
    ))

  test('in the statistics table without its numeral and brackets', () => {
    const form = formOf('2008')
    expect(cellName(form, 't3.receivedInPerson')).toBe('当面申请数')
    expect(cellName(form, 't1.published')).toBe('主动公开政府信息数')
    expect(cellName(form, 't8.staffFullTime')).toBe('专职人员数')
  })

  test.each(forms)('in no other cell of %s by the same name, and briefly', (_, form) => {
    const names = form.cells.map(({ id }) => cellName(form, id))
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
    expect(names.filter((name) => name.length > 20)).toEqual([])
    expect(names.filter((name) => /[a-z]|上年|下年|今年|去年/i.test(name))).toEqual([])
  })
})

describe('a figure is said', () => {
  test('as a bare count, and with its sign where it is a change', () => {
    expect(figureText(form2021, 's2.penalty.decisions', 212)).toBe('212')
    expect(figureText(formOf('2019'), 's2.penalty.itemsChange', 3)).toBe('+3')
    expect(figureText(formOf('2019'), 's2.penalty.itemsChange', -3)).toBe('-3')
  })

  test('in 万元 and in 元 where it is money', () => {
    expect(figureText(form2021, 's2.fees.amount', 3_200_000)).toBe('3.2万元')
    expect(moneyText(form2021, 's2.fees.amount', 941_464_900)).toBe('941.4649万元（9,414,649元）')
    expect(moneyText(form2021, 's2.fees.amount', 0)).toBe('0万元')
    expect(moneyText(form2021, 's6.fee.collected', 27_050)).toBe('270.5元')
  })
})
