import { spokenMarks } from './spoken.ts'

// Whether words are meant to stand in the report. A remark about it, about people or the day is not, whatever section is asked for.

/** What reports speak of. */
const subjects: readonly RegExp[] = [
  /公开|公示|公布|发布|推送|上墙|更新|刊[发登]/u,
  /政府信息|政务|村务|信息公开|政策|文件|公文|公报|月报/u,
  /网站|门户|公众号|微信|微博|抖音|平台|栏目|专栏|公开栏|公示栏|宣传栏|公告栏|查阅点|广播|新媒体|客户端|大厅|窗口/u,
  /申请|受理|答复|办理|登记|回复/u,
  /审核|审签|审查|审批|把关|三审|三校|保密|台账|归档|目录|管理|维护|清理/u,
  /专人|专职|兼职|人员|队伍|信息员|领导小组|分工|负责|牵头|职责|机制|制度|规范|流程/u,
  /培训|学习|考核|评议|责任|追究|追责|问责|监督|督查|检查|通报|督促|督办|宣传/u,
  /问题|不足|薄弱|欠缺|不够|不强|不高|不全|不及时|滞后|偏[少低慢窄]|[人更][手新](?:少|慢|不)|单一|有待|短板|差距/u,
  /改进|措施|加强|加大|完善|提高|提升|强化|优化|健全|推进|落实|丰富|拓宽|拓展|细化|充实|整改|下一?步|今后|进一步|加快|深化|增设/u,
  /信息处理费|收费|费用|通知|减免|事项|其他需要报告|没有其他|无其他|未发生|未收取|未产生|未开展/u,
  /条例|办法|要求|部署|规定|按照|根据|围绕|坚持|依托|通过|结合|依法/u,
  /群众|村民|居民|公众|社会|企业|个人|百姓/u,
  /复议|诉讼|许可|处罚|强制|规章|采购|决定|预算|决算|财政|救助|征地|拆迁|项目|环境|教育|医疗|民生/u,
  /全镇|全乡|全街|全年|本镇|本乡|本街|本机关|我镇|我乡|我街|辖区|各村|各科室|村级|年度|\d{4}年/u,
]

const labels = /(?:问题|不足|措施|改进|要点|情况|做法|做得|方面|公开|管理|保障|建设)(?:是|有|[:：])/u

const subjectsOf = (words: string): number => subjects.filter((subject) => subject.test(words)).length
const anySubject = new RegExp(subjects.map(({ source }) => source).join('|'), 'gu')
const namesSeveral = (words: string): boolean => new Set(words.match(anySubject)).size >= 3

const sentencesOf = (words: string): string[] => words.split(/[。！？；\n]/u).filter((one) => one.trim().length >= 4)

/** In a long text a turn of speech in the middle of it is the manner of the one who wrote it; a remark stands before or after. */
function isLongText(words: string): boolean {
  const sentences = sentencesOf(words)
  const marked = sentences.map((sentence) => spokenMarks(sentence) > 0)
  const count = marked.filter(Boolean).length
  return sentences.length >= 3 && !marked[0] && count * 3 <= sentences.length && subjectsOf(words) >= 4
}

const isWritten = (words: string): boolean => /[。；]\s*$/u.test(words) || /[。；]./su.test(words)

/** 「换领导了，要求也变了」: how things are told, not how they are reported. */
const told = /了(?=$|[，,。！；;\s])/u
const toldLoosely = /[了的](?=$|[，,！\s])/u

/** Nothing in it is said to anybody, and it is about what reports are about. */
function isInManner(words: string, about: number): boolean {
  if (labels.test(words)) return about > 0
  const isTold = isWritten(words) ? about < 4 && told.test(words) : toldLoosely.test(words)
  if (isTold) return false
  return about >= 2 || (about === 1 && (isWritten(words) || namesSeveral(words)))
}

/**
 * `text`: in the manner of reports, and nothing in it that no report says. `remark`: said to whoever helps. `perhaps`: it may be either.
 */
export function meantAs(words: string): 'text' | 'perhaps' | 'remark' {
  const plain = words.trim()
  const spoken = spokenMarks(plain)
  const about = subjectsOf(plain)
  if (spoken === 0) return isInManner(plain, about) ? 'text' : 'perhaps'
  if (isLongText(plain)) return 'text'
  return about >= 3 && isWritten(plain) && plain.length >= 40 && spoken <= 2 ? 'perhaps' : 'remark'
}
