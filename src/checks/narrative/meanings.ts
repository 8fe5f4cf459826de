import type { CellId, RequestRowId } from '../../schema/cell-id.ts'
import type { Label, OutcomeId } from './label.ts'
import type { Mention } from './mention.ts'

/** The figures that a count may be the sum of, one list for each way to read it, the plainest first. Empty: the form has none. */
export type Readings = readonly (readonly CellId[])[]

/** Rows under one heading of table three. */
export const outcomeGroups: Readonly<Partial<Record<OutcomeId, readonly RequestRowId[]>>> = {
  refused: [
    'refusedStateSecret',
    'refusedOtherLaw',
    'refusedSecurity',
    'refusedThirdParty',
    'refusedInternalAffairs',
    'refusedDeliberative',
    'refusedEnforcementFile',
    'refusedAdminQuery',
  ],
  unavailable: ['unavailableNotHeld', 'unavailableNeedsCreation', 'unavailableStillUnclear'],
  notProcessed: [
    'notProcessedPetition',
    'notProcessedRepeat',
    'notProcessedPublication',
    'notProcessedExcessive',
    'notProcessedConfirmation',
  ],
  otherHandled: ['otherNotCorrected', 'otherFeeUnpaid', 'otherMisc', 'other'],
  notExisting: ['unavailableNotHeld'],
  notOurs: ['unavailableNotHeld'],
  notMade: ['unavailableNotHeld'],
  tradeSecret: ['refusedThirdParty'],
  privacy: ['refusedThirdParty'],
  alreadyPublic: [],
  otherChannel: [],
  toBeCorrected: [],
  withdrawn: [],
}

/** The rows under a heading of table three that are told one by one beside it: 不予公开2件（过程性信息1件…）. */
export const isItemOf = (group: OutcomeId, item: OutcomeId): boolean => {
  const rows: readonly string[] = outcomeGroups[group] ?? []
  return group !== item && (rows.includes(item) || (outcomeGroups[item] ?? []).some((row) => rows.includes(row)))
}

/** Words that are only one case of a row: the row may count more. */
export const partOutcomes: ReadonlySet<string> = new Set([
  'notExisting',
  'notOurs',
  'notMade',
  'tradeSecret',
  'privacy',
])

/** The statistics table of 2008, by family and id. */
const statistics: Readonly<Record<string, Readings>> = {
  'intake.received': [['t3.received']],
  'intake.receivedNew': [['t3.received']],
  'intake.handled': [['t3.received'], ['t3.closed'], ['t3.answered']],
  'intake.mentioned': [['t3.received'], ['t3.closed'], ['t3.answered'], ['t3.answeredGranted']],
  'closed.closed': [['t3.closed']],
  'closed.answered': [['t3.answered'], ['t3.closed']],
  'closed.onTime': [['t3.closedOnTime'], ['t3.closed']],
  'closed.extended': [['t3.closedExtended']],
  'channel.inPerson': [['t3.receivedInPerson']],
  'channel.fax': [['t3.receivedFax']],
  'channel.online': [['t3.receivedOnline']],
  'channel.letter': [['t3.receivedLetter']],
  'outcome.granted': [['t3.answeredGranted'], ['t3.answeredGranted', 't3.answeredAlreadyPublic']],
  'outcome.partial': [['t3.answeredPartial']],
  'outcome.refused': [['t3.answeredRefused']],
  'outcome.alreadyPublic': [['t3.answeredAlreadyPublic']],
  'outcome.notExisting': [['t3.answeredNotExisting']],
  'outcome.notOurs': [['t3.answeredNotThisOrgan']],
  'outcome.toBeCorrected': [['t3.answeredToBeCorrected']],
  'outcome.otherChannel': [['t3.answeredOtherChannel']],
  'outcome.refusedStateSecret': [['t3.refusedStateSecret']],
  'outcome.tradeSecret': [['t3.refusedTradeSecret']],
  'outcome.privacy': [['t3.refusedPrivacy']],
  'outcome.refusedSecurity': [['t3.refusedSecurity']],
  'dispute.review': [['t4.reviews']],
  'dispute.lawsuit': [['t5.lawsuits']],
  'fee.collected': [['t7.fees']],
  'document.normative': [['t1.publishedNormative']],
  'documentVerb.issued': [['t1.issuedNormative']],
  'documentVerb.made': [['t1.issuedNormative']],
  'documentVerb.published': [['t1.publishedNormative']],
  'documentVerb.newlyPublished': [['t1.publishedNormative']],
  'published.published': [['t1.published']],
  'published.keyAreas': [['t1.keyAreas']],
  'published.website': [['t1.channelWebsite']],
  'published.weibo': [['t1.channelWeibo']],
  'published.wechat': [['t1.channelWechat']],
  'published.gazette': [['t1.channelGazette']],
  'published.trainings': [['t9.trainings']],
}

const results: Readonly<Record<string, readonly [CellId, CellId]>> = {
  upheld: ['t4.reviewsUpheld', 't5.lawsuitsUpheld'],
  corrected: ['t4.reviewsCorrected', 't5.lawsuitsCorrected'],
  other: ['t4.reviewsOther', 't5.lawsuitsOther'],
}

export function statisticsCells({ family, id }: Label, { disputes, labels, documents }: Mention): Readings {
  if (family === 'result') {
    const found = results[id]
    if (!found) return []
    return [disputes.map((dispute) => found[dispute === 'review' ? 0 : 1])]
  }
  if (family === 'documentVerb' && ![...documents, ...labels.map((label) => label.id)].includes('normative')) return []
  return statistics[`${family}.${id}`] ?? []
}
