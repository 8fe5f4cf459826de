import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest'
import { guestTries } from '../../src/bot/guests.ts'
import { answerTo, beginReport, labels, type Office, openOffice } from '../support/bot.ts'
import { postUpdate, webhookOn } from '../support/deliveries.ts'
import type { Person } from '../support/telegram/person.ts'

let office: Office
let wang: Person

const organ = '永乐店镇人民政府'
const link = /https:\/\/t\.me\/nianbao_test_bot\?start=([\w-]{22})/

beforeEach(async () => {
  office = await openOffice()
  wang = office.telegram.user({ id: 77, firstName: '王主任' })
  await beginReport(office.zhao)
})
afterEach(() => office.close())

/** Asks for an invitation and takes what has to be sent on to open it. */
async function invites(person: Person, words = '邀请王主任审核'): Promise<string> {
  const { text } = await answerTo(person, words)
  return `/start ${link.exec(text)![1]}`
}

test('a colleague opens the link, is greeted by organ, year and part, and the one who invited hears of it', async () => {
  const { zhao, store } = office
  const asked = await answerTo(zhao, '拉小王进来')
  expect(labels(asked)).toEqual(['填报', '审核', '查看'])
  zhao.taps('审核')
  const [invitation] = await zhao.hears()
  expect(labels(invitation!)).toEqual([])
  const start = `/start ${link.exec(invitation!.text)![1]}`
  const greeting = await answerTo(wang, start)
  expect(greeting.text).toContain(`${organ}　2021年度报告\n你负责审核`)
  expect((await zhao.hears())[0]!.text).toBe(`王主任进来了，审核（${organ}）。`)
  expect(store.members(organ)).toMatchObject([{ person: { id: 'tg:77', name: '王主任' }, role: 'review' }])
  expect((await answerTo(wang, '还差什么')).text).toContain('差')
  expect((await answerTo(wang, '处罚212')).text).toContain('什么都没改')
  expect(store.version(1)).toBe(0)
})

test('a link is good once: for anybody else it says so and lets nobody in', async () => {
  const { telegram, zhao, store } = office
  const start = await invites(zhao)
  await answerTo(wang, start)
  const other = telegram.user({ id: 78, firstName: '路人' })
  expect((await answerTo(other, start)).text).toContain('已经有人用过')
  expect([store.membershipsOf('tg:78'), store.person('tg:78'), store.chat('tg:78')]).toEqual([[], undefined, undefined])
  expect((await answerTo(wang, start)).text).toContain('你已经在名单里了')
})

test('a link that was revoked, has expired or was made up lets nobody in', async () => {
  const { telegram, zhao, store } = office
  const revoked = await invites(zhao)
  expect((await answerTo(zhao, '作废邀请')).text).toContain('1条')
  const expired = await invites(zhao, '请小孙来填')
  const [first, second, third] = [78, 79, 80].map((id) => telegram.user({ id, firstName: '路人' }))
  expect((await answerTo(first!, revoked)).text).toContain('作废')
  expect((await answerTo(second!, `/start ${'A'.repeat(22)}`)).text).toContain('认不出来')
  telegram.pass(8 * 86_400)
  expect((await answerTo(third!, expired)).text).toContain('过期')
  expect([store.members(organ), store.person('tg:78')]).toEqual([[], undefined])
})

test('a stranger who tries one link after the other is not listened to any more', async () => {
  const { telegram, zhao, store } = office
  const start = await invites(zhao)
  const guesser = telegram.user({ id: 78, firstName: '路人' })
  for (let at = 0; at < guestTries; at++) guesser.says(`/start ${String(at).padStart(22, 'x')}`)
  guesser.says(start)
  await answerTo(zhao, '在吗')
  expect(store.members(organ)).toEqual([])
  expect(guesser.sees().filter(({ from }) => from === 'bot')).toHaveLength(1)
  await answerTo(wang, start)
  expect(store.members(organ)).toHaveLength(1)
})

test('a stranger who wrote first still hears what is wrong with a link', async () => {
  const { telegram, zhao } = office
  const start = await invites(zhao)
  const guest = telegram.user({ id: 79, firstName: '路人' })
  guest.says('你好')
  expect((await guest.hears())[0]!.text).toContain('79')
  guest.says('/start abcdef123')
  expect((await guest.hears())[0]!.text).toContain('邀请链接认不出来')
  await answerTo(wang, start)
  const late = telegram.user({ id: 80, firstName: '小李' })
  late.says('我来了')
  await late.hears()
  late.says(start)
  expect((await late.hears())[0]!.text).toContain('已经有人用过了')
})

test('an administrator who tries his own link is told what it is for, and it stays good', async () => {
  const { zhao, store } = office
  const start = await invites(zhao)
  expect((await answerTo(zhao, start)).text).toContain('你自己发出的邀请')
  await answerTo(wang, start)
  expect(store.members(organ)).toHaveLength(1)
})

test('the link stands in the message alone: not in the store, not in the log', async () => {
  const { zhao, store, log } = office
  const token = (await invites(zhao)).slice('/start '.length)
  await answerTo(wang, `/start ${token}`)
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-people-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  store.backup(join(folder, 'copy.sqlite'))
  expect(readFileSync(join(folder, 'copy.sqlite'), 'latin1')).not.toContain(token)
  expect(log.join('')).not.toContain(token)
})

test('an invitation whose sending was cut off is sent after the restart, and is good', async () => {
  const { telegram, zhao, store } = office
  telegram.fail('sendMessage', { kind: '500', times: 50 })
  zhao.says('邀请王主任审核')
  await telegram.until(() => store.unsent('tg:42').find(({ attempts }) => attempts > 1))
  await office.stop()
  telegram.mend()
  await office.restart()
  const [sent] = await zhao.hears()
  await answerTo(wang, `/start ${link.exec(sent!.text)![1]}`)
  expect(store.members(organ)).toHaveLength(1)
})

test('a link that arrived although Telegram’s answer was lost is as good as the one sent after it', async () => {
  const { telegram, zhao, store } = office
  telegram.fail('sendMessage', { kind: 'drop-after' })
  zhao.says('邀请王主任审核')
  const [first, second] = await zhao.hears({ count: 2 })
  expect(link.exec(first!.text)![1]).not.toBe(link.exec(second!.text)![1])
  await answerTo(wang, `/start ${link.exec(first!.text)![1]}`)
  expect(store.members(organ)).toHaveLength(1)
  const other = telegram.user({ id: 78, firstName: '路人' })
  expect((await answerTo(other, `/start ${link.exec(second!.text)![1]}`)).text).toContain('已经有人用过')
})

test('a member still gets in after a restart, and no more once removed', async () => {
  const { zhao, store } = office
  await answerTo(wang, await invites(zhao, '让王主任来填'))
  await office.restart()
  expect((await answerTo(wang, '处罚212')).text).toContain('212')
  await answerTo(zhao, '移出王主任')
  zhao.taps('移出王主任')
  expect((await wang.hears())[0]!.text).toContain(`你已不在${organ}的名单里`)
  expect((await answerTo(wang, '处罚213')).text).toContain('77')
  expect(store.version(1)).toBe(1)
})

test('a member taps nothing after the removal', async () => {
  const { zhao, store } = office
  await answerTo(wang, await invites(zhao, '让王主任来填'))
  await answerTo(zhao, '移出王主任')
  zhao.taps('移出王主任')
  await wang.hears()
  wang.taps('文件、规章都是0')
  expect((await wang.hears())[0]!.text).toContain('77')
  expect(store.version(1)).toBe(0)
})

test('the same update delivered again lets nobody in twice', async () => {
  const { telegram, zhao, store } = office
  const { updateId } = wang.says(await invites(zhao))
  await wang.hears()
  telegram.redeliver(updateId)
  await answerTo(wang, '还差什么')
  expect(store.membershipsEver(organ)).toHaveLength(1)
  expect(wang.sees().filter(({ from }) => from === 'bot')).toHaveLength(2)
})

test('in a group a link is no key', async () => {
  const { telegram, zhao, store } = office
  const start = await invites(zhao)
  const webhook = await webhookOn()
  await office.restart({ telegram: { token: telegram.token, apiRoot: telegram.root, admins: [42], webhook } })
  await telegram.until(() => telegram.callsTo('setWebhook').find(({ done }) => done))
  const from = { id: 77, is_bot: false, first_name: '王主任' }
  const chat = { id: -100, type: 'supergroup', title: '年报群' }
  const text = start.replace('/start', '/start@nianbao_test_bot')
  const message = { message_id: 5, date: Math.floor(Date.now() / 1000), chat, from, text }
  expect(await postUpdate(webhook, { update_id: 1, message })).toBe(200)
  expect(store.members(organ)).toEqual([])
})

test('what a colleague said and left open is decided by another, and the colleague hears of it', async () => {
  const { zhao, store } = office
  await answerTo(wang, await invites(zhao, '让王主任来填'))
  await zhao.hears()
  const unclear = await answerTo(wang, '处罚二百一')
  expect(labels(unclear).join()).toMatch(/210.*201/u)
  expect((await answerTo(zhao, '还差什么')).text).toContain('王主任说的“处罚二百一”是几，还没定')
  await office.restart()
  zhao.taps('定王主任说的')
  const [asked] = await zhao.hears()
  expect(asked!.text).toContain('“处罚二百一”')
  zhao.taps(labels(asked!).find((label) => label.includes('210'))!)
  expect((await zhao.hears())[0]!.text).toContain('行政处罚')
  expect((await wang.hears())[0]!.text).toContain('赵定了')
  wang.taps(labels(unclear).find((label) => label.includes('201'))!)
  expect((await wang.hears())[0]!.text).toContain('什么都没改')
  expect(store.changes(1).flatMap(({ statements }) => statements.map(({ value }) => value))).toEqual([210])
})

test('the menu knows the people', async () => {
  const { zhao } = office
  expect((await answerTo(zhao, '/members')).text).toContain(organ)
  expect(labels(await answerTo(zhao, '/invite'))).toEqual(['填报', '审核', '查看'])
})
