import { AlignmentType, type IParagraphOptions, type IRunOptions, type Paragraph } from 'docx'
import { linesOf } from '../cell-lines.ts'
import type { TableCell } from '../document.ts'
import { anyDigits, figureType } from '../figure-type.ts'
import { halfPoints, points } from './measures.ts'
import { styleId } from './styles.ts'
import { run, textParagraph } from './text.ts'

export interface CellLook {
  readonly style: string
  /** Of the type, in points. */
  readonly size: number
  readonly labels: (typeof AlignmentType)['CENTER' | 'LEFT']
}

/** Some programs count the line of a cell to its width. */
const cellLine = 0.5

function runLook(cell: TableCell, width: number, { size }: CellLook): Omit<IRunOptions, 'text' | 'font'> {
  if (cell.role === 'clause') return { style: styleId.clause }
  if (cell.role !== 'figure') return {}
  const type = figureType(cell.text, width - cellLine, size, anyDigits)
  return {
    ...(type.size === size ? {} : { size: halfPoints(type.size) }),
    ...(type.scale === 100 ? {} : { scale: type.scale }),
  }
}

/** Keeps the labels at the left off the line of the table. */
const labelInset = 2

function indentOf(
  { role, indent = 0, hanging = 0 }: TableCell,
  { size, labels }: CellLook,
): Pick<IParagraphOptions, 'indent'> {
  if (role !== 'label' || labels === AlignmentType.CENTER) return {}
  return { indent: { left: points(labelInset + (indent + hanging) * size), hanging: points(hanging * size) } }
}

/** The paragraph of a cell that is `width` points wide inside its margins. */
export function cellParagraph(
  cell: TableCell,
  { look, width, keepNext }: { look: CellLook; width: number; keepNext: boolean },
): Paragraph {
  const room = width / look.size
  const options = runLook(cell, width, look)
  const runs = linesOf(cell, room).map((line, index) => run(line, index > 0 ? { ...options, break: 1 } : options))
  return textParagraph(look.style, runs, {
    ...(keepNext ? { keepNext } : {}),
    ...(cell.role === 'label' ? { alignment: look.labels } : {}),
    ...indentOf(cell, look),
  })
}
