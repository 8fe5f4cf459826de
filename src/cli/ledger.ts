import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { readLedger } from '../intake/ledger/read-ledger.ts'
import { figuresToJson } from '../schema/write-report.ts'
import type { Ledger } from '../text/ledger/facts.ts'
import { type LedgerFileTrouble, ledgerFileTroubles } from '../text/ledger/file-troubles.ts'
import { columnLines, ledgerPreview, ledgerTexts, noteLines, tableLines, unusableLines } from '../text/ledger/ledger.ts'
import { ledgerTroubleText, rowReason } from '../text/ledger/troubles.ts'
import { exit, type Io } from './io.ts'

export interface LedgerOptions {
  readonly year: string
  readonly json?: boolean
}

const largestFile = 25 * 1024 * 1024

const reasons: Readonly<Record<string, LedgerFileTrouble>> = {
  ENOENT: 'notFound',
  ENOTDIR: 'notFound',
  EISDIR: 'folder',
  EACCES: 'notAllowed',
  EPERM: 'notAllowed',
}

function readBytes(path: string): Uint8Array | LedgerFileTrouble {
  try {
    const stat = statSync(path)
    if (stat.isDirectory()) return 'folder'
    // A pipe or a device would be waited for without end.
    if (!stat.isFile()) return 'unreadable'
    return stat.size > largestFile ? 'tooLarge' : readFileSync(path)
  } catch (error) {
    return reasons[(error as NodeJS.ErrnoException).code ?? ''] ?? 'unreadable'
  }
}

const toJson = (ledger: Ledger): object => ({
  year: ledger.year,
  edition: ledger.form.edition,
  figures: figuresToJson(ledger.form, ledger.figures),
  unusable: ledger.unusable.map(({ place: { row, sheet }, troubles }) => ({
    row,
    reason: rowReason(troubles),
    ...(sheet === undefined ? {} : { sheet }),
  })),
  notes: noteLines(ledger),
})

const block = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', `${title}：`, ...lines.map((line) => `  ${line}`)]

const toText = (ledger: Ledger): string =>
  [
    ledgerPreview(ledger),
    ...block(ledgerTexts.table, tableLines(ledger)),
    ...block(ledgerTexts.unusable, unusableLines(ledger)),
    ...block(ledgerTexts.notes, noteLines(ledger)),
    ...block(ledgerTexts.columns, columnLines(ledger)),
    '',
  ].join('\n')

/** Counts table three from a request ledger, for people or as JSON. */
export async function runLedger(path: string, { year, json }: LedgerOptions, { out, note }: Io): Promise<number> {
  const refuse = (sentence: string): number => {
    if (json) out(`${JSON.stringify({ file: path, error: sentence }, null, 2)}\n`)
    else note(`${path}：${sentence}\n`)
    return exit.unreadable
  }
  if (!/^\d{4}$/.test(year)) {
    note(`${ledgerTexts.badYear}\n`)
    return exit.unreadable
  }
  const bytes = readBytes(path)
  if (typeof bytes === 'string') return refuse(ledgerFileTroubles[bytes])
  const ledger = await readLedger(bytes, basename(path), Number(year))
  if (!ledger.ok) return refuse(ledgerTroubleText(ledger.trouble))
  out(json ? `${JSON.stringify(toJson(ledger), null, 2)}\n` : toText(ledger))
  return ledger.unusable.length > 0 ? exit.bad : exit.good
}
