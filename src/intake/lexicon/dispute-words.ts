import type { LabelWords } from './selector.ts'

const dispute = (words: string, ...columns: string[]): LabelWords => ({ words, means: [{ section: 's4', columns }] })

export const disputeWords: readonly LabelWords[] = [
  { words: '复议 行政复议 复议案件 复议的 申请复议 review', means: [{ section: 's4', rows: ['review'] }] },
  {
    words:
      '诉讼 行政诉讼 官司 打官司 打过官司 起诉 告我们 告我们的 告过我们 告过 法院 去法院 上法院 行政诉讼案件 应诉 诉讼案件 告 人告 人告我们 人告过我们 人起诉 lawsuit lawsuits',
    means: [{ section: 's4', rows: ['direct', 'afterReview'] }],
  },
  {
    words: '直接起诉 未经复议直接起诉 直接诉讼 没复议直接起诉 没经复议 直接告 未经复议 没有复议直接起诉',
    means: [{ section: 's4', rows: ['direct'] }],
  },
  {
    words: '复议后起诉 复议后诉讼 复议后又起诉 经复议起诉 复议后又告 经复议后起诉',
    means: [{ section: 's4', rows: ['afterReview'] }],
  },
  dispute('维持 维持了 维持原决定 结果维持 维持的', 'upheld'),
  dispute('纠正 纠正了 结果纠正 被纠正 撤销重作 责令重新答复 被纠错', 'corrected'),
  dispute('其他结果', 'other'),
  dispute(
    '没下来 还没下来 没结果 还没结果 没审结 未审结 还没审结 尚未审结 没判 还没判 没判下来 还没判下来 没审完 还没审完 正在审 在审 还在审 审理中 没开庭 还没开庭 没出结果 还没出结果 没定 还没定',
    'pending',
  ),
  {
    means: [{ section: 's4', rows: ['review'], columns: ['corrected', 'other'] }],
    words: '复议撤了 复议撤销 复议被撤 复议给撤了 撤了 撤销了 撤掉了 被撤 被撤了 被撤销 被撤销了',
    ask: 'dispute-withdrawn',
  },
]
