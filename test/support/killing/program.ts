import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Telegram } from '../telegram/telegram.ts'

export interface ProgramOptions {
  readonly telegram: Telegram
  /** The built program, as plain JavaScript. */
  readonly main: string
  /** The data folder. */
  readonly folder: string
  readonly admins: readonly number[]
}

/** The bot as a process of its own, which can be killed. */
export class Program {
  readonly #process: ChildProcess
  readonly #ended: Promise<unknown[]>
  #output = ''

  constructor({ telegram, main, folder, admins }: ProgramOptions) {
    this.#process = spawn(process.execPath, [main, 'bot'], {
      cwd: folder,
      stdio: ['ignore', 'inherit', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        TELEGRAM_BOT_TOKEN: telegram.token,
        TELEGRAM_API_ROOT: telegram.root,
        TELEGRAM_ADMINS: admins.join(),
        NIANBAO_DATA: folder,
        LOG_LEVEL: 'warn',
      },
    })
    this.#ended = once(this.#process, 'close')
    this.#process.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#output += text
    })
  }

  /** What it said of errors: nothing, if all is well. A line that was cut off by the kill does not count. */
  get errors(): string[] {
    const lines = this.#output.split('\n').slice(0, -1)
    return lines.filter((line) => !line.includes('"level":40'))
  }

  async kill(): Promise<void> {
    if (!this.#process.kill('SIGKILL')) throw new Error(`the program ended by itself: ${this.#output}`)
    await this.#ended
  }

  abandon(): void {
    if (this.#process.exitCode === null) this.#process.kill('SIGKILL')
  }

  /** Asks it to stop, and returns its exit code. */
  async stop(): Promise<number | null> {
    this.#process.kill('SIGTERM')
    const [code] = await this.#ended
    return code as number | null
  }
}
