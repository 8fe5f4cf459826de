import type { CellId } from '../../schema/cell-id.ts'
import { formOf } from '../../schema/form.ts'
import { option } from '../choices.ts'
import { Notes } from '../notes.ts'
import type { ReadingContext } from '../reading.ts'
import { Rows } from './rows.ts'
import { type Segment, Segments } from './segments.ts'
import { type TableTwoToken, tableTwoTokens } from './tokens.ts'

// 「处罚上年26 没变 办了19；行政检查+19 办13」: what is said of table two of 2019, a row at a time. Units and signs tell the columns
// where no word does: 项 there were, + or − came or went, 件 decided.

/** The rows a sentence that names none is about. */
function rowsAsked({ asked }: ReadingContext, tokens: readonly TableTwoToken[]): string[] {
  const rows = [...new Set((asked?.cells ?? []).map((cell) => cell.split('.')[1]!))]
  if (asked?.topic === 'documents') return ['normative']
  if (asked?.topic === 'fees' || asked?.topic === 'procurement') return [asked.topic]
  const [first] = tokens
  const isOfAll = tokens.length > 1 && tokens.every(({ kind }) => kind === 'cue' || kind === 'all')
  const isNoChange =
    first?.kind === 'cue' && first.cue.isNone === true && /^(?:项目数?|数量)?(?:都|也)/.test(first.text)
  return asked?.topic === 'decisions' && (rows.length === 1 || isOfAll || isNoChange) ? rows : []
}

/** Rows that the form does not have yet: the organ names them itself. */
function withNewRows(tokens: readonly TableTwoToken[], context: ReadingContext): ReadingContext {
  const { form } = context
  const names = tokens.flatMap((token) =>
    token.kind === 'row' && token.row.includes('[') ? [token.row.slice('otherServices['.length, -1)] : [],
  )
  const subrows = [...new Set([...form.subrows, ...names])]
  return subrows.length === form.subrows.length ? context : { ...context, form: formOf(form.edition, { subrows }) }
}

const isTopic = (topic: string | undefined): boolean =>
  topic !== undefined && ['documents', 'decisions', 'fees', 'procurement'].includes(topic)

/** The rows a sentence begins with: those asked about, or the only one it names at all. */
function firstRows(tokens: readonly TableTwoToken[], context: ReadingContext): string[] | undefined {
  const named = new Set(tokens.flatMap((token) => (token.kind === 'row' ? [token.row] : [])))
  const asked = isTopic(context.asked?.topic) ? rowsAsked(context, tokens) : []
  const isNoneAtAll = tokens.every(({ kind }) => ['zero', 'all', 'comma', 'hedge'].includes(kind))
  // 制作2公开2一共22规章没有: what stands before 规章 is of the other documents.
  const [only] = named
  const at = tokens.findIndex(({ kind }) => kind === 'row')
  const isBehind = tokens.slice(0, at).some(({ kind }) => kind === 'number') && at < tokens.length - 1
  if (only === 'rules' && named.size === 1 && isBehind) return ['normative']
  if (named.size === 0) return asked.length === 0 || isNoneAtAll ? undefined : asked
  return named.size === 1 && asked.length === 0 ? [...named] : asked
}

/** Whether what is said of a segment's rows could be taken. */
function saySegment(rows: Rows, segment: Segment, hasRow: (row: string) => boolean): boolean {
  // 其他事项：行政检查… the row itself has no figures once it is divided.
  const known = segment.rows.filter(hasRow)
  // 许可、强制都没有 is of both; 许可、强制5件 of neither for certain.
  const isOfEach = known.length === 1 || segment.isAll || segment.values.every(({ number }) => number === undefined)
  if (known.length === 0 || !isOfEach) return false
  for (const row of known) rows.say(row, segment)
  return true
}

function sayAll(rows: Rows, segments: Segments): boolean {
  const { form } = rows.notes.context
  const hasRow = (row: string): boolean => form.cells.some(({ rowId, section }) => section === 's2' && rowId === row)
  return segments.list
    .filter(({ values }) => values.length > 0)
    .every((segment) => {
      if (!segments.hasRest || segment !== segments.list.at(-1) || segment.rows.length > 0)
        return saySegment(rows, segment, hasRow)
      const isNone = segment.values.every(({ number }) => number === undefined || number.amount?.integer === 0)
      if (isNone) rows.sayRest(segment.text)
      // 许可5 0 0 其他58 0 1982: a row, by its short name.
      else if (hasRow('otherServices')) rows.say('otherServices', segment)
      if (!isNone) rows.notes.restate = true
      return isNone || hasRow('otherServices')
    })
}

function isTaken(segments: Segments, tokens: readonly TableTwoToken[]): boolean {
  const isFit = tokens.every((token) => segments.take(token))
  segments.end()
  return isFit
}

/** What a sentence says of table two of 2019; undefined when it is about something else. */
function sentenceIn(text: string, context: ReadingContext): Notes | undefined {
  const tokens = tableTwoTokens(text, context)
  const first = tokens && firstRows(tokens, context)
  if (!tokens || !first) return undefined
  const isNamed = tokens.some((token) => token.kind === 'row' && token.row === first[0])
  const segments = new Segments(first, isNamed && !isTopic(context.asked?.topic))
  const extended = withNewRows(tokens, context)
  const rows = new Rows(extended)
  if (!isTaken(segments, tokens) || !sayAll(rows, segments)) return undefined
  const { notes } = rows
  for (const { whom, rows: named } of segments.waiting) rows.wait(whom, named)
  rows.completeChanges()
  for (const words of segments.unknown) notes.leave(words)
  // 去年底, said in January: the end of the report's year, or of the one before?
  if (segments.isHedged || /去年(?:年)?[底末]/.test(text)) notes.restate = true
  // 检查 alone: the row 行政检查, most likely.
  if (tokens.some((token) => token.kind === 'row' && token.row.endsWith(`[行政${token.text}]`))) notes.restate = true
  // The row that was one so far is divided: its own figures lose their place.
  const isDivided = [...context.stated.keys()].some((cell) => cell.startsWith('s2.otherServices.'))
  if (extended !== context && isDivided) notes.restate = true
  const amount = notes.proposed.get('s2.procurement.amount')
  // 941万4649: in 万元 and in 元 before it is taken.
  if (amount?.value && !/元|块/.test(text)) notes.restate = true
  const found = notes.proposed.size + notes.choices.length + notes.problems.length
  return found > 0 ? notes : undefined
}

/** 确认没有: there is no 行政确认, or 「I have made sure: none of what you ask」. */
function noneConfirmed(text: string, context: ReadingContext): Notes | undefined {
  const { asked, form } = context
  const words = text.trim()
  if (asked?.topic !== 'decisions' || !/^确认过?[ ,，]*(?:也|都|全)?(?:是)?(?:没有?|无|0)(?:的|了)?[。.]?$/.test(words))
    return undefined
  const none = (cells: readonly CellId[]) =>
    cells.filter((cell) => !context.stated.get(cell)).map((cell) => ({ cell, value: 0, words }))
  const row = 'otherServices[行政确认]'
  const extended = form.subrows.includes('行政确认')
    ? form
    : formOf(form.edition, { profile: form.profile, subrows: [...form.subrows, '行政确认'] })
  const own = extended.cells.filter(({ section, rowId }) => section === 's2' && rowId === row).map(({ id }) => id)
  const notes = new Notes(context)
  notes.choices.push({
    about: words,
    reason: 'which-row',
    options: [option('行政确认没有', none(own)), option('这几项都没有', none(asked.cells))],
  })
  return notes
}

const clauseEnd = /[,，。;；\n]+/

/** Clauses side by side that are all of this table, or all of something else. */
function runsOf(text: string, context: ReadingContext): { readonly text: string; readonly isOfTable: boolean }[] {
  const runs: { text: string; isOfTable: boolean }[] = []
  for (const clause of text.split(clauseEnd).filter((words) => words.trim() !== '')) {
    const isOfTable = tableTwoTokens(clause, context) !== undefined
    const last = runs.at(-1)
    if (last?.isOfTable === isOfTable) last.text += `，${clause}`
    else runs.push({ text: clause, isOfTable })
  }
  return runs
}

/** What a message says of table two of 2019, and by the ordinary reading what it says besides; undefined when none of it is of that table. */
export function tableTwoIn(
  text: string,
  context: ReadingContext,
  otherwise: (text: string, context: ReadingContext) => Notes,
): Notes | undefined {
  if (context.form.edition !== '2019') return undefined
  const confirmed = noneConfirmed(text, context)
  if (confirmed) return confirmed
  const whole = sentenceIn(text, context)
  if (whole) return whole
  // 四样都没有: all that is asked.
  const plain = text.replace(/[四4三3两2几]样(?=都|全|均)/, '')
  if (plain !== text) return otherwise(plain, context)
  const runs = runsOf(text, context)
  if (runs.length < 2) return undefined
  const read = runs.map((run) => ({ ...run, notes: run.isOfTable ? sentenceIn(run.text, context) : undefined }))
  if (read.every(({ notes }) => notes === undefined)) return undefined
  const notes = new Notes(read.find((run) => run.notes)!.notes!.context)
  for (const run of read) notes.absorb(run.notes ?? otherwise(run.text, context))
  return notes
}
