import type { CellId } from '../../schema/cell-id.ts'
import type { Figure, Figures } from '../../schema/figure.ts'
import { type NumberPhrase, numberAt } from '../../schema/numerals.ts'
import { topicsOf } from '../../schema/topics.ts'
import { amountIn, isWrittenSo } from '../amounts.ts'
import { topicNames } from '../block-names.ts'
import { inOrder } from '../cell-set.ts'
import { option, saying } from '../choices.ts'
import { Notes } from '../notes.ts'
import type { ReadingContext } from '../reading.ts'
import { Course } from '../sentences/course.ts'
import { groupsOf } from '../sentences/groups.ts'
import { tokenize } from '../words/tokenizer.ts'
import { cellSaid } from './changes.ts'
import { nowNotOld } from './now-not-old.ts'

// 「不是12，是21」, 「打反了 是212」, 「改成5」, 「清空行政处罚」: what they change is found among the figures that stand.

const slip =
  '(?:刚才|刚刚|上面|前面)?(?:那个|这个|那条|的)?(?:数字?)?(?:是)?(?:我)?(?:打反|写反|说反|报反|弄反|填反|打错|写错|说错|填错|报错|搞错|弄错|看错|记错|输错|手滑|错)了?(?:数|字)?'
const then =
  '[,，。;； :：]*(?:应该是|应该为|应为|应是|应该|实际是|其实是|准确的?是|是|改成|改为|为|(?:还是|还按|还得是|仍是|仍然是|仍旧是|依旧是|照旧是?)(?:原来的|原先的|之前的)?)?[ :：]*'
const notBut =
  /^(?:不对[,，。 ]*)?(.*?)(?:不是|不应该是|并非)[ ]?(.+?)[,，;；。 ]*(?:而是|应该是|应为|应是|改成|是)[ ]?(.+?)$/
const opening = '(?:哦|噢|哎呀?|啊|呀|嗯|唉|不好意思|对不起|[,，。 ])*'
const slipped = new RegExp(`^${opening}(?:${slip}(?:[,， ]*${slip})?|不对|更正(?:一下)?|改一下|纠正一下)${then}(.+?)$`)
const onlySlip = new RegExp(`^${opening}${slip}$`)
const counted = '\\d[\\d,.]*(?:万元|万|元|件|个|起|份|条|次|项)?'
/** 许可37写错了 应为39; 许可37应该是39. */
const oldNamed = new RegExp(
  `^${opening}(.*?)(?:是)?(${counted})(?:(?:是|的)?(?:我)?(?:打|写|说|填|报|弄|搞|记|输|数|录|看)?错了?[,，。;； ]*(?:应该是|应该为|应为|应是|应该|实际是|其实是|是|改成|改为)?|[,， ]*(?:应该是|应该为|应为|应是|实际是|其实是))[ ]?(${counted})$`,
)
/** 总计是7 8打错了: what it should be comes first. */
const newFirst = new RegExp(
  `^${opening}(.*?)(?:应该是|应为|应是|是)?[ ]?(${counted})[,，。;； ]+(?:那个|那|这个)?(${counted})(?:是|的)?(?:我)?(?:打|写|说|填|报|弄|搞|记|输|数|录|看)错(?:了|的)*$`,
)
/** 还是212吧 刘队说的: who says so is nothing to the number. */
const toldBy = /[,，。 ]+[\u4e00-\u9fa5]{1,6}(?:刚才|又|都)?(?:说|讲|定|报|核|回)(?:的|过|了)+$/
const changed = /^(?:改成|改为|改到|改回(?:到|成)?|恢复[成到为]|应该是|应为|应是)[ ]?(.+?)$/
/** 还是12: as it was, of whatever was changed last, most likely. */
const stillSo = /^(?:那|算了|嗯|哦)?[,， ]*(?:还是|还按|仍是|仍旧是|依旧是)(?:原来的|原先的|之前的)?[ ]?(.+?)$/
/** 是32000元，不是万元. */
const otherUnit = /^(?:应该)?是[ ]?(.+?)[,， ]*(?:而)?不是(?:万元?|元|块钱?)$/
const clear =
  /^(?:请|帮我|把|将)?[ ]?(?:清空|清除|清掉|删掉|删除|抹掉|去掉)[ ]?(.+?)(?:的数字?|的数据|这块|的内容|吧)?$|^(?:请|帮我)?[ ]?(?:把|将)?(.+?)(?:的数字?|的数据)?(?:清空|清除|清掉|删掉|删除|抹掉|去掉)(?:吧|了)?$/

/** The number that is all of a text. */
function onlyNumber(text: string): NumberPhrase | undefined {
  const trimmed = text.trim().replace(/(?:才对|了|啊|哦|吧|的)+$/, '')
  const found = numberAt(trimmed, 0)
  return found?.end === trimmed.length ? found : undefined
}

const digitsOf = (figure: Figure): string => [...String(figure)].sort().join('')

function figureFor(context: ReadingContext, cell: CellId, number: NumberPhrase): Figure | undefined {
  const amount = amountIn(context.form.cell(cell)!, number)
  return amount.kind === 'figure' ? amount.figure : undefined
}

/** Offers, or makes, the same change of one of several cells. */
function change(notes: Notes, cells: readonly CellId[], number: NumberPhrase, words: string): void {
  const { context } = notes
  const possible = cells.flatMap((cell) => {
    const figure = figureFor(context, cell, number)
    return figure === undefined ? [] : [{ cell, figure }]
  })
  const [only] = possible
  if (only && possible.length === 1) {
    notes.propose(only.cell, only.figure, words)
    // The others were ruled out by the number alone, not by what was said.
    if (cells.length > 1) notes.restate = true
  } else if (possible.length > 1)
    notes.choices.push({
      about: words,
      reason: 'which-cell',
      options: possible
        .slice(0, 8)
        .map(({ cell, figure }) => option(saying(context, cell, figure), [{ cell, value: figure, words }])),
    })
  else notes.problems.push({ words: number.text, reason: number.trouble ?? 'no-place' })
}

const holding = (figures: Figures, context: ReadingContext, number: NumberPhrase): CellId[] =>
  [...figures].filter(([cell, figure]) => isWrittenSo(context.form.cell(cell)!, number, figure)).map(([cell]) => cell)

/** 数错了 是7件, where 8 were said and the applicants come to 7: the total that is not their sum, if there is only one. */
function totalOfParts(context: ReadingContext, number: NumberPhrase): CellId | undefined {
  const { form, stated } = context
  const totals = form.cells.filter(({ id, section, columnId }) => {
    const figure = section === 's3' && columnId === 'total' ? figureFor(context, id, number) : undefined
    if (figure === undefined || !stated.has(id) || stated.get(id) === figure) return false
    const row = id.replace(/[^.]+$/, '')
    const parts = [...stated].filter(([cell]) => cell.startsWith(row) && cell !== id)
    return parts.length > 0 && parts.reduce((sum, [, value]) => sum + value, 0) === figure
  })
  return totals.length === 1 ? totals[0]!.id : undefined
}

/** 打反了 是212: the last figure with these digits; else the last figure; else whichever of the last ones. */
function mend(notes: Notes, number: NumberPhrase, words: string): boolean {
  const { lastChange, asked } = notes.context
  const swapped = [...lastChange].filter(
    ([cell, figure]) => digitsOf(figure) === digitsOf(figureFor(notes.context, cell, number) ?? -1) && figure > 9,
  )
  const nonZero = [...lastChange].filter(([, figure]) => figure !== 0).map(([cell]) => cell)
  const cells =
    swapped.length === 1
      ? [swapped[0]![0]]
      : lastChange.size === 1 || nonZero.length === 0
        ? [...lastChange.keys()]
        : nonZero
  const sum = swapped.length === 0 ? totalOfParts(notes.context, number) : undefined
  if (sum) {
    change(notes, [sum], number, words)
    notes.restate = true
    return true
  }
  const places = cells.length > 0 ? cells : asked?.cells.length === 1 ? asked.cells : []
  change(notes, places, number, words)
  return places.length > 0
}

function standsAgain(notes: Notes, message: string): boolean {
  const still = stillSo.exec(message.replace(toldBy, ''))
  const kept = still && onlyNumber(still[1]!)
  if (!kept || !mend(notes, kept, message)) return false
  notes.restate = true
  return true
}

/** The cells a correction names (处罚不是122，是212); all of them when it names none, undefined when it is not understood. */
function namedCells(context: ReadingContext, what: string): ReadonlySet<CellId> | undefined {
  const tokens = tokenize(what, context)
  if (tokens.some(({ kind }) => !['label', 'harmless', 'separator', 'time'].includes(kind))) return undefined
  const labels = tokens.flatMap((token) => (token.kind === 'label' ? [token.label] : []))
  if (labels.length === 0) return new Set(context.form.cells.map(({ id }) => id))
  const [group, ...others] = groupsOf(labels)
  return group && others.length === 0 ? group.cells : undefined
}

interface Contrast {
  readonly old: NumberPhrase
  readonly now: NumberPhrase
  readonly named: ReadonlySet<CellId>
  readonly words: string
}

/** 许可不是37，是39, where 37 does not stand: what it should be is said, and is put to the person. */
function insteadOfNothing(notes: Notes, { now, words, old, named }: Contrast, what: string): void {
  const cell = named.size === 1 ? [...named][0] : cellSaid(what, notes.context)
  if (!cell) {
    notes.problems.push({ words: old.text, reason: 'not-standing' })
    return
  }
  change(notes, [cell], now, words)
  notes.restate = true
}

function replace(notes: Notes, { old, now, named, words }: Contrast, what: string): void {
  const { context } = notes
  const holders = (figures: Figures): CellId[] => holding(figures, context, old).filter((id) => named.has(id))
  const recent = holders(context.lastChange)
  const accepted = recent.length > 0 ? recent : holders(context.stated)
  const standing = accepted.length > 0 ? accepted : holders(context.held ?? new Map())
  if (standing.length === 0) {
    insteadOfNothing(notes, { old, now, named, words }, what)
    return
  }
  // Its name, what stands there and what it should be: nothing is left to ask.
  const isCertain = standing.length === 1 && named.size < context.form.cells.length
  if (recent.length === 0 && !isCertain) notes.restate = true
  change(notes, inOrder(context.form, standing), now, words)
}

function clearing(notes: Notes, what: string, words: string): boolean {
  const { context } = notes
  const tokens = tokenize(what, context)
  const labels = tokens.flatMap((token) => (token.kind === 'label' ? [token.label] : []))
  if (labels.length === 0 || tokens.some(({ kind }) => kind === 'unknown' || kind === 'number')) return false
  const course = new Course(notes)
  const cells = new Set(
    groupsOf(labels).flatMap((group) => {
      const standing = [...group.cells].filter((id) => context.stated.has(id))
      return standing.length > 0 ? standing : [...course.narrowed(group.cells, group.labels)]
    }),
  )
  for (const cell of inOrder(context.form, cells)) notes.propose(cell, null, words)
  return true
}

/** 「清空」 alone: one topic, never the whole report. */
function offerClearing(notes: Notes): void {
  const { form, stated } = notes.context
  const options = topicsOf(form).flatMap(({ id, cells }) => {
    const standing = cells.filter((cell) => stated.has(cell))
    const proposals = standing.map((cell) => ({ cell, value: null, words: '清空' }))
    return standing.length > 0 ? [option(topicNames[id], proposals)] : []
  })
  notes.choices.push({ about: '清空', reason: 'which-topic', options })
}

/** 其实办了七件，不是六件. */
function turnedContrast(notes: Notes, message: string): true | undefined {
  const turned = nowNotOld(message)
  const named = turned && namedCells(notes.context, turned.what)
  if (!named) return undefined
  replace(notes, { ...turned, named, words: message }, turned.what)
  return true
}

/** An old figure and a new one, in either order; false where the words say more, undefined where they say neither. */
function contrastIn(notes: Notes, message: string): boolean | undefined {
  const reversed = newFirst.exec(message)
  const contrast = reversed ?? notBut.exec(message) ?? oldNamed.exec(message)
  if (!contrast) return turnedContrast(notes, message)
  const [first, second] = [onlyNumber(contrast[2]!), onlyNumber(contrast[3]!)]
  const [old, now] = reversed ? [second, first] : [first, second]
  if (!old || !now) return undefined
  const named = namedCells(notes.context, contrast[1]!)
  if (named === undefined) return false
  replace(notes, { old, now, named, words: message }, contrast[1]!)
  return true
}

/** What a message corrects, if that is what it does. */
export function correctionIn(text: string, context: ReadingContext): Notes | undefined {
  const message = text.trim().replace(/[。.!！]+$/, '')
  const notes = new Notes(context)
  const contrast = contrastIn(notes, message)
  if (contrast !== undefined) return contrast ? notes : undefined
  const mended = slipped.exec(message) ?? changed.exec(message) ?? otherUnit.exec(message)
  const number = mended && onlyNumber(mended[1]!)
  // 「应该是2个」 with nothing to correct is an answer, said carefully.
  if (number && (mend(notes, number, message) || slipped.test(message))) return notes
  if (number) return undefined
  if (standsAgain(notes, message)) return notes
  // 打错了: what it should be, they will say.
  if (onlySlip.test(message) && context.lastChange.size > 0) {
    notes.problems.push({ words: message, reason: 'which-slip' })
    return notes
  }
  if (/^清空(?:哪[块个]?|一下|数据)?$/.test(message)) {
    offerClearing(notes)
    return notes
  }
  const cleared = clear.exec(message)
  return cleared && clearing(notes, (cleared[1] ?? cleared[2])!, message) ? notes : undefined
}
