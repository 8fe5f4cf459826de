import { DocumentFailure } from '../report/engine/document-failure.ts'
import { type Engine, sharedEngine } from '../report/engine/engine.ts'
import type { Store } from '../store/store.ts'
import type { HandedFile } from '../text/reply.ts'
import { WorkbookTrouble, workbookOf } from './county/workbook.ts'
import { reportBytes, troubleOf } from './documents/files.ts'

const bytesOf = (store: Store, file: HandedFile, engine: Engine): Promise<Uint8Array> =>
  file.kind === 'county' ? workbookOf(store, file) : reportBytes(store, file, engine)

const sentenceOf = (store: Store, file: HandedFile, error: unknown): string | undefined => {
  if (file.kind !== 'county') return troubleOf(store, file, error)
  return error instanceof WorkbookTrouble ? error.sentence : undefined
}

export type Built =
  | { readonly ok: true; readonly name: string; readonly bytes: Uint8Array }
  /** Nothing is handed out; `sentence` says why, `error` is for the log. */
  | { readonly ok: false; readonly sentence: string; readonly error: unknown }

/** Builds what a reply hands out. What cannot be mended by trying again is said; other errors are thrown. */
export async function builtFile(store: Store, file: HandedFile, engine: Engine = sharedEngine()): Promise<Built> {
  try {
    return { ok: true, name: file.name, bytes: await bytesOf(store, file, engine) }
  } catch (error) {
    const isClosed = error instanceof DocumentFailure && error.code === 'closed'
    const sentence = isClosed ? undefined : sentenceOf(store, file, error)
    if (sentence === undefined) throw error
    return { ok: false, sentence, error }
  }
}
