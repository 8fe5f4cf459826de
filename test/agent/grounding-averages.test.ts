import { expect, test } from 'vitest'
import { ground } from '../../src/agent/grounding.ts'
import { formOfYear } from '../../src/schema/form.ts'

const form = formOfYear(2021)

test.each(['平均每个月处罚3件', '处罚月均3件', '处罚每周3件', '处罚日均3件'])(
  '「%s」 says no count of the year',
  (said) => {
    const claim = { cell: 's2.penalty.decisions', value: 3, quote: said } as const
    expect(ground([claim], said, { form, figures: new Map(), asked: [], year: 2021 })).toMatchObject([{ ok: false }])
  },
)
