import type { Form } from '../schema/form.ts'

// The fixed words of the document itself: what stands on paper, not what is said in the conversation.

export const words = {
  open: '〔待填〕',
  openText: (what: string): string => `〔待填：${what}〕`,
  partsOf: (title: string, parts: readonly string[]): string => `${title}（${parts.join('、')}）`,
  contact: (organ: string, contact: string): string => `如对本报告有疑问，请与${organ}联系（${contact}）。`,
  openContact: '联系方式',
  signingDate: '成文日期',
  draft: (number: number | undefined): string => `草稿${number ?? ''}`,
  correction: '更正',
  draftMark: (number: number | undefined): string => `草稿${number ?? ''}（不能上报）`,
  reportTitle: (year: number): string => `${year}年政府信息公开工作年度报告`,
  lastPageTitle: '还缺什么',
  missing: '还没填的',
  held: '对不上的',
  mistakes: '要改的',
  undecided: '说了还没定的',
  findings: '要说明的',
  nothingMissing: '没有空着的，没有对不上的。',
  blockHeading: '信息内容',
  attachment: '附件',
  attachmentNote: (title: string): string => `附件：${title}`,
  statisticsYear: (year: number): string => `（${year}年度）`,
  statisticsOrgan: (organ: string): string => `填报单位：${organ}`,
  statisticsHeadings: ['统计指标', '单位', '统计数'],
  partOf: '其中：',
  checklistTitle: (year: number): string => `${year}年政府信息公开工作年度报告核对单`,
  checklistHead: (organ: string, state: string, day: string): string => `${organ}　${state}　${chineseDate(day)}`,
  checklistHeadings: ['项目', '数', '谁报的', '原话或依据', '科室签字'],
  checklistOffice: (office: string): string => `${office}：`,
  checklistSignatures: '填报人：＿＿＿＿＿＿　　审核人：＿＿＿＿＿＿　　日期：＿＿＿＿＿＿',
  pictureHead: (organ: string, year: number): string => `${organ}　${year}年`,
  pictureOpen: (count: number): string => `还没填的${count}格`,
} as const

const disclosureLaw = '《中华人民共和国政府信息公开条例》'

interface Opened {
  readonly organ: string
  readonly year: number
  readonly form: Pick<Form, 'basis' | 'habits'>
}

/** The sentence a report opens with: its place's own, or what it is drawn up under and what period its figures cover. */
export function openingSentence({ organ, year, form: { basis, habits } }: Opened): string {
  const slots: Readonly<Record<string, string>> = { organ, year: String(year), basis }
  return (
    habits?.opening?.replaceAll(/\{(\w+)\}/g, (slot, name: string) => slots[name] ?? slot) ??
    basisSentence({ year, basis })
  )
}

function basisSentence({ year, basis }: { year: number; basis: string }): string {
  const source = basis.includes('条例') ? basis : `${disclosureLaw}第五十条和${basis}文件规定的格式`
  return `依据${source}，编制本报告。报告所列数据的统计期限为${year}年1月1日至${year}年12月31日。`
}

const digits = '零一二三四五六七八九'

/** 1–99 as headings count. */
export function chineseNumeral(number: number): string {
  const tens = Math.floor(number / 10)
  const ones = number % 10
  if (tens === 0) return digits[ones]!
  return `${tens === 1 ? '' : digits[tens]}十${ones === 0 ? '' : digits[ones]}`
}

/** 「2022年1月12日」 for 2022-01-12; anything else as it was given. */
export function chineseDate(date: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  return match ? `${match[1]}年${Number(match[2])}月${Number(match[3])}日` : date
}
