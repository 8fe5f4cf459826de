import { execFileSync } from 'node:child_process'

/** How many processes that draw a process has started and not ended. */
export function drawingChildren(parent: number = process.pid): number {
  const lines = execFileSync('ps', ['-eo', 'ppid=,args='], { encoding: 'utf8' }).split('\n')
  return lines.filter((line) => line.includes('engine.mjs') && Number.parseInt(line, 10) === parent).length
}

/** Whether a process is there; one that has ended and only waits to be asked how is not. */
export function isRunning(pid: number): boolean {
  try {
    return !execFileSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).startsWith('Z')
  } catch {
    return false
  }
}
