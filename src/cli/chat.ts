import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import type { Assistant } from '../agent/assistant.ts'
import { builtFile } from '../desk/built-file.ts'
import { createDesk, type Desk } from '../desk/desk.ts'
import { pictureBytes } from '../desk/documents/files.ts'
import type { Content, Payload } from '../desk/turn.ts'
import { dayOf } from '../schema/calendar.ts'
import type { LocalProfile } from '../schema/habits.ts'
import type { OutboxRow, Store } from '../store/store.ts'
import { buttons as handOutLabels } from '../text/handed-out.ts'
import type { HandedFile, TablePicture } from '../text/reply.ts'
import { importFile } from './import.ts'
import type { Io } from './io.ts'
import { fetchLocal } from './local-file.ts'
import { building, saying, thinking, type Waiting } from './waiting.ts'

const chat = 'terminal'
const person = { id: 'local', name: '本机' }

export interface ChatOptions {
  readonly store: Store
  /** The data folder; files go to its `outbox`. */
  readonly data: string
  /** By when reports are due, as MM-DD, where it is set. */
  readonly deadline?: string | undefined
  /** What places ask of their reports. */
  readonly profiles?: readonly LocalProfile[] | undefined
  /** The model, where one is configured. */
  readonly assistant?: Assistant | undefined
  /** The report to go on with, or the organ and year of one to begin; the one last worked on when left out. */
  readonly report?: number | string | undefined
  readonly input: Readable
  readonly output: Writable
  /** Whether a person types: then a prompt is shown. */
  readonly interactive: boolean
  /** Where it is told that something takes long; nowhere when left out. */
  readonly notes?: Pick<Io, 'note' | 'notesOnTerminal'>
}

const silent = { note: () => {} }

class Terminal {
  private readonly options: ChatOptions
  private readonly desk: Desk

  constructor(options: ChatOptions) {
    this.options = options
    const { store, deadline, profiles, assistant } = options
    this.desk = createDesk(store, { deadline, profiles, assistant, fetch: fetchLocal })
  }

  /** Hands one thing to the desk and prints what it answers. */
  async send(content: Content): Promise<void> {
    const at = Date.now()
    this.desk.turn({ key: `terminal:${randomUUID()}`, chat, person, at, day: dayOf(at), content })
    await this.flush()
  }

  /** Prints every reply that waits, those of an earlier run that ended too early as well. */
  async flush(): Promise<void> {
    while (this.desk.isWaiting(chat)) await this.saying(thinking, () => this.desk.think(chat))
    for (const row of this.options.store.unsent(chat)) {
      await this.print(row)
      this.options.store.markSent(row.id, Date.now(), null)
    }
  }

  private saying<T>(waiting: Waiting, work: () => Promise<T>): Promise<T> {
    return saying(this.options.notes ?? silent, waiting, work)
  }

  private async print({ payload }: OutboxRow): Promise<void> {
    const { text, table, copies = [], buttons, file, picture } = payload as Payload
    const lines: string[] = copies.flatMap((copy) => [copy, ''])
    if (file) lines.push(await this.handOut(file))
    if (picture) lines.push(...(await this.draw(picture)))
    if (text !== '') lines.push(text)
    if (table !== undefined) lines.push(table)
    let number = 0
    for (const row of buttons) {
      const shown = row.map(({ label }) => ({ label, press: ++number }))
      // The table stands here as text already.
      const useful = shown.filter(({ label }) => !picture || label !== handOutLabels.asText)
      if (useful.length > 0) lines.push(useful.map(({ label, press }) => `[/${press}] ${label}`).join('  '))
    }
    this.options.output.write(`${lines.join('\n')}\n\n`)
  }

  /** Where the file is, or why there is none. */
  private async handOut(file: HandedFile): Promise<string> {
    const built = await this.saying(building, () => builtFile(this.options.store, file))
    return built.ok ? this.save(built) : built.sentence
  }

  /** A picture that cannot be drawn is done without: its table is printed anyway. */
  private async draw(picture: TablePicture): Promise<string[]> {
    const bytes = await this.saying(building, () => pictureBytes(picture).catch(() => undefined))
    return bytes ? [this.save({ name: picture.name, bytes })] : []
  }

  private save({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): string {
    const folder = join(this.options.data, 'outbox')
    mkdirSync(folder, { recursive: true })
    const path = join(folder, name)
    writeFileSync(path, bytes)
    return `📎 ${path}`
  }

  /** `/1` presses the first button of the last message; what begins with another slash is a word of the terminal's own. */
  async line(line: string): Promise<void> {
    const press = /^\s*[/／]([1-9]\d?)\s*$/u.exec(line)
    const upload = /^\s*\/file\s+(.+?)\s*$/u.exec(line)
    if (press) return this.press(Number(press[1]))
    if (upload) return this.upload(upload[1]!)
    return this.send({ kind: 'text', text: line })
  }

  /** A report file is taken over and worked on; any other file is handed to the desk, which asks before it takes anything. */
  private async upload(written: string): Promise<void> {
    const path = resolve(written.replace(/^(["'])(.*)\1$/u, '$2'))
    if (!/\.json$/i.test(path)) return this.send({ kind: 'file', name: basename(path), reference: path })
    const imported = importFile(this.options.store, path)
    this.options.output.write(imported.ok ? `${imported.lines.join('\n')}\n\n` : `${path}：${imported.error}\n\n`)
    if (imported.ok) await this.send({ kind: 'open', report: imported.report })
  }

  private async press(number: number): Promise<void> {
    const button = this.options.store.buttonsOf(chat)[number - 1]
    if (button) return this.send({ kind: 'tap', token: button.token })
    this.options.output.write(`没有第${number}个按钮。\n\n`)
  }
}

function startWith({ store, report }: ChatOptions): Content {
  if (typeof report === 'string') return { kind: 'text', text: `换报告 ${report}` }
  const begun = report ?? store.reports()[0]?.id
  return begun === undefined ? { kind: 'text', text: '/start' } : { kind: 'open', report: begun }
}

/** Holds the conversation in a terminal, a line a message, until the input ends. Lines between `/paste` and `/end` are one message. */
export async function runChat(options: ChatOptions): Promise<void> {
  const terminal = new Terminal(options)
  await terminal.flush()
  await terminal.send(startWith(options))
  const lines = createInterface({
    input: options.input,
    ...(options.interactive ? { output: options.output, prompt: '> ' } : {}),
  })
  let pasted: string[] | undefined
  if (options.interactive) lines.prompt()
  for await (const line of lines) {
    const word = line.trim()
    if (word === '/paste' && !pasted) pasted = []
    else if (pasted && word === '/end') {
      await terminal.send({ kind: 'text', text: pasted.join('\n') })
      pasted = undefined
    } else if (pasted) pasted.push(line)
    else await terminal.line(line)
    if (options.interactive) lines.prompt()
  }
  // Input that ends inside a paste was still said.
  if (pasted && pasted.length > 0) await terminal.send({ kind: 'text', text: pasted.join('\n') })
}
