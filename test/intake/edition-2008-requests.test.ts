import { facts } from './clerk-facts.ts'

// Requests in the statistics table, and several parts of it at once. [what is asked and stated, words, outcome]; 「?」 is put to the person first.

facts(
  'how requests came in, were dealt with and answered',
  [
    [
      'requests',
      '3件当面来的 都延期了',
      '? t3.receivedInPerson=3 t3.closedExtended=3 t3.receivedFax=0 t3.receivedOnline=0 t3.receivedLetter=0 t3.closedOnTime=0',
    ],
    [
      'requests',
      '收到3件，都是当面，都延期办结，都属于已主动公开',
      '? t3.received=3 t3.receivedInPerson=3 t3.closedExtended=3 t3.answeredAlreadyPublic=3 t3.closedOnTime=0 t3.answeredGranted=0 t3.answeredPartial=0 t3.answeredRefused=0 t3.answeredNotThisOrgan=0 t3.answeredNotExisting=0 t3.answeredToBeCorrected=0 t3.answeredOtherChannel=0',
    ],
    [
      'requests',
      '没有申请',
      't3.received=0 t3.receivedInPerson=0 t3.receivedFax=0 t3.receivedOnline=0 t3.receivedLetter=0 t3.closed=0 t3.closedOnTime=0 t3.closedExtended=0 t3.answered=0 t3.answeredAlreadyPublic=0 t3.answeredGranted=0 t3.answeredPartial=0 t3.answeredRefused=0 t3.refusedStateSecret=0 t3.refusedTradeSecret=0 t3.refusedPrivacy=0 t3.refusedSecurity=0 t3.refusedNotGovernmentInformation=0 t3.refusedOtherLaw=0 t3.answeredNotThisOrgan=0 t3.answeredNotExisting=0 t3.answeredToBeCorrected=0 t3.answeredOtherChannel=0',
    ],
    [
      'requests',
      '全年没人申请',
      't3.received=0 t3.receivedInPerson=0 t3.receivedFax=0 t3.receivedOnline=0 t3.receivedLetter=0 t3.closed=0 t3.closedOnTime=0 t3.closedExtended=0 t3.answered=0 t3.answeredAlreadyPublic=0 t3.answeredGranted=0 t3.answeredPartial=0 t3.answeredRefused=0 t3.refusedStateSecret=0 t3.refusedTradeSecret=0 t3.refusedPrivacy=0 t3.refusedSecurity=0 t3.refusedNotGovernmentInformation=0 t3.refusedOtherLaw=0 t3.answeredNotThisOrgan=0 t3.answeredNotExisting=0 t3.answeredToBeCorrected=0 t3.answeredOtherChannel=0',
    ],
    [
      'requests',
      '收到3件都是当面的，按时办结3件，同意公开2件，不存在1件',
      't3.received=3 t3.receivedInPerson=3 t3.closedOnTime=3 t3.answeredGranted=2 t3.answeredNotExisting=1 t3.closedExtended=0 t3.answeredAlreadyPublic=0 t3.answeredPartial=0 t3.answeredRefused=0 t3.answeredNotThisOrgan=0 t3.answeredToBeCorrected=0 t3.answeredOtherChannel=0',
    ],
    [
      'requests',
      '收到5件，当面2，网络3；办结5，按时4延期1；答复5，公开3，不存在2',
      't3.received=5 t3.receivedInPerson=2 t3.receivedOnline=3 t3.closed=5 t3.closedOnTime=4 t3.closedExtended=1 t3.answered=5 t3.answeredGranted=3 t3.answeredNotExisting=2',
    ],
    [
      'requests',
      '收到申请5件，网上3件信函2件，都按时办结',
      '? t3.received=5 t3.receivedOnline=3 t3.receivedLetter=2 t3.closedOnTime=5 t3.closedExtended=0',
    ],
    ['requests', '收到5件，当面2', 't3.received=5 t3.receivedInPerson=2'],
    ['requests', '网上2件，邮寄3件', 't3.receivedOnline=2 t3.receivedLetter=3 t3.receivedInPerson=0 t3.receivedFax=0'],
    ['requests t3.received=3', '当面3', 't3.receivedInPerson=3'],
    [
      'requests t3.received=3',
      '当面0传真0网络0信函0',
      't3.receivedInPerson=0 t3.receivedFax=0 t3.receivedOnline=0 t3.receivedLetter=0',
    ],
    ['requests t3.received=3 t3.receivedInPerson=3', '办结3件，都延期了', 't3.closed=3 t3.closedExtended=3'],
    ['requests t3.received=3 t3.receivedInPerson=3', '3件都办完了，都按时', 't3.closed=3 t3.closedOnTime=3'],
    [
      'requests',
      '不同意公开2件，国家秘密1件，个人隐私1件',
      't3.answeredRefused=2 t3.refusedStateSecret=1 t3.refusedPrivacy=1 t3.answeredAlreadyPublic=0 t3.answeredGranted=0 t3.answeredPartial=0 t3.answeredNotThisOrgan=0 t3.answeredNotExisting=0 t3.answeredToBeCorrected=0 t3.answeredOtherChannel=0',
    ],
    [
      'requests',
      '不公开2件',
      't3.answeredRefused=2 t3.answeredAlreadyPublic=0 t3.answeredGranted=0 t3.answeredPartial=0 t3.answeredNotThisOrgan=0 t3.answeredNotExisting=0 t3.answeredToBeCorrected=0 t3.answeredOtherChannel=0',
    ],
    ['requests t3.answeredRefused=2', '国家秘密1，商业秘密1', 't3.refusedStateSecret=1 t3.refusedTradeSecret=1'],
    [
      'requests',
      '不属于本机关1件，不存在2件，补正1件，走其他途径1件',
      't3.answeredNotThisOrgan=1 t3.answeredNotExisting=2 t3.answeredToBeCorrected=1 t3.answeredOtherChannel=1 t3.answeredAlreadyPublic=0 t3.answeredGranted=0 t3.answeredPartial=0 t3.answeredRefused=0',
    ],
    [
      'requests',
      '部分公开1件，已经主动公开的2件',
      't3.answeredPartial=1 t3.answeredAlreadyPublic=2 t3.answeredGranted=0 t3.answeredRefused=0 t3.answeredNotThisOrgan=0 t3.answeredNotExisting=0 t3.answeredToBeCorrected=0 t3.answeredOtherChannel=0',
    ],
    ['requests', '处罚12件', '!no-place'],
    ['requests', '就收到1件，网上来的，按时公开了', '? t3.received=1 t3.receivedOnline=1'],
    ['requests', '都办结了', 'unknown'],
    ['requests t3.received=3', '都办结了，按时', '? t3.closed=3 t3.closedOnTime=3'],
  ],
  '2008',
)

facts(
  'without a question',
  [
    ['', '重点领域11条，财政10条，审计1条', 't1.keyAreas=11 t1.keyAreasBudget=10 t1.keyAreasAudit=1'],
    ['', '培训4次100人', 't9.trainings=4 t9.trainees=100'],
    ['', '投诉3件', 't6.complaints=3'],
    ['', '主动公开145条，收到申请3件，会2次', 't1.published=145 t3.received=3 t9.meetings=2'],
  ],
  '2008',
)

facts(
  'nothing doubtful or denied is taken',
  [
    ['published', '主动公开不到145条', '!approximate'],
    ['published', '主动公开145条左右', '!approximate'],
    ['published', '主动公开145条吧', '? t1.published=145'],
    ['published t1.published=145', '不是145，是154', 't1.published=154'],
    ['published t1.published=145', '打反了 是154', 't1.published=154'],
    ['requests', '收到3件，撤回1件', 't3.received=3 !no-place'],
    [
      'requests',
      '3件都不存在',
      't3.answeredNotExisting=3 t3.answeredAlreadyPublic=0 t3.answeredGranted=0 t3.answeredPartial=0 t3.answeredRefused=0 t3.answeredNotThisOrgan=0 t3.answeredToBeCorrected=0 t3.answeredOtherChannel=0',
    ],
    ['requests', '2件没答复', '!no-place'],
    [
      'staffing',
      '经费5000',
      '{unit 专项经费 5000元 t8.budget=500000 | 专项经费 5000万元 t8.budget=5000000000} !unit-missing',
    ],
    ['staffing', '没有专职', 't8.staffFullTime=0'],
    ['staffing', '两个人', 't8.staff=2'],
    ['trainings', '培训4次，大概100人', 't9.trainings=4 !approximate'],
    ['complaints', '复议还没下来1件', '!no-place'],
    [
      'complaints',
      '一件都没有',
      't4.reviews=0 t4.reviewsUpheld=0 t4.reviewsCorrected=0 t4.reviewsOther=0 t5.lawsuits=0 t5.lawsuitsUpheld=0 t5.lawsuitsCorrected=0 t5.lawsuitsOther=0 t6.complaints=0 t7.fees=0',
    ],
    [
      'published',
      '公众号39条是转发的',
      't1.channelWechat=39 t1.channelGazette=0 t1.channelWebsite=0 t1.channelWeibo=0 t1.channelOther=0',
    ],
    [
      'requests',
      '张三当面申请1件，电话13800138000',
      '? t3.receivedInPerson=1 t3.receivedFax=0 t3.receivedOnline=0 t3.receivedLetter=0 ~private-removed',
    ],
  ],
  '2008',
)
