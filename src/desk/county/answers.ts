import { isNamed } from '../../checks/county/expected.ts'
import type { CountyReport } from '../../checks/county/report.ts'
import { workbookName } from '../../report/file-name.ts'
import * as words from '../../text/county/chat.ts'
import { checkedReports, countyYear, isClean } from '../../text/county/county.ts'
import { noneCame, sendThem } from '../../text/county/expected.ts'
import { callName, fileName, letterText, unreadLetter } from '../../text/county/letter.ts'
import { passagesText } from '../../text/county/passages.ts'
import { type Reminder, remindersOf, reminderTo, remindTitle } from '../../text/county/reminders.ts'
import { sumYears } from '../../text/county/sums.ts'
import type { Button, CountyShow } from '../../text/reply.ts'
import { reportName } from '../../text/which-report.ts'
import type { Said } from '../compose.ts'
import type { KeptCounty } from './kept.ts'

// What is said over the reports of others that were looked at together, and what can be had of them.

export const button = (label: string, show: CountyShow, of?: string): Button => ({
  label,
  action: { do: 'county', show, ...(of === undefined ? {} : { of }) },
})

export const toSummary = button(words.labels.summary, 'summary')

/** @param chat where it is said: the workbook is built from what that chat has sent */
export function shown(chat: string, kept: KeptCounty, what: CountyShow, of: string | undefined): Said {
  switch (what) {
    case 'absent':
      return absent(kept)
    case 'letter':
      return letter(kept, of)
    case 'passages':
      return passages(kept)
    case 'workbook':
      return workbook(chat, kept)
    case 'remind':
      return remind(kept, of)
    default:
      return summary(kept)
  }
}

function summary({ county, replaced }: KeptCounty): Said {
  const table = words.countyTable(county)
  const { passages: shared, phrases } = county.shared
  return {
    lines: words.summaryLines(county, replaced),
    ...(table === undefined ? {} : { table }),
    buttons: [
      ...(lettersOf(county).length > 0 ? [button(words.labels.letters, 'letter')] : []),
      ...(shared.length + phrases.length > 0 ? [button(words.labels.passages, 'passages')] : []),
      button(words.labels.workbook, 'workbook'),
      ...(remindersOf(county).length > 0 ? [button(words.labels.remind, 'remind')] : []),
      button(words.labels.restart, 'restart'),
    ],
    next: 'quiet',
  }
}

function absent({ county, expected }: KeptCounty): Said {
  const isSomeone = remindersOf(county).length > 0
  return {
    lines: words.absentLines(county, expected.length),
    buttons: [...(isSomeone ? [button(words.labels.remind, 'remind')] : []), toSummary],
    next: 'quiet',
  }
}

/** So many messages at once are still read one by one. */
const mostReminders = 8

function remind({ county, expected }: KeptCounty, of: string | undefined): Said {
  const all = remindersOf(county)
  return all.length === 0
    ? { lines: words.absentLines(county, expected.length), buttons: [toSummary], next: 'quiet' }
    : reminders(all, of, [toSummary])
}

/** @param of whom it goes on with */
function reminders(all: readonly Reminder[], of: string | undefined, then: readonly Button[]): Said {
  const from = Math.max(
    0,
    all.findIndex(({ name }) => name === of),
  )
  const shown = all.slice(from, from + mostReminders)
  const next = all[from + mostReminders]
  return {
    lines: [remindTitle(shown.length, all.length - from - shown.length)],
    copies: shown.map(({ text }) => text),
    buttons: [...(next ? [button(words.labels.moreReminders, 'remind', next.name)] : []), ...then],
    next: 'quiet',
  }
}

/**
 * What can be said while no report has come.
 * @param year of the reports that are due
 */
export function beforeAny(expected: readonly string[], year: number, what: CountyShow | undefined, of?: string): Said {
  if (expected.length > 0 && what === 'remind')
    return reminders(
      expected.map((name) => reminderTo(name, year)),
      of,
      [],
    )
  if (expected.length > 0 && what === 'absent')
    return {
      lines: [noneCame(expected), sendThem],
      buttons: [button(words.labels.remind, 'remind')],
      next: 'quiet',
    }
  return { lines: words.nothingYet(expected.length), next: 'quiet' }
}

interface Letter {
  /** The file it is about, by the name it has here. */
  readonly of: string
  readonly name: string
  /** Whether the file was read. */
  readonly isRead: boolean
  readonly text: () => string
}

const letterFor = (report: CountyReport): Letter => ({
  of: report.file,
  name: reportName({ organ: callName(report), year: report.year }),
  isRead: true,
  text: () => letterText(report),
})

/**
 * To every town whose report is not right, the worst first; and to whoever sent a file that could not be read. What is there only of
 * earlier years is asked for by name.
 */
const lettersOf = (county: KeptCounty['county']): Letter[] => [
  ...checkedReports(county)
    .filter((report) => !isClean(report) && report.year >= (countyYear(county) ?? 0))
    .map(letterFor),
  ...county.unread.map(({ file, error }) => ({
    of: file,
    name: fileName(file),
    isRead: false,
    text: () => unreadLetter(file, error),
  })),
]

function letter({ county }: KeptCounty, of: string | undefined): Said {
  const letters = lettersOf(county)
  if (letters.length === 0) return { lines: [words.noLetters], buttons: [toSummary], next: 'quiet' }
  const found = of === undefined ? 0 : letters.findIndex((each) => each.of === of)
  const at = Math.max(0, found)
  const { name, text, isRead } = letters[at]!
  const next = letters[at + 1]
  const alike = letters.filter((other) => other.isRead === isRead)
  const title = isRead ? words.letterTitle : words.unreadTitle
  const onward = next?.isRead === false ? words.labels.nextFile : words.labels.next
  return {
    lines: [
      ...(found < 0 ? [words.orderChanged] : []),
      title(alike.findIndex((other) => other.of === letters[at]!.of) + 1, alike.length, name),
    ],
    copies: [text()],
    buttons: [...(next ? [button(onward, 'letter', next.of)] : []), toSummary],
    next: 'quiet',
  }
}

/** One town's letter, asked for by its name. */
export function letterOf({ county }: KeptCounty, name: string): Said {
  const report = checkedReports(county).find(({ organ }) => organ !== undefined && isNamed(name, organ))
  if (!report) return { lines: [words.noSuchOrgan(name)], buttons: [toSummary], next: 'quiet' }
  return {
    lines: [words.letterHead(letterFor(report).name)],
    copies: [letterText(report)],
    buttons: [toSummary],
    next: 'quiet',
  }
}

function passages({ county }: KeptCounty): Said {
  const text = passagesText(county)
  return {
    lines: [words.passagesTitle(county)],
    ...(text === '' ? {} : { table: text }),
    buttons: [toSummary],
    next: 'quiet',
  }
}

function workbook(chat: string, { county, upTo, expected, compared }: KeptCounty): Said {
  const years = sumYears(county)
  const organs = county.pairing.organs.filter(({ year }) => years.includes(year))
  const [first] = organs
  const organ = first?.name ?? callName(county.reports[first?.latest[0] ?? 0]!)
  return {
    lines: [words.workbookLine(county, years)],
    file: {
      kind: 'county',
      as: 'workbook',
      id: upTo,
      name: workbookName(organ, years, organs.length),
      chat,
      expected,
      compared,
    },
    buttons: [toSummary],
    next: 'quiet',
  }
}
