import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ownWords } from '../../../src/checks/county/own-words.ts'
import { type Author, sharedPassages } from '../../../src/checks/county/shared-passages.ts'
import { formOf } from '../../../src/schema/form.ts'

const form = formOf('2021')
const author = (text: string, organ: number, isChecked = true): Author => ({
  words: ownWords({ s1: text }, form),
  organ,
  isChecked,
})
const shared = (...texts: string[]) => sharedPassages(texts.map((text, organ) => author(text, organ)))

const own = [
  '上半年修好了赶集路口的公告栏，低保名单和补贴金额逐户贴出来，老人看不清的由网格员念给他听。',
  '下半年把办事窗口的电话印在门牌上，打不通的当天登记，第二天由分管领导逐个回过去问清楚。',
  '冬天封山以后没有人出门，工作人员骑车把明白纸送到十一个自然村，签收单都存在档案室里备查。',
]
const copied =
  '我镇把村民最关心的修路占地补偿标准做成一张图贴在每个村口并请村里老会计当场算给大家看算错一分钱也要当面改过来'

describe('words that two organs share', () => {
  test('are found from forty letters on, whatever stands around them', () => {
    const { passages, phrases } = shared(`${own[0]}${copied}。${own[1]}`, `${own[2]}${copied}。`, own[1]!.slice(0, 20))
    expect(passages).toEqual([{ text: copied, length: copied.length, reports: [0, 1] }])
    expect(phrases).toEqual([])
  })

  test('are given as one passage, as long as it goes', () => {
    const both = `${own[0]}${own[1]}`
    const { passages } = shared(`甲镇。${both}乙村`, `丙乡。${both}丁村`)
    expect(passages.map(({ text }) => text)).toEqual([both.slice(0, -1)])
  })

  test('are not told below forty letters', () =>
    expect(shared(`${copied.slice(0, 39)}甲`, `${copied.slice(0, 39)}乙`).passages).toEqual([]))

  test('count letters: punctuation, width and spaces make no difference', () => {
    const spaced = [...copied].map((letter, at) => (at % 9 === 8 ? `${letter}，\u3000` : letter)).join('')
    expect(shared(copied, spaced).passages).toMatchObject([{ length: copied.length, reports: [0, 1] }])
  })

  test('name all who share them once', () => {
    const { passages } = shared(`甲${copied}。${own[0]}`, `乙${copied}。${own[1]}`, `丙${copied}。${own[2]}`)
    expect(passages.map(({ reports }) => reports)).toEqual([[0, 1, 2]])
  })

  test('of one organ in two years are its own', () => {
    const authors = [author(copied, 0), author(copied, 0, false)]
    expect(sharedPassages(authors).passages).toEqual([])
  })

  test('of earlier reports alone are of no interest; a neighbour’s of last year is', () => {
    expect(sharedPassages([author(copied, 0, false), author(copied, 1, false)]).passages).toEqual([])
    expect(sharedPassages([author(copied, 0), author(copied, 1, false)]).passages).toHaveLength(1)
  })

  test('are not compared where both may be one organ', () =>
    expect(sharedPassages([author(copied, 0), author(copied, 1)], () => false).passages).toEqual([]))
})

describe('words that are nobody’s own', () => {
  test.each([
    [
      'the sentence that says what the report rests on',
      '根据《中华人民共和国政府信息公开条例》第五十条和《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》要求编制本报告。',
    ],
    [
      'what the report consists of',
      '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议行政诉讼情况、存在的主要问题及改进情况和其他需要报告的事项六部分组成。',
    ],
    [
      'the position on the fee',
      '依据政府信息公开信息处理费管理办法，2021年全年发出收费通知的件数为0件，收费通知总金额为0元，实际收取的总金额为0元。',
    ],
    [
      'labels of the tables',
      '没有现成信息需要另行制作、补正后申请内容仍不明确、无正当理由大量反复申请、要求行政机关确认或重新出具已获取信息、本机关不掌握相关政府信息。',
    ],
    [
      'headings',
      '（一）主动公开工作开展的具体情况说明\n（二）依申请公开工作开展的具体情况\n（三）政府信息管理工作开展情况',
    ],
  ])('%s', (_, text) => expect(shared(`${own[0]}\n${text}`, `${own[1]}\n${text}`).passages).toEqual([]))

  test('a passage goes on over the name of a law', () => {
    const text = `${copied.slice(0, 30)}，学习《中华人民共和国政府信息公开条例》以后${copied.slice(30)}`
    expect(shared(text, text).passages).toMatchObject([{ length: copied.length + 4 }])
  })

  test('what more than half of many organs say is told apart', () => {
    const texts = Array.from(
      { length: 9 },
      (_, at) => `${at < 6 ? `${copied}。` : ''}${at}件事${own[at % 3]!.slice(at, 30)}`,
    )
    const { passages, phrases } = shared(...texts)
    expect(passages).toEqual([])
    expect(phrases).toEqual([{ text: copied, length: copied.length, reports: [0, 1, 2, 3, 4, 5] }])
  })

  test('of five organs three are not yet everybody', () =>
    expect(shared(copied, copied, copied, own[0]!, own[1]!)).toMatchObject({ passages: [{}], phrases: [] }))
})

test('what is found stands in both texts, and nothing as long as forty letters is left out', () => {
  const letters = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), minLength: 0, maxLength: 120 })
  fc.assert(
    fc.property(
      letters,
      letters,
      fc.string({ unit: fc.constantFrom('丁', '戊', '己'), minLength: 0, maxLength: 70 }),
      (a, b, both) => {
        const [one, other] = [`${a}，${both}子${a}`, `${b}丑${both}寅`]
        const { passages } = shared(one, other)
        const [plainOne, plainOther] = [one.replaceAll('，', ''), other]
        for (const { text, length } of passages) {
          expect(text.replaceAll('，', '')).toHaveLength(length)
          expect(length).toBeGreaterThanOrEqual(40)
          expect(plainOne.includes(text.replaceAll('，', '')) && plainOther.includes(text.replaceAll('，', ''))).toBe(
            true,
          )
        }
        if (both.length >= 40) expect(passages.some(({ text }) => text.replaceAll('，', '').includes(both))).toBe(true)
      },
    ),
    { numRuns: 200 },
  )
})
