import { formOf } from '../../src/schema/form.ts'
import { facts } from './clerk-facts.ts'

// Figures of the editions of 2008 and 2019 as they are said in one breath. 「?」 is put to the person first.

const beijing = formOf('2008', { profile: 'beijing' })

facts(
  'a whole and its part without a comma between them',
  [
    ['published', '145条其中规范性文件廿二', 't1.published=145 t1.publishedNormative=22'],
    ['published', '公开145条其中规范性文件22', 't1.published=145 t1.publishedNormative=22'],
    ['published', '145其中规范性文件22件', 't1.published=145 t1.publishedNormative=22'],
    ['published', '一共145条里面规范性文件22', 't1.published=145 t1.publishedNormative=22'],
    ['published', '145条其中22条是规范性文件', 't1.published=145 t1.publishedNormative=22'],
    ['published', '145条含规范性文件22条', 't1.published=145 t1.publishedNormative=22'],
    ['published', '145条规范性文件22', 't1.published=145 t1.publishedNormative=22'],
    ['published', '145条其中规范性文件没有', 't1.published=145 t1.publishedNormative=0'],
    ['published', '145条其中规范性文件廿二微信39', /^t1\.published=145 t1\.publishedNormative=22 t1\.channelWechat=39/],
    ['requests', '3件其中当面2网络1', 't3.received=3 t3.receivedInPerson=2 t3.receivedOnline=1'],
    ['staffing', '2个人其中专职1', 't8.staff=2 t8.staffFullTime=1'],
    ['complaints', '3件复议其中维持2', /^t4\.reviews=3 t4\.reviewsUpheld=2/],
  ],
  '2008',
)

const keyAreas = /^t1\.keyAreas=11 t1\.keyAreasBudget=10 t1\.keyAreasAudit=2 (?!.*=[1-9])/

facts(
  'labels and numbers that run on',
  [
    ['keyAreas', '重点领域一共十一条财政十审计俩', keyAreas],
    ['keyAreas', '重点的一共十一条财政十审计俩', keyAreas],
    ['keyAreas', '重点领域11财政10审计2', keyAreas],
    ['staffing', '机构1查阅点2人员1兼职', 't8.offices=1 t8.readingPoints=2 t8.staff=1 t8.staffPartTime=1'],
    [
      'staffing',
      '一个机构俩查阅点我一个人兼职没专门经费',
      't8.offices=1 t8.readingPoints=2 t8.staff=1 t8.staffPartTime=1 t8.budget=0',
    ],
    [
      'requests',
      '一共三件当面俩网络一个都按期办了',
      /t3\.received=3 t3\.receivedInPerson=2 t3\.receivedOnline=1 t3\.closedOnTime=3/,
    ],
    ['requests', '3件当面网络2', /^t3\.receivedInPerson=3 t3\.receivedOnline=2/],
    ['complaints', '2件复议维持1件纠错1件', /^t4\.reviews=2 t4\.reviewsUpheld=1 t4\.reviewsCorrected=1/],
    ['complaints', '2件复议维持1件纠错', /^\? t4\.reviews=2 t4\.reviewsUpheld=1/],
    ['complaints', '复议诉讼都没有', 't4.reviews=0 t5.lawsuits=0'],
    ['responses', '解读稿子十八篇发布会没开', /^t2\.interpretations=18 t2\.pressConferences=0/],
  ],
  beijing,
)

facts(
  'kinds of information are no lines of the table',
  [
    ['published', '财务公开11 机构职能10', '!no-place !no-place'],
    ['published', '公开145 业务动态112 财务公开11 机构职能10', 't1.published=145 !no-place !no-place !no-place'],
    ['published', '145条，其中财务公开11条、机构职能信息10条', 't1.published=145 ~part-of ~part-of'],
    ['published', '法规文件类信息3条', '!no-place'],
  ],
  beijing,
)

const allThree = /t3\.received(?:InPerson)?=3 .*t3\.closedExtended=3 t3\.answeredAlreadyPublic=3/

facts(
  'each 都 is of all the requests',
  [
    ['requests', '三件申请都是当面来的都延期了都是属于已经主动公开了的范围', allThree],
    ['requests', '三件申请都是当面来的都延期了都是属于以经主动公开了的范围', allThree],
    ['requests', '三件申请都是当面来的，都延期了，都是属于已经主动公开了的范围', allThree],
    ['requests', '3件都当面都延期都已主动公开', allThree],
    ['requests', '3件都是当面申请都延期办结都属于已主动公开范围', allThree],
    [
      'requests',
      '收到三件都是网上来的都按时办结都同意公开',
      /t3\.received=3 t3\.receivedOnline=3 t3\.closedOnTime=3 t3\.answeredGranted=3/,
    ],
  ],
  beijing,
)

const twelveOfFifteen = 'outcomes received.total=15 received.person=15 carriedIn.total=0 granted.person=12'

facts(
  '都 to what is left is of what is left',
  [
    [twelveOfFifteen, '都没办完', '? carriedOut.person=3'],
    [twelveOfFifteen, '全没办完', '? carriedOut.person=3'],
    [twelveOfFifteen, '都不掌握', '? unavailableNotHeld.person=3'],
    [`decisions${twelveOfFifteen.slice(8)}`, '都没办完', '? carriedOut.person=3'],
    ['outcomes received.total=15 received.person=15 carriedIn.total=0', '都没办完', 'carriedOut.person=15'],
  ],
  '2019',
)

const twoAndTwo = 'outcomes received.total=2 received.person=2 carriedIn.total=2 carriedIn.person=2'
const notHeld = (count: number): string =>
  `{convention 不掌握 自然人 ${count}件 unavailableNotHeld.person=${count} | 不是}`

facts(
  '都 behind requests that are pointed at is of those alone',
  [
    [twoAndTwo, '转来的2件都公开了', 'carriedIn.total=2 granted.person=2'],
    [twoAndTwo, '转来的2件也都不掌握', 'carriedIn.total=2 unavailableNotHeld.person=2'],
    [twoAndTwo, '新收的2件都是信访', /^received\.total=2 \{registered .*notProcessedPetition\.person=2 /],
    [`${twoAndTwo} granted.person=1`, '转来的2件都公开了', '? carriedIn.total=2 granted.person=3'],
    ['incoming', '新收2件转来2件都公开了', 'received.total=2 carriedIn.total=2 granted.total=4'],
    ['incoming received.total=2', '转来2件，都公开了', 'carriedIn.total=2 granted.total=4'],
  ],
  '2019',
)

facts(
  'what was neither made nor got is a result, and no document',
  [
    [twoAndTwo, '2件没制作没获取', notHeld(2)],
    [twoAndTwo, '2件未制作也未获取', notHeld(2)],
    [twoAndTwo, '3件没有制作或者获取过', notHeld(3)],
    [twoAndTwo, '2件没制作', notHeld(2)],
    [twoAndTwo, '1件是没获取过的信息', notHeld(1)],
    [twoAndTwo, '转来的2件也都是没制作没获取', `carriedIn.total=2 ${notHeld(2)}`],
    [
      twoAndTwo,
      '一件答复了一件结转其中1件未制作未获取 转来得2件也都是没制作没获取',
      /^\? (?!.*(?:rules|normative)).*unavailableNotHeld\.person=2/,
    ],
    [`documents${twoAndTwo.slice(8)}`, '转来的2件也都是没制作没获取', `carriedIn.total=2 ${notHeld(2)}`],
    ['documents', '没制作', 'normative.made=0'],
    ['documents', '没制作没公开', 'normative.made=0 normative.published=0'],
    ['documents', '文件没制作，公开2', 'normative.made=0 normative.published=2'],
  ],
  '2019',
)

const sixOfNineteen = 'penalty.itemsBefore=0 penalty.itemsChange=19 penalty.decisions=6'

facts(
  'items that came in the year, said in one breath',
  [
    ['', '罚款那块 原来没有 新加19项 办了六件', sixOfNineteen],
    ['', '处罚原来没有新加19项办了六件', sixOfNineteen],
    ['', '处罚原来0项新加19项办了六件', sixOfNineteen],
    ['decisions', '处罚原来没有，新加了19项，办了六件', sixOfNineteen],
    ['decisions', '处罚上年没有增19项办结六件', sixOfNineteen],
    ['decisions', '处罚本来是没有的后来新加了19项总共办了六件', `? ${sixOfNineteen}`],
    [
      '',
      '行政检查原来5项加19项办了1982次',
      'otherServices[行政检查].itemsBefore=5 otherServices[行政检查].itemsChange=19 otherServices[行政检查].decisions=1982',
    ],
    ['decisions', '许可上年5加一项办三件', 'licensing.itemsBefore=5 licensing.itemsChange=1 licensing.decisions=3'],
    ['decisions', '处罚年初5项年底8项办了3件', '? penalty.itemsBefore=5 penalty.itemsChange=3 penalty.decisions=3'],
    ['decisions', '许可上年5没有增加，办3件', 'licensing.itemsBefore=5 licensing.itemsChange=0 licensing.decisions=3'],
    ['decisions penalty.decisions=3', '处罚加2件', /^\{add-or-set /],
    ['decisions', '罚款3000元', '!fine-not-fee'],
  ],
  '2019',
)

facts('figures that are put right, the new one first', [
  ['documents penalty.decisions=6', '处罚其实办了七件不是六件', 'penalty.decisions=7'],
  ['documents penalty.decisions=6', '处罚应该是办了七件 不是六件', 'penalty.decisions=7'],
  ['documents penalty.decisions=6', '行政处罚实际上一共作出7件，并不是6件', 'penalty.decisions=7'],
  ['documents penalty.decisions=6', '处罚七件，不是六件', 'penalty.decisions=7'],
  ['documents penalty.decisions=5', '处罚其实办了七件不是六件', '? penalty.decisions=7'],
])

facts(
  'an amount is put right whatever its unit was',
  [
    [
      'documents procurement.amount=3230000',
      '采购金额不是3.23是贰拾叁万四千五百六十七块八',
      'procurement.amount=23456780',
    ],
  ],
  '2019',
)

facts('numerals of every kind', [
  ['decisions', '处罚弍拾件', 'penalty.decisions=20'],
  ['decisions', '处罚弐拾弎件', 'penalty.decisions=23'],
  ['decisions', '处罚貮佰壹拾弍件', 'penalty.decisions=212'],
  ['decisions', '处罚1百四十五件', 'penalty.decisions=145'],
  ['decisions', '处罚1千2百3十4件', 'penalty.decisions=1234'],
  ['decisions', '处罚2千零5件', 'penalty.decisions=2005'],
  ['decisions', '处罚㒳拾件', 'unknown'],
])

facts(
  '规范文件 is no sample',
  [
    [
      'published',
      '1百四十五条 其中规范文件廿二 发文没有',
      't1.published=145 t1.publishedNormative=22 t1.issuedNormative=0',
    ],
    ['published', '规范文件公开22条', 't1.publishedNormative=22'],
    ['published', '规范文件廿二', /^\{which-cell /],
    ['published', '范文：规范性文件2件', 'material'],
  ],
  beijing,
)

facts(
  '规范文件 is what it is in the form of 2019',
  [
    ['documents', '规范文件新做2公开2一共22', 'normative.made=2 normative.published=2 normative.publishedTotal=22'],
    ['', '2021年3月廿日收到3件', '!outside-year'],
  ],
  '2019',
)

const twentyTwo = 'normative.made=2 normative.published=2 normative.publishedTotal=22'
const noRules = 'rules.made=0 rules.published=0 rules.publishedTotal=0'

facts(
  'documents and 规章 in one breath',
  [
    ['documents', '制作俩公开俩对外一共廿二规章没有', `${twentyTwo} ${noRules}`],
    ['', '制作俩公开俩对外一共廿二规章没有', `${twentyTwo} ${noRules}`],
    ['documents', '制作俩公开俩一共廿二规章没有', `${twentyTwo} ${noRules}`],
    ['documents', '规章没有制作2公开2', `? ${noRules} normative.made=2 normative.published=2`],
  ],
  '2019',
)

facts(
  '其余都是0 is of what was not named, with a figure or a word',
  [
    ['requests', '延期办结3 其余都是0', 't3.closedExtended=3 t3.closedOnTime=0'],
    ['requests', '延期办结3其余都没有', 't3.closedExtended=3 t3.closedOnTime=0'],
    ['requests t3.received=3', '其余都是0', /^(?!.*t3\.received=0)t3\.receivedInPerson=0/],
  ],
  '2008',
)
