import { describe, expect, test } from 'vitest'
import { type Conversation, startConversation } from '../support/conversation.ts'
import { reportDocx } from '../support/uploads.ts'

// Whoever collects the reports of towns speaks of them: none is opened by that, and no figure of one town goes into another's.

const town = (name: string) => reportDocx({ organ: `${name}人民政府`, year: 2021, figures: {} })

function listed(): Conversation {
  const talk = startConversation()
  talk.says('应交：甲镇、乙镇、丙镇、潞城镇')
  return talk
}

async function threeTowns(): Promise<Conversation> {
  const talk = startConversation()
  for (const name of ['甲镇', '乙镇', '丙镇']) await talk.sendsFile(`${name}.docx`, await town(name))
  return talk
}

describe('a remark opens no report', () => {
  test.each([
    '丙镇2021年的说晚点发',
    '丙镇的，他们说总数改过了',
    '丙镇2021年的报了',
    '丙镇2021年填好了',
    '丙镇 2021年 还没盖章',
    '甲镇2021年的不对 让他们重报',
    '乙镇人民政府2021年的等一下',
    '2021年的差不多了',
    '丁街道2021年年报领导没签',
    '2021年丙镇和丁镇的明天交',
    '丙镇说2021年的没申请',
    '丙镇2021年的我催过了',
    '他们说丙镇 2021年',
  ])('where reports of others are collected: %s', async (words) => {
    const talk = listed()
    await talk.tells(words)
    expect(talk.store.reports()).toEqual([])
    expect(talk.says('新收8').text).not.toContain('哪个机关')
    expect(talk.store.reports()).toEqual([])
  })

  test('among reports that were sent', async () => {
    const talk = await threeTowns()
    const heard = await talk.tells('丙镇2021年的说晚点发')
    expect(heard.text).toMatch(/^没看懂。看收来的报告，说“汇总”/u)
    expect(heard.buttons).toEqual(['汇总'])
    expect(talk.store.reports()).toEqual([])
  })

  test.each(['丙镇2021年的说晚点发', '丙镇 2021年 还没盖章', '听说永乐店镇2021年的改过了'])(
    'where nothing came yet: %s',
    (words) => {
      const talk = startConversation()
      talk.says(words)
      expect(talk.store.reports()).toEqual([])
    },
  )

  test('a tap opens it where it is wanted', () => {
    const talk = startConversation()
    const heard = talk.says('永乐店镇人民政府 2021年的，领导让我来弄一下')
    expect(talk.store.reports()).toEqual([])
    expect(heard.text).toBe('没打开哪份报告。要填永乐店镇人民政府2021年的就点下面。')
    talk.taps('填永乐店镇人民政府 2021年')
    expect(talk.store.reports().map(({ organ, year }) => [organ, year])).toEqual([['永乐店镇人民政府', 2021]])
  })

  test.each(['丙镇的，他们说总数改过了', '丙镇 2021年', '丙镇人民政府2021年'])(
    'nor does a caption: %s',
    async (text) => {
      const talk = await threeTowns()
      talk.sends({ kind: 'text', text, caption: true })
      expect(talk.store.reports()).toEqual([])
      const alone = startConversation()
      alone.sends({ kind: 'text', text, caption: true })
      expect(alone.store.reports()).toEqual([])
    },
  )

  test('nor does a notice that was passed on', () => {
    const talk = startConversation()
    const heard = talk.says('各镇：请永乐店镇人民政府于1月20日前报送2021年报告。', { forwarded: true })
    expect(heard.text).toContain('没记')
    expect(talk.store.reports()).toEqual([])
  })
})

describe('a report is opened by its name', () => {
  test.each([
    '永乐店镇人民政府 2021年',
    '永乐店镇2021',
    '我们是永乐店镇，填2021年的年报',
    '你好，我是永乐店镇的小王，填2021年的',
    '2021年 永乐店镇',
    '打开永乐店镇2021年的',
    '换到永乐店镇 2021年',
    '开始填永乐店镇2021年的',
    '填永乐店镇人民政府 2021年',
    '我要填永乐店镇2021年的报告了',
    '我们镇，永乐店镇，2021年',
    '永乐店镇人民政府2021年政府信息公开工作年度报告',
    '换报告 永乐店镇人民政府 2021年',
    '永乐店镇 2021年 按全国通用的写',
    '麻烦帮我开始填写一下永乐店镇政府2021年度的年报',
  ])('%s', async (words) => {
    for (const talk of [startConversation(), listed()]) {
      await talk.tells(words)
      expect(talk.store.reports().map(({ organ, year }) => [organ, year])).toEqual([['永乐店镇人民政府', 2021]])
    }
  })
})

describe('figures of another town are refused by its name', () => {
  test.each([
    ['甲镇处罚12件', '甲镇'],
    ['癸镇说他们没有申请', '癸镇'],
    ['甲镇的处罚是12', '甲镇'],
    ['那个乙镇新收3件', '乙镇'],
    ['张家湾镇处罚55', '张家湾镇'],
    ['丁街道收费没有', '丁街道'],
    ['戊乡新收0', '戊乡'],
    ['处罚12件，甲镇的', '甲镇'],
    ['甲镇那边许可没有', '甲镇'],
    ['还有乙镇 强制3', '乙镇'],
    ['甲镇人民政府处罚12', '甲镇'],
    ['甲镇 新收3 自然人2 公司1', '甲镇'],
    ['听说甲镇收了3件申请', '甲镇'],
    ['甲镇处罚12 强制3', '甲镇'],
    ['甲镇、乙镇都没有申请', '甲镇'],
    ['我问了，甲镇处罚12', '甲镇'],
    ['潞城处罚12', '潞城镇'],
    ['甲镇12件处罚', '甲镇'],
    ['乙镇行政诉讼1件维持', '乙镇'],
    ['乙镇收费3.5万', '乙镇'],
    ['他们甲镇处罚12', '甲镇'],
    ['新市镇处罚12', '新市镇'],
    ['永和镇许可3', '永和镇'],
  ])('%s', async (words, name) => {
    const talk = listed()
    await talk.tells('换到丙镇人民政府 2021年')
    const heard = await talk.tells(words)
    expect(heard.text).toMatch(new RegExp(`^这是${name}.*的数，这里是丙镇人民政府，没记。`, 'u'))
    expect(talk.says('处罚谁说的').text).toContain('没人说过')
  })

  test.each([
    '我镇处罚12',
    '本镇处罚12',
    '全镇处罚12',
    '丙镇处罚12',
    '丙镇人民政府处罚12',
    '咱们这镇处罚12',
    '我们乡处罚12',
    '乡镇处罚12',
    '由镇里办的处罚12',
    '2021年全镇处罚12',
    '他们镇处罚12',
    '城镇管理处罚12',
    '新收3件，其中张家湾镇转来1件',
  ])('but not those of this one: %s', async (words) => {
    const talk = listed()
    await talk.tells('换到丙镇人民政府 2021年')
    expect((await talk.tells(words)).text).not.toContain('的数，这里是')
  })

  test.each(['永乐店镇处罚12', '通州区永乐店镇处罚12', '永乐店处罚12', '永乐店镇政府处罚12', '永乐店镇的处罚是12'])(
    'nor where its name is said without the places it lies in: %s',
    (words) => {
      const talk = listed()
      talk.says('通州区永乐店镇人民政府 2021年')
      expect(talk.says(words).text).not.toContain('的数，这里是')
    },
  )
})
