import { describe, expect, test } from 'vitest'
import { ledger, notes } from './support.ts'
import { type Content, csv } from './workbooks.ts'

const heading = [
  '收到日期',
  '申请人类型',
  '答复日期',
  '办理结果',
  '是否延期',
  '补正告知日',
  '补正收到日',
  '征求意见发出日期',
  '征求意见回复日期',
  '缴费日期',
]

const noted = (rows: readonly (readonly Content[])[], year = 2021): string[] =>
  notes(ledger(csv([heading, ...rows]), year))
const request = (received: string, closed: string, ...more: string[]): Content[] => [
  received,
  '自然人',
  closed,
  closed === '' ? '' : '予以公开',
  ...more,
]

describe('reply periods', () => {
  test('end after twenty working days', () => {
    // 2021-03-01 was a Monday; 5 April a holiday.
    expect(noted([request('2021-03-01', '2021-03-29')])).toEqual([])
    expect(noted([request('2021-03-01', '2021-03-30')])).toEqual(['答复超过20个工作日，没写延期：第2行。'])
  })

  test('do not count holidays, and count weekends that were worked', () => {
    expect(noted([request('2021-02-05', '2021-03-10')])).toEqual([])
    expect(noted([request('2021-02-05', '2021-03-11')])).toHaveLength(1)
  })

  test('double with an extension', () => {
    expect(noted([request('2021-03-01', '2021-04-20', '是')])).toEqual([])
    expect(noted([request('2021-03-01', '2021-05-20', '2021-03-20')])).toEqual([
      '写了延期，答复还是超过40个工作日：第2行。',
    ])
    expect(noted([request('2021-03-01', '2021-04-20', '否')])).toHaveLength(1)
  })

  test('begin anew with the correction', () => {
    expect(noted([request('2021-03-01', '2021-04-20', '', '2021-03-05', '2021-03-25')])).toEqual([])
    expect(noted([request('2021-03-01', '2021-04-20', '', '2021-03-15', '2021-03-25')])).toEqual([
      '收到后超过7个工作日才告知补正：第2行。',
    ])
  })

  test('stand still while others are asked, and that may take fifteen working days', () => {
    expect(noted([request('2021-03-01', '2021-04-20', '', '', '', '2021-03-05', '2021-03-26')])).toEqual([])
    expect(noted([request('2021-03-01', '2021-04-20', '', '', '', '2021-03-05', '2021-04-02')])).toEqual([
      '征求意见超过15个工作日：第2行。',
    ])
  })

  test('begin anew when a fee was paid', () => {
    expect(noted([request('2021-03-01', '2021-04-20', '', '', '', '', '', '2021-04-01')])).toEqual([])
  })

  test('are not judged where a day they hang on is not written', () => {
    expect(noted([request('2021-03-01', '2021-05-20', '', '2021-03-05', '')])).toEqual([])
  })

  test('were fifteen working days before 15 May 2019', () => {
    expect(noted([request('2019-03-01', '2019-03-25')], 2019)).toEqual(['答复超过15个工作日，没写延期：第2行。'])
    expect(noted([request('2019-06-03', '2019-06-28')], 2019)).toEqual([])
  })

  test('of what is still open are counted to the end of the year', () => {
    expect(noted([request('2021-11-01', ''), request('2021-12-20', '')])).toEqual([
      '到2021年12月31日没办结，已经过了答复期限：第2行。',
    ])
  })

  test('of what has been open for years are asked about', () => {
    expect(noted([request('2019-03-01', '')])).toEqual([
      '到2021年12月31日没办结，已经过了答复期限：第2行。',
      '2020年以前收到、一直没写办结日期：第2行。',
    ])
  })

  test('beyond the known holidays are Monday to Friday, and that is said', () => {
    expect(noted([request('2031-03-03', '2031-03-05')], 2031)).toEqual([
      '2031年的放假调休安排这里没有，那些年的工作日按周一到周五算。',
    ])
  })
})
