import { monthAndDay } from '../schema/calendar.ts'
import { type HabitPart, type Habits, habitsOf, type LocalProfile, nationalPart } from '../schema/habits.ts'
import type { QuestionText } from './questions/parts.ts'
import type { Button } from './reply.ts'
import { sectionName } from './topics.ts'

// What a place asks of its reports, and the choice of one.

const numerals = '零一二三四五六七八九十'
const counted = (count: number): string => numerals[count] ?? String(count)

const isNational = (parts: readonly HabitPart[]): boolean =>
  parts.length === 5 && parts.every(({ title }) => nationalPart(title) === title)

const partsText = (parts: readonly HabitPart[]): string =>
  `第一部分分${counted(parts.length)}段：${parts.map(({ title }) => title).join('、')}`

/** 「第一部分分七段：组织领导、…；开头一句用统一写法。」 */
function demandsOf({ parts, opening, lengths = {}, contact, deadline, statistics }: Habits, year: number): string {
  const limits = Object.entries(lengths).map(([section, most]) => `${sectionName(section)}不超过${most}字`)
  const demands = [
    ...(statistics ? ['统计表多一块“重点领域”'] : []),
    ...(parts && !isNational(parts) ? [partsText(parts)] : []),
    ...(parts?.some(({ must }) => must) ? ['第一部分有几样必须写到，问到时再说'] : []),
    ...limits,
    ...(opening ? ['开头一句用统一的写法'] : []),
    ...(contact ? ['开头要写联系方式'] : []),
    ...(deadline ? [`${year + 1}年${monthAndDay(`${year + 1}-${deadline}`)}前报`] : []),
  ]
  return `${demands.join('；')}。`
}

export const chosen = (habits: Habits, year: number): string[] => [
  `记下：按${habits.name}的要求写。`,
  demandsOf(habits, year),
]

const longestOpening = 110
/** The sentence that is printed first, as it reads now. */
export const openingNow = (sentence: string): string =>
  `开头现在是：“${sentence.length > longestOpening ? `${sentence.slice(0, longestOpening)}…` : sentence}”`

/** What was published would say something else at its beginning. */
export const wouldCorrect = (name: string, year: number, { day, how }: { day: string; how: string }): string =>
  `${year}年报告${monthAndDay(day)}已${how}。换成${name}，开头会变，算更正，要写原因。换吗？`
export const nationwideName = '全国通用'
export const changeAll = (name: string): string => `换成${name}`
export const keepAsIs = '不换了'
export const notChanged = '好，没换。'

export const nationwideKept = '记下：按全国通用的写。'
export const alreadyLocal = (name: string): string => `已经是按${name}的要求写。`
export const alreadyNationwide = '现在就是按全国通用的写。'
export const notForYear = (name: string, year: number): string =>
  `${name}的要求里没有说到${year}年的报告，没改，还照原来的写。`
/** @param there of which places there is something for the report's year */
export const noSuchPlace = (name: string, there: readonly string[], year: number): string[] => [
  there.length === 0
    ? `没有现成的${name}的要求；${year}年的报告只有全国通用的写法。没改。`
    : `没有现成的${name}的要求，有的是：${there.join('、')}。没改。`,
  `${name}的写法哪里不一样，写到那一部分直接说，例：第五部分短一点。要长期用，请管这个程序的人加一份。`,
]
export const whoseFirst = '按哪里的写，等说了哪个机关、哪一年再定。'
export const takenOver = (name: string, year: number): string =>
  `照${year}年的，按${name}的要求写；不用了就说“换成全国通用”。`
export const changedSince = (name: string): string => `${name}的要求后来改过，这份还照原来的写。`
const useNew = '用新的'

const label = ({ name }: LocalProfile): string => `按${name}的写`

const take = (profile: LocalProfile, prefix = ''): Button => ({
  label: `${prefix}${label(profile)}`,
  action: { do: 'habits', profile },
})

export const newButton = (profile: LocalProfile): Button => ({ label: useNew, action: { do: 'habits', profile } })

const most = 5

/** What holds now, and what there is to choose from. */
export function habitsList(
  profiles: readonly LocalProfile[],
  standing: Habits | undefined,
  year: number,
): { readonly lines: readonly string[]; readonly buttons: readonly Button[] } {
  const others = profiles.filter(({ id }) => id !== standing?.id).slice(0, most)
  return {
    lines: [
      standing ? `现在按${standing.name}的要求写：${demandsOf(standing, year)}` : '现在按全国通用的写。',
      others.length > 0 ? '要换就点一下：填的数、写的文字都不动，开头一句跟着换。' : `${year}年没有别的可选。`,
    ],
    buttons: [
      ...others.map((profile) => take(profile)),
      ...(standing ? [{ label: '全国通用', action: { do: 'habits', profile: null } } as const] : []),
    ],
  }
}

/** Asked once, of organs whose name says where they are. */
export function habitsQuestion(offered: readonly LocalProfile[], year: number): QuestionText {
  const none: Button = { label: '不，全国通用', action: { do: 'habits', profile: null } }
  const [first, ...others] = offered
  if (!first) return { lines: [], buttons: [] }
  const habits = habitsOf(first, year)
  if (others.length > 0 || !habits)
    return { lines: ['按哪里的要求写？'], buttons: [...offered.slice(0, most).map((one) => take(one)), none] }
  return {
    lines: [`按${first.name}的要求写吗？${demandsOf(habits, year)}`],
    buttons: [take(first, '对，'), none],
  }
}

export const noSuchProfile = (name: string, profiles: readonly LocalProfile[]): string =>
  `--profile：没有“${name}”，有的是${profiles.map((one) => `${one.name}（${one.id}）`).join('、') || '一份也没有'}。`

export const contactQuestion: QuestionText = {
  lines: [
    '开头要写联系方式：地址、邮编、电话、邮箱，一条发来。',
    '例：地址 永乐大街1号，邮编 100000，电话 010-00000000',
  ],
  buttons: [],
}

export const contactKept = (contact: string): string => `联系方式记下：${contact}。`
export const sameContact = (year: number, contact: string): string =>
  `用${year}年的：${contact.length > 14 ? `${contact.slice(0, 14)}…` : contact}`
