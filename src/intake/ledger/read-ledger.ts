import { Worker } from 'node:worker_threads'
import { formOfYear } from '../../schema/form.ts'
import type { LedgerFileTrouble } from '../../text/ledger/file-troubles.ts'
import { limits } from '../files/limits.ts'
import type { LedgerReading } from './from-sheets.ts'
import type { LedgerAnswer, LedgerTask } from './worker.ts'

// A thread starts from JavaScript: in the sources, as tests load them, that is what the build made of them.
const threadFile = new URL(
  import.meta.url.endsWith('.ts') ? '../../../dist/intake/ledger/worker.js' : './worker.js',
  import.meta.url,
)

const refused = (reason: LedgerFileTrouble): LedgerAnswer => ({ ok: false, trouble: { code: 'file', reason } })

/** Reads in a thread that is ended when it wants more memory or time than reading a ledger takes. */
function inThread(task: LedgerTask): Promise<LedgerAnswer> {
  const { megabytes, milliseconds } = limits.thread
  const worker = new Worker(threadFile, {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 },
    // Nothing that a library prints, and nothing of the environment, passes between the two.
    stdout: true,
    stderr: true,
    env: {},
  })
  return new Promise((resolve) => {
    const end = (answer: LedgerAnswer): void => {
      clearTimeout(timer)
      resolve(answer)
      void worker.terminate()
    }
    const timer = setTimeout(() => end(refused('tooSlow')), milliseconds)
    worker.once('message', end)
    worker.once('error', (error: NodeJS.ErrnoException) =>
      end(refused(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'excessive' : 'damaged')),
    )
    worker.once('exit', () => end(refused('damaged')))
  })
}

/**
 * Reads a request ledger (.xlsx, .csv; told apart by content) and counts table three of a year from it. Whatever is wrong with the file is
 * a result. What it says of applicants but their kind does not leave the thread it is read in.
 * @param name what the file is called: it may say which year days without one belong to
 */
export async function readLedger(bytes: Uint8Array, name: string, year: number): Promise<LedgerReading> {
  const answer = bytes.length > limits.bytes ? refused('tooLarge') : await inThread({ bytes, name, year })
  return answer.ok ? { ...answer.ledger, form: formOfYear(year) } : answer
}
