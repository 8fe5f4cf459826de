/**
 * JSON as people and programs may send it. Unlike `JSON.parse` it says where it fails instead of throwing, refuses a key that stands
 * twice (one of two figures would be lost without a word), and makes objects without a prototype, in which `__proto__` is a key.
 */
export type Json = null | boolean | number | string | Json[] | JsonObject
export interface JsonObject {
  [key: string]: Json
}

export type JsonReading =
  | { readonly ok: true; readonly value: Json }
  | { readonly ok: false; readonly code: 'syntax'; readonly line: number; readonly column: number }
  | { readonly ok: false; readonly code: 'duplicate'; readonly key: string }

const deepest = 100
const space = /[ \t\n\r]*/y
const numeral = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
// Control characters may not stand in a string, backslashes only in front of what they escape.
const plain = /[ !#-[\]-\uffff]*/y
const literals = [
  ['true', true],
  ['false', false],
  ['null', null],
] as const
const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}

class Reader {
  at = 0
  /** The innermost key that stood twice, with those around it. */
  duplicate: string | undefined
  private readonly text: string
  private readonly path: string[] = []

  constructor(text: string) {
    this.text = text
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.at
    const [found = ''] = pattern.exec(this.text) ?? []
    this.at += found.length
    return found
  }

  private take(character: string): boolean {
    this.match(space)
    if (this.text[this.at] !== character) return false
    this.at++
    return true
  }

  /** Undefined where the text is not JSON; then `at` is the place. */
  value(): Json | undefined {
    if (this.take('{')) return this.path.length < deepest ? this.object() : undefined
    if (this.take('[')) return this.path.length < deepest ? this.array() : undefined
    if (this.take('"')) return this.string()
    for (const [word, value] of literals) {
      if (!this.text.startsWith(word, this.at)) continue
      this.at += word.length
      return value
    }
    const number = this.match(numeral)
    return number === '' ? undefined : Number(number)
  }

  private object(): JsonObject | undefined {
    const object: JsonObject = Object.create(null)
    if (this.take('}')) return object
    do {
      const key = this.take('"') ? this.string() : undefined
      if (key === undefined || !this.take(':')) return undefined
      this.path.push(key)
      if (key in object) {
        this.duplicate = this.path.join('.')
        return undefined
      }
      const value = this.value()
      if (value === undefined) return undefined
      object[key] = value
      this.path.pop()
    } while (this.take(','))
    return this.take('}') ? object : undefined
  }

  private array(): Json[] | undefined {
    const array: Json[] = []
    if (this.take(']')) return array
    this.path.push('')
    do {
      const value = this.value()
      if (value === undefined) return undefined
      array.push(value)
    } while (this.take(','))
    this.path.pop()
    return this.take(']') ? array : undefined
  }

  private string(): string | undefined {
    let result = ''
    for (;;) {
      result += this.match(plain)
      const next = this.text[this.at]
      if (next === '"') {
        this.at++
        return result
      }
      const escaped = next === '\\' ? this.escape() : undefined
      if (escaped === undefined) return undefined
      result += escaped
    }
  }

  private escape(): string | undefined {
    const letter = this.text[this.at + 1] ?? ''
    const code = letter === 'u' ? /^[\da-fA-F]{4}/.exec(this.text.slice(this.at + 2, this.at + 6))?.[0] : undefined
    const character = code === undefined ? escapes[letter] : String.fromCharCode(Number.parseInt(code, 16))
    if (character !== undefined) this.at += code === undefined ? 2 : 6
    return character
  }

  end(): boolean {
    this.match(space)
    return this.at === this.text.length
  }
}

/** Reads a JSON text; a byte order mark in front of it is passed over. */
export function readJson(text: string): JsonReading {
  const reader = new Reader(text.replace(/^\ufeff/, ''))
  const value = reader.value()
  if (value !== undefined && reader.end()) return { ok: true, value }
  if (reader.duplicate !== undefined) return { ok: false, code: 'duplicate', key: reader.duplicate }
  const before = text.replace(/^\ufeff/, '').slice(0, reader.at)
  return {
    ok: false,
    code: 'syntax',
    line: before.split('\n').length,
    column: before.length - before.lastIndexOf('\n'),
  }
}

export const isJsonObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
