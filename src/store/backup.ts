import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { Database } from './database.ts'
import { StoreError } from './store-error.ts'

function flush(path: string): void {
  const descriptor = openSync(path, 'r+')
  fsyncSync(descriptor)
  closeSync(descriptor)
}

function check(path: string): void {
  const copy = new Sqlite(path, { readonly: true, fileMustExist: true })
  const result = copy.pragma('integrity_check', { simple: true })
  copy.close()
  if (result !== 'ok') throw new StoreError('bad-backup', `${path} does not read back: ${result}`)
}

/** Copies the whole file as of now. VACUUM INTO leaves the flushing to the caller. */
export function backup(database: Database, path: string): void {
  mkdirSync(dirname(path), { recursive: true })
  database.prepare<[string]>('VACUUM INTO ?').run(path)
  flush(path)
  check(path)
}
