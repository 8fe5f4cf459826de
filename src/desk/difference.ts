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

function versionOf(snapshot: Snapshot): Version {
  const { organ, year, figures, narratives, signature } = snapshot
  const known = new Map(Object.entries(figures) as [CellId, number][])
  return { organ, year, form: formIn(snapshot), figures: known, narratives, signature }
}

const nameOf = ({ kind, number }: StoredFile): string => (kind === 'final' ? words.final : words.draft(number))

const named = (file: StoredFile): Named => ({ name: nameOf(file), version: versionOf(file.content as Snapshot) })

/** Files by the names they go by: of several finals the last is meant. */
function namedIn(argument: string, files: readonly StoredFile[]): { file: StoredFile | undefined; name: string }[] {
  const drafts = [...argument.normalize('NFKC').matchAll(/(?:草稿|稿子?|第)\s*(\d{1,4})/gu)].map(([, digits]) => {
    const number = Number(digits)
    return { file: files.find((file) => file.kind === 'draft' && file.number === number), name: words.draft(number) }
  })
  const final = /正式稿/u.test(argument)
    ? [{ file: files.findLast(({ kind }) => kind === 'final'), name: words.final }]
    : []
  return [...drafts, ...final]
}

function compared(from: Named, to: Named, buttons: readonly Button[] = []): Said {
  const difference = differenceBetween(from.version, to.version)
  return { lines: differenceLines(from.name, to.name, difference), buttons, next: 'quiet' }
}

/** Since the last file, if anything was changed since; otherwise between the last two. */
function latest(files: readonly StoredFile[], now: Named, hasChanged: boolean): Said {
  const [before, last] = [files.at(-2), files.at(-1)!]
  if (!hasChanged) {
    return before
      ? compared(named(before), named(last))
      : { lines: [words.nothingToCompare(nameOf(last))], next: 'quiet' }
  }
  const label = before && words.ask(nameOf(before), nameOf(last))
  return compared(named(last), now, label === undefined ? [] : [{ label, action: { do: 'say', words: label } }])
}

/** 「和上一稿有什么不同」: of the files as they were kept, or between one of them and the report as it is. */
export function difference(draft: Draft, argument: string): Said {
  const files = draft.store.files(draft.report.id)
  const last = files.at(-1)
  if (!last) return { lines: [noFileYet], next: 'quiet' }
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
