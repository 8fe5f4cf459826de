import { writtenYear } from './written-year.ts'

// What a report plans is for the year after its own.

/** Whom a report tells of. */
export const who =
  '(?:我们|我[镇乡办局委]|我(?:单位|机关|街道|街|部门)|本(?:镇|乡|单位|机关|街道|部门|局)|全[镇乡街]|镇(?:党委)?政府|[\\u4e00-\\u9fff]{1,6}(?:镇|乡|街道)(?:人民政府|办事处)?)'

const deed =
  '(?:以(?!上|下|来)|从(?!业)|按照|围绕|针对|坚持|继续|进一步|着力|着重|重点(?!领域|工作|项目|民生|信息|任务|内容|事项|单位|人群|时段|环节)|不断|持续|深入|切实|努力|全面|积极|大力|严格|认真|采取|加强|加大|加快|强化|深化|推进|推动|完善|健全|做[好到]|抓好|开展(?!情况|的)|建立|提高|提升|规范(?!性)|拓宽|拓展|紧紧|紧密|在|一是|一、|着手|逐步|组织|扩大|增强|改进|优化|丰富|充实|统筹|聚焦|立足|力争|主动|及时|定期|细化|压实|通过)'
/** 将 before a deed is a future; before a noun it is 把. */
const intends = `(?:也|还|仍)?将(?:会|要)?${deed}`
const wants = `(?:还|也|仍)?(?:要|拟|计划|打算|准备|争取)(?:再)?${deed}`
const inWork = '(?:的?(?:政府信息公开|政务公开|信息公开)?工作(?:中|上)?，?)?'
const about = '(?:(?:针对|围绕|对照)[^，。;；]{2,24}，)?'

/** 2021年，我镇将进一步…… */
export const plan = new RegExp(`${writtenYear}度?，?${inWork}${about}(?:${who})?，?${about}${intends}`)
/** In the section of problems 要 and 拟 say as much: 2021年我镇要着力……, 2021年下一步，…… */
export const laterPlan = new RegExp(
  `${writtenYear}度?，?(?:${inWork}${about}(?:${who})?，?${about}${wants}|(?:我镇|我们)?下一步)`,
)
const aims = '(?:的)?(?:政府信息公开|政务公开)?(?:工作)?(?:下一步)?(?:工作)?(?:的)?(?:打算|思路|努力方向|计划|安排)'
export const planHeading = new RegExp(
  `${writtenYear}度?(?:的)?(?:政府信息公开)?(?:工作)?(?:下一步)?(?:工作)?(?:打算|思路|努力方向)`,
)
/** （二）2021年工作打算。……: a heading that its text follows in one line. */
export const planHead = new RegExp(`^(?:\\(?[一二三四五六七八九十\\d]{1,2}[)、.])?${writtenYear}度?${aims}[:：]?$`)
