import { monthAndDay } from '../schema/calendar.ts'

// Short answers that need nothing but a few words from outside.

export const greeting = (organ: string, year: number, questions: number, until: string): string[] => [
  `${organ}　${year}年度报告`,
  `统计期${year}年1月1日—12月31日，${year + 1}年${monthAndDay(`${year + 1}-${until}`)}前报。`,
  `数字一共${questions}问，知道哪个说哪个，随时能停。`,
  '不知道的说“问某某科”，我先放着。我不编数。',
]

/** @param complete what is said where nothing is open, not even a doubt (it is asked about right below) */
export const welcomeBack = (open: number, complete: string | undefined): string => {
  if (open > 0) return `接着上回。还差${open}样。`
  return `接着上回。${complete ?? ''}`
}

export const help: readonly string[] = [
  '想到哪个数就说哪个，一条里说几个也行。例：处罚212，许可强制没有',
  '说错了：“不是12，是21”，或“撤销”“恢复”“清空行政处罚”',
  '看进度“还差什么”，看表“看表三”，出稿“生成草稿”“PDF”“定稿”',
  '不知道的说“问执法队”；“跳过”“上一节”；换一份说“换报告”；当地另有格式说“本地要求”',
  '核各镇的报告：一个个发来，发完说“汇总”',
  '同事一起填，说“邀请”；都有谁，说“谁在用”',
]

export const nothingToUndo = '没有可以撤销的，你还没改过什么。'
export const allUndone = '能撤的都撤完了。要找回来，说“恢复”。'
export const nothingToRedo = '没有可以恢复的。'
export const nothingHeld = '没有搁着的数。'
export const allAgree = '没有搁着的数，都对得上。'
export const undone = (what: string | undefined): string => `改回去了${what ? `：${what}` : '，和上一步之前一样'}。`
export const redone = (what: string | undefined): string => `恢复了${what ? `：${what}` : '上次撤销的那一步'}。`
/** A step that changed no figure that stands: what was said of held ones, or which words it was. */
export const stepAbout = (names: readonly string[]): string =>
  `${names.slice(0, 2).join('、')}${names.length > 2 ? `等${names.length}格` : ''}那一步`
export const stepOfWords = (words: string): string => `“${words.length > 16 ? `${words.slice(0, 15)}…` : words}”那一步`
export const noBlanks = (table: string): string => `${table}没有空着的了。`
export const newlyHeld = '后来说的有几个数因此对不上，先放着了。'
export const displaced = (count: number): string =>
  `其他对外管理服务改成分行填，原来整行的${count}个数先不放，请按行说。`
export const dropped = (names: string): string => `不要了：${names}。现有的数没变。`
export const already = (names: string): string => `已经是：${names}。`
export const sentTwice = '这条刚才发过，没有再记一遍。要回答下一问，请把名称带上。'
export const staleTap = '那个按钮是前面的，什么都没改。现在是：'
export const material = '这段像通知、报告或转发的材料，里面的数一个没记。要填数请直接说，例：处罚212'
export const tooLong = '这段太长，没当数字记。要贴表请从Excel选中整块复制；要贴文字，等问到那一部分再贴。'
export const emptyMessage = '收到一条空的。'
export const notUnderstood = '没看懂，什么都没改。'
export const smallTalk = '在。'
export const textKept = (where: string): string => `${where}原样收下。`
export const textTaken = (where: string): string => `${where}就用这句。`
/** What the form has for it stands there for 「无」. */
export const textWrittenAs = (where: string, words: string): string => `${where}写“${words}”`
export const textMended = (where: string): string => `${where}改好。`
export const remarksFollow = (count: number): string => `有${count}处请看：`
export const remarksOnText = (where: string, count: number): string => `${where}文字有${count}处要看`
export const moreRemarks = (count: number): string => `还有${count}处，改完再看。`
export const isItReason = (words: string): string => `“${words}”是这一处的原因吗？`
export const asReason = '就写这个原因'
export const noReason = '这句没当原因记。'
export const reasonKept = '原因记下了。'
export const signed = (organ: string, date: string): string => `落款记下：${organ}，${date}。`
export const badDate = '日期没看懂，没记。'
export const yearOutOfRange = (year: number, last: number): string =>
  year < 2008 ? `${year}年还没有这个报告，最早是2008年。` : `${year}年还没过完，最晚是${last}年的报告。`
export const reportExists = (organ: string, year: number): string =>
  `${organ}${year}年的报告已经有了，说“换报告”可以转过去。`
export const corrected = (organ: string, year: number, left: readonly string[]): string =>
  left.length === 0
    ? `改好：${organ} ${year}年，填过的数都在。`
    : `改好：${organ} ${year}年。这年的表里没有这${left.length}格，先不放：${left.slice(0, 4).join('、')}${left.length > 4 ? '等' : ''}。`

const unusableNames = {
  sticker: '表情',
  voice: '语音',
  photo: '照片',
  video: '视频',
  file: '文件',
  other: '这个',
} as const

export const unusable = (what: keyof typeof unusableNames): string =>
  `${unusableNames[what]}看不了，请打字，或从Excel选中整块复制过来。`

export const waitingNoted = (names: string, whom: string): string =>
  whom === '' ? `${names}先空着，后面再问。` : `${names}等${whom}。`

export const askColleague = (whom: string, year: number, asked: string): string =>
  `${whom === '' ? '' : `${whom}好：`}政府信息公开年报要几个数——${year}年1月1日至12月31日，${asked}。麻烦今天回我。`

export const contested = (name: string, who: string, day: string, standing: string, value: string): string =>
  `${name}：${who}${day}说的是${standing}，这次${value}。用哪个？`

export const heldOver = (day: string, what: string): string => `${day}搁着的“${what}”现在对得上，一起改吗？`

export const finalRefused = (count: number): string => `还出不了正式稿，差${count}样：`
export const cannotSubmit = (count: number): string => `还不能交，差${count}样：`
export const onlyDoubts = '还不能交：前面有话没定。'
export const finalWaits = '还出不了正式稿：前面有没定的，定了再出。'
export const doubtDropped = (what: string): string => `不算了：${what}`
export const zeroWaits = (names: readonly string[]): string =>
  `${names.slice(0, 3).join('、')}${names.length > 3 ? `等${names.length}格` : ''}没填0：前面说的还没定。`
export const allDone = (agreement: string): string =>
  `${agreement === '没有对不上的。' ? '齐了，' : '齐了。'}${agreement}`
export const finalAsk = '都齐了，出正式稿？再改一个数，这份就作废。'
export const restate = (figures: string): string => `没敢记，先对一下：是不是 ${figures}？`
export const restateAgain = (figures: string): string => `是不是 ${figures}？`
/** What waited for a yes, and what was stated for it since. */
export const laterHolds = (lost: readonly { readonly old: string; readonly now: string }[]): string =>
  lost.length > 2
    ? `前面说的${lost[0]!.old}等${lost.length}处不要了，按后说的。`
    : `前面说的${lost.map(({ old }) => old).join('、')}不要了，按${lost.map(({ now }) => now).join('、')}。`
export const notUsed = (words: readonly string[]): string => `没用到：${words.map((word) => `“${word}”`).join('')}`
export const unread = (words: readonly string[]): string => `没看懂的：${words.map((word) => `“${word}”`).join('')}`
export const putOff = '好，先跳过。'
export const switched = (organ: string, year: number): string => `换到：${organ} ${year}年。`
/** The one that is open anyway. */
export const stillHere = (organ: string, year: number): string => `${organ} ${year}年。`
export const saidBy = (name: string, value: string, who: string, when: string, words: string): string =>
  `${name} ${value}：${who} ${when}说的${words === '' ? '' : `，原话“${words}”`}。`
export const derivedBy = (name: string, value: string): string => `${name} ${value}：没人直接说过，是从别的数推出来的。`
export const nobodySaid = (name: string): string => `${name}还空着，没人说过。`
export const changedByOther = (who: string, report: string, changes: readonly string[], count: number): string =>
  `${who}改了${report}的数：${changes.join('，')}${count > changes.length ? `等${count}个` : ''}。`
export const noDefinition = '这个我这里没有现成的说法，以区里的口径为准。'
export const figuresFilled = '数字齐了。'
export const whereTo = (words: string): string => `“${words}”记到哪？`
export const edited = (changes: string): string => `那条消息改了：${changes}。照着改吗？`
export const isItText = (words: string, where: string): string => `“${words}”是要写进${where}的文字吗？`
export const alsoOpen = (lines: readonly string[]): string => `另外没定的${lines.length}处：${lines.join('；')}`
export const stillOpen = (line: string): string => `前面没定的：${line}`
/** A remark that came while a text was asked for. */
export const notForReport = (where: string): string => `这句没写进报告。要写进去就说“${where}：……”。`
/** Lines of a pasted text that were said to somebody. */
export const asidesLeft = (asides: readonly string[]): string =>
  `像是说给别人的，没收进报告：${asides.map((line) => `“${line}”`).join('、')}。要收就把那段整段再发。`
/** The title and the first sentence of a report that was given whole. */
export const openingLeft = '开头的标题和说明，报告自己会印，没另收。'
export const sendWhole = '改文字请把改好的整段发来，我照样收。'
export const whichReport = '还没说换哪一份，这个数先没记。'
export const firstQuestion = '前面没有了，这就是第一问。'
export const whichFigure = '问的是哪个数？例：行政处罚谁说的'
export const whichTable = '看哪张表？'
