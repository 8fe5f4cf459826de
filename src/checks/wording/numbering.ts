import { bodies } from './lines.ts'
import { type Mark, marksOf, numberText, numeralValue, type Style } from './numerals.ts'
import type { Slip, Worded } from './slip.ts'

interface Level {
  /** That of the last item. */
  style: Style
  readonly items: Mark[]
}

interface Fault {
  readonly kind: 'gap' | 'start' | 'style' | 'again'
  readonly mark: Mark
  readonly level: Level
  /** How many items the level had when it came. */
  readonly before: number
}

const lastOf = ({ items }: Level): number => items.at(-1)?.value ?? 0

/** Follows the numbers of one text through their levels. Each level counts on by itself; 1 begins a new list. */
class Numbering {
  readonly faults: Fault[] = []
  readonly levels: Level[] = []
  private open: Level[] = []
  private closed: Level[] = []

  private close(depth: number): void {
    this.closed = [...this.open.slice(depth), ...this.closed]
    this.open = this.open.slice(0, depth)
  }

  private begin(mark: Mark): void {
    const level: Level = { style: mark.style, items: [mark] }
    this.levels.push(level)
    this.open.push(level)
  }

  private goOn(depth: number, mark: Mark): void {
    this.close(depth + 1)
    const level = this.open[depth]!
    level.items.push(mark)
    level.style = mark.style
  }

  private fault(kind: Fault['kind'], depth: number, mark: Mark): void {
    const level = this.open[depth]!
    this.faults.push({ kind, mark, level, before: level.items.length })
    this.goOn(depth, mark)
  }

  take(mark: Mark): void {
    const depth = this.open.findLastIndex(({ style }) => style === mark.style)
    if (depth >= 0) this.takeKnown(depth, mark)
    else this.takeNew(mark)
  }

  private takeKnown(depth: number, mark: Mark): void {
    const last = lastOf(this.open[depth]!)
    if (mark.value === last + 1) this.goOn(depth, mark)
    else if (mark.value === 1) {
      this.close(depth)
      this.begin(mark)
    } else if (mark.opensLine) this.fault(mark.value === last ? 'again' : 'gap', depth, mark)
  }

  private takeNew(mark: Mark): void {
    if (mark.value === 1) this.begin(mark)
    else if (!mark.opensLine || this.resumes(mark)) return
    else if (this.open.length === 0) {
      this.begin(mark)
      this.faults.push({ kind: 'start', mark, level: this.open[0]!, before: 0 })
    } else {
      const next = this.open.findLastIndex((level) => lastOf(level) + 1 === mark.value)
      this.fault('style', next >= 0 ? next : this.open.length - 1, mark)
    }
  }

  /** 3. under （二） after 1. and 2. under （一）: a list that runs on below several headings. */
  private resumes(mark: Mark): boolean {
    const at = this.closed.findIndex((level) => level.style === mark.style && lastOf(level) + 1 === mark.value)
    if (at < 0) return false
    const [level] = this.closed.splice(at, 1)
    level!.items.push(mark)
    this.open.push(level!)
    return true
  }
}

/** The section's own title, pasted along with its text. */
const isTitle = (text: string, { style, start, end }: Mark): boolean =>
  style === 'chinese' &&
  text.slice(0, start).trim() === '' &&
  /^[^。；;\n]{2,30}(?:情况|事项)[:：]?\s*(?:\n|$)/.test(text.slice(end))

function follow(text: string): Numbering {
  const numbering = new Numbering()
  for (const mark of marksOf(text)) if (!isTitle(text, mark)) numbering.take(mark)
  return numbering
}

/** The style a level is put in order in: （一） wherever it has some, otherwise its first. */
const styleOf = ({ items }: Level): Style =>
  items.some(({ style }) => style === 'chineseInBrackets') ? 'chineseInBrackets' : items[0]!.style

const ordered = (level: Level, count = level.items.length): string[] =>
  level.items.slice(0, count).map(({ written }, at) => numberText(styleOf(level), at + 1, written))

const brackets = (written: string): string => written.replace('(', '（').replace(')', '）')

/** How many numbers in front of the wrong one are shown. */
const shown = 3

/** The first slip of each text: those behind it mostly come of it. */
export function numbering({ texts, document }: Worded): Slip[] {
  const inTexts = bodies(texts).flatMap(([section, text]): Slip[] => {
    const [fault] = follow(text).faults
    if (!fault) return []
    const { mark, level, before, kind } = fault
    const lineEnd = text.indexOf('\n', mark.end)
    const heading = text.slice(mark.end, lineEnd < 0 ? text.length : lineEnd)
    const words = /^[^。；;：:]{0,30}/.exec(heading)![0]
    const written = level.items.slice(Math.max(0, before - shown), before + 1).map((item) => brackets(item.written))
    return [
      {
        rule: 'F-NUMBERING',
        kind,
        section,
        place: { start: mark.start, end: mark.end + words.trimEnd().length },
        named: [...written, ...ordered(level, before + 1).slice(Math.max(0, before - shown))],
      },
    ]
  })
  return [...firstRank(document), ...inTexts]
}

const rank = /^(?:第)?([一二三四五六七八九十]{1,2}|\d{1,2})(部分|[、.．])/

/** Headings of sections: one style, and counting on. */
function firstRank(document: Worded['document']): Slip[] {
  const numbered = (document?.headings ?? []).flatMap(({ text, section }) => {
    const match = rank.exec(text.normalize('NFKC').replaceAll(/\s/g, ''))
    return match && section !== undefined
      ? [{ text, section, value: numeralValue(match[1]!), written: match[0], isChinese: !/^\d/.test(match[1]!) }]
      : []
  })
  const own = numbered.filter(({ section }, at) => numbered.findIndex((other) => other.section === section) === at)
  if (own.length < 3) return []
  const chinese = own.filter(({ isChinese }) => isChinese).length
  const wrong = own.find((heading, at) => {
    const before = own[at - 1]
    const repeats = before !== undefined && heading.value === before.value
    return repeats || (chinese > 0 && chinese < own.length && !heading.isChinese)
  })
  if (!wrong) return []
  const named = own.map(({ written }) => written.replace(/[.．]$/, '、'))
  return [{ rule: 'F-NUMBERING', kind: 'rank', section: wrong.section, quote: wrong.text.trim(), named }]
}

function reordered(text: string): string {
  const { faults } = follow(text)
  const levels = [...new Set(faults.map(({ level }) => level))]
  const changes = levels
    .flatMap((level) => ordered(level).map((instead, at) => ({ ...level.items[at]!, instead })))
    .sort((a, b) => b.start - a.start)
  let mended = text
  for (const { start, end, instead } of changes) mended = mended.slice(0, start) + instead + mended.slice(end)
  return mended
}

/** Numbers that were put in order can show that others are not: as often as levels can be nested. */
const rounds = 4

/** The text with its numbers counting on, in one style a level. */
export function mendNumbering(text: string): string {
  let mended = text
  for (let round = 0; round < rounds; round++) mended = reordered(mended)
  return mended
}
