import { type Claim, ground, type Known, type Refusal } from '../../src/agent/grounding.ts'
import type { CellId, EditionId } from '../../src/schema/cell-id.ts'
import type { Figure } from '../../src/schema/figure.ts'
import { formOf } from '../../src/schema/form.ts'
import { topicsOf } from '../../src/schema/topics.ts'

const years: Readonly<Record<EditionId, number>> = { '2021': 2021, '2019': 2020, '2008': 2017 }

/** 「incoming received.total=3」 is the topic asked and what is known; 「2019」 or 「2008」 before it another edition. */
export function knownOf(short = ''): Known {
  const words = short.split(' ').filter((word) => word !== '')
  const edition: EditionId = words[0] === '2019' || words[0] === '2008' ? (words.shift() as EditionId) : '2021'
  const form = formOf(edition)
  const topic = topicsOf(form).find(({ id }) => id === words[0])
  if (topic) words.shift()
  const figures = new Map<CellId, Figure>()
  for (const pair of words) {
    const [name = '', value = ''] = pair.split('=')
    figures.set(cellOf(name, edition), Number(value))
  }
  const asked = topic ? topic.cells.filter((id) => !figures.has(id)) : []
  return { form, figures, asked, year: years[edition] }
}

function cellOf(name: string, edition: EditionId = '2021'): CellId {
  const cell = formOf(edition).cells.find(({ id }) => id === name || id.replace(/^s\d\./, '') === name)
  if (!cell) throw new Error(`no such cell: ${name}`)
  return cell.id
}

/** 「penalty.decisions=12」, 「penalty.decisions=null」 */
export function claimOf(short: string, quote: string, edition: EditionId = '2021'): Claim {
  const [name = '', value = ''] = short.split('=')
  return { cell: cellOf(name, edition), value: value === 'null' ? null : Number(value), quote }
}

export const verdict = (message: string, claim: string, quote = message, context = ''): 'ok' | Refusal | undefined => {
  const known = knownOf(context)
  const [result] = ground([claimOf(claim, quote, known.form.edition)], message, known)
  return result && (result.ok ? 'ok' : result.why)
}
