import type { Section } from '../schema/editions/shape.ts'
import type { ReportContent } from './content.ts'
import type { Block, Paragraph, ReportDocument, Signature } from './document.ts'
import { requireComplete } from './incomplete.ts'
import { lastPage } from './last-page.ts'
import { citesBasis, narrativeBlocks, narrativeLines, splitIntroduction } from './narrative.ts'
import { printable } from './printable.ts'
import { blockTable } from './tables/block-table.ts'
import { disputeTable } from './tables/dispute-table.ts'
import { requestTable } from './tables/request-table.ts'
import { statisticsTable } from './tables/statistics-table.ts'
import { titleLines } from './title.ts'
import { basisSentence, chineseDate, chineseNumeral, words } from './words.ts'

const paragraph = (text: string): Paragraph => ({ kind: 'paragraph', text })

const textOf = ({ narratives }: ReportContent, { id, title }: Section): string[] =>
  narrativeLines(narratives[id as keyof typeof narratives] ?? '', title)

/** Titles carry their numeral in the newer forms; the chapters of 2008 are counted as they come. */
const numberedTitle = (title: string, position: number): string =>
  /^[一二三四五六七八九十]+、/.test(title) ? title : `${chineseNumeral(position)}、${title}`

function openNarrative({ title, parts }: Section): Paragraph {
  const name = title.replace(/^[一二三四五六七八九十]+、/, '')
  return { ...paragraph(words.openText(parts ? words.partsOf(name, parts) : name)), open: true }
}

const narrativeSection = (section: Section, lines: readonly string[]): Block[] =>
  lines.length === 0 ? [openNarrative(section)] : narrativeBlocks(lines)

function tableSection(content: ReportContent, { id }: Section): Block[] {
  const { tables } = content.form
  if (!tables) return []
  const builders = { s2: blockTable, s3: requestTable, s4: disputeTable }
  return [builders[id as keyof typeof builders](content, tables)]
}

/** The opening and the sections one after the other, as far as the form has them in the body of the report. */
function body(content: ReportContent): Block[] {
  const { form, year } = content
  const sections = form.sections.filter(
    (section) => section.id !== 't' && !(section.optional && textOf(content, section).length === 0),
  )
  const first = textOf(content, sections[0]!)
  const { introduction, rest } = splitIntroduction(first)
  const opening = citesBasis(first[0]) ? introduction : [basisSentence({ year, basis: form.basis })]
  return [
    ...opening.map(paragraph),
    ...sections.flatMap((section, index): Block[] => [
      { kind: 'heading', level: 1, text: numberedTitle(section.title, index + 1) },
      ...(section.kind === 'table'
        ? tableSection(content, section)
        : narrativeSection(section, index === 0 ? rest : textOf(content, section))),
    ]),
  ]
}

function signature({ signature: { organ, date }, organ: reporting, draft }: ReportContent): Signature {
  const name = printable(organ ?? reporting)
  if (date !== undefined) return { kind: 'signature', organ: name, date: printable(chineseDate(date)) }
  return draft
    ? { kind: 'signature', organ: name, date: words.openText(words.signingDate), dateOpen: true }
    : { kind: 'signature', organ: name }
}

/** The statistics table of the 2008 form follows the signed report on pages of its own. */
function attachment(content: ReportContent): { note: Block[]; pages: Block[] } {
  const { form, organ, year } = content
  const section = form.sections.find(({ id }) => id === 't')
  if (!section || !form.statistics) return { note: [], pages: [] }
  return {
    note: [{ ...paragraph(words.attachmentNote(section.title)), apart: true }],
    pages: [
      { kind: 'newPage', lead: words.attachment, title: section.title, subtitle: words.statisticsYear(year) },
      { kind: 'tableLine', text: words.statisticsOrgan(printable(organ)) },
      statisticsTable(content, form.statistics),
    ],
  }
}

/** The report as a document. Throws {@link ReportIncomplete} for a final that lacks something. */
export function composeReport(content: ReportContent): ReportDocument {
  const { draft, year } = content
  if (!draft) requireComplete(content)
  const organ = printable(content.organ)
  const { note, pages } = attachment(content)
  return {
    title: organ + words.reportTitle(year),
    organ,
    year,
    ...(draft ? { mark: words.draftMark(draft.number) } : {}),
    dated: content.signature.date ?? `${year}-12-31`,
    blocks: [
      { kind: 'title', lines: titleLines(organ, year) },
      ...body(content),
      ...note,
      signature(content),
      ...pages,
      ...(draft ? lastPage(draft) : []),
    ],
  }
}
