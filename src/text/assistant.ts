// What is said around the model: its doubts, its drafts, its absence.

export const withoutModel = '智能助手暂时连不上，先按固定说法办，数照样能记。'
export const notHeardWell = (names: string): string => `${names}：没听准是几，请直接说数。`
export const whichCell = (quote: string): string => `“${quote}”是哪一个？`
export const numbersLeft = (numbers: readonly string[]): string =>
  `没用到：${numbers.map((number) => `“${number}”`).join('')}`
export const undoMeant = '要撤销上一步吗？'

export const drafted = (where: string): string => `${where}按你说的写成：`
export const redrafted = (where: string): string => `${where}改了这几句：`
export const removedSentences = (sentences: readonly string[]): string => `去掉了：“${sentences.join('')}”`
export const unchanged = '和前面写的一样，没有改动。'
export const addedByModel = (sentences: readonly string[]): string =>
  sentences.length === 1 ? `这句是我加的：“${sentences[0]}”` : `这几句是我加的：“${sentences.join('')}”`
export const draftRefused = '写出来的稿子里有你没说过的数，没用。'
export const templateInstead = (text: string): string => `按数字可写：“${text}”`
export const givePoints = '做了什么、有什么问题，说几条要点，我来写成段。例：公众号发了300条，换了公开栏'
/** Points were kept as they are, because nobody is there to make sentences of them. */
export const pointsKept = (where: string, hasModel: boolean): string =>
  hasModel
    ? `${where}先按你的原话收下，没连成段。助手连上后说“润色${where}”；或把写好的整段发来。`
    : `${where}先按你的原话收下，没连成段。写好的整段发来，就换掉它。`
export const howToChange = '怎么改？说一句就行，例：短一点；或把改好的整段发来。'
export const textFollows = (names: readonly string[]): string => `${names.join('、')}的文字跟着改了。`

export const whereText = (likely: string): string => `这段像${likely}的，放哪？`
export const putElsewhere = (where: string): string => `放${where}`
export const takeAsText = (start: string): string => `“${start}…”是写进报告的文字吗？放哪一部分？`
export const asksReplace = (where: string): string => `${where}已经有文字了，换成新的，还是接在后面？`

export const mendText = (instead: string): string => `文字改成${instead}`

export const take = '采用'
export const takeOnlySaid = '去掉你加的'
export const change = '我改'
export const ownWords = '用我的原话'
export const leaveIt = '不改了'
