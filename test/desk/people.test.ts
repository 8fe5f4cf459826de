import { beforeEach, expect, test } from 'vitest'
import type { Role } from '../../src/store/member-store.ts'
import type { Store } from '../../src/store/store.ts'
import { linkPlace } from '../../src/text/people.ts'
import { type Conversation, startConversation } from '../support/conversation.ts'
import { figure, scriptedAssistant } from '../support/scripted-assistant.ts'

const organ = '永乐店镇人民政府'
const elsewhere = '漷县镇人民政府'

let admin: Conversation
let store: Store
/** 赵 fills, 王 reviews and 李 only looks. */
let zhao: Conversation
let wang: Conversation
let li: Conversation
/** Belongs to nobody yet. */
let sun: Conversation

const tg = (id: number) => `tg:${id}`

function member(id: number, name: string, role: Role, of = organ): void {
  store.savePerson({ id: tg(id), name })
  store.setMember({ organ: of, person: tg(id), role, by: 'zhao', at: Date.UTC(2022, 0, 11) })
}

beforeEach(() => {
  admin = startConversation()
  store = admin.store
  admin.says(`${elsewhere} 2021年`)
  admin.says('处罚7件')
  admin.says('换到永乐店镇 2021年')
  admin.says('处罚212件')
  member(1, '赵', 'fill')
  member(2, '王主任', 'review')
  member(3, '李', 'read')
  zhao = admin.as({ id: tg(1), name: '赵' })
  wang = admin.as({ id: tg(2), name: '王主任' })
  li = admin.as({ id: tg(3), name: '李' })
  sun = admin.as({ id: tg(4), name: '孙' })
  for (const talk of [zhao, wang, li]) talk.says('永乐店镇 2021年')
})

const reportOf = (name = organ, year = 2021) => store.findReport(name, year)!
const versions = () => store.reports().map(({ id }) => store.version(id))

/** Says or taps something that must not change anything, and returns the answer. */
function unchanged(act: () => { readonly text: string }): string {
  const before = [
    versions(),
    store
      .reports()
      .map(({ organ: name, year }) => `${name} ${year}`)
      .sort(),
  ]
  const { text } = act()
  expect(
    [
      versions(),
      store
        .reports()
        .map(({ organ: name, year }) => `${name} ${year}`)
        .sort(),
    ].toString(),
  ).toBe(before.toString())
  return text
}

test('who looks may look: what is missing, the tables, a draft, who said what', () => {
  expect(li.says('还差什么').text).toContain('差')
  expect(li.says('看表二').table).toContain('212')
  expect(li.says('出草稿').file?.kind).toBe('draft')
  expect(li.says('行政处罚谁说的').text).toContain('212')
})

test('who looks is asked nothing, and is offered nothing to answer', () => {
  for (const words of ['继续', '在吗', '还差什么', '看表三', '出个稿子', '跳过', '帮助']) {
    const { text, buttons } = li.says(words)
    expect(`${words}: ${text}`).not.toMatch(/[①-⑩]|几件？/u)
    for (const label of ['从第1样接着', '接着填', '定稿', '撤销', '没有收费']) expect(buttons).not.toContain(label)
  }
})

test.each([
  '处罚213',
  '处罚改成213',
  '新收3件 都是自然人',
  '全年没有复议诉讼',
  '处罚不知道，问执法队',
  '清空行政处罚',
  '撤销',
  '定稿',
  '出正式稿',
  '年份错了，是2020年',
  '机关应该是漷县镇人民政府',
  '机关名称改成永乐店乡人民政府',
  '换到永乐店镇 2020年',
  '换到漷县镇 2021年',
  '换到漷县镇 2020年',
  '收了5件吧大概',
  '3',
  '第一部分：2021年，本镇认真贯彻条例，主动公开信息。',
])('who looks changes nothing with 「%s」', (words) => {
  const text = unchanged(() => li.says(words))
  expect(text).not.toBe('')
  expect(text).not.toContain('记下')
})

test('who looks is told who changes things', () => {
  expect(unchanged(() => li.says('处罚213'))).toBe('你是查看，什么都没改。要改，请找填报的赵。')
})

test.each([
  '处罚213',
  '没有收费',
  '撤销',
  '机关名称改成永乐店乡人民政府',
  '换到永乐店镇 2020年',
  '第五部分写：问题是人手少。',
])('who reviews states nothing: 「%s」', (words) => {
  const text = unchanged(() => wang.says(words))
  expect(text).not.toBe('')
  expect(text).not.toContain('记下')
})

test('a button from before the role was taken away does nothing', () => {
  const { buttons } = zhao.says('没发文件')
  expect(buttons.length).toBeGreaterThan(0)
  zhao.says('处罚213')
  member(1, '赵', 'read')
  for (const { token } of store.buttonsOf('chat:tg:1')) unchanged(() => zhao.sends({ kind: 'tap', token }))
  unchanged(() => zhao.says('撤销'))
  unchanged(() => zhao.says('恢复'))
})

test('an edited message, a report to open and a file change nothing for who looks', async () => {
  unchanged(() => li.sends({ kind: 'edit', text: '处罚999', message: 'test:1' }))
  const other = reportOf(elsewhere).id
  expect(unchanged(() => li.sends({ kind: 'open', report: other }))).toContain('不归你填')
  const before = versions()
  const report = JSON.stringify({ organ, year: 2020, edition: '2019', figures: { 's2.penalty.decisions': 5 } })
  await li.sendsFile('永乐店镇2020.json', Buffer.from(report))
  const row = '序号,申请人,收到日期,办理结果\n1,个人,2021-03-01,予以公开\n'
  const heard = await li.sendsFile('台账.csv', Buffer.from(row))
  for (const label of heard.buttons) li.taps(label)
  expect(versions()).toEqual(before)
})

test('who fills sees and fills the organ’s reports, and nobody else’s', () => {
  expect(zhao.says('许可15').text).toContain('15')
  const listed = zhao.says('换报告').buttons.join()
  expect(listed).not.toContain(elsewhere)
  const answer = unchanged(() => zhao.says('换到漷县镇人民政府 2021年'))
  expect(answer).toBe(`${elsewhere}不归你填，什么都没改。要填，请那边填报的人或管理员发邀请。`)
  expect(unchanged(() => zhao.says('换报告 漷县镇 2019年'))).toContain('不归你填')
  expect(zhao.says('看表二').table).toMatch(/许可 +15/u)
})

test('an answer does not tell whether another’s report is there', () => {
  expect(zhao.says('换到漷县镇 2021年').text).toBe(zhao.says('换到漷县镇 2016年').text)
})

test('who fills begins the organ’s own reports, of any year', () => {
  expect(zhao.says('换到永乐店镇 2020年').text).toContain('2020年')
  expect(store.findReport(organ, 2020)).toBeDefined()
})

test('giving a report the name of another’s organ does not lead into it', () => {
  expect(unchanged(() => zhao.says(`机关应该是${elsewhere}`))).toContain('不归你填')
  zhao.says('换到永乐店镇 2020年')
  expect(unchanged(() => zhao.says(`机关应该是${elsewhere}`))).toContain('不归你填')
  expect(store.membershipsOf('tg:1').map((each) => each.organ)).toEqual([organ])
})

test('who belongs to an organ still does after its name was corrected, and after that was taken back', () => {
  zhao.says('机关名称改成永乐店乡人民政府')
  expect(store.members('永乐店乡人民政府')).toHaveLength(3)
  expect(li.says('看表二').table).toContain('212')
  zhao.says('撤销')
  expect(store.members(organ)).toHaveLength(3)
  expect(li.says('看表二').table).toContain('212')
})

test.each(['read', 'review'] as const)('what a model makes of words is recorded as little for %s', async (role) => {
  const assistant = scriptedAssistant(
    { proposals: [figure('s2.penalty.decisions', 240, '二百四十')] },
    { proposals: [figure('s3.received.person', 9, '九位')] },
  )
  const other = startConversation(undefined, { assistant })
  other.says(`${organ} 2021年`)
  other.store.savePerson({ id: tg(2), name: '某' })
  other.store.setMember({ organ, person: tg(2), role, by: 'zhao', at: 1 })
  const talk = other.as({ id: tg(2), name: '某' })
  talk.says('永乐店镇 2021年')
  for (const words of ['执法那边说罚了二百四十回的样子', '今年上门来要材料的有九位乡亲']) {
    const { text } = await talk.tells(words)
    expect(text).not.toBe('')
    expect(text).not.toContain('记下')
  }
  // What who reviews says is offered to be passed on: no model need read it.
  expect(assistant.asked.length > 0).toBe(role === 'read')
  expect(other.store.version(1)).toBe(0)
})

test('a stranger’s message is not handled, whatever it is', () => {
  for (const words of ['处罚213', '永乐店镇 2021年', '邀请', '谁在用', '/start'])
    expect(unchanged(() => sun.says(words))).toContain('不在名单里')
  expect(unchanged(() => sun.sends({ kind: 'open', report: reportOf().id }))).toContain('不在名单里')
  const [token] = store.buttonsOf('chat:tg:1')
  if (token) unchanged(() => sun.sends({ kind: 'tap', token: token.token }))
})

test('to invite is asked which part, and the invitation stands alone with its term', () => {
  const asked = zhao.says('拉小王进来')
  expect(asked.buttons).toEqual(['填报', '审核', '查看'])
  const { text, buttons } = zhao.taps('审核')
  expect(buttons).toEqual([])
  expect(text).toContain(linkPlace)
  expect(text).toContain('负责审核')
  expect(text).toContain('2022年1月18日前有效')
  expect(store.openInvitations(organ, Date.UTC(2022, 0, 12))).toMatchObject([{ role: 'review', by: { name: '赵' } }])
})

test.each([
  ['邀请王主任审核', 'review'],
  ['请小孙来填', 'fill'],
  ['让刘队进来看看', 'read'],
  ['拉个人进来填数', 'fill'],
])('「%s」 says the part itself', (words, role) => {
  expect(zhao.says(words).text).toContain(linkPlace)
  expect(store.openInvitations(organ, Date.UTC(2022, 0, 12))).toMatchObject([{ role }])
})

test('only who fills, or an administrator, lets people in and out', () => {
  for (const talk of [wang, li])
    for (const words of ['邀请', '移出赵', '作废邀请', '加个人'])
      expect(unchanged(() => talk.says(words))).toBe('加人、减人请找填报的赵。')
  expect(store.openInvitations(organ, Date.UTC(2022, 0, 12))).toEqual([])
  expect(store.members(organ)).toHaveLength(3)
})

test('in the terminal there is no link to give', () => {
  expect(admin.says('邀请').text).toContain('Telegram')
  expect(admin.says('成员').text).toContain('赵（2022年1月11日起）')
})

test('somebody who was invited is in at once, is told what for, and the one who invited hears of it', () => {
  zhao.says('邀请')
  zhao.taps('查看')
  const [invitation] = store.openInvitations(organ, Date.UTC(2022, 0, 12))
  const { text, buttons } = sun.sends({ kind: 'join', invitation: invitation!.id })
  expect(text.split('\n')).toEqual([
    `${organ}　2021年度报告`,
    '你负责查看：看表、看稿，不改。',
    expect.stringMatching(/^还差\d+样。$/u),
  ])
  expect(buttons).toEqual(['还差什么', '看表', '出草稿'])
  const told = store.unsent('chat:tg:1').map(({ payload }) => (payload as { text: string }).text)
  expect(told).toEqual([`孙进来了，查看（${organ}）。`])
  expect(sun.says('看表二').table).toContain('212')
})

test('who comes in to fill is asked the next question of the organ’s latest report', () => {
  zhao.says('换到永乐店镇 2020年')
  const id = store.invite({ organ, role: 'fill', by: tg(1), at: 1, expires: Number.MAX_SAFE_INTEGER })
  const { text } = sun.sends({ kind: 'join', invitation: id })
  expect(text).toContain(`${organ}　2021年度报告\n你负责填报`)
  expect(text).toMatch(/[①-⑩]/u)
  expect(sun.says('处罚220').text).toContain('220')
})

test('an invitation that lets nobody in changes nothing and says why', () => {
  const { at, expires } = { at: 1, expires: Date.UTC(2022, 0, 10) }
  const expired = store.invite({ organ, role: 'fill', by: tg(1), at, expires })
  const own = store.invite({ organ: elsewhere, role: 'fill', by: tg(1), at, expires: expires * 2 })
  expect(sun.sends({ kind: 'join', invitation: expired }).text).toContain('过期')
  expect(sun.sends({ kind: 'join', invitation: 99 }).text).toContain('认不出来')
  expect(zhao.sends({ kind: 'join', invitation: own }).text).toContain('你自己发出')
  expect(wang.sends({ kind: 'join', invitation: expired }).text).toContain('已经在名单里')
  expect(store.membershipsOf(tg(4))).toEqual([])
})

test('who is in use stands by part, with since when and what is still open', () => {
  zhao.says('邀请王主任审核')
  const { text, buttons } = li.says('都有谁在用？')
  expect(text).toContain('填报：赵（2022年1月11日起）')
  expect(text).toContain('审核：王主任（2022年1月11日起）')
  expect(text).toContain('还有1条邀请没人用')
  expect(buttons).toEqual([])
  expect(zhao.says('谁在用').buttons).toEqual(['邀请', '作废邀请'])
  expect(zhao.taps('作废邀请').text).toContain('1条')
  expect(store.openInvitations(organ, Date.UTC(2022, 0, 12))).toEqual([])
})

test('somebody is removed with a tap to confirm, is told, and is out at once', () => {
  const asked = zhao.says('把李移出去')
  expect(store.members(organ)).toHaveLength(3)
  expect(asked.text).toContain('李（查看）')
  zhao.taps('移出李')
  expect(store.members(organ).map(({ person }) => person.name)).toEqual(['赵', '王主任'])
  const told = store.unsent('chat:tg:3').map(({ payload }) => (payload as { text: string }).text)
  expect(told).toEqual([expect.stringContaining(`你已不在${organ}的名单里`)])
  expect(unchanged(() => li.says('看表二'))).toContain('不在名单里')
  zhao.says('处罚230')
  expect(store.chatsOf(reportOf().id).map(({ key }) => key)).not.toContain('chat:tg:3')
})

test('a removal that was not confirmed, of oneself or of nobody, removes nobody', () => {
  zhao.says('移出李')
  expect(zhao.taps('不移了').text).toContain('没移')
  expect(zhao.says('移出赵').text).toContain('自己')
  expect(zhao.says('移出钱').text).toContain('没有“钱”')
  expect(zhao.says('移出').buttons).toEqual(['李（查看）'])
  expect(admin.says('移出').buttons).toEqual(['赵（填报）', '王主任（审核）', '李（查看）'])
  expect(store.members(organ)).toHaveLength(3)
})

test('whoever reviews, and an administrator, is removed by an administrator alone', () => {
  expect(zhao.says('移出王主任').text).toBe('王主任是审核，要移出请找管理员。')
  store.setMember({ organ, person: 'zhao', role: 'fill', by: 'zhao', at: 2 })
  expect(zhao.says('移出小赵').text).toBe('小赵是管理员，移不出去。')
  admin.says('移出王主任')
  const { token } = store.buttonsOf('chat:zhao').find(({ label }) => label === '移出王主任')!
  admin.sends({ kind: 'tap', token })
  expect(store.members(organ).map(({ person }) => person.name)).toEqual(['赵', '李', '小赵'])
})

test('a button to remove somebody who has become a reviewer since removes nobody', () => {
  zhao.says('移出李')
  member(3, '李', 'review')
  expect(zhao.taps('移出李').text).toContain('请找管理员')
  expect(store.members(organ)).toHaveLength(3)
})

test('an old button to invite or to remove is checked against who one is by then', () => {
  zhao.says('邀请')
  const invite = store.buttonsOf('chat:tg:1')[0]!.token
  zhao.says('移出李')
  const remove = store.buttonsOf('chat:tg:1')[0]!.token
  member(1, '赵', 'read')
  for (const token of [invite, remove]) zhao.sends({ kind: 'tap', token })
  expect([store.members(organ).length, store.openInvitations(organ, Date.UTC(2022, 0, 12))]).toEqual([3, []])
})

test('what is said of figures and texts is not taken for an invitation', () => {
  for (const words of ['加起来5', '让我看看', '把这段加进来', '查看', '人员1', '不让填5', '主任叫我来开会'])
    expect(zhao.says(words).text).not.toMatch(/邀请|移出|名单/u)
})
