import { parseChinese } from '../../schema/chinese-number.ts'

export interface Title {
  readonly text: string
  readonly organ: string | undefined
  readonly year: number | undefined
}

const chineseYear = /[一二三四五六七八九零〇○O0]{4}(?=年)/gu
const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '')

/** 二〇二一年 → 2021年 */
const withDigits = (text: string): string =>
  text.replaceAll(chineseYear, (year) => {
    const parsed = parseChinese(year.replaceAll(/[○O0]/g, '〇'))
    return parsed.kind === 'exact' ? String(parsed.value) : year
  })

const titlePattern =
  /^(.{0,60}?)(?:关于)?(\d{4})年(?:度)?(.{0,50}?)(?:(政府)(?=信息公开)|)(?:政务|信息)公开(?:工作)?(?:的)?(?:情况)?(?:年度)?(?:工作)?(?:报告|年报)(?:\(.*\)|全文|稿|草稿)?$/u
const titleWithoutYear = /^(.{2,50}?)政府信息公开(?:工作)?(?:年度报告|工作报告|年报|报告)(?:\((\d{4})年?(?:度)?\))?$/u
const organEnd = /(?:人民政府|政府|办事处|委员会|管委会|镇|乡|街道|局|办公室|厅|中心|委|院|署|队|社|会)$/u
const placeEnd = /[省市区县州盟旗]$/u

const organIn = (text: string): string | undefined => {
  const name = text.replace(/^[《〈"“]|的$/gu, '').replace(/^关于/u, '')
  return name.length >= 2 && name.length <= 40 && !/^[我本]/u.test(name) && !/[，。；：,;:]/u.test(name)
    ? name
    : undefined
}

/** A line, or a file name, that names a report: 「××镇人民政府2021年政府信息公开工作年度报告」. */
export function titleOf(line: string): Title | undefined {
  const text = withDigits(plain(line))
  if (text.length > 90 || /[，。；：,:;]/u.test(text)) return undefined
  const dated = titlePattern.exec(text)
  if (dated) {
    const [, before = '', year, between = '', government = ''] = dated
    const after = between.endsWith('人民') && government !== '' ? `${between}${government}` : between
    return { text: line.trim(), organ: organIn(before) ?? organIn(after), year: Number(year) }
  }
  const undated = titleWithoutYear.exec(text)
  if (!undated) return undefined
  const organ = undated[1]!.endsWith('人民') ? `${undated[1]}政府` : undated[1]!
  return { text: line.trim(), organ: organIn(organ), year: undated[2] === undefined ? undefined : Number(undated[2]) }
}

const first = 14

/** The title among the first lines; an organ too long for the line stands in one or two lines above it. */
export function findTitle(lines: readonly string[]): (Title & { readonly upTo: number }) | undefined {
  const filled = lines.flatMap((text, index) => (plain(text) === '' ? [] : [{ text, index }])).slice(0, first)
  for (const [place, { text, index }] of filled.entries()) {
    const title = titleOf(text)
    if (!title) continue
    if (title.organ !== undefined) return { ...title, upTo: index }
    const above = plain(filled[place - 1]?.text ?? '')
    const further = plain(filled[place - 2]?.text ?? '')
    const isOrgan = above !== '' && above.length <= 40 && organEnd.test(above) && !/[。，]/u.test(above)
    if (!isOrgan) return { ...title, upTo: index }
    const head = further.length <= 20 && placeEnd.test(further) && !/[。，]/u.test(further) ? further : ''
    const whole = [...(head === '' ? [] : [filled[place - 2]!.text.trim()]), filled[place - 1]!.text.trim(), title.text]
    return { ...title, text: whole.join('\n'), organ: head + above, upTo: index }
  }
  return undefined
}

/** The year a report says it is of where it has no title: its table's, its period's, its opening's. */
export function yearInText(lines: readonly string[]): number | undefined {
  const texts = lines.map((text) => withDigits(plain(text)))
  const patterns = [/^\((\d{4})年度\)$/u, /(\d{4})年1月1日起?(?:至|到|-|—|~)/u, /(?:现将|编制)[^。]{0,20}?(\d{4})年/u]
  for (const pattern of patterns)
    for (const text of texts) {
      const found = pattern.exec(text)
      if (found) return Number(found[1])
    }
  return undefined
}

export interface Signature {
  readonly organ?: string
  readonly date?: string
  /** The lines it takes, counted from the first line. */
  readonly lines: readonly number[]
}

const datePattern = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/u
const chineseDate = /^([一二三四五六七八九零〇○]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日$/u

function dateOf(text: string): string | undefined {
  const shown = plain(text)
  const numbers = datePattern.exec(shown)?.slice(1).map(Number) ?? chineseDate.exec(shown)?.slice(1).map(numberOf)
  const [year, month, day] = numbers ?? []
  if (year === undefined || month === undefined || day === undefined) return undefined
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? date.toISOString().slice(0, 10) : undefined
}

const numberOf = (text: string): number => {
  const parsed = parseChinese(text.replaceAll('○', '〇'))
  return parsed.kind === 'exact' ? parsed.value : Number.NaN
}

/** The last date that stands alone on a line, and the organ above it. */
export function findSignature(lines: readonly string[]): Signature {
  const at = lines.findLastIndex((text) => dateOf(text) !== undefined)
  if (at < 0) return { lines: [] }
  const date = dateOf(lines[at]!)!
  let above = at - 1
  while (above >= 0 && plain(lines[above]!) === '') above -= 1
  const name = above >= 0 ? plain(lines[above]!) : ''
  const isOrgan = name.length >= 2 && name.length <= 40 && organEnd.test(name) && !/[。，；：]/u.test(name)
  return isOrgan ? { organ: name, date, lines: [above, at] } : { date, lines: [at] }
}
