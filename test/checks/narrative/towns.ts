import type { CellId } from '../../../src/schema/cell-id.ts'
import type { Figures } from '../../../src/schema/figure.ts'
import { type Form, formOfYear } from '../../../src/schema/form.ts'
import { complete } from '../../support/figures.ts'

/** A made-up office: its figures, and a year that decides the form. */
export interface Town {
  readonly organ: string
  readonly year: number
  readonly form: Form
  readonly figures: Figures
}

type Entries = Partial<Record<CellId, number>>

const town = (organ: string, year: number, entries: Entries): Town => {
  const form = formOfYear(year)
  return { organ, year, form, figures: complete(form, entries) }
}

/** Rows of table three by column; the total column is added up. */
function requests(rows: Readonly<Record<string, Readonly<Record<string, number>>>>): Entries {
  const entries: Record<string, number> = {}
  for (const [row, columns] of Object.entries(rows)) {
    for (const [column, value] of Object.entries(columns)) entries[`s3.${row}.${column}`] = value
    entries[`s3.${row}.total`] = Object.values(columns).reduce((sum, value) => sum + value, 0)
  }
  return entries as Entries
}

/** 15 new and 2 carried in, 16 closed, 1 carried out. */
export const willow = town('柳河镇人民政府', 2021, {
  ...requests({
    received: { person: 12, business: 3 },
    carriedIn: { person: 2 },
    granted: { person: 7, business: 1 },
    partial: { person: 2 },
    refusedDeliberative: { person: 1 },
    refusedThirdParty: { business: 1 },
    unavailableNotHeld: { person: 2, business: 1 },
    notProcessedRepeat: { person: 1 },
    total: { person: 13, business: 3 },
    carriedOut: { person: 1 },
  }),
  's2.normative.issued': 2,
  's2.normative.repealed': 1,
  's2.normative.inForce': 5,
  's2.licensing.decisions': 35,
  's2.penalty.decisions': 212,
  's4.review.upheld': 1,
  's4.review.corrected': 1,
  's4.review.total': 2,
  's4.direct.pending': 1,
  's4.direct.total': 1,
})

/** A quiet year: nothing but 6 penalties. */
export const quiet = town('石桥乡人民政府', 2022, { 's2.penalty.decisions': 6 })

/** A street office with much of everything: 46 and 3, 45 and 4. */
export const street = town('东关街道办事处', 2023, {
  ...requests({
    received: { person: 40, business: 4, nonprofit: 1, legal: 1 },
    carriedIn: { person: 3 },
    granted: { person: 16, business: 3, nonprofit: 1 },
    partial: { person: 5, business: 1 },
    refusedOtherLaw: { person: 1 },
    unavailableNotHeld: { person: 10, legal: 1 },
    unavailableStillUnclear: { person: 2 },
    notProcessedPetition: { person: 4 },
    otherMisc: { person: 1 },
    total: { person: 39, business: 4, nonprofit: 1, legal: 1 },
    carriedOut: { person: 4 },
  }),
  's2.normative.issued': 1,
  's2.normative.inForce': 9,
  's2.penalty.decisions': 508,
  's2.coercion.decisions': 3,
  's2.fees.amount': 3_2000_00,
  's4.review.upheld': 2,
  's4.review.pending': 1,
  's4.review.total': 3,
  's4.afterReview.upheld': 1,
  's4.afterReview.total': 1,
  's6.fee.notices': 2,
  's6.fee.charged': 370_00,
  's6.fee.collected': 270_00,
})

/** The form of 2019: 7 requests, all of people. */
export const hill = town('青峰镇人民政府', 2020, {
  ...requests({
    received: { person: 7 },
    granted: { person: 5 },
    unavailableNeedsCreation: { person: 1 },
    other: { person: 1 },
    total: { person: 7 },
  }),
  's2.normative.made': 3,
  's2.normative.published': 3,
  's2.normative.publishedTotal': 12,
  's2.licensing.itemsBefore': 6,
  's2.licensing.decisions': 120,
  's2.penalty.decisions': 18,
  's2.coercion.decisions': 2,
  's4.review.upheld': 1,
  's4.review.total': 1,
})

/** The statistics table of 2014–2018. */
export const old = town('白塔镇人民政府', 2017, {
  't1.published': 300,
  't1.publishedNormative': 4,
  't1.issuedNormative': 4,
  't1.channelWebsite': 210,
  't1.channelWechat': 90,
  't3.received': 12,
  't3.receivedInPerson': 5,
  't3.receivedOnline': 6,
  't3.receivedLetter': 1,
  't3.closed': 11,
  't3.closedOnTime': 9,
  't3.closedExtended': 2,
  't3.answered': 11,
  't3.answeredAlreadyPublic': 2,
  't3.answeredGranted': 5,
  't3.answeredPartial': 1,
  't3.answeredRefused': 1,
  't3.refusedPrivacy': 1,
  't3.answeredNotThisOrgan': 1,
  't3.answeredNotExisting': 1,
  't4.reviews': 1,
  't4.reviewsUpheld': 1,
  't9.trainings': 3,
  't9.trainees': 120,
})

/** 5 new and 4 carried in, told apart: of the new 3 closed, of the carried all 4. */
export const apart = town('沙湾镇人民政府', 2022, {
  ...requests({
    received: { person: 5 },
    carriedIn: { person: 4 },
    granted: { person: 4 },
    unavailableNotHeld: { person: 3 },
    total: { person: 7 },
    carriedOut: { person: 2 },
  }),
})
