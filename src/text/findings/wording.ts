import type { Finding, FindingWording, WordingKind } from '../../checks/finding.ts'
import type { Form } from '../../schema/form.ts'
import { placeName, quoted } from './narrative.ts'

// What slips of form and wording say to people: where, what stands there, and what belongs there.

const listed = (names: readonly string[]): string => names.map((name) => `“${name}”`).join('')

/** 「“××”和“××”」: two are named as two. */
const counted = (names: readonly string[], counter: string): string =>
  names.length === 1 ? listed(names) : `${listed(names)}${names.length === 2 ? '两' : names.length}个${counter}`

/** Shown by its ends: what belongs to a person is not repeated. */
const covered = (words: string): string => {
  const [first, last] = /^\p{Script=Han}/u.test(words) ? [1, 0] : [3, 2]
  const hidden = Math.max(1, Math.min(4, words.length - first - last))
  return `“${words.slice(0, first)}${'*'.repeat(hidden)}${words.slice(words.length - last)}”`
}

const date = (written: string | undefined): string => {
  const [year, month, day] = (written ?? '').split('-').map(Number)
  return `${year}年${month}月${day}日`
}

interface Telling {
  readonly where: string
  readonly words: string
  readonly named: readonly string[]
  readonly year: number
  readonly form: Form
}

/** Numbers as written, and as they would count on. */
function numbers({ where, named }: Telling): string {
  const half = named.length / 2
  const written = named.slice(0, half)
  const before = written.slice(0, -1).join('')
  const instead = named.slice(half).join('')
  const start = before === '' ? `从${written.at(-1)}开始` : `${before}后面是${written.at(-1)}`
  return `${where}的序号${start}，可以接着排成${instead}。`
}

const privacy = ({ where, words }: Telling, what: string): string =>
  `${where}有${what}${covered(words)}，不能公开；删掉，或者隐去。`

const sentences: Readonly<Record<WordingKind, (telling: Telling) => string>> = {
  absent: ({ named }) => `没有${listed(named)}${named.length > 1 ? `这${named.length}部分` : '这一部分'}。`,
  order: ({ words }) => `“${words}”这一部分的位置不对，各部分的顺序是固定的。`,
  count: ({ where, words, named }) => `${where}写${quoted(words)}，报告里是${named[0]}个部分。`,
  matters: ({ named }) => `没有写${listed(named)}。`,
  title: ({ words, named }) => `标题写的是${quoted(words)}，这一年的格式是“${named[0]}”。`,
  old: ({ where, words, form }) =>
    where === '导语'
      ? `导语写的“${words}”是2018年以前的栏目，${form.edition}版格式没有。`
      : `${quoted(words)}是2018年以前的栏目，${form.edition}版格式没有。`,
  empty: ({ where }) => `${where}没有内容。`,
  onlyNone: ({ where, words }) => `${where}只写了${quoted(words)}，这一部分要有内容。`,
  problems: ({ where, named }) =>
    named.length > 1
      ? `${where}没写存在的问题，也没写改进措施。`
      : `${where}没写${named[0] === '问题' ? '存在的问题' : '改进措施'}。`,
  assessment: ({ where, named }) => `${where}没写${named.join('、')}。`,
  fee: ({ where }) => `${where}没写信息处理费的情况，也没写“无其他需要报告的事项”。`,
  headings: ({ where, named }) => `${where}没有${counted(named, '小标题')}${named.length === 1 ? '这个小标题' : ''}。`,
  tooLong: ({ where, named: [length, most, place] }) =>
    `${where}有${length}字，${place}的要求是不超过${most}字，多${Number(length) - Number(most)}字。`,
  unsaid: ({ where, named }) => `${where}没看到${named.at(-1)}要写的：${named.slice(0, -1).join('；')}。`,
  contact: ({ where }) => `${where}开头没有联系方式：在“依据……编制本报告。”后面另起一段写上。`,
  untreated: ({ where, named }) => `${where}没写到${listed(named)}。`,
  basis: ({ words, named, year }) => `依据写的是“${words}”，${year}年的报告依据${named[0]}。`,
  law: ({ where, words, named }) => `${where}写“${words}”，名称是“${named[0]}”。`,
  gap: numbers,
  start: numbers,
  style: numbers,
  again: numbers,
  rank: ({ named }) => `各部分标题的序号是${named.map((one) => one.replace(/[、.]$/, '')).join('、')}，写法不一致。`,
  debris: ({ where, words }) => `${where}夹着${quoted(words)}，是编辑软件的残留，应去掉。`,
  // The date stands below the last section, and belongs to the signature.
  blank: ({ where, words }) => `${/日期/u.test(words) ? '落款' : where}有没填的${quoted(words)}。`,
  twice: ({ where, words }) => `${where}“${words}”重复了。`,
  lineTwice: ({ where, words }) => `${where}${quoted(words)}连着写了两遍。`,
  generic: ({ where, words }) => `${where}写“${words}”：像别处的套话，本单位的报告写本单位的事。`,
  similar: ({ where, words, named, year }) =>
    named[0] === '1'
      ? `${where}这一段和${year - 1}年的一样：${quoted(words)}。`
      : `${where}有${named[0]}段和${year - 1}年的一样，例如${quoted(words)}。`,
  identity: (telling) => privacy(telling, '身份证号'),
  mobile: (telling) => privacy(telling, '手机号'),
  card: (telling) => privacy(telling, '银行卡号'),
  name: (telling) => privacy(telling, '申请人的姓名'),
  signed: ({ named: [by, organ] }) => `落款机关写“${by}”，报告是“${organ}”的，是不是写错了？`,
  late: ({ named }) => `落款是${date(named[0])}，晚于${date(named[1])}的公布期限。`,
}

const tell = ({ quote = '', about }: Finding, { section, named }: FindingWording, form: Form): Telling => ({
  where: placeName(form, section),
  words: quote.trim(),
  named,
  year: about.year,
  form,
})

/** What a finding over form and wording says to people. */
export function wordingText(finding: Finding, form: Form): string {
  const { wording } = finding.about
  return wording ? sentences[wording.kind](tell(finding, wording, form)) : ''
}
