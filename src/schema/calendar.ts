// Clerks live in one time zone, without daylight saving.
const offset = 8 * 3_600_000

/** YYYY-MM-DD where clerks live, of a moment in milliseconds. */
export const dayOf = (at: number): string => new Date(at + offset).toISOString().slice(0, 10)

/** 「1月11日」, of a day written YYYY-MM-DD. */
export function monthAndDay(day: string): string {
  const [, month, date] = day.split('-').map(Number)
  return `${month}月${date}日`
}

/** 「09:21」 where clerks live. */
export const timeOf = (at: number): string => new Date(at + offset).toISOString().slice(11, 16)

/** 「20220111-092130」 where clerks live: for names of files. */
export const stampOf = (at: number): string =>
  new Date(at + offset).toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-')

/** Whether it is a day of every leap year, written MM-DD. */
export function isMonthAndDay(value: string): boolean {
  const [, month = 0, day = 0] = /^(\d{2})-(\d{2})$/.exec(value)?.map(Number) ?? []
  return day > 0 && new Date(Date.UTC(2024, month - 1, day)).getUTCMonth() === month - 1
}
