import { expect, test } from 'vitest'
import { readEditWords } from '../../src/intake/sayings/edits.ts'

test.each([
  ['收下', [{ kind: 'take-this' }]],
  ['不要了', [{ kind: 'leave-this' }]],
  ['好的', [{ kind: 'take-this' }]],
  ['下一处', [{ kind: 'next' }]],
  ['第2处不要', [{ kind: 'leave', numbers: [2] }]],
  ['第二处收下吧', [{ kind: 'take', numbers: [2] }]],
  ['第十二处收下', [{ kind: 'take', numbers: [12] }]],
  ['1、3都收下', [{ kind: 'take', numbers: [1, 3] }]],
  ['第1和第3处不收', [{ kind: 'leave', numbers: [1, 3] }]],
  ['都收下', [{ kind: 'take-all', but: [] }]],
  ['按主任的来', [{ kind: 'take-all', but: [] }]],
  ['全部不要', [{ kind: 'leave-all', but: [] }]],
  ['除了第2处都收下', [{ kind: 'take-all', but: [2] }]],
  [
    '第2处不要，其他都收下',
    [
      { kind: 'leave', numbers: [2] },
      { kind: 'take-all', but: [] },
    ],
  ],
  ['看第3处', [{ kind: 'show', numbers: [3] }]],
  ['先看看第2处', [{ kind: 'show', numbers: [2] }]],
  ['接着看改的', [{ kind: 'each' }]],
  ['处罚收下12件', undefined],
  ['许可3，强制不要', undefined],
  ['新收3件', undefined],
])('「%s」', (message, requests) => {
  expect(readEditWords(message)).toEqual(requests)
})
