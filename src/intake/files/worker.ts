import { readFileSync, statSync } from 'node:fs'
import { parentPort } from 'node:worker_threads'
import { limits } from './limits.ts'
import { type BytesReading, readBytes } from './read-bytes.ts'
import type { RefusalReason } from './refusal.ts'

// Runs in a thread of its own: whatever a file does to it, the program goes on.

/** What the thread is given. */
export interface Task {
  readonly name: string
  readonly file: { readonly path: string } | { readonly bytes: Uint8Array }
}

const reasons: Readonly<Record<string, RefusalReason>> = {
  ENOENT: 'notFound',
  ENOTDIR: 'notFound',
  EISDIR: 'folder',
  EACCES: 'notAllowed',
  EPERM: 'notAllowed',
}

const refused = (reason: RefusalReason): BytesReading => ({ kind: 'refused', refusal: { reason } })

function fileReading(path: string, name: string): BytesReading {
  try {
    const stat = statSync(path)
    if (stat.isDirectory()) return refused('folder')
    // A pipe or a device would be waited for without end.
    if (!stat.isFile()) return refused('unreadable')
    if (stat.size > limits.bytes) return refused('tooLarge')
  } catch (error) {
    return refused(reasons[(error as NodeJS.ErrnoException).code ?? ''] ?? 'unreadable')
  }
  return withBytes(path, (bytes) => readBytes(bytes, name))
}

function withBytes(path: string, read: (bytes: Uint8Array) => BytesReading): BytesReading {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch (error) {
    return refused(reasons[(error as NodeJS.ErrnoException).code ?? ''] ?? 'unreadable')
  }
  return read(bytes)
}

parentPort?.on('message', ({ file, name }: Task) => {
  parentPort?.postMessage('path' in file ? fileReading(file.path, name) : readBytes(file.bytes, name))
})
