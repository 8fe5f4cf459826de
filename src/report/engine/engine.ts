import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { DocumentFailure, type FailureCode } from './document-failure.ts'

/** What is to be drawn: pages from data for their template, or a picture from its SVG. */
export interface Job {
  readonly kind: 'pdf' | 'png'
  readonly data: string
}

export interface Limits {
  /** For one job, in milliseconds; the first also starts the process. */
  readonly time: number
  /** In bytes; a process over it is ended at once. */
  readonly memory: number
  /** A process that took so much, in bytes, is not used again: it never gives any back. */
  readonly retire: number
  /** How long it is kept warm without a job, in milliseconds. */
  readonly idle: number
}

/** What a PDF says, by its tags: the cells of its tables in the order in which they are read, and all other words in theirs. */
export interface PdfText {
  readonly cells: readonly string[]
  readonly text: string
}

export interface Engine {
  draw(job: Job): Promise<Uint8Array>
  /** Reads a PDF that was drawn, with another library than the one that wrote it. */
  read(pdf: Uint8Array): Promise<PdfText>
  /** Ends the process, and with it what is being drawn; the next job starts another. */
  close(): void
}

interface Reading {
  readonly kind: 'text'
  readonly data: Uint8Array
}

type Answer = { readonly result: unknown; readonly memory: number } | { readonly error: string }

const megabyte = 2 ** 20

// The first report takes 270 MB, each further one leaves 10 MB behind; one with 100,000 characters takes 4 s.
export const usualLimits: Limits = { time: 30_000, memory: 1200 * megabyte, retire: 640 * megabyte, idle: 120_000 }

const script = fileURLToPath(new URL('../../../layout/engine.mjs', import.meta.url))

/** No environment and no streams: what draws has no business with keys, and nothing to say. */
const start = ({ memory }: Limits): ChildProcess =>
  fork(script, [String(memory)], {
    env: {},
    execArgv: ['--max-old-space-size=384'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    // What becomes of it between two jobs is seen when the next one asks for it.
  }).on('error', () => {})

/** An idle process does not keep the program from ending. */
function keepAlive(child: ChildProcess, needed: boolean): void {
  const change = needed ? 'ref' : 'unref'
  child[change]()
  child.channel?.[change]()
}

function answerOf(child: ChildProcess, job: Job | Reading, time: number, ended: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const fail = (code: FailureCode, message: string): void => {
      settle()
      reject(new DocumentFailure(code, message))
    }
    const timer = setTimeout(() => fail('too_slow', `a ${job.kind} took more than ${time} ms`), time)
    const onMessage = (answer: unknown): void => {
      settle()
      resolve(answer as Answer)
    }
    // For its memory it is killed, by itself or by the machine; ending otherwise is a mistake.
    const onExit = (exitCode: number | null, signal: string | null): void =>
      fail(signal === null ? 'broken' : 'too_large', `the process that draws ended with ${signal ?? exitCode}`)
    const onError = (error: Error): void => fail('broken', error.message)
    const onEnded = (): void => fail('closed', `the process that draws was ended with the program`)
    const settle = (): void => {
      clearTimeout(timer)
      ended.removeEventListener('abort', onEnded)
      child.off('message', onMessage).off('exit', onExit).off('error', onError)
    }
    child.on('message', onMessage).on('exit', onExit).on('error', onError)
    ended.addEventListener('abort', onEnded)
    child.send(job, (error) => {
      if (error) onError(error)
    })
  })
}

/** Draws one job after the other in a process of its own, which is kept warm, limited, and ended when it fails. */
export function createEngine(limits: Limits = usualLimits): Engine {
  let child: ChildProcess | undefined
  let idle: NodeJS.Timeout | undefined
  let last: Promise<unknown> = Promise.resolve()
  let ending = new AbortController()

  const end = (): void => {
    clearTimeout(idle)
    child?.removeAllListeners()
    child?.on('error', () => {})
    child?.kill('SIGKILL')
    child = undefined
  }

  const running = (): ChildProcess => {
    if (child?.connected) return child
    end()
    child = start(limits)
    return child
  }

  async function workNow(job: Job | Reading, { signal }: AbortController): Promise<unknown> {
    if (signal.aborted) throw new DocumentFailure('closed', 'the program ended before its turn came')
    clearTimeout(idle)
    const worker = running()
    keepAlive(worker, true)
    try {
      const answer = await answerOf(worker, job, limits.time, signal)
      if ('error' in answer) throw new DocumentFailure('broken', answer.error)
      if (answer.memory > limits.retire) end()
      return answer.result
    } catch (error) {
      if (child === worker) end()
      throw error
    } finally {
      if (child) {
        keepAlive(child, false)
        idle = setTimeout(end, limits.idle).unref()
      }
    }
  }

  function work(job: Job | Reading): Promise<unknown> {
    const own = ending
    const working = last.then(() => workNow(job, own))
    last = working.catch(() => {})
    return working
  }

  return {
    close() {
      ending.abort()
      ending = new AbortController()
      end()
    },
    draw: (job) => work(job) as Promise<Uint8Array>,
    read: (data) => work({ kind: 'text', data }) as Promise<PdfText>,
  }
}

let shared: Engine | undefined

/** The one that the whole program draws with. */
export function sharedEngine(): Engine {
  shared ??= createEngine()
  return shared
}

/** Ends the process of the shared one, if there is any: nothing of the program outlives it. */
export const closeSharedEngine = (): void => shared?.close()
