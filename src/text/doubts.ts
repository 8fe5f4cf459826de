// What somebody else said of the report and is not certain yet.

const short = (line: string): string => (line.length > 40 ? `${line.slice(0, 39)}…` : line)
const unasked = (question: string): string => question.replace(/[？。]$/u, '')

/** 「“处罚38”说的是哪一项？」: the words, and which of several things they are. */
const quoted = /^(“[^”]*”)(?:说的)?(是[^。？]*？)?/u

/** 「小赵说的“处罚38”是哪一项，还没定」 */
function item(who: string, question: string): string {
  const [, words, which = ''] = quoted.exec(question) ?? []
  if (words === undefined) return `${who}说的还没定：${short(unasked(question))}`
  return `${who}说的${short(words)}${which === '' ? '' : `${unasked(which)}，`}还没定`
}

/** The words it is about, without what is asked of them. */
const about = (question: string): string => quoted.exec(question)?.[1] ?? `：${short(unasked(question))}`

export const doubtWords = {
  item,
  /** What was said in the same chat. */
  ownItem: (question: string): string => `${short(unasked(question))}，还没定`,
  /** More than there is room for each. */
  several: (who: string, count: number, first: string): string => `${who}说的有${count}处没定，先定${about(first)}`,
  /** `what` says of which file how much is open. */
  fileItem: (who: string, what: string): string => `${who}发来的${what}`,
  question: (who: string, question: string): string => `${who}说的，还没定。${question}`,
  settled: '这句已经定了，什么都没改。',
  changed: '刚才又有人说过，什么都没改。现在是：',
  waived: (who: string, question: string): string => `好，${who}说的${about(question)}不等了，没记。`,
  takenOver: (who: string): string => `好，${who}发来的改动在这里定。`,
  ownFileFirst: '这里还有一份文件里改的没定，先定那一份。',
  labels: {
    waive: '不用管',
    takeOver: '在这里定',
    ask: (who: string): string => `定${who}说的`,
  },
  /** To the one who said it. */
  toldTaken: (who: string, report: string, question: string, label: string): string =>
    `${who}定了${report}里你说的${about(question)}：选的是“${label}”。`,
  toldSaid: (who: string, report: string, question: string): string =>
    `${who}定了${report}里你说的${about(question)}：按${who}说的数记了。`,
  toldWaived: (who: string, report: string, question: string): string =>
    `${who}说不用等了：${report}里你说的${about(question)}没记。要记请再说一次。`,
  toldTakenOver: (who: string, report: string): string => `你发来的${report}那份文件，${who}接过去定了。`,
  /** Words a figure rests on that one said and another decided. */
  saidBy: (words: string, who: string): string => (words === '' ? `${who}说的` : `${words}（${who}说的）`),
} as const

/** A decision as the history keeps it. */
export const decisionText = (who: string, question: string, what: string): string => `${item(who, question)}：${what}`
