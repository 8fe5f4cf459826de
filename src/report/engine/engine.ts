import { DocumentFailure } from './document-failure.ts'
import { type Job, type Limits, type PdfText, type Reading, usualLimits } from './drawing.ts'
import { type DrawingProcess, startProcess } from './drawing-process.ts'

export { type Job, type Limits, type PdfText, usualLimits }

export interface Engine {
  draw(job: Job): Promise<Uint8Array>
  /** Reads a PDF that was drawn, with another library than the one that wrote it. */
  read(pdf: Uint8Array): Promise<PdfText>
  /** Ends the processes, and with them what is being drawn or waits; the next job starts another. */
  close(): void
}

interface Waiting {
  readonly job: Job | Reading
  readonly resolve: (result: unknown) => void
  readonly reject: (error: unknown) => void
}

/**
 * Draws in processes of their own, which are kept warm, limited, and ended when they fail. One does it as long as nobody has to wait:
 * only a job that was kept waiting starts another. Jobs begin in the order in which they come, so whoever asks for one thing after the
 * other, as a chat does, takes turns with everybody else.
 */
export function createEngine(limits: Limits = usualLimits): Engine {
  const waiting: Waiting[] = []
  const busy = new Set<DrawingProcess>()
  // In the order of their start: the first gets what there is to do, so that the others may rest and end.
  let processes: DrawingProcess[] = []
  let impatient: NodeJS.Timeout | undefined

  function add(): DrawingProcess {
    const started = startProcess(limits)
    processes.push(started)
    return started
  }

  function free(): DrawingProcess | undefined {
    processes = processes.filter((each) => busy.has(each) || each.isReady())
    return processes.find((each) => !busy.has(each)) ?? (processes.length === 0 ? add() : undefined)
  }

  function begin(worker: DrawingProcess, { job, resolve, reject }: Waiting): void {
    busy.add(worker)
    worker
      .work(job)
      // Free before anybody hears of it: who comes with the next job at once finds it so.
      .finally(() => {
        busy.delete(worker)
        assign()
      })
      .then(resolve, reject)
  }

  /** Waits for those that are busy a little, then has another one help. */
  function losePatience(): void {
    if (processes.length >= limits.processes) return
    impatient ??= setTimeout(() => {
      impatient = undefined
      if (processes.length < limits.processes) add()
      assign()
    }, limits.patience)
  }

  function assign(): void {
    while (waiting.length > 0) {
      const worker = free()
      if (!worker) {
        losePatience()
        return
      }
      begin(worker, waiting.shift()!)
    }
    clearTimeout(impatient)
    impatient = undefined
  }

  const work = (job: Job | Reading): Promise<unknown> =>
    new Promise((resolve, reject) => {
      waiting.push({ job, resolve, reject })
      assign()
    })

  return {
    close() {
      for (const { reject } of waiting.splice(0))
        reject(new DocumentFailure('closed', 'the program ended before its turn came'))
      for (const each of processes) each.end()
      assign()
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

/** Ends the processes of the shared one, if there are any: nothing of the program outlives it. */
export const closeSharedEngine = (): void => shared?.close()
