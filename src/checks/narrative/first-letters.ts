// With which letters a pattern of the lexicon can begin: so that at each letter of a text only the few patterns are tried that can match.

/** The letters, or undefined when it can begin with too many to list; and whether it can match nothing at all. */
interface Beginning {
  readonly letters: ReadonlySet<string> | undefined
  readonly isOptional: boolean
}

const nothing: Beginning = { letters: new Set(), isOptional: true }
const anything: Beginning = { letters: undefined, isOptional: false }
const digits = '0123456789'

const either = (one: Beginning, other: Beginning): Beginning => ({
  letters: one.letters && other.letters && new Set([...one.letters, ...other.letters]),
  isOptional: one.isOptional || other.isOptional,
})

const then = (one: Beginning, other: Beginning): Beginning =>
  one.isOptional ? { letters: either(one, other).letters, isOptional: other.isOptional } : one

/** Reads the few means of regular expressions that the lexicon uses. */
class PatternReader {
  private at = 0
  private readonly pattern: string

  constructor(pattern: string) {
    this.pattern = pattern
  }

  alternatives(): Beginning {
    let found = this.sequence()
    while (this.pattern[this.at] === '|') {
      this.at++
      found = either(found, this.sequence())
    }
    return found
  }

  private sequence(): Beginning {
    let found = nothing
    while (this.at < this.pattern.length && !'|)'.includes(this.pattern[this.at]!)) {
      const piece = this.piece()
      const repeat = this.repeat()
      found = then(found, repeat === '?' || repeat === '*' || repeat === '{0' ? { ...piece, isOptional: true } : piece)
    }
    return found
  }

  private repeat(): string {
    const [repeat = ''] = /^(?:[?*+]|\{\d+(?:,\d*)?\})/.exec(this.pattern.slice(this.at)) ?? []
    this.at += repeat.length
    return repeat.slice(0, 2)
  }

  private piece(): Beginning {
    const letter = this.pattern[this.at]!
    if (letter === '(') return this.group()
    if (letter === '[') return this.choice()
    if (letter === '\\') {
      this.at += 2
      return this.pattern[this.at - 1] === 'd' ? { letters: new Set(digits), isOptional: false } : anything
    }
    this.at++
    return letter === '.' ? anything : { letters: new Set([letter]), isOptional: false }
  }

  private group(): Beginning {
    const [opening] = /^\((?:\?(?:<?[=!]|:))?/.exec(this.pattern.slice(this.at))!
    this.at += opening.length
    const found = this.alternatives()
    this.at++
    // What only looks around takes no letter.
    return /[=!]$/.test(opening) ? nothing : found
  }

  private choice(): Beginning {
    const end = this.pattern.indexOf(']', this.at)
    const inside = this.pattern.slice(this.at + 1, end)
    this.at = end + 1
    const listed = inside.replaceAll('\\d', digits)
    return listed.startsWith('^') || /\\|.-./u.test(listed.replace(/^-|-$/g, ''))
      ? anything
      : { letters: new Set(listed), isOptional: false }
  }
}

/** The letters a pattern can begin with; undefined when any letter may. */
export const firstLetters = (pattern: string): ReadonlySet<string> | undefined =>
  new PatternReader(pattern).alternatives().letters
