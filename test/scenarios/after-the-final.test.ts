import { readdirSync, readFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import { checklistOf } from '../../src/desk/documents/checklist.ts'
import { localProfile } from '../../src/schema/habits.ts'
import { openStore } from '../../src/store/open.ts'
import { type Conversation, startConversation } from '../support/conversation.ts'

const organ = '柳河镇人民政府'
const figures = [
  `${organ} 2021年`,
  '发2废0有效6，规章没有',
  '许可38处罚212强制0',
  '收费3.2万元',
  '新收3件，都是自然人，2020年转来0',
  '都予以公开',
  '没有复议诉讼',
  '都没有',
]
const partOne =
  '第一部分：2021年主动公开发布156条，作出行政处罚212件。依申请公开新收3件，均予以公开。信息管理有专人，依托县政府网站平台。监督保障培训2次，未开展考核、社会评议、责任追究。'
const texts = [`落款${organ} 2022年1月12日`, partOne, '第五部分：存在问题：内容不全。改进措施：加强督促。', '采用']
const folder = new URL('../../profiles/', import.meta.url)
const profiles = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => localProfile.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))))
const day = 24 * 3_600_000

let talk: Conversation

const says = (...messages: readonly string[]) => {
  for (const message of messages.slice(0, -1)) talk.says(message)
  return talk.says(messages.at(-1)!)
}
const notes = (slot: string): string[] =>
  talk.store
    .changes(1)
    .filter(({ live }) => live)
    .flatMap(({ notes: all }) => all)
    .flatMap((note) => (note.slot === slot && note.value !== null ? [note.value] : []))

beforeEach(() => {
  talk = startConversation(openStore(':memory:'), { profiles })
  says(...figures, ...texts)
})

describe('texts that are to follow the tables', () => {
  test.each([
    '文字里也改',
    '文字跟着改',
    '那文字也改了吧',
    '第一部分的文字也改成221',
    '正文里的数字一起更新一下',
    '文字按表里的改',
    '把文字也改过来',
    '也改',
  ])('do when it is said after the figure was changed: %s', (words) => {
    expect(talk.says('处罚改成221').buttons).toContain('文字改成221')
    expect(talk.says(words).text).toContain('第一部分改好。')
    expect(notes('text:s1').at(-1)).toContain('作出行政处罚221件')
  })

  test.each(['文字里也改成213', '文字不用改', '文字改吗'])('do not where it is not said: %s', (words) => {
    says('处罚改成221', words)
    expect(notes('text:s1').at(-1)).toContain('作出行政处罚212件')
  })

  test('are asked about where several differ, and all of them do when all is said', () => {
    says('处罚改成230', '新收改成4，都是自然人，予以公开4')
    expect(talk.says('文字也改').buttons).toContain('两处都改')
    talk.says('文字都改')
    expect(notes('text:s1').at(-1)).toMatch(/行政处罚230件。依申请公开新收4件/)
  })

  test('are left alone where nothing differs', () => {
    expect(talk.says('文字里也改').text).toContain('没有要改的')
  })
})

describe('why what was published is corrected', () => {
  beforeEach(() => {
    says('王主任今天签的', '挂网了', '处罚改成213', '文字改成213')
  })

  test.each(['按重庆的写', '看表二', '更正原因是什么', '为什么要写原因', '还差什么', '许可39', '第五部分再看看'])(
    'is not what is something else: %s',
    (words) => {
      talk.says(words)
      expect(notes('correction')).toEqual([])
    },
  )

  test.each(['执法队晚报了一件', '统计口径改了，重新核实过', '原来漏了一件', '更正原因：按县里的意见'])(
    'is kept where it is one: %s',
    (words) => {
      expect(talk.says(words).text).toContain('更正原因记下了')
      expect(notes('correction')).toHaveLength(1)
    },
  )

  test('is shown back where it may be one', () => {
    expect(talk.says('老王给的新数字').buttons).toEqual(expect.arrayContaining(['是更正原因', '不是']))
    expect(notes('correction')).toEqual([])
    talk.taps('是更正原因')
    expect(notes('correction')[0]).toContain('老王给的新数字')
  })

  test('a text for a part of the report is none', () => {
    expect(says('第五部分：存在问题：因人手少，内容不全。改进措施：加强督促。').text).toContain('第五部分')
    expect(notes('correction')).toEqual([])
  })
})

describe('a publication', () => {
  test('is not noted of a final whose approval was taken back, unless that is confirmed', () => {
    const asked = says('王主任今天签的', '撤销', '挂网了')
    expect(asked.text).toContain('审定撤回了，没有记')
    expect(notes('published')).toEqual([])
    talk.taps('还没公开')
    expect(notes('published')).toEqual([])
    talk.says('已经报了')
    talk.taps('上报的就是那份')
    expect(notes('published')).toHaveLength(1)
  })

  test.each(['挂网了 1月20日', '已经报了', '昨天上报了'])('is not noted without a final: %s', (words) => {
    talk.says('清空行政处罚')
    talk.says('处罚212')
    expect(talk.says(words).text).toContain('还没有正式稿，没有记')
    expect(notes('published')).toEqual([])
  })

  test.each(['今天', '今天挂网的', '是今天', '昨天挂的', '11月7日'])(
    'of which the day was wrong takes another: %s',
    (words) => {
      talk.waits(300 * day)
      says('王主任今天签的')
      talk.waits(2 * day)
      expect(talk.says('挂网了 1月20日').text).toContain('哪天公开的')
      expect(talk.says(words).text).toMatch(/记下：2021年报告，2022年11月\d+日已公开/)
    },
  )

  test('may be given up', () => {
    talk.waits(300 * day)
    expect(says('王主任今天签的', '挂网了 1月20日', '还没挂呢').text).toBe('好，没有记。')
    expect(notes('published')).toEqual([])
  })

  test('may be before the day on which the final was made here, if it was signed by then', () => {
    talk.waits(300 * day)
    expect(says('王主任1月12日签的', '挂网了 1月20日').text).toContain('1月20日已公开')
  })

  test.each(['上报了没', '啥时候上报的', '公开了吗', '什么时候挂网的', '报上去没'])('is asked about: %s', (words) => {
    expect(talk.says(words).text).toContain('还没有正式稿')
    talk.says('王主任今天签的')
    expect(talk.says(words).text).toContain('还没记过上报或公开')
    says('挂网了')
    expect(talk.says(words).text).toBe('1月11日已公开，没再改过。')
    expect(notes('published')).toHaveLength(1)
  })
})

describe('what was changed', () => {
  test.each(['和公开的那稿比呢', '和上一稿有什么不同', '和挂网的有啥不一样', '和更正前比一下'])(
    'is told against what was published: %s',
    (words) => {
      says('王主任今天签的', '挂网了', '处罚改成213', '文字改成213', '填写有误', '生成草稿', '王主任今天签的')
      expect(talk.says(words).text).toMatch(
        /^正式稿2（更正后）和正式稿1（1月11日公开的）比：数字改了1格，文字改了1处。/,
      )
    },
  )

  test.each(['看其余3样', '剩下的呢', '剩下3样列出来', '全部列出来'])(
    'and had no room is listed whole: %s',
    (words) => {
      says('生成草稿', '处罚5', '收费4万元', '复议1件 维持', `落款${organ} 2022年1月13日`)
      says('第五部分改成：人手少。经费少。懂的人少。来年补上。', '换成新的')
      says('第六部分改成：没有别的要报告。', '换成新的')
      const told = talk.says('和上一稿有什么不同')
      const rest = told.buttons.find((label) => label.startsWith('看其余'))
      expect(rest).toBeDefined()
      expect(talk.says(words === '看其余3样' ? rest! : words).table).toMatch(/^1 表二[\s\S]*\n5 /)
    },
  )

  test('is not drafted twice', () => {
    expect(talk.says('生成草稿').file?.name).toContain('草稿1')
    const again = talk.says('生成草稿')
    expect([again.file?.name, again.text.split('\n')[0]]).toEqual([
      expect.stringContaining('草稿1'),
      '草稿1之后没改过，还是这一份；定稿后才能上报。',
    ])
    talk.says('处罚213')
    expect(talk.says('生成草稿').file?.name).toContain('草稿2')
  })
})

test('in the list to be signed an office signs for what it was asked for, and words hold their number', () => {
  talk = startConversation()
  says(
    figures[0]!,
    figures[1]!,
    '许可问审批科',
    '许可38',
    '处罚212强制0',
    '收费3.2万元',
    '新收3件，都是老百姓，2020年转来0',
  )
  talk.says('生成草稿')
  const { groups } = checklistOf(talk.store.lastFile(1, 'draft')!)
  const ofDecisions = groups.filter(({ rows }) => rows.some(({ name }) => /行政(?:许可|处罚)/u.test(name)))
  expect(ofDecisions.map(({ office, rows }) => [office, rows.map(({ figure }) => figure)])).toEqual([
    ['审批科', ['38']],
    [undefined, ['212']],
  ])
  const words = groups.flatMap(({ rows }) => rows).filter(({ name }) => /自然人/u.test(name))
  expect(words[0]?.words).toBe('新收3件，都是老百姓')
})

describe('habits of a place', () => {
  test('show the sentence that they change', () => {
    const heard = talk.says('按北京的写')
    expect(heard.text).toContain('开头现在是：“依据《中华人民共和国政府信息公开条例》（以下简称')
    expect(talk.says('本地要求').text).not.toContain('数和文字都不动')
  })

  test.each(['按北京的写', '按安徽的写'])('are asked about where they correct what was published: %s', (words) => {
    says('王主任今天签的', '挂网了')
    const heard = talk.says(words)
    expect(heard.text).toContain('开头会变，算更正')
    expect(notes('habits').at(-1) ?? 'none').toBe('none')
    talk.taps('不换了')
    expect(talk.says('还差什么').text).toContain('没再改过')
    talk.says(words)
    talk.taps(heard.buttons[0]!)
    expect(talk.says('还差什么').text).not.toContain('没再改过')
  })
})

test('words that were not understood are', () => {
  expect(talk.says('在不').text).toMatch(/^在。/)
  expect(talk.says('看下表二对不对').text).toMatch(/^表二/)
  expect(talk.says('看看表三有没有问题').text).toMatch(/^表三/)
})
