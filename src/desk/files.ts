import { buildDocx } from '../report/build-docx.ts'
import type { Store } from '../store/store.ts'
import { contentOf, type Snapshot } from './build.ts'

/** Builds a file that a reply announced, from the figures and texts of its moment: the same bytes however often it is asked for. */
export async function fileBytes(store: Store, id: number): Promise<{ name: string; bytes: Uint8Array }> {
  const file = store.file(id)
  if (!file) throw new Error(`there is no file ${id}`)
  return { name: file.name, bytes: await buildDocx(contentOf(file.content as Snapshot)) }
}
