import { describe, expect, test } from 'vitest'
import { read } from '../../src/intake/reader.ts'
import { formOf } from '../../src/schema/form.ts'
import { facts } from './clerk-facts.ts'
import { contextOf } from './digest.ts'

// What is asked takes no number that was said of something else.

const documents =
  'published t1.published=145 t1.publishedNormative=22 t1.channelGazette=0 t1.channelWebsite=0 t1.channelWeibo=0 t1.channelWechat=39 t1.channelOther=106'

facts(
  'one figure is asked, and the message is about others',
  [
    [
      documents,
      '就我一个人 兼职的 培训4次100人 开会2次',
      't8.staff=1 t8.staffPartTime=1 t9.trainings=4 t9.trainees=100 t9.meetings=2',
    ],
    [documents, '培训4次100人', 't9.trainings=4 t9.trainees=100'],
    [documents, '开会2次 培训3次60人', 't9.meetings=2 t9.trainings=3 t9.trainees=60'],
    [documents, '培训2次 35人次', 't9.trainings=2 t9.trainees=35'],
    [documents, '培训4次100', /^t9\.trainings=4 \{which-cell (?!.*issuedNormative)/],
    [documents, '开会2次 3', /^t9\.meetings=2 \{which-cell (?!.*issuedNormative)/],
    [documents, '培训2次，30人参加', /^(?!.*issuedNormative)/],
    [documents, '100人', '!no-place'],
    [documents, '2次', '!no-place'],
    [documents, '22', 't1.issuedNormative=22'],
    [documents, '3件', 't1.issuedNormative=3'],
  ],
  '2008',
)

describe('one after the other', () => {
  const words = ['一处处来', '一处一处来', '一个一个来', '一段一段来', '一条条看', '慢慢来', '逐条来', '那一个个说']
  test.each(words)('%s is no number, whatever is asked', (said) => {
    for (const asked of ['', 'fees', 'informationFee', 'decisions', 'outcomes'])
      expect(read(said, contextOf(asked))).toMatchObject({ kind: 'command', command: 'start' })
    expect(read(said, contextOf('published', formOf('2008')))).toMatchObject({ command: 'start' })
  })

  facts('but what begins like it is one', [
    ['incoming', '一个个人', /received\.person=1/],
    ['decisions', '处罚一件', 'penalty.decisions=1'],
  ])
})

const corrected = 'fees penalty.decisions=13'

facts('a correction is of what was said last, not of what is asked', [
  [corrected, '不对 还是12', 'penalty.decisions=12'],
  [corrected, '不对，还是12件', 'penalty.decisions=12'],
  [corrected, '说错了，还是原来的12', 'penalty.decisions=12'],
  [corrected, '错了还是12件', 'penalty.decisions=12'],
  [corrected, '改回12', 'penalty.decisions=12'],
  [corrected, '处罚还是12', 'penalty.decisions=12'],
  [corrected, '还是12', '? penalty.decisions=12'],
  [corrected, '算了还是12吧', '? penalty.decisions=12'],
  ['fees licensing.decisions=5 penalty.decisions=13', '还是12', '? penalty.decisions=12'],
  ['decisions', '不对 还是12', '!no-place'],
  [corrected, '处罚3还是12', 'unknown'],
])

facts('what is taken away is not what is left', [
  [corrected, '处罚减3', '? penalty.decisions=10'],
  [corrected, '处罚再减3件', '? penalty.decisions=10'],
  [corrected, '处罚减掉1', '? penalty.decisions=12'],
  [corrected, '处罚扣掉5件', '? penalty.decisions=8'],
  [corrected, '处罚减20', /^!negative$/],
  [corrected, '许可减1', '!how-many'],
  ['decisions', '处罚减3', '!how-many'],
])

facts(
  '处罚减3项 is a column of its own in the form of 2019',
  [['decisions', '处罚减3项', 'penalty.itemsChange=-3']],
  '2019',
)

const dealtWith =
  'outcomes received.person=2 carriedIn.person=2 received.total=2 carriedIn.total=2 unavailableNotHeld.person=2 granted.person=1 carriedOut.person=1'

facts('figures changed together are one change', [
  [dealtWith, '不掌握改成3，予以公开改成0', 'unavailableNotHeld.person=3 granted:0×1'],
  [dealtWith, '予以公开改成0，不掌握改成3', 'granted:0×1 unavailableNotHeld.person=3'],
  [dealtWith, '不掌握改为3件 公开改为没有', 'unavailableNotHeld.person=3 granted:0×1'],
  [dealtWith, '转出改成0，公开改成2', 'carriedOut:0×1 granted.person=2'],
  [dealtWith, '把公开改成0', 'granted:0×1'],
  [dealtWith, '公开0', '? granted:0×1'],
  [dealtWith, '公开没有', /^\{overwrite /],
  ['normative.issued=2 normative.repealed=1 normative.inForce=3', '文件改成0', /^\? normative\.issued=0/],
  ['normative.issued=2 normative.inForce=3', '制发改成0，有效改成2', 'normative.issued=0 normative.inForce=2'],
])

const fees = 's6.fee.notices=0 s6.fee.charged=0 s6.fee.collected=0'

describe('a section by its numeral alone', () => {
  for (const asked of ['', 'decisions', 'incoming', 'informationFee'])
    facts(`while ${asked || 'nothing'} is asked`, [
      [asked, '六 无', `? ${fees}`],
      [asked, '六：没有', `? ${fees}`],
      [asked, '六、其他需要报告的事项：无', `? ${fees}`],
      [asked, '四 无', '? review:0×4 direct:0×4 afterReview:0×4'],
      [asked, '三、没有', '? received:0×6 carriedIn:0×6'],
      [asked, '五 没有', 'unknown'],
      [asked, '五 问题是主动性不够 措施是多培训', 'unknown'],
    ])
  facts('and none besides', [
    ['decisions', '三 没有 四 没有', /^\? /],
    [`decisions ${fees}`, '六 无', 'unknown'],
    ['decisions', '一、规章没有 二、许可没有', 'rules.issued=0 rules.repealed=0 rules.inForce=0 licensing.decisions=0'],
  ])
})

describe('what is quoted', () => {
  const quoted = (said: string, asked: string, edition: '2019' | '2008'): string[] => {
    const reading = read(said, contextOf(asked, formOf(edition)))
    return reading.kind === 'figures'
      ? [...reading.proposals.map(({ words }) => words), ...reading.choices.map(({ about }) => about)]
      : []
  }

  test.each([
    ['其他事项58 1982次', '2019'],
    ['行政检查 多了19 办了13', '2019'],
    ['处罚 上年26  没变，办了19', '2019'],
    ['采购79个 941.4649万元', '2019'],
    ['微信 39', '2008'],
    ['复议、诉讼 都没有', '2008'],
  ] as const)('is as it was written: %s', (said, edition) => {
    for (const asked of edition === '2019' ? ['', 'documents', 'decisions'] : ['', 'published', 'complaints'])
      for (const words of quoted(said, asked, edition)) expect(said).toContain(words)
    expect(quoted(said, '', edition)).toContain(said)
  })
})

for (const asked of ['', 'documents', 'decisions']) {
  facts(
    `what is certain is not asked back, while ${asked || 'nothing'} is asked`,
    [
      [asked, '规章没有 文件也没有', /^rules\.made=0 .*normative\.publishedTotal=0$/],
      [asked, '规章没有，规范性文件也没有', /^rules\.made=0 .*normative\.publishedTotal=0$/],
      [asked, '收费0', 'fees.itemsBefore=0 fees.itemsChange=0'],
      [asked, '文件没有', /^\? /],
      [asked, '处罚0', /^\? /],
    ],
    '2019',
  )
  facts(
    `a sum that can be in one unit only is said with it, while ${asked || 'nothing'} is asked`,
    [
      [asked, '采购79个941.4649', '? procurement.projects=79 procurement.amount=941464900'],
      [asked, '采购3个 12.3456', '? procurement.projects=3 procurement.amount=12345600'],
      [asked, '采购79个95', /采购 95元.*采购 ?95万元/],
      [asked, '采购79个941.46', /采购 ?941\.46元.*采购 ?941\.46万元/],
    ],
    '2019',
  )
}
