import { SaxesParser } from 'saxes'
import { limits } from './limits.ts'
import { refuse } from './refusal.ts'

export interface XmlTag {
  /** Name without prefix, and the namespace it is of. */
  readonly local: string
  readonly uri: string
  /** Of an attribute, by its name without prefix. */
  readonly value: (name: string) => string | undefined
}

export interface XmlHandlers {
  readonly opened: (tag: XmlTag) => void
  readonly closed: () => void
  readonly text: (text: string) => void
}

const pieceLength = 1 << 16

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return refuse('damaged')
  }
}

/**
 * Reads XML strictly and without looking at anything outside it. A document type is refused, and with it every entity that a file could
 * define for itself.
 */
export function readXml(bytes: Uint8Array, handlers: XmlHandlers): void {
  const parser = new SaxesParser({ xmlns: true, position: false })
  let depth = 0
  let attributes = 0
  parser.on('doctype', () => refuse('doctype'))
  parser.on('error', () => refuse('damaged'))
  parser.on('opentagstart', () => {
    attributes = 0
    depth += 1
    if (depth > limits.xml.depth) refuse('excessive')
  })
  parser.on('attribute', () => {
    attributes += 1
    if (attributes > limits.xml.attributes) refuse('excessive')
  })
  parser.on('opentag', (tag) =>
    handlers.opened({
      local: tag.local,
      uri: tag.uri,
      value: (name) => Object.values(tag.attributes).find(({ local }) => local === name)?.value,
    }),
  )
  parser.on('closetag', () => {
    depth -= 1
    handlers.closed()
  })
  parser.on('text', handlers.text)
  parser.on('cdata', handlers.text)
  const text = decode(bytes)
  for (let at = 0; at < text.length; at += pieceLength) parser.write(text.slice(at, at + pieceLength))
  parser.close()
}
