import { tokenOf } from '../schema/tokens.ts'

// What the chapters of a report up to 2018 can say from the statistics table alone.

const t = tokenOf

type Template = (year: number, isBeijing: boolean) => string

export const chapters2008: Readonly<Record<string, Template>> = {
  n1: (year) =>
    `${year}年，本机关设政府信息公开专门机构${t('t8.offices')}个、查阅点${t('t8.readingPoints')}个，从事政府信息公开工作的人员${t('t8.staff')}人，其中专职${t('t8.staffFullTime')}人、兼职${t('t8.staffPartTime')}人。全年召开政府信息公开工作会议${t('t9.meetings')}次，举办培训班${t('t9.trainings')}次，接受培训${t('t9.trainees')}人次。`,
  n2: (year, isBeijing) =>
    `${year}年，本机关主动公开政府信息${t('t1.published')}条，公开规范性文件${t('t1.publishedNormative')}条。${isBeijing ? `重点领域公开政府信息${t('t1.keyAreas')}条。` : ''}通过政府公报公开${t('t1.channelGazette')}条、政府网站${t('t1.channelWebsite')}条、政务微博${t('t1.channelWeibo')}条、政务微信${t('t1.channelWechat')}条、其他方式${t('t1.channelOther')}条。发布政策解读稿件${t('t2.interpretations')}篇，回应公众关注热点或重大舆情${t('t2.responded')}次。`,
  n3: (year) =>
    `${year}年，本机关收到政府信息公开申请${t('t3.received')}件，其中当面申请${t('t3.receivedInPerson')}件、传真申请${t('t3.receivedFax')}件、网络申请${t('t3.receivedOnline')}件、信函申请${t('t3.receivedLetter')}件。办结${t('t3.closed')}件，其中按时办结${t('t3.closedOnTime')}件、延期办结${t('t3.closedExtended')}件。全年答复申请${t('t3.answered')}件。`,
  n4: (year) =>
    `${year}年，因政府信息公开被申请行政复议${t('t4.reviews')}件、被提起行政诉讼${t('t5.lawsuits')}件，收到举报投诉${t('t6.complaints')}件。`,
  n5: (year) => `${year}年，依申请公开政府信息收取费用${t('t7.fees')}万元。`,
  n7: () => '无其他需要报告的事项。',
}
