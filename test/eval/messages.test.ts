import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { figuresOf, formOfMessage, kinds, type LabelledMessage, readMessages } from '../../eval/messages.ts'
import { situationWith } from '../../eval/scene.ts'
import { topicsOf } from '../../src/schema/topics.ts'

const messages = readMessages(fileURLToPath(new URL('../../eval/messages', import.meta.url)))

const setsOf = ({ before, justSaid, expect: { cells, alsoFine = [], offers = [] } }: LabelledMessage) =>
  [before, justSaid, cells, ...alsoFine, ...offers].filter((set) => set !== undefined)

describe('the labelled messages', () => {
  test('are hundreds, of every kind and every edition', () => {
    expect(messages.length).toBeGreaterThanOrEqual(180)
    expect(kinds.filter((kind) => !messages.some((message) => message.kind === kind))).toEqual([])
    expect(new Set(messages.map((message) => formOfMessage(message).edition))).toEqual(
      new Set(['2021', '2019', '2008']),
    )
  })

  test('have names of their own, and none says the same in the same place twice', () => {
    expect(new Set(messages.map(({ id }) => id)).size).toBe(messages.length)
    const moments = messages.map(({ expect: _, id: __, kind: ___, ...moment }) => JSON.stringify(moment))
    expect(moments.filter((moment, at) => moments.indexOf(moment) !== at)).toEqual([])
  })

  test('are asked and stated in cells and topics that their form has', () => {
    for (const message of messages) {
      const form = formOfMessage(message)
      for (const set of setsOf(message)) expect(() => figuresOf(form, set), message.id).not.toThrow()
      const named = Object.values(message.waiting ?? {}).flat()
      expect(named.filter((cell) => !form.cell(cell))).toEqual([])
      const isKnown = topicsOf(form).some(({ id, cells }) => [id, ...cells].some((name) => name === message.asked))
      expect(message.asked === undefined || isKnown, message.id).toBe(true)
    }
  })

  test('begin from figures that hold', () => {
    const wrong = messages.filter((message) => situationWith(message).state.held.length > 0)
    expect(wrong.map(({ id }) => id)).toEqual([])
  })

  test('say either what is to be recorded and whether it may be asked back, or why nothing is', () => {
    const wrong = messages.filter(({ expect: { cells, nothing, why, askingBack } }) =>
      cells ? nothing !== undefined || askingBack === undefined : nothing !== true || !why,
    )
    expect(wrong.map(({ id }) => id)).toEqual([])
  })
})
