import type { RequestColumnId } from '../../schema/cell-id.ts'
import { type CellSet, intersection } from '../cell-set.ts'
import { Notes } from '../notes.ts'
import type { ReadingContext } from '../reading.ts'
import { questionAbout } from '../sentences/ask.ts'
import { Course } from '../sentences/course.ts'
import { isResult } from '../sentences/not-outcome.ts'
import { requestCell } from '../view.ts'
import type { Label } from '../words/labels.ts'
import type { Token } from '../words/token.ts'
import { tokenize } from '../words/tokenizer.ts'

// 「村民的3份给了1份不给，公司1份给了」: what became of each applicant's requests. No number of it is of requests received.

type Item = { readonly kind: 'number'; readonly figure: number } | { readonly kind: 'outcome'; readonly label: Label }

interface Part {
  readonly items: Item[]
  words: string
}

interface Group {
  readonly applicant: Label
  readonly parts: Part[]
}

interface Result {
  readonly figure: number
  readonly labels: readonly Label[]
  readonly words: string
}

const isApplicant = ({ cells, direction, ask }: Label): boolean =>
  direction === 'column' && ask === undefined && [...cells].every((id) => /^s3\..*\.(?!total)\w+$/.test(id))

const passedOver: ReadonlySet<Token['kind']> = new Set(['harmless', 'also', 'time'])

/** Number or outcome; undefined for what has no place in such a list. */
function itemOf(token: Token): Item | undefined {
  if (token.kind === 'label')
    return [...token.label.cells].every(isResult) && token.label.direction !== 'column'
      ? { kind: 'outcome', label: token.label }
      : undefined
  if (token.kind !== 'number') return undefined
  const { amount, unit, sign } = token.number
  const isCount = amount?.places === 0 && sign === '' && (unit === 'count' || unit === '')
  return isCount ? { kind: 'number', figure: amount.integer } : undefined
}

/** The applicants and what is said of each; undefined when anything else is said. */
function groupsIn(tokens: readonly Token[]): Group[] | undefined {
  const groups: Group[] = []
  for (const token of tokens) {
    const group = groups.at(-1)
    if (token.kind === 'separator') {
      if (token.separator === 'comma' || token.separator === 'end') group?.parts.push({ items: [], words: '' })
    } else if (token.kind === 'label' && isApplicant(token.label))
      groups.push({ applicant: token.label, parts: [{ items: [], words: token.text }] })
    else if (!passedOver.has(token.kind)) {
      const item = itemOf(token)
      const part = group?.parts.at(-1)
      if (!item || !part) return undefined
      part.items.push(item)
      part.words += token.text
    }
  }
  return groups.map(({ applicant, parts }) => ({ applicant, parts: parts.filter(({ items }) => items.length > 0) }))
}

/** 3份给了1份不给, or 公开了3件: the numbers stand all before, or all behind, what became of them. */
function resultsIn({ items, words }: Part): Result[] | undefined {
  const shape = items.map(({ kind }) => (kind === 'number' ? 'N' : 'O')).join('')
  if (!/^(?:NO+)+$|^(?:O+N)+$/.test(shape)) return undefined
  const inOrder = shape.startsWith('N') ? items : [...items].reverse()
  const results: { figure: number; labels: Label[]; words: string }[] = []
  for (const item of inOrder) {
    if (item.kind === 'number') results.push({ figure: item.figure, labels: [], words })
    else results.at(-1)!.labels.push(item.label)
  }
  return results
}

interface Account {
  readonly column: CellSet
  readonly head: number | undefined
  readonly results: readonly Result[]
}

/** 个人4件公开了3件: how many there were stands in front. */
function accountOf({ applicant, parts }: Group, notes: Notes): Account | undefined {
  const [first, ...others] = parts
  if (!first) return undefined
  const [lead, ...rest] = first.items
  const column = applicant.cells
  const [name] = [...column].map((id) => id.split('.')[2] as RequestColumnId)
  if (parts.length === 1 && first.items.every(({ kind }) => kind === 'outcome')) {
    const figure = notes.view.requests(name!)
    const labels = first.items.flatMap((item) => (item.kind === 'outcome' ? [item.label] : []))
    return figure ? { column, head: undefined, results: [{ figure, labels, words: first.words }] } : undefined
  }
  const isHead = lead?.kind === 'number' && (rest.length === 0 || rest.at(-1)!.kind === 'number')
  if (isHead && notes.view.known(requestCell('received', name!)) === undefined) return undefined
  const bodies = isHead ? [{ items: rest, words: first.words }, ...others] : parts
  const results = bodies.filter(({ items }) => items.length > 0).map(resultsIn)
  const isWhole = results.length > 0 && results.every((part) => part !== undefined)
  return isWhole
    ? { column, head: isHead ? lead.figure : undefined, results: results.flatMap((part) => part ?? []) }
    : undefined
}

function sayResult(course: Course, column: CellSet, { figure, labels, words }: Result): boolean {
  const { notes } = course
  const cells = labels.reduce((all: CellSet, label) => intersection(all, label.cells), column)
  const [cell] = cells
  if (!cell) return false
  const asking = labels.find(({ ask }) =>
    cells.size > 1 ? ask !== undefined : ask === 'convention' || ask === 'registered',
  )
  if (asking) notes.choices.push(questionAbout(course, { label: asking, cells, figure, words }))
  else if (cells.size === 1) notes.propose(cell, figure, words)
  return asking !== undefined || cells.size === 1
}

/** Undefined unless the whole message is such a list, and what was received is known. */
export function applicantOutcomesIn(text: string, context: ReadingContext): Notes | undefined {
  const notes = new Notes(context)
  if (notes.view.known('s3.received.total') === undefined) return undefined
  const groups = groupsIn(tokenize(text, context))
  if (!groups || groups.length === 0) return undefined
  const counts = groups.map(({ parts }) => parts.flatMap(({ items }) => items.filter(({ kind }) => kind === 'number')))
  if (counts.every(({ length }) => length < 2)) return undefined
  for (const group of groups) {
    const account = accountOf(group, notes)
    if (!account) return undefined
    const { column, head, results } = account
    const course = new Course(notes)
    course.column = column
    if (!results.every((result) => sayResult(course, column, result))) return undefined
    const sum = results.reduce((all, { figure }) => all + figure, 0)
    const whole = notes.view.requests([...column][0]!.split('.')[2] as RequestColumnId)
    if (head !== undefined && head !== sum) notes.leave(`${group.applicant.word}${head}`)
    if (whole !== undefined && whole < sum) notes.restate = true
  }
  return notes
}
