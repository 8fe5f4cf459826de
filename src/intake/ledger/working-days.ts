import { type Day, dayOfNumber, numberOfDay } from './day.ts'

// The State Council's holiday notices: weekdays off and weekend days worked, as MMDD. 2020 with the longer Spring Festival.
const notices: Readonly<Record<number, { readonly off: string; readonly worked: string }>> = {
  2018: {
    off: '0101 0215 0216 0219 0220 0221 0405 0406 0430 0501 0618 0924 1001 1002 1003 1004 1005 1231',
    worked: '0211 0224 0408 0428 0929 0930 1229',
  },
  2019: {
    off: '0101 0204 0205 0206 0207 0208 0405 0501 0502 0503 0607 0913 1001 1002 1003 1004 1007',
    worked: '0202 0203 0428 0505 0929 1012',
  },
  2020: {
    off: '0101 0124 0127 0128 0129 0130 0131 0406 0501 0504 0505 0625 0626 1001 1002 1005 1006 1007 1008',
    worked: '0119 0426 0509 0628 0927 1010',
  },
  2021: {
    off: '0101 0211 0212 0215 0216 0217 0405 0503 0504 0505 0614 0920 0921 1001 1004 1005 1006 1007',
    worked: '0207 0220 0425 0508 0918 0926 1009',
  },
  2022: {
    off: '0103 0131 0201 0202 0203 0204 0404 0405 0502 0503 0504 0603 0912 1003 1004 1005 1006 1007',
    worked: '0129 0130 0402 0424 0507 1008 1009',
  },
  2023: {
    off: '0102 0123 0124 0125 0126 0127 0405 0501 0502 0503 0622 0623 0929 1002 1003 1004 1005 1006',
    worked: '0128 0129 0423 0506 0625 1007 1008',
  },
  2024: {
    off: '0101 0212 0213 0214 0215 0216 0404 0405 0501 0502 0503 0610 0916 0917 1001 1002 1003 1004 1007',
    worked: '0204 0218 0407 0428 0511 0914 0929 1012',
  },
  2025: {
    off: '0101 0128 0129 0130 0131 0203 0204 0404 0501 0502 0505 0602 1001 1002 1003 1006 1007 1008',
    worked: '0126 0208 0427 0928 1011',
  },
  2026: {
    off: '0101 0102 0216 0217 0218 0219 0220 0223 0406 0501 0504 0505 0619 0925 1001 1002 1005 1006 1007',
    worked: '0104 0214 0228 0509 0920 1010',
  },
}

const calendars = new Map(
  Object.entries(notices).map(([year, { off, worked }]) => [
    year,
    { off: new Set(off.split(' ')), worked: new Set(worked.split(' ')) },
  ]),
)

/** Whether the holidays of a year are known here; without them Monday to Friday are counted. */
export const isCalendarKnown = (year: number): boolean => calendars.has(String(year))

export function isWorkingDay(day: Day): boolean {
  const calendar = calendars.get(day.slice(0, 4))
  const date = day.slice(5, 7) + day.slice(8)
  if (calendar?.off.has(date)) return false
  if (calendar?.worked.has(date)) return true
  // 1970-01-01 was a Thursday.
  const weekday = (numberOfDay(day) + 4) % 7
  return weekday !== 0 && weekday !== 6
}

// Longer stretches are overdue by any count.
const longest = 2000

/** Working days after `from` up to and with `to`: the day of receipt itself does not count. */
export function workingDaysAfter(from: Day, to: Day): number {
  const start = numberOfDay(from)
  const end = Math.min(numberOfDay(to), start + longest)
  let count = 0
  for (let day = start + 1; day <= end; day++) if (isWorkingDay(dayOfNumber(day))) count++
  return count
}
