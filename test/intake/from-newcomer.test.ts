import { describe, expect, test } from 'vitest'
import { read } from '../../src/intake/reader.ts'
import { formOf } from '../../src/schema/form.ts'
import { facts } from './clerk-facts.ts'
import { contextOf, digest } from './digest.ts'

// What somebody wrote who had never seen the form, and what must come of it. 「?」 is put to the person first.

const threePersons = 'outcomes received.total=3 received.person=3 carriedIn.total=0'

facts(
  'a row of 其他对外管理服务事项 by its short name',
  [
    [
      'decisions',
      '许可没有，检查上年0 增19 办了13件',
      '? licensing.itemsBefore=0 licensing.itemsChange=0 licensing.decisions=0 otherServices[行政检查].itemsBefore=0 otherServices[行政检查].itemsChange=19 otherServices[行政检查].decisions=13',
    ],
    ['', '检查13件', '? otherServices[行政检查].decisions=13'],
    ['decisions', '检查13件', '? otherServices[行政检查].decisions=13'],
    ['decisions', '检查13', /^\{which-cell [^}]*otherServices\[行政检查\]\.decisions=13/],
    [
      'decisions',
      '奖励0 给付上年5 没变 办了3',
      /otherServices\[行政奖励\]\.decisions=0.*otherServices\[行政给付\]\.itemsBefore=5 .*otherServices\[行政给付\]\.decisions=3$/,
    ],
    ['decisions', '检查、奖励都没有', /行政检查\].decisions=0.*行政奖励\].decisions=0$/],
    ['decisions', '确认许可办了5件', 'licensing.decisions=5'],
    [
      'decisions',
      '检查没问题，许可上年5 没变 办了3',
      '? licensing.itemsBefore=5 licensing.itemsChange=0 licensing.decisions=3',
    ],
    ['decisions', '确认没有', /^\{which-row 行政确认[^|]* \| 这几项[^|]*12\}$/],
    ['decisions', '确认都没有', /^\{which-row 行政确认[^|]* \| 这几项[^|]*12\}$/],
    ['decisions', '确认过了，许可没有', /licensing\.decisions=0$/],
    ['decisions', '检查了一遍，许可没有', /licensing\.decisions=0$/],
  ],
  '2019',
)

facts('a result without a number takes no other number', [
  [threePersons, '过程性', /^\{which-number .*=1 \| .*=2 \| .*=3\}$/],
  [`${threePersons} granted.person=2`, '过程性', '? refusedDeliberative.person=1'],
  [`${threePersons} granted.total=2`, '过程性', '? refusedDeliberative.person=1'],
  [`${threePersons} granted.person=3`, '过程性', '!how-many'],
  ['outcomes received.total=1 received.person=1 carriedIn.total=0', '过程性', '? refusedDeliberative.person=1'],
  [
    'outcomes received.total=5 received.person=3 received.business=2 carriedIn.total=0 granted.person=2',
    '公开了',
    /^\{which-number [^|]*=1 \| [^|]*=2 \| [^|]*=3\}$/,
  ],
  ['outcomes received.total=40 received.person=40 carriedIn.total=0', '过程性', '!how-many'],
])

facts(
  'documents of 2019',
  [
    ['documents', '规范性制作2 公开2 一共5', 'normative.made=2 normative.published=2 normative.publishedTotal=5'],
    ['documents', '规范性文件2个 规章0', /\{which-cell 规范性文件 制作 2件/],
  ],
  '2019',
)

facts('words that point, or count how often, count nothing of the form', [
  [
    'decisions licensing.decisions=7 penalty.decisions=212',
    '那俩弄反咧 许可是212 处罚才7哩',
    '? licensing.decisions=212 penalty.decisions=7',
  ],
  ['documents', '一下子', 'unknown'],
  ['documents', '两句', 'unknown'],
  ['documents', '瞎掰两句呗', 'unknown'],
  ['documents', '每篇都三审', 'unknown'],
  ['documents', '三审三校', 'unknown'],
  ['decisions', '两级审核', 'unknown'],
  ['decisions', '这仨', 'unknown'],
  ['decisions', '那两个搞反了', 'unknown'],
  ['decisions', '俩人', 'unknown'],
  ['decisions', '统计了一下处罚3', 'penalty.decisions=3'],
  ['decisions', '处罚俩', 'penalty.decisions=2'],
])

facts('in a report of 2008 two people are two people', [['staffing', '就俩人', 't8.staff=2']], '2008')

const villagers = '? received.total=3 received.person=2 received.business=1 received:0×4'
facts('who asked, by the name of a firm', [
  ['incoming', '新收仨，俩是村里头的，一个是砖厂的', villagers.slice(2)],
  ['incoming', '新收3件 2个村民 1个砖厂', villagers.slice(2)],
  ['incoming', '新收3件，2件村民，1件宏达公司', villagers.slice(2)],
  ['incoming', '新收3件 2个村民 1个超市', villagers.slice(2)],
  ['incoming', '村里的2件 厂里的1件', 'received.person=2 received.business=1 received:0×4'],
  ['decisions', '许可3件 2个饭店', 'unknown'],
  ['incoming', '新收1件 老王饭店的', 'received.total=1 received.business=1 received:0×5'],
  ['incoming', '新收3件 2个村民 1个蔬菜合作社', /^received\.total=3 received\.person=2 \{which-applicant /],
])

facts('what was counted first and named then', [
  ['', '老李那边弄了十七个单子 都是许可那块的', '? licensing.decisions=17'],
  ['documents', '老李那边弄了十七个单子 都是许可那块的', '? licensing.decisions=17'],
  ['decisions', '老李那边弄了十七个单子 都是许可那块的', '? licensing.decisions=17'],
])

facts('what was counted and named is still put to the person where something else is asked', [
  ['incoming', '5件 都是许可的', '? licensing.decisions=5'],
  ['decisions', '办了5件 都是许可 处罚2', '? licensing.decisions=5 penalty.decisions=2'],
])

facts('the year before, in other words', [
  [
    'incoming received.total=5 received.person=3',
    '另2件是公司的 头年没有',
    'received.business=2 carriedIn:0×6 received:0×4',
  ],
  ['incoming received.total=5 received.person=3 received.business=2', '头年没有', 'carriedIn:0×6'],
  ['decisions', '头年没有', '!outside-year'],
  ['informationFee', '信息费没', 's6.fee.notices=0 s6.fee.charged=0 s6.fee.collected=0'],
])

facts(
  'the statistics table of 2008',
  [
    ['requests', '3件当面来的 都延期了', /t3\.receivedInPerson=3 t3\.closedExtended=3/],
    ['requests', '都是已主动公开的', '!how-many'],
    ['requests t3.received=3', '都是已主动公开的', /^\? t3\.answeredAlreadyPublic=3 /],
    ['published', '微信39 其他渠道都没有', /^t1\.channelWechat=39 t1\.channelOther=0 /],
    ['', '微信39 其他渠道都没有', /^t1\.channelWechat=39 t1\.channelOther=0/],
    ['', '其他渠道没有 微信39', /^t1\.channelOther=0 t1\.channelWechat=39/],
    ['', '微信39', /^\{which-cell 微信 39条 /],
  ],
  '2008',
)

facts('what has no place in the tables is said to have none', [
  ['', '主动公开54条', '!for-texts'],
  ['', '累计主动公开54件', '!for-texts'],
  ['documents', '主动公开54条', '!for-texts'],
  ['documents', '主动公开信息54条，规章0', /!for-texts$/],
  ['documents', '主动公开规范性文件2件', /normative/],
  ['disputes', '第六部分：无其他需要报告的事项', 'unknown'],
  ['decisions', '没有其他需要说明的情况', 'unknown'],
  ['decisions', '强制那块慢慢来', 'unknown'],
  ['decisions', '强制拆了6户哩', '!households'],
  ['', '强制拆了6户，强制3件', /coercion\.decisions=3 !households$/],
])

describe('what was not understood is named in whole clauses', () => {
  test.each<readonly [words: string, unused: readonly string[]]>([
    ['我寻思许可那块慢慢来，处罚12', ['我寻思许可那块慢慢来']],
    ['处罚12，那份挪给城管了', ['那份挪给城管了']],
  ])('%s', (words, unused) => {
    const reading = read(words, contextOf('decisions'))
    expect(reading.kind === 'figures' && reading.unused).toEqual(unused)
  })
})

facts('talk besides', [
  ...['你是谁啊', '你是机器人吗', '今天真冷', '忙死了', '我明天再弄'].map(
    (words) => ['decisions', words, '/small-talk'] as const,
  ),
  ...['截止到几号', '部分公开和不予公开咋区分'].map((words) => ['outcomes', words, 'question'] as const),
  ['', '怎么导出', '/draft'],
  ['', '数据存在哪 领导问', '/privacy'],
  ['decisions', '今天真冷 处罚12', /penalty\.decisions=12/],
])

test('a firm in the form of 2019 is one too', () => {
  expect(digest('新收1件 砖厂的', 'incoming', formOf('2019'))).toMatch(/received\.business=1/)
})
