import { createHash } from 'node:crypto'
import { wantsContact } from '../../checks/contact.ts'
import { sectionText } from '../../checks/section-texts.ts'
import type { Situation } from '../../checks/situation.ts'
import type { ReportContent } from '../../report/content.ts'
import type { CellId, EditionId, SectionId } from '../../schema/cell-id.ts'
import type { FileStamp } from '../../schema/file-stamp.ts'
import { type Form, formOf, type Profile } from '../../schema/form.ts'
import type { Habits } from '../../schema/habits.ts'
import type { StoredFile } from '../../store/store.ts'
import { type Explained, explainedIn, explainedLine } from '../../text/explained.ts'
import { settledRows } from '../../text/ledger/rows-left.ts'
import { openItems } from '../../text/missing.ts'
import type { Draft } from '../../tools/draft.ts'
import { evidence } from './evidence.ts'

/** Who said a figure, on what day (YYYY-MM-DD), in which words. */
export interface Source {
  readonly who: string
  readonly day: string
  readonly words: string
}

/** Who approved what a report says, and how: by a tap of their own, or on paper, entered by somebody. */
export interface SignOff {
  readonly who: string
  /** YYYY-MM-DD. */
  readonly day: string
  /** Who entered a signature on paper; undefined for a tap. */
  readonly enteredBy?: string
  /** The change it was said with: taken back, the approval is gone. */
  readonly change: number
}

/** What a report says, without what is only said of its drafts. */
interface Substance {
  readonly organ: string
  readonly year: number
  readonly edition: EditionId
  readonly profile?: Profile | undefined
  readonly subrows: readonly string[]
  /** What its place asked for, whole: files built later say the same whatever becomes of the place's own file. */
  readonly habits?: Habits
  readonly contact?: string
  readonly figures: Readonly<Record<string, number>>
  readonly narratives: Partial<Record<SectionId, string>>
  readonly signature: { readonly organ?: string; readonly date?: string }
}

/** What a file is built from, as it is kept: the figures and texts of that moment. */
export interface Snapshot extends Substance {
  /** Of what the report says: files with the same one say the same, whether draft or final. */
  readonly hash?: string
  /** Where the figures come from that are not 0; one without was derived. */
  readonly sources?: Readonly<Record<string, Source>>
  /** Who was asked for a figure: the office that signs for it. */
  readonly offices?: Readonly<Record<string, string>>
  /** Of a final: who approved it, and why it corrects what was published (a file's id). */
  readonly signOff?: SignOff | undefined
  readonly correction?: { readonly of: number; readonly reason: string } | undefined
  /** Remarks that were closed with a reason, and what became of the rows of a ledger that were not counted. */
  readonly explained?: readonly Explained[]
  readonly settledRows?: string
  readonly draft?: {
    readonly number: number
    readonly missing: readonly string[]
    readonly held: readonly string[]
    /** These two: not of drafts kept before there was a heading of its own for them. */
    readonly mistakes?: readonly string[]
    readonly undecided?: readonly string[]
    readonly findings: readonly string[]
  }
}

function narrativesOf(situation: Situation): Partial<Record<SectionId, string>> {
  const sections = situation.form.sections.filter(({ kind }) => kind === 'narrative')
  return Object.fromEntries(
    sections.flatMap(({ id }) => {
      const text = sectionText(situation, id)
      return text === undefined ? [] : [[id, text]]
    }),
  )
}

function saidIn(situation: Situation): Substance {
  const { organ, year, form, figures, notes } = situation
  const date = notes.get('signature:date')?.value
  const contact = wantsContact(form, sectionText(situation, 's1')) ? notes.get('contact')?.value : undefined
  return {
    organ,
    year,
    edition: form.edition,
    profile: form.profile,
    subrows: form.subrows,
    ...(form.habits === undefined ? {} : { habits: form.habits }),
    ...(contact === undefined ? {} : { contact }),
    figures: Object.fromEntries(figures),
    narratives: narrativesOf(situation),
    signature: { organ: notes.get('signature:organ')?.value ?? organ, ...(date === undefined ? {} : { date }) },
  }
}

type Formed = Pick<Substance, 'edition' | 'profile' | 'subrows' | 'habits'>

export const formIn = ({ edition, profile, subrows, habits }: Formed): Form =>
  formOf(edition, { profile, subrows, habits })

/** The order of keys is part of the format: hashes of one release are compared with those of the next. */
function hashOf(said: Substance): string {
  const { organ, year, edition, profile = null, subrows, figures, narratives, signature, habits, contact } = said
  // Of what a place asks for, only what is printed; a report without it has the hash it always had.
  const local = [habits?.opening ?? null, contact ?? null]
  const { cells, sections } = formIn(said)
  const canonical = JSON.stringify([
    [organ, year, edition, profile, subrows],
    cells.map(({ id }) => figures[id] ?? null),
    sections.map(({ id }) => narratives[id as SectionId] ?? null),
    [signature.organ ?? null, signature.date ?? null],
    ...(local.every((one) => one === null) ? [] : [local]),
  ])
  return createHash('sha256').update(canonical).digest('hex')
}

/** What a report says now, as the hash that files are kept with. */
export const currentHash = (situation: Situation): string => hashOf(saidIn(situation))

/** The hash of a kept file; one from before there were hashes has it computed. */
export function hashIn({ content }: StoredFile): string {
  const snapshot = content as Snapshot
  return snapshot.hash ?? hashOf(snapshot)
}

/** What a kept file is known by when it comes back. */
export const stampOf = (file: StoredFile): FileStamp => ({
  kind: file.kind === 'final' ? 'final' : 'draft',
  number: file.number,
  hash: hashIn(file),
})

function sourcesOf({ situation, changes, store }: Draft): Record<string, Source> {
  const byId = new Map(changes.map((change) => [change.id, change]))
  const sources = [...situation.state.accepted].flatMap(([cell, { value, change: id }]) => {
    const change = value === 0 ? undefined : byId.get(id)
    if (!change) return []
    const own = change.statements.find((statement) => statement.cell === cell)?.words ?? ''
    const who = store.person(change.by)?.name ?? ''
    return [[cell, { who, day: change.day, words: evidence(own, change.words) }] as const]
  })
  return Object.fromEntries(sources)
}

const officesOf = ({ notes }: Situation): Record<string, string> =>
  Object.fromEntries(
    [...notes].flatMap(([slot, { value }]) =>
      slot.startsWith('waiting:') && value !== '' ? [[slot.slice('waiting:'.length), value] as const] : [],
    ),
  )

/** What a draft says of what it lacks. */
export function draftOf(situation: Situation, number: number): NonNullable<Snapshot['draft']> {
  const items = openItems(situation)
  const texts = (kinds: readonly string[]) => items.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text)
  return {
    number,
    missing: texts(['profile', 'figures', 'waiting', 'text', 'contact', 'signature']),
    held: texts(['held']),
    mistakes: texts(['broken']),
    findings: [...texts(['plug', 'ledger', 'reason']), ...explainedIn(situation).map(explainedLine)],
  }
}

/** The report as it is now. */
export function snapshotOf(draft: Draft): Snapshot {
  const { situation } = draft
  const said = saidIn(situation)
  const explained = explainedIn(situation)
  const rows = settledRows(situation)
  return {
    ...said,
    hash: hashOf(said),
    sources: sourcesOf(draft),
    offices: officesOf(situation),
    ...(explained.length > 0 ? { explained } : {}),
    ...(rows === undefined ? {} : { settledRows: rows }),
  }
}

/** The content a snapshot stands for. */
export function contentOf(snapshot: Snapshot): ReportContent {
  const { organ, year, figures, narratives, contact, signature, draft } = snapshot
  return {
    organ,
    year,
    form: formIn(snapshot),
    figures: new Map(Object.entries(figures) as [CellId, number][]),
    narratives,
    contact,
    signature,
    ...(draft === undefined ? {} : { draft }),
  }
}
