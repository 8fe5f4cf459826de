import { namesPublished } from '../../intake/sayings/difference.ts'
import type { CellId } from '../../schema/cell-id.ts'
import type { StoredFile } from '../../store/store.ts'
import {
  differenceBetween,
  differenceLines,
  shortDifference,
  type Version,
  wholeDifference,
  differenceWords as words,
} from '../../text/difference.ts'
import { noFileYet } from '../../text/handed-out.ts'
import type { Button } from '../../text/reply.ts'
import type { Draft } from '../../tools/draft.ts'
import type { Said } from '../compose.ts'
import { publicationsOf, publishedOf } from '../standing/publication.ts'
import { currentHash, formIn, hashIn, type Snapshot, snapshotOf } from '../standing/snapshot.ts'

interface Named {
  readonly name: string
  readonly version: Version
}

/** A kept file as something to be compared. */
export function versionOf(snapshot: Snapshot): Version {
  const { organ, year, figures, narratives, signature } = snapshot
  const known = new Map(Object.entries(figures) as [CellId, number][])
  return { organ, year, form: formIn(snapshot), figures: known, narratives, signature }
}

type Files = readonly StoredFile[]

/** 「草稿2」, 「正式稿」; of several finals 「正式稿2（更正后）」. */
function nameOf(draft: Draft, file: StoredFile, files: Files): string {
  const name = plainName(file, files)
  if (file.kind === 'draft') return name
  const published = publicationsOf(draft).findLast((one) => one.file === file.id)
  if (published) return words.finalThat(name, words.isPublished(published))
  return (file.content as Snapshot).correction ? words.finalThat(name, words.isCorrection) : name
}

/** The final that was handed in or published; of two the one that is corrected. */
function publishedFile(draft: Draft, files: Files): StoredFile | undefined {
  const last = files.findLast(({ kind }) => kind === 'final')
  const corrects = last && (last.content as Snapshot).correction?.of
  const id = corrects ?? publishedOf(draft)?.file
  return files.find((file) => file.id === id)
}

interface Meant {
  readonly file: StoredFile | undefined
  /** What is said where there is no such file. */
  readonly unknown: string
}

/** Files by the names they go by: of several finals the last is meant where no number is said. */
function namedIn(draft: Draft, argument: string, files: Files): Meant[] {
  const plain = argument.normalize('NFKC')
  const drafts = [...plain.matchAll(/(?:草稿|(?<!正式|终)稿子?|第)\s*(\d{1,4})/gu)].map(([, digits]): Meant => {
    const number = Number(digits)
    const file = files.find((one) => one.kind === 'draft' && one.number === number)
    return { file, unknown: words.unknown(words.draft(number)) }
  })
  const published: Meant[] = namesPublished(plain)
    ? [{ file: publishedFile(draft, files), unknown: words.notPublished }]
    : []
  const finals = [...plain.matchAll(/(?:正式稿|终稿)\s*(\d{0,3})/gu)]
    .filter(([, digits]) => digits || published.length === 0)
    .map(([, digits]): Meant => {
      const isMeant = ({ kind, number }: StoredFile): boolean =>
        kind === 'final' && (!digits || number === Number(digits))
      const name = digits ? words.numberedFinal(Number(digits)) : words.final
      return { file: files.findLast(isMeant), unknown: words.unknown(name) }
    })
  return [...drafts, ...published, ...finals]
}

const namedAs = (draft: Draft, file: StoredFile, files: Files): Named => ({
  name: nameOf(draft, file, files),
  version: versionOf(file.content as Snapshot),
})

/** What of a file is another than in an earlier one, in at most so many lines, with a way to see all of it. */
export function since(
  draft: Draft,
  from: StoredFile,
  to: StoredFile,
  lines: number,
): ReturnType<typeof shortDifference> {
  const files = draft.store.files(draft.report.id)
  const [before, after] = [namedAs(draft, from, files), namedAs(draft, to, files)]
  return shortDifference(before.name, after.name, differenceBetween(before.version, after.version), lines)
}

function compared(from: Named, to: Named, buttons: readonly Button[] = []): Said {
  const difference = differenceBetween(from.version, to.version)
  return {
    lines: differenceLines(from.name, to.name, difference),
    buttons: [...wholeDifference(from.name, to.name, difference), ...buttons],
    next: 'quiet',
  }
}

/** What a file is looked at against: a correction against what it corrects, any other against the last that says something else. */
function before(last: StoredFile, files: Files): StoredFile | undefined {
  const corrects = (last.content as Snapshot).correction?.of
  const corrected = files.find(({ id }) => id === corrects)
  const earlier = files.filter(({ id }) => id < last.id)
  return corrected ?? earlier.findLast((file) => hashIn(file) !== hashIn(last)) ?? earlier.at(-1)
}

/** Since the last file, if anything was changed since; otherwise between the last two that differ. */
function latest(draft: Draft, files: Files, now: Named, hasChanged: boolean): Said {
  const named = (file: StoredFile): Named => namedAs(draft, file, files)
  const last = files.at(-1)!
  const earlier = before(last, files)
  if (!hasChanged) {
    return earlier
      ? compared(named(earlier), named(last))
      : { lines: [words.nothingToCompare(nameOf(draft, last, files))], next: 'quiet' }
  }
  const label = earlier && words.ask(plainName(earlier, files), plainName(last, files))
  return compared(named(last), now, label === undefined ? [] : [{ label, action: { do: 'say', words: label } }])
}

/** Without what it is: for a button. */
function plainName({ kind, number }: StoredFile, files: Files): string {
  if (kind === 'draft') return words.draft(number)
  return files.filter((file) => file.kind === 'final').length > 1 ? words.numberedFinal(number) : words.final
}

/** 「和上一稿有什么不同」: of the files as they were kept, or between one of them and the report as it is. */
export function difference(draft: Draft, argument: string): Said {
  const files = draft.store.files(draft.report.id)
  const last = files.at(-1)
  if (!last) return { lines: [noFileYet], next: 'quiet' }
  const named = (file: StoredFile): Named => namedAs(draft, file, files)
  const hasChanged = hashIn(last) !== currentHash(draft.situation)
  const now: Named = { name: words.now, version: versionOf(snapshotOf(draft)) }
  const found = namedIn(draft, argument, files)
  const unknown = found.find(({ file }) => !file)
  if (unknown) return { lines: [unknown.unknown], next: 'quiet' }
  const [from, to] = found.map(({ file }) => file!).sort((one, other) => one.id - other.id)
  if (!from) return latest(draft, files, now, hasChanged)
  if (to) return compared(named(from), named(to))
  return compared(named(from), hasChanged || from.id === last.id ? now : named(last))
}
