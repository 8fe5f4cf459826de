import { peopleSaid } from '../../intake/sayings/people.ts'
import type { Member, Role } from '../../store/member-store.ts'
import { openItems } from '../../text/missing.ts'
import * as text from '../../text/people.ts'
import type { Asked, Button, PeopleAction } from '../../text/reply.ts'
import type { Said } from '../compose.ts'
import { resume } from '../organ/identity.ts'
import { tellChat } from '../post.ts'
import type { Turn } from '../turn.ts'
import { fills } from './rights.ts'

// Who may come in, who is in, who leaves. Invitations are made here; their links are made when the reply is sent.

const day = 86_400_000
const validFor = 7 * day

const namesOf = (members: readonly Member[], role: Role): string[] =>
  members.filter((member) => member.role === role).map(({ person }) => person.name)

/** The organ that is meant: of the report at hand, or the only one the person belongs to. */
const organOf = ({ draft, rights }: Turn): string | undefined => draft?.report.organ ?? rights.onlyOrgan()

/** Tells somebody else, where they were last heard of. */
function tell(turn: Turn, personId: string, line: string): void {
  if (personId === turn.incoming.person.id) return
  const chat = turn.store.chatWith(personId)
  if (chat) tellChat(turn, chat.key, { lines: [line] })
}

const nobodyElse = ({ store }: Turn, organ: string): Said => ({
  lines: [text.mayNotManage(namesOf(store.members(organ), 'fill'))],
  next: 'quiet',
})

const manages = ({ rights }: Turn, organ: string): boolean => fills(rights.of(organ))

/** Where a sentence is asked for, one may well say that somebody is to come. */
const inOwnWords: ReadonlySet<Asked['kind']> = new Set<Asked['kind']>([
  'text',
  'reason',
  'opinion',
  'answer',
  'correction',
])
const named = /邀请|移出|移除|踢|谁在用|成员/u

/** 「拉小王进来」「谁在用」「移出小王」「作废邀请」; undefined when the message is about something else. */
export function peopleInWords(turn: Turn, words: string): Said | undefined {
  const said = peopleSaid(words)
  if (!said || (inOwnWords.has(turn.state.asked.kind) && !named.test(words))) return undefined
  const organ = organOf(turn)
  if (organ === undefined) return { lines: [text.sayOrganFirst], next: 'quiet' }
  if (said.kind === 'list') return list(turn, organ)
  if (!manages(turn, organ)) return nobodyElse(turn, organ)
  switch (said.kind) {
    case 'invite':
      return said.role ? invite(turn, organ, said.role) : askRole(turn, organ)
    case 'remove':
      return askRemoval(turn, organ, said.name)
    case 'revoke':
      return revoke(turn, organ)
  }
}

/** What a tap on one of the buttons made here does. It does not go stale with the report: each is checked as things are by then. */
export function actOnPeople(turn: Turn, action: PeopleAction): Said {
  const { organ } = action
  if (!manages(turn, organ)) return nobodyElse(turn, organ)
  switch (action.do) {
    case 'invite':
      return action.role === undefined ? askRole(turn, organ) : invite(turn, organ, action.role)
    case 'revoke-invitations':
      return revoke(turn, organ)
    case 'keep-member':
      return { lines: [text.keptMember], next: 'quiet' }
    case 'remove-member':
      return action.sure ? remove(turn, organ, action.person) : confirmRemoval(turn, organ, action.person)
  }
}

/** In the terminal there is no bot whose link could be opened. */
const hasBot = ({ incoming }: Turn): boolean => incoming.person.id.startsWith('tg:')

function askRole(turn: Turn, organ: string): Said {
  if (!hasBot(turn)) return { lines: [text.onlyThroughBot], next: 'quiet' }
  const buttons = (['fill', 'review', 'read'] as const).map(
    (role): Button => ({ label: text.roleNames[role], action: { do: 'invite', organ, role } }),
  )
  return { lines: text.askRole(organ), buttons, next: 'quiet' }
}

function invite(turn: Turn, organ: string, role: Role): Said {
  if (!hasBot(turn)) return { lines: [text.onlyThroughBot], next: 'quiet' }
  const { store, incoming } = turn
  const { person, at } = incoming
  const expires = at + validFor
  const invitation = store.invite({ organ, role, by: person.id, at, expires })
  return { lines: text.invitationText(organ, role, expires).split('\n'), invitation, next: 'quiet' }
}

function list(turn: Turn, organ: string): Said {
  const { store, actor } = turn
  const members = store.members(organ).map(({ person, role, since }) => ({ name: person.name, role, since }))
  const open = store.openInvitations(organ, actor.at)
  const buttons: Button[] = [
    ...(hasBot(turn) ? [{ label: '邀请', action: { do: 'invite', organ } } as const] : []),
    ...(open.length > 0 ? [{ label: '作废邀请', action: { do: 'revoke-invitations', organ } } as const] : []),
  ]
  return { lines: text.memberLines(organ, members, open), buttons: manages(turn, organ) ? buttons : [], next: 'quiet' }
}

function revoke({ store, actor }: Turn, organ: string): Said {
  const ended = store.revokeInvitations({ organ, by: actor.person.id, at: actor.at })
  return { lines: [text.revoked(ended.length)], next: 'quiet' }
}

const removalButton = (organ: string, { person, role }: Member): Button => ({
  label: `${person.name}（${text.roleNames[role]}）`,
  action: { do: 'remove-member', organ, person: person.id },
})

function askRemoval(turn: Turn, organ: string, name: string): Said {
  const { store, actor } = turn
  const others = store.members(organ).filter(({ person }) => person.id !== actor.person.id)
  const exact = others.filter(({ person }) => person.name === name)
  const meant = exact.length > 0 ? exact : others.filter(({ person }) => name === '' || person.name.includes(name))
  if (meant.length === 1 && name !== '') return confirmRemoval(turn, organ, meant[0]!.person.id)
  if (meant.length > 0)
    return {
      lines: [text.whomToRemove],
      buttons: meant.slice(0, 4).map((member) => removalButton(organ, member)),
      next: 'quiet',
    }
  const isOwn = name !== '' && actor.person.name === name
  return { lines: [isOwn ? text.notYourself : text.noSuchMember(name)], next: 'quiet' }
}

const memberIn = ({ store }: Turn, organ: string, id: string): Member | undefined =>
  store.members(organ).find(({ person }) => person.id === id)

function confirmRemoval(turn: Turn, organ: string, id: string): Said {
  const member = memberIn(turn, organ, id)
  const name = turn.store.person(id)?.name ?? '他'
  if (!member) return { lines: [text.alreadyGone(name)], next: 'quiet' }
  if (id === turn.actor.person.id) return { lines: [text.notYourself], next: 'quiet' }
  return {
    lines: [text.sureToRemove(name, member.role, organ)],
    buttons: [
      { label: `移出${name}`, action: { do: 'remove-member', organ, person: id, sure: true } },
      { label: '不移了', action: { do: 'keep-member', organ } },
    ],
    next: 'quiet',
  }
}

function remove(turn: Turn, organ: string, id: string): Said {
  const { store, actor } = turn
  const member = memberIn(turn, organ, id)
  const name = store.person(id)?.name ?? '他'
  if (!member) return { lines: [text.alreadyGone(name)], next: 'quiet' }
  if (id === actor.person.id) return { lines: [text.notYourself], next: 'quiet' }
  store.removeMember({ organ, person: id, by: actor.person.id, at: actor.at })
  tell(turn, id, text.youWereRemoved(organ))
  leaveReports(turn, organ, id)
  const { invitedBy } = member
  if (invitedBy) tell(turn, invitedBy.id, text.memberRemoved(name, actor.person.name, organ))
  return { lines: [text.removed(name)], next: 'quiet' }
}

/** What is told to all who work on a report is not told any more to somebody who left. */
function leaveReports({ store, actor }: Turn, organ: string, id: string): void {
  const chat = store.chatWith(id)
  if (chat?.reportId && store.report(chat.reportId)?.organ === organ)
    store.saveChat({ ...chat, reportId: null, state: {}, at: actor.at })
}

/** Somebody opened the link of an invitation. */
export function join(turn: Turn, invitation: number): Said {
  const { store, incoming } = turn
  const { person, at } = incoming
  const joined = store.useInvitation(invitation, person.id, at)
  if (!joined.ok) {
    const fillsIn =
      joined.why === 'member' && turn.rights.organs().some((organ) => turn.rights.of(organ).role === 'fill')
    return { lines: [fillsIn ? text.alreadyFills : text.refusedInvitation(joined.why)], next: 'repeat' }
  }
  const { organ, role } = joined.member
  tell(turn, joined.invitation.by.id, text.cameIn(person.name, role, organ))
  const reports = store.reportsFrom(organ).filter((report) => report.organ === organ)
  const latest = reports.reduce<(typeof reports)[number] | undefined>(
    (last, report) => (last && last.year >= report.year ? last : report),
    undefined,
  )
  if (!latest) return { lines: text.welcome(organ, undefined, role), next: { ask: { kind: 'identity', organ } } }
  const { lines, ...rest } = resume(turn, latest.id)
  const open = openItems(turn.draft!.situation).length
  return { ...rest, lines: [...text.welcome(organ, latest.year, role), text.howFar(open), ...lines.slice(2)] }
}
