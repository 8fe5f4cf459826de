import type { MessageEntity } from 'grammy/types'
import { type Formatted, parseHtml } from './html.ts'
import type { Parameters } from './parameters.ts'
import { badRequest, Refusal } from './refusal.ts'

export const longestText = 4096
const longestCaption = 1024

/** What is shown, and beside it what was sent. */
export interface Wording extends Formatted {
  readonly raw: string
}

export function textOf(parameters: Parameters): Wording {
  const raw = parameters.text('text')
  if (raw === '') throw badRequest('message text is empty')
  const { text, entities } = formatted(parameters, raw, 'entities')
  if (text === '') throw badRequest('text must be non-empty')
  if (codePoints(text) > longestText) throw badRequest('message is too long')
  return { raw, text, entities }
}

export function captionOf(parameters: Parameters): Wording | undefined {
  const raw = parameters.text('caption')
  const { text, entities } = formatted(parameters, raw, 'caption_entities')
  if (codePoints(text) > longestCaption) throw badRequest('message caption is too long')
  return text === '' ? undefined : { raw, text, entities }
}

function formatted(parameters: Parameters, raw: string, entitiesField: string): Formatted {
  if (/\p{Surrogate}/u.test(raw)) throw badRequest('strings must be encoded in UTF-8')
  return trimmed(marked(parameters, raw, entitiesField))
}

function marked(parameters: Parameters, raw: string, entitiesField: string): Formatted {
  const mode = parameters.text('parse_mode').toLowerCase()
  if (mode === '') return { text: raw, entities: givenEntities(parameters.json(entitiesField)) }
  if (mode === 'html') {
    try {
      return parseHtml(raw)
    } catch (error) {
      throw badRequest(`can't parse entities: ${(error as Error).message}`)
    }
  }
  if (mode === 'markdown' || mode === 'markdownv2') {
    throw new Refusal(501, 'Not Implemented: this double of Telegram reads HTML and plain text only')
  }
  throw badRequest('unsupported parse_mode')
}

function givenEntities(given: unknown): MessageEntity[] {
  if (given === undefined) return []
  if (!Array.isArray(given)) throw badRequest("can't parse entities JSON object")
  return given
}

/** Control characters become spaces, and blanks at both ends are cut off; entities move along. */
function trimmed({ text, entities }: Formatted): Formatted {
  if (text.includes('\r')) return trimmed(without(text, entities, '\r'))
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones Telegram replaces
  const clean = text.replace(/[\x00-\x09\x0b-\x1f]/g, ' ')
  const front = clean.length - clean.trimStart().length
  const kept = clean.trim()
  return { text: kept, entities: entities.flatMap((entity) => within(entity, front, kept.length)) }
}

function without(text: string, entities: readonly MessageEntity[], character: string): Formatted {
  const before = (offset: number) => text.slice(0, offset).split(character).length - 1
  const moved = entities.map((entity) => {
    const end = entity.offset + entity.length
    const offset = entity.offset - before(entity.offset)
    return { ...entity, offset, length: end - before(end) - offset }
  })
  return { text: text.replaceAll(character, ''), entities: moved }
}

function within(entity: MessageEntity, front: number, length: number): MessageEntity[] {
  const begin = Math.max(0, entity.offset - front)
  const end = Math.min(length, entity.offset + entity.length - front)
  return end > begin ? [{ ...entity, offset: begin, length: end - begin }] : []
}

export function codePoints(text: string): number {
  return [...text].length
}
