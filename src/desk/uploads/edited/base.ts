import { type Block, line } from '../../../intake/files/blocks.ts'
import { readDocument } from '../../../intake/files/read-document.ts'
import { ofDocument, type ReadReport } from '../../../intake/files/report.ts'
import { composeReport } from '../../../report/compose.ts'
import type { ReportContent } from '../../../report/content.ts'
import type { Block as Printed } from '../../../report/document.ts'
import { nameLines } from '../../../report/name-lines.ts'
import type { CellId } from '../../../schema/cell-id.ts'
import type { Figures } from '../../../schema/figure.ts'
import type { StoredFile } from '../../../store/store.ts'
import type { Draft } from '../../../tools/draft.ts'
import { contentOf, draftOf, hashIn, type Snapshot, snapshotOf } from '../../standing/snapshot.ts'
import { withoutOpenLines } from '../differences.ts'
import type { SentFile } from '../read-upload.ts'

/** What a report says in words, as it is read from its file: that of ours, and the one that came back, in the same way. */
export interface Wording {
  readonly introduction: string
  /** By section, those that are there; empty where nothing is written yet. */
  readonly texts: ReadonlyMap<string, string>
  readonly signature: ReadReport['signature']
}

/** What a file is compared with. */
export interface Base extends Wording {
  /** Null where it is not known what the file was made from: then it is the report as it is. */
  readonly file: StoredFile | null
  readonly figures: Figures
}

/** As wide as a signature may be, in characters. */
const signatureLength = 26

function linesOf(block: Printed): string[] {
  switch (block.kind) {
    case 'title':
      return [...block.lines]
    case 'heading':
    case 'tableLine':
      return [block.text]
    case 'paragraph':
      return [(block.lead ?? '') + block.text]
    case 'signature':
      return [...nameLines(block.organ, signatureLength), ...(block.date === undefined ? [] : [block.date])]
    case 'newPage':
      return [block.lead, block.title, block.subtitle].flatMap((text) => text ?? [])
    case 'table':
      return []
  }
}

/** @param own the organ as it is called here: a title may have been given another */
export function wordingOf({ introduction, narratives = {}, signature, organ }: ReadReport, own: string): Wording {
  const organs = [own, signature.organ ?? own, organ ?? own]
  const written = (text: string): string => {
    const [shortest = ''] = organs
      .map((one) => withoutOpenLines(text, one))
      .sort((one, other) => one.length - other.length)
    return shortest.trim()
  }
  const texts = Object.entries(narratives).map(([id, text]) => [id, written(text ?? '')] as const)
  return { introduction, texts: new Map(texts), signature }
}

/** What reading the file of a report makes of its words. */
function printedWording(content: ReportContent): Wording {
  const blocks: Block[] = composeReport(content).blocks.flatMap((block) => linesOf(block).map(line))
  return wordingOf(ofDocument('docx', readDocument(blocks, '')), content.organ)
}

/** By its stamp; without one, by the number at the head of its pages or in its name. A stamp of somebody else's file is nobody's number. */
function fileOf({ store, report }: Draft, { aside }: ReadReport, { name }: SentFile): StoredFile | undefined {
  const files = store.files(report.id)
  const stamp = aside?.origin.stamp
  if (stamp) {
    const same = files.filter((file) => hashIn(file).startsWith(stamp.hash))
    return same.find(({ kind, number }) => kind === stamp.kind && number === stamp.number) ?? same.at(-1)
  }
  const named = /草稿\s*(\d{1,4})/u.exec(name.normalize('NFKC'))?.[1]
  const number = aside?.origin.draft ?? (named === undefined ? undefined : Number(named))
  return files.find((file) => file.kind === 'draft' && file.number === number)
}

/** Whether a file says by itself that it was made here from this report. */
export const isStamped = ({ store, report }: Draft, { aside }: ReadReport): boolean => {
  const stamp = aside?.origin.stamp
  return stamp !== undefined && store.files(report.id).some((file) => hashIn(file).startsWith(stamp.hash))
}

export function baseOf(draft: Draft, report: ReadReport, sent: SentFile): Base {
  const file = fileOf(draft, report, sent)
  const snapshot = file ? (file.content as Snapshot) : { ...snapshotOf(draft), draft: draftOf(draft.situation, 0) }
  const figures = new Map(Object.entries(snapshot.figures) as [CellId, number][])
  return { ...printedWording(contentOf({ ...snapshot })), file: file ?? null, figures }
}
