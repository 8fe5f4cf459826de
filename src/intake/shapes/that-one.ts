import type { CellId } from '../../schema/cell-id.ts'
import type { Notes } from '../notes.ts'
import type { ReadingContext } from '../reading.ts'
import { interpret } from '../sentences/interpret.ts'
import { tokenize } from '../words/tokenizer.ts'

const thatOne =
  /^(?:[哦噢嗯]|[,，])*(.{0,12}?)(?:的)?[那这](?:一)?(?:个|件|份|起)(?:申请)?(?:就|应该|好像)?(?:是|属于|算)(.{2,10}?)(?:提的|申请的|来的|的)?$/

const known = ({ stated, derived }: ReadingContext, cell: CellId): number | undefined =>
  stated.get(cell) ?? derived.get(cell)

/** 「转来那个是自然人的」: where there is one request of that kind, 那个 is that one. */
export function thatOneIn(message: string, context: ReadingContext): Notes | undefined {
  const text = message.trim().replace(/[。.!！]+$/, '')
  const [, what, who] = thatOne.exec(text) ?? []
  if (what === undefined || who === undefined || /\d/.test(text.replace(/\d{4}年/g, ''))) return undefined
  const plain = what === '' ? `${who}的` : `${what}1件是${who}的`
  const notes = interpret(tokenize(plain, context), plain, context)
  const { proposed, choices, problems, unused } = notes
  const cells = [...proposed.keys()]
  const rows = new Set(cells.map((cell) => cell.replace(/[^.]+$/, '')))
  const [row] = rows
  if (rows.size !== 1 || !row?.startsWith('s3.') || choices.length + problems.length + unused.length > 0)
    return undefined
  return known(context, `${row}total` as CellId) === 1 ? notes : undefined
}
