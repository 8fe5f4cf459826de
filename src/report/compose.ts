import { wantsContact } from '../checks/contact.ts'
import type { Section } from '../schema/editions/shape.ts'
import { stampText } from '../schema/file-stamp.ts'
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
import { chineseDate, chineseNumeral, openingSentence, words } from './words.ts'

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

interface Opening {
  readonly paragraphs: readonly Paragraph[]
  /** What is left of the first section. */
  readonly rest: readonly string[]
}

/** What stands before the first heading: the person's own introduction or the sentence that reports begin with, and how to reach the organ. */
export function openingOf(content: ReportContent): Opening {
  const { form, organ, contact } = content
  const first = textOf(content, form.sections[0]!)
  const { introduction, rest } = splitIntroduction(first)
  const lines = citesBasis(first[0]) ? introduction : [openingSentence(content)]
  if (!wantsContact(form, first.join('\n'))) return { paragraphs: lines.map(paragraph), rest }
  const reached =
    contact === undefined
      ? { ...paragraph(words.openText(words.openContact)), open: true as const }
      : paragraph(words.contact(printable(organ), printable(contact)))
  return { paragraphs: [...lines.map(paragraph), reached], rest }
}

/** The opening and the sections one after the other, as far as the form has them in the body of the report. */
function body(content: ReportContent): Block[] {
  const { form } = content
  const sections = form.sections.filter(
    (section) => section.id !== 't' && !(section.optional && textOf(content, section).length === 0),
  )
  const { paragraphs, rest } = openingOf(content)
  return [
    ...paragraphs,
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
    ...(content.stamp ? { stamp: stampText(content.stamp) } : {}),
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
