import type { Place } from '../place.ts'

/**
 * - `too_slow`: it took longer than it may
 * - `too_large`: the process that draws ended itself or was ended, mostly for the memory it took
 * - `broken`: it said that it cannot, which is a mistake of the program
 * - `closed`: the program ends, and does not wait for it
 */
export type FailureCode = 'too_slow' | 'too_large' | 'broken' | 'closed'

/** A document could not be drawn. The next one can: each failure ends the process that drew. */
export class DocumentFailure extends Error {
  readonly code: FailureCode

  constructor(code: FailureCode, message: string) {
    super(message)
    this.name = 'DocumentFailure'
    this.code = code
  }
}

/** A text has characters that no font of the program can draw. They are named; nothing is left blank. */
export class UnknownCharacters extends Error {
  readonly code = 'unknown_characters'
  readonly characters: readonly string[]
  /** Words of a report have no place in a log, which takes all properties of an error. */
  readonly #place: Place | undefined

  constructor(characters: readonly string[], place?: Place) {
    super(`no font draws ${characters.map((character) => `U+${character.codePointAt(0)!.toString(16)}`).join(', ')}`)
    this.name = 'UnknownCharacters'
    this.characters = characters
    this.#place = place
  }

  /** Where the first of them stands, if it is in the words of a report. */
  get place(): Place | undefined {
    return this.#place
  }
}
