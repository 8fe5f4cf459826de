// Reads a .docx with other libraries than the one that writes it, so that a mistake of one does not hide in the other.
import { strFromU8, unzipSync } from 'fflate'
import { childOf, childrenOf, deepOf, parseXml, settingOf, type XmlElement } from './xml-tree.ts'

interface ReadParagraph {
  readonly kind: 'paragraph'
  readonly style: string | undefined
  readonly text: string
  readonly pageBreakBefore: boolean
  readonly keepNext: boolean
}

interface ReadCell {
  readonly text: string
  readonly gridSpan: number
  readonly vMerge: 'restart' | 'continue' | undefined
  readonly width: number
}

interface ReadRow {
  readonly header: boolean
  readonly cells: readonly ReadCell[]
}

export interface ReadTable {
  readonly kind: 'table'
  readonly grid: readonly number[]
  readonly rows: readonly ReadRow[]
}

export interface ReadDocx {
  readonly parts: Readonly<Record<string, string>>
  readonly document: XmlElement
  readonly body: readonly (ReadParagraph | ReadTable)[]
}

const textOf = (paragraph: XmlElement): string =>
  deepOf(paragraph, 'w:r')
    .flatMap(({ children }) =>
      children.map((child) => {
        if (typeof child === 'string') return ''
        return child.name === 'w:br' ? '\n' : child.name === 'w:t' ? child.children.join('') : ''
      }),
    )
    .join('')

function readParagraph(element: XmlElement): ReadParagraph {
  const properties = childOf(element, 'w:pPr')
  return {
    kind: 'paragraph',
    style: settingOf(properties, 'w:pStyle'),
    text: textOf(element),
    pageBreakBefore: childOf(properties, 'w:pageBreakBefore') !== undefined,
    keepNext: childOf(properties, 'w:keepNext') !== undefined,
  }
}

function readCell(element: XmlElement): ReadCell {
  const properties = childOf(element, 'w:tcPr')
  const merge = childOf(properties, 'w:vMerge')
  return {
    text: childrenOf(element, 'w:p').map(textOf).join('\n'),
    gridSpan: Number(settingOf(properties, 'w:gridSpan') ?? 1),
    vMerge: merge && (merge.attributes['w:val'] === 'restart' ? 'restart' : 'continue'),
    width: Number(childOf(properties, 'w:tcW')?.attributes['w:w']),
  }
}

const readTable = (element: XmlElement): ReadTable => ({
  kind: 'table',
  grid: childrenOf(childOf(element, 'w:tblGrid'), 'w:gridCol').map(({ attributes }) => Number(attributes['w:w'])),
  rows: childrenOf(element, 'w:tr').map((row) => ({
    header: childOf(childOf(row, 'w:trPr'), 'w:tblHeader') !== undefined,
    cells: childrenOf(row, 'w:tc').map(readCell),
  })),
})

export function readDocx(bytes: Uint8Array): ReadDocx {
  const files = Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith('/'))
  const parts = Object.fromEntries(files.map(([path, data]) => [path, strFromU8(data)]))
  const document = parseXml(parts['word/document.xml']!)
  const body = childOf(document, 'w:body')!.children.flatMap((child): (ReadParagraph | ReadTable)[] => {
    if (typeof child === 'string') return []
    if (child.name === 'w:p') return [readParagraph(child)]
    return child.name === 'w:tbl' ? [readTable(child)] : []
  })
  return { parts, document, body }
}

export const tablesOf = ({ body }: ReadDocx): ReadTable[] => body.filter((block) => block.kind === 'table')

/** What stands at each place of a table's grid; a merged cell's text at all the places it covers. */
export function gridOf({ rows, grid }: ReadTable): string[][] {
  const filled: string[][] = []
  for (const { cells } of rows) {
    const line: string[] = []
    for (const { text, gridSpan, vMerge } of cells) {
      const shown = vMerge === 'continue' ? (filled.at(-1)?.[line.length] ?? '') : text
      line.push(...Array.from({ length: gridSpan }, () => shown))
    }
    if (line.length !== grid.length) throw new Error(`a row covers ${line.length} of ${grid.length} columns`)
    filled.push(line)
  }
  return filled
}

/** The whole document as lines of text, a table row a line: what a person would read. */
export const plainText = (docx: ReadDocx): string =>
  docx.body
    .flatMap((block) =>
      block.kind === 'paragraph'
        ? [block.text]
        : block.rows.map(({ cells }) =>
            cells.map(({ text, vMerge }) => (vMerge === 'continue' ? '〃' : text.replaceAll('\n', ''))).join(' | '),
          ),
    )
    .join('\n')
