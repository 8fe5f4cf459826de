import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CellId } from '../../src/schema/cell-id.ts'
import { isMoney } from '../../src/schema/figure.ts'
import { formOf } from '../../src/schema/form.ts'
import { parseReportFile } from '../../src/schema/report-file.ts'
import { reportToJson } from '../../src/schema/write-report.ts'
import { reportProblemsText } from '../../src/text/cli/report-problems.ts'

const parse = (file: object) => parseReportFile(JSON.stringify(file))
const problems = (file: object | string) => {
  const reading = typeof file === 'string' ? parseReportFile(file) : parse(file)
  return reading.ok ? [] : reading.problems.map((problem) => [problem.code, 'key' in problem ? problem.key : undefined])
}
const report = (file: object) => {
  const reading = parse(file)
  if (!reading.ok) throw new Error(reportProblemsText(reading.problems))
  return reading.report
}
const town = { organ: '某镇人民政府', year: 2021, edition: '2021' }
const withFigures = (figures: object, more: object = {}) => ({ ...town, ...more, figures })

describe('a report file', () => {
  test('gives its figures exactly, money in 分', () => {
    const { figures, organ, form } = report(
      withFigures({ 's3.received.person': 3, 's2.fees.amount': '941.464900', 's6.fee.collected': '270.5' }),
    )
    expect(organ).toBe('某镇人民政府')
    expect(form).toBe(formOf('2021'))
    expect(Object.fromEntries(figures)).toEqual({
      's3.received.person': 3,
      's2.fees.amount': 941464900,
      's6.fee.collected': 27050,
    })
  })

  test.each([
    ['has no organ', { year: 2023, figures: {} }, undefined],
    ['has null for it', { organ: null, year: 2023, figures: {} }, undefined],
    ['has an empty one', { organ: ' ', year: 2023, figures: {} }, undefined],
  ])('of an unnamed organ is read: it %s', (_, file, organ) => expect(report(file).organ).toBe(organ))

  test('may leave its edition out', () => expect(report({ year: 2019, figures: {} }).form.edition).toBe('2019'))

  test('of 2008 counts as Beijing’s by its profile or by a figure for a key area', () => {
    const cells = (more: object) => report({ year: 2017, figures: {}, ...more }).form.cells.length
    expect(cells({})).toBe(58)
    expect(cells({ profile: 'beijing' })).toBe(71)
    expect(cells({ figures: { 't1.keyAreasLand': 2 } })).toBe(71)
  })

  test('names sub-rows in the order of their first figure', () => {
    const figures = { 's2.otherServices[行政检查].decisions': 5, 's2.otherServices[行政确认].itemsChange': -1 }
    const { form, figures: read } = report({ year: 2020, figures })
    expect(form.subrows).toEqual(['行政检查', '行政确认'])
    expect(Object.fromEntries(read)).toEqual(figures)
  })

  test('keeps texts, reasons and signature, and passes over what export writes beside the figures', () => {
    const words = {
      narratives: { s1: '一', s5: '五' },
      reasons: { 'S2-JUMP@s2.penalty.decisions': '执法量下降', 'N-SCOPE': '口径不同' },
      signature: { organ: '某镇', date: '2022-01-12' },
    }
    const read = report(
      withFigures({}, { ...words, derived: { whatever: 1 }, held: [{ 's3.received.person': null }], missing: ['x'] }),
    )
    expect(read).toMatchObject(words)
  })

  test('with a byte order mark is read', () => {
    const bytes = new TextEncoder().encode(`\ufeff${JSON.stringify(withFigures({}))}`)
    expect(parseReportFile(bytes).ok).toBe(true)
  })

  test('of 2023 with the one row for 其他处理 of older forms: none means none of any kind, others are not placed', () => {
    const none = report({ year: 2023, figures: { 's3.other.person': 0 } })
    expect(Object.fromEntries(none.figures)).toEqual({
      's3.otherNotCorrected.person': 0,
      's3.otherFeeUnpaid.person': 0,
      's3.otherMisc.person': 0,
    })
    const some = report({ year: 2023, figures: { 's3.other.person': 2 } })
    expect(some.figures.size).toBe(0)
    expect(some.wholeRows).toEqual([{ id: 's3.other.person', figure: 2, filled: [], isPlaced: false }])
    const divided = report({
      year: 2023,
      figures: {
        's3.other.person': 2,
        's3.otherNotCorrected.person': 0,
        's3.otherFeeUnpaid.person': 0,
        's3.otherMisc.person': 2,
      },
    })
    expect(divided.wholeRows).toMatchObject([{ isPlaced: true }])
  })

  test.each<[object | string, string, string | undefined]>([
    ['{', 'syntax', undefined],
    ['', 'syntax', undefined],
    ['[]', 'notReport', undefined],
    ['{"year":2021,"year":2021,"figures":{}}', 'duplicate', 'year'],
    [
      '{"year":2021,"figures":{"s3.received.person":1,"s3.received.person":2}}',
      'duplicate',
      'figures.s3.received.person',
    ],
    ['{"year":2021,"figures":{},"__proto__":{}}', 'unknownKey', '__proto__'],
    ['{"year":2021,"figures":{"__proto__":1}}', 'unknownCell', '__proto__'],
    ['{"year":2021,"figures":{"constructor":1}}', 'unknownCell', 'constructor'],
    ['{"year":2021,"figures":{"s3.received.person":1e999}}', 'tooLarge', 's3.received.person'],
    [{ figures: {} }, 'missing', 'year'],
    [{ year: 2021 }, 'missing', 'figures'],
    [{ year: null, figures: {} }, 'missing', 'year'],
    [{ year: 2007, figures: {} }, 'year', 'year'],
    [{ year: '2021', figures: {} }, 'year', 'year'],
    [{ year: 2021.5, figures: {} }, 'year', 'year'],
    [{ year: 20211, figures: {} }, 'year', 'year'],
    [{ year: 2020, edition: '2021', figures: {} }, 'edition', 'edition'],
    [{ year: 2021, edition: 2021, figures: {} }, 'text', 'edition'],
    [{ year: 2021, organ: 5, figures: {} }, 'text', 'organ'],
    [{ year: 2021, figures: [] }, 'object', 'figures'],
    [{ year: 2021, figures: null }, 'missing', 'figures'],
    [{ year: 2021, figures: {}, title: '' }, 'unknownKey', 'title'],
    [{ year: 2021, figures: {}, profile: 'shanghai' }, 'profile', 'profile'],
    [{ year: 2021, figures: {}, signature: { by: '' } }, 'unknownKey', 'signature.by'],
    [{ year: 2021, figures: {}, signature: { date: '2022-02-30' } }, 'date', 'signature.date'],
    [{ year: 2021, figures: {}, narratives: { n1: '' } }, 'section', 'narratives.n1'],
    [{ year: 2021, figures: {}, narratives: { s1: null } }, 'nullText', 'narratives.s1'],
    [{ year: 2021, figures: {}, reasons: { 'S9-NONE': '' } }, 'reasonKey', 'reasons.S9-NONE'],
    [{ year: 2021, figures: {}, reasons: { 'S2-JUMP@s2.x': '' } }, 'reasonKey', 'reasons.S2-JUMP@s2.x'],
    [withFigures({ 's3.received.nobody': 1 }), 'unknownCell', 's3.received.nobody'],
    [withFigures({ 't3.received': 1 }), 'otherEdition', 't3.received'],
    [withFigures({ 's2.procurement.projects': 1 }), 'otherEdition', 's2.procurement.projects'],
    [withFigures({ 's3.received.person': null }), 'null', 's3.received.person'],
    [withFigures({ 's3.received.person': 1.5 }), 'fraction', 's3.received.person'],
    [withFigures({ 's3.received.person': -1 }), 'negative', 's3.received.person'],
    [withFigures({ 's3.received.person': '3' }), 'count', 's3.received.person'],
    [withFigures({ 's3.received.person': true }), 'count', 's3.received.person'],
    [withFigures({ 's3.received.person': 1e14 }), 'tooLarge', 's3.received.person'],
    [withFigures({ 's3.other.person': -1 }), 'negative', 's3.other.person'],
    [withFigures({ 's3.other.nobody': 1 }), 'unknownCell', 's3.other.nobody'],
    [withFigures({ 's2.fees.amount': 941 }), 'moneyNumber', 's2.fees.amount'],
    [withFigures({ 's2.fees.amount': null }), 'null', 's2.fees.amount'],
    [withFigures({ 's2.fees.amount': '-1' }), 'moneyNegative', 's2.fees.amount'],
    [withFigures({ 's2.fees.amount': '1,234' }), 'money', 's2.fees.amount'],
    [withFigures({ 's2.fees.amount': '3万' }), 'money', 's2.fees.amount'],
    [withFigures({ 's2.fees.amount': '' }), 'money', 's2.fees.amount'],
    [withFigures({ 's2.fees.amount': '0.1234567' }), 'places', 's2.fees.amount'],
    [withFigures({ 's6.fee.charged': '0.123' }), 'places', 's6.fee.charged'],
    [withFigures({ 's2.fees.amount': '10000001' }), 'tooLarge', 's2.fees.amount'],
    [
      { year: 2020, figures: { 's2.otherServices[检查].decisions': 1, 's2.otherServices.decisions': 1 } },
      'rowAndSubrows',
      's2.otherServices.decisions',
    ],
    [{ year: 2020, figures: { 's2.otherServices[].decisions': 1 } }, 'unknownCell', 's2.otherServices[].decisions'],
    [{ year: 2020, figures: { 's2.penalty[检查].decisions': 1 } }, 'unknownCell', 's2.penalty[检查].decisions'],
    [withFigures({ 's2.otherServices[检查].decisions': 1 }), 'unknownCell', 's2.otherServices[检查].decisions'],
  ])('%j is refused: %s', (file, code, key) => {
    expect(problems(file)).toEqual([[code, key]])
  })

  test('that is not UTF-8 is refused', () => {
    const reading = parseReportFile(Uint8Array.from([0x7b, 0xb1, 0xa8, 0x7d]))
    expect(reading).toEqual({ ok: false, problems: [{ code: 'encoding' }] })
  })

  test('says all that is wrong with its figures, naming the keys', () => {
    const reading = parse(
      withFigures({
        's3.received.person': -1,
        's3.received.nobody': 1,
        's2.fees.amount': 3,
        's3.granted.person': 0.5,
        's3.granted.total': null,
      }),
    )
    expect(!reading.ok && reportProblemsText(reading.problems)).toBe(
      's3.received.person：写的是-1，件数不能是负数。s3.received.nobody：表里没有这一格。看看拼写。' +
        's2.fees.amount：写的是3，金额要放在引号里，例如"3"。另有2处。',
    )
  })
})

describe('writing a report', () => {
  const forms = [formOf('2021'), formOf('2019', { subrows: ['行政检查'] }), formOf('2008', { profile: 'beijing' })]
  const years = { 2021: 2023, 2019: 2020, 2008: 2017 } as const

  test('and reading it back changes nothing', () => {
    const filled = fc.constantFrom(...forms).chain((form) =>
      fc.record({
        form: fc.constant(form),
        organ: fc.constantFrom('某镇人民政府', '"引号"\\镇'),
        entries: fc.subarray(form.cells.map(({ id }) => id)).chain((ids) =>
          fc.tuple(
            ...ids.map((id) =>
              fc.tuple(
                fc.constant(id),
                fc.integer({
                  min: form.cell(id)!.kind === 'signed' ? -5 : 0,
                  max: isMoney(form.cell(id)!.kind) ? 1e12 : 99,
                }),
              ),
            ),
          ),
        ),
      }),
    )
    fc.assert(
      fc.property(filled, ({ form, organ, entries }) => {
        const figures = new Map<CellId, number>(entries)
        const subrows = form.subrows.length > 0 && ![...figures.keys()].some((id) => id.includes('['))
        fc.pre(!subrows)
        const written = reportToJson({ organ, year: years[form.edition], form, profile: form.profile, figures })
        const reading = parseReportFile(written)
        expect(reading).toMatchObject({ ok: true, report: { organ, form: { edition: form.edition } } })
        expect(reading.ok && reading.report.figures).toEqual(figures)
      }),
    )
  })

  test('puts figures in the form’s order and says what follows, what is held and what is missing', () => {
    const form = formOf('2021')
    const written = reportToJson({
      organ: '某镇',
      year: 2021,
      form,
      figures: new Map<CellId, number>([
        ['s3.received.person', 3],
        ['s2.fees.amount', 32000],
      ]),
      derived: new Map([['s3.received.total', 3]]),
      held: [new Map([['s3.received.total', 5]])],
      missing: ['s4.review.total'],
    })
    expect(JSON.parse(written)).toEqual({
      organ: '某镇',
      year: 2021,
      edition: '2021',
      figures: { 's2.fees.amount': '0.032', 's3.received.person': 3 },
      derived: { 's3.received.total': 3 },
      held: [{ 's3.received.total': 5 }],
      missing: ['s4.review.total'],
    })
    expect(parseReportFile(written).ok).toBe(true)
  })
})
