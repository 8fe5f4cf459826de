import { describe, expect, test } from 'vitest'
import { read } from '../../src/intake/reader.ts'
import type { ReadingContext } from '../../src/intake/reading.ts'
import type { CellId } from '../../src/schema/cell-id.ts'
import { facts } from './clerk-facts.ts'
import { contextOf } from './digest.ts'

// What clerks really wrote, and what must come of it. [what is asked and stated, words, outcome]; 「?」 is put to the person first.

const threePersons = 'outcomes received.total=3 received.person=3 carriedIn.total=0'
const mixedThree = 'outcomes received.total=3 received.person=2 received.business=1 carriedIn.total=0'

facts('the total of a row that has one kind of applicant is not typed', [
  ['', '新收3件都是自然人', 'received.person=3 received:0×5'],
  ['incoming', '3件 都是老百姓', 'received.person=3 received:0×5'],
  ['incoming', '新收3件，自然人2企业1', 'received.total=3 received.person=2 received.business=1 received:0×4'],
  [threePersons, '都予以公开', 'granted.person=3'],
  ['informationFee', '没发过收费通知，信息处理费没收过', 's6.fee.notices=0 s6.fee.collected=0 s6.fee.charged=0'],
])

facts('more of what stands never overwrites it', [
  ['penalty.decisions=12', '处罚还有2件', /^\{add-or-set .*12→14 penalty\.decisions=14 \| .*penalty\.decisions=2\}$/],
  [`${threePersons} granted.person=2`, '还有一件也公开了', /^\{add-or-set .*2→3 granted\.person=3/],
  ['penalty.decisions=12', '处罚加2件', /^\{add-or-set/],
  ['penalty.decisions=12', '处罚多了2件', '? penalty.decisions=14'],
  ['penalty.decisions=12', '处罚少了1件', '? penalty.decisions=11'],
  ['penalty.decisions=12', '处罚少报了1件', '? penalty.decisions=13'],
  ['penalty.decisions=12', '处罚多报了2件', '? penalty.decisions=10'],
  ['penalty.decisions=1', '处罚少了2件', '!negative'],
  [
    'outcomes received.total=2 received.person=2 carriedIn.total=0',
    '公开1件，还有1件没办完',
    'granted.person=1 carriedOut.person=1',
  ],
  ['', '规范性文件发2件，还有5件有效', /normative\.issued=2 normative\.inForce=5/],
])

facts('money is not taken for requests, nor requests for money', [
  ['', '收了32000', /^\{which-fee .*s6\.fee\.collected=3200000 .*fees\.amount=3200000 .*fees\.amount=32000000000\}$/],
  ['incoming', '收了32000', /^\{which-fee/],
  ['decisions', '收了3.2', /^\{which-fee/],
  ['', '收了32', /^\{which-fee .*received\.total=32 /],
  ['incoming', '收了5', 'received.total=5'],
  ['', '收了5 个人3', 'received.total=5 received.person=3'],
  ['fees', '收了5件 个人3个', 'received.total=5 received.person=3'],
  ['', '收费通知1件 120元 收了120', 's6.fee.notices=1 s6.fee.charged=12000 s6.fee.collected=12000'],
  ['informationFee', '发了1件通知，270元', 's6.fee.notices=1 s6.fee.charged=27000'],
  ['informationFee', '收了270块，发过1份通知，270元', 's6.fee.collected=27000 s6.fee.notices=1 s6.fee.charged=27000'],
  ['informationFee', '收费通知1件，通知金额270，实收270', /!unit-missing/],
  ['', '行政事业性收费实收3.2万元', 'fees.amount=3200000'],
  [
    '',
    '财政所：行政事业性收费实收3.2万元，信息处理费没有',
    'fees.amount=3200000 s6.fee.notices=0 s6.fee.charged=0 s6.fee.collected=0',
  ],
  ['', '收费 9414649', /^\{which-fee .*941464900/],
  ['fees', '行政事业性收费十二块五', 'fees.amount=1250'],
  ['', '收费十二块五', /^\{which-fee .*=1250 .*=1250\}$/],
])

facts('what is excepted is left alone', [
  ['decisions penalty.decisions=12', '除了处罚都是0', '? licensing.decisions=0 coercion.decisions=0'],
  ['', '除了处罚，其他都没有', '? licensing.decisions=0 coercion.decisions=0'],
])

facts('the rest is the rest of what was named, or is asked about', [
  ['decisions', '其余为0', /^\{which-topic 许可、处罚、强制 /],
  ['', '其余为0', /^\{which-topic /],
  ['fees', '其余为0', /^\{which-topic 行政事业性收费 /],
  ['decisions penalty.decisions=12', '其余为0', 'licensing.decisions=0 coercion.decisions=0'],
  ['documents', '处罚12 其余为0', '? penalty.decisions=12 licensing.decisions=0 coercion.decisions=0'],
])

facts('what is corrected in the same breath counts', [
  ['decisions', '许可12个，不对，是13个', 'licensing.decisions=13'],
  ['decisions', '许可12，哦不，13', 'licensing.decisions=13'],
  ['decisions', '处罚12，21才对', 'penalty.decisions=21'],
  ['decisions', '许可0 处罚5 打错了 处罚6', 'licensing.decisions=0 penalty.decisions=6'],
  ['granted.person=2', '予以公开不是2是3', 'granted.person=3'],
  ['penalty.decisions=0', '处罚不是0是6', 'penalty.decisions=6'],
  ['licensing.decisions=3 coercion.decisions=1', '强制和许可写反了', '? coercion.decisions=3 licensing.decisions=1'],
  ['penalty.decisions=12', '不对，处罚是15', 'penalty.decisions=15'],
  ['licensing.decisions=12 penalty.decisions=3', '许可写错了应该是4', 'licensing.decisions=4'],
  ['decisions', '改回去', '/undo'],
])

facts('a row and then its columns', [
  [mixedThree, '部分公开 个人1 企业1', 'partial.person=1 partial.business=1'],
  [mixedThree, '第三方那件是企业的', /refusedThirdParty\.business=1$/],
  [`${mixedThree} carriedOut.total=1`, '没办完的那件是自然人', /carriedOut\.person=1$/],
  [threePersons, '不予公开 过程性信息1件', 'refusedDeliberative.person=1'],
  [`${threePersons} partial.total=2`, '其中部分公开自然人1', '? partial.person=1'],
  [
    'incoming',
    '上年没有结转，新收2件，1件个人1件公司，个人那件公开了，公司的是商业秘密没给',
    '? carriedIn:0×6 received.total=2 received.person=1 received.business=1 granted.person=1 refusedThirdParty.business=1 received:0×4',
  ],
])

facts('a question is not a statement', [
  ['outcomes', '什么算部分公开？', 'question'],
  ['outcomes', '部分公开包括区分处理吗', 'question'],
  ['decisions', '备案算许可吗', 'question'],
])

facts('none of nothing that is known is no zero', [
  [threePersons, '没转', /^\{which-direction/],
  ['decisions', '其实没有漏', 'unknown'],
  ['decisions', '没盖章', 'unknown'],
  ['disputes', '没动', 'unknown'],
  ['decisions', '这件事不归我管', /^@/],
])

facts('a short answer to what is asked', [
  ['incoming received.total=1', '个人', 'received.person=1 received:0×5'],
  ['incoming received.total=5 received.person=3', '另2件是企业的', 'received.business=2 received:0×4'],
  ['incoming received.total=5 received.person=3', '企业的', '? received.business=2 received:0×4'],
  ['disputes review.total=1', '维持的', 'review.upheld=1'],
  ['disputes', '复议，维持', '? review.upheld=1'],
  ['disputes', '直接告的2件，一件维持一件还没判', 'direct.total=2 direct.upheld=1 direct.pending=1'],
  [
    'outcomes received.total=2 received.person=1 received.business=1 carriedIn.total=0',
    '企业那件没给',
    /^\{which-outcome/,
  ],
  ['disputes direct.total=2', '一件维持一件还没判', 'direct.upheld=1 direct.pending=1'],
])

facts('dialect and slips of the tongue', [
  ['decisions', '许可冇得 强制没得 处罚木有', 'licensing.decisions=0 coercion.decisions=0 penalty.decisions=0'],
  ['decisions', '许可么得', 'licensing.decisions=0'],
  ['decisions', '都是零蛋', 'licensing.decisions=0 penalty.decisions=0 coercion.decisions=0'],
  ['decisions', '许可强制都是2', 'licensing.decisions=2 coercion.decisions=2'],
  ['fees', '不收费的', 'fees.amount=0'],
  ['', '我们不收处理费', 's6.fee.notices=0 s6.fee.charged=0 s6.fee.collected=0'],
  ['incoming', '新受3件 起业2 自燃人1', /^\? received\.total=3 received\.business=2 received\.person=1 .*~read-as$/],
  ['incoming', '赚来2件', '? carriedIn.total=2 ~read-as'],
  [threePersons, '与以公开3', '? granted.person=3 ~read-as'],
  ['disputes', '福议1件 素颂没有', '? review.total=1 direct:0×4 afterReview:0×4 ~read-as'],
  ['decisions', '行政出罚12', '? penalty.decisions=12 ~read-as'],
])

facts('rows, and sums', [
  ['', '总计\t3\t0\t0\t0\t0\t0\t3', 'total.person=3 total:0×5 total.total=3'],
  ['', '1\t0\t0\t0\t1\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0', /review\.upheld=1 .*review\.total=1 direct:0×5 afterReview:0×5$/],
  ['decisions', '上半年处罚5件下半年7件', '? penalty.decisions=12'],
  ['decisions', '处罚上半年5 下半年7 一共12', '? penalty.decisions=12'],
  ['decisions', '处罚一共5+7=12件', '? penalty.decisions=12'],
  ['documents', '规范性文件5个有效', 'normative.inForce=5'],
  ['', '规范性文件5个管用', 'normative.inForce=5'],
  ['documents', '5', /^\{which-cell 规范性文件 .* 规章/],
  ['', '5', '!no-place'],
])

facts('what only looks like asking somebody, or like a number, is neither', [
  ['incoming', '存在的主要问题及改进情况', 'unknown'],
  ['incoming', '问题是公开质量不高，下一步加强审核。', 'unknown'],
  ['incoming', '一是更新慢。二是人手少。', 'unknown'],
  ['', '（一）更新慢。（二）人手少。', 'unknown'],
  ['', '（一）许可212（二）处罚3', 'licensing.decisions=212 penalty.decisions=3'],
  ['disputes direct.total=2', '一是维持，一是还没判', 'unknown'],
  ['incoming', '第五部分等主任写', 'unknown'],
  ['decisions', '处罚得问执法队', '@执法队(penalty.decisions)'],
  [
    'decisions',
    '等综合执法大队王队长',
    '@综合执法大队王队长(licensing.decisions penalty.decisions coercion.decisions)',
  ],
  ['incoming', '2020转来0', 'carriedIn:0×6'],
  ['incoming', '2020没剩', 'carriedIn:0×6'],
  ['', '2020年没剩', 'carriedIn:0×6'],
  ['', '许可56 2022.1.20', 'licensing.decisions=56'],
  ['', '小李 2021/1/10 9:00\n许可 56件', 'licensing.decisions=56'],
])

facts('not a cent is none of what is named, else of what is asked', [
  ['incoming', '信息处理费一分没收，也没发过通知', 's6.fee.collected=0 s6.fee.notices=0 s6.fee.charged=0'],
  ['', '信息处理费一分没收，也没发过通知', 's6.fee.collected=0 s6.fee.notices=0 s6.fee.charged=0'],
  ['fees', '一分钱没收', 'fees.amount=0'],
  ['decisions', '一件没有', 'licensing.decisions=0 penalty.decisions=0 coercion.decisions=0'],
  ['decisions', '许可一个没有', 'licensing.decisions=0'],
  ['disputes', '一份也没', 'review:0×4 direct:0×4 afterReview:0×4'],
])

facts(
  'the form of 2019',
  [
    ['decisions', '采购79个 941万4649', '? procurement.projects=79 procurement.amount=941464900'],
    ['incoming', '采购79个 941万4649', '? procurement.projects=79 procurement.amount=941464900'],
    [
      'decisions',
      '许可上一年26项 没变 办了19',
      'licensing.itemsBefore=26 licensing.itemsChange=0 licensing.decisions=19',
    ],
    ['decisions', '处罚上年26 +19 办6个', 'penalty.itemsBefore=26 penalty.itemsChange=19 penalty.decisions=6'],
    ['decisions', '许可减了3项', 'licensing.itemsChange=-3'],
  ],
  '2019',
)

describe('a colleague who was asked answers what they were asked', () => {
  const asked = (whom: string, cells: readonly CellId[]): ReadingContext => ({
    ...contextOf('incoming'),
    waiting: [{ whom, cells }],
  })
  const money: readonly CellId[] = ['s2.fees.amount']
  test.each<readonly [whom: string, cells: readonly CellId[], words: string, value: number]>([
    ['财政所小李', money, '财政所小李回：0', 0],
    ['财政所', money, '财政说没有', 0],
    ['财政所', money, '财政所小李说3.2万元', 3_200_000],
    ['司法所张姐', ['s4.review.upheld'], '司法所张姐回了没有', 0],
    ['执法队', ['s2.penalty.decisions'], '执法队刘：212', 212],
    ['小李', ['s2.coercion.decisions'], '小李回了 2件', 2],
  ])('%s: %s %s', (whom, cells, words, value) => {
    const reading = read(words, asked(whom, cells))
    expect(reading).toMatchObject({ kind: 'figures', choices: [], problems: [] })
    expect(reading.kind === 'figures' && reading.proposals.map((one) => [one.cell, one.value])).toEqual([
      [cells[0], value],
    ])
  })

  test('that nothing came yet is no figure', () => {
    const reading = read('财政所还没回', asked('财政所', money))
    expect(reading.kind === 'figures' ? reading.proposals : []).toEqual([])
  })
})
