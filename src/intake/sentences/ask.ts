import type { CellId } from '../../schema/cell-id.ts'
import type { Figure } from '../../schema/figure.ts'
import { type CellSet, meet } from '../cell-set.ts'
import { convention, option, outcomeItems, refusalKinds, saying, whichCell } from '../choices.ts'
import { notProcessed, otherProcessing, refused, unavailable } from '../lexicon/request-words.ts'
import type { Choice } from '../reading.ts'
import type { Label } from '../words/labels.ts'
import type { Course } from './course.ts'

/** The column results are counted in: the only applicant there is, else the total. */
export const outcomeColumn = ({ notes, column }: Course): string => {
  const named = column && [...column].map((id) => notes.context.form.cell(id)!).find(({ section }) => section === 's3')
  return named && column.size < 30 ? named.columnId : (notes.view.soleApplicant() ?? 'total')
}

interface Question {
  readonly label: Label
  readonly cells: CellSet
  readonly figure: Figure
  readonly words: string
}

const rowsIn = (cells: CellSet): Set<string> => new Set([...cells].map((id) => id.split('.')[1]!))

function outcomeQuestion(course: Course, { cells, figure, words }: Question): Choice {
  const { context } = course.notes
  const columns = new Set([...cells].map((id) => id.split('.')[2]!))
  const column = columns.size === 1 ? [...columns][0]! : outcomeColumn(course)
  const rows = rowsIn(cells)
  const question = { column, figure, words }
  for (const heading of [refused, unavailable, notProcessed, otherProcessing])
    if ([...rows].every((row) => (heading as readonly string[]).includes(row)))
      return outcomeItems(context, [...rows], question)
  return refusalKinds(context, question)
}

function applicantQuestion(course: Course, { label, figure, words }: Question): Choice {
  const { context } = course.notes
  const row = (course.row && [...course.row][0]?.split('.')[1]) ?? 'received'
  const inRow = (column: string): CellId => `s3.${row}.${column}` as CellId
  const columns = /个体/.test(label.word)
    ? ['business', 'person']
    : /律师/.test(label.word)
      ? ['person', 'legal']
      : /单位|合作社/.test(label.word)
        ? ['business', 'others', 'nonprofit']
        : ['others', 'person']
  return whichCellInOrder(
    course,
    columns.map(inRow).filter((id) => context.form.cell(id)),
    figure,
    words,
  )
}

function whichCellInOrder(course: Course, cells: readonly CellId[], figure: Figure, words: string): Choice {
  const { context } = course.notes
  return {
    about: words,
    reason: 'which-applicant',
    options: cells.map((cell) => option(saying(context, cell, figure), [{ cell, value: figure, words }])),
  }
}

function feeQuestion(course: Course, { figure, words }: Question): Choice {
  const { context } = course.notes
  const fees: readonly CellId[] = ['s2.fees.amount']
  const information: readonly CellId[] = ['s6.fee.notices', 's6.fee.charged', 's6.fee.collected']
  const zero = (cells: readonly CellId[]) => cells.map((cell) => ({ cell, value: 0, words }))
  if (figure === 0)
    return {
      about: words,
      reason: 'which-fee',
      options: [
        option('行政事业性收费 0', zero(fees)),
        option('信息处理费 都是0', zero(information)),
        option('两项都没有', zero([...fees, ...information])),
      ],
    }
  return whichCell(context, 'which-fee', [...fees, 's6.fee.collected'], figure, words)
}

function disputeQuestion({ notes: { context } }: Course, { figure, words }: Question): Choice {
  const say = (cell: CellId) => [{ cell, value: figure, words }]
  return {
    about: words,
    reason: 'which-outcome',
    options: [
      option('申请人撤回（其他结果）', say('s4.review.other')),
      option('答复被撤（结果纠正）', say('s4.review.corrected')),
    ].filter(({ proposals }) => proposals.every(({ cell }) => context.form.cell(cell))),
  }
}

function registeredQuestion(course: Course, { figure, words }: Question): Choice {
  const cell = `s3.notProcessedPetition.${outcomeColumn(course)}` as CellId
  return {
    about: words,
    reason: 'registered',
    options: [option('按信息公开申请登记了', [{ cell, value: figure, words }]), option('没登记，不填')],
  }
}

/** 「其他」 could be several things: those that what is asked, or what is talked about, leaves. */
function otherQuestion(course: Course, { label, cells, figure, words }: Question): Choice {
  const column = outcomeColumn(course)
  const { context } = course.notes
  const { form } = context
  const topicId = course.askedTopic?.id
  const isCandidate = (id: CellId): boolean => {
    const { section, rowId, columnId } = form.cell(id)!
    if (section === 's3' && columnId === 'others')
      return topicId === 'outcomes'
        ? false
        : rowId === 'received' || (topicId === 'incoming' && course.askedCells.has(id))
    if (section === 's3') return columnId === column && topicId !== 'incoming'
    return section !== 's4' || columnId === 'other'
  }
  const narrow = [...cells].filter(isCandidate)
  // 不予处理11，其他24: under what was named before there is no 其他.
  const candidates = narrow.length > 0 ? narrow : [...label.cells].filter(isCandidate)
  return whichCell(context, 'which-cell', candidates, figure, words)
}

/** Puts the question that a word with several meanings needs. */
export function questionAbout(course: Course, question: Question): Choice {
  const { context } = course.notes
  const { label, cells, figure, words } = question
  switch (label.ask) {
    case 'which-outcome':
      return outcomeQuestion(course, question)
    case 'which-applicant':
      return applicantQuestion(course, question)
    case 'which-fee':
      return feeQuestion(course, question)
    case 'dispute-withdrawn':
      return disputeQuestion(course, question)
    case 'registered':
      return registeredQuestion(course, question)
    case 'convention': {
      const column = outcomeColumn(course)
      const inColumn = [...cells].find((id) => id.endsWith(`.${column}`)) ?? [...cells][0]!
      return convention(context, inColumn, figure, words)
    }
    case 'which-direction': {
      const candidates = [...cells].filter((id) => id.endsWith('.total'))
      return whichCell(context, 'which-direction', candidates.length > 0 ? candidates : cells, figure, words)
    }
    case 'which-cell':
      return otherQuestion(course, question)
    case undefined:
      return whichCell(context, 'which-cell', cells, figure, words)
  }
}

/** Whether what is asked, or talked about, already settles a word that otherwise needs a question. */
export function isSettled(course: Course, label: Label, cells: CellSet): boolean {
  const rows = rowsIn(cells)
  if (label.ask === 'which-outcome') return rows.size === 1
  if (label.ask === 'which-cell') return cells.size === 1 && course.row !== undefined && meet(cells, course.row)
  if (label.ask === 'which-fee') return course.askedTopic?.id === 'fees' || course.askedTopic?.id === 'informationFee'
  if (label.ask === 'which-direction') return rows.size === 1 && !label.word.startsWith('去年')
  return false
}
