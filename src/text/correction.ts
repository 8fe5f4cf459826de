import { monthAndDay } from '../schema/calendar.ts'
import type { QuestionText } from './questions/parts.ts'
import { chineseDate } from './questions/texts.ts'

// What is said of a report that was handed in or published, and of its correction.

interface PublishedOn {
  /** YYYY-MM-DD. */
  readonly day: string
  readonly how: '上报' | '公开'
}

const on = ({ day, how }: PublishedOn): string => `${monthAndDay(day)}已${how}`

/** With its year, where a day is entered: it may have been said without one. */
const inFull = ({ day, how }: PublishedOn): string => `${chineseDate(day)}已${how}`

export const publicationWords = {
  button: '已上报',
  kept: (year: number, published: PublishedOn): string =>
    `记下：${year}年报告，${inFull(published)}。以后再改算更正，要写原因。`,
  /** It was said only after the report had been changed again. */
  keptChanged: (year: number, published: PublishedOn): string =>
    `记下：${year}年报告，${inFull(published)}的是上次那份正式稿。之后又改过，算更正，要写原因。`,
  already: (published: PublishedOn): string => `记过了：${on(published)}。`,
  stands: (published: PublishedOn): string => `${on(published)}，没再改过。`,
  noFinal: '还没有正式稿，没有记。先定稿。',
  future: (day: string): string => `${chineseDate(day)}还没到，没有记。`,
  early: (day: string): string => `${chineseDate(day)}还没有这份正式稿，没有记。`,
  noSuchDay: '没有这一天，没有记。',
  notKept: '好，没有记。',
  /** The final was built, and its approval was taken back. */
  withdrawn: (how: PublishedOn['how'], built: string): string =>
    `${monthAndDay(built)}那份正式稿的审定撤回了，没有记。${how}的就是那份吗？`,
  wasIt: (how: PublishedOn['how']): string => `${how}的就是那份`,
  notYet: (how: PublishedOn['how']): string => `还没${how}`,
  /** Asked about, with what was noted of it. */
  told: (published: readonly PublishedOn[], state: string): string => `${published.map(on).join('，')}，${state}`,
  unchanged: '没再改过。',
  changed: '之后改过，更正稿还没出。',
  corrected: '更正后的正式稿也出过了。',
  nothingNoted: '正式稿出过了，还没记过上报或公开。报了、挂网了说一声，例：挂网了 1月20日',
  neverFinal: '还没有正式稿，没记过上报或公开。',
} as const

export const publicationQuestion = (how: PublishedOn['how']): QuestionText => ({
  lines: [`哪天${how}的？例：1月20日`],
  buttons: [],
})

export const correctionWords = {
  note: '更正说明',
  begins: (year: number, published: PublishedOn): string => `${year}年报告${on(published)}，这次改动算更正，要写原因。`,
  ends: (how: '上报' | '公开'): string => `和${how}的又一样了，不算更正了。`,
  built: (published: PublishedOn): string => `更正后的正式稿出过了，没再改过；${on(published)}的是更正前的。`,
  underWay: (published: PublishedOn): string => `${on(published)}，之后改过，更正稿还没出。`,
  item: '要写一句更正原因',
  cannotSubmit: (count: number, published: PublishedOn): string =>
    `更正稿还不能出（${on(published)}，之后改过），差${count}样：`,
  kept: '更正原因记下了。',
  tooLong: '太长了，没有记：原因写一两句就行。',
  none: '没有更正：上报或公开以后没改过。',
  notPublished: '还没有上报或公开，改了不算更正，不用写原因。',
  title: '更正说明，长按可以复制：',
  reasonOrFigures: (words: string): string => `“${words}”是更正的原因，还是要改数？`,
  asReason: '是更正原因',
  asFigures: '是改数',
  /** It may be why, or something else. */
  isReason: (words: string): string => `“${words}”是更正原因吗？`,
  notReason: '不是',
  standing: (reason: string): string => `更正原因现在写的是：${reason}`,
  sayFigures: '好，改成多少，把名称带上。例：行政处罚3件',
} as const

export const correctionQuestion: QuestionText = {
  lines: ['更正原因：为什么改？写一句。例：原来漏报1件'],
  buttons: ['统计时漏报', '填写有误', '文字有误'].map((reason) => ({
    label: reason,
    action: { do: 'correct', reason },
  })),
}

/** What is said in public of a correction, to be copied whole. */
export const correctionNote = ({
  title,
  published,
  lines,
  reason,
  day,
}: {
  /** 《…镇人民政府2021年政府信息公开工作年度报告》 without its brackets. */
  readonly title: string
  readonly published: PublishedOn
  readonly lines: readonly string[]
  /** undefined as long as nobody has given one. */
  readonly reason: string | undefined
  /** YYYY-MM-DD of the corrected final; undefined while it is not out. */
  readonly day: string | undefined
}): string[] => [
  '更正说明',
  `《${title}》${chineseDate(published.day)}${published.how}后，更正如下：`,
  ...lines.map((line, at) => `${at + 1}. ${line}`),
  `更正原因：${reason ?? '＿＿＿＿'}`,
  `更正日期：${day === undefined ? '＿＿＿＿年＿＿月＿＿日' : chineseDate(day)}`,
]

/** Of several finals one that is not the last. */
export const olderFinalWords = {
  line: (number: number, day: string): string => `正式稿${number}，${chineseDate(day)}出的。`,
  published: (published: PublishedOn): string => `${on(published)}的就是这一份。`,
  superseded: (number: number): string => `现在用的是正式稿${number}。`,
  unknown: (number: number): string => `没出过正式稿${number}。`,
  onlyOne: '只出过一份正式稿，没有更早的。',
} as const
