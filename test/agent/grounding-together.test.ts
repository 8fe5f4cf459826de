import { describe, expect, test } from 'vitest'
import { ground } from '../../src/agent/grounding.ts'
import { claimOf, knownOf } from './grounding-cases.ts'

/** Verdicts on several figures from one message, all quoting the whole of it unless 「claim @ quote」 says otherwise. */
function verdicts(message: string, claims: readonly string[], context = ''): string[] {
  const known = knownOf(context)
  const list = claims.map((written) => {
    const [claim = '', quote = message] = written.split(' @ ')
    return claimOf(claim, quote, known.form.edition)
  })
  return ground(list, message, known).map((verdict) => (verdict.ok ? 'ok' : verdict.why))
}

describe('several figures of one message', () => {
  test('each with a number of its own are taken', () =>
    expect(
      verdicts('许可3处罚12强制0', ['licensing.decisions=3', 'penalty.decisions=12', 'coercion.decisions=0']),
    ).toEqual(['ok', 'ok', 'ok']))

  test('with the same number in two places are taken', () =>
    expect(verdicts('许可3处罚3', ['licensing.decisions=3', 'penalty.decisions=3'])).toEqual(['ok', 'ok']))

  test('of which the message says one number of each are taken', () =>
    expect(verdicts('新收3件都是自然人', ['received.total=3', 'received.person=3'])).toEqual(['ok', 'ok']))

  test('of a chain of 都 are taken', () =>
    expect(
      verdicts('新收3件，都是老百姓，都公开了', [
        'received.total=3',
        'received.person=3',
        'granted.total=3',
        'granted.person=3',
        'received.business=3',
        's4.review.total=3',
      ]),
    ).toEqual(['ok', 'ok', 'ok', 'ok', 'other-cell', 'other-cell']))

  test('that 各 says of each are taken', () =>
    expect(verdicts('许可强制各3件', ['licensing.decisions=3', 'coercion.decisions=3', 'penalty.decisions=3'])).toEqual(
      ['ok', 'ok', 'other-cell'],
    ))

  test('that want one number are none of them taken', () =>
    expect(verdicts('李庄的3件', ['received.person=3', 'received.business=3'], 'incoming')).toEqual([
      'used-twice',
      'used-twice',
    ]))

  test('that want two numbers between three of them are none of them taken', () =>
    expect(
      verdicts('李庄的3件，王庄的3件', ['received.person=3', 'received.business=3', 'received.research=3'], 'incoming'),
    ).toEqual(['used-twice', 'used-twice', 'used-twice']))

  test('that quote two places apart are taken', () =>
    expect(
      verdicts(
        '李庄老张3件，县里厂家3件',
        ['received.person=3 @ 李庄老张3件', 'received.business=3 @ 县里厂家3件'],
        'incoming',
      ),
    ).toEqual(['ok', 'ok']))

  test('that contradict each other in one cell are not taken', () =>
    expect(
      verdicts('许可3处罚12 许可5', ['licensing.decisions=3', 'licensing.decisions=5', 'penalty.decisions=12']),
    ).toEqual(['several-counts', 'several-counts', 'ok']))

  test('that say the same of one cell twice are taken', () =>
    expect(verdicts('处罚12', ['penalty.decisions=12', 'penalty.decisions=12 @ 12'])).toEqual(['ok', 'ok']))

  test('that are 0 of a whole block are taken', () =>
    expect(
      verdicts('复议、诉讼都没有', [
        's4.review.upheld=0',
        's4.direct.total=0',
        's4.afterReview.pending=0',
        'received.total=0',
      ]),
    ).toEqual(['ok', 'ok', 'ok', 'other-cell']))

  test('of which some are wrong are judged one by one', () =>
    expect(
      verdicts('不是12，处罚21，许可大概3', ['penalty.decisions=12', 'penalty.decisions=21', 'licensing.decisions=3']),
    ).toEqual(['negated', 'ok', 'doubted']))

  test('may be none', () => expect(ground([], '处罚12', knownOf())).toEqual([]))
})
