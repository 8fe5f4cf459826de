import { requireKnown } from '../engine/characters.ts'
import { type Engine, sharedEngine } from '../engine/engine.ts'
import { drawPicture } from './draw.ts'
import type { PictureContent } from './picture.ts'

/** A table as a PNG, 1080 pixels wide. Throws UnknownCharacters and DocumentFailure, as the PDF does. */
export async function buildPicture(content: PictureContent, engine: Engine = sharedEngine()): Promise<Uint8Array> {
  const data = drawPicture(content)
  requireKnown(data)
  return engine.draw({ kind: 'png', data })
}
