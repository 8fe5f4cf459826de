import { z } from 'zod'
import { isMonthAndDay } from './calendar.ts'
import type { EditionId } from './cell-id.ts'
import { readJson } from './json.ts'

// What a place asks of its reports beyond the national form. It is data: an operator writes a file, an organ picks one, and the report
// keeps what it picked.

/** Something a part has to say, and the words by which it shows that it does; without them its own. */
const demand = z.strictObject({
  say: z.string().min(1).max(30),
  words: z.array(z.string().min(1)).min(1).optional(),
})

const part = z.strictObject({
  /** Also a part of slots: plain characters only. */
  title: z.string().regex(/^[\u4e00-\u9fff\w]{2,20}$/),
  ask: z.string().min(1).max(60).optional(),
  /** Headings in other words that are about the same. */
  words: z.array(z.string().min(1)).min(1).optional(),
  must: z.array(demand).min(1).optional(),
})

const slots = /\{(?:organ|year|basis)\}/g

/** One paragraph, with no other slots than there are. */
const isOpening = (text: string): boolean => !/[{}\n]/.test(text.replace(slots, ''))

const year = z.int().min(2008).max(2100)
const sections = ['s1', 's5', 's6', 'n1', 'n2', 'n3', 'n4', 'n5', 'n6', 'n7'] as const

const period = z
  .strictObject({
    /** The first and the last report year it holds for. */
    from: year.optional(),
    to: year.optional(),
    parts: z
      .array(part)
      .min(2)
      .max(12)
      .refine((parts) => new Set(parts.map(({ title }) => title)).size === parts.length)
      .optional(),
    opening: z.string().min(10).max(300).refine(isOpening).optional(),
    /** The most characters a section may have. */
    lengths: z.partialRecord(z.enum(sections), z.int().min(1).max(100_000)).optional(),
    /** MM-DD of the year after. */
    deadline: z.string().refine(isMonthAndDay).optional(),
    contact: z.boolean().optional(),
    /** The statistics table of 2014 to 2018. */
    statistics: z.literal('beijing').optional(),
  })
  .refine(({ from = 2008, to = 2100 }) => from <= to, { path: ['to'] })

const isApart = (periods: readonly { from?: number | undefined; to?: number | undefined }[]): boolean => {
  const sorted = [...periods].sort((a, b) => (a.from ?? 0) - (b.from ?? 0))
  return sorted.every(({ from = 0 }, at) => at === 0 || from > (sorted[at - 1]!.to ?? Number.POSITIVE_INFINITY))
}

/** A place's profile, as its file has it. */
export const localProfile = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  /** What buttons and people say. */
  name: z.string().regex(/^\S{1,12}$/),
  /** Where it is known from. */
  source: z.string().optional(),
  /** Words in the names of organs that it is offered to. */
  organs: z.array(z.string().min(2)).optional(),
  periods: z.array(period).min(1).refine(isApart),
})

export type LocalProfile = z.output<typeof localProfile>

/** What a profile asks of the reports of one year. */
export interface Habits extends Omit<z.output<typeof period>, 'from' | 'to'> {
  readonly id: string
  readonly name: string
}

export type HabitPart = z.output<typeof part>

/** What a profile asks of the report of a year; undefined where it says nothing of it. */
export function habitsOf({ id, name, periods }: LocalProfile, year: number): Habits | undefined {
  const found = periods.find(({ from = 0, to = Number.POSITIVE_INFINITY }) => year >= from && year <= to)
  if (!found) return undefined
  const { from: _from, to: _to, ...rest } = found
  return { id, name, ...rest }
}

/** The choice of no profile, said as such. */
export const nationwide = 'none'

const known = new Map<string, LocalProfile | undefined>()

/** The profile that a report's history holds whole: files that change later do not change the report. */
export function keptProfile(note: string | undefined): LocalProfile | undefined {
  if (note === undefined || note === nationwide) return undefined
  if (known.has(note)) return known.get(note)
  const json = readJson(note)
  const profile = json.ok ? localProfile.safeParse(json.value).data : undefined
  if (known.size > 100) known.clear()
  known.set(note, profile)
  return profile
}

const nationalNames = ['主动公开', '依申请公开', '信息管理', '平台建设', '监督保障'] as const
const nationalTitles: Readonly<Record<(typeof nationalNames)[number], string>> = {
  主动公开: '主动公开',
  依申请公开: '依申请公开',
  信息管理: '政府信息管理',
  平台建设: '政府信息公开平台建设',
  监督保障: '监督保障',
}

/** Which part of the national form one with a title of its own is: 「平台建设情况」 is 政府信息公开平台建设; undefined for a further one. */
export function nationalPart(title: string): string | undefined {
  const name = nationalNames.find((one) => title.includes(one))
  return name && nationalTitles[name]
}

/** Which of a section's parts a text names, by their titles or the short names that everybody uses. */
export const partsNamed = (parts: readonly string[] = [], text: string): string[] =>
  parts.filter((title) =>
    [title, ...nationalNames.filter((name) => title.includes(name))].some((name) => text.includes(name)),
  )

/** The parts of a section as the place wants them; undefined where it wants what the form wants. */
export const partsIn = (habits: Habits | undefined, edition: EditionId, section: string): string[] | undefined =>
  section === 's1' && edition !== '2008' ? habits?.parts?.map(({ title }) => title) : undefined

/** What the place says of one part. */
export const habitPart = (habits: Habits | undefined, title: string): HabitPart | undefined =>
  habits?.parts?.find((one) => one.title === title)
