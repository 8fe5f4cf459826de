import type { CellId } from '../../schema/cell-id.ts'
import type { Found, Narrated } from './draft-finding.ts'
import { isItemOf } from './meanings.ts'
import { bySentence, type Mention } from './mention.ts'
import { includes, isExact, type Quantity } from './quantity.ts'
import type { TakenSentence, Token } from './tokens.ts'

/** One item of a list: 「其他类107条」. */
interface Item {
  readonly quantity: Quantity
  /** The words of the item before and behind its number. */
  readonly words: () => string
  /** What kind of list it belongs to: applicants, channels, outcomes, or any other. */
  readonly kind: string
  readonly mention: Mention | undefined
}

interface List {
  readonly whole: Item
  readonly items: readonly Item[]
  readonly isComplete: boolean
}

/** Nothing but the rest is left behind such an item. */
const last = /其他|其它|其余|剩余|余下/
/** The same information is published in several of these, so more than the whole is no mistake. */
const overlapping =
  /网站|公众号|微信|微博|平台|渠道|公报|专栏|抖音|客户端|报纸|媒体|屏|广播|微信群|栏目|头条|线上|覆盖|人次/
/** 共公开信息120条，其中……: said to be all there is, and then what it is made of. */
const inAll = /(?:共|共计|合计|总计)[^，,。;；\d]{0,16}$/
const aKind = /类(?:信息|文件|政府信息)?(?:的)?(?:有|共|为)?\d/
/** Of what is listed so, more than this is told by its items. */
const onlySome = /重点|主要|部分|较多|占比|新增/
/** A list of all kinds that leaves out more than a fifth is one of some. */
const nearlyAll = 0.8
const longestList = 50
const longestItem = 40
/** A clause that begins so is about something else. */
const newStatement =
  /^(?:同时|另外|此外|并且?|全年|累计|共|开展|组织|召开|举办|制作|发放|发布|公开|主动公开|回应|更新|较|比|同比|增|减|收到|受理|办结|新收|制发|作出|进一步)/

const kindOf = (mention: Mention | undefined): string => {
  const family = mention?.labels[0]?.family
  if (family === undefined || family === 'document' || family === 'published') return 'other'
  return family === 'closed' || family === 'outcome' ? 'course' : family
}

/** What became of requests is a part of what was closed, and an item of table three of its own heading alone. */
function canBePart({ mention: whole }: Item, { kind, mention }: Item): boolean {
  if (kind !== 'course') return true
  const [above, label] = [whole?.labels[0], mention?.labels[0]]
  if (above?.family === 'closed') return label?.family === 'outcome'
  return above?.family === 'outcome' && label?.family === 'outcome' && isItemOf(above.id, label.id)
}

/** The clause that a number stands in, between stops. */
function wordsAround(text: string, token: Token): string {
  const stop = /[，、;:()。]/
  let [start, end] = [token.start, token.end]
  while (start > 0 && token.start - start < longestItem && !stop.test(text[start - 1]!)) start--
  while (end < text.length && end - token.end < longestItem && !stop.test(text[end]!)) end++
  return text.slice(start, end)
}

const isAmong = (token: Token | undefined): boolean => token?.kind === 'mark' && token.mark === 'among'

class Lists {
  readonly lists: List[] = []
  private readonly tokens: readonly Token[]
  private readonly text: string
  private readonly mentions: ReadonlyMap<number, Mention>

  constructor({ sentence, tokens }: TakenSentence, mentions: readonly Mention[]) {
    this.tokens = tokens
    this.text = sentence.text
    this.mentions = new Map(mentions.flatMap((mention) => (mention.written ? [[mention.written.start, mention]] : [])))
  }

  private itemAt(at: number): Item | undefined {
    const token = this.tokens[at]
    if (token?.kind !== 'number' || !token.quantity) return undefined
    const mention = this.mentions.get(token.start)
    return { quantity: token.quantity, words: () => wordsAround(this.text, token), kind: kindOf(mention), mention }
  }

  /** The list that 其中 at a place begins. */
  read(among: number): void {
    const whole = this.wholeBefore(among)
    if (!whole || !isExactOrVague(whole)) return
    const items = this.itemsBehind(among, whole)
    const kinds = new Set(items.map(({ kind }) => kind))
    if (items.length < 2 || kinds.size !== 1) return
    this.lists.push({
      whole,
      items,
      isComplete:
        last.test(items.at(-1)!.words()) ||
        (kinds.has('channel') && items.length > 1) ||
        (kinds.has('other') && this.tellsAll(whole, items)),
    })
  }

  /** 共120条，其中动态50条、公告60条; 120条，其中文件类50条、动态类60条: every kind there is, as it is put, and nearly all of the whole. */
  private tellsAll(whole: Item, items: readonly Item[]): boolean {
    const words = items.map((item) => item.words())
    const isInAll = inAll.test(this.text.slice(0, whole.quantity.start)) || words.every((one) => aKind.test(one))
    const isOpen = /^[^，。;；]{0,2}等/.test(this.text.slice(items.at(-1)!.quantity.end))
    if (!isInAll || isOpen || words.some((one) => onlySome.test(one) || overlapping.test(one))) return false
    return total(items) >= whole.quantity.low * nearlyAll
  }

  /** 当面6件、网络5件、信函4件，共15件: what stands behind the list. */
  readTotal(at: number): void {
    const whole = this.itemAt(at)
    if (!whole || !/(?:合计|共计|总计|共)$/.test(this.text.slice(0, this.tokens[at]!.start))) return
    const items: Item[] = []
    for (let before = at - 1; before >= 0; before--) {
      const token = this.tokens[before]!
      if (token.kind === 'number') {
        const item = this.itemAt(before)
        if (!item || item.quantity.unit !== whole.quantity.unit) break
        items.unshift(item)
      } else if (
        token.kind === 'mark' &&
        (token.mark === 'among' || token.mark === 'delta' || token.mark === 'compare')
      )
        return
      else if (token.kind === 'stop' && token.stop === ';') break
    }
    const kinds = new Set(items.map(({ kind }) => kind))
    if (items.length > 1 && kinds.size === 1 && !kinds.has('intake') && !kinds.has('course'))
      this.lists.push({ whole, items, isComplete: true })
  }

  private wholeBefore(among: number): Item | undefined {
    for (let at = among - 1; at >= 0; at--) {
      const item = this.itemAt(at)
      if (item) return item.quantity.unit === '%' ? undefined : item
      const token = this.tokens[at]!
      if (token.kind === 'number' || (token.kind === 'stop' && token.stop === ';')) return undefined
    }
    return undefined
  }

  private itemsBehind(among: number, whole: Item): Item[] {
    const items: Item[] = []
    let depth = 0
    for (let at = among + 1; at < this.tokens.length; at++) {
      const token = this.tokens[at]!
      if (token.kind === 'stop') depth += depthOf(token.stop)
      if (depth < 0 || this.endsList(token, items)) break
      if (depth > 0) continue
      // 其中 inside a list belongs to its last item, and what is a part of what is not sure any more.
      if (isAmong(token)) return []
      const item = this.itemAt(at)
      if (!item || item.quantity.unit === '%') continue
      if (item.quantity.unit !== whole.quantity.unit || !canBePart(whole, item)) break
      items.push(item)
      if (items.length > longestList) return []
    }
    return items
  }

  private endsList(token: Token, items: readonly Item[]): boolean {
    if (token.kind === 'mark') return token.mark === 'delta' || token.mark === 'compare'
    if (token.kind !== 'stop') return false
    if (token.stop === ';') return items.length > 1
    return token.stop === '，' && items.length > 0 && newStatement.test(this.text.slice(token.end))
  }
}

const depthOf = (stop: string): number => (stop === '(' ? 1 : stop === ')' ? -1 : 0)

const isExactOrVague = ({ quantity }: Item): boolean => quantity.high >= quantity.low && quantity.unit !== '元'

const total = (items: readonly Item[]): number => items.reduce((sum, { quantity }) => sum + quantity.low, 0)

function foundIn(report: Narrated, { sentence }: TakenSentence, list: List): Found | undefined {
  const { whole, items, isComplete } = list
  if (!items.every(({ quantity }) => isExact(quantity))) return undefined
  const sum = total(items)
  const published: CellId = 't1.published'
  const table = whole.mention?.labels[0]?.id === 'published' ? report.figures.get(published) : undefined
  const isMore = (than: number): boolean => sum > than && !items.some(({ words }) => overlapping.test(words()))
  const place = {
    sentence,
    start: whole.quantity.start,
    end: items.at(-1)!.quantity.end,
    parts: items.map(({ quantity }) => quantity.low),
  }
  if (table !== undefined) {
    if (sum === table || !(isMore(table) || (sum < table && isComplete))) return undefined
    const readings = [{ cells: [published], value: table }]
    return { rule: 'N-CHANNELSUM', kind: 'sum', cells: [published], left: sum, right: table, readings, ...place }
  }
  if (includes(whole.quantity, sum)) return undefined
  const { low, high } = whole.quantity
  if (!isMore(high) && !(sum < low && isComplete)) return undefined
  return { rule: 'N-OWNSUM', kind: 'sum', left: sum, right: sum > high ? high : low, ...place }
}

/** Lists whose items do not add up to what they are said to be the parts of. What the tables already show to be wrong is not told twice. */
export function foundInLists(
  report: Narrated,
  taken: readonly TakenSentence[],
  mentions: readonly Mention[],
  wrong: ReadonlySet<Mention>,
): Found[] {
  const own = bySentence(mentions)
  return taken.flatMap((one) => {
    const lists = new Lists(one, own.get(one.sentence) ?? [])
    one.tokens.forEach((token, at) => {
      const isBracket = token.kind === 'stop' && token.stop === '(' && one.tokens[at - 1]?.kind === 'number'
      // （其中…）is read once.
      if (isBracket && !isAmong(one.tokens[at + 1])) lists.read(at)
      if (isAmong(token)) lists.read(at)
      if (token.kind === 'number') lists.readTotal(at)
    })
    return lists.lists
      .filter(({ whole, items }) => ![whole, ...items].some(({ mention }) => mention && wrong.has(mention)))
      .flatMap((list) => foundIn(report, one, list) ?? [])
  })
}
