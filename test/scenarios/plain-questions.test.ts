import { describe, expect, test } from 'vitest'
import { readProfiles } from '../../src/profiles.ts'
import { openStore } from '../../src/store/open.ts'
import { figuresByTaps, startConversation } from '../support/conversation.ts'
import { scriptedAssistant } from '../support/scripted-assistant.ts'

// What a clerk asks between two figures, or the clerk’s head behind the clerk’s back.

const { profiles } = readProfiles('/no/such/folder')
const organ = '永乐店镇人民政府 2021年'

describe('where the data is', () => {
  test('is told at the machine, with and without a report', () => {
    const talk = startConversation()
    const before = talk.says('数据会不会泄露')
    expect(before.text.split('\n').slice(0, 4)).toEqual([
      '数字和文字存在这台电脑上，一个文件里。',
      '能看的：用这台电脑的人和请进来的同事（说“谁在用”）。',
      '没接大模型，什么都不外发。',
      '申请人的姓名、电话、证件号请别发。',
    ])
    talk.says(organ)
    for (const words of ['会不会泄密', '谁能看到', '发给外面了吗']) expect(talk.says(words).text).toBe(before.text)
  })

  test('is told of Telegram to whoever writes there', () => {
    const store = openStore(':memory:')
    const clerk = { id: 'tg:7', name: '小赵' }
    store.savePerson(clerk)
    store.setMember({ organ: '永乐店镇人民政府', person: clerk.id, role: 'fill', by: clerk.id, at: 1 })
    const talk = startConversation(store).as(clerk)
    const { text } = talk.says('谁能看到')
    expect(text).toContain('存在装机器人的那台电脑上')
    expect(text).toContain('聊天和文件经Telegram收发，它的服务器（在境外）上也留着。')
    expect(text).toContain('没接大模型，别处都不发。')
    expect(text).not.toContain('什么都不外发')
  })

  test('names the machine where a model is asked, and what it is sent', async () => {
    const talk = startConversation(undefined, { assistant: scriptedAssistant() })
    talk.says(organ)
    const { text } = await talk.tells('发给外面了吗')
    expect(text).toContain('会发给大模型（model.example）。电话、证件号先隐去，姓名隐不了。')
    const local = startConversation(undefined, { assistant: { ...scriptedAssistant(), host: 'localhost' } })
    expect((await local.tells('会发给AI吗')).text).toContain('会问装在这台电脑上的大模型，不外发。')
  })
})

test('how far one has come is what is still missing', () => {
  const talk = startConversation()
  talk.says(organ)
  talk.says('处罚212 许可强制没有')
  const missing = talk.says('还差什么').text
  expect(missing).toMatch(/^还不能交，差8样：/u)
  for (const words of ['改到哪了', '做到哪了', '进度']) expect([words, talk.says(words).text]).toEqual([words, missing])
})

describe('a place of which nothing is kept', () => {
  const answer = /^没有现成的重庆的要求，有的是：安徽、北京、云南。没改。\n重庆的写法哪里不一样，写到那一部分直接说/u

  test('is said to be none, whatever is asked', () => {
    const talk = startConversation(undefined, { profiles })
    expect(talk.says('按重庆的写').text).toMatch(/^按哪里的写，等说了哪个机关、哪一年再定。/u)
    talk.says(organ)
    for (const words of ['按重庆的写', '按重庆市的要求写', '用重庆的格式', '有没有重庆的模板'])
      expect([words, talk.says(words).text]).toEqual([words, expect.stringMatching(answer)])
    figuresByTaps(talk)
    talk.taps('一段一段来')
    expect(talk.says('按重庆的写').text).toMatch(answer)
    expect(talk.store.changes(1).flatMap(({ notes }) => notes.map(({ value }) => value))).not.toContain('按重庆的写')
  })

  test('is no opinion and no reason', () => {
    const talk = startConversation(undefined, { profiles })
    talk.says(organ)
    talk.says('处罚12')
    talk.says('处罚13件')
    expect(talk.says('按浙江的写').text).toContain('没有现成的浙江的要求')
    expect(talk.says('按公众号的写法写').text).not.toContain('没有现成的')
    expect(talk.says('按我们镇的写').text).not.toContain('没有现成的')
  })

  test('is chosen where there is one, the province’s name cut or not', () => {
    const talk = startConversation(undefined, { profiles })
    talk.says(organ)
    expect(talk.says('按云南省的要求写').text).toMatch(/^记下：按云南的要求写。/u)
  })
})
