import type { Contest } from '../../checks/contests.ts'
import type { Reading } from '../../intake/reading.ts'
import { contestAsked, contestWords } from '../../text/contests.ts'
import type { Action, SaidFigure } from '../../text/reply.ts'
import { reportName } from '../../text/which-report.ts'
import type { Draft } from '../../tools/draft.ts'
import { dropContests } from '../../tools/settle-contests.ts'
import type { Said } from '../compose.ts'
import { hasLeft } from '../people/has-left.ts'
import { tellChat } from '../post.ts'
import type { Turn } from '../turn.ts'
import { askedOf, nameIn } from './contests.ts'
import { record } from './figures.ts'

// Which of two figures holds is decided by either of those who state them, or by anybody else who fills in.

type FiguresReading = Extract<Reading, { kind: 'figures' }>
type ContestAction = Extract<Action, { do: 'contest' }>

/** Tells the other chats of the report what was chosen. */
function tellDecided(turn: Turn, draft: Draft, contests: readonly Contest[], isSaid: boolean): void {
  const { situation, store, actor, report } = draft
  const line = contestWords.decided(actor.person.name, reportName(situation), situation, contests, isSaid)
  for (const { key, person } of store.chatsOf(report.id))
    if (key !== turn.incoming.chat && !(person && hasLeft(draft, person))) tellChat(turn, key, { lines: [line] })
}

function decide(turn: Turn, draft: Draft, contests: readonly Contest[], take: ContestAction['take']): Said {
  if (take === 'standing') {
    dropContests.run(draft, { of: contests.map(({ cell, by }) => ({ cell, by })) })
    tellDecided(turn, draft, contests, false)
    return { lines: [contestWords.kept(draft.situation, contests)], next: 'advance', changed: true }
  }
  const figures = contests.map(({ cell, value, words }): SaidFigure => ({ cell, value, words }))
  const said = record(draft, figures, { overOthers: true })
  // What does not add up with the rest is held: then nothing is decided yet.
  const { stated } = draft.situation
  if (contests.every(({ cell, value }) => (stated.get(cell) ?? null) === value))
    tellDecided(turn, draft, contests, true)
  return said
}

/** A tap on one of the two. It does not go stale with what else is said: it is held against the two figures as they are by then. */
export function settleContests(turn: Turn, draft: Draft, { of, take }: ContestAction): Said {
  const { contests } = draft.situation
  const open = of.flatMap(({ cell, by }) => contests.filter((contest) => contest.cell === cell && contest.by === by))
  const [first] = open
  if (!first) return { lines: [contestWords.settled], next: 'repeat' }
  const isAsShown = (contest: Contest): boolean =>
    of.some(
      ({ cell, by, value, standing }) =>
        contest.cell === cell &&
        contest.by === by &&
        contest.value === value &&
        (contest.standing ?? null) === standing,
    )
  if (!open.every(isAsShown)) return { lines: [contestWords.changed], next: { ask: askedOf(first) } }
  return decide(turn, draft, open, take)
}

/** Where it is asked which of two figures holds, one of them is the answer; undefined for anything else. */
export function answerContest(turn: Turn, draft: Draft, { proposals, restate }: FiguresReading): Said | undefined {
  const { asked } = turn.state
  const contest = asked.kind === 'contested' ? contestAsked(draft.situation, asked) : undefined
  const [figure, ...others] = proposals
  if (!contest || restate || !figure || others.length > 0 || figure.cell !== contest.cell) return undefined
  if (figure.value === contest.value) return decide(turn, draft, [contest], 'said')
  return figure.value === (contest.standing ?? null) ? decide(turn, draft, [contest], 'standing') : undefined
}

const ofWhom =
  /^(?:就?(?:用|按|听|以|算)?)([\p{Script=Han}A-Za-z0-9·]{1,12}?)(?:说?的(?:那个?|数)?)?(?:是?对的?|准|为准|没错)?[吧了。！!\s]*$/u

const newOne = /^(?:就?用)?(?:新的|后(?:面|来)?(?:说)?的)(?:那个)?[吧了。！!\s]*$|^改(?:吧|了吧|掉|过来)?[。！!\s]*$/u
const oldOne =
  /^(?:还是|就?用)?(?:原来|先前|以前|旧|前面|之前)(?:说)?的(?:那个)?[吧了。！!\s]*$|^(?:保留|不改|别改)[吧了。！!\s]*$/u

/** 「用小王的」「听我的」「用新的」, where it is asked which of two figures holds. */
export function chooseContest(turn: Turn, draft: Draft, words: string): Said | undefined {
  const { asked } = turn.state
  const contest = asked.kind === 'contested' ? contestAsked(draft.situation, asked) : undefined
  if (contest && newOne.test(words.trim())) return decide(turn, draft, [contest], 'said')
  if (contest && oldOne.test(words.trim())) return decide(turn, draft, [contest], 'standing')
  const name = words.length <= 16 ? ofWhom.exec(words.trim())?.[1] : undefined
  if (!contest || name === undefined) return undefined
  const isMeant = (person: string | undefined): boolean =>
    person !== undefined && (name === '我' ? person === draft.actor.person.id : nameIn(draft)(person) === name)
  if (isMeant(contest.by)) return decide(turn, draft, [contest], 'said')
  return isMeant(contest.standingBy) ? decide(turn, draft, [contest], 'standing') : undefined
}
