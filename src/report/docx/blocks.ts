import { AlignmentType, type FileChild, HeadingLevel, type Paragraph as WordParagraph } from 'docx'
import { closingAfter } from '../closing.ts'
import { type Block, type Heading, type Paragraph, type Signature, textWidth } from '../document.ts'
import { nameLines } from '../name-lines.ts'
import { runOf } from '../widths.ts'
import { linePitch, points, size, twips } from './measures.ts'
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

/** The last of the text stays with what closes it. */
function paragraph({ lead, text, apart }: Paragraph, isClosed: boolean): WordParagraph {
  const runs = lead === undefined ? [run(text)] : [run(lead, { style: styleId.lead }), run(text)]
  return textParagraph(styleId.body, runs, {
    ...(isClosed ? { keepNext: true, widowControl: true } : {}),
    ...(apart ? { spacing: { before: points(linePitch) } } : {}),
  })
}

/** Characters of the body's size that a signature may be wide. */
const signatureLength = 26

/** The date's right end stands four characters from the right; a signature without a date, which a hand will add, two. */
const roomAtRight = { dated: 4, undated: 2 } as const

/**
 * The organ centred above the date, as room for the seal is left. Both are centred in one frame, which no reader's own widths of
 * digits and gaps can put apart; a name wider than the frame makes it wider.
 */
function signature({ organ, date }: Signature): WordParagraph[] {
  const names = nameLines(organ, signatureLength)
  const name = Math.max(...names.map(runOf))
  const frame = date === undefined ? name : Math.max(runOf(date) + 2 * roomAtRight.dated, name + 1)
  const right = date === undefined ? points(roomAtRight.undated * size.three) : 0
  const indent = { left: Math.max(0, twips(textWidth) - points(frame * size.three) - right), right }
  const lines = [...names, ...(date === undefined ? [] : [date])]
  return lines.map((text, index) =>
    textParagraph(styleId.signature, [run(text)], {
      indent,
      ...(index === 0 ? { spacing: { before: points(linePitch) } } : {}),
      ...(index < lines.length - 1 ? { keepNext: true } : {}),
    }),
  )
}

function newPage({ lead, title, subtitle }: Extract<Block, { kind: 'newPage' }>): WordParagraph[] {
  const first = { pageBreakBefore: true }
  const after = { spacing: { after: points(linePitch / 2) } }
  return [
    ...(lead === undefined ? [] : [textParagraph(styleId.attachment, [run(lead)], first)]),
    // On the third line of its page.
    textParagraph(styleId.pageTitle, [run(title)], {
      ...(lead === undefined ? first : { spacing: { before: points(linePitch) } }),
      ...(subtitle === undefined ? after : {}),
    }),
    ...(subtitle === undefined
      ? []
      : [textParagraph(undefined, [run(subtitle)], { alignment: AlignmentType.CENTER, keepNext: true, ...after })]),
  ]
}

function write(block: Block, index: number, blocks: readonly Block[]): FileChild[] {
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
      return [heading(block, blocks[index - 1], blocks[index + 1])]
    case 'paragraph':
      return [paragraph(block, closingAfter(blocks, index) !== undefined)]
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
  ...blocks.flatMap(write),
  ...(blocks.at(-1)?.kind === 'table' ? [afterTable()] : []),
]
