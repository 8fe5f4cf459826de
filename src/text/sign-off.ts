import { monthAndDay } from '../schema/calendar.ts'
import type { QuestionText } from './questions/parts.ts'
import { chineseDate } from './questions/texts.ts'
import type { Asked, Button } from './reply.ts'

// What is said while a report is approved: by a tap of who has the right, or on paper.

/** Six characters that are the same wherever the report says the same. */
const codeOf = (hash: string): string => hash.slice(0, 6)
export const codeLine = (hash: string): string => `稿号 ${codeOf(hash)}`

/** 「王主任 2022年1月12日（纸签，小赵登记）」 */
export const signedOff = ({
  who,
  day,
  enteredBy,
}: {
  readonly who: string
  readonly day: string
  readonly enteredBy?: string | undefined
}): string => `${who} ${chineseDate(day)}${enteredBy === undefined ? '' : `（纸签，${enteredBy}登记）`}`

export const signOffLabels = {
  approve: '同意，审定',
  sendBack: '退回，写意见',
  onPaper: '已纸上签字，我登记',
  answer: '写答复',
  notBack: '不退了',
  asOpinion: '是意见，退回',
  notOpinion: '不是意见',
  wholeOpinion: '看全部意见',
  send: (who: string): string => `送${who}审定`,
  again: '再送审',
  final: '正式稿',
  toPassOn: '是意见，发过去',
  /** Approves although what was wanted changed is open. */
  anyway: '照样审定',
  notNow: '先不审定',
  /** Enters a signature on paper although something is open beside it. */
  signAnyway: '照样登记',
  signNot: '先不登记',
  finalAnyway: '照样出正式稿',
  finalNot: '先不出',
  nudge: (who: string): string => `催一下${who}`,
  signedNow: '签的就是现在的',
  signedDraft: (draft: number): string => `签的是草稿${draft}`,
} as const

/** 「王主任」, or so many that there is no room for their names. */
export const namesOf = (names: readonly string[]): string =>
  names.length > 3 ? `${names.slice(0, 2).join('、')}等${names.length}人` : names.join('、')

const longestOpinion = 40
const shortened = (words: string, longest = longestOpinion): string => {
  const flat = words.replaceAll(/\s+/gu, ' ')
  return flat.length > longest ? `${flat.slice(0, longest - 1)}…` : flat
}

/** 「“处罚核一下”“日期也不对”」, of many the first ones. */
const quotedAll = (all: readonly string[]): string => {
  const shown = all.slice(0, 4).map((words) => `“${shortened(words, all.length > 1 ? 22 : 60)}”`)
  return `${all.length > 1 ? `${all.length}条：` : ''}${shown.join('')}${all.length > 4 ? '等' : ''}`
}

export const signOffWords = {
  code: codeLine,
  askReview: '都齐了，还没审定。审定后出正式稿。',
  askReviewer: '都齐了。你审定了就出正式稿；再改一个数，就要重新审定。',
  onlyBy: (names: readonly string[]): string => `这份要由${namesOf(names)}审定，没有出正式稿。`,
  sent: (who: string, draft: number, hash: string): string =>
    `草稿${draft}送${who}了，${codeLine(hash)}。点了同意，正式稿就发到这里。`,
  whom: '送哪位审定？',
  unknown: (name: string): string => `审核的人里没有“${name}”。送哪位？`,
  noReviewer: '还没有审核的人，不用送审：可以直接出正式稿，也可以登记纸上签字。',
  noChat: (who: string): string => `${who}还没打开过机器人，收不到。请他先打开，或者纸上签字、登记。`,
  /** To the one who reviews. */
  toReview: (who: string, report: string, draft: number): string => `${who}送审：${report}年报，草稿${draft}。`,
  complete: (agreement: string): string => `没有空着的，${agreement}`,
  approved: (draft: number | undefined, hash: string): string =>
    `审定记下：${draft === undefined ? '' : `草稿${draft}，`}${codeLine(hash)}。`,
  finalSentTo: (who: string): string => `正式稿发给${who}了。再改一个数，审定就作废。`,
  /** To the one who asked, while something said is not certain. */
  approvedButOpen: (who: string): string => `${who}审定了。前面还有话没定，定了再出正式稿。`,
  already: (text: string): string => `这一稿审定过了：${text}。`,
  changed: (draft: number): string => `送审以后又改过，没有审定。现在的是草稿${draft}：`,
  changedOpen: (count: number): string => `送审以后又改过，还差${count}样，没有审定。等补齐了再送。`,
  returned: (who: string): string => `意见记下，发给${who}了。`,
  returnedHere: '意见记下了，填报的人在“还差什么”里能看到。',
  returnedToAll: '意见记下，发给填报的人了。',
  /** Words of a reviewer that may be what is to be changed. */
  isOpinion: (all: readonly string[], who: string | undefined): string =>
    `${quotedAll(all)}作为退回意见发给${who ?? '填报的人'}？`,
  /** The same where the report does not wait for them. */
  isRemark: (all: readonly string[], who: string | undefined): string =>
    `${quotedAll(all)}作为意见发给${who === undefined ? '填报的人' : `填报的${who}`}？`,
  notYours: '你是审核，什么都没改。',
  /** To who reviews, where words neither approve nor say what is to be changed. */
  decide: '要审定，点“同意，审定”。要改，点“退回，写意见”，或者直接写哪里要改。',
  takeYourTime: '好，稿子在上面。看完点一个，或者直接写哪里要改。',
  task: (who: string, report: string): string =>
    `${who}请你审${report}年报：稿子看一遍，没问题点“同意，审定”，要改点“退回，写意见”。`,
  firstTime: '这是第一次送审，没有前一稿可比。',
  opinionsOpen: (who: string | undefined, day: string, all: readonly string[]): string =>
    `${who ?? '你'}${monthAndDay(day)}退回的意见还开着：${quotedAll(all)}`,
  sinceReturned: (isSame: boolean): string => (isSame ? '退回以后稿子没改过。' : '退回以后稿子改过，没写答复。'),
  notPassedOn: (all: readonly string[]): string => `还有话没发过去：${quotedAll(all)}`,
  approveAnyway: '还审定吗？审定了，意见就不再提。',
  notApproved: '好，还没审定。',
  /** Before a signature on paper is entered. */
  signBeside: '照样登记吗？登记了，意见就不再提。',
  alreadyTapped: (text: string, who: string, day: string): string =>
    `这一稿审定过了：${text}。改成${who}${chineseDate(day)}纸签吗？`,
  notEntered: '好，没有登记。',
  noFinalYet: '好，先不出。',
  /** When who is said to have signed on paper sends it back. */
  disowned: '原来登记的纸签不算了，正式稿作废，要重新审定。',
  /** To everybody else, when an approval is taken back, and brought back. */
  withdrawnBy: (who: string, report: string, isPaper: boolean): string =>
    `${who}撤回了${report}年报的${isPaper ? '纸签登记' : '审定'}，正式稿作废，要重新审定。`,
  broughtBackBy: (who: string, report: string, isPaper: boolean): string =>
    `${who}恢复了${report}年报的${isPaper ? '纸签登记' : '审定'}，正式稿照旧有效。`,
  /** Of a Word file that a reviewer changed. */
  changedInWord: (name: string, lines: readonly string[]): string => [`我在${name}里改的：`, ...lines].join('\n'),
  opinionsClosed: '没有开着的意见。之前提的：',
  opinionsBelow: (count: number): string => `开着的意见${count}条：`,
  /** To who asks what became of it. */
  neverSent: (open: number): string => (open === 0 ? '还没送审。' : `还没送审，先要齐：还差${open}样。`),
  nudgedBy: (who: string, report: string, draft: number): string =>
    `${who}请你看一下：${report}年报，草稿${draft}，等你审定。`,
  nudged: (who: string): string => `又给${who}发了一遍。等不及，纸上签过字可以登记。`,
  notWithout: (who: string): string => `要${who}审定了才有正式稿。他不在，可以先请他纸上签字，签了再登记。`,
  /** To who reviews, when somebody else has entered a signature on paper. */
  enteredPaper: (by: string, text: string, report: string): string =>
    `${by}登记：${report}年报，${text}纸上签了字，正式稿出了。`,
  enteredBeside: (all: readonly string[]): string => `你提的意见跟着关了：${quotedAll(all)}`,
  ifNotSigned: '没签过、签的不是这一稿，就点“退回，写意见”。',
  whichSigned: (who: string, day: string, draft: number): string =>
    `${who}${monthAndDay(day)}签的是哪一稿？草稿${draft}之后改过。`,
  signedEarlier: (who: string, day: string, draft: number): string =>
    `记下：${who}${monthAndDay(day)}签的是草稿${draft}。之后改过，现在的还要再签、再登记。`,
  noOpinion: '没有退回的意见。',
  notReturned: '好，没有退回。',
  nothingToPassOn: '没有要发过去的话。哪里要改，直接写。',
  /** To the one who asked for the approval. */
  returnedBy: (who: string, day: string, draft: number | undefined): string =>
    `${who}${monthAndDay(day)}退回${draft === undefined ? '' : `草稿${draft}`}：`,
  returnedItem: (who: string, day: string, opinion: string): string =>
    `${who}${monthAndDay(day)}退回：“${shortened(opinion)}”`,
  answered: (who: string): string => `答复记下，发给${who}了。`,
  answeredHere: '答复记下了。',
  notAnswered: '好，没有答复。',
  answeredBy: (who: string, report: string): string => `${who}答复你对${report}年报的意见：`,
  nothingReturned: '没有退回的意见要答复。',
  waits: (who: string, day: string): string => `${monthAndDay(day)}送${who}审了，等他点。`,
  sentBefore: (who: string): string => `送${who}的那稿又改过，要重新送审。`,
  notYet: '还没审定。',
  signedOffAs: (text: string): string => `审定：${text}。`,
  /** With the first receipt after an approval that no longer holds. */
  void: '审定作废了，改过了，要重新审定。',
  voidInList: '审定作废了，要重新审定。',
  /** To whoever approved it, when somebody else has changed it since. */
  lapsed: (who: string, report: string): string => `${who}改了${report}年报，你的审定作废了，改好会再送审：`,
  withdrawn: '审定撤回了，正式稿作废，要重新审定。',
  holds: '和审定的又一样了，审定照旧有效。',
  cannotSubmitAgain: (count: number): string => `还不能交，差${count}样（改过了，要重新审定）：`,
  unlike: (draft: number): string => `草稿${draft}之后改过。签的和现在的一样，才好登记。`,
  future: (day: string): string => `${chineseDate(day)}还没到，没有登记。`,
  early: (day: string, year: number): string => `${chineseDate(day)}时${year}年还没过完，没有登记。`,
  nameless: '要写上姓，以后查得到是谁。',
  noSuchDay: '没有这一天，没有登记。',
} as const

export const onPaperButton: Button = {
  label: signOffLabels.onPaper,
  action: { do: 'ask', asked: { kind: 'signer' } },
}

function signerQuestion({ who, day }: Extract<Asked, { kind: 'signer' }>): QuestionText {
  if (who !== undefined) return { lines: [`${who}哪天签的？例：1月12日`], buttons: [] }
  if (day !== undefined) return { lines: [`${monthAndDay(day)}，是哪位签的？写上姓。例：王主任`], buttons: [] }
  return { lines: ['哪位、哪天签的？　例：王主任 1月12日'], buttons: [] }
}

/** Questions that come up while a report is approved; `asked` says which. */
export function signOffQuestion(
  asked: Extract<Asked, { kind: 'signer' | 'opinion' | 'answer' | 'returned' }>,
): QuestionText {
  switch (asked.kind) {
    case 'signer':
      return signerQuestion(asked)
    case 'opinion':
      return {
        lines: ['哪里要改、怎么改？写在这里，原样发给填报的人。'],
        buttons: [
          {
            label: signOffLabels.notBack,
            action: { do: 'ask', asked: { kind: 'nothing' }, with: signOffWords.notReturned },
          },
        ],
      }
    case 'answer':
      return { lines: ['改了什么，或者为什么不改？写在这里，原样发过去。'], buttons: [] }
    case 'returned':
      return {
        lines: ['退回的意见：改好了再送审，或者写答复。'],
        buttons: [
          { label: signOffLabels.again, action: { do: 'say', words: '定稿' } },
          { label: signOffLabels.answer, action: { do: 'answer' } },
        ],
      }
  }
}
