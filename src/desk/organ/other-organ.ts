import type { Reading } from '../../intake/reading.ts'
import type { Button } from '../../text/reply.ts'
import { wishes, ofOtherOrgan as words } from '../../text/which-report.ts'
import type { Draft } from '../../tools/draft.ts'
import type { Said } from '../compose.ts'
import { restateDoubt } from '../figures/restated.ts'
import { isAsked } from '../people/looking.ts'
import { sees } from '../people/rights.ts'
import type { Turn } from '../turn.ts'
import { readIdentity } from './identity.ts'
import { namedIn } from './organ-names.ts'

/** A town by its name: others named in a message, a court or an office, may have to do with this one's figures. */
const town = /^[\p{Script=Han}]{1,12}(?:[镇乡]人民政府|街道办事处)$/u

const unranked = (organ: string): string => organ.replace(/(?:人民政府|办事处)$/u, '')
const shortOf = (organ: string): string => unranked(organ).replace(/(?:回族|满族|民族)?[镇乡]$|街道$/u, '')

/** As it is called on a button: 张家湾, but 甲镇. */
const called = (organ: string): string => (shortOf(organ).length < 2 ? unranked(organ) : shortOf(organ))

/** 「甲镇处罚12件」「那个乙镇新收3件」: a town at the beginning, by its rank. */
const inFront =
  /^(?:那个?|还有|另外|对了|然后|你看|就是|听说|他们|她们|人家|那边|我?刚?问了(?:一下)?|[，,。 ])*(?<stem>\p{Script=Han}{1,8}?)(?<rank>镇|乡|街道)/u
/** What stands before 镇 where it is nobody's name: 我镇, 全镇, 乡镇, 由镇里; 城镇 is none, 新城镇 one. */
const noName = /(?:[我咱俺你您他她本全各该贵这那哪每几个们乡由在给到向从是的所有与及对按把被]|^小?[城集市县区外])$/u
/** A sentence of its own stands in front of it: 「我们2021年全镇」. */
const notInFront = /[我咱俺们]|政府|处罚|许可|申请|新收|收到|公开|文件/u

/** What states something: a town behind it is beside the point, and one where nothing was stated yet is whose figures follow. */
const states = /[\d０-９〇零一二三四五六七八九十百两]|没|无|都/u

/** The town that a message begins with, in full, or its second clause behind one that states nothing. */
function townInFront(text: string): string | undefined {
  const [first = '', second = ''] = text.split(/[，,。；;：:\n]+/u)
  return townAt(first) ?? (states.test(first) ? undefined : townAt(second))
}

function townAt(clause: string): string | undefined {
  const { stem, rank = '' } = inFront.exec(clause)?.groups ?? {}
  if (stem === undefined || noName.test(stem) || notInFront.test(stem)) return undefined
  return namedIn(stem + rank)?.organ
}

/** Another town than this, named in full, at the beginning or, where it has a report here, by how it is called. */
function otherIn({ store, incoming }: Turn, { report }: Draft, text: string): string | undefined {
  const own = unranked(report.organ)
  // With the places it lies in, or without: 「永乐店镇」 of 通州区永乐店镇人民政府.
  const isOwn = (name: string): boolean =>
    own.endsWith(unranked(name)) || unranked(name).endsWith(own) || shortOf(name).includes(shortOf(report.organ))
  const organs = [townInFront(text), readIdentity(text).organ]
  const named = organs.find((organ) => organ !== undefined && town.test(organ))
  if (named !== undefined) return isOwn(named) || text.includes(report.organ) ? undefined : named
  const shortest = text.slice(0, 2)
  if (!/^\p{Script=Han}{2}$/u.test(shortest)) return undefined
  const begins = (name: string): boolean => shortOf(name).length >= 2 && text.startsWith(shortOf(name))
  const others = [
    ...store.reportsFrom(shortest).map(({ organ }) => organ),
    ...store.collection(incoming.chat).expected.flatMap((name) => namedIn(name)?.organ ?? []),
  ]
  return others.find((other) => !isOwn(other) && town.test(other) && begins(other))
}

/** 「张家湾镇 处罚55」 said where another town's report is open: the figures are not put there. */
export function ofOtherOrgan(turn: Turn, draft: Draft, text: string, reading: Reading): Said | undefined {
  if (reading.kind !== 'figures' || reading.proposals.length + reading.choices.length === 0) return undefined
  const other = isAsked(turn) ? otherIn(turn, draft, text.trim()) : undefined
  if (other === undefined) return undefined
  const { organ, year } = draft.report
  const hasOne = reading.proposals.length > 0 && reading.choices.length === 0
  const doubt = hasOne ? restateDoubt(draft.situation, turn.state.asked, reading.proposals) : undefined
  const buttons: Button[] = [
    ...(sees(turn.rights.of(other))
      ? [{ label: words.change(called(other)), action: { do: 'say', words: wishes.other(other, year) } } as const]
      : []),
    ...(doubt
      ? [
          {
            label: words.own(called(organ)),
            action: { do: 'offer', about: doubt.fresh, options: doubt.buttons },
          } as const,
        ]
      : []),
  ]
  return { lines: [words.line(other, organ)], buttons, next: 'quiet' }
}
