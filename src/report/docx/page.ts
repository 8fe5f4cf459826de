import { AlignmentType, Footer, Header, type ISectionOptions, PageNumber, TextRun } from 'docx'
import { page } from '../document.ts'
import { eastAsian } from './fonts.ts'
import { points, size, twips } from './measures.ts'
import { styleId } from './styles.ts'
import { run, textParagraph } from './text.ts'

/** 「— 1 —」, its dash 7 mm below the text, one character in from the outer edge. */
function pageNumber(edge: 'left' | 'right'): Footer {
  // A run each, and no look but that of the style: a reader may give the number, or what follows it in its run, another one.
  const number = new TextRun({ children: [PageNumber.CURRENT], font: eastAsian })
  const paragraph = textParagraph(styleId.pageNumber, [run('— '), number, run(' —')], {
    alignment: edge === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
    indent: { [edge]: points(size.four) },
  })
  return new Footer({ children: [paragraph] })
}

const mark = (text: string): Header => new Header({ children: [textParagraph(styleId.mark, [run(text)])] })

/** Odd pages count at the right, even ones at the left; a draft says so on both. */
export function pageLayout(draftMark: string | undefined): Omit<ISectionOptions, 'children'> {
  return {
    properties: {
      page: {
        size: { width: twips(page.width), height: twips(page.height) },
        margin: {
          top: twips(page.top),
          left: twips(page.left),
          bottom: twips(page.bottom),
          right: twips(page.right),
          header: twips(200),
          footer: twips(252),
        },
      },
    },
    ...(draftMark === undefined ? {} : { headers: { default: mark(draftMark), even: mark(draftMark) } }),
    footers: { default: pageNumber('right'), even: pageNumber('left') },
  }
}
