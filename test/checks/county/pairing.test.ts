import { describe, expect, test } from 'vitest'
import { isSameOrgan, mayBeSameOrgan, organKey } from '../../../src/checks/county/organ-name.ts'
import { type Named, pairReports } from '../../../src/checks/county/pairing.ts'
import { figures } from '../../support/figures.ts'

const named = (organ: string | undefined, year: number, received = 0): Named => ({
  organ,
  year,
  figures: figures({ 's3.received.total': received }),
})
const paired = (...reports: Named[]) => {
  const { previousOf, doubts } = pairReports(reports)
  return { pairs: [...previousOf].sort((a, b) => a[0] - b[0]), doubts: doubts.map(({ kind }) => kind) }
}

describe('the name of an organ', () => {
  test.each([
    ['永乐店镇人民政府', '永乐店镇'],
    ['永乐店镇政府', '永乐店镇'],
    ['清源街道办事处', '清源街道'],
    ['清源街道办', '清源街道'],
    ['清源街办', '清源街道'],
    ['临江经济开发区管理委员会', '临江经济开发区管委会'],
    [' 永乐店镇 人民政府', '永乐店镇'],
    ['安澜市人民政府办公室', '安澜市人民政府办公室'],
  ])('%s is called %s', (organ, key) => expect(organKey(organ)).toBe(key))

  test.each([
    ['永乐店镇', '通州区永乐店镇人民政府', true],
    ['北京市通州区永乐店镇人民政府', '通州区永乐店镇政府', true],
    ['柳市镇人民政府', '乐清市柳市镇', true],
    ['洪泽区人民政府', '淮安市洪泽区', true],
    ['新城镇', '大新城镇人民政府', false],
    ['甲区新城镇', '乙区新城镇', false],
    ['安澜市人民政府', '安澜市人民政府办公室', false],
    ['甲镇', '乙镇', false],
  ])('%s and %s are one: %s', (one, other, same) => {
    expect(isSameOrgan(one, other)).toBe(same)
    expect(isSameOrgan(other, one)).toBe(same)
  })

  test.each([
    ['北京市永乐店镇', '通州区永乐店镇', true],
    ['北京通州永乐店镇', '永乐店镇人民政府', true],
    ['甲区新城镇', '乙区新城镇', false],
    ['大新城镇', '新城镇', false],
  ])('%s may be %s: %s', (one, other, may) => expect(mayBeSameOrgan(one, other)).toBe(may))
})

describe('reports of one organ', () => {
  test('are paired year by year, however the organ is written', () =>
    expect(
      paired(
        named('永乐店镇', 2022),
        named('北京市通州区永乐店镇人民政府', 2021),
        named('通州区永乐店镇政府', 2020),
        named('清源街道办事处', 2021),
        named('清源街道', 2022),
      ),
    ).toEqual({
      pairs: [
        [0, 1],
        [1, 2],
        [4, 3],
      ],
      doubts: [],
    }))

  test('of which a year is missing are not paired over the gap', () =>
    expect(paired(named('甲镇', 2022), named('甲镇', 2020))).toEqual({ pairs: [], doubts: [] }))

  test('under a short name that two organs have are not paired, and named', () => {
    const reports = [
      named('甲区新城镇', 2022),
      named('乙区新城镇', 2022),
      named('新城镇人民政府', 2021),
      named('新城镇', 2022),
    ]
    expect(paired(...reports)).toEqual({ pairs: [], doubts: ['several-organs', 'several-organs'] })
    const { organs } = pairReports(reports)
    expect(organs.map(({ name, year, candidates }) => [name, year, candidates])).toEqual([
      ['甲区新城镇', 2022, []],
      ['乙区新城镇', 2022, []],
      ['新城镇人民政府', 2022, ['甲区新城镇', '乙区新城镇']],
    ])
  })

  test('that came twice are paired when they say the same, and named when they do not', () => {
    expect(paired(named('甲镇', 2022), named('甲镇', 2021, 3), named('甲镇政府', 2021, 3)).pairs).toEqual([[0, 1]])
    expect(paired(named('甲镇', 2022), named('甲镇', 2021, 3), named('甲镇', 2021, 4))).toEqual({
      pairs: [],
      doubts: ['several-reports'],
    })
  })

  test('under names that only look alike are not paired, and named', () => {
    expect(paired(named('通州区永乐店镇', 2022), named('北京市永乐店镇', 2021))).toEqual({
      pairs: [],
      doubts: ['similar-name'],
    })
    expect(paired(named('甲区新城镇', 2022), named('乙区新城镇', 2021))).toEqual({ pairs: [], doubts: [] })
  })

  test('that name nobody stand alone', () => {
    const { organs, previousOf } = pairReports([named(undefined, 2022), named(undefined, 2021)])
    expect([organs.length, previousOf.size]).toEqual([2, 0])
  })

  test('are checked for the latest year', () => {
    const { organs } = pairReports([named('甲镇', 2020), named('某区甲镇人民政府', 2022), named('甲镇', 2021)])
    expect(organs).toEqual([{ name: '某区甲镇人民政府', reports: [1, 2, 0], year: 2022, latest: [1], candidates: [] }])
  })
})
