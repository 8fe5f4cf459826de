import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { DocumentFailure, type FailureCode } from './document-failure.ts'
import type { Job, Limits, Reading } from './drawing.ts'

type Answer = { readonly result: unknown; readonly memory: number } | { readonly error: string }

/** One process that draws, a job at a time. Whatever fails ends it. */
export interface DrawingProcess {
  /** Whether it can be given a job: it may have ended by itself between two. */
  isReady(): boolean
  work(job: Job | Reading): Promise<unknown>
  /** Ends it, and with it what is being drawn. */
  end(): void
}

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

/** Starts one. It ends when told, when a job fails, when it has grown too large, and when it has rested long enough. */
export function startProcess(limits: Limits): DrawingProcess {
  const child = start(limits)
  const ending = new AbortController()
  let resting: NodeJS.Timeout | undefined

  const end = (): void => {
    clearTimeout(resting)
    ending.abort()
    child.removeAllListeners()
    child.on('error', () => {})
    child.kill('SIGKILL')
  }

  async function work(job: Job | Reading): Promise<unknown> {
    clearTimeout(resting)
    keepAlive(child, true)
    try {
      const answer = await answerOf(child, job, limits.time, ending.signal)
      if ('error' in answer) throw new DocumentFailure('broken', answer.error)
      keepAlive(child, false)
      if (answer.memory > limits.retire) end()
      else resting = setTimeout(end, limits.idle).unref()
      return answer.result
    } catch (error) {
      end()
      throw error
    }
  }

  return { isReady: () => child.connected && !ending.signal.aborted, work, end }
}
