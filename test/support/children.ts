import { execFileSync } from 'node:child_process'

/** The processes that draw which a process has started and not ended, by their numbers. */
export function drawingPids(parent: number = process.pid): number[] {
  const lines = execFileSync('ps', ['-eo', 'ppid=,pid=,stat=,args='], { encoding: 'utf8' }).split('\n')
  return lines.flatMap((line) => {
    const [owner, pid, state] = line.trim().split(/\s+/)
    const isOurs = line.includes('engine.mjs') && Number(owner) === parent && !state?.startsWith('Z')
    return isOurs ? [Number(pid)] : []
  })
}

/** How many processes that draw a process has started and not ended. */
export const drawingChildren = (parent?: number): number => drawingPids(parent).length

/** Makes the processes that draw hang: they are there and answer nothing, until they are killed. Their numbers are returned. */
export function hangDrawing(): number[] {
  const pids = drawingPids()
  for (const pid of pids) process.kill(pid, 'SIGSTOP')
  return pids
}

export const killDrawing = (pids: readonly number[]): void => {
  for (const pid of pids) process.kill(pid, 'SIGKILL')
}

/** Whether a process is there; one that has ended and only waits to be asked how is not. */
export function isRunning(pid: number): boolean {
  try {
    return !execFileSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).startsWith('Z')
  } catch {
    return false
  }
}
