import { chineseNumeral, parseChinese } from './chinese-number.ts'

/** An exact decimal: `integer` × 10^−`places`. */
export interface Decimal {
  readonly integer: number
  readonly places: number
}

export type NumberTrouble = 'approximate' | 'range' | 'ambiguous-number' | 'mixed-letters'

/** A number as somebody wrote it, with the unit behind it. */
export interface NumberPhrase {
  readonly text: string
  /** What it says; undefined when it says no single number. */
  readonly amount: Decimal | undefined
  readonly trouble: NumberTrouble | undefined
  /** What it may mean, the likeliest first, when it is ambiguous. */
  readonly values: readonly number[]
  /** 二一二: read digit by digit. */
  readonly digitByDigit: boolean
  readonly sign: '+' | '-' | ''
  readonly unit: 'count' | 'yuan' | 'wan-yuan' | ''
  /** 万 was part of the number (3.2万): money so written is 元. */
  readonly hasMagnitude: boolean
}

const arabic = /\d+(?:,\d+)*(?:\.\d+)?/y
/** 俩 and 仨 have their unit in them: nothing of the number follows. */
const chinese = new RegExp(`[${chineseNumeral.replace(/[俩仨]/g, '')}]+|[俩仨]`, 'y')
const multipliers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 }

const countUnit = '件|条|个(?!人|体)|起|份|次|宗|项|例|篇|人次|人(?!员)|张|家|名|位|户|笔|批'
const unitPattern = new RegExp(`[ ]?(?:(万元|万块钱?)|(元钱?|块钱?|人民币)|(${countUnit}))`, 'y')
const vague = /^(?:[多余几]|来(?=[件条个起份次宗项例篇人名]))/

const match = (pattern: RegExp, text: string, index: number): RegExpExecArray | null => {
  pattern.lastIndex = index
  return pattern.exec(text)
}

const exact = (value: number): Decimal => ({ integer: value, places: 0 })

interface Written {
  readonly end: number
  readonly amount?: Decimal | undefined
  readonly trouble?: NumberTrouble
  readonly values?: readonly number[]
  readonly digitByDigit?: boolean
  readonly hasMagnitude?: boolean
}

function decimal(text: string): Decimal | undefined {
  const [whole = '', fraction = ''] = text.replace(/,/g, '').split('.')
  const digits = fraction.replace(/0+$/, '')
  if (whole.length + digits.length > 15 || digits.length > 6) return undefined
  return { integer: Number(whole + digits), places: digits.length }
}

const scaled = ({ integer, places }: Decimal, factor: number): Decimal => {
  let figure = { integer: integer * factor, places }
  while (figure.places > 0 && figure.integer % 10 === 0)
    figure = { integer: figure.integer / 10, places: figure.places - 1 }
  return figure
}

/** 四十五 in 1百四十五, 2千5百 in 3万2千5百: a numeral of its own below the magnitude. */
function numeralBelow(text: string, index: number, base: Decimal, factor: number): Written | undefined {
  const [run = ''] = match(/[\d零〇一二两三四五六七八九十百千]{2,}(?![.])/y, text, index) ?? []
  if (base.places > 0 || !/[零〇十百千]/.test(run) || /\d\d/.test(run)) return undefined
  const numeral = run.replace(/^[零〇]/, '').replace(/\d/g, (digit) => '零一二三四五六七八九'[Number(digit)]!)
  const parsed = parseChinese(numeral)
  const end = index + run.length
  if (parsed.kind === 'exact' && parsed.value < factor)
    return { end, amount: exact(base.integer + parsed.value), hasMagnitude: true }
  const values = parsed.kind === 'ambiguous' ? parsed.values.filter((value) => value < factor) : []
  return values.length > 0
    ? { end, trouble: 'ambiguous-number', values: values.map((value) => base.integer + value), hasMagnitude: true }
    : undefined
}

/** What stands behind 万 in 3万2, 3万2千, 941万4649. */
function magnitudeTail(text: string, index: number, head: Decimal, factor: number): Written {
  const base = scaled(head, factor)
  const below = numeralBelow(text, index, base, factor)
  if (below) return below
  const tail =
    match(/(\d+)([千百十])?(?![\d.])/y, text, index) ?? match(/([一二两三四五六七八九])([千百十])?/y, text, index)
  if (!tail || base.places > 0) return { end: index, amount: base, hasMagnitude: true }
  const end = index + tail[0].length
  const digit = /\d/.test(tail[1]!) ? Number(tail[1]) : parseSingle(tail[1]!)
  if (tail[2] !== undefined) {
    const added = digit * multipliers[tail[2]]!
    return added < factor
      ? { end, amount: exact(base.integer + added), hasMagnitude: true }
      : { end, trouble: 'ambiguous-number', values: [] }
  }
  const width = String(factor).length - 1
  if (tail[1]!.length === width && width > 1) return { end, amount: exact(base.integer + digit), hasMagnitude: true }
  if (digit < 10)
    return {
      end,
      trouble: 'ambiguous-number',
      values: [base.integer + (digit * factor) / 10, base.integer + digit],
      hasMagnitude: true,
    }
  return { end, trouble: 'ambiguous-number', values: [base.integer + digit], hasMagnitude: true }
}

function parseSingle(character: string): number {
  const parsed = parseChinese(character)
  return parsed.kind === 'exact' ? parsed.value : 0
}

function arabicAt(text: string, index: number): Written | undefined {
  const found = match(arabic, text, index)
  if (!found) return undefined
  let end = index + found[0].length
  const letters = match(/[0-9A-Za-z]*[OoIlSZB][0-9A-Za-z]*/y, text, index)
  if (letters && letters[0].length > found[0].length && /^[0-9OoIlSZB]+$/.test(letters[0]))
    return { end: index + letters[0].length, trouble: 'mixed-letters' }
  if (found[0].includes(',') && !/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(found[0])) {
    return { end, trouble: 'ambiguous-number', values: [] }
  }
  const amount = decimal(found[0])
  if (!amount) return { end, trouble: 'ambiguous-number', values: [] }
  const magnitude = match(/[ ]?([十百千万亿])(?!元|块)/y, text, end)
  if (!magnitude) return { end, amount }
  end += magnitude[0].length
  return magnitudeTail(text, end, amount, multipliers[magnitude[1]!]!)
}

function lettersFirst(text: string, index: number): Written | undefined {
  const found = match(/[OoIl]+\d[0-9OoIlSZB]*/y, text, index)
  return found ? { end: index + found[0].length, trouble: 'mixed-letters' } : undefined
}

function chineseAt(text: string, index: number): Written | undefined {
  const prefix = match(/(?:[几数][十百千万]?|[百千万](?:来|把|十来))(?=[件条个起份次宗项例篇十百千万])/y, text, index)
  if (prefix) return { end: index + prefix[0].length, trouble: 'approximate' }
  const found = match(chinese, text, index)
  if (!found) return undefined
  let written = found[0]
  // 三万元: the 万 belongs to the unit.
  if (/[万萬]$/.test(written) && /^(?:元|块)/.test(text.slice(index + written.length))) written = written.slice(0, -1)
  const end = index + written.length
  const fraction = match(/点([零〇一二三四五六七八九]+)(万(?!元|块))?/y, text, end)
  const parsed = parseChinese(written)
  if (parsed.kind === 'none') return written.length > 1 ? { end, trouble: 'ambiguous-number', values: [] } : undefined
  if (parsed.kind === 'range') return { end, trouble: 'range' }
  if (parsed.kind === 'ambiguous')
    return { end, trouble: 'ambiguous-number', values: parsed.values, hasMagnitude: /[万萬]/.test(written) }
  if (!fraction)
    return { end, amount: exact(parsed.value), digitByDigit: parsed.digitByDigit, hasMagnitude: /[万萬]/.test(written) }
  const digits = [...fraction[1]!].map((character) => parseSingle(character)).join('')
  const amount = decimal(`${parsed.value}.${digits}`)
  return {
    end: end + fraction[0].length,
    amount: amount && scaled(amount, fraction[2] ? 10_000 : 1),
    hasMagnitude: fraction[2] !== undefined,
  }
}

const rangeTail = new RegExp(`[ ]?(?:[-~～—]+|至|到)[ ]?(?=\\d|[${chineseNumeral}]+[件条个起份次宗项])`, 'y')

/** 十二块五, 三块二毛: tenths of a 元 behind it. */
const tenths =
  /(?:([1-9])|([一二两三四五六七八九]))(?:毛|角)?(?:钱)?(?![\d.件个条份起次宗项十百千万亿点年月号日一二三四五六七八九])/y

interface Phrase {
  readonly end: number
  readonly tenth: number
  readonly unit: NumberPhrase['unit']
  readonly trouble: NumberTrouble | undefined
}

const vagueTail = /[ ]?(?:多(?!数|少)|左右|上下|以上|以下|以内|出头|不到)/y
const half = /半/y

/** The unit behind a number, and what makes it uncertain: 20多件, 20件左右, 一件半. */
function withUnit(text: string, written: Written): Phrase {
  let { end, trouble } = written
  const next = text.slice(end, end + 2)
  if (vague.test(next) && !/^多(?:数|少|次)/.test(next)) {
    end += 1
    trouble = 'approximate'
  }
  const unit = match(unitPattern, text, end)
  end += unit?.[0].length ?? 0
  const tail = /块$/.test(unit?.[2] ?? '') ? match(tenths, text, end) : null
  end += tail?.[0].length ?? 0
  for (const [pattern, reason] of [
    [vagueTail, 'approximate'],
    [half, 'ambiguous-number'],
  ] as const) {
    const more = match(pattern, text, end)
    if (!more) continue
    end += more[0].length
    trouble = reason
  }
  const tenth = tail ? Number(tail[1] ?? parseSingle(tail[2]!)) : 0
  return { end, tenth, trouble, unit: unit?.[1] ? 'wan-yuan' : unit?.[2] ? 'yuan' : unit?.[3] ? 'count' : '' }
}

/** 3-4件, 5到6件: where the second number ends. */
function rangeEnd(text: string, end: number): number | undefined {
  const tail = match(rangeTail, text, end)
  const other = tail && (arabicAt(text, end + tail[0].length) ?? chineseAt(text, end + tail[0].length))
  return other ? other.end + (match(unitPattern, text, other.end)?.[0].length ?? 0) : undefined
}

const signAt = (text: string, index: number): '+' | '-' | '' =>
  match(/[+-](?=[\d.])/y, text, index) && !/\d/.test(text[index - 1] ?? '') ? (text[index] as '+' | '-') : ''

const withTenth = (amount: Decimal | undefined, tenth: number): Decimal | undefined =>
  amount && tenth > 0 && amount.places === 0 ? { integer: amount.integer * 10 + tenth, places: 1 } : amount

/** The number phrase that begins at a place, the longest there is. */
export function numberAt(text: string, index: number): (NumberPhrase & { readonly end: number }) | undefined {
  const sign = signAt(text, index)
  const start = index + sign.length
  const written = arabicAt(text, start) ?? lettersFirst(text, start) ?? (sign ? undefined : chineseAt(text, start))
  if (!written) return undefined
  const phrase = withUnit(text, written)
  const last = phrase.trouble === undefined ? rangeEnd(text, phrase.end) : undefined
  const end = last ?? phrase.end
  const trouble = last === undefined ? phrase.trouble : 'range'
  const hasOwnUnit = /[俩仨]$/.test(text.slice(start, end))
  return {
    text: text.slice(index, end),
    end,
    amount: trouble === undefined ? withTenth(written.amount, phrase.tenth) : undefined,
    trouble: trouble ?? (written.amount === undefined ? 'ambiguous-number' : undefined),
    values: trouble === 'ambiguous-number' ? (written.values ?? []) : [],
    digitByDigit: written.digitByDigit ?? false,
    sign,
    unit: hasOwnUnit ? 'count' : phrase.unit,
    hasMagnitude: written.hasMagnitude ?? false,
  }
}

/** Every number phrase of a text, from left to right; `start` and `end` are places in it. */
export function numbersIn(text: string): (NumberPhrase & { readonly start: number; readonly end: number })[] {
  const found: (NumberPhrase & { readonly start: number; readonly end: number })[] = []
  for (let index = 0; index < text.length; ) {
    const phrase = numberAt(text, index)
    if (phrase) found.push({ ...phrase, start: index })
    index = phrase ? phrase.end : index + 1
  }
  return found
}
