import { beforeEach, describe, expect, test } from 'vitest'
import { situationIn } from '../support/clerk.ts'
import { type Conversation, startConversation } from '../support/conversation.ts'

// What is written into the report is what was meant for it: remarks are not, and each text goes where it belongs.

let talk: Conversation

const organ = '清溪镇人民政府'
const situation = () => situationIn(talk, organ, 2021)
const text = (slot: string): string | undefined => situation().notes.get(slot)?.value
const written = (): string[] => [...situation().notes.keys()].filter((slot) => slot.startsWith('text:'))
const figure = (cell: string) => situation().figures.get(cell as 's2.normative.issued')

const figures = [
  '清溪镇 2021',
  '发2废1有效6 规章没有',
  '许可37 处罚21 强制1',
  '行政事业性收费3.26万元',
  '新收3都是自然人 转来0',
  '都予以公开',
  '复议诉讼都没有',
  '信息处理费没发过通知也没收过',
]
const first = [
  '（一）主动公开。公开信息286条。',
  '（二）依申请公开。新收申请3件。',
  '（三）政府信息管理。镇综合办负责更新。',
  '（四）平台建设。设公开查阅点3个，公众号更新148条。',
  '（五）监督保障。2021年未开展考核、社会评议，无责任追究情形。',
].join('')
const fifth = '存在问题是更新不及时，业务能力不强。改进措施是2022年每月检查1次。'

const say = (...messages: string[]) => messages.map((message) => talk.says(message)).at(-1)!

beforeEach(() => {
  talk = startConversation()
})

describe('a remark is not written into the section that is asked for', () => {
  test('while section five is looked at', () => {
    const heard = say('清溪镇 2021', '看第五部分', '等下 主任叫我开会去了 第五部分下午再写')
    expect(heard.text).toContain('没写进报告')
    expect(written()).toEqual([])
  })

  test.each([
    '李主任说第一部分写得太短了，要我再加点内容，烦死了',
    '处罚那边老周又来电话说还有1件没报，你等我问清楚再改',
    '这个第五部分是不是必须要写啊，不写行不行呢',
    '主任说第一部分让小王写 我先弄别的 明天给你发过来',
    '小王发我的第五部分有问题，改进措施太少，下午我再让她补一下',
  ])('while the texts are asked for: %s', (words) => {
    say(...figures, words)
    expect(written()).toEqual([])
    say(`第一部分：${first}`, words)
    expect(text('text:s5')).toBeUndefined()
    expect(talk.says('还差什么').text).toContain('第五')
  })

  test('not even behind the name of a section: it is asked about, and holds the final', () => {
    say(...figures)
    const heard = say('第五部分：等小王写好了再发给你')
    expect(heard.text).toContain('是要写进第五部分的文字吗')
    expect(text('text:s5')).toBeUndefined()
    expect(talk.says('还差什么').text).toContain('等小王写好了再发给你')
  })

  test('what may be either is asked about', () => {
    say(...figures, `第一部分：${first}`)
    expect(say('新来的选调生帮着写的，文笔不错').text).toContain('是要写进第五部分的文字吗')
    talk.taps('不是')
    expect(text('text:s5')).toBeUndefined()
  })

  test('a text is taken at once', () => {
    say(...figures, first, fifth)
    expect(text('text:s1')).toBe(first)
    expect(text('text:s5')).toBe(fifth)
  })
})

describe('several sections in one message', () => {
  const paste = [
    '一、总体情况',
    '2021年，全镇主动公开信息286条。',
    '五、存在的主要问题及改进情况',
    '存在问题：更新不及时。改进措施：2022年每月检查1次。',
    '六、其他需要报告的事项',
    '没有其他事项。',
  ].join('\n')

  test.each([
    paste,
    paste.replace('五、存在', '五、政府信息公开工作存在'),
    paste
      .replace('一、总体情况', '第一部分')
      .replace('五、存在的主要问题及改进情况', '第五部分：')
      .replace('六、其他需要报告的事项', '第六部分'),
  ])('go each where it belongs, in one step', (message) => {
    say(...figures)
    expect(talk.says(message).text).toMatch(/^第一部分、第五部分、第六部分原样收下。\n/u)
    expect(text('text:s1')).toBe('2021年，全镇主动公开信息286条。')
    expect(text('text:s5')).toBe('存在问题：更新不及时。改进措施：2022年每月检查1次。')
    expect(text('text:s6')).toBe('没有其他事项。')
    talk.says('撤销')
    expect(written()).toEqual([])
  })

  test('on one line', () => {
    say('清溪镇 2021', '第五部分：问题是人手少，措施是加强培训。第六部分：没有其他事项。')
    expect(text('text:s5')).toBe('问题是人手少，措施是加强培训。')
    expect(text('text:s6')).toBe('没有其他事项。')
  })

  test('a whole report: its title is not kept, 无 shows what the figures say, the signature signs', () => {
    say(...figures)
    const report = [
      `${organ}2021年政府信息公开工作年度报告`,
      paste.replace('没有其他事项。', '无'),
      organ,
      '2022年1月10日',
    ].join('\n')
    const heard = talk.says(report)
    expect(heard.text).toContain('第一部分、第五部分原样收下。')
    expect(heard.text).toContain('自己会印')
    expect(text('text:s1')).not.toContain('年度报告')
    expect(text('text:s6')).toBeUndefined()
    expect(text('signature:date')).toBe('2022-01-10')
  })

  test('a section that has a text is asked about, the others are kept', () => {
    say(...figures, `第五部分：${fifth}`)
    const heard = talk.says(paste)
    expect(heard.text).toContain('第一部分、第六部分原样收下。')
    expect(heard.buttons).toContain('换成新的')
    expect(text('text:s5')).toBe(fifth)
  })

  test('chapters of 2008', () => {
    say('庞各庄镇 2017', '不是')
    const heard = talk.says(
      '一、政府信息公开工作的基本情况\n2017年，我镇按照要求公开政府信息。\n二、主动公开情况\n主动公开政府信息145条。\n六、存在的问题和改进措施\n公开不够及时，下一步加强检查。',
    )
    expect(heard.text).toContain('基本情况一章、主动公开一章、问题和改进一章原样收下')
    expect(situationIn(talk, '庞各庄镇人民政府', 2017).notes.get('text:n2')?.value).toBe('主动公开政府信息145条。')
  })
})

describe('a text with something else beside it', () => {
  test('a figure in front of it is asked about as usual', () => {
    say(...figures)
    const heard = say('处罚再加1件，另外第五部分写：问题是人手少，改进措施是加强培训。')
    expect(text('text:s5')).toBe('问题是人手少，改进措施是加强培训。')
    expect(heard.buttons).toContain('再加1件，21→22')
  })

  test('a question behind it is answered', () => {
    say(...figures)
    const heard = say('第五部分：问题是人手少，改进措施是加强培训。写完了，还差什么？')
    expect(text('text:s5')).toBe('问题是人手少，改进措施是加强培训。')
    expect(heard.text).toContain('第五部分原样收下。\n还不能交')
  })

  test('the signature in front of it signs', () => {
    say('清溪镇 2021', '落款清溪镇人民政府2022年1月18日，第五部分写：问题是人手少，改进措施是加强培训。')
    expect(text('text:s5')).toBe('问题是人手少，改进措施是加强培训。')
    expect(text('signature:date')).toBe('2022-01-18')
  })

  test('figures that a short text plainly says are said of the tables, too, and undone with it', () => {
    say('清溪镇 2021', '第六部分：2021年发出收费通知0件，总金额0元，实际收取总金额0元。')
    expect(text('text:s6')).toContain('发出收费通知0件')
    expect(figure('s6.fee.notices')).toBe(0)
    talk.says('撤销')
    expect(text('text:s6')).toBeUndefined()
    expect(figure('s6.fee.notices')).toBeUndefined()
  })
})

describe('a change to a text', () => {
  test('is never the text of another section', () => {
    say('清溪镇 2021', '第一部分：综合办负责更新。', '看第五部分')
    say('第一部分“负责更新。”后面加一句：专人审核。')
    expect(text('text:s1')).toBe('综合办负责更新。专人审核。')
    say('第一部分里面从“第五部分”开始后面都删了')
    expect(text('text:s5')).toBeUndefined()
    say('第一部分从“专人审核”开始后面都删了')
    expect(text('text:s1')).toBe('综合办负责更新。')
  })

  test('is not written where nothing stands yet', () => {
    say(...figures, '镇综合办负责更新后面加一句：专人审核。')
    expect(written()).toEqual([])
  })

  test.each([
    ['把第一部分里那句镇综合办负责更新删掉', first.replace('镇综合办负责更新。', '')],
    ['镇综合办负责更新后面加一句：专人审核。', first.replace('负责更新。', '负责更新。专人审核。')],
    ['“设公开查阅点”前面加一句：网站1个。', first.replace('设公开', '网站1个。设公开')],
    ['把设公开查阅点3个改成4个吧 谢谢', first.replace('查阅点3个', '查阅点4个')],
    ['公众号改成152条 不对 是157条', first.replace('148', '157')],
    ['把第一部分公开信息286条改成300条，李主任定的', first.replace('286', '300')],
    ['把286改成300条，主任说的', first.replace('286', '300')],
    ['镇综合办改成党政办，小王让改的', first.replace('镇综合办', '党政办')],
    ['第一部分的镇综合办改成党政办哈', first.replace('镇综合办', '党政办')],
  ])('is only what is to stand there: %s', (words, expected) => {
    say(...figures, `第一部分：${first}`)
    talk.says(words)
    expect(text('text:s1')).toBe(expected)
  })

  test('that only parts a paragraph is told as such', () => {
    say('清溪镇 2021', '第五部分：问题：公开意识不强。改进措施：加强培训。', '生成草稿')
    say('第五部分删掉最后一句', '第五部分加：改进措施：加强培训。')
    const heard = talk.says('和上一稿有什么不同')
    expect(heard.text).not.toContain('“”')
    expect(heard.text).toContain('第五部分多分了一段')
  })
})

describe('what a remark on a text wants', () => {
  const numbered = `第一部分：${first
    .replace('（一）', '（1）')
    .replaceAll('。（', '。\n（')
    .replace('2021年未开展考核、社会评议，无责任追究情形', '培训2次')}`

  test.each(['标题你排', '帮我把序号排一下', '小标题你来编'])('is done when it is said: %s', (words) => {
    say(...figures, numbered, words)
    expect(text('text:s1')).toContain('（一）主动公开')
  })

  test.each(['考核评议追责都没搞', '没搞考核评议，也没追责', '考核、评议、责任追究都没有'])(
    'a sentence is added where all that is missing was said: %s',
    (words) => {
      say(...figures, numbered, words)
      expect(text('text:s1')).toContain('2021年未开展工作考核、社会评议，无责任追究情形。')
    },
  )

  test('nothing is added for what was not said', () => {
    say(...figures, numbered, '考核没搞')
    expect(text('text:s1')).not.toContain('未开展')
  })

  test('「好了可以交了吧」 asks what is missing', () => {
    expect(say(...figures, numbered, `第五部分：${fifth}`, '好了可以交了吧').text).toContain('还不能交')
  })
})

describe('what a colleague wrote', () => {
  function colleague(): Conversation {
    const person = { id: 'wang', name: '小王' }
    talk.store.savePerson(person)
    talk.store.setMember({ organ, person: person.id, role: 'fill', by: 'zhao', at: 1 })
    const hers = talk.as(person)
    hers.says('在吗')
    hers.says(`${organ} 2021年`)
    return hers
  }

  test('is replaced only by a tap, and its author is told', () => {
    say('清溪镇 2021')
    colleague().says(`第五部分：${fifth}`)
    const heard = talk.says('第五部分改成：主要问题：人手不够。改进措施：2022年加人。')
    expect(heard.buttons).toContain('换成新的')
    expect(text('text:s5')).toBe(fifth)
    for (const { id } of talk.store.unsent('chat:wang')) talk.store.markSent(id, 1, null)
    talk.taps('换成新的')
    expect(text('text:s5')).toContain('人手不够')
    const told = talk.store.unsent('chat:wang').map(({ payload }) => (payload as { text: string }).text)
    expect(told.join()).toContain('的第五部分文字')
  })
})
