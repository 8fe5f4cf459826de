import type { CellId } from '../../schema/cell-id.ts'
import type { Clause } from './clauses.ts'
import type { Grounds, Refusal } from './grounds.ts'
import { namingOf } from './naming.ts'
import { type Place, touches } from './places.ts'

// Taking a figure back needs words that do: 不算, 清空, 删, 去掉, 作废, 不要了, 取消, 撤.

const takesBack = /不算(?![多少太高低大小很什])|清空|清除|清掉|删|抹掉|去掉|作废|不要了|取消|撤/
/** Somebody withdrew a request, a review annulled a reply, a paper was repealed: news, and no order to the form. */
const isNews = /申请人|自己撤|主动撤|撤回申请|撤了申请|复议|法院|被撤|给撤|撤销重作|文件|撤诉/
const isForbidden = /(?:别|不要|不用|不能|不许|没|未|勿|不)(?:再|给我)?(?:清空|清除|清掉|删|抹掉|去掉|取消|撤)/
const isOpen = /如果|要是|假如|万一|的话|[?吗么吧呢]\s*$|是不是|要不要|能不能|可不可以|算不算|怎么|咋|例[:：]/

function refused(grounds: Grounds, cell: CellId, clause: Clause): Refusal | undefined {
  const { plain, clauses, naming } = grounds
  const next = clauses[clauses.indexOf(clause) + 1]
  const text = plain.slice(clause.start, clause.end)
  const end = plain.slice(clause.end, next?.start ?? plain.length)
  if (!takesBack.test(text) || isNews.test(text)) return 'not-taken-back'
  if (isOpen.test(text) || end.includes('?')) return 'question'
  if (isForbidden.test(text)) return 'negated'
  const isToldByOthers = /[“「『"«《]/.test(plain)
  if (isToldByOthers) return 'told'
  // 撤回1件, 取消了3项: a count of things, unless it is called wrong.
  const counts = clause.mentions.filter(({ number }) => number !== undefined && number.amount?.integer !== 0)
  if (counts.some((mention) => grounds.unsaidOf(mention) !== 'negated')) return 'not-taken-back'
  const labels = clause.labels.filter(({ word }) => !takesBack.test(word))
  if (labels.length === 0) return grounds.known.figures.has(cell) ? undefined : 'other-cell'
  const name = namingOf(labels, cell, true, { ...naming, hasUnknown: true })
  return name === 'other' ? 'other-cell' : undefined
}

/** Whether a quote takes the figure of a cell back; undefined when it does. */
export function refusedTakeBack(grounds: Grounds, cell: CellId, place: Place): Refusal | undefined {
  const reasons = grounds.clauses
    .filter((clause) => touches(place, clause))
    .filter((clause) =>
      takesBack.test(grounds.plain.slice(Math.max(clause.start, place.start), Math.min(clause.end, place.end))),
    )
    .map((clause) => refused(grounds, cell, clause))
  return reasons.length === 0 ? 'not-taken-back' : reasons.includes(undefined) ? undefined : reasons[0]
}
