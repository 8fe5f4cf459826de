import { dayOf, monthAndDay } from '../schema/calendar.ts'

// Who may come in, who is in, who leaves.

type Role = 'fill' | 'review' | 'read'

export const roleNames: Readonly<Record<Role, string>> = { fill: '填报', review: '审核', read: '查看' }

const roleDuties: Readonly<Record<Role, string>> = {
  fill: '填数、写文字、出稿',
  review: '看稿、提意见、审定',
  read: '看表、看稿，不改',
}

/** Where the link goes. It is made when the message is sent, so that it stands nowhere but there. */
export const linkPlace = '⟦邀请链接⟧'

const dayIn = (at: number): string => {
  const day = dayOf(at)
  return `${day.slice(0, 4)}年${monthAndDay(day)}`
}

const listed = (names: readonly string[]): string =>
  names.length > 3 ? `${names.slice(0, 3).join('、')}等${names.length}位` : names.join('、')

export const askRole = (organ: string): string[] => [
  `邀请来${organ}，做什么？`,
  ...(['fill', 'review', 'read'] as const).map((role) => `${roleNames[role]}：${roleDuties[role]}`),
]

/** Alone in its message, to be copied whole. */
export const invitationText = (organ: string, role: Role, expires: number): string =>
  [
    `请你一起做${organ}的政府信息公开年度报告，负责${roleNames[role]}。用手机上的 Telegram 点开：`,
    linkPlace,
    `${dayIn(expires)}前有效，只能一个人用一次。`,
  ].join('\n')

export const onlyThroughBot = '同事从 Telegram 机器人进来：在那里说“邀请”，我给一条链接，发给他点开就行。'
export const sayOrganFirst = '先说是哪个机关的报告，例：永乐店镇人民政府 2021年。再说“邀请”。'
export const mayNotManage = (fillers: readonly string[]): string =>
  fillers.length === 0 ? '加人、减人请找管理员。' : `加人、减人请找填报的${listed(fillers)}。`

interface Listed {
  readonly name: string
  readonly role: Role
  readonly since: number
}

export function memberLines(
  organ: string,
  members: readonly Listed[],
  invitations: readonly { readonly role: Role; readonly expires: number }[],
  admins: readonly string[] = [],
): string[] {
  const roles = (['fill', 'review', 'read'] as const).flatMap((role) => {
    const some = members.filter((member) => member.role === role)
    const shown = some.slice(0, 6).map(({ name, since }) => `${name}（${dayIn(since)}起）`)
    const more = some.length > shown.length ? `，另有${some.length - shown.length}位` : ''
    return some.length === 0 ? [] : [`${roleNames[role]}：${shown.join('、')}${more}`]
  })
  const [open] = invitations
  return [
    organ,
    ...(roles.length === 0 ? ['还没邀请过谁，只有管理员在用。'] : roles),
    ...(admins.length === 0 ? [] : [`管理员：${listed(admins)}`]),
    ...(open
      ? [
          `还有${invitations.length}条邀请没人用：${[...new Set(invitations.map(({ role }) => roleNames[role]))].join('、')}，最早的${dayIn(open.expires)}到期。`,
        ]
      : []),
  ]
}

export const whomToRemove = '移出谁？'
export const noSuchMember = (name: string): string => `名单里没有“${name}”。说“谁在用”看名单。`
export const notYourself = '自己不能移出自己，请找管理员。'
export const sureToRemove = (name: string, role: Role, organ: string): string =>
  `把${name}（${roleNames[role]}）移出${organ}？移出后看不到、改不了，以前说的都留着。`
export const onlyAdminRemoves = (name: string, role: Role): string =>
  role === 'review' ? `${name}是审核，要移出请找管理员。` : `${name}是管理员，移不出去。`
export const keptMember = '没移，还在名单里。'
export const removed = (name: string): string => `移出了${name}。以前说的数和话都还在。`
export const alreadyGone = (name: string): string => `${name}已经不在名单里了。`
export const youWereRemoved = (organ: string): string =>
  `你已不在${organ}的名单里，这里的报告不再能看。有疑问找管理员。`
export const memberRemoved = (name: string, by: string, organ: string): string => `${by}把${name}移出了${organ}。`
export const revoked = (count: number): string =>
  count === 0 ? '没有还能用的邀请。' : `${count}条没用的邀请作废了，链接点开也进不来。`

const refusals = {
  unknown: '这条邀请链接认不出来，可能没复制全。请邀请你的人重发一条。',
  used: '这条邀请已经有人用过了，一条只能用一次。请邀请你的人再发一条。',
  revoked: '这条邀请已经作废了。要进来，请邀请你的人再发一条。',
  expired: '这条邀请过期了。请邀请你的人再发一条。',
  own: '这是你自己发出的邀请，转给要来的同事点开。链接还能用。',
  member: '你已经在名单里了，不用再点。要换个分工，请填报的人先移出再邀请。',
} as const

/** Who fills in cannot take themselves off the list, and who reviews is taken off by an administrator alone. */
export const alreadyIn = (role: Role): string =>
  `你已经在名单里了，负责${roleNames[role]}，不用再点。要换个分工，请管理员先移出再邀请。`

export const refusedInvitation = (why: keyof typeof refusals): string => refusals[why]

export const welcome = (organ: string, year: number | undefined, role: Role): string[] => [
  year === undefined ? organ : `${organ}　${year}年度报告`,
  `你负责${roleNames[role]}：${roleDuties[role]}。`,
]
export const cameIn = (name: string, role: Role, organ: string): string =>
  `${name}进来了，${roleNames[role]}（${organ}）。`

const askFillers = (fillers: readonly string[]): string =>
  fillers.length === 0 ? '请找填报的同事或管理员' : `请找填报的${listed(fillers)}`

/** Why something was not done. `people` are those of the organ who could. */
export const notAllowed = {
  read: (people: readonly string[]): string => `你是查看，什么都没改。要改，${askFillers(people)}。`,
  review: (people: readonly string[]): string =>
    `你是审核，什么都没改。改数改字${askFillers(people)}；哪里要改，直接写，我转过去。`,
  sign: (people: readonly string[]): string =>
    people.length === 0 ? '审定要由审核的人来。' : `审定要由审核的${listed(people)}来，你这边没有这一步。`,
  remove: (): string => '审核的人和管理员，要由管理员移出。谁都没移。',
  organ: (_people: readonly string[], organ: string): string =>
    `${organ}不归你填，什么都没改。要填，请那边填报的人或管理员发邀请。`,
} as const

export const notListed = '你不在名单里了，这条没处理。要用，请填报的同事或管理员发邀请。'

export const howFar = (open: number): string => (open === 0 ? '数字和文字都齐了，没有对不上的。' : `还差${open}样。`)

/** What somebody who states nothing is told in place of a question. */
export const lookAround = (organ: string, year: number, open: number): string[] => [
  `${organ}　${year}年度报告`,
  howFar(open),
]

/** In the place of a name that is not known. */
export const somebody = '有人'
export const otherPerson = '别人'
export const thatPerson = '他'

export const memberLabels = {
  invite: '邀请',
  revoke: '作废邀请',
  member: (name: string, role: Role): string => `${name}（${roleNames[role]}）`,
  remove: (name: string): string => `移出${name}`,
  keep: '不移了',
} as const
