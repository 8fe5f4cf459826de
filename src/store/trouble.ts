import { StoreError, type StoreErrorCode } from './store-error.ts'

/** What keeps a file from being read or written, as far as whoever runs the machine can mend it. */
export type StoreTrouble =
  | Extract<StoreErrorCode, 'newer-file' | 'other-file' | 'target-exists' | 'bad-backup'>
  | 'damaged'
  | 'busy'
  | 'full'
  | 'no-access'

const ofCodes: readonly (readonly [RegExp, StoreTrouble])[] = [
  [/^SQLITE_(?:CORRUPT|NOTADB)/, 'damaged'],
  [/^SQLITE_(?:BUSY|LOCKED)/, 'busy'],
  [/^(?:SQLITE_FULL|ENOSPC|EDQUOT)/, 'full'],
  [
    /^(?:SQLITE_(?:READONLY|CANTOPEN|PERM|AUTH|IOERR)|EACCES|EPERM|EROFS|ENOTDIR|EISDIR|EEXIST|ENOENT|ENAMETOOLONG)/,
    'no-access',
  ],
]

/** Undefined for what is a mistake of the program. */
export function storeTrouble(error: unknown): StoreTrouble | undefined {
  if (error instanceof StoreError) {
    const { code } = error
    const isMendable =
      code === 'newer-file' || code === 'other-file' || code === 'target-exists' || code === 'bad-backup'
    return isMendable ? code : undefined
  }
  const { code } = error as { code?: unknown }
  return typeof code === 'string' ? ofCodes.find(([pattern]) => pattern.test(code))?.[1] : undefined
}
