import type { OpenItem } from './missing.ts'
import { chineseDate } from './questions/texts.ts'
import { codeLine, signedOff } from './sign-off.ts'

// What is said with a file: its state, what stands open in it, and what can be had of it besides.

const longestName = 24
const shortened = (text: string): string => (text.length > longestName ? `${text.slice(0, longestName - 1)}…` : text)

function namesOf(items: readonly OpenItem[], most: number): string {
  const names = items.slice(0, most).map(({ text }) => shortened(text))
  return `${names.join('、')}${items.length > most ? '等' : ''}`
}

const blank: readonly OpenItem['kind'][] = ['profile', 'figures', 'waiting', 'text', 'contact', 'signature']
const contradicting: readonly OpenItem['kind'][] = ['held', 'broken']

interface AboutDraft {
  readonly number: number
  readonly items: readonly OpenItem[]
  readonly hash: string
  readonly agreement: string
  /** There is a final that says the same. */
  readonly isFinal: boolean
}

/** With a draft: what stands open in it, that it may not be handed in, and the number of what it says. */
export const draftLines = (about: AboutDraft): string[] => [...stateOf(about), codeLine(about.hash)]

const toHandIn = (isFinal: boolean): string => (isFinal ? '上报用正式稿，内容一样。' : '定稿后才能上报。')

/** Nothing was changed since: it is the same file. */
export const sameDraft = (number: number, isFinal: boolean): string =>
  `草稿${number}之后没改过，还是这一份；${toHandIn(isFinal)}`

const placesIn = (items: readonly OpenItem[]): number => items.reduce((sum, { count = 1 }) => sum + count, 0)

function stateOf({ number, items, agreement, isFinal }: AboutDraft): string[] {
  if (items.length === 0) return [`草稿${number}：没有空着的，${agreement}${toHandIn(isFinal)}`]
  const open = items.filter(({ kind }) => blank.includes(kind))
  const held = items.filter(({ kind }) => contradicting.includes(kind))
  const others = items.filter((item) => !open.includes(item) && !held.includes(item))
  return [
    `草稿${number}，不能上报；末页有清单。`,
    ...(open.length > 0 ? [`空着${placesIn(open)}处：${namesOf(open, 3)}`] : []),
    ...(held.length > 0 ? [`对不上${held.length}处：${namesOf(held, 1)}（按现有的数排）`] : []),
    ...(others.length > 0 ? [`没定的${others.length}处：${namesOf(others, 1)}`] : []),
  ]
}

/** What is said of a final: the last draft that says the same, who approved it, why it corrects another, and what it says (its hash). */
export interface AboutFinal {
  readonly draft: number | undefined
  readonly signOff: Parameters<typeof signedOff>[0] | undefined
  readonly reason: string | undefined
  readonly hash: string
  /** Where words say something else than the tables, and a reason was given for it. */
  readonly differing?: string | undefined
}

export const finalLines = ({ draft, signOff, reason, hash, differing }: AboutFinal): string[] => [
  `${reason === undefined ? '正式稿' : '更正后的正式稿'}${draft === undefined ? '' : `，同草稿${draft}`}。${signOff === undefined ? '' : `审定：${signedOff(signOff)}。`}`,
  ...(reason === undefined ? [] : [`更正原因：${reason}`]),
  differing === undefined
    ? '核过：表内相加、文字和表一致；生成后逐格对过。'
    : `核过：表内相加；生成后逐格对过。${differing}（见核对单）。`,
  '没核：件数和归类本身，以台账和科室为准。',
  `再改一个数，这份作废，要重新${signOff === undefined ? '出' : '审定'}。`,
  codeLine(hash),
]

export const buttons = {
  pdf: 'PDF',
  docx: 'Word稿',
  note: '上报说明',
  checklist: '核对单',
  correction: '更正说明',
  goOn: '接着填',
  final: '定稿',
  asText: '文字版',
} as const

export const pictureOf = (table: string): string => `${table}图片`

export const pdfLine = (draft: number | undefined): string =>
  draft === undefined ? '正式稿的PDF，和Word稿一样。' : `草稿${draft}的PDF，不能上报。`

export const againLine = (draft: number): string => `草稿${draft}，不能上报。`

export const checklistLine = '核对单：不是0的数、谁报的、哪天，各科室签字后归档。'

export const finalVoid = '正式稿作废了，要重新出。'
export const cannotSubmitAgain = (count: number): string => `还不能交，差${count}样（正式稿作废了，要重新出）：`
export const olderFinalHolds = (standing: number, last: number): string =>
  `和正式稿${standing}又一样了，用正式稿${standing}；后出的正式稿${last}作废。`
export const finalHolds = '和正式稿又一样了，正式稿照旧有效。'
export const voidFile = '这份正式稿作废了，别再用，要重新出。'
export const changedSince = (draft: number): string => `草稿${draft}之后又改过；要新的，再出一稿。`
export const finalStands = '正式稿出过了，没再改过。'
export const noFinalYet = '还没有正式稿。先定稿，再写上报说明。'
export const noFileYet = '还没出过稿子。先出一份草稿。'

const blankSpace = '＿＿＿＿'

/** 「上报说明」: what is sent along with the report, to be copied whole; whom to call is left to be filled in, and who approved it where nobody has said. */
export const coverNote = ({
  organ,
  year,
  draft,
  signed,
  signOff,
  reason,
  names,
}: {
  readonly organ: string
  readonly year: number
  readonly draft: number | undefined
  /** The date under the report, as it is printed. */
  readonly signed: string | undefined
  readonly signOff: { readonly who: string; readonly day: string } | undefined
  /** Why it is sent again, corrected. */
  readonly reason: string | undefined
  readonly names: readonly string[]
}): string[] => [
  `现报送${reason === undefined ? '' : '更正后的'}《${organ}${year}年政府信息公开工作年度报告》，请查收。`,
  `附件：${names.length > 1 ? names.map((name, at) => `${at + 1}.${name}`).join('；') : names.join('')}`,
  `稿次：正式稿${draft === undefined ? '' : `（同草稿${draft}）`}${signed === undefined ? '' : `，落款${signed}`}。`,
  signOff === undefined
    ? `审定：${blankSpace}（${blankSpace}年＿＿月＿＿日）`
    : `审定：${signOff.who}（${chineseDate(signOff.day)}）`,
  ...(reason === undefined ? [] : [`更正原因：${reason}`]),
  `联系人：${blankSpace}　电话：${blankSpace}`,
]

/** Characters that no font has, and where the first of them stands. */
interface Unknown {
  readonly characters: readonly string[]
  readonly place: { readonly under: string | undefined; readonly around: string } | undefined
}

/** One that shows nothing, or an empty box, is named by its number. */
const shownCharacter = (character: string): string =>
  /[\p{C}\ufffd]/u.test(character) ? `U+${character.codePointAt(0)!.toString(16).toUpperCase()}` : character

/** 「“𪚥”（“一、总体情况”里的“公开𪚥信息”）」 */
export function namedCharacters({ characters, place }: Unknown): string {
  const names = `“${characters.slice(0, 5).map(shownCharacter).join('”“')}”`
  if (place === undefined) return names
  return `${names}（${place.under === undefined ? '' : `“${place.under}”里的`}“${[...place.around].map(shownCharacter).join('')}”）`
}

/** Why something could not be handed out. What was recorded is not touched by it. */
export const fileTrouble = {
  characters: (what: string, unknown: Unknown): string =>
    `${what}没做成：字库里没有${namedCharacters(unknown)}。换掉这${unknown.characters.length > 1 ? '几' : ''}个字再要${what === fileWords.docx ? '' : '，或者用Word稿'}。`,
  slow: (what: string): string => `${what}没做成：文字太长，排版超时了。先用Word稿，和它内容一样。`,
  broken: (what: string): string => `${what}没做成，记下的都在。先用Word稿；过一会儿再要一次。`,
  differs: (what: string, cells: readonly string[]): string =>
    `${what}没发：做好后逐格核对，${cells.length === 0 ? '有的文字' : cells.join('、')}和记下的不一样。记下的都在。把这条转给管理员。`,
} as const

/** What a file is called where it could not be made. */
export const fileWords = { pdf: 'PDF', docx: '这份稿子', checklist: '核对单' } as const

/** What the list of figures says besides them. */
export const checklistWords = {
  name: '核对单',
  final: '正式稿',
  correction: '更正后的正式稿',
  approved: (signOff: Parameters<typeof signedOff>[0]): string => `审定：${signedOff(signOff)}。`,
  draft: (number: number): string => `草稿${number}`,
  derived: '由其他数算出',
  explained: '写了原因的：',
  restZero: '没列的都是0。',
  restOpen: (count: number): string => `没列的是0或还空着（空着${count}格）。`,
} as const
