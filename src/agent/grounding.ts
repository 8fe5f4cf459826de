import { isMaterial } from '../intake/material.ts'
import type { CellId } from '../schema/cell-id.ts'
import { type Figure, isAllowed } from '../schema/figure.ts'
import { narrowWidth } from '../schema/width.ts'
import { type Grounds, groundsOf, type Known, type Refusal } from './grounding/grounds.ts'
import { refusedNone } from './grounding/none.ts'
import { type Found, findNumber, hasRival } from './grounding/number.ts'
import { holds, type Place, placesOf, squeezed } from './grounding/places.ts'
import { type Contender, contested } from './grounding/sharing.ts'
import { refusedTakeBack } from './grounding/take-back.ts'
import { refusedWhole } from './grounding/whole.ts'

// Whether a figure that a model proposes was said. Every figure comes with a quote; the quote only points at a place of the message, and
// it is the message that is read there, with what stands around it. What is accepted, and nothing else:
//
// | value     | the quote, a stretch of the message (width, spaces and case apart), holds                        | for example                |
// |-----------|--------------------------------------------------------------------------------------------------|----------------------------|
// | a number  | that number, as a count or as money in 元 or 万元: it is stated (see below), and the words beside | 处罚12件; 实收270元; 3.2万 |
// |           | it name the cell's row or column; or, the only count of the quote, no other row or column at all |                            |
// | a number  | the same, for one more cell, where 都, 全, 均, 各 say it of that one too                         | 新收3件都是自然人          |
// | a number  | no number, but 都 or 全部 with the cell's name, and the whole is known (`whole.ts`)              | 都公开了                   |
// | 0         | the number 0 beside the cell's name, or to a question for it                                     | 许可0                      |
// | 0         | 没有, 无, 未, 零 about the cell, or to a question for it, and no count beside it                  | 强制没有; 没有转来的       |
// | 0         | 其余, 别的, 其他 with 0 or 没有, of the block that is named or asked about (`none.ts`)            | 其余为0                    |
// | null      | 不算, 清空, 删, 去掉, 作废, 不要了, 取消, 撤 about the cell                                       | 处罚那个不算               |
//
// Stated is a number unless it is a date, ordinal, year, share, telephone, number of a paper or a list; denied (不是3件); doubted (大概3,
// 3-4件, 3件吧); supposed (如果3件); asked (3件吗); quoted; the old side of a correction (3改成5); more or less than another (又来2件).
// Two cells never share one number that is said of one thing.

export type { Known, Refusal } from './grounding/grounds.ts'

/** A figure proposed, and the words of the message it is said to rest on. */
export interface Claim {
  readonly cell: CellId
  /** 件 for counts, 分 for money; null takes the figure back. */
  readonly value: Figure | null
  readonly quote: string
}

export type Verdict = { readonly ok: true } | { readonly ok: false; readonly why: Refusal }

type Judged = { readonly why: Refusal | undefined; readonly found?: Found & { readonly ok: true } }

function judgeNumber(grounds: Grounds, cell: CellId, value: Figure, places: readonly Place[]): Judged {
  const reasons: Refusal[] = []
  const standings = places.flatMap((place) => {
    const mentions = grounds.mentions.filter((mention) => mention.number !== undefined && holds(place, mention))
    const found = findNumber(grounds, cell, value, mentions)
    if (found.ok) return found.standings
    reasons.push(found.why)
    return []
  })
  if (standings.length > 0 && hasRival(grounds, cell, value)) return { why: 'several-counts' }
  if (standings.length > 0) return { why: undefined, found: { ok: true, standings } }
  const whole = places.map((place) => refusedWhole(grounds, cell, value, place))
  if (whole.includes(undefined)) return { why: undefined }
  return {
    why: reasons.find((reason) => reason !== 'no-number') ?? whole.find((why) => why === 'unclear-cell') ?? 'no-number',
  }
}

/** The first place that bears it decides; a quote that stands in several places may mean any of them. */
function judgeEach(places: readonly Place[], refused: (place: Place) => Refusal | undefined): Judged {
  const reasons = places.map(refused)
  return { why: reasons.includes(undefined) ? undefined : reasons[0] }
}

function judge(grounds: Grounds, { cell, value }: Claim, places: readonly Place[]): Judged {
  if (value === null) return judgeEach(places, (place) => refusedTakeBack(grounds, cell, place))
  if (value === 0) return judgeEach(places, (place) => refusedNone(grounds, cell, place))
  return judgeNumber(grounds, cell, value, places)
}

/** Two values for one cell contradict each other: neither was said for certain. */
function contradicted(claims: readonly Claim[]): ReadonlySet<CellId> {
  const values = new Map<CellId, Figure | null>()
  const cells = new Set<CellId>()
  for (const { cell, value } of claims) {
    if (values.has(cell) && values.get(cell) !== value) cells.add(cell)
    values.set(cell, value)
  }
  return cells
}

/** All that is proposed from one message, each with whether the message says it. */
export function ground(claims: readonly Claim[], message: string, known: Known): readonly Verdict[] {
  const text = squeezed(message)
  const isTold = isMaterial(narrowWidth(message))
  const grounds = isTold ? undefined : groundsOf(message, known)
  const judged = claims.map((claim): Judged => {
    const place = known.form.cell(claim.cell)
    if (!place || (claim.value !== null && !isAllowed(place.kind, claim.value))) return { why: 'not-allowed' }
    const places = placesOf(text, claim.quote)
    if (places.length === 0) return { why: 'not-in-message' }
    return grounds === undefined ? { why: 'told' } : judge(grounds, claim, places)
  })
  const contenders = new Map<Claim, Contender>()
  for (const [index, { found }] of judged.entries())
    if (found) contenders.set(claims[index]!, { cell: claims[index]!.cell, standings: found.standings })
  const lost = contested([...contenders.values()])
  const twice = contradicted(claims.filter((_, index) => judged[index]!.why === undefined))
  return judged.map(({ why }, index): Verdict => {
    const claim = claims[index]!
    const contender = contenders.get(claim)
    const isContested = (contender !== undefined && lost.has(contender)) || (why === undefined && twice.has(claim.cell))
    if (why !== undefined) return { ok: false, why }
    return isContested ? { ok: false, why: 'used-twice' } : { ok: true }
  })
}
