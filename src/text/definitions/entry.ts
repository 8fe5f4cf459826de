/** What a word of the form means, or how something is counted. */
export interface Definition {
  /** A short name, also for a model to choose by. */
  readonly id: string
  /** Any of these in a question means it. Earlier entries win, so the narrower ones stand first. */
  readonly words: RegExp
  /** At most 90 characters. */
  readonly text: string
  readonly source: string
  /** An article or a notice says it; otherwise it is derived from the form, or is custom, and the answer says so. */
  readonly official: boolean
}

export const official = (id: string, words: RegExp, text: string, source: string): Definition => ({
  id,
  words,
  text,
  source,
  official: true,
})

export const derived = (id: string, words: RegExp, text: string): Definition => ({
  id,
  words,
  text,
  source: '按条例推的，不是国办原文',
  official: false,
})

export const custom = (id: string, words: RegExp, text: string): Definition => ({
  id,
  words,
  text,
  source: '惯例，不是明文',
  official: false,
})
