import { derivedFrom, narrow } from '../../src/checks/bounds.ts'
import { networkOf } from '../../src/checks/network.ts'
import { read } from '../../src/intake/reader.ts'
import type { Choice, Reading, ReadingContext } from '../../src/intake/reading.ts'
import type { CellId, EditionId } from '../../src/schema/cell-id.ts'
import type { Figures } from '../../src/schema/figure.ts'
import { type Form, formOf } from '../../src/schema/form.ts'
import { topicsOf } from '../../src/schema/topics.ts'

const years: Readonly<Record<EditionId, number>> = { '2021': 2021, '2019': 2020, '2008': 2017 }

/**
 * A context in short: 「incoming received.total=3」 is the topic asked and what is stated so far (sections left out where no doubt is);
 * the last figure is the person's last change.
 */
export function contextOf(short = '', form: Form = formOf('2021')): ReadingContext {
  const [first = '', ...others] = short.split(' ').filter((word) => word !== '')
  const topic = topicsOf(form).find(({ id }) => id === first)
  const written = topic ? others : [first, ...others].filter((word) => word !== '')
  const stated: Figures = new Map(
    written.map((pair): [CellId, number] => {
      const [name = '', value = ''] = pair.split('=')
      const cell = form.cells.find(({ id }) => id === name || id.replace(/^s\d\./, '') === name)
      if (!cell) throw new Error(`no such cell: ${name}`)
      return [cell.id, Number(value)]
    }),
  )
  const derived = new Map([...derivedFrom(narrow(networkOf(form), stated))].map(([id, { value }]) => [id, value]))
  const year = years[form.edition]
  return {
    form,
    year,
    today: `${year + 1}-01-11`,
    asked: topic && { topic: topic.id, cells: topic.cells.filter((id) => !stated.has(id) && !derived.has(id)) },
    stated,
    derived,
    lastChange: new Map([...stated].slice(-1)),
  }
}

const withoutSection = (id: string): string => id.replace(/^s[234]\./, '')

function figures(proposals: readonly { cell: string; value: number | null }[]): string[] {
  const zeros = new Map<string, number>()
  const list: string[] = []
  for (const { cell, value } of proposals) {
    const row = withoutSection(cell).replace(/\.[^.]+$/, '')
    if (value === 0 && /^s[34]\./.test(cell)) {
      if (!zeros.has(row)) list.push(`${row}:0`)
      zeros.set(row, (zeros.get(row) ?? 0) + 1)
    } else list.push(`${withoutSection(cell)}=${value}`)
  }
  return list.map((item) => (item.endsWith(':0') ? `${item}×${zeros.get(item.slice(0, -2))}` : item))
}

const options = ({ reason, options: all }: Choice): string =>
  `{${reason} ${all
    .map(({ label, proposals, then, command }) =>
      [
        label,
        proposals.length > 3 ? `${proposals.length}` : figures(proposals).join(' '),
        then ? `→${then.options.length}` : '',
        command ?? '',
      ]
        .filter((part) => part !== '')
        .join(' '),
    )
    .join(' | ')}}`

/** A reading in one line: 「? penalty.decisions=212」 is to be restated first. */
function digestOf(reading: Reading): string {
  if (reading.kind === 'command') return `/${reading.command} ${reading.argument}`.trim()
  if (reading.kind !== 'figures') return reading.kind
  return [
    reading.restate ? '?' : '',
    ...figures(reading.proposals),
    ...reading.choices.map(options),
    ...reading.problems.map(({ reason }) => `!${reason}`),
    ...reading.remarks.map(({ kind }) => `~${kind}`),
    ...reading.waiting.map(({ whom, cells }) => `@${whom}(${cells.map(withoutSection).join(' ')})`),
  ]
    .filter((part) => part !== '')
    .join(' ')
}

export const digest = (text: string, context = '', form?: Form): string =>
  digestOf(read(text, contextOf(context, form)))
