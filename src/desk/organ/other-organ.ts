import type { Reading } from '../../intake/reading.ts'
import type { Button } from '../../text/reply.ts'
import { ofOtherOrgan as words } from '../../text/which-report.ts'
import type { Draft } from '../../tools/draft.ts'
import type { Said } from '../compose.ts'
import { restateDoubt } from '../figures/figures.ts'
import { isAsked } from '../people/looking.ts'
import { sees } from '../people/rights.ts'
import type { Turn } from '../turn.ts'
import { readIdentity } from './identity.ts'

/** A town by its name: others named in a message, a court or an office, may have to do with this one's figures. */
const town = /^[\p{Script=Han}]{2,12}(?:[镇乡]人民政府|街道办事处)$/u

const shortOf = (organ: string): string =>
  organ.replace(/(?:人民政府|办事处)$/u, '').replace(/(?:回族|满族|民族)?[镇乡]$|街道$/u, '')

/** Another town than this, named in full or, where it has a report here, by how it is called. */
function otherIn({ store }: Turn, { report }: Draft, text: string): string | undefined {
  const { organ } = readIdentity(text)
  const isOwn = (name: string): boolean => name === report.organ || shortOf(name).includes(shortOf(report.organ))
  if (organ !== undefined && town.test(organ)) return isOwn(organ) || text.includes(report.organ) ? undefined : organ
  const shortest = text.slice(0, 2)
  if (!/^\p{Script=Han}{2}$/u.test(shortest)) return undefined
  const begins = (name: string): boolean => shortOf(name).length >= 2 && text.startsWith(shortOf(name))
  const others = store.reportsFrom(shortest)
  return others.find((other) => !isOwn(other.organ) && town.test(other.organ) && begins(other.organ))?.organ
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
      ? [{ label: words.change(shortOf(other)), action: { do: 'say', words: `换报告 ${other} ${year}年` } } as const]
      : []),
    ...(doubt
      ? [
          {
            label: words.own(shortOf(organ)),
            action: { do: 'offer', about: doubt.fresh, options: doubt.buttons },
          } as const,
        ]
      : []),
  ]
  return { lines: [words.line(other, organ)], buttons, next: 'quiet' }
}
