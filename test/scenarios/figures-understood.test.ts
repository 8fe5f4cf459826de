import { beforeEach, describe, expect, test } from 'vitest'
import { type Conversation, startConversation } from '../support/conversation.ts'

// Questions that wait are about what is still open, and are answered in words as well as by a tap.

let talk: Conversation

beforeEach(() => {
  talk = startConversation()
  talk.says('清溪镇人民政府 2021年')
})

test('a counted request that was not found is what came of it, not a figure nobody knows', () => {
  talk.says('新收8 自然人6公司1律所1 2020年没有转来的')
  const { text } = talk.says('公开4件个人3公司1 还有1个个人的没查到 剩下一个没办完')
  expect(text).toContain('“还有1个个人的没查到”一般记成“不掌握 自然人 1件”')
  expect(talk.says('处罚没查到').text).toContain('行政处罚先空着')
})

describe('a question that waits', () => {
  test('is only about what was not stated since', () => {
    talk.says('许可37 处罚18吧')
    expect(talk.says('处罚21').text).toContain('前面没定的：是不是 行政许可37？')
    const heard = talk.taps('对，记下')
    expect(heard.text).toContain('记下：行政许可 37。')
    expect(heard.text).not.toContain('处罚')
  })

  test('that would change a figure shows the old one and the new one', () => {
    talk.says('处罚18')
    expect(talk.says('许可37 处罚21吧').text).toContain('是不是 行政处罚 18→21，行政许可37？')
  })

  test('names each figure that would be lost, however many others there are', () => {
    talk.says('发2废1有效5')
    const { text } = talk.says('规范性文件制发改成0吧，复议诉讼都没有，信息处理费没有')
    expect(text).toContain('规范性文件·制发 2→0')
    expect(text).toContain('复议都是0')
  })

  test('is not asked again from the beginning where that is complete', () => {
    talk.says('许可37 发2废1有效6 规章没有吧')
    talk.says('发2废1有效6 规章没有')
    expect(talk.says('不是').text).not.toContain('①')
  })

  test.each(['对的，记下吧', '嗯 对的', '好的 记下', '就这么记吧'])('is answered by 「%s」', (yes) => {
    talk.says('许可37 处罚18吧')
    expect(talk.says(yes).text).toContain('记下：行政许可 37；行政处罚 18。')
  })

  test('of one figure, yes or no, is answered by 对', () => {
    talk.says('新收3都是自然人 转来0')
    talk.says('公开1件 还有一个查不到 剩1个没办完')
    expect(talk.says('对').text).toContain('无法提供（不掌握） 1')
  })
})

describe('either, or', () => {
  test.each(['是行政事业性的', '行政事业性收费那个', '收费那个是行政事业性的 3.26万'])(
    'is answered by 「%s」',
    (words) => {
      talk.says('收费3.26万')
      expect(talk.says(words).text).toContain('记下：行政事业性收费 3.26万元（32,600元）。')
    },
  )

  test('none of either is answered by its name', () => {
    talk.says('一分没收')
    const heard = talk.says('是信息处理费').text
    expect(heard).toContain('信息处理费3格都是0')
    expect(heard).not.toContain('行政事业性收费 0')
  })

  test('another figure is no answer to it', () => {
    talk.says('收费3.26万')
    expect(talk.says('行政事业性收费5万').text).toContain('行政事业性收费 5万元')
  })

  test('one of several reasons is named at once, also where it has no button', () => {
    talk.says('新收3都是自然人 转来0')
    talk.says('都予以公开')
    talk.says('3件里有一件不给')
    expect(talk.taps('不予公开').text).toContain('也可以直接说：内部事务、过程性信息、执法案卷、行政查询。')
    expect(talk.says('是过程性那个').text).toContain(
      '予以公开 3→2（都是自然人）；不予公开（过程性信息） 0→1（都是自然人）',
    )
  })
})

describe('who signs and when', () => {
  test.each(['落款清溪镇人民政府2022年1月18日，处罚21', '处罚21 落款2022年1月18日', '处罚21，落款改1月18'])(
    '%s: neither is lost',
    (words) => {
      const heard = talk.says(words).text
      expect(heard).toContain('落款记下：清溪镇人民政府，2022年1月18日。')
      expect(heard).toContain('记下：行政处罚 21。')
      expect(talk.says('撤销').text).toContain('改回去了：行政处罚 21→空着，落款。')
    },
  )

  test('beside a text', () => {
    talk.says('落款清溪镇人民政府2022年1月18日，第五部分写：问题是人手少，改进措施是加强培训。')
    expect(talk.says('看第五部分').table).toContain('问题是人手少')
    expect(talk.says('还差什么').text).not.toContain('落款')
  })
})

describe('a table with a sum that does not agree', () => {
  const table = [
    '项目\t自然人\t商业企业\t科研机构\t社会公益\t法律服务\t其他\t总计',
    '新收\t5\t1\t0\t0\t1\t0\t8',
    '上年结转\t1\t\t\t\t\t\t1',
    '予以公开\t3\t1\t\t\t\t\t4',
    '部分公开\t1\t\t\t\t\t\t1',
    '三安全一稳定\t\t\t\t\t1\t\t1',
    '不掌握\t1\t\t\t\t\t\t1',
    '结转下年度\t1\t\t\t\t\t\t1',
  ].join('\n')

  test('is corrected in words', () => {
    talk.says(table)
    expect(talk.says('总计是7 8打错了').text).toContain('记下：新收 7（自然人5，商业企业1，法律服务机构1）')
    expect(talk.says('空着的都是0').text).toContain('表三没有空着的了。')
  })

  test('its blanks are what it leaves blank, and nothing that it says', () => {
    talk.says(table)
    const { text } = talk.says('空着的都是0')
    expect(text).not.toContain('新收')
    talk.says('对')
    expect(talk.says('总计是7 8打错了').text).toContain('记下：新收 7')
    expect(talk.says('看表三').table).toMatch(/新收\n +5 +1 +0 +0 +1 +0 +7/u)
  })
})

describe('where a figure is from', () => {
  test('is asked by the name it is stated by', () => {
    talk.says('复议维持1，许可1 废1')
    const { text } = talk.says('复议维持1件谁说的')
    expect(text).toContain('复议·结果维持 1：小赵')
    expect(text).not.toContain('行政许可 1')
    expect(talk.says('许可是多少').text).toContain('行政许可 1：小赵')
  })

  test('also where it waits, or was replaced', () => {
    talk.says('处罚12吧')
    expect(talk.says('处罚谁说的').text).toContain('行政处罚 12：说过，还没定，没记下。')
    talk.says('许可37')
    talk.says('许可39')
    expect(talk.says('37谁说的').text).toMatch(/行政许可 37：小赵 .*说的，现在是39。/u)
  })

  test('and so is that of a text', () => {
    expect(talk.says('第五部分谁写的').text).toContain('第五部分还没写。')
    talk.says('第五部分：问题是人手少，改进措施是加强培训。')
    expect(talk.says('第五部分谁写的').text).toMatch(/第五部分：小赵 .*给的。/u)
  })
})

test('as many requests are left as have no result, and those go on', () => {
  talk.says('新收8 自然人6公司1律所1 转来0')
  talk.says('公开4件个人3公司1 部分公开1个人 律所那个三安全一稳定 还有1个个人的没办完')
  expect(talk.taps('对，记下').text).toContain('还有1件怎么办的？')
  expect(talk.taps('都没办完').text).toContain('转到2022年 1→2（都是自然人）')
})

test('a step that changed no figure says what it was about', () => {
  talk.says('新收3都是自然人 转来0')
  talk.says('公开5')
  expect(talk.says('撤销').text).toContain('改回去了：予以公开·自然人那一步。')
  expect(talk.says('恢复').text).toContain('恢复了：予以公开·自然人那一步。')
})

test('two words that are asked about are both explained', () => {
  const { text } = talk.says('规章是啥意思啊 规范性文件又是啥')
  expect(text).toContain('规章只有')
  expect(text).toContain('规范性文件：')
  expect(talk.says('复议和诉讼有啥区别').text).toContain('复议是请上级机关重审答复')
})

describe('what a colleague says that agrees only as a whole', () => {
  const colleague = (): Conversation => {
    const wang = talk.as({ id: 'wang', name: '小王' })
    wang.says('清溪镇人民政府 2021年')
    return wang
  }

  test('is one question, not two that contradict each other', () => {
    talk.says('新收3自然人')
    const wang = colleague()
    const { text, buttons } = wang.says('新收5件 个人3个 公司2个')
    expect(text).toContain('和小赵说的不一样：新收总计 3→5，新收·商业企业 空着→2。用哪个？')
    expect(text).not.toContain('对不上')
    expect(buttons).toEqual(['都改成后说的', '都保留'])
    expect(wang.taps('都改成后说的').text).toContain('新收 3→5（自然人3，商业企业2）')
  })

  test('neither is lost where what stands is kept', () => {
    talk.says('新收3自然人')
    talk.says('转来0')
    talk.says('都予以公开')
    const wang = colleague()
    expect(wang.says('予以公开2 涉及第三方隐私不予公开1').text).toContain('予以公开·自然人 3→2')
    wang.taps('都保留')
    expect(wang.says('看表三').table).toMatch(/予以公开\n +3/u)
  })
})
