import { sectionText } from '../checks/section-texts.ts'
import type { Situation } from '../checks/situation.ts'
import type { ReportContent } from '../report/content.ts'
import { fileName } from '../report/file-name.ts'
import type { CellId, EditionId, SectionId } from '../schema/cell-id.ts'
import { formOf, type Profile } from '../schema/form.ts'
import * as messages from '../text/messages.ts'
import { openItems, openLines } from '../text/missing.ts'
import type { Draft } from '../tools/draft.ts'
import type { Said } from './compose.ts'

/** What a file is built from, as it is kept: the figures and texts of that moment. */
export interface Snapshot {
  readonly organ: string
  readonly year: number
  readonly edition: EditionId
  readonly profile?: Profile | undefined
  readonly subrows: readonly string[]
  readonly figures: Readonly<Record<string, number>>
  readonly narratives: Partial<Record<SectionId, string>>
  readonly signature: { readonly organ?: string; readonly date?: string }
  readonly draft?: {
    readonly number: number
    readonly missing: readonly string[]
    readonly held: readonly string[]
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

function snapshotOf(situation: Situation, number: number | undefined): Snapshot {
  const { organ, year, form, figures, notes } = situation
  const items = openItems(situation)
  const texts = (kinds: readonly string[]) => items.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text)
  const date = notes.get('signature:date')?.value
  return {
    organ,
    year,
    edition: form.edition,
    profile: form.profile,
    subrows: form.subrows,
    figures: Object.fromEntries(figures),
    narratives: narrativesOf(situation),
    signature: { organ: notes.get('signature:organ')?.value ?? organ, ...(date === undefined ? {} : { date }) },
    ...(number === undefined
      ? {}
      : {
          draft: {
            number,
            missing: texts(['profile', 'figures', 'waiting', 'text', 'signature']),
            held: texts(['held', 'broken']),
            findings: texts(['plug', 'reason']),
          },
        }),
  }
}

/** The content a snapshot stands for. */
export function contentOf(snapshot: Snapshot): ReportContent {
  const { organ, year, edition, profile, subrows, figures, narratives, signature, draft } = snapshot
  return {
    organ,
    year,
    form: formOf(edition, { profile, subrows }),
    figures: new Map(Object.entries(figures) as [CellId, number][]),
    narratives,
    signature,
    ...(draft === undefined ? {} : { draft }),
  }
}

/** A draft can be had at any time: what is open and held stands on its last page. */
export function buildDraft(draft: Draft): Said {
  const { situation, store, report, actor } = draft
  const number = store.nextFileNumber(report.id, 'draft')
  const name = fileName({ organ: situation.organ, year: situation.year, draftNumber: number })
  const id = store.addFile({
    reportId: report.id,
    kind: 'draft',
    number,
    name,
    content: snapshotOf(situation, number),
    at: actor.at,
  })
  const items = openItems(situation)
  const held = items.filter(({ kind }) => kind === 'held' || kind === 'broken').length
  return {
    lines: [messages.draftLine(number, items.length - held, held)],
    next: 'repeat',
    file: { id, kind: 'draft', name },
  }
}

/** The final is refused with the list while anything stands in its way; otherwise a tap is asked for. */
export function askFinal(draft: Draft): Said {
  const items = openItems(draft.situation)
  if (items.length > 0) {
    return {
      lines: [messages.finalRefused(items.length), ...openLines(items)],
      buttons: [
        { label: '接着填', action: { do: 'ask', asked: items[0]!.asked } },
        { label: '出草稿', action: { do: 'build', kind: 'draft' } },
      ],
      next: 'quiet',
    }
  }
  return {
    lines: [messages.finalAsk],
    buttons: [
      { label: '出正式稿', action: { do: 'build', kind: 'final' } },
      { label: '先出草稿', action: { do: 'build', kind: 'draft' } },
    ],
    next: 'quiet',
  }
}

/** The final file, built only when the report is done. */
export function buildFinal(draft: Draft): Said {
  const { situation, store, report, actor } = draft
  if (openItems(situation).length > 0) return askFinal(draft)
  const number = store.nextFileNumber(report.id, 'final')
  const name = fileName({ organ: situation.organ, year: situation.year })
  const id = store.addFile({
    reportId: report.id,
    kind: 'final',
    number,
    name,
    content: snapshotOf(situation, undefined),
    at: actor.at,
  })
  return { lines: messages.finalLine, next: 'quiet', file: { id, kind: 'final', name } }
}
