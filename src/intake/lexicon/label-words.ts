import { disclosureWords, feeWords } from './disclosure-words.ts'
import { disputeWords } from './dispute-words.ts'
import { applicantWords, requestWords } from './request-words.ts'
import type { LabelWords } from './selector.ts'
import { statisticsWords } from './statistics-words.ts'

const sharedWords: readonly LabelWords[] = [
  {
    words: '总计 合计 总数 总共 一共 共计 共 总量 共有 总 total',
    means: [
      { section: 's3', columns: ['total'] },
      { section: 's3', rows: ['total'] },
      { section: 's4', columns: ['total'] },
    ],
  },
  {
    words: '其他 其它 别的 其余 others other',
    means: [
      { section: 's3', columns: ['others'] },
      { section: 's3', rows: ['otherMisc', 'other'] },
      { section: 's4', columns: ['other'] },
    ],
    ask: 'which-cell',
  },
]

const sectionWords: readonly LabelWords[] = [
  { words: '表二 第二部分 主动公开', means: [{ section: 's2' }] },
  { words: '表三 第三部分 依申请公开部分', means: [{ section: 's3' }] },
  { words: '表四 第四部分 复议诉讼', means: [{ section: 's4' }] },
  { words: '第六部分', means: [{ section: 's6' }] },
]

export const labelWords: readonly LabelWords[] = [
  ...applicantWords,
  ...requestWords,
  ...disputeWords,
  ...disclosureWords,
  ...feeWords,
  ...sharedWords,
  ...sectionWords,
  ...statisticsWords,
]
