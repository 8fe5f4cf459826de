import type { Form } from '../schema/form.ts'

/** Departments and towns by 31 January, county governments and above by 31 March (条例 §49). */
const usual = (organ: string): string => (/[县市区旗省州盟]人民政府$/.test(organ) ? '03-31' : '01-31')

/** 旧条例 §31. */
const beforeReform = '03-31'
const lastBefore = 2018

export interface Reported {
  readonly year: number
  readonly organ?: string | undefined
  readonly form: Pick<Form, 'habits'>
}

/**
 * By when a report is due, as MM-DD of the year after: as its place says, as it is set here, as the law says.
 * @param set what is set for everybody; it does not hold for the years in which the law itself named the day
 */
export const deadlineFor = ({ year, organ = '', form }: Reported, set?: string): string =>
  form.habits?.deadline ?? (year <= lastBefore ? beforeReform : (set ?? usual(organ)))
