import { describe, expect, test } from 'vitest'
import { derivedFrom, narrow } from '../../src/checks/bounds.ts'
import { acceptedFigures, applyChange, emptyState, type State } from '../../src/checks/fold.ts'
import { networkOf } from '../../src/checks/network.ts'
import { read } from '../../src/intake/reader.ts'
import type { ReadingContext } from '../../src/intake/reading.ts'
import { formOf } from '../../src/schema/form.ts'
import { type TopicId, topicsOf } from '../../src/schema/topics.ts'

const form = formOf('2021')
const network = networkOf(form)

/** The figures of a town with three requests, all granted; every other cell is 0. */
const published = new Map<string, number>([
  ['s2.penalty.decisions', 212],
  ...['received', 'granted', 'total'].flatMap((row): [string, number][] => [
    [`s3.${row}.person`, 3],
    [`s3.${row}.total`, 3],
  ]),
])

function contextOf(state: State, topic: TopicId | undefined): ReadingContext {
  const stated = acceptedFigures(state)
  const derived = new Map([...derivedFrom(narrow(network, stated))].map(([id, { value }]) => [id, value]))
  const cells = topicsOf(form)
    .find(({ id }) => id === topic)
    ?.cells.filter((id) => !stated.has(id) && !derived.has(id))
  return {
    form,
    year: 2021,
    today: '2022-01-11',
    asked: topic && cells && { topic, cells },
    stated,
    derived,
    lastChange: new Map(),
  }
}

function converse(messages: readonly (readonly [TopicId | undefined, string])[]): State {
  let state = emptyState
  for (const [index, [topic, words]] of messages.entries()) {
    const reading = read(words, contextOf(state, topic))
    expect(reading, words).toMatchObject({ kind: 'figures', restate: false, choices: [], problems: [] })
    if (reading.kind !== 'figures') continue
    const figures = new Map(reading.proposals.map(({ cell, value }) => [cell, value]))
    state = applyChange(network, state, { id: index, by: '赵', day: '2022-01-11', figures, drops: [] })
    expect(state.held, words).toEqual([])
  }
  return state
}

function expectPublished(state: State): void {
  const stated = acceptedFigures(state)
  const derived = derivedFrom(narrow(network, stated))
  const figures = form.cells.map(({ id }) => [id, stated.get(id) ?? derived.get(id)?.value] as const)
  expect(figures).toEqual(form.cells.map(({ id }) => [id, published.get(id) ?? 0]))
}

describe('a whole report in at most eight messages', () => {
  test.each<[string, readonly (readonly [TopicId | undefined, string])[]]>([
    [
      "in the form's order",
      [
        ['documents', '文件、规章都是0'],
        ['decisions', '许可0 处罚212 强制0'],
        ['fees', '没收费'],
        ['incoming', '3件 都是老百姓 邮寄来的 上年没转的'],
        ['outcomes', '都予以公开'],
        ['disputes', '复议诉讼都没有'],
        ['informationFee', '没发过也没收过'],
      ],
    ],
    [
      'from the end to the beginning',
      [
        ['informationFee', '0 0 0'],
        ['disputes', '全年没有复议诉讼'],
        ['incoming', '新收3件，自然人3；2020年转来0'],
        ['outcomes', '公开3件'],
        ['fees', '没有'],
        ['decisions', '处罚212，许可强制没有'],
        ['documents', '都没有'],
      ],
    ],
    [
      'as it comes to mind, nothing asked',
      [
        [undefined, '没有复议诉讼，许可0强制0处罚212'],
        [undefined, '新收3件都是自然人 都公开了 没结转'],
        [undefined, '规范性文件和规章都没有'],
        [undefined, '行政事业性收费没有'],
        [undefined, '信息处理费没有'],
      ],
    ],
    [
      'as the transcript of a morning has it',
      [
        ['documents', '去年没发文件'],
        ['documents', '废止0、有效0、规章0'],
        ['decisions', '许可0强制0 处罚得问执法队'],
        ['fees', '没收费'],
        ['incoming', '3件 都是老百姓 邮寄来的 上年没转的'],
        ['outcomes', '都予以公开'],
        ['disputes', '复议诉讼都没有'],
        ['informationFee', '没发过也没收过'],
        ['decisions', '老刘回了 处罚212'],
      ],
    ],
  ])('%s', (_, messages) => {
    expectPublished(converse(messages))
  })
})

test('a number of the colleague, and its correction', () => {
  const first = converse([['decisions', '老刘回了 处罚122']])
  const context = { ...contextOf(first, undefined), lastChange: acceptedFigures(first) }
  expect(read('打反了 212', context)).toMatchObject({
    kind: 'figures',
    restate: false,
    proposals: [{ cell: 's2.penalty.decisions', value: 212 }],
  })
})

test('a wrong total is a statement like any other, held after 都是', () => {
  const state = converse([['incoming', '3件 都是老百姓 上年没转的']])
  const reading = read('王主任说新收总共5件', contextOf(state, undefined))
  expect(reading).toMatchObject({ kind: 'figures', proposals: [{ cell: 's3.received.total', value: 5 }] })
  if (reading.kind !== 'figures') return
  const figures = new Map(reading.proposals.map(({ cell, value }) => [cell, value]))
  const after = applyChange(network, state, { id: 9, by: '赵', day: '2022-01-11', figures, drops: [] })
  expect(after.held).toHaveLength(1)
})
