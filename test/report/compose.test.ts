import { describe, expect, test } from 'vitest'
import { composeReport } from '../../src/report/compose.ts'
import type { ReportContent } from '../../src/report/content.ts'
import type { Block } from '../../src/report/document.ts'
import { missingFrom, ReportIncomplete } from '../../src/report/incomplete.ts'
import { formOf } from '../../src/schema/form.ts'
import { filled, report2017, report2021 } from './samples.ts'

const ofKind = <Kind extends Block['kind']>(content: ReportContent, kind: Kind) =>
  composeReport(content).blocks.filter((block): block is Extract<Block, { kind: Kind }> => block.kind === kind)

const without = (content: ReportContent, id: string): ReportContent => ({
  ...content,
  figures: new Map([...content.figures].filter(([cell]) => cell !== id)),
})

const noted = { missing: [], held: [], findings: [] }

describe('a final', () => {
  test.each([
    ['a figure of a table', without(report2021, 's2.penalty.decisions'), ['s2.penalty.decisions']],
    ['a figure of section six', without(report2021, 's6.fee.collected'), ['s6.fee.collected']],
    ['a text', { ...report2021, narratives: { ...report2021.narratives, s5: ' \n　' } }, ['s5']],
    [
      'what a text left open',
      { ...report2021, narratives: { ...report2021.narratives, s1: '公开〔待填〕条。' } },
      ['s1'],
    ],
  ])('is refused while it lacks %s', (_, content, missing) => {
    expect(() => composeReport(content)).toThrow(ReportIncomplete)
    expect(() => composeReport(content)).toThrow(expect.objectContaining({ code: 'report_incomplete', missing }))
  })

  test('needs nothing when all is there; 2008 can do without its last chapter', () => {
    expect(missingFrom(report2021)).toEqual([])
    expect(missingFrom(report2017)).toEqual([])
  })

  test('leaves the date for the hand when none is given', () => {
    expect(ofKind({ ...report2021, signature: {} }, 'signature')).toEqual([
      { kind: 'signature', organ: report2021.organ },
    ])
  })
})

describe('a draft', () => {
  const draft: ReportContent = {
    ...without(report2021, 's2.penalty.decisions'),
    narratives: {},
    signature: {},
    draft: noted,
  }

  test('shows what is open where it will stand', () => {
    const open = ofKind(draft, 'table').flatMap(({ cells }) => cells.filter((cell) => cell.open))
    expect(open).toMatchObject([{ cell: 's2.penalty.decisions', text: '〔待填〕' }])
    expect(ofKind(draft, 'paragraph').filter((block) => block.open)).toMatchObject([
      { text: '〔待填：总体情况（主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障）〕' },
      { text: '〔待填：存在的主要问题及改进情况〕' },
      { text: '〔待填：其他需要报告的事项〕' },
    ])
    expect(ofKind(draft, 'signature')).toMatchObject([{ date: '〔待填：成文日期〕' }])
  })

  test('ends with a page of what is missing, held and to be explained', () => {
    const full = { number: 4, missing: ['甲', '乙'], held: ['丙'], findings: [] }
    const document = composeReport({ ...draft, draft: full })
    expect(document.mark).toBe('草稿4（不能上报）')
    expect(document.blocks.slice(-6)).toEqual([
      { kind: 'newPage', title: '还缺什么' },
      { kind: 'heading', level: 2, text: '还没填的' },
      { kind: 'paragraph', text: '1. 甲' },
      { kind: 'paragraph', text: '2. 乙' },
      { kind: 'heading', level: 2, text: '对不上的' },
      { kind: 'paragraph', text: '1. 丙' },
    ])
  })

  test('says so when nothing is', () => {
    expect(composeReport({ ...report2021, draft: noted }).blocks.at(-1)).toMatchObject({
      text: '没有空着的，没有对不上的。',
    })
  })
})

describe('the opening', () => {
  test.each([
    [2021, formOf('2021'), '第五十条和国办公开办函〔2021〕30号'],
    [2019, formOf('2019'), '第五十条和国办公开办函〔2019〕60号'],
    [2016, formOf('2008'), '（国务院令第492号）第三十二条'],
  ])('of a report for %i names what it is drawn up under', (year, form, basis) => {
    const [first] = ofKind({ ...report2021, year, form, narratives: {}, draft: noted }, 'paragraph')
    expect(first?.text).toContain(basis)
    expect(first?.text).toContain(`${year}年1月1日至${year}年12月31日`)
  })

  test('is the person’s own where the text has one', () => {
    const own = '根据《政府信息公开条例》，现将情况报告如下：'
    const narratives = { ...report2021.narratives, s1: `${own}\n全年公开54条。` }
    const [, first, second, third] = composeReport({ ...report2021, narratives }).blocks
    expect([first, second, third]).toMatchObject([{ text: own }, { text: '一、总体情况' }, { text: '全年公开54条。' }])
  })
})

describe('the chapters of 2008', () => {
  test('are counted as they come, the statistics follow the signature', () => {
    const kinds = composeReport(report2017).blocks.map(({ kind }) => kind)
    expect(kinds.slice(-4)).toEqual(['signature', 'newPage', 'tableLine', 'table'])
    expect(ofKind(report2017, 'heading').filter(({ level }) => level === 1)).toHaveLength(6)
    const all = { ...report2017, narratives: { ...report2017.narratives, n7: '无。' } }
    expect(ofKind(all, 'heading').at(-1)).toMatchObject({ text: '七、其他需要报告的事项' })
  })

  test('a group without a numeral counts on from the one before', () => {
    const labels = (profile?: 'beijing') => {
      const form = formOf('2008', { profile })
      const [table] = ofKind({ ...report2017, form, figures: filled(form) }, 'table')
      return table!.cells.map(({ text }) => text).filter((text) => text.includes('通过不同渠道和方式公开'))
    }
    expect(labels()).toEqual(['（二）通过不同渠道和方式公开政府信息的情况'])
    expect(labels('beijing')).toEqual(['（三）通过不同渠道和方式公开政府信息的情况'])
  })
})

test('the cells of every table cover each place of its grid once', () => {
  for (const content of [report2021, report2017]) {
    for (const { rows, columns, cells } of ofKind(content, 'table')) {
      const covered = cells.flatMap(({ row, column, rowSpan, columnSpan }) =>
        Array.from({ length: rowSpan * columnSpan }, (_, index) =>
          [row + Math.floor(index / columnSpan), column + (index % columnSpan)].join(),
        ),
      )
      expect(covered).toHaveLength(rows * columns.length)
      expect(new Set(covered).size).toBe(covered.length)
      expect(columns.reduce((sum, width) => sum + width, 0)).toBeCloseTo(1560)
    }
  }
})
