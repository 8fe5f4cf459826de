import type { Contest } from '../checks/contests.ts'
import type { Situation } from '../checks/situation.ts'
import type { CellId } from '../schema/cell-id.ts'
import { cellName, figureText } from './cells.ts'
import type { QuestionText } from './questions/parts.ts'
import type { Asked, Button, ContestShown } from './reply.ts'

// Two people say otherwise of one figure: both are told, and either may choose.

/** Names of people by their ids; undefined where they are not known. */
export type NameOf = (person: string) => string | undefined

type Shown = Pick<Situation, 'form'>

const text = ({ form }: Shown, cell: CellId, value: number | null | undefined): string =>
  value === null || value === undefined ? '空着' : figureText(form, cell, value)

const said = (situation: Shown, cell: CellId, value: number | null | undefined, who: string | undefined): string =>
  `${text(situation, cell, value)}${who === undefined ? '' : `（${who}）`}`

/** 「行政处罚是212（小赵）还是122（小王）？」 */
export function contestInShort(situation: Shown, contest: Contest, nameOf: NameOf = () => undefined): string {
  const { cell, value, by, standing, standingBy } = contest
  const now = said(situation, cell, standing, standingBy === undefined ? undefined : nameOf(standingBy))
  return `${cellName(situation.form, cell)}是${now}还是${said(situation, cell, value, nameOf(by))}？`
}

/** What was shown when the choice was offered: a tap chooses only between the same two. */
const shownOf = ({ cell, by, value, standing }: Contest): ContestShown => ({
  cell,
  by,
  value,
  standing: standing ?? null,
})

/** The ways out of those that one answer is about, the first of them named. */
export function contestButtons(situation: Shown, contests: readonly Contest[]): Button[] {
  const [first, ...others] = contests
  if (!first) return []
  const of = contests.map(shownOf)
  const all = others.length > 0
  return [
    {
      label: all ? '都改成后说的' : `改成${text(situation, first.cell, first.value)}`,
      action: { do: 'contest', of, take: 'said' },
    },
    {
      label: all ? '都保留' : `保留${text(situation, first.cell, first.standing)}`,
      action: { do: 'contest', of, take: 'standing' },
    },
  ]
}

/** The contest that is asked about, while it is open. */
export const contestAsked = (
  { contests }: Pick<Situation, 'contests'>,
  asked: Extract<Asked, { kind: 'contested' }>,
): Contest | undefined => contests.find(({ cell, by }) => cell === asked.cell && by === asked.by)

export function contestQuestion(
  situation: Situation,
  asked: Extract<Asked, { kind: 'contested' }>,
  nameOf?: NameOf,
): QuestionText {
  const contest = contestAsked(situation, asked)
  if (!contest) return { lines: [], buttons: [] }
  return {
    lines: [`先定：${contestInShort(situation, contest, nameOf)}`],
    buttons: contestButtons(situation, [contest]),
  }
}

const counted = (line: string, count: number): string => (count > 1 ? `${line}（共${count}个数）` : line)

/** 「行政处罚212→122，行政许可5→6」: what stands, and what is said otherwise. */
function changesIn(situation: Shown, contests: readonly Contest[]): string {
  const shown = contests
    .slice(0, 4)
    .map(
      ({ cell, value, standing }) =>
        `${cellName(situation.form, cell)} ${text(situation, cell, standing)}→${text(situation, cell, value)}`,
    )
  return `${shown.join('，')}${contests.length > 4 ? `等${contests.length}个` : ''}`
}

export const contestWords = {
  /** In the place of a figure that is to be taken back. */
  toClear: '要清空',
  /** To the one whose figure stands. */
  told: (who: string, report: string, situation: Shown, contests: readonly Contest[]): string => {
    const { cell, value, standing } = contests[0]!
    const name = cellName(situation.form, cell)
    const line = `${who}说${report}的${name}是${text(situation, cell, value)}，你说的是${text(situation, cell, standing)}。用哪个？`
    if (contests.length === 1) return line
    return `${who}说的${report}的数和你的不一样：${changesIn(situation, contests)}。用哪个？`
  },
  /** Several at once. */
  several: (who: string, situation: Shown, contests: readonly Contest[]): string =>
    `和${who}说的不一样：${changesIn(situation, contests)}。用哪个？`,
  /** Of a figure that somebody else said before, beside what was said now. */
  saidBefore: (who: string, situation: Shown, { cell, value, standing }: Contest): string =>
    `${cellName(situation.form, cell)}：${who}说的是${text(situation, cell, value)}，现在是${text(situation, cell, standing)}。用哪个？`,
  /** To the others, once it is decided. */
  decided: (who: string, report: string, situation: Shown, contests: readonly Contest[], isSaid: boolean): string => {
    const { cell, value, standing } = contests[0]!
    const [used, left] = isSaid ? [value, standing] : [standing, value]
    const line = `${who}定了：${report}的${cellName(situation.form, cell)}用${text(situation, cell, used)}，不用${text(situation, cell, left)}。`
    return counted(line, contests.length)
  },
  kept: (situation: Shown, contests: readonly Contest[]): string =>
    `好，${contests
      .slice(0, 3)
      .map(({ cell, standing }) => `${cellName(situation.form, cell)}还是${text(situation, cell, standing)}`)
      .join('，')}${contests.length > 3 ? `等${contests.length}个` : ''}。`,
  /** What was to be chosen between is another by now. */
  changed: '刚才又有人改过，什么都没改。现在是：',
  settled: '这个已经定了，什么都没改。',
  heldByOther: (who: string, name: string, value: string): string => `${who}说的${name}${value}还搁着，没定：`,
} as const
