import { AlignmentType, type FileChild, HeadingLevel, type Paragraph as WordParagraph } from 'docx'
import type { Block, Heading, Paragraph, Signature } from '../document.ts'
import { organLines, widthOf } from '../title.ts'
import { linePitch, points, size } from './measures.ts'
import { styleId } from './styles.ts'
import { reportTable } from './table.ts'
import { run, textParagraph } from './text.ts'

const headingLevels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const

/** A title stands clear of the tables around it. */
const heading = ({ level, text }: Heading, previous: Block | undefined, next: Block | undefined): WordParagraph =>
  textParagraph(undefined, [run(text)], {
    heading: headingLevels[level],
    spacing: {
      ...(previous?.kind === 'table' ? { before: points(linePitch / 2) } : {}),
      ...(next?.kind === 'table' ? { after: points(6) } : {}),
    },
  })

/** The paragraph above the signature stays with it: a page with a signature alone is not allowed. */
function paragraph({ lead, text, apart }: Paragraph, beforeSignature: boolean): WordParagraph {
  const runs = lead === undefined ? [run(text)] : [run(lead, { style: styleId.lead }), run(text)]
  return textParagraph(styleId.body, runs, {
    ...(beforeSignature ? { keepNext: true, widowControl: true } : {}),
    ...(apart ? { spacing: { before: points(linePitch) } } : {}),
  })
}

/** Characters of the body's size that a signature may be wide. */
const signatureLength = 26

/** Four characters from the right the date, the organ centred above it, as room for the seal is left. */
function signature({ organ, date }: Signature): WordParagraph[] {
  const names = organLines(organ, signatureLength)
  const width = Math.max(...names.map(widthOf))
  const line = (text: string, right: number, options: object): WordParagraph =>
    textParagraph(styleId.signature, [run(text)], { indent: { right: points(right * size.three) }, ...options })
  const overhang = date === undefined ? 0 : (width - widthOf(date)) / 2
  const dateRight = Math.max(4, overhang)
  const nameRight = date === undefined ? 2 : dateRight - overhang
  return [
    ...names.map((name, index) =>
      line(name, nameRight + (width - widthOf(name)) / 2, {
        ...(index === 0 ? { spacing: { before: points(linePitch) } } : {}),
        ...(date !== undefined || index < names.length - 1 ? { keepNext: true } : {}),
      }),
    ),
    ...(date === undefined ? [] : [line(date, dateRight, {})]),
  ]
}

function newPage({ lead, title, subtitle }: Extract<Block, { kind: 'newPage' }>): WordParagraph[] {
  const first = { pageBreakBefore: true }
  const after = { spacing: { after: points(linePitch / 2) } }
  return [
    ...(lead === undefined ? [] : [textParagraph(styleId.attachment, [run(lead)], first)]),
    textParagraph(styleId.pageTitle, [run(title)], {
      ...(lead === undefined ? first : {}),
      ...(subtitle === undefined ? after : {}),
    }),
    ...(subtitle === undefined
      ? []
      : [textParagraph(undefined, [run(subtitle)], { alignment: AlignmentType.CENTER, keepNext: true, ...after })]),
  ]
}

function write(block: Block, previous: Block | undefined, next: Block | undefined): FileChild[] {
  switch (block.kind) {
    case 'title':
      return [
        textParagraph(
          undefined,
          block.lines.map((line, index) => run(line, index > 0 ? { break: 1 } : {})),
          { heading: HeadingLevel.TITLE },
        ),
      ]
    case 'heading':
      return [heading(block, previous, next)]
    case 'paragraph':
      return [paragraph(block, next?.kind === 'signature')]
    case 'table':
      return [reportTable(block)]
    case 'signature':
      return signature(block)
    case 'newPage':
      return newPage(block)
    case 'tableLine':
      return [
        textParagraph(styleId.table, [run(block.text)], {
          keepNext: true,
          alignment: AlignmentType.LEFT,
          spacing: { after: points(4) },
        }),
      ]
  }
}

/** A body may not end in a table: Word adds a line of its own, at full height. */
const afterTable = (): WordParagraph =>
  textParagraph(styleId.table, [], { spacing: { line: 20, before: 0, after: 0 }, run: { size: 2 } })

export const writeBlocks = (blocks: readonly Block[]): FileChild[] => [
  ...blocks.flatMap((block, index) => write(block, blocks[index - 1], blocks[index + 1])),
  ...(blocks.at(-1)?.kind === 'table' ? [afterTable()] : []),
]
