// Table four of the 2019 and 2021 forms.
import type { Labelled } from './shape.ts'

export const disputeGroups = [
  { id: 'review', label: '行政复议' },
  { id: 'direct', label: '行政诉讼/未经复议直接起诉' },
  { id: 'afterReview', label: '行政诉讼/复议后起诉' },
] as const satisfies readonly Labelled[]

export const disputeColumns = [
  { id: 'upheld', label: '结果维持' },
  { id: 'corrected', label: '结果纠正' },
  { id: 'other', label: '其他结果' },
  { id: 'pending', label: '尚未审结' },
  { id: 'total', label: '总计' },
] as const satisfies readonly Labelled[]
