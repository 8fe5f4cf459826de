import { formOfYear } from '../../../src/schema/form.ts'
import { type Content, serialOf } from './workbooks.ts'

// A ledger made up from a seed, and table three counted from it in the plainest way: what the reader must come to by another road.

export interface Written {
  readonly rows: Content[][]
  /** Sheet rows that cannot be used. */
  readonly bad: readonly number[]
  /** Table three of the other rows. */
  readonly figures: Readonly<Record<string, number>>
  readonly names: readonly string[]
}

function dice(seed: number): (sides: number) => number {
  let state = seed >>> 0
  return (sides) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides
  }
}

const kinds: Readonly<Record<string, readonly string[]>> = {
  person: ['自然人', '个人', '公民', ' 自然 人', '群众', '1.自然人', '自然人（本人）'],
  business: ['商业企业', '企业', '公司', '法人或其他组织-商业企业', '某某有限公司'],
  research: ['科研机构', '高校', '研究所'],
  nonprofit: ['社会公益组织', '社会组织', '协会'],
  legal: ['法律服务机构', '律所', '律师事务所', '法人或其他组织\n（法律服务机构）'],
  others: ['其他', '法人或其他组织/其他'],
}

const outcomes: Readonly<Record<string, readonly string[]>> = {
  granted: ['予以公开', '同意公开', '已主动公开，告知获取途径', '（一）予以公开'],
  partial: ['部分公开', '区分处理', '部分公开（涉及第三方的部分不予公开）'],
  refusedStateSecret: ['不予公开（国家秘密）', '属于国家秘密'],
  refusedOtherLaw: ['其他法律行政法规禁止公开'],
  refusedSecurity: ['危及“三安全一稳定”'],
  refusedThirdParty: ['保护第三方合法权益', '不予公开—个人隐私', '商业秘密'],
  refusedInternalAffairs: ['属于三类内部事务信息', '内部事务'],
  refusedDeliberative: ['不予公开/6.属于四类过程性信息', '过程性信息'],
  refusedEnforcementFile: ['行政执法案卷'],
  refusedAdminQuery: ['属于行政查询事项', '不动产查询'],
  unavailableNotHeld: ['本机关不掌握相关政府信息', '信息不存在', '不属于本机关公开', '无法提供：不掌握'],
  unavailableNeedsCreation: ['没有现成信息需要另行制作'],
  unavailableStillUnclear: ['补正后申请内容仍不明确'],
  notProcessedPetition: ['信访举报投诉类申请', '不予处理（信访）', '咨询'],
  notProcessedRepeat: ['重复申请'],
  notProcessedPublication: ['要求提供公开出版物'],
  notProcessedExcessive: ['无正当理由大量反复申请'],
  notProcessedConfirmation: ['要求行政机关确认或重新出具已获取信息'],
  otherNotCorrected: ['申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', '逾期不补正'],
  otherFeeUnpaid: ['逾期未缴费'],
  otherMisc: ['申请人撤回', '其他处理/3.其他', '终止'],
}

const dayLength = 86_400_000
const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10)

const wide = (text: string): string => text.replace(/[0-9/]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))

export function shapes(day: string, date1904: boolean): Content[] {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return [
    { serial: serialOf(day, date1904), style: 1 },
    { serial: serialOf(day, date1904) + 0.625, style: 2 },
    serialOf(day, date1904),
    day,
    `${year}/${month}/${date}`,
    `${year}.${month}.${date}`,
    `${year}年${month}月${date}日`,
    day.replaceAll('-', ''),
    wide(`${year}/${month}/${date}`),
    `${day} 10:30:00`,
    `${year}年${month}月${date}日上午`,
    `${year}-${month}-${date}（周三）`,
  ]
}

interface LedgerOptions {
  readonly seed: number
  readonly year: number
  readonly rows: number
  readonly bad: number
  /** The sheet row of the first request. */
  readonly firstRow: number
  readonly date1904?: boolean
}

interface Request {
  readonly received: string
  readonly closed: string | undefined
  readonly kind: string
  readonly outcome: string
}

/** Which cells of table three a request counts in: the rule of the ledger, written down once more. */
function cellsOf({ received, closed, kind, outcome }: Request, year: number): string[] {
  const [start, end] = [`${year}-01-01`, `${year}-12-31`]
  if (received > end || (closed !== undefined && closed < start)) return []
  const inForm = year < 2021 && outcome.startsWith('other') ? 'other' : outcome
  const right = closed === undefined || closed > end ? ['carriedOut'] : [inForm, 'total']
  return [received >= start ? 'received' : 'carriedIn', ...right].flatMap((row) => [
    `s3.${row}.${kind}`,
    `s3.${row}.total`,
  ])
}

/** Columns: 序号, 收到日期, 姓名, 类型, 内容, 答复日期, 结果. */
export function randomLedger({ seed, year, rows, bad, firstRow, date1904 = false }: LedgerOptions): Written {
  const roll = dice(seed)
  const oneOf = <Item>(list: readonly Item[]): Item => list[roll(list.length)]!
  const badAt = new Set<number>()
  while (badAt.size < bad) badAt.add(roll(rows))
  const figures: Record<string, number> = {}
  for (const { id, section } of formOfYear(year).cells) if (section === 's3') figures[id] = 0
  const names = Array.from({ length: rows }, (_, index) => `甲乙${index}丙`)
  const written = names.map((name, index): Content[] => {
    const isBad = badAt.has(index)
    // Bad rows lie well within the year, so that they matter.
    const received = isBad ? dayAfter(`${year}-01-01`, 40 + roll(200)) : dayAfter(`${year - 1}-07-01`, roll(600))
    const closed = !isBad && roll(12) === 0 ? undefined : dayAfter(received, roll(50))
    const request = { received, closed, kind: oneOf(Object.keys(kinds)), outcome: oneOf(Object.keys(outcomes)) }
    const cells: Content[] = [
      index + 1,
      oneOf(shapes(received, date1904)),
      name,
      oneOf(kinds[request.kind]!),
      '某路改造的文件',
      closed === undefined ? oneOf(['', '/', '未办结', undefined]) : oneOf(shapes(closed, date1904)),
      closed === undefined ? oneOf(['', '办理中', undefined]) : oneOf(outcomes[request.outcome]!),
    ]
    if (isBad) spoil(cells, roll(10), received)
    else for (const cell of cellsOf(request, year)) figures[cell]! += 1
    return cells
  })
  return { rows: written, bad: [...badAt].map((index) => firstRow + index).sort((a, b) => a - b), figures, names }
}

function spoil(cells: Content[], way: number, received: string): void {
  const year = Number(received.slice(0, 4))
  const ways: readonly (readonly [number, Content])[] = [
    [1, `${year}-02-30`],
    [1, ''],
    [1, `${year}年6月`],
    [3, '个体户'],
    [3, ''],
    [3, '甲乙丙'],
    [5, `${year - 1}-06-01`],
    [6, '不予公开'],
    [6, '不属于国家秘密'],
    [6, '已答复'],
  ]
  const [column, content] = ways[way]!
  cells[column] = content
}
