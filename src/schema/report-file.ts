import { isUtf8 } from 'node:buffer'
import * as z from 'zod'
import type { CellId, SectionId } from './cell-id.ts'
import type { Figure, Figures } from './figure.ts'
import { editionOfYear, type Form, type Profile } from './form.ts'
import { isJsonObject, type Json, type JsonObject, readJson } from './json.ts'
import { isReasonKey } from './reason-key.ts'
import { readFigures, type WholeRow } from './report-figures.ts'
import type { KeyProblem, ReportProblem } from './report-problem.ts'

/** A report as it is kept in a file and exchanged with other programs. */
export interface ReportFile {
  readonly organ: string | undefined
  readonly year: number
  readonly form: Form
  readonly profile: Profile | undefined
  readonly figures: Figures
  readonly wholeRows: readonly WholeRow[]
  /** Absent when the file has figures only. */
  readonly narratives: Readonly<Partial<Record<SectionId, string>>> | undefined
  readonly reasons: Readonly<Record<string, string>>
  /** How many held changes `export` wrote beside the figures, and what they say as far as it can be read: none of it is accepted. */
  readonly heldChanges: number
  readonly heldFigures: readonly (readonly [CellId, Figure])[]
  readonly signature: { readonly organ?: string | undefined; readonly date?: string | undefined }
}

export type ReportReading =
  | { readonly ok: true; readonly report: ReportFile }
  /** At least one problem, in the order of the file's keys as far as they have one. */
  | { readonly ok: false; readonly problems: readonly ReportProblem[] }

const latestYear = 2099

// The message of each of zod's issues is the code of our problem; the words for it are made elsewhere.
const code = (name: KeyProblem): { error: KeyProblem } => ({ error: name })
const text = z.string(code('text'))
const object = z.custom<JsonObject>((value) => isJsonObject(value as Json), code('object'))

const isDate = (value: string): boolean => {
  const [year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)?.slice(1).map(Number) ?? []
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day))
  return date.getUTCFullYear() === year && date.getUTCMonth() === month! - 1 && date.getUTCDate() === day
}

const envelope = z.strictObject({
  organ: text.nullish(),
  year: z.int(code('year')).min(2008, code('year')).max(latestYear, code('year')),
  edition: text.optional(),
  profile: z.literal('beijing', code('profile')).optional(),
  figures: object,
  narratives: object.optional(),
  reasons: object.optional(),
  signature: z.strictObject({ organ: text.optional(), date: text.refine(isDate, code('date')).optional() }).optional(),
  // What `export` writes beside the figures that were stated; it follows from them, so nothing of it is read.
  derived: object.optional(),
  held: z.array(z.unknown(), code('list')).optional(),
  missing: z.array(z.unknown(), code('list')).optional(),
})

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | null | undefined)?.[key], value)

function problemOf(file: JsonObject, issue: z.core.$ZodIssue): ReportProblem[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ code: 'unknownKey', key: [...issue.path, key].join('.') }))
  const key = issue.path.join('.')
  const value = at(file, issue.path)
  if (value === undefined) return [{ code: 'missing', key }]
  // What has to be there is as good as not there.
  if (value === null) return [{ code: key === 'year' || key === 'figures' ? 'missing' : 'nullText', key }]
  const known = issue.code === 'invalid_type' && issue.expected === 'object' ? 'object' : (issue.message as KeyProblem)
  return [{ code: known, key, value: JSON.stringify(value) }]
}

/** A record of texts whose keys must be known. */
function textsOf(
  name: string,
  entries: JsonObject | undefined,
  unknown: KeyProblem,
  isKnown: (key: string) => boolean,
): { texts: Record<string, string>; problems: ReportProblem[] } {
  const texts: Record<string, string> = Object.create(null)
  const problems: ReportProblem[] = []
  for (const [key, value] of Object.entries(entries ?? {})) {
    const path = `${name}.${key}`
    if (!isKnown(key)) problems.push({ code: unknown, key: path })
    else if (typeof value !== 'string')
      problems.push(
        value === null ? { code: 'nullText', key: path } : { code: 'text', key: path, value: JSON.stringify(value) },
      )
    else texts[key] = value
  }
  return { texts, problems }
}

const failed = (...problems: ReportProblem[]): ReportReading => ({ ok: false, problems })

/** zod passes over a key named __proto__, so it is looked for here. */
const strayPrototype = (file: JsonObject): boolean =>
  Object.hasOwn(file, '__proto__') || (isJsonObject(file['signature']) && Object.hasOwn(file['signature'], '__proto__'))

function read(file: Json): ReportReading {
  if (!isJsonObject(file)) return failed({ code: 'notReport' })
  if (strayPrototype(file)) return failed({ code: 'unknownKey', key: '__proto__' })
  const parsed = envelope.safeParse(file)
  if (!parsed.success) return failed(...parsed.error.issues.flatMap((issue) => problemOf(file, issue)))
  const { organ, year, edition, profile, figures: entries, narratives, reasons, signature, held = [] } = parsed.data
  if (edition !== undefined && edition !== editionOfYear(year))
    return failed({ code: 'edition', key: 'edition', year, value: edition })
  const { form, figures, wholeRows, problems } = readFigures(year, profile, entries)
  const sections = new Set<string>(form.sections.filter(({ kind }) => kind === 'narrative').map(({ id }) => id))
  const words = textsOf('narratives', narratives, 'section', (key) => sections.has(key))
  const why = textsOf('reasons', reasons, 'reasonKey', (key) => isReasonKey(form, key))
  const all = [...problems, ...words.problems, ...why.problems]
  if (all.length > 0) return failed(...all)
  return {
    ok: true,
    report: {
      organ: organ?.trim() || undefined,
      year,
      form,
      profile: form.profile ?? profile,
      figures,
      wholeRows,
      narratives: narratives && words.texts,
      reasons: why.texts,
      signature: signature ?? {},
      heldChanges: held.length,
      heldFigures: (held as Json[]).flatMap((change) =>
        isJsonObject(change) ? [...readFigures(year, form.profile, change).figures] : [],
      ),
    },
  }
}

/** Reads a report file; whatever is wrong with it is a result, not an exception. */
export function parseReportFile(content: string | Uint8Array): ReportReading {
  if (typeof content !== 'string' && !isUtf8(content)) return failed({ code: 'encoding' })
  const json = readJson(typeof content === 'string' ? content : new TextDecoder().decode(content))
  return json.ok ? read(json.value) : failed(json)
}
