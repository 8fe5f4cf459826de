import type { CellRole, TableCell } from '../document.ts'

/** A label that was printed merged: over `lines` lines of figures, over `levels` levels of labels. */
interface MergedLabel {
  readonly text: string
  readonly line: number
  readonly lines: number
  readonly level: number
  readonly levels: number
}

type Path = readonly string[]

export const pathOf = (label: string): Path => label.split('/')

const sharesGroup = (one: Path, other: Path | undefined, level: number): boolean =>
  other !== undefined &&
  level < one.length - 1 &&
  level < other.length - 1 &&
  one.slice(0, level + 1).every((text, index) => other[index] === text)

function linesUnder(paths: readonly Path[], line: number, level: number): number {
  let end = line + 1
  while (sharesGroup(paths[line]!, paths[end], level)) end += 1
  return end - line
}

/**
 * How the labels of a table's lines merge: equal groups run over their lines, the last label of a line over the levels
 * that are left. The same holds for rows from left to right and for columns from top to bottom.
 */
function mergeLabels(paths: readonly Path[]): MergedLabel[] {
  const depth = depthOf(paths)
  return paths.flatMap((path, line) =>
    path.flatMap((text, level) =>
      sharesGroup(path, paths[line - 1], level)
        ? []
        : [
            {
              text,
              line,
              lines: linesUnder(paths, line, level),
              level,
              levels: level === path.length - 1 ? depth - level : 1,
            },
          ],
    ),
  )
}

export const depthOf = (paths: readonly Path[]): number => Math.max(...paths.map(({ length }) => length))

/** Labels at the left of figures, the first line in row `top`. */
export const rowLabels = (paths: readonly Path[], top: number): TableCell[] =>
  mergeLabels(paths).map(
    ({ text, line, lines, level, levels }): TableCell => ({
      row: top + line,
      rowSpan: lines,
      column: level,
      columnSpan: levels,
      role: lines > 1 ? 'group' : 'label',
      text,
    }),
  )

/** Labels above figures, the first line in column `left`. */
export const columnLabels = (paths: readonly Path[], left: number, role: CellRole = 'heading'): TableCell[] =>
  mergeLabels(paths).map(
    ({ text, line, lines, level, levels }): TableCell => ({
      row: level,
      rowSpan: levels,
      column: left + line,
      columnSpan: lines,
      role,
      text,
    }),
  )

export const inReadingOrder = (cells: readonly TableCell[]): TableCell[] =>
  cells.toSorted((one, other) => one.row - other.row || one.column - other.column)
