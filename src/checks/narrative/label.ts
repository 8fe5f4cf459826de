import type { RequestColumnId, RequestRowId } from '../../schema/cell-id.ts'

/**
 * Words of requests that come in: 收到 and 受理 may count what was carried in too, 办理 what was closed as well; 依申请公开8件 (`mentioned`)
 * may be any of them; 新收15件, 结转2件, 共17件 is `together`.
 */
export type IntakeId = 'received' | 'receivedNew' | 'handled' | 'mentioned' | 'together' | 'carriedIn'
/** `carried` is 结转 without a direction. `late` and its like are a part of what was answered. */
export type ClosedId = 'closed' | 'answered' | 'carriedOut' | 'carried' | 'onTime' | 'extended' | 'aside'
/** Rows of table three, their groups, and words that are only a part of a row: 信息不存在 is one case of 不掌握. */
export type OutcomeId =
  | Exclude<RequestRowId, 'received' | 'carriedIn' | 'total' | 'carriedOut'>
  | 'refused'
  | 'unavailable'
  | 'notProcessed'
  | 'otherHandled'
  | 'alreadyPublic'
  | 'notExisting'
  | 'notOurs'
  | 'notMade'
  | 'tradeSecret'
  | 'privacy'
  | 'otherChannel'
  | 'toBeCorrected'
  | 'withdrawn'
export type ApplicantId = Exclude<RequestColumnId, 'total' | 'others'> | 'organizations'
export type ChannelId = 'inPerson' | 'fax' | 'online' | 'letter'
export type DisputeId = 'review' | 'lawsuit' | 'direct' | 'afterReview'
export type ResultId = 'upheld' | 'corrected' | 'other' | 'pending'
export type DecisionId = 'licensing' | 'penalty' | 'coercion'
export type DocumentVerbId =
  | 'issued'
  | 'repealed'
  | 'inForce'
  | 'made'
  | 'newlyPublished'
  | 'publishedTotal'
  | 'published'
export type DocumentId = 'normative' | 'rules'
export type FeeId = 'notices' | 'charged' | 'collected' | 'administrative'
export type PublishedId = 'published' | 'keyAreas' | 'website' | 'weibo' | 'wechat' | 'gazette' | 'trainings'

/** What a word of a report says about the number beside it. */
export type Label =
  | { readonly family: 'intake'; readonly id: IntakeId }
  | { readonly family: 'closed'; readonly id: ClosedId }
  | { readonly family: 'outcome'; readonly id: OutcomeId }
  | { readonly family: 'applicant'; readonly id: ApplicantId }
  | { readonly family: 'channel'; readonly id: ChannelId }
  | { readonly family: 'dispute'; readonly id: DisputeId }
  | { readonly family: 'result'; readonly id: ResultId }
  | { readonly family: 'decision'; readonly id: DecisionId }
  | { readonly family: 'documentVerb'; readonly id: DocumentVerbId }
  | { readonly family: 'document'; readonly id: DocumentId }
  | { readonly family: 'fee'; readonly id: FeeId }
  | { readonly family: 'published'; readonly id: PublishedId }

export type Family = Label['family']

/** Words that say nothing of a count themselves and change what the words around them say. */
export type Mark =
  | 'among'
  | 'all'
  | 'each'
  | 'respectively'
  | 'sum'
  | 'not'
  | 'delta'
  | 'compare'
  | 'cumulative'
  | 'plan'
  | 'rest'
  | 'partOfYear'
  | 'thisYear'
  | 'otherYear'
  | 'here'
  | 'elsewhere'
  | 'foreign'
  | 'display'
  | 'cause'
  | 'or'
  | 'loose'
