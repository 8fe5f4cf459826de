import { peopleSaid } from '../../intake/sayings/people.ts'
import type { Member, Role } from '../../store/member-store.ts'
import * as text from '../../text/people.ts'
import type { Asked, Button, PeopleAction } from '../../text/reply.ts'
import * as which from '../../text/which-report.ts'
import type { Said } from '../compose.ts'
import { tellChat } from '../post.ts'
import type { ChatState, KeptAction, Turn } from '../turn.ts'
import { fills } from './rights.ts'

// Who may come in, who is in, who leaves. Invitations are made here; their links are made when the reply is sent.

const day = 86_400_000
const validFor = 7 * day

const namesOf = (members: readonly Member[], role: Role): string[] =>
  members.filter((member) => member.role === role).map(({ person }) => person.name)

/** The organ that is meant: of the report at hand, or the only one the person belongs to. */
const organOf = ({ draft, rights }: Turn): string | undefined => draft?.report.organ ?? rights.onlyOrgan()

/** Tells somebody else, where they were last heard of. */
export function tell(turn: Turn, personId: string, line: string): void {
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
      return whichFirst(turn, organ, said.role) ?? (said.role ? invite(turn, organ, said.role) : askRole(turn, organ))
    case 'remove':
      return askRemoval(turn, organ, said.name)
    case 'revoke':
      return revoke(turn, organ)
  }
}

/** It was just asked whether another organ is meant: nobody is let into the wrong one meanwhile. */
function whichFirst({ store, incoming }: Turn, organ: string, role: Role | undefined): Said | undefined {
  const buttons = store.buttonsOf(incoming.chat).map(({ label, action: kept }): Button => {
    const { action } = kept as KeptAction
    return { label, action }
  })
  if (!buttons.some(({ action }) => action.do === 'say' && which.isWish(action.words))) return undefined
  const here: Button = {
    label: which.inviteHere,
    action: { do: 'invite', organ, ...(role === undefined ? {} : { role }) },
  }
  return { lines: [which.whichFirst(organ)], buttons: [...buttons, here], next: 'quiet' }
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

/** Who works on the organ's reports and was never let in: administrators are not on the list. */
function besides({ store, draft }: Turn, organ: string): string[] {
  const listed = new Set(store.membershipsEver(organ).map(({ person }) => person.id))
  const said = draft?.report.organ === organ ? draft.changes.map(({ by }) => by) : []
  const looking = store
    .reportsFrom(organ)
    .filter((report) => report.organ === organ)
    .flatMap(({ id }) => store.chatsOf(id).flatMap(({ person }) => person ?? []))
  return [...new Set([...said, ...looking])]
    .filter((id) => !listed.has(id))
    .flatMap((id) => store.person(id)?.name ?? [])
}

function list(turn: Turn, organ: string): Said {
  const { store, actor } = turn
  const members = store.members(organ).map(({ person, role, since }) => ({ name: person.name, role, since }))
  const open = store.openInvitations(organ, actor.at)
  const buttons: Button[] = [
    ...(hasBot(turn) ? [{ label: text.memberLabels.invite, action: { do: 'invite', organ } } as const] : []),
    ...(open.length > 0
      ? [{ label: text.memberLabels.revoke, action: { do: 'revoke-invitations', organ } } as const]
      : []),
  ]
  return {
    lines: text.memberLines(organ, members, open, besides(turn, organ)),
    buttons: manages(turn, organ) ? buttons : [],
    next: 'quiet',
  }
}

function revoke({ store, actor }: Turn, organ: string): Said {
  const ended = store.revokeInvitations({ organ, by: actor.person.id, at: actor.at })
  return { lines: [text.revoked(ended.length)], next: 'quiet' }
}

const removalButton = (organ: string, { person, role }: Member): Button => ({
  label: text.memberLabels.member(person.name, role),
  action: { do: 'remove-member', organ, person: person.id },
})

function askRemoval(turn: Turn, organ: string, name: string): Said {
  const { store, actor } = turn
  const others = store.members(organ).filter(({ person }) => person.id !== actor.person.id)
  const removable = ({ person }: Member): boolean => turn.rights.removes(organ, person.id)
  const exact = others.filter(({ person }) => person.name === name)
  const meant = exact.length > 0 ? exact : others.filter(({ person }) => name === '' || person.name.includes(name))
  if (meant.length === 1 && name !== '') return confirmRemoval(turn, organ, meant[0]!.person.id)
  const offered = meant.filter(removable)
  if (offered.length > 0)
    return {
      lines: [text.whomToRemove],
      buttons: offered.slice(0, 4).map((member) => removalButton(organ, member)),
      next: 'quiet',
    }
  const [first] = meant
  if (first) return notRemovable(first)
  const isOwn = name !== '' && actor.person.name === name
  return { lines: [isOwn ? text.notYourself : text.noSuchMember(name)], next: 'quiet' }
}

const notRemovable = ({ person, role }: Member): Said => ({
  lines: [text.onlyAdminRemoves(person.name, role)],
  next: 'quiet',
})

const memberIn = ({ store }: Turn, organ: string, id: string): Member | undefined =>
  store.members(organ).find(({ person }) => person.id === id)

function confirmRemoval(turn: Turn, organ: string, id: string): Said {
  const member = memberIn(turn, organ, id)
  const name = turn.store.person(id)?.name ?? text.thatPerson
  if (!member) return { lines: [text.alreadyGone(name)], next: 'quiet' }
  if (id === turn.actor.person.id) return { lines: [text.notYourself], next: 'quiet' }
  if (!turn.rights.removes(organ, id)) return notRemovable(member)
  return {
    lines: [text.sureToRemove(name, member.role, organ)],
    buttons: [
      { label: text.memberLabels.remove(name), action: { do: 'remove-member', organ, person: id, sure: true } },
      { label: text.memberLabels.keep, action: { do: 'keep-member', organ } },
    ],
    next: 'quiet',
  }
}

function remove(turn: Turn, organ: string, id: string): Said {
  const { store, actor } = turn
  const member = memberIn(turn, organ, id)
  const name = store.person(id)?.name ?? text.thatPerson
  if (!member) return { lines: [text.alreadyGone(name)], next: 'quiet' }
  if (id === actor.person.id) return { lines: [text.notYourself], next: 'quiet' }
  if (!turn.rights.removes(organ, id)) return notRemovable(member)
  store.removeMember({ organ, person: id, by: actor.person.id, at: actor.at })
  tell(turn, id, text.youWereRemoved(organ))
  leaveReports(turn, organ, id)
  const { invitedBy } = member
  if (invitedBy) tell(turn, invitedBy.id, text.memberRemoved(name, actor.person.name, organ))
  return { lines: [text.removed(name)], next: 'quiet' }
}

/** What is told to all who work on a report is not told any more to somebody who left. A file of theirs can still be decided by the others. */
function leaveReports({ store, actor }: Turn, organ: string, id: string): void {
  const chat = store.chatWith(id)
  if (!chat?.reportId || store.report(chat.reportId)?.organ !== organ) return
  const { edits } = chat.state as Partial<ChatState>
  store.saveChat({ ...chat, reportId: null, state: edits ? { edits } : {}, at: actor.at })
}
