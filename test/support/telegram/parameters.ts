import { readMultipart } from './multipart.ts'

export interface Upload {
  readonly field: string
  readonly name: string
  readonly bytes: Buffer
}

/** What a call was given. The Bot API knows strings only: a number or an object in a JSON body becomes its JSON. */
export class Parameters {
  readonly uploads: readonly Upload[]
  readonly #values: ReadonlyMap<string, string>

  constructor(values: ReadonlyMap<string, string>, uploads: readonly Upload[]) {
    this.#values = values
    this.uploads = uploads
  }

  has(name: string): boolean {
    return this.#values.has(name)
  }

  text(name: string): string {
    return this.#values.get(name) ?? ''
  }

  integer(name: string, otherwise: number): number {
    const value = this.text(name)
    return /^-?\d+$/.test(value) ? Number(value) : otherwise
  }

  flag(name: string): boolean {
    return ['true', '1', 'yes', 'y'].includes(this.text(name).toLowerCase())
  }

  /** undefined where nothing was given; null where it is no JSON. */
  json(name: string): unknown {
    const value = this.text(name)
    return value === '' ? undefined : parsed(value)
  }

  /** The file sent for a field: under its own name, or under the name that `attach://` points to. */
  upload(field: string): Upload | undefined {
    const attached = /^attach:\/\/(.+)$/.exec(this.text(field))?.[1] ?? field
    return this.uploads.find((upload) => upload.field === attached)
  }

  /** For the log of calls, with objects and ids readable again. */
  logged(): Record<string, unknown> {
    const readable = [...this.#values].map(([name, value]) => {
      const structured = /^[[{]/.test(value) && name !== 'text' && name !== 'caption'
      const numeric =
        /^-?\d{1,15}$/.test(value) && name !== 'text' && name !== 'caption' && name !== 'callback_query_id'
      return [name, structured || numeric ? (parsed(value) ?? value) : value]
    })
    return Object.fromEntries(readable)
  }
}

/** Reads the query string and the body; a body that cannot be read counts as empty, as it does at Telegram. */
export function readParameters(query: URLSearchParams, contentType: string, body: Buffer): Parameters {
  const values = new Map(query)
  const uploads: Upload[] = []
  if (contentType.startsWith('application/json')) {
    for (const [name, value] of jsonValues(body)) values.set(name, value)
  } else if (contentType.startsWith('application/x-www-form-urlencoded')) {
    for (const [name, value] of new URLSearchParams(body.toString('utf8'))) values.set(name, value)
  } else if (contentType.startsWith('multipart/form-data')) {
    const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1] ?? ''
    for (const part of readMultipart(body, boundary)) {
      if (part.fileName === undefined) values.set(part.field, part.bytes.toString('utf8'))
      else uploads.push({ field: part.field, name: part.fileName, bytes: part.bytes })
    }
  }
  return new Parameters(values, uploads)
}

function jsonValues(body: Buffer): [string, string][] {
  const content = parsed(body.toString('utf8'))
  if (typeof content !== 'object' || content === null) return []
  return Object.entries(content).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ])
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
