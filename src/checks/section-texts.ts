import type { Figures } from '../schema/figure.ts'
import type { Form } from '../schema/form.ts'
import { renderTokens } from '../schema/tokens.ts'

/** What the texts of a report are put together from. */
interface Texts {
  readonly form: Form
  readonly figures: Figures
  readonly notes: ReadonlyMap<string, { readonly value: string }>
}

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 1–19 as headings count. */
const ordinal = (number: number): string => `${number >= 10 ? '十' : ''}${digits[number % 10]}`

/** The form's parts, and behind them those that somebody wrote for a form with other parts: nothing written goes missing. */
function partsOf({ form, notes }: Pick<Texts, 'form' | 'notes'>, section: string): string[] {
  const parts = form.sections.find(({ id }) => id === section)?.parts ?? []
  const start = `text:${section}/`
  const written = [...notes.keys()].flatMap((slot) => (slot.startsWith(start) ? [slot.slice(start.length)] : []))
  return [...parts, ...written.filter((part) => !parts.includes(part))]
}

/** The text of one section as it goes into the report: given whole, or put together from its parts under their headings. */
export function sectionText(texts: Texts, section: string): string | undefined {
  const { form, figures, notes } = texts
  const render = (text: string): string => renderTokens(text, { form, figures })
  const whole = notes.get(`text:${section}`)?.value
  if (whole !== undefined) return render(whole)
  const given = partsOf(texts, section).flatMap((part) => {
    const text = notes.get(`text:${section}/${part}`)?.value
    return text === undefined ? [] : [{ part, text }]
  })
  if (given.length === 0) return undefined
  return given.map(({ part, text }, at) => `（${ordinal(at + 1)}）${part}\n${render(text)}`).join('\n')
}

/** Sections whose text is given part by part, and not all of them yet. */
export const unfinishedSections = ({ form, notes }: Pick<Texts, 'form' | 'notes'>): ReadonlySet<string> =>
  new Set(
    form.sections.flatMap(({ id, parts = [] }) =>
      !notes.has(`text:${id}`) && parts.some((part) => !notes.has(`text:${id}/${part}`)) ? [id] : [],
    ),
  )

/** The texts of all sections that have one. */
export const sectionTexts = (texts: Texts): ReadonlyMap<string, string> =>
  new Map(
    texts.form.sections.flatMap(({ id, kind }) => {
      const text = kind === 'narrative' ? sectionText(texts, id) : undefined
      return text === undefined ? [] : [[id, text] as const]
    }),
  )

/** The date of a signature as it is printed, among the texts that the rules look at. */
export function signatureText(date: string | undefined): [string, string][] {
  const [year, month, day] = date?.split('-').map(Number) ?? []
  return year === undefined ? [] : [['signature', `${year}年${month}月${day}日`]]
}
