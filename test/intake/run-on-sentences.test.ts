import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { read } from '../../src/intake/reader.ts'
import { runs } from '../support/runs.ts'
import { facts } from './clerk-facts.ts'
import { contextOf } from './digest.ts'

// Clauses without anything between them, as they are spoken into a telephone.

const noneCarried = 'carriedIn:0×6'
const whichFee = /\{which-fee 行政事业性收费 0 [^}]*两项都没有 4\}$/

facts('a sentence that runs on says of each applicant what it says', [
  [
    'documents',
    '今年一共收到五个申请然后呢有三个是老百姓的还有两个是公司的都给他们公开了去年没有剩下来的也没有人告我们费用也没收',
    new RegExp(
      `^received\\.total=5 received\\.person=3 received\\.business=2 ${noneCarried} direct:0×4 afterReview:0×4 granted\\.person=3 granted\\.business=2 ${whichFee.source}`,
    ),
  ],
  [
    'documents',
    '收到五个申请有三个是老百姓的还有两个是公司的',
    'received.total=5 received.person=3 received.business=2',
  ],
  ['documents', '收到五个申请老百姓的三个公司的两个', 'received.total=5 received.person=3 received.business=2'],
  [
    'documents',
    '收到九个申请有一个是公司的然后八个是老百姓的',
    'received.total=9 received.business=1 received.person=8',
  ],
  [
    '',
    '我们收了六件四件个人两件企业2020年没转来的',
    `received.total=6 received.person=4 received.business=2 ${noneCarried}`,
  ],
  ['', '收到五个老百姓三个公司两个', 'received.total=5 received.person=3 received.business=2'],
  ['', '收到五个老百姓三个公司', 'received.person=5 received.business=3'],
  ['incoming', '五个三个老百姓两个公司', 'received.total=5 received.person=3 received.business=2 received:0×4'],
])

facts('a sentence that runs on over several tables', [
  [
    'documents',
    '文件没有规章没有许可没有处罚是执法队报的有一百二十三件强制没有收费没有申请收了七件四件是个人的三件是公司去年转过来一件是个人的',
    /^\? normative\.issued=0 .* licensing\.decisions=0 penalty\.decisions=123 coercion\.decisions=0 received\.total=7 received\.person=4 received\.business=3 carriedIn\.total=1 carriedIn\.person=1 \{which-fee [^}]*\}$/,
  ],
  ['', '处罚212许可7强制没有', 'penalty.decisions=212 licensing.decisions=7 coercion.decisions=0'],
  ['', '没有许可没有强制处罚二百一十二', 'licensing.decisions=0 coercion.decisions=0 penalty.decisions=212'],
  ['', '许可没有处罚三十件强制没有', 'licensing.decisions=0 penalty.decisions=30 coercion.decisions=0'],
  [
    '',
    '强制没有申请收了四件三件个人一件公司',
    'coercion.decisions=0 received.total=4 received.person=3 received.business=1',
  ],
])

facts('all but one', [
  [
    'documents',
    '那个我们今年嘛收了六件老百姓四件企业两件都公开了就一件没公开因为是过程性的',
    '? received.total=6 received.person=4 received.business=2 refusedDeliberative.total=1 granted.total=5',
  ],
  [
    'documents',
    '收了六件，老百姓四件，企业两件，都公开了，就一件没公开，是过程性的',
    '? received.total=6 received.person=4 received.business=2 refusedDeliberative.total=1 granted.total=5',
  ],
  [
    'outcomes received.total=9 received.person=9 carriedIn.total=0',
    '都公开了只有两件不掌握',
    '? unavailableNotHeld.person=2 granted.person=7',
  ],
  ['outcomes received.total=9 received.person=9 carriedIn.total=0', '都公开了', 'granted.person=9'],
])

facts('what cannot be told apart is not recorded', [
  ['incoming', '三件是公司去年转来一件是个人的', '!runs-on'],
  ['incoming', '七件三件是公司去年转来一件是个人的', '? received.total=7 !runs-on'],
  ['incoming', '公司三件老百姓两件去年转来', '!runs-on'],
  ['decisions', '处罚三件许可两件强制', '!runs-on'],
  ['decisions', '许可没有强制一件没有复议', '!runs-on'],
  [
    'decisions',
    '许可2处罚9强制没有 信息处理费没发过通知也没收过',
    'licensing.decisions=2 penalty.decisions=9 coercion.decisions=0 s6.fee.notices=0 s6.fee.collected=0 s6.fee.charged=0',
  ],
  [
    'incoming',
    '收了八件公司三件老百姓五件去年转来两件都是公司的',
    'received.total=8 received.business=3 received.person=5 carriedIn.business=2 carriedIn:0×5 received:0×4',
  ],
])

// Sentences of which it is known what they say.

const applicants = { person: ['老百姓', '个人', '村民'], business: ['公司', '企业'], legal: ['律所'] } as const
const chinese = [
  '',
  '一',
  '两',
  '三',
  '四',
  '五',
  '六',
  '七',
  '八',
  '九',
  '十',
  '十一',
  '十二',
  '十三',
  '十四',
  '十五',
  '十六',
  '十七',
  '十八',
  '十九',
  '二十',
]

interface Said {
  readonly words: string
  readonly cells: Readonly<Record<string, number>>
}

const counted = (figure: number, unit: string, isDigits: boolean): string =>
  `${isDigits || !chinese[figure] ? figure : chinese[figure]}${unit}`

const unit = fc.constantFrom('个', '件')
const joint = fc.constantFrom('', '', '然后', '还有', '然后呢', '另外')

/** Who asked, all in one order: 三个是老百姓的, 老百姓三个. */
const ofApplicants = (row: 'received' | 'carriedIn', lead: fc.Arbitrary<string>): fc.Arbitrary<Said> =>
  fc
    .record({
      lead,
      total: fc.boolean(),
      list: fc.uniqueArray(
        fc.record({
          column: fc.constantFrom('person', 'business', 'legal'),
          figure: fc.integer({ min: 1, max: 20 }),
          name: fc.nat(2),
          joint,
        }),
        { minLength: 2, maxLength: 3, selector: ({ column }) => column },
      ),
      order: fc.constantFrom(
        '三个是老百姓的',
        '三个老百姓',
        '有三个是老百姓',
        '老百姓三个',
        '老百姓的有三个',
        '老百姓的是三个',
      ),
      unit,
      isDigits: fc.boolean(),
    })
    .map(({ lead, total, list, order, unit, isDigits }) => {
      const parts = list.map(({ column, figure, name, joint }, index) => {
        const names = applicants[column as keyof typeof applicants]
        const said = order
          .replace('三个', counted(figure, unit, isDigits))
          .replace('老百姓', names[name % names.length]!)
        return `${index === 0 ? '' : joint}${said}`
      })
      const sum = list.reduce((all, { figure }) => all + figure, 0)
      const isWhole = total || !order.startsWith('三')
      const cells: Record<string, number> = Object.fromEntries(
        list.map(({ column, figure }) => [`s3.${row}.${column}`, figure]),
      )
      if (isWhole) cells[`s3.${row}.total`] = sum
      return { words: `${lead}${isWhole ? counted(sum, unit, isDigits) : ''}${parts.join('')}`, cells }
    })

const received = ofApplicants('received', fc.constantFrom('收到', '今年一共收到', '我们新收'))
const carriedIn = ofApplicants('carriedIn', fc.constantFrom('2020年转来', '去年转过来'))

const decisions: fc.Arbitrary<Said> = fc
  .uniqueArray(
    fc.record({
      row: fc.constantFrom('许可', '处罚', '强制'),
      figure: fc.integer({ min: 0, max: 20 }),
      none: fc.constantFrom('没有', '一件没有'),
    }),
    { minLength: 2, maxLength: 3, selector: ({ row }) => row },
  )
  .map((list) => {
    const ids: Record<string, string> = { 许可: 'licensing', 处罚: 'penalty', 强制: 'coercion' }
    return {
      words: list
        .map(({ row, figure, none }) => `${row}${figure === 0 ? none : counted(figure, '件', false)}`)
        .join(''),
      cells: Object.fromEntries(list.map(({ row, figure }) => [`s2.${ids[row]}.decisions`, figure])),
    }
  })

const nothing: fc.Arbitrary<Said> = fc.constantFrom<Said>(
  { words: '没有复议', cells: { 's4.review.upheld': 0 } },
  { words: '也没有人告我们', cells: { 's4.direct.upheld': 0 } },
  { words: '规章没有', cells: { 's2.rules.issued': 0 } },
)

const sentences = fc
  .tuple(
    fc
      .shuffledSubarray([received, carriedIn, decisions, nothing], { minLength: 1 })
      .chain((parts) => fc.tuple(...parts)),
    fc.array(joint, { minLength: 4, maxLength: 4 }),
  )
  .map(
    ([parts, joints]): Said => ({
      words: parts.map(({ words }, index) => (index === 0 ? words : `${joints[index]}${words}`)).join(''),
      cells: Object.assign({}, ...parts.map(({ cells }) => cells)),
    }),
  )

describe('sentences of which it is known what they say', () => {
  const contexts = new Map(['', 'documents', 'incoming', 'decisions'].map((short) => [short, contextOf(short)]))

  test('no figure of them gets into a cell of which it was not said', () => {
    let seen = 0
    let right = 0
    fc.assert(
      fc.property(sentences, fc.constantFrom(...contexts.keys()), ({ words, cells }, short) => {
        const reading = read(words, contexts.get(short)!)
        const proposals = reading.kind === 'figures' ? reading.proposals : []
        const figures = new Map<string, number | null>(proposals.map(({ cell, value }) => [cell, value]))
        for (const [cell, value] of figures) {
          if (value !== 0) expect({ words, cell, value }).toEqual({ words, cell, value: cells[cell] })
          else expect({ words, cell, value: cells[cell] ?? 0 }).toEqual({ words, cell, value: 0 })
        }
        seen++
        if (Object.entries(cells).every(([cell, value]) => figures.get(cell) === value)) right++
      }),
      { numRuns: runs(300) },
    )
    expect(right / seen).toBeGreaterThan(0.8)
  })
})
