import { beforeEach, describe, expect, test } from 'vitest'
import type { CellId } from '../../src/schema/cell-id.ts'
import { situationIn } from '../support/clerk.ts'
import { type Conversation, figuresByTaps, startConversation } from '../support/conversation.ts'

let talk: Conversation

const say = (...messages: string[]) => messages.map((message) => talk.says(message)).at(-1)!

beforeEach(() => {
  talk = startConversation()
})

describe('a township of 2021', () => {
  const figure = (cell: CellId): number | undefined => situationIn(talk, '永乐店镇人民政府', 2021).stated.get(cell)

  beforeEach(() => {
    talk.says('永乐店镇 2021')
  })

  test.each(['212 执法队回了', '212件，执法队报的', '执法队回了 212', '212 执法队那边刚才回的'])(
    '「%s」 answers what the office was asked, whatever is asked by now',
    (words) => {
      expect(say('许可0强制0 处罚得问执法队', words).text).toContain('记下：行政处罚 212。')
      expect(figure('s2.penalty.decisions')).toBe(212)
    },
  )

  test.each(['212 执法队回了吗', '执法队回了吗', '212 司法所回了'])('「%s」 does not', (words) => {
    say('许可0强制0 处罚得问执法队', words)
    expect(figure('s2.penalty.decisions')).toBeUndefined()
  })

  test('「一处处来」 is no sum, and nothing is left open by it', () => {
    const { text, buttons } = say('没发过收费通知', '一处处来')
    expect(text).not.toMatch(/元还是万元|没用到/)
    expect(buttons.join()).not.toContain('1元')
    expect(figure('s6.fee.collected')).toBeUndefined()
    expect(talk.says('还差什么').text).not.toContain('一处处来')
  })

  test('a correction goes back to what was said, whatever is asked by then', () => {
    const { text } = say('文件规章都没有', '处罚12 许可强制没有', '处罚13', '不对 还是12')
    expect(text).toContain('行政处罚 13→12')
    expect(figure('s2.penalty.decisions')).toBe(12)
    expect(figure('s2.fees.amount')).toBeUndefined()
    const less = talk.says('处罚减3')
    expect(less.text).toContain('是不是 行政处罚 12→9')
    talk.says('对')
    expect(figure('s2.penalty.decisions')).toBe(9)
  })

  test('「还是12」 alone is put to the person first', () => {
    const { text } = say('文件规章都没有', '处罚12 许可强制没有', '处罚13', '还是12')
    expect(text).toContain('是不是 行政处罚 13→12')
    expect(figure('s2.penalty.decisions')).toBe(13)
    talk.taps('对，记下')
    expect(figure('s2.penalty.decisions')).toBe(12)
  })

  test('two figures corrected together are compared together', () => {
    say('文件规章都没有', '许可处罚强制都没有', '没收费', '新收2件自然人', '2020年转来2件自然人')
    say('不掌握2 公开1 转到2022年1')
    const { text, buttons } = talk.says('不掌握改成3，予以公开改成0')
    expect(text).toContain('2→3')
    expect(text).toContain('1→0')
    expect(text).not.toMatch(/没改|也改成0吗/)
    expect(buttons).not.toContain('只把空的填0')
    expect(figure('s3.granted.person')).toBe(0)
    expect(figure('s3.unavailableNotHeld.person')).toBe(3)
  })

  test('what would be overwritten is asked in a sentence', () => {
    say('文件规章都没有', '许可处罚强制都没有', '没收费', '新收2件自然人 转来0', '不掌握1 公开1')
    expect(talk.says('予以公开没有').text).toContain('予以公开已经有数，也改成0吗？')
  })

  test('a section by its numeral is no figure of what is asked', () => {
    const { text } = talk.says('六 无')
    expect(text).toContain('信息处理费')
    expect(text).not.toContain('“六”')
    expect(figure('s2.normative.issued')).toBeUndefined()
    expect(talk.says('五 问题是主动性不够 措施是多培训').text).toContain('第五部分')
    expect(situationIn(talk, '永乐店镇人民政府', 2021).notes.get('text:s5')?.value).toBe(
      '问题是主动性不够 措施是多培训',
    )
  })
})

describe('nothing to report in section six', () => {
  const sixth = (): string | undefined => situationIn(talk, '永乐店镇人民政府', 2021).notes.get('text:s6')?.value

  beforeEach(() => {
    figuresByTaps(talk)
  })

  test.each(['第六部分没有', '六 无', '六、其他需要报告的事项：无', '第六部分没有要报的'])(
    '「%s」 shows what the figures say of it, and takes that when it is said again',
    (said) => {
      const shown = talk.says(said)
      expect(shown.text).toContain('第六部分按数字写成')
      expect(sixth()).toBeUndefined()
      const kept = talk.says(said)
      expect(kept.text).toContain('第六部分原样收下')
      expect(kept.text).not.toContain('是要写进报告的文字吗')
      expect(sixth()).toContain('发出收费通知')
    },
  )

  test('「没有」 is an answer while it is asked', () => {
    say('第六部分没有', '没有')
    expect(sixth()).toContain('发出收费通知')
  })

  test('a text of section five begins with its numeral', () => {
    talk.says('五：主要是主动性不够，下一步多培训，按月检查。')
    expect(situationIn(talk, '永乐店镇人民政府', 2021).notes.get('text:s5')?.value).toBe(
      '主要是主动性不够，下一步多培训，按月检查。',
    )
  })
})

describe('a township of 2017', () => {
  test('says how many were trained while documents are asked about', () => {
    say('庞各庄镇 2017', '不是', '公开145条 规范性文件22条 微信39条 别的渠道没有')
    const { text } = talk.says('就我一个人 兼职的 培训4次100人 开会2次')
    expect(text).not.toContain('制发规范性文件总数100')
    const { stated } = situationIn(talk, '庞各庄镇人民政府', 2017)
    expect(stated.get('t9.trainees')).toBe(100)
    expect(stated.has('t1.issuedNormative')).toBe(false)
  })
})

describe('a township of 2020', () => {
  beforeEach(() => {
    say('庞各庄镇 2020', '全国通用')
  })

  test('says a sum that can be in one unit only', () => {
    const { text, buttons } = talk.says('采购79个941.4649')
    expect(text).toContain('941.4649万元')
    expect(text).not.toContain('元还是万元')
    expect(buttons).toContain('对，记下')
    const other = talk.says('采购79个941.46')
    expect(other.buttons.filter((label) => label.includes('941.46'))).toEqual(
      expect.arrayContaining([expect.stringMatching(/941\.46元$/), expect.stringMatching(/941\.46万元$/)]),
    )
  })

  test('is quoted as written', () => {
    expect(talk.says('其他事项58 1982次').text).toContain('“其他事项58 1982次”')
  })

  test('says at once that there were no documents', () => {
    expect(talk.says('规章没有 文件也没有').text).toMatch(/^记下/)
  })
})
