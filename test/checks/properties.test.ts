import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agrees, derivedFrom, narrow } from '../../src/checks/bounds.ts'
import { check } from '../../src/checks/findings.ts'
import {
  acceptedFigures,
  applyChange,
  type Change,
  emptyState,
  fold,
  replaced,
  type State,
} from '../../src/checks/fold.ts'
import { type Network, networkOf } from '../../src/checks/network.ts'
import type { CellId } from '../../src/schema/cell-id.ts'
import { type Form, type FormOptions, formOf } from '../../src/schema/form.ts'
import { smallForm } from '../support/small-network.ts'
import { wholeReport } from '../support/whole-report.ts'

const forms = (
  [
    ['2008', {}],
    ['2008', { profile: 'beijing' }],
    ['2019', {}],
    ['2019', { subrows: ['行政检查', '行政确认'] }],
    ['2021', {}],
  ] as const satisfies readonly (readonly ['2008' | '2019' | '2021', FormOptions])[]
).map(([edition, options]) => [`${edition} ${JSON.stringify(options)}`, formOf(edition, options)] as const)

/** Cells close to each other, so that statements about them clash often: one column and one row of table three, a group of table four … */
function neighbours(form: Form): CellId[] {
  const near =
    /^(?:s3\.(?:received|granted|partial|total|carriedIn|carriedOut)\.(?:person|business|total)|s4\.review\.|s2\.(?:penalty|rules|procurement)|t[134]\.)/
  return form.cells.map(({ id }) => id).filter((id) => near.test(id))
}

const networks: fc.Arbitrary<{ network: Network; cells: readonly CellId[] }> = fc.oneof(
  smallForm.map(({ network, cells }) => ({ network, cells })),
  fc.constantFrom(...forms.map(([, form]) => ({ network: networkOf(form), cells: neighbours(form) }))),
)

interface Story {
  readonly network: Network
  readonly changes: readonly Change[]
}

/** What two people say over two days: figures stated, taken back, given up. */
const story: fc.Arbitrary<Story> = networks.chain(({ network, cells }) => {
  const figure = fc.tuple(
    fc.constantFrom(...cells),
    fc.oneof({ weight: 5, arbitrary: fc.nat({ max: 3 }) }, { weight: 1, arbitrary: fc.constant(null) }),
  )
  const said = fc.record({
    by: fc.constantFrom('赵', '赵', '赵', '钱'),
    isLater: fc.boolean(),
    figures: fc.array(figure, { minLength: 1, maxLength: 6 }),
    drops: fc.oneof(
      { weight: 5, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.array(fc.constantFrom(...cells), { maxLength: 2 }) },
    ),
  })
  return fc.array(said, { minLength: 1, maxLength: 12 }).map((all) => ({
    network,
    changes: all.map(
      ({ by, isLater, figures, drops }, id): Change => ({
        id,
        by,
        day: isLater && id > all.length / 2 ? '2022-01-12' : '2022-01-11',
        figures: new Map(figures),
        drops,
      }),
    ),
  }))
})

const statesOf = ({ network, changes }: Story): State[] => {
  const states: State[] = [emptyState]
  for (const change of changes) states.push(applyChange(network, states.at(-1)!, change))
  return states
}

/** Whether every rule whose cells all have a figure holds, worked out without the bounds. */
function violations({ constraints, form }: Network, figures: ReadonlyMap<CellId, number>): string[] {
  return constraints.flatMap((constraint) => {
    const values = [...constraint.cells].map((position) => figures.get(form.cells[position]!.id))
    if (values.includes(undefined)) return []
    const known = values as number[]
    const difference =
      constraint.kind === 'bothZero' ? 0 : known.reduce((total, value, at) => total + constraint.signs[at]! * value, 0)
    const holds =
      constraint.kind === 'bothZero'
        ? (known[0] === 0) === (known[1] === 0)
        : constraint.kind === 'equal'
          ? difference === 0
          : difference >= 0
    return holds ? [] : [constraint.rule.code]
  })
}

/** What was last said of each cell, but for those given up later. */
function lastSaid({ changes }: Story): Map<CellId, { change: number; value: number | null }> {
  const last = new Map<CellId, { change: number; value: number | null }>()
  for (const { id: change, figures, drops } of changes) {
    for (const id of drops) last.delete(id)
    for (const [id, value] of figures) last.set(id, { change, value })
  }
  return last
}

describe('whatever is said, in whatever order,', () => {
  test('what is accepted satisfies every block rule and never clashes', () => {
    fc.assert(
      fc.property(story, (one) => {
        for (const state of statesOf(one)) {
          const accepted = acceptedFigures(state)
          expect(violations(one.network, accepted)).toEqual([])
          expect(agrees(one.network, accepted)).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('what agrees with the accepted figures is not held', () => {
    fc.assert(
      fc.property(story, (one) => {
        const states = statesOf(one)
        one.changes.forEach((change, at) => {
          const { group, form } = one.network
          const groups = new Set([...change.figures.keys()].map((id) => group[form.position(id)]!))
          for (const each of groups) {
            const part = new Map([...change.figures].filter(([id]) => group[form.position(id)] === each))
            if (!agrees(one.network, replaced(acceptedFigures(states[at]!), part), one.network.ofGroup[each]!)) continue
            const after = acceptedFigures(states[at + 1]!)
            for (const [id, value] of part) expect(after.get(id)).toBe(value ?? undefined)
          }
        })
      }),
      { numRuns: 300 },
    )
  })

  test('no held part of the same person and day agrees by itself', () => {
    fc.assert(
      fc.property(story, (one) => {
        const states = statesOf(one)
        one.changes.forEach(({ by, day }, at) => {
          const state = states[at + 1]!
          for (const part of state.held.filter((held) => held.by === by && held.day === day)) {
            const constraints = one.network.ofGroup[part.group]!
            expect(agrees(one.network, replaced(acceptedFigures(state), part.figures), constraints)).toBe(false)
          }
        })
      }),
      { numRuns: 300 },
    )
  })

  test('nothing said is lost: each figure stands as last said, is held, or was given up', () => {
    fc.assert(
      fc.property(story, (one) => {
        const { accepted, held } = statesOf(one).at(-1)!
        for (const [id, { change, value }] of lastSaid(one)) {
          const isHeld = held.some((part) => part.change === change && part.figures.get(id) === value)
          const stands = accepted.get(id)
          const isDone = value === null ? stands === undefined : stands?.change === change
          expect([id, isHeld || isDone]).toEqual([id, true])
        }
      }),
      { numRuns: 300 },
    )
  })

  test('undoing n changes gives the state before them', () => {
    fc.assert(
      fc.property(story, fc.nat({ max: 12 }), (one, undone) => {
        const states = statesOf(one)
        const left = Math.max(0, one.changes.length - undone)
        expect(fold(one.network, one.changes.slice(0, left))).toEqual(states[left])
      }),
      { numRuns: 200 },
    )
  })

  test('what is derived follows from the accepted figures alone, however they came about', () => {
    fc.assert(
      fc.property(story, (one) => {
        const { form } = one.network
        const accepted = acceptedFigures(statesOf(one).at(-1)!)
        const inFormOrder = new Map([...accepted].sort(([a], [b]) => form.position(a) - form.position(b)))
        const values = (figures: ReadonlyMap<CellId, number>) =>
          [...derivedFrom(narrow(one.network, figures))].map(([id, { value }]) => [id, value])
        expect(values(accepted)).toEqual(values(inFormOrder))
        for (const [id] of values(accepted)) expect(accepted.has(id as CellId)).toBe(false)
      }),
      { numRuns: 200 },
    )
  })
})

describe.each(forms)('a whole report of %s that agrees', (_, form) => {
  const network = networkOf(form)
  const shuffled = wholeReport(form).chain((figures) =>
    fc.record({
      figures: fc.constant(figures),
      order: fc.shuffledSubarray([...figures.keys()], { minLength: 1, maxLength: figures.size }),
    }),
  )

  test('satisfies every block rule', () => {
    fc.assert(
      fc.property(wholeReport(form), (figures) => {
        expect(violations(network, figures)).toEqual([])
        expect(
          check({ organ: undefined, year: 2018, form, figures }).findings.filter(({ level }) => level === 'block'),
        ).toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  test('said a cell at a time, in any order, is accepted with nothing held', () => {
    fc.assert(
      fc.property(shuffled, ({ figures, order }) => {
        const changes = order.map(
          (cell, id): Change => ({
            id,
            by: id % 3 === 0 ? '赵' : '钱',
            day: '2022-01-11',
            figures: new Map([[cell, figures.get(cell)!]]),
            drops: [],
          }),
        )
        const state = fold(network, changes)
        expect(state.held).toEqual([])
        expect(acceptedFigures(state)).toEqual(new Map(order.map((cell) => [cell, figures.get(cell)!])))
        const derived = derivedFrom(narrow(network, acceptedFigures(state)))
        for (const [id, { value }] of derived) expect([id, value]).toEqual([id, figures.get(id)])
      }),
      { numRuns: 12 },
    )
  })

  test('is caught, and the cell named, when any cell of an identity is changed by one', () => {
    const identities = new Set(
      network.constraints.flatMap(({ kind, cells }) =>
        kind === 'equal' ? [...cells].map((at) => form.cells[at]!.id) : [],
      ),
    )
    expect(identities.size).toBeGreaterThan(form.tables ? 170 : 30)
    fc.assert(
      fc.property(wholeReport(form), fc.boolean(), (figures, isMore) => {
        for (const id of identities) {
          const value = figures.get(id)!
          const off = isMore || value === 0 ? value + 1 : value - 1
          const { findings } = check({ organ: undefined, year: 2018, form, figures: new Map([...figures, [id, off]]) })
          const naming = findings.filter(
            ({ level, cells, difference }) => level === 'block' && cells.includes(id) && Math.abs(difference!) === 1,
          )
          expect([id, naming.length > 0]).toEqual([id, true])
        }
      }),
      { numRuns: 3 },
    )
  })
})
