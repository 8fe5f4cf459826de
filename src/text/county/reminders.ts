import type { County } from '../../checks/county/county.ts'
import { behind, countyYear } from './county.ts'
import { callName, reminder, unreadLetter } from './letter.ts'

// What is written to the towns whose report is not there.

export interface Reminder {
  readonly name: string
  readonly text: string
}

/**
 * To an organ of which nothing is there.
 * @param year undefined where the reports of others are of different years: nobody said of which this one's has to be
 */
export const reminderTo = (name: string, year: number | undefined): Reminder => ({
  name,
  text: `${name}：${year === undefined ? '' : `${year}年度`}政府信息公开工作年度报告还没收到，麻烦抓紧报来。`,
})

/** What is written to each organ of which the year's report is not there, or came and could not be read. */
export function remindersOf(county: County): Reminder[] {
  const year = countyYear(county)
  return [
    ...county.absent.map((name) => reminderTo(name, year)),
    ...behind(county).map(({ name, year: latest, reports: [at] }) => {
      const called = name ?? callName(county.reports[at!]!)
      return { name: called, text: reminder(called, year!, latest) }
    }),
    ...county.unreadable.map(({ name, file, error }) => ({ name, text: `${name}：${unreadLetter(file, error)}` })),
  ]
}

/** @param left how many more there are after these */
export const remindTitle = (count: number, left: number): string =>
  `上面${count === 1 ? '那条' : `${count}条`}是催报的话，一家一条，长按复制。${left > 0 ? `后面还有${left}家。` : ''}`
