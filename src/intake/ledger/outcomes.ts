import type { RequestRowId } from '../../schema/cell-id.ts'
import type { Form } from '../../schema/form.ts'
import type { OutcomeGroup, RowTrouble } from '../../text/ledger/facts.ts'
import { withoutPrivate } from '../privacy.ts'
import { uncomputed } from './day.ts'
import { groupOf, type OutcomeMeaning, wordAt } from './outcome-words.ts'
import { bare, compact, isBlank } from './words.ts'

/** What an outcome cell says: a row of the results, that nothing is decided yet, or why neither. */
export type OutcomeReading =
  | {
      readonly row: RequestRowId /** The words, where a custom and no rule puts them there. */
      readonly custom?: string
    }
  | { readonly open: true }
  | { readonly trouble: RowTrouble }

interface Said {
  readonly rows: Map<RequestRowId, string | undefined>
  readonly groups: Set<OutcomeGroup>
  isOpen: boolean
  isAnswered: boolean
  /** Speaks of a part only. */
  isInPart: boolean
  abandoned: string | undefined
  leftOver: string
}

// 依据《条例》第三十六条第（四）项的规定 says which article, not which row.
const articles =
  /(?:根据|依据|按照|依照)?(?:《[^《》]{1,40}》|条例)(?:的?(?:有关|相关)?规定)?|第[一二三四五六七八九十百\d]+条|第?[(]?[一二三四五六七八九十\d]+[)]?[款项](?:的?规定)?/g
const numbering =
  /^\d+(?:\.\d+)+|(?:^|(?<=[/,;:、|]))[(]?[一二三四五六七八九十\d]{1,2}(?:[)][、.]?|[、.])(?!\d)|[(][一二三四五六七八九十\d]{1,2}[)]/g

function note(said: Said, word: string, meaning: OutcomeMeaning): void {
  if ('row' in meaning) said.rows.set(meaning.row, meaning.custom ? word : undefined)
  else if ('group' in meaning) said.groups.add(meaning.group)
  else if (meaning.state === 'open') said.isOpen = true
  else if (meaning.state === 'answered') said.isAnswered = true
  else if (meaning.state === 'rest') said.isInPart = true
  else if (meaning.state === 'abandoned') said.abandoned = word
}

/** Takes a cell apart into known words, so that nothing in it goes unnoticed. */
function takeApart(written: string): Said {
  const text = bare(compact(written).replace(articles, '').replace(numbering, '')).toLowerCase()
  const said: Said = {
    rows: new Map(),
    groups: new Set(),
    isOpen: false,
    isAnswered: false,
    isInPart: false,
    abandoned: undefined,
    leftOver: '',
  }
  for (let at = 0; at < text.length; ) {
    const found = wordAt(text, at)
    if (found) note(said, ...found)
    else said.leftOver += text[at]
    at += found ? found[0].length : 1
  }
  return said
}

const longestQuote = 16

/** A cell quoted back: short, and without names, numbers or anything a spreadsheet would run. */
const quoted = (written: string): string => {
  const { text } = withoutPrivate(compact(written).slice(0, 200))
  const plain = text.replace(/[^\p{L}\p{N}（）()、，。：:/-]/gu, '').replace(/^[^\p{L}\p{N}（(]+/u, '')
  return plain.length > longestQuote ? `${plain.slice(0, longestQuote)}…` : plain
}

/** Whether `said` names one row and nothing that speaks against it. */
function decide({ rows, groups }: Said, form: Form): OutcomeReading | undefined {
  const [first] = rows
  if (rows.size > 1) return { trouble: { code: 'outcome-several', rows: [...rows.keys()] } }
  if (first) {
    const [row, custom] = first
    const group = [...groups].find((each) => each !== groupOf(row))
    if (group) return { trouble: { code: 'outcome-clash', group, row } }
    return { row, ...(custom === undefined ? {} : { custom }) }
  }
  const [group] = groups
  if (group === undefined) return undefined
  // The form of 2019 has one row for all of 其他处理.
  if (group === 'otherProcessing' && form.edition === '2019') return { row: 'other' }
  return { trouble: { code: 'outcome-group', group } }
}

function settle(said: Said, written: string, form: Form): OutcomeReading {
  // What is given in part counts as 部分公开 and nowhere else; that is printed on the form.
  const isPartial = said.rows.has('partial')
  if (said.leftOver !== '' || (said.isInPart && !isPartial))
    return { trouble: { code: 'outcome-unknown', words: quoted(written) } }
  if (isPartial) return { row: 'partial' }
  if (said.abandoned !== undefined && !said.rows.has('otherFeeUnpaid') && !said.rows.has('otherNotCorrected'))
    said.rows.set('otherNotCorrected', said.abandoned)
  const decided = decide(said, form)
  if (decided !== undefined) return decided
  if (said.isOpen) return { open: true }
  if (said.isAnswered) return { trouble: { code: 'outcome-answered' } }
  return { trouble: { code: 'outcome-unknown', words: quoted(written) } }
}

/** In the form of 2019 the three rows of 其他处理 are one. */
const inForm = (reading: OutcomeReading, form: Form): OutcomeReading =>
  'row' in reading && form.edition === '2019' && groupOf(reading.row) === 'otherProcessing'
    ? { ...reading, row: 'other' }
    : reading

/** Reads an outcome cell. Every word of it must be known: 不属于国家秘密 is not 国家秘密. */
export function readOutcome(written: string, form: Form): OutcomeReading {
  if (isBlank(written)) return { trouble: { code: 'missing', column: 'outcome' } }
  if (written === uncomputed) return { trouble: { code: 'uncomputed', column: 'outcome' } }
  return inForm(settle(takeApart(written), written, form), form)
}

const isRow = (reading: OutcomeReading): boolean => 'row' in reading

/** A result and its grounds in two columns: 不予公开, and beside it 国家秘密. Grounds that are prose do not undo a clear result. */
export function readOutcomeWith(written: string, grounds: string, form: Form): OutcomeReading {
  const alone = readOutcome(written, form)
  if (isBlank(grounds)) return alone
  const both = readOutcome(`${written}，${grounds}`, form)
  if (isRow(both) || !('trouble' in both) || both.trouble.code !== 'outcome-unknown') return both
  return alone
}
