import type { CellId } from '../schema/cell-id.ts'
import type { StoredFile } from '../store/store.ts'
import { differenceBetween, differenceLines, type Version, differenceWords as words } from '../text/difference.ts'
import { noFileYet } from '../text/handed-out.ts'
import type { Button } from '../text/reply.ts'
import type { Draft } from '../tools/draft.ts'
import type { Said } from './compose.ts'
import { currentHash, formIn, hashIn, type Snapshot, snapshotOf } from './snapshot.ts'

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

/** 「草稿2」, 「正式稿」; of several finals 「正式稿2」. */
function nameOf({ kind, number }: StoredFile, files: readonly StoredFile[]): string {
  if (kind === 'draft') return words.draft(number)
  return files.filter((file) => file.kind === 'final').length > 1 ? words.numberedFinal(number) : words.final
}

/** Files by the names they go by: of several finals the last is meant where no number is said. */
function namedIn(argument: string, files: readonly StoredFile[]): { file: StoredFile | undefined; name: string }[] {
  const plain = argument.normalize('NFKC')
  const drafts = [...plain.matchAll(/(?:草稿|(?<!正式|终)稿子?|第)\s*(\d{1,4})/gu)].map(([, digits]) => {
    const number = Number(digits)
    return { file: files.find((file) => file.kind === 'draft' && file.number === number), name: words.draft(number) }
  })
  const finals = [...plain.matchAll(/(?:正式稿|终稿)\s*(\d{0,3})/gu)].map(([, digits]) => {
    const isMeant = ({ kind, number }: StoredFile): boolean =>
      kind === 'final' && (!digits || number === Number(digits))
    return { file: files.findLast(isMeant), name: digits ? words.numberedFinal(Number(digits)) : words.final }
  })
  return [...drafts, ...finals]
}

const namedAs = (file: StoredFile, files: readonly StoredFile[]): Named => ({
  name: nameOf(file, files),
  version: versionOf(file.content as Snapshot),
})

/** What of a file is another than in an earlier one, in at most so many lines. */
export function since(from: StoredFile, to: StoredFile, files: readonly StoredFile[], lines: number): string[] {
  const [before, after] = [namedAs(from, files), namedAs(to, files)]
  return differenceLines(before.name, after.name, differenceBetween(before.version, after.version), lines)
}

function compared(from: Named, to: Named, buttons: readonly Button[] = []): Said {
  const difference = differenceBetween(from.version, to.version)
  return { lines: differenceLines(from.name, to.name, difference), buttons, next: 'quiet' }
}

/** Since the last file, if anything was changed since; otherwise between the last two. */
function latest(files: readonly StoredFile[], now: Named, hasChanged: boolean): Said {
  const named = (file: StoredFile): Named => namedAs(file, files)
  const [before, last] = [files.at(-2), files.at(-1)!]
  if (!hasChanged) {
    return before
      ? compared(named(before), named(last))
      : { lines: [words.nothingToCompare(nameOf(last, files))], next: 'quiet' }
  }
  const label = before && words.ask(nameOf(before, files), nameOf(last, files))
  return compared(named(last), now, label === undefined ? [] : [{ label, action: { do: 'say', words: label } }])
}

/** 「和上一稿有什么不同」: of the files as they were kept, or between one of them and the report as it is. */
export function difference(draft: Draft, argument: string): Said {
  const files = draft.store.files(draft.report.id)
  const last = files.at(-1)
  if (!last) return { lines: [noFileYet], next: 'quiet' }
  const named = (file: StoredFile): Named => namedAs(file, files)
  const hasChanged = hashIn(last) !== currentHash(draft.situation)
  const now: Named = { name: words.now, version: versionOf(snapshotOf(draft)) }
  const found = namedIn(argument, files)
  const unknown = found.find(({ file }) => !file)
  if (unknown) return { lines: [words.unknown(unknown.name)], next: 'quiet' }
  const [from, to] = found.map(({ file }) => file!).sort((one, other) => one.id - other.id)
  if (!from) return latest(files, now, hasChanged)
  if (to) return compared(named(from), named(to))
  return compared(named(from), hasChanged || from.id === last.id ? now : named(last))
}
