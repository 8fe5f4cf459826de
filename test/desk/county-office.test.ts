import { describe, expect, test } from 'vitest'
import { type Conversation, startConversation } from '../support/conversation.ts'
import { reportDocx, requests } from '../support/uploads.ts'

// Whoever collects the reports of others is not taken for somebody who fills one in.

const town = (name: string, year = 2021, more = {}) =>
  reportDocx({ organ: `${name}人民政府`, year, figures: { ...requests(1, 0), ...more } })
const broken = new TextEncoder().encode('PK')

describe('the office of the county is no clerk of a town', () => {
  test.each([
    '我是区里收年报的',
    '我是县里审核各镇年报的',
    '我们是区政府办，负责汇总各镇的报告',
    '这边是区政务公开办收年报的',
    '你好，我是市里负责催收年报的',
    '我是负责收各镇年报的',
    '我们区里收各镇的报告',
    '我们县政务公开办 统计各乡镇年报的',
  ])('when it says so: %s', (words) => {
    const talk = startConversation()
    const heard = talk.says(words)
    expect(heard.text).toMatch(/^还没有收到别家的报告。把各镇的报告一个个发来/u)
    expect(heard.text).not.toContain('哪个机关')
    for (const what of ['photo', 'voice', 'sticker', 'other'] as const)
      expect(talk.sends({ kind: 'unusable', what }).text).not.toContain('哪个机关')
    for (const said of ['嗯', '领导催得紧', '永乐店的给我看下', '2021年合计表', '应交名单改一下'])
      expect([said, talk.says(said).text]).toEqual([said, expect.not.stringMatching(/哪个机关|哪一年/u)])
    expect(talk.says('怎么用').text).toMatch(/^各镇的报告一个个发来/u)
    expect(talk.store.reports()).toEqual([])
  })

  test.each([
    '我是永乐店镇的',
    '我是区里的',
    '我们镇的年报谁来收',
    '我是填年报的',
    '区里说要报年报',
    '我是区政府办公室的',
    '我是审核',
    '我们区里要年报',
  ])('but a clerk is asked which report it is: %s', (words) => {
    expect(startConversation().says(words).text).toMatch(/哪个机关|哪一年/u)
  })

  test.each(['怎么用', '这个怎么用啊', '咋用', '你能干啥', '怎么操作'])('is told how: %s', (words) => {
    expect(startConversation().says(words).text).toMatch(/^想到哪个数就说哪个/u)
  })

  test('a notice that is passed on is material', () => {
    const talk = startConversation()
    talk.says('应交：甲镇、乙镇')
    expect(talk.says('关于做好2021年年报的通知，请各镇于1月20日前报送。', { forwarded: true }).text).toMatch(
      /^这段像通知[^\n]+$/u,
    )
  })

  test('one town’s report is asked for in passing, the year of the sums is said with it', async () => {
    const talk = startConversation()
    await talk.sendsFile('a.docx', await town('永乐店镇', 2021, { 's2.rules.inForce': 1 }))
    await talk.sendsFile('b.docx', await town('黄庄镇'))
    for (const words of ['永乐店的给我看下', '看看永乐店镇的', '永乐店镇的报告给我看看', '看下永乐店的年报'])
      expect([words, (await talk.tells(words)).copies?.[0]]).toEqual([
        words,
        expect.stringMatching(/^永乐店镇人民政府：/u),
      ])
    expect((await talk.tells('2021年合计表')).file?.kind).toBe('county')
    expect((await talk.tells('2021年的还有谁没交')).text).toContain('应交')
    expect((await talk.tells('黄村的给我看下')).text).toBe('没有收到“黄村”的报告。')
  })
})

describe('who has to send', () => {
  test.each([
    ['应交：甲镇、乙镇 还有丙镇', ['甲镇', '乙镇', '丙镇']],
    ['应交：清河区、淮阴区，还有洪泽区', ['清河区', '淮阴区', '洪泽区']],
    ['应交：甲镇、乙镇、另外丙街道', ['甲镇', '乙镇', '丙街道']],
    ['应交：甲镇、乙镇以及丙乡', ['甲镇', '乙镇', '丙乡']],
    ['应交：甲镇、乙镇、还有丙镇和丁镇', ['甲镇', '乙镇', '丙镇', '丁镇']],
  ])('is named without what joins the names: %s', (words, names) => {
    const talk = startConversation()
    talk.says(words)
    expect(talk.store.collection('chat:zhao').expected).toEqual(names)
  })

  test('is changed in one sentence, or it is said how', () => {
    const talk = startConversation()
    expect(talk.says('应交名单改一下').text).toMatch(/^应交的名单还没有。/u)
    talk.says('应交：甲镇、乙镇、丙镇')
    expect(talk.says('应交名单改一下，去掉丙镇，加上丁镇').text).toContain('应交3家：甲镇、乙镇、丁镇。')
    expect(talk.says('应交名单要调整，把丁镇去掉').text).toContain('应交2家：甲镇、乙镇。')
    for (const words of ['应交名单改一下', '应交名单不对', '应交名单改一下，把那两个撤并的弄掉', '应交单位名单有变化'])
      expect([words, talk.says(words).text]).toEqual([words, expect.stringContaining('“应交去掉甲镇”')])
    expect(talk.store.collection('chat:zhao').expected).toEqual(['甲镇', '乙镇'])
  })
})

describe('files are deleted', () => {
  const names = ({ store }: Conversation) => store.checkedFiles('chat:zhao').map(({ name }) => name)

  test('that were there when it was asked, and not what came since', async () => {
    const talk = startConversation()
    await talk.sendsFile('甲.docx', await town('甲镇'))
    await talk.sendsFile('乙.docx', await town('乙镇'))
    expect(talk.says('重新开始').text).toBe('收到的2个文件都删掉，从头再来？')
    const [stale] = talk.store.buttonsOf('chat:zhao').filter(({ label }) => label === '都删掉')
    await talk.sendsFile('丁.docx', await town('丁镇'))
    await talk.sendsFile('己.docx', broken)
    const heard = talk.sends({ kind: 'tap', token: stale!.token })
    expect(heard.text).toBe('问了以后又发来过文件。\n收到的4个文件都删掉，从头再来？')
    expect(names(talk)).toHaveLength(4)
    talk.taps('都删掉')
    expect(names(talk)).toEqual([])
  })

  test.each(['都删掉', '删掉', '都删了'])('in words as well: %s', async (words) => {
    const talk = startConversation()
    await talk.sendsFile('甲.docx', await town('甲镇'))
    talk.says('重新开始')
    await talk.sendsFile('乙.docx', await town('乙镇'))
    talk.says(words)
    expect(names(talk)).toHaveLength(2)
  })
})

describe('reports of several years', () => {
  test('are summed year by year, and a year that nobody said is not said', async () => {
    const talk = startConversation()
    talk.says('应交：甲镇、乙镇、丙镇、丁镇')
    await talk.sendsFile('甲.docx', await town('甲镇', 2019))
    await talk.sendsFile('乙.docx', await town('乙镇', 2021))
    await talk.sendsFile('丙.docx', await town('丙镇', 2020))
    const workbook = await talk.tells('合计表')
    expect(workbook.file?.name).toMatch(/^.镇人民政府等3个单位2019至2021年政府信息公开合计表\.xlsx$/u)
    expect(workbook.text).toMatch(/^合计表：2021年、2020年、2019年各加各的，逐格相加/u)
    expect((await talk.tells('催报的话')).copies).toEqual(['丁镇：政府信息公开工作年度报告还没收到，麻烦抓紧报来。'])
  })

  test('files that could not be read are all named', async () => {
    const talk = startConversation()
    await talk.sendsFile('甲.docx', await town('甲镇'))
    for (const name of ['broken', 'empty', 'two', 'three', 'four']) await talk.sendsFile(`${name}.docx`, broken)
    expect((await talk.tells('汇总')).text).toContain(
      '没读成的5个：broken.docx、empty.docx、two.docx、three.docx、four.docx。',
    )
  })
})
