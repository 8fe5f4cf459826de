import type { SectionId } from '../../schema/cell-id.ts'
import { editionOfYear, type Form, formOf, type Profile } from '../../schema/form.ts'
import type { JsonObject } from '../../schema/json.ts'
import type { Block } from './blocks.ts'
import { Harvest } from './harvest.ts'
import type { Heading } from './headings.ts'
import { findSignature, findTitle, titleOf, yearInText } from './identity.ts'
import { refuse } from './refusal.ts'
import { readBlocks } from './table-blocks.ts'
import { readDisputes } from './table-disputes.ts'
import { readRequests } from './table-requests.ts'
import { readStatistics } from './table-statistics.ts'
import { part, rowText, type TableId } from './zones.ts'

/** What a document says, before it is made a report: plain data that can go from one thread to another. */
export interface DocumentReading {
  readonly title: string | undefined
  readonly organ: string | undefined
  readonly year: number
  readonly profile: Profile | undefined
  readonly figures: JsonObject
  /** Names of the rows under 其他对外管理服务事项, in their order. */
  readonly subrows: readonly string[]
  readonly printed: ReadonlyMap<string, string>
  readonly unplaced: readonly string[]
  readonly introduction: string
  readonly texts: ReadonlyMap<SectionId, string>
  readonly headings: readonly Heading[]
  readonly missingTables: readonly TableId[]
  readonly signature: { readonly organ?: string; readonly date?: string }
}

const years = { first: 2008, last: 2099 }
const isBlank = (text: string): boolean => text.trim() === ''

const linesOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.kind === 'line' ? [block.text] : (block.lines ?? [])))

/** Paragraphs without the empty lines around them. */
const joined = (lines: readonly string[]): string =>
  lines
    .map((text) => text.replaceAll('\t', ' ').trim())
    .filter((text) => text !== '')
    .join('\n')

/** A section of words that is there and empty says so; one that is a table needs no words. */
const textsOf = (texts: ReadonlyMap<SectionId, readonly string[]>, { sections }: Form): Map<SectionId, string> =>
  new Map(
    [...texts]
      .map(([id, content]) => [id, joined(content)] as const)
      .filter(
        ([id, text]) => text !== '' || sections.some((section) => section.id === id && section.kind === 'narrative'),
      ),
  )

const tablesOf = ({ edition }: Form): readonly TableId[] => (edition === '2008' ? ['t'] : ['s2', 's3', 's4'])

export function readTables(tables: ReadonlyMap<TableId, readonly Block[]>, form: Form): Harvest {
  const harvest = new Harvest(form)
  const edition = form.tables
  for (const [table, blocks] of tables) {
    if (table === 't') readStatistics(blocks, harvest)
    else if (edition) ({ s2: readBlocks, s3: readRequests, s4: readDisputes })[table](blocks, edition, harvest)
  }
  return harvest
}

const yearOfName = (name: string): number | undefined => {
  const found = /(?<!\d)(20\d{2})(?!\d)/.exec(name)
  return found ? Number(found[1]) : undefined
}

/** The first line of a document is enough for its title; the rest of the line is none of it. */
function identify(lines: readonly string[], name: string) {
  const title = findTitle(lines)
  const signature = findSignature(lines)
  const named = titleOf(name.replace(/\.\w{1,5}$/, ''))
  const signed = signature.date === undefined ? undefined : Number(signature.date.slice(0, 4)) - 1
  const year = title?.year ?? yearInText(lines) ?? named?.year ?? yearOfName(name) ?? signed
  const filledBy = lines.map((text) => /填报单位(?:[(（]盖章[)）])?[:：](.{2,40})$/u.exec(text.trim())?.[1]?.trim())
  const organ = title?.organ ?? named?.organ ?? signature.organ ?? filledBy.find((found) => found)
  return { title, signature, year, organ }
}

/** Lines that name the report or sign it are told apart from its text. */
function withoutFrame(blocks: readonly Block[], upTo: number, signed: readonly string[]): Block[] {
  const remaining = [...signed]
  const kept: Block[] = []
  let at = blocks.length
  // From the end: a signature is the last of what looks like it.
  while (at-- > 0) {
    const block = blocks[at]!
    const index = block.kind === 'line' ? remaining.lastIndexOf(block.text) : -1
    if (index >= 0) remaining.splice(index, 1)
    else kept.unshift(block)
  }
  let lines = 0
  return kept.filter((block) => {
    if (block.kind === 'row') {
      lines += block.lines?.length ?? 0
      return true
    }
    lines += 1
    return lines > upTo + 1
  })
}

const lastPageTitle = '还缺什么'
const lastPageStart = /^(?:还没填的|对不上的|要说明的|没有空着的，没有对不上的。)$/u

/** A draft of our own lists on its last page what it lacks: that is no text of the report. */
function withoutLastPage(blocks: readonly Block[]): readonly Block[] {
  const at = blocks.findLastIndex((block, index) => {
    const next = blocks[index + 1]
    return (
      block.kind === 'line' &&
      block.text.trim() === lastPageTitle &&
      next?.kind === 'line' &&
      lastPageStart.test(next.text.trim())
    )
  })
  return at < 0 ? blocks : blocks.slice(0, at)
}

export function readDocument(document: readonly Block[], name: string): DocumentReading {
  const blocks = withoutLastPage(document)
  const lines = linesOf(blocks)
  const { title, signature, year, organ } = identify(lines, name)
  if (year === undefined) return refuse(isReportLike(lines, blocks) ? 'noYear' : 'notReport')
  if (year < years.first || year > years.last) return refuse('yearOutside')
  const form = formOf(editionOfYear(year)!, { profile: 'beijing' })
  const body = withoutFrame(
    blocks,
    title?.upTo ?? -1,
    signature.lines.map((at) => lines[at]!),
  )
  const { introduction, texts, headings, tables, strays } = part(body, form)
  const harvest = readTables(tables, form)
  const isReport = title !== undefined || headings.filter(({ section }) => section).length > 1 || tables.size > 0
  if (!isReport) return refuse('notReport')
  return {
    title: title?.text,
    organ,
    year,
    profile: harvest.isBeijing ? 'beijing' : undefined,
    figures: harvest.figures,
    subrows: harvest.subrows,
    printed: harvest.printed,
    unplaced: [...harvest.unplaced, ...strays.map(rowText).filter((text) => text !== '')],
    introduction: joined(introduction),
    texts: textsOf(texts, form),
    headings,
    missingTables: tablesOf(form).filter((table) => !tables.has(table)),
    signature: {
      ...(signature.organ === undefined ? {} : { organ: signature.organ }),
      ...(signature.date === undefined ? {} : { date: signature.date }),
    },
  }
}

const isReportLike = (lines: readonly string[], blocks: readonly Block[]): boolean =>
  [...lines, ...blocks.flatMap((block) => (block.kind === 'row' ? block.cells.map(({ text }) => text) : []))].some(
    (text) => /政府信息公开/.test(text) && !isBlank(text),
  )
