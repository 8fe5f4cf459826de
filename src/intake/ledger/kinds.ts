import type { RequestColumnId } from '../../schema/cell-id.ts'
import { requestColumns } from '../../schema/editions/requests.ts'
import type { RowTrouble } from '../../text/ledger/facts.ts'
import { applicantWords } from '../lexicon/request-words.ts'
import { uncomputed } from './day.ts'
import { bare, compact, isBlank, listed } from './words.ts'

export type Kind = Exclude<RequestColumnId, 'total'>

/** What a cell says of who asked: a column of the form, or why it names none. */
export type KindReading = { readonly kind: Kind } | { readonly trouble: RowTrouble }

type Meaning =
  | { readonly kind: Kind }
  | { readonly group: true }
  | { readonly words: string; readonly suggested: readonly Kind[] }

const vocabulary = new Map<string, Meaning>()

for (const { words, means, ask } of applicantWords) {
  const [kind] = means[0]!.columns as readonly Kind[]
  if (ask === undefined) for (const word of listed(words)) vocabulary.set(word, { kind: kind! })
}
for (const { id, label } of requestColumns) if (id !== 'total') vocabulary.set(label, { kind: id })

const more: Readonly<Record<Kind, string>> = {
  person: '公民个人 自然人个人 个人申请 公民申请 自然人类 个人类 中国公民 普通公民 普通群众',
  business: '公司企业 企业法人 企业单位 私营企业 民营企业 国有企业 有限公司 商业企业类 企业类',
  research: '科研机构类 科研院校 研究机构 科研事业单位 研究单位',
  nonprofit:
    '社会团体 社会公益 公益性组织 社会公益性组织 社会公益类组织 社会公益组织类 慈善组织 民办非企业 民办非企业单位 民非',
  legal: '法律服务类 法律服务机构类 法律机构类 律师所',
  others: '其它 其他类型 其他法人或组织 其他法人及组织',
}
for (const [kind, words] of Object.entries(more))
  for (const word of listed(words)) vocabulary.set(word, { kind: kind as Kind })

// The form does not say where these belong: a proposal goes with the question (FACTS.md 1.7).
const unsettled: readonly (readonly [words: string, suggested: readonly Kind[]])[] = [
  ['个体户 个体工商户 个体 个体经营者 个体工商业户', ['person', 'business']],
  ['律师 律师本人 律师个人 代理律师', ['person', 'legal']],
  [
    '村委会 村民委员会 居委会 居民委员会 村居委会 社区 村集体 村民小组 村集体经济组织 集体经济组织 业委会 业主委员会',
    ['others'],
  ],
  ['合作社 农民专业合作社 农村合作社 专业合作社', ['business', 'others']],
  ['机关 行政机关 政府机关 政府部门 国家机关 党政机关 事业单位 机关事业单位 事业法人', ['others']],
  ['其他组织 其它组织', ['others']],
]
for (const [words, suggested] of unsettled)
  for (const word of listed(words)) vocabulary.set(word, { words: word, suggested })

// Half of the form's header, five columns wide.
for (const word of listed('法人 组织 单位 机构 团体 非自然人 法人组织 法人单位 法人机构 法人类 集体'))
  vocabulary.set(word, { group: true })

const bothHalves = /法人(?:或者|或|和|及|与|以及|[、/])?其[他它](?:社会)?组织/g
const ends: readonly (readonly [RegExp, Meaning])[] = [
  [/(?:律师事务所|律所|法律服务所|法律服务中心)$/, { kind: 'legal' }],
  [/(?:公司|工厂)$/, { kind: 'business' }],
  [/(?:大学|研究院|研究所|科学院)$/, { kind: 'research' }],
  [/(?:基金会|协会|学会|商会)$/, { kind: 'nonprofit' }],
  [
    /(?:村|村民|居民)委员会$|[村居]委会$|业主委员会$|业委会$|经济合作社$|经济联合社$/,
    { words: '村（居）委会', suggested: ['others'] },
  ],
]

function meaningOf(segment: string): Meaning | undefined {
  const word = bare(segment)
  const short = word.replace(/^(?:属于|系|为|是|申请人[为是]?)/, '').replace(/(?:申请人?|的)$/, '')
  return vocabulary.get(word) ?? vocabulary.get(short) ?? ends.find(([pattern]) => pattern.test(word))?.[1]
}

const numbering = /^(?:[(]?[一二三四五六七八九十\d]{1,2}[)、.:,-]+|[A-Za-z][.、)])/
const separators = /[()[\]{}【】〔〕/\\|,;:、。.·—–\-_→>]+/

/** Reads an applicant's kind. A class the clerk has named outweighs what else is known of the applicant; who it is does not matter. */
export function readKind(written: string): KindReading {
  if (isBlank(written)) return { trouble: { code: 'missing', column: 'kind' } }
  if (written === uncomputed) return { trouble: { code: 'uncomputed', column: 'kind' } }
  const text = compact(written).replace(numbering, '').replace(bothHalves, '|法人|')
  const segments = text.split(separators).filter((segment) => segment !== '')
  const meanings = segments.map(meaningOf)
  const kinds = new Set(meanings.flatMap((meaning) => (meaning && 'kind' in meaning ? [meaning.kind] : [])))
  if (kinds.size > 1) return { trouble: { code: 'kind-several' } }
  const [kind] = kinds
  const named = meanings.findIndex((meaning) => meaning !== undefined && 'kind' in meaning)
  // 自然人（张三） names the class first; in 张三的公司 nothing is sure.
  const isNamedFirst = kind !== undefined && meanings.slice(0, named).every((meaning) => meaning !== undefined)
  if (isNamedFirst) return { kind }
  const unsettledWord = meanings.find((meaning) => meaning !== undefined && 'words' in meaning)
  if (unsettledWord && 'words' in unsettledWord)
    return { trouble: { code: 'kind-ask', words: unsettledWord.words, suggested: unsettledWord.suggested } }
  return {
    trouble: { code: meanings.some((meaning) => meaning && 'group' in meaning) ? 'kind-group' : 'kind-unknown' },
  }
}
