import { formOf } from '../../src/schema/form.ts'
import { facts } from './clerk-facts.ts'

// How clerks say the statistics table of the reports up to 2018. [what is asked and stated, words, outcome]; 「?」 is put to the person first.

facts(
  "the block of Beijing's own",
  [
    [
      'keyAreas',
      '重点领域11条，财政10条，审计1条',
      't1.keyAreas=11 t1.keyAreasBudget=10 t1.keyAreasAudit=1 t1.keyAreasHousing=0 t1.keyAreasFood=0 t1.keyAreasEnvironment=0 t1.keyAreasTendering=0 t1.keyAreasWorkSafety=0 t1.keyAreasLand=0 t1.keyAreasPrices=0 t1.keyAreasCredit=0 t1.keyAreasUtilities=0 t1.keyAreasOther=0',
    ],
    [
      'keyAreas',
      '一共11条，三公经费10，审计1',
      't1.keyAreas=11 t1.keyAreasBudget=10 t1.keyAreasAudit=1 t1.keyAreasHousing=0 t1.keyAreasFood=0 t1.keyAreasEnvironment=0 t1.keyAreasTendering=0 t1.keyAreasWorkSafety=0 t1.keyAreasLand=0 t1.keyAreasPrices=0 t1.keyAreasCredit=0 t1.keyAreasUtilities=0 t1.keyAreasOther=0',
    ],
    [
      'keyAreas',
      '都没有',
      't1.keyAreas=0 t1.keyAreasBudget=0 t1.keyAreasHousing=0 t1.keyAreasFood=0 t1.keyAreasEnvironment=0 t1.keyAreasTendering=0 t1.keyAreasWorkSafety=0 t1.keyAreasLand=0 t1.keyAreasPrices=0 t1.keyAreasCredit=0 t1.keyAreasAudit=0 t1.keyAreasUtilities=0 t1.keyAreasOther=0',
    ],
    [
      'keyAreas',
      '财政预决算10条',
      't1.keyAreasBudget=10 t1.keyAreasHousing=0 t1.keyAreasFood=0 t1.keyAreasEnvironment=0 t1.keyAreasTendering=0 t1.keyAreasWorkSafety=0 t1.keyAreasLand=0 t1.keyAreasPrices=0 t1.keyAreasCredit=0 t1.keyAreasAudit=0 t1.keyAreasUtilities=0 t1.keyAreasOther=0',
    ],
    ['keyAreas', '没公开过重点领域的', 't1.keyAreas=0'],
  ],
  formOf('2008', { profile: 'beijing' }),
)

facts(
  'what was published, and where',
  [
    [
      'published',
      '公开145条，规范性文件22条，没发文，微信39条',
      't1.published=145 t1.publishedNormative=22 t1.issuedNormative=0 t1.channelWechat=39 t1.channelGazette=0 t1.channelWebsite=0 t1.channelWeibo=0 t1.channelOther=0',
    ],
    ['published', '主动公开140余条，其中规范性文件22条', 't1.publishedNormative=22 !approximate'],
    ['published', '140余条', '!approximate'],
    ['published', '大概一百多条', '!approximate'],
    ['published', '145', 't1.published=145'],
    [
      'published',
      '主动公开145 规范性文件22 制发0 微信39 其他渠道没有',
      't1.published=145 t1.publishedNormative=22 t1.issuedNormative=0 t1.channelWechat=39 t1.channelOther=0 t1.channelGazette=0 t1.channelWebsite=0 t1.channelWeibo=0',
    ],
    [
      'published',
      '全年主动公开145条，其中规范性文件22条、业务动态112条、财务11条、机构职能10条',
      't1.published=145 t1.publishedNormative=22 ~part-of ~part-of ~part-of ~parts-differ',
    ],
    [
      'published',
      '主动公开了60条，其中规范性文件3条，制发3件，网站50条，公众号10条',
      't1.published=60 t1.publishedNormative=3 t1.issuedNormative=3 t1.channelWebsite=50 t1.channelWechat=10 t1.channelGazette=0 t1.channelWeibo=0 t1.channelOther=0',
    ],
    ['published', '公开22条规范性文件', '? t1.publishedNormative=22'],
    [
      'published',
      '公报网站微博都没有，公众号39条，别的没有',
      't1.channelGazette=0 t1.channelWebsite=0 t1.channelWeibo=0 t1.channelWechat=39 t1.channelOther=0',
    ],
    [
      'published',
      '都没有',
      't1.published=0 t1.publishedNormative=0 t1.issuedNormative=0 t1.channelGazette=0 t1.channelWebsite=0 t1.channelWeibo=0 t1.channelWechat=0 t1.channelOther=0',
    ],
    ['published', '主动公开问宣传科', '@宣传科(t1.published t1.publishedNormative)'],
    [
      'published t1.published=145 t1.publishedNormative=22 t1.issuedNormative=0',
      '微信39条',
      't1.channelWechat=39 t1.channelGazette=0 t1.channelWebsite=0 t1.channelWeibo=0 t1.channelOther=0',
    ],
    [
      'published t1.published=145 t1.publishedNormative=22 t1.issuedNormative=0',
      '网站106条，微信39条',
      't1.channelWebsite=106 t1.channelWechat=39 t1.channelGazette=0 t1.channelWeibo=0 t1.channelOther=0',
    ],
    ['published t1.published=145', '规范性文件公开了22条，没发文', 't1.publishedNormative=22 t1.issuedNormative=0'],
    ['published', '2016年公开了100条', '!outside-year'],
    [
      'published',
      '一共公开145条，微信39',
      't1.published=145 t1.channelWechat=39 t1.channelGazette=0 t1.channelWebsite=0 t1.channelWeibo=0 t1.channelOther=0',
    ],
  ],
  '2008',
)

facts(
  'responses and interpretations',
  [
    [
      'responses',
      '解读18篇',
      't2.interpretations=18 t2.responded=0 t2.pressConferences=0 t2.interviews=0 t2.socialReplies=0 t2.otherReplies=0',
    ],
    [
      'responses',
      '政策解读18篇，其他都没有',
      't2.interpretations=18 t2.responded=0 t2.pressConferences=0 t2.pressConferencesByChief=0 t2.interviews=0 t2.interviewsByChief=0 t2.socialReplies=0 t2.otherReplies=0',
    ],
    [
      'responses',
      '没有回应过热点，解读18篇',
      't2.responded=0 t2.interpretations=18 t2.pressConferences=0 t2.interviews=0 t2.socialReplies=0 t2.otherReplies=0',
    ],
    [
      'responses',
      '发布会1次镇长参加了，在线访谈没搞',
      't2.pressConferences=1 t2.pressConferencesByChief=1 t2.interviews=0 t2.responded=0 t2.interpretations=0 t2.socialReplies=0 t2.otherReplies=0',
    ],
    [
      'responses',
      '开过2次新闻发布会，镇长去了1次',
      't2.pressConferences=2 t2.pressConferencesByChief=1 t2.responded=0 t2.interviews=0 t2.interpretations=0 t2.socialReplies=0 t2.otherReplies=0',
    ],
    [
      'responses',
      '回应热点3次，微博微信回应2次',
      't2.responded=3 t2.socialReplies=2 t2.pressConferences=0 t2.interviews=0 t2.interpretations=0 t2.otherReplies=0',
    ],
    [
      'responses',
      '都没有',
      't2.responded=0 t2.pressConferences=0 t2.pressConferencesByChief=0 t2.interviews=0 t2.interviewsByChief=0 t2.interpretations=0 t2.socialReplies=0 t2.otherReplies=0',
    ],
    [
      'responses',
      '在线访谈1次，书记参加了',
      't2.interviews=1 t2.interviewsByChief=1 t2.responded=0 t2.pressConferences=0 t2.interpretations=0 t2.socialReplies=0 t2.otherReplies=0',
    ],
    [
      'responses',
      '没搞过发布会，没有访谈，解读18篇',
      't2.pressConferences=0 t2.interviews=0 t2.interpretations=18 t2.responded=0 t2.socialReplies=0 t2.otherReplies=0',
    ],
  ],
  '2008',
)

facts(
  'reviews, lawsuits, complaints and fees',
  [
    ['complaints', '复议诉讼举报收费都没有', 't4.reviews=0 t5.lawsuits=0 t6.complaints=0 t7.fees=0'],
    ['complaints', '复议、诉讼、举报投诉、收费都是0', 't4.reviews=0 t5.lawsuits=0 t6.complaints=0 t7.fees=0'],
    [
      'complaints',
      '都没有',
      't4.reviews=0 t4.reviewsUpheld=0 t4.reviewsCorrected=0 t4.reviewsOther=0 t5.lawsuits=0 t5.lawsuitsUpheld=0 t5.lawsuitsCorrected=0 t5.lawsuitsOther=0 t6.complaints=0 t7.fees=0',
    ],
    ['complaints', '复议1件维持', 't4.reviews=1 t4.reviewsUpheld=1 t5.lawsuits=0 t6.complaints=0 t7.fees=0'],
    ['complaints', '复议1件，被撤了', 't4.reviews=1 t4.reviewsCorrected=1 t5.lawsuits=0 t6.complaints=0 t7.fees=0'],
    [
      'complaints',
      '诉讼1件驳回了，收费120元',
      't5.lawsuits=1 t5.lawsuitsUpheld=1 t7.fees=12000 t4.reviews=0 t6.complaints=0',
    ],
    ['complaints', '举报2件，没收费', 't6.complaints=2 t7.fees=0 t4.reviews=0 t5.lawsuits=0'],
    ['complaints', '没人复议也没人起诉', 't4.reviews=0 t5.lawsuits=0'],
    ['complaints', '收费120', '{unit 收费 120元 t7.fees=12000 | 收费 120万元 t7.fees=120000000} !unit-missing'],
  ],
  '2008',
)

facts(
  'people and money',
  [
    ['staffing', '就我一个人 兼职的 培训4次100人', 't8.staff=1 t8.staffPartTime=1 t9.trainings=4 t9.trainees=100'],
    ['staffing', '就我一个人，兼职', 't8.staff=1 t8.staffPartTime=1'],
    [
      'staffing',
      '1个机构1个查阅点，工作人员3人，专职1兼职2，没有经费',
      't8.offices=1 t8.readingPoints=1 t8.staff=3 t8.staffFullTime=1 t8.staffPartTime=2 t8.budget=0',
    ],
    ['staffing', '人员3个，1个专职2个兼职', 't8.staff=3 t8.staffFullTime=1 t8.staffPartTime=2'],
    [
      'staffing',
      '机构1个，查阅点1处，1人兼职，没有经费',
      't8.offices=1 t8.readingPoints=1 t8.staffPartTime=1 t8.budget=0 t8.staffFullTime=0',
    ],
    ['staffing', '3个人，都是兼职', 't8.staff=3 t8.staffPartTime=3'],
    [
      'staffing',
      '有1个专门机构，查阅点1处，没有专项经费，人员问组织科',
      't8.offices=1 t8.readingPoints=1 t8.budget=0 @组织科(t8.staff t8.staffFullTime t8.staffPartTime)',
    ],
    ['staffing', '专项经费5万元', 't8.budget=5000000'],
    ['staffing', '没有专门机构，查阅点2个', 't8.offices=0 t8.readingPoints=2'],
    ['staffing', '专职0兼职2', 't8.staffFullTime=0 t8.staffPartTime=2'],
  ],
  '2008',
)

facts(
  'meetings and courses',
  [
    ['trainings', '会2次，培训4次100人', 't9.meetings=2 t9.trainings=4 t9.trainees=100'],
    ['trainings', '会议2次，培训班4期，100人次', 't9.meetings=2 t9.trainings=4 t9.trainees=100'],
    ['trainings', '开了2次会 办了4期培训班 培训100人', 't9.meetings=2 t9.trainings=4 t9.trainees=100'],
    ['trainings', '2 4 100', 't9.meetings=2 t9.trainings=4 t9.trainees=100'],
    ['trainings', '没开会没培训', 't9.meetings=0 t9.trainings=0 t9.trainees=0'],
    ['trainings', '会2次，培训没搞', 't9.meetings=2 t9.trainings=0 t9.trainees=0'],
    ['trainings', '培训了100来人', '!approximate'],
    ['trainings', '一年开了两次会，培训了四次，一百人次', 't9.meetings=2 t9.trainings=4 t9.trainees=100'],
  ],
  '2008',
)
