import type { MessageEntity } from 'grammy/types'

export interface Formatted {
  readonly text: string
  readonly entities: readonly MessageEntity[]
}

type Kind = MessageEntity.CommonMessageEntity['type']

interface OpenTag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly offset: number
}

const simple: Readonly<Record<string, Kind>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  span: 'spoiler',
  'tg-spoiler': 'spoiler',
}
const others = ['a', 'pre', 'code', 'blockquote', 'tg-emoji']

/** parse_mode HTML. What cannot be parsed throws an Error with Telegram's words; places are counted in bytes. */
export function parseHtml(html: string): Formatted {
  const parser = new HtmlParser(html)
  parser.run()
  if (/\p{Surrogate}/u.test(parser.text)) {
    throw new Error(
      'Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units',
    )
  }
  const entities = mergeLanguages(parser.entities).sort(
    (left, right) => left.offset - right.offset || right.length - left.length,
  )
  return { text: parser.text, entities }
}

class HtmlParser {
  text = ''
  readonly entities: MessageEntity[] = []
  readonly #html: string
  readonly #open: OpenTag[] = []
  #at = 0

  constructor(html: string) {
    this.#html = html
  }

  run(): void {
    while (this.#at < this.#html.length) {
      if (this.#html.startsWith('</', this.#at)) this.#closeTag()
      else if (this.#html[this.#at] === '<') this.#openTag()
      else this.text += undoReferences(this.#take(/[^<]+/y))
    }
    const left = this.#open.at(-1)
    if (left) throw new Error(`Can't find end tag corresponding to start tag "${left.name}"`)
  }

  #openTag(): void {
    const place = this.#place()
    this.#at += 1
    const name = this.#take(/[^ \t\r\n\0\v>]*/y).toLowerCase()
    if (this.#ended()) throw new Error(`Unclosed start tag ${place}`)
    if (!(name in simple) && !others.includes(name)) throw new Error(`Unsupported start tag "${name}" ${place}`)
    const attributes = this.#attributes(name, place)
    if (name === 'span' && attributes.get('class') !== 'tg-spoiler') {
      throw new Error(`Tag "span" must have class "tg-spoiler" ${place}`)
    }
    this.#open.push({ name, attributes, offset: this.text.length })
  }

  #attributes(tag: string, place: string): Map<string, string> {
    const attributes = new Map<string, string>()
    for (;;) {
      this.#skipBlanks()
      if (this.#ended()) throw new Error(`Unclosed start tag "${tag}" ${place}`)
      if (this.#take(/>/y)) return attributes
      const name = this.#take(/[^ \t\r\n\0\v=>]*/y).toLowerCase()
      if (name === '') throw new Error(`Empty attribute name in the tag "${tag}" ${place}`)
      this.#skipBlanks()
      if (this.#take(/=/y)) attributes.set(name, this.#attributeValue(tag, place))
      else if (tag === 'blockquote' && name === 'expandable') attributes.set(name, '')
      else if (this.#ended()) throw new Error(`Unclosed start tag "${tag}" ${place}`)
      else throw new Error(`Expected equal sign in declaration of an attribute of the tag "${tag}" ${place}`)
    }
  }

  #attributeValue(tag: string, place: string): string {
    this.#skipBlanks()
    if (this.#ended()) throw new Error(`Unclosed start tag "${tag}" ${place}`)
    const quote = this.#take(/["']/y)
    if (quote) {
      const value = this.#take(quote === '"' ? /[^"]*"/y : /[^']*'/y)
      if (value === '') throw new Error(`Unclosed start tag ${place}`)
      return undoReferences(value.slice(0, -1))
    }
    const begin = this.#place()
    const token = this.#take(/[A-Za-z0-9.-]*/y)
    if (!this.#ended() && !/[ \t\r\n\0\v>]/.test(this.#html[this.#at] ?? '')) {
      throw new Error(`Unexpected end of name token ${begin}`)
    }
    return token
  }

  #closeTag(): void {
    const place = this.#place()
    const open = this.#open.at(-1)
    if (!open) throw new Error(`Unexpected end tag ${place}`)
    this.#at += 2
    const name = this.#take(/[^ \t\r\n\0\v>]*/y).toLowerCase()
    this.#skipBlanks()
    if (!this.#take(/>/y)) throw new Error(`Unclosed end tag ${place}`)
    if (name !== '' && name !== open.name) {
      throw new Error(`Unmatched end tag ${place}, expected "</${open.name}>", found "</${name}>"`)
    }
    this.#open.pop()
    const length = this.text.length - open.offset
    if (length > 0) this.entities.push(...entityOf(open, length, this.text.slice(open.offset)))
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#html)?.[0] ?? ''
    this.#at += found.length
    return found
  }

  #skipBlanks(): void {
    this.#take(/[ \t\r\n\0\v]*/y)
  }

  #ended(): boolean {
    return this.#at >= this.#html.length
  }

  #place(): string {
    return `at byte offset ${Buffer.byteLength(this.#html.slice(0, this.#at))}`
  }
}

function entityOf(tag: OpenTag, length: number, inside: string): MessageEntity[] {
  const { name, attributes, offset } = tag
  const kind = simple[name]
  if (kind !== undefined) return [{ type: kind, offset, length }]
  if (name === 'a') {
    // A link to something that is no address is no link, and no error either.
    const address = attributes.get('href') || inside
    const url = URL.canParse(address) ? address : `http://${address}`
    return /^[^\s]+\.[^\s]+$|^tg:/.test(address) && URL.canParse(url)
      ? [{ type: 'text_link', offset, length, url: new URL(url).href }]
      : []
  }
  if (name === 'tg-emoji') {
    const id = attributes.get('emoji-id') ?? ''
    if (!/^\d+$/.test(id)) throw new Error('Invalid custom emoji identifier specified')
    return [{ type: 'custom_emoji', offset, length, custom_emoji_id: id }]
  }
  if (name === 'blockquote') {
    return [{ type: attributes.has('expandable') ? 'expandable_blockquote' : 'blockquote', offset, length }]
  }
  const language = /^language-(.+)$/.exec(attributes.get('class') ?? '')?.[1]
  if (name === 'code' && language !== undefined) return [{ type: 'pre', offset, length, language }]
  return [{ type: name === 'pre' ? 'pre' : 'code', offset, length }]
}

/** A `code` that names a language says so of the `pre` it fills, and is plain code elsewhere. */
function mergeLanguages(entities: readonly MessageEntity[]): MessageEntity[] {
  const isSame = (left: MessageEntity, right: MessageEntity) =>
    left !== right && left.offset === right.offset && left.length === right.length
  const plainPre = (entity: MessageEntity) => entity.type === 'pre' && entity.language === undefined
  return entities.flatMap((entity): MessageEntity[] => {
    if (entity.type !== 'pre') return [entity]
    if (plainPre(entity)) {
      return entities.some((other) => other.type === 'pre' && !plainPre(other) && isSame(entity, other)) ? [] : [entity]
    }
    if (entities.some((other) => plainPre(other) && isSame(entity, other))) return [entity]
    return [{ type: 'code', offset: entity.offset, length: entity.length }]
  })
}

function undoReferences(text: string): string {
  const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' }
  return text.replace(
    /&(?:(lt|gt|amp|quot)|#(\d+)|#x([0-9a-f]+));?/gi,
    (whole, name?: string, decimal?: string, hex?: string) => {
      if (name !== undefined) return named[name] ?? whole
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
      return code > 0 && code < 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )
}
