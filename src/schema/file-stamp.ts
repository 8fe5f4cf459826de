/** Which file of a report this is: kept inside the file, so that it is known again under any name. */
export interface FileStamp {
  readonly kind: 'draft' | 'final'
  readonly number: number
  /** The beginning of the hash of what the report says. */
  readonly hash: string
}

const hashLength = 32
const pattern = /nianbao:(draft|final)-(\d{1,6})-([0-9a-f]{32})/

/** The property of a document that holds its stamp, as programs list it. */
export const stampProperty = '稿号'

export const stampText = ({ kind, number, hash }: FileStamp): string =>
  `nianbao:${kind}-${number}-${hash.slice(0, hashLength)}`

/** The first stamp that stands in a text. */
export function stampIn(text: string): FileStamp | undefined {
  const found = pattern.exec(text)
  return found ? { kind: found[1] as FileStamp['kind'], number: Number(found[2]), hash: found[3]! } : undefined
}
