import fc from 'fast-check'
import { expect, test } from 'vitest'
import { check } from '../../../src/checks/findings.ts'
import type { CellId } from '../../../src/schema/cell-id.ts'
import { formOf } from '../../../src/schema/form.ts'
import { complete } from '../../support/figures.ts'

const form = formOf('2021')
const count = fc.nat({ max: 400 })

/** Outcomes by kind, what goes out, what came in from last year and who asked: from these all of table three follows. */
const world = fc
  .record({
    granted: count,
    partial: count,
    deliberative: count,
    thirdParty: count,
    notHeld: count,
    petition: count,
    misc: count,
    out: count,
    carried: fc.double({ min: 0, max: 1, noNaN: true }),
    people: fc.double({ min: 0, max: 1, noNaN: true }),
    issued: count,
    repealed: count,
    inForce: count,
    licensing: count,
    penalty: count,
    upheld: count,
    corrected: count,
    direct: count,
    collected: count,
  })
  .map((parts) => {
    const { granted, partial, deliberative, thirdParty, notHeld, petition, misc, out } = parts
    const total = granted + partial + deliberative + thirdParty + notHeld + petition + misc
    const carriedIn = Math.floor((total + out) * parts.carried)
    const received = total + out - carriedIn
    const person = Math.floor(received * parts.people)
    return { ...parts, total, carriedIn, received, person, business: received - person }
  })

type World = typeof world extends fc.Arbitrary<infer Value> ? Value : never

const figuresOf = (one: World): Map<CellId, number> =>
  complete(form, {
    's3.received.total': one.received,
    's3.received.person': one.person,
    's3.received.business': one.business,
    's3.carriedIn.total': one.carriedIn,
    's3.granted.total': one.granted,
    's3.partial.total': one.partial,
    's3.refusedDeliberative.total': one.deliberative,
    's3.refusedThirdParty.total': one.thirdParty,
    's3.unavailableNotHeld.total': one.notHeld,
    's3.notProcessedPetition.total': one.petition,
    's3.otherMisc.total': one.misc,
    's3.total.total': one.total,
    's3.carriedOut.total': one.out,
    's2.normative.issued': one.issued,
    's2.normative.repealed': one.repealed,
    's2.normative.inForce': one.inForce,
    's2.licensing.decisions': one.licensing,
    's2.penalty.decisions': one.penalty,
    's4.review.upheld': one.upheld,
    's4.review.corrected': one.corrected,
    's4.review.total': one.upheld + one.corrected,
    's4.direct.pending': one.direct,
    's4.direct.total': one.direct,
    's6.fee.notices': one.collected,
    's6.fee.charged': one.collected * 100,
    's6.fee.collected': one.collected * 100,
  })

const templates: readonly ((one: World) => string)[] = [
  (one) =>
    `2023年，我镇共收到政府信息公开申请${one.received}件，2022年结转${one.carriedIn}件，办结${one.total}件，结转2024年继续办理${one.out}件。`,
  (one) =>
    `全年新收申请${one.received}件（其中自然人${one.person}件、商业企业${one.business}件），上年结转${one.carriedIn}件。办理结果为：予以公开${one.granted}件，部分公开${one.partial}件，不予公开${one.deliberative + one.thirdParty}件，无法提供${one.notHeld}件，不予处理${one.petition}件，其他处理${one.misc}件。`,
  (one) =>
    `办理依申请公开${one.received + one.carriedIn}件，其中新收${one.received}件，上年结转${one.carriedIn}件；${one.total}件已办结，${one.out}件结转下一年度。`,
  (one) =>
    `不予公开${one.deliberative + one.thirdParty}件，其中属于过程性信息${one.deliberative}件、涉及第三方合法权益${one.thirdParty}件；本机关不掌握相关政府信息${one.notHeld}件；信访举报投诉类申请${one.petition}件。`,
  (one) =>
    `制发行政规范性文件${one.issued}件、废止${one.repealed}件，现行有效${one.inForce}件。作出行政许可决定${one.licensing}件、行政处罚决定${one.penalty}件，未作出行政强制决定。`,
  (one) =>
    `因政府信息公开被申请行政复议${one.upheld + one.corrected}件，其中维持${one.upheld}件、纠正${one.corrected}件；未经复议直接起诉${one.direct}件，尚未审结${one.direct}件；没有复议后起诉案件。`,
  (one) => `发出收费通知${one.collected}件，总金额${one.collected}元，实际收取${one.collected}元。`,
  (one) =>
    `2022年收到申请${one.petition}件，2023年收到${one.received}件申请，均按规定登记。全县共收到申请${one.penalty}件。`,
]

test('figures rendered into paragraphs never contradict the tables they come from', () => {
  fc.assert(
    fc.property(world, fc.subarray([...templates], { minLength: 1 }), fc.constantFrom('', '\n'), (one, some, joint) => {
      const texts = new Map([['s1', some.map((template) => template(one)).join(joint)]])
      const { findings } = check({ organ: '某镇人民政府', year: 2023, form, figures: figuresOf(one), texts })
      expect(findings.filter(({ rule }) => rule.startsWith('N-')).map(({ rule, quote }) => [rule, quote])).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test('whatever is written is read without an error', () => {
  const scraps = [
    ...'0123456789件条，。、；（）：%元万十一二余约均未无共其中年月日申请公开办结答复结转复议诉讼予以部分不自然人收到受理\n “《',
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...scraps), { maxLength: 120 }), fc.string(), (some, any) => {
      const texts = new Map([
        ['s1', some.join('')],
        ['s5', any],
        ['s6', some.reverse().join('')],
      ])
      const { findings } = check({ organ: undefined, year: 2021, form, figures: complete(form), texts })
      for (const { quote, about } of findings) {
        if (about.words) expect(texts.get(about.words.section)?.slice(about.words.at)).toContain(quote)
      }
    }),
    { numRuns: 500 },
  )
})
