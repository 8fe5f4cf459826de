import type { CellId } from '../../schema/cell-id.ts'
import { type TopicId, topicsOf } from '../../schema/topics.ts'
import { blockName, topicNames } from '../block-names.ts'
import { type CellSet, inOrder, isTotal, union } from '../cell-set.ts'
import { option } from '../choices.ts'
import type { Proposal } from '../reading.ts'
import type { Label } from '../words/labels.ts'
import { isSettled, questionAbout } from './ask.ts'
import type { Course } from './course.ts'
import type { FactOf } from './fact.ts'
import { groupsOf, type LabelGroup } from './groups.ts'

export interface Block {
  readonly name: string
  readonly cells: CellSet
}

/** What is said when there is none of a block: 0 in every cell of it that is no total. */
function zeros(course: Course, { cells }: Block, words: string): { empty: Proposal[]; standing: CellId[] } {
  const { form, stated } = course.notes.context
  const parts = inOrder(form, cells).filter((id) => !isTotal(form.cell(id)!))
  const targets = parts.length > 0 ? parts : inOrder(form, cells)
  return {
    empty: targets
      .filter((id) => !stated.has(id) && !course.notes.proposed.has(id))
      .map((cell) => ({ cell, value: 0, words })),
    standing: [...cells].filter((id) => (stated.get(id) ?? 0) !== 0),
  }
}

/** 「全年没有复议」. A block that holds a figure other than 0 is asked about first. */
export function zeroBlock(course: Course, block: Block, words: string): void {
  const { notes } = course
  const { empty, standing } = zeros(course, block, words)
  const saidNow = [...block.cells].some((id) => (notes.proposed.get(id)?.value ?? 0) !== 0)
  if (saidNow) notes.restate = true
  if (standing.length > 0 && block.cells.size > 1) {
    const all = [...empty, ...standing.map((cell) => ({ cell, value: 0, words }))]
    const fill = empty.length > 0 ? [option('只把空的填0', empty)] : []
    notes.choices.push({
      about: block.name,
      reason: 'overwrite',
      options: [...fill, option('全改成0', all), option('不动')],
    })
    return
  }
  for (const { cell } of empty) notes.propose(cell, 0, words)
  if (standing.length > 0) for (const cell of block.cells) notes.propose(cell, 0, words)
  // Zero said again of what is zero already is still an answer.
  if (empty.length === 0 && standing.length === 0 && !saidNow)
    for (const cell of block.cells) if (notes.context.stated.get(cell) === 0) notes.propose(cell, 0, words)
  if (block.cells.size > 1) notes.noteZeroed(block.name, block.cells.size)
}

/** 予以公开改成0: every figure of that row that stands otherwise; 公开0, where one stands, is put to the person first. */
function zeroInstead({ notes }: Course, cells: CellSet, { isChange, isNumeric, words }: FactOf<'zero'>): boolean {
  const standing = [...cells].filter((id) => (notes.context.stated.get(id) ?? 0) !== 0)
  if (standing.length === 0 || !(isChange || isNumeric)) return false
  for (const cell of standing) notes.propose(cell, 0, words)
  const parts = standing.filter((id) => !isTotal(notes.context.form.cell(id)!))
  if (!isChange || parts.length > 1) notes.restate = true
  return true
}

/** 信息处理费没收钱: which fee was said besides. */
const isOneFee = (cells: CellSet): boolean => new Set([...cells].map((id) => id.slice(0, 2))).size === 1

function zeroGroup(course: Course, group: LabelGroup, fact: FactOf<'zero'>): void {
  const { notes } = course
  const asking = group.labels.find(({ ask }) => ask !== undefined)
  const cells = course.narrowed(group.cells, group.labels)
  // 没转 alone: not come, or not gone on?
  const isBareWord = /^(?:也|都|还)?没(?:有)?转(?:了|的)?$/.test(fact.words)
  if (asking?.ask === 'which-direction' && (isBareWord || !isSettled(course, asking, cells))) {
    const both = isBareWord ? group.cells : cells
    course.later.push(() => noneCarried(course, both, fact.words))
    return
  }
  if (
    asking &&
    ['which-fee', 'which-applicant', 'dispute-withdrawn'].includes(asking.ask!) &&
    !isSettled(course, asking, cells) &&
    !(asking.ask === 'which-fee' && isOneFee(cells))
  ) {
    notes.choices.push(questionAbout(course, { label: asking, cells, figure: 0, words: fact.words }))
    return
  }
  // 没有不公开的 may mean one of three headings, or all.
  if (asking?.ask === 'which-outcome' && cells.size > 60) notes.restate = true
  const { form } = notes.context
  const rows = new Set([...cells].map((id) => form.cell(id)!.rowId))
  const columns = new Set([...cells].map((id) => form.cell(id)!.columnId))
  // A column of table three alone (企业没有) does not say which row.
  const isColumnOnly = group.labels.every(({ direction }) => direction === 'column' || direction === 'mixed')
  if (isColumnOnly && rows.size > 3 && columns.size === 1) {
    notes.leave(fact.words)
    return
  }
  if (rows.size === 1 && cells.size > 1 && zeroInstead(course, cells, fact)) return
  if (rows.size === 1 && cells.size > 1 && [...rows][0] === 'normative' && !fact.isAll && columns.size === 3)
    notes.restate = true
  zeroBlock(course, { name: blockName(form, cells, notes.context.year), cells }, fact.words)
}

/** 没结转: nothing came in, or nothing goes on? With everything dealt with (都公开了) both are so. */
function noneCarried(course: Course, cells: CellSet, words: string): void {
  const { notes } = course
  const { form, year } = notes.context
  const isAllDone = [...notes.proposed.values()].some(
    ({ cell, value }) => /^s3\.(?!received|carried)/.test(cell) && value! > 0,
  )
  const rowOf = (row: string): CellSet => new Set([...cells].filter((id) => form.cell(id)!.rowId === row))
  const blocks = [
    { name: `${year - 1}年转来`, cells: rowOf('carriedIn') },
    { name: `转到${year + 1}年`, cells: rowOf('carriedOut') },
  ]
  if (isAllDone) for (const block of blocks) zeroBlock(course, block, words)
  else {
    const proposals = (block: Block): Proposal[] => zeros(course, block, words).empty
    notes.choices.push({
      about: words,
      reason: 'which-direction',
      options: [
        ...blocks.map((block) => option(`${block.name} 0`, proposals(block))),
        option('两个都是0', blocks.flatMap(proposals)),
      ],
    })
  }
}

/** One block is to be picked; what is asked comes first. */
export function zeroOneTopic(course: Course, words: string, first?: TopicId): void {
  const { notes } = course
  const { form } = notes.context
  const hasRequests = notes.view.requests('total') !== 0
  const open = topicsOf(form).filter(
    ({ id, cells }) =>
      !(id === 'outcomes' && hasRequests) && cells.some((cell) => notes.view.known(cell) === undefined),
  )
  const isFirst = ({ id }: { id: TopicId }): number => (id === first ? 0 : 1)
  notes.choices.push({
    about: words,
    reason: 'which-topic',
    options: open
      .sort((one, other) => isFirst(one) - isFirst(other))
      .map(({ id, cells }) =>
        option(topicNames[id], zeros(course, { name: topicNames[id], cells: new Set(cells) }, words).empty),
      ),
  })
}

/** 「都没有」 to what is asked; asked nothing, one block is to be picked. */
export function zeroAsked(course: Course, isAll: boolean, words: string): void {
  const { notes, askedTopic, askedCells } = course
  const { form, asked } = notes.context
  if (!askedTopic || !asked) {
    zeroOneTopic(course, words)
    return
  }
  if (askedTopic.id === 'outcomes') {
    noneOfOutcomes(course, words)
    return
  }
  const rows = new Set([...askedCells].map((id) => form.cell(id)!.rowId))
  const inAskedRows = new Set(askedTopic.cells.filter((id) => rows.has(form.cell(id)!.rowId)))
  const needsCare = askedTopic.id === 'documents' || (askedTopic.id === 'incoming' && rows.size > 1)
  if (needsCare && !isAll && askedCells.size > 1) notes.restate = true
  zeroBlock(course, { name: topicNames[askedTopic.id], cells: isAll ? inAskedRows : union([askedCells]) }, words)
}

/** There were requests, so some result there must be. */
function noneOfOutcomes(course: Course, words: string): void {
  const { notes, askedTopic } = course
  const total = notes.view.requests('total')
  if (total === 0) zeroBlock(course, { name: topicNames.outcomes, cells: new Set(askedTopic!.cells) }, words)
  else notes.problems.push({ words, reason: 'not-an-outcome' })
}

const isTaking = ({ word }: Label): boolean => /^(?:收|收了|收过|收的|收过钱|收钱|收费|费用|钱)$/.test(word)
const isFeeCell = (id: CellId): boolean => id.startsWith('s6.')

/** 信息处理费没发过，也没收过: what was not taken in either is that fee. */
function ofFee(course: Course, group: LabelGroup): LabelGroup {
  const isGoingOn = course.isOfFee && group.labels.every(isTaking)
  const cells = isGoingOn ? new Set([...group.cells].filter(isFeeCell)) : group.cells
  course.isOfFee = cells.size > 0 && [...cells].every(isFeeCell)
  return isGoingOn ? { labels: group.labels.map((label) => ({ ...label, cells, ask: undefined })), cells } : group
}

/** 许可强制没有; 没转来的. */
export function sayNone(course: Course, fact: FactOf<'zero'>): void {
  // What follows 「转来0」 is hardly about what there is none of.
  const before = course.row
  for (const group of groupsOf(fact.labels)) {
    course.follow(group.labels)
    zeroGroup(course, ofFee(course, group), fact)
  }
  course.row = before
}
