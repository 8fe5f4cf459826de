import { Worker } from 'node:worker_threads'
import { limits } from './limits.ts'
import type { BytesReading } from './read-bytes.ts'
import type { RefusalReason } from './refusal.ts'
import type { Task } from './worker.ts'

// A thread starts from JavaScript: in the sources, as tests load them, that is what the build made of them.
const threadFile = new URL(
  import.meta.url.endsWith('.ts') ? '../../../dist/intake/files/worker.js' : './worker.js',
  import.meta.url,
)

/** What a thread may hold, and how long it may work on one file. */
interface ThreadLimits {
  readonly megabytes: number
  readonly milliseconds: number
}

/** Threads wait a moment for the next file of a folder, and keep no program from ending. */
const idle: Worker[] = []
const idleMilliseconds = 1000
const mostThreads = 2
let threads = 0
const waiting: (() => void)[] = []

const refused = (reason: RefusalReason): BytesReading => ({ kind: 'refused', refusal: { reason } })

function start({ megabytes }: ThreadLimits): Worker {
  const worker = new Worker(threadFile, {
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 },
    // Nothing that is printed there, and nothing of the environment, passes between the two.
    stdout: true,
    stderr: true,
    env: {},
  })
  // Whatever ends a thread is a result for the file it was reading, and nothing while it rests.
  worker.on('error', () => {})
  return worker
}

function rest(worker: Worker): void {
  idle.push(worker)
  const timer = setTimeout(() => {
    const at = idle.indexOf(worker)
    if (at < 0) return
    idle.splice(at, 1)
    void worker.terminate()
  }, idleMilliseconds)
  timer.unref()
  worker.unref()
}

function work(worker: Worker, task: Task, most: ThreadLimits): Promise<BytesReading> {
  return new Promise((resolve, reject) => {
    const read = (reading: BytesReading): void => end(reading, true)
    const fail = (error: NodeJS.ErrnoException): void => {
      // A thread that cannot start says nothing of the file.
      if (error.code === 'ERR_MODULE_NOT_FOUND' || error.code === 'MODULE_NOT_FOUND') reject(error)
      end(refused(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'excessive' : 'damaged'), false)
    }
    const exit = (): void => end(refused('damaged'), false)
    const timer = setTimeout(() => end(refused('tooSlow'), false), most.milliseconds)
    function end(reading: BytesReading, isSound: boolean): void {
      clearTimeout(timer)
      worker.off('message', read).off('error', fail).off('exit', exit)
      if (isSound && most === limits.thread) rest(worker)
      else void worker.terminate()
      resolve(reading)
    }
    worker.once('message', read).once('error', fail).once('exit', exit).ref()
    worker.postMessage(task)
  })
}

/** Reads a file in a thread that is ended when it wants more memory or time than reading a report takes. */
export async function readInThread(task: Task, most: ThreadLimits = limits.thread): Promise<BytesReading> {
  if (threads >= mostThreads) await new Promise<void>((resolve) => waiting.push(resolve))
  else threads += 1
  try {
    const rested = most === limits.thread ? idle.pop() : undefined
    return await work(rested ?? start(most), task, most)
  } finally {
    const next = waiting.shift()
    if (next) next()
    else threads -= 1
  }
}
