import { beforeEach, describe, expect, test } from 'vitest'
import { fileBytes } from '../../src/desk/documents/files.ts'
import { arrived, joined } from '../support/colleagues.ts'
import { type Conversation, figuresByTaps, startConversation, textsByParts } from '../support/conversation.ts'
import { openInWord } from '../support/word-editor.ts'

const organ = '永乐店镇人民政府'

let zhao: Conversation
let xiao: Conversation
let wang: Conversation

const toWang = () => arrived(zhao, 'chat:tg:wang')
const toXiao = () => arrived(zhao, 'chat:tg:xiao')
const finals = () => zhao.store.files(1, 'final').length

beforeEach(() => {
  zhao = startConversation()
  figuresByTaps(zhao)
  textsByParts(zhao)
  xiao = joined(zhao, organ, 'tg:xiao', '小王', 'fill')
  xiao.says(`${organ} 2021年`)
  wang = joined(zhao, organ, 'tg:wang', '王主任', 'review')
})

describe('while the report waits for him', () => {
  beforeEach(() => {
    xiao.says('送审')
    toWang()
  })

  test.each(['看着还行吧', '我看了 没问题', '可以', '嗯', '行', 'ok', '写得不错', '挺好的', '都看了，没啥问题'])(
    'praise is no opinion to send back, and approves nothing: %s',
    (words) => {
      const heard = wang.says(words)
      expect(heard.buttons).toEqual(['同意，审定', '退回，写意见'])
      expect(heard.text).not.toMatch(/退回意见发给|齐了/u)
      expect(wang.says('ok').buttons).toEqual(['同意，审定', '退回，写意见'])
      expect([finals(), toXiao().text]).toEqual([0, ''])
      expect(wang.taps('同意，审定').text).toContain('审定记下')
      expect(finals()).toBe(1)
    },
  )

  test('several opinions in a row are all passed on', () => {
    wang.says('处罚核一下')
    const second = wang.says('日期也不对')
    expect(second.text).toContain('处罚核一下')
    expect(second.text).toContain('日期也不对')
    wang.says('看第五部分')
    expect(wang.says('第五部分再长点').text).toContain('3条')
    expect(wang.says('好的').text).toContain('发给小王了')
    const { text } = toXiao()
    for (const words of ['处罚核一下', '日期也不对', '第五部分再长点']) expect(text).toContain(words)
  })

  test('several returns in a row stay open together', () => {
    wang.says('退回，处罚核一下')
    wang.says('退回，日期也不对')
    const seen = xiao.says('看全部意见').text
    expect(seen).toContain('处罚核一下')
    expect(seen).toContain('日期也不对')
    expect(xiao.says('还差什么').text).toMatch(/处罚核一下[\s\S]*日期也不对/u)
    wang.says('撤销')
    expect(xiao.says('看全部意见').text).not.toContain('日期也不对')
  })

  test('an opinion is no order to change a text', () => {
    wang.says('不行 退回去')
    const points = '1、处罚数核一下，执法队说212 2、第一部分太长了，培训那句删掉 3 落款日期改成1月15'
    expect(wang.says(points).text).toContain('发给小王了')
    expect(toXiao().text).toContain(points)
  })

  test.each([
    '1、处罚数核一下，执法队说212 2、第一部分太长了，培训那句删掉 3 落款日期改成1月15',
    '处罚221是怎么来的 执法队说的是212吧',
    '第一部分培训那句删掉',
    '把第五部分“按月检查”改成“按季检查”',
    '第五部分：问题是人手少。改进措施是加人。',
    '落款日期改成1月15日',
    '机关名称不对，应该是永乐店乡人民政府',
  ])('what he wants otherwise is offered as an opinion, whatever it looks like: %s', (words) => {
    const heard = wang.says(words)
    expect(heard.buttons).toEqual(['是意见，退回', '不是意见'])
    wang.taps('是意见，退回')
    expect(toXiao().text).toContain(words)
  })

  test('what is left to look at is asked for in plain words', () => {
    const what = wang.says('这个要我干什么')
    expect(what.text).toContain('小王')
    expect(what.buttons.slice(0, 2)).toEqual(['同意，审定', '退回，写意见'])
    expect(wang.says('好的收到').buttons.slice(0, 2)).toEqual(['同意，审定', '退回，写意见'])
    expect(wang.says('好的我看看').buttons.slice(0, 2)).toEqual(['同意，审定', '退回，写意见'])
    const seen = wang.says('看稿')
    expect(seen.file?.kind).toBe('draft')
    expect(seen.buttons.slice(0, 2)).toEqual(['同意，审定', '退回，写意见'])
    expect(zhao.store.files(1)).toHaveLength(1)
  })

  test('an approval beside an open opinion asks first, and drops nothing silently', () => {
    wang.says('退回，处罚核一下')
    toXiao()
    const asked = wang.says('同意，审定')
    expect(asked.text).toContain('处罚核一下')
    expect(asked.text).toContain('没改过')
    expect(asked.buttons).toEqual(['照样审定', '先不审定'])
    expect(finals()).toBe(0)
    expect(xiao.says('看全部意见').text).toContain('处罚核一下')
    wang.taps('照样审定')
    expect(finals()).toBe(1)
    expect(xiao.says('看全部意见').text).toContain('处罚核一下')
  })

  test('an approval beside an opinion that was not passed on asks too', () => {
    wang.says('处罚核一下')
    expect(wang.says('同意').text).toContain('处罚核一下')
    expect(finals()).toBe(0)
    wang.taps('照样审定')
    expect(finals()).toBe(1)
  })

  test('a signature on paper is told to who reviews', () => {
    xiao.says('定稿')
    xiao.taps('已纸上签字，我登记')
    expect(xiao.says('王主任今天签的').text).toContain('审定：王主任')
    const told = toWang()
    expect(told.text).toMatch(/小王登记/u)
    expect(told.text).toContain('王主任')
    expect(told.file?.kind ?? told.buttons.join()).toMatch(/final|正式稿/u)
    wang.says('退回，我没签过')
    expect(toXiao().text).toContain('我没签过')
  })
})

describe('outside of a review', () => {
  test.each(['第一部分写得太空了，重写', '处罚再核一下吧'])('what he says reaches who fills in: %s', (words) => {
    wang.says(`${organ} 2021年`)
    const heard = wang.says(words)
    expect(heard.text).toContain('填报')
    wang.says('好的')
    expect(toXiao().text).toContain(words)
    expect(xiao.says('还差什么').text).toContain('王主任')
  })

  test('what was dropped is not passed on later', () => {
    wang.says(`${organ} 2021年`)
    wang.says('第一部分写得太空了，重写')
    wang.taps('不是意见')
    wang.says('好的')
    expect(toXiao().text).toBe('')
    expect(xiao.says('还差什么').text).not.toContain('退回')
  })

  test('after he sent it back, one more opinion joins the others', () => {
    xiao.says('送审')
    wang.says('退回，处罚核一下')
    toXiao()
    wang.says('再加一条 第五部分太短')
    wang.says('对')
    expect(toXiao().text).toContain('第五部分太短')
    expect(xiao.says('看全部意见').text).toMatch(/处罚核一下[\s\S]*第五部分太短/u)
  })
})

test('a Word file that he changed is a list of what he wants otherwise', async () => {
  xiao.says('送审')
  const { file } = toWang()
  const { name, bytes } = await fileBytes(zhao.store, file!.id)
  const version = zhao.store.version(1)
  const changed = openInWord(bytes).replace('答复不够规范', '答复文书不够规范').figure('行政处罚', 0, '210').save()
  const heard = await wang.sendsFile(name, changed)
  expect(heard.text).toContain('行政处罚 0→210')
  expect(heard.buttons).toEqual(['是意见，退回', '不是意见'])
  expect(zhao.store.version(1)).toBe(version)
  wang.says('好的')
  const { text } = toXiao()
  expect(text).toContain('行政处罚 0→210')
  expect(text).toContain('文书不够规范')
  expect((await wang.sendsFile(name, bytes)).text).toContain('没改动')
})

describe('who fills in', () => {
  test('sees all that changed before he approves', () => {
    xiao.says('送审')
    toWang()
    zhao.says('处罚3')
    zhao.says('把第五部分“按月检查”改成“按季检查”')
    zhao.says('落款2022年1月13日')
    xiao.says('送审')
    const shown = toWang()
    expect(shown.buttons).toContain('看其余1样')
    expect(wang.says('还有1样是啥').table).toContain('落款')
    wang.says('在吗')
    expect(wang.says('剩下的都列出来').table).toMatch(/1 表二[\s\S]*3 落款/u)
  })

  test.each(['主任看了吗', '王主任看了没', '主任说啥了', '主任回了吗'])('asks whether he has looked: %s', (words) => {
    expect(xiao.says(words).text).toContain('还没送审')
    xiao.says('送审')
    const heard = xiao.says(words)
    expect(heard.text).toContain('等他点')
    expect(heard.buttons).toContain('催一下王主任')
  })

  test('reminds him', () => {
    xiao.says('送审')
    toWang()
    expect(xiao.says('催一下主任').text).toContain('王主任')
    const told = toWang()
    expect(told.text).toContain('小王')
    expect(told.buttons.slice(0, 2)).toEqual(['同意，审定', '退回，写意见'])
    expect(told.file?.kind).toBe('draft')
  })

  test.each(['催一下执法队', '主任说没有', '给小王看看', '谁签的合同'])(
    'is not taken at other words for it: %s',
    (words) => {
      xiao.says('送审')
      toWang()
      xiao.says(words)
      expect([toWang().text, finals()]).toEqual(['', 0])
    },
  )

  test.each(['主任不在 我能不能先交', '主任出差了，能先交吗'])('cannot go around him: %s', (words) => {
    xiao.says('送审')
    const heard = xiao.says(words)
    expect(heard.text).toContain('审定')
    expect(heard.buttons).toContain('已纸上签字，我登记')
    expect(finals()).toBe(0)
  })

  test.each(['齐了吧 送给王主任看', '送主任看看', '发给王主任审一下吧', '给王主任看看'])('sends it: %s', (words) => {
    expect(xiao.says(words).text).toContain('送王主任了')
  })

  test('an answer to nothing is said to be one, and stands in the way of nothing', () => {
    expect(xiao.says('写答复').text).toContain('没有退回的意见')
    expect(xiao.says('送审').text).toContain('送王主任了')
  })
})

describe('a signature', () => {
  test('older than a change is asked about', () => {
    zhao.says('生成草稿')
    zhao.says('处罚25')
    const asked = zhao.says('李镇长昨天签了')
    expect(finals()).toBe(0)
    expect(asked.text).toContain('草稿1')
    expect(asked.buttons).toEqual(['签的就是现在的', '签的是草稿1'])
    expect(zhao.taps('签的是草稿1').file).toBeUndefined()
    expect(finals()).toBe(0)
    expect(zhao.says('李镇长昨天签了').text).toContain('草稿1')
    expect(zhao.taps('签的就是现在的').text).toContain('审定：李镇长 2022年1月10日')
    expect(finals()).toBe(1)
  })

  test.each(['谁签的', '哪位签的？', '是谁签的字'])('that is asked for is told: %s', (words) => {
    zhao.says('李镇长今天签了')
    expect(zhao.says(words).text).toContain('李镇长 2022年1月11日')
    expect(zhao.says('挂网了 今天').text).toContain('1月11日')
    expect(zhao.store.changes(1).some(({ notes }) => notes.some(({ slot }) => slot === 'published'))).toBe(true)
  })

  test('that is asked for does not swallow a publication', () => {
    zhao.says('李镇长今天签了')
    zhao.says('已纸上签字，我登记')
    zhao.says('挂网了 今天')
    expect(zhao.store.changes(1).some(({ notes }) => notes.some(({ slot }) => slot === 'published'))).toBe(true)
  })
})

describe('a button of a question that is still open', () => {
  test('stays good, whatever was said meanwhile', () => {
    zhao.says('第六部分删掉')
    zhao.says('看第六部分')
    zhao.says('写第六部分')
    const button = zhao.store.buttonsOf('chat:zhao').find(({ label }) => label === '采用')!
    zhao.says('生成草稿')
    zhao.says('许可3')
    zhao.says('还差什么')
    expect(zhao.sends({ kind: 'tap', token: button.token }).text).toMatch(/^第六部分/u)
  })

  test('of two messages that were changed, each does what it says', () => {
    const say = (words: string): string => {
      zhao.says(words)
      return zhao.store.changes(1).at(-1)!.message!
    }
    const [first, second] = [say('强制2'), say('许可3')]
    const changes = (text: string, message: string): string => {
      zhao.sends({ kind: 'edit', text, message })
      return zhao.store.buttonsOf('chat:zhao').find(({ label }) => label === '照着改')!.token
    }
    const [coercion, licensing] = [changes('强制4', first), changes('许可5', second)]
    zhao.says('处罚7')
    expect(zhao.sends({ kind: 'tap', token: coercion }).text).toContain('行政强制 2→4')
    expect(zhao.sends({ kind: 'tap', token: licensing }).text).toContain('行政许可 3→5')
    expect(zhao.sends({ kind: 'tap', token: coercion }).text).toContain('前面的')
  })
})

describe('what is said of where it stands', () => {
  test('is said once, and calls no report another', () => {
    const { text } = zhao.says('一处处来')
    expect(text).not.toContain('换到')
    expect(text.match(/齐了/gu)).toHaveLength(1)
  })

  test('a draft after the final is not called the way to it', () => {
    zhao.says('生成草稿')
    zhao.says('李镇长今天签了')
    expect(zhao.says('生成草稿').text).toContain('上报用正式稿')
    zhao.says('许可3')
    expect(zhao.says('生成草稿').text).toContain('定稿后才能上报')
  })

  test('two texts that are open are two', () => {
    zhao.says('第五部分删掉')
    zhao.says('第六部分删掉')
    expect(zhao.says('生成草稿').text).toContain('空着2处：第五、六部分文字')
  })

  test('that a correction is none any more stands above what is listed', () => {
    zhao.says('李镇长今天签了')
    zhao.says('已上报')
    zhao.says('许可3')
    xiao.says('在吗')
    zhao.says('撤销')
    const lines = xiao.says('还差什么').text.split('\n')
    expect(lines[0]).not.toMatch(/：$/u)
  })
})

describe('who is there', () => {
  test('names who opened the report, too', () => {
    expect(zhao.says('谁在用').text).toContain('管理员：小赵')
    expect(xiao.says('谁在用').text).toContain('管理员：小赵')
  })

  test('nobody is invited while it is open which organ is meant', () => {
    const asked = xiao.says('永乐店乡人民政府')
    expect(asked.buttons[0]).toMatch(/^这份改成/u)
    const heard = xiao.says('邀请小李填报')
    expect(heard.text).toContain('先定')
    expect(heard.buttons).toEqual([...asked.buttons, '邀请来手上这份'])
  })
})
