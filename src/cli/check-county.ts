import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type County, countyOf } from '../checks/county/county.ts'
import { asCountyReport } from '../intake/files/as-checked.ts'
import { workbookBytes } from '../report/workbook/write-workbook.ts'
import {
  checkedReports,
  countyTexts,
  letterLines,
  noteLines,
  sharedLines,
  summaryLines,
} from '../text/county/county.ts'
import { fileName, letterName, letterText, reportName, unreadLetter } from '../text/county/letter.ts'
import { countySheets } from '../text/county/workbook.ts'
import type { Io } from './io.ts'
import type { Judged } from './judged.ts'

export interface CountyFiles {
  readonly letters?: string
  readonly workbook?: string
}

/** All that a county office wants to know of the files of its towns. */
export const countyOfFiles = (
  judged: readonly Judged[],
  beside: Pick<County, 'pairing' | 'compared' | 'passedOver'>,
): County =>
  countyOf({
    reports: judged.flatMap((one) => ('error' in one ? [] : [asCountyReport(one.file, one.report, one.checked)])),
    unread: judged.flatMap((one) => ('error' in one ? [one] : [])),
    ...beside,
  })

/** Everything for the screen. Letters that were written to files are not printed as well. */
export const countyText = (county: County, areLettersWritten: boolean): string =>
  `${[
    ...summaryLines(county),
    ...sharedLines(county),
    ...noteLines(county),
    ...(areLettersWritten ? [] : letterLines(county)),
  ].join('\n')}\n`

function lettersOf(county: County): Map<string, string> {
  const letters = new Map<string, string>()
  const add = (name: string, text: string): void => {
    let free = letterName(name)
    for (let copy = 2; letters.has(free); copy++) free = letterName(`${name}（${copy}）`)
    letters.set(free, `${text}\n`)
  }
  for (const report of checkedReports(county)) add(reportName(report), letterText(report))
  for (const { file, error } of county.unread) add(fileName(file), unreadLetter(file, error))
  return letters
}

function written(path: string, write: () => void, { note }: Io): boolean {
  try {
    write()
    return true
  } catch {
    note(`${countyTexts.notWritten(path)}\n`)
    return false
  }
}

function writeLetters(county: County, folder: string, io: Io): boolean {
  const letters = lettersOf(county)
  const isWritten = written(
    folder,
    () => {
      mkdirSync(folder, { recursive: true })
      // The mark tells Windows programs that it is UTF-8.
      for (const [name, text] of letters) writeFileSync(join(folder, name), `\uFEFF${text.replaceAll('\n', '\r\n')}`)
    },
    io,
  )
  if (isWritten) io.note(`${countyTexts.lettersWritten(letters.size, folder)}\n`)
  return isWritten
}

function writeWorkbook(county: County, path: string, io: Io): boolean {
  const isWritten = written(path, () => writeFileSync(path, workbookBytes(countySheets(county))), io)
  if (isWritten) io.note(`${countyTexts.workbookWritten(path)}\n`)
  return isWritten
}

/** Writes the files that were asked for; false when one of them could not be. */
export function writeCounty(county: County, { letters, workbook }: CountyFiles, io: Io): boolean {
  const areLetters = letters === undefined || writeLetters(county, letters, io)
  const isWorkbook = workbook === undefined || writeWorkbook(county, workbook, io)
  return areLetters && isWorkbook
}
