import { readFile, stat } from 'node:fs/promises'
import type { Fetched } from '../desk/uploads/read-upload.ts'
import { limits } from '../intake/files/limits.ts'

const troubles: Readonly<Record<string, Extract<Fetched, { ok: false }>['why']>> = {
  ENOENT: 'notFound',
  ENOTDIR: 'notFound',
  EISDIR: 'folder',
  EACCES: 'notAllowed',
  EPERM: 'notAllowed',
}

/** A file of this machine, by its path. Whatever is wrong with it is a result. */
export async function fetchLocal(path: string): Promise<Fetched> {
  try {
    const found = await stat(path)
    if (found.isDirectory()) return { ok: false, why: 'folder' }
    // A pipe or a device would be waited for without end.
    if (!found.isFile()) return { ok: false, why: 'unreadable' }
    if (found.size > limits.bytes) return { ok: false, why: 'tooLarge' }
    return { ok: true, bytes: await readFile(path) }
  } catch (error) {
    return { ok: false, why: troubles[(error as NodeJS.ErrnoException).code ?? ''] ?? 'unreadable' }
  }
}
