import { describe, expect, test } from 'vitest'
import { fileBytes } from '../../src/desk/documents/files.ts'
import { readProfiles } from '../../src/profiles.ts'
import type { LocalProfile } from '../../src/schema/habits.ts'
import { situationIn } from '../support/clerk.ts'
import { type Conversation, startConversation } from '../support/conversation.ts'
import { plainText, readDocx } from '../support/docx-reader.ts'

const { profiles } = readProfiles('/no/such/folder')
const organ = '密云区安澜镇人民政府'
const year = 2025
const day = 86_400_000

/** A conversation in January 2026. */
function inJanuary(more: readonly LocalProfile[] = [], deadline?: string): Conversation {
  const talk = startConversation(undefined, {
    profiles: [...profiles.filter(({ id }) => !more.some((other) => other.id === id)), ...more],
    ...(deadline === undefined ? {} : { deadline }),
  })
  talk.waits(4 * 365.25 * day)
  return talk
}

const figures = ['文件、规章都是0', '都没有', '没有收费', '新收、转来都没有', '复议、诉讼都没有', '没发过也没收过']
const fill = (talk: Conversation): void => {
  for (const label of figures) talk.taps(label)
}

const printed = async ({ store }: Conversation, id: number): Promise<string[]> =>
  plainText(readDocx((await fileBytes(store, id)).bytes)).split('\n')

const problems = '存在的问题是公开不够及时、内容不够细。改进措施：2026年按月核对目录，加强培训。'

describe('an organ whose name says where it is', () => {
  test('is asked once, and a yes is enough', () => {
    const talk = inJanuary()
    const asked = talk.says('密云区安澜镇 2025年')
    expect(asked.text).toContain('按北京的要求写吗？第一部分分七段：组织领导、')
    expect(asked.buttons).toEqual(['对，按北京的写', '不，全国通用'])
    const { text } = talk.says('好的')
    expect(text).toContain('记下：按北京的要求写。')
    expect(text).toContain('①行政规范性文件')
    expect(situationIn(talk, organ, year).form.habits?.id).toBe('beijing')
    expect(talk.says('还差什么').text).not.toContain('北京')
  })

  test('may go past the question, and is not asked again', () => {
    const talk = inJanuary()
    talk.says('密云区安澜镇 2025年')
    expect(talk.says('处罚12件').text).toContain('记下：行政处罚 12')
    expect(talk.says('还差什么').text).not.toContain('北京')
    expect(situationIn(talk, organ, year).form.habits).toBeUndefined()
  })

  test.each(['嗯 好', '可以的', '就按这个写吧', '北京', '是北京的', '对，按北京的写'])('says yes: %s', (words) => {
    const talk = inJanuary()
    talk.says('密云区安澜镇 2025年')
    expect(talk.says(words).text).toContain('记下：按北京的要求写。')
  })

  test('is asked again after what was not understood', () => {
    const talk = inJanuary()
    talk.says('密云区安澜镇 2025年')
    expect(talk.says('唉这个这个').text).toContain('按北京的要求写吗？')
  })

  test.each(['没有要求啊', '先不用吧', '不用', '全国通用', '不是北京的', '按国办的格式写吧'])(
    'says no: %s',
    (words) => {
      const talk = inJanuary()
      talk.says('密云区安澜镇 2025年')
      expect(talk.says(words).text).toContain('记下：按全国通用的写。')
      expect(situationIn(talk, organ, year).form.sections[0]!.parts).toHaveLength(5)
    },
  )

  test('answers with the place which statistics table is its own', () => {
    const talk = inJanuary()
    expect(talk.says('密云区安澜镇 2017年').text).toContain('统计表多一块“重点领域”')
    talk.says('对')
    expect(situationIn(talk, organ, 2017).missing).toHaveLength(71)
    expect(talk.says('还差什么').text).not.toContain('是不是北京')
    talk.says('撤销')
    expect(situationIn(talk, organ, 2017).missing).toHaveLength(58)
    expect(talk.says('还差什么').text).toContain('是不是北京')
    talk.says('换成全国通用')
    expect(talk.says('还差什么').text).not.toContain('是不是北京')
  })

  test('is asked as well when a file begins the report', async () => {
    const before = { organ, year: 2024, figures: {} }
    const talk = inJanuary()
    await talk.sendsFile('2024.json', new TextEncoder().encode(JSON.stringify(before)))
    const begin = talk.store.buttonsOf('chat:zhao').find(({ label }) => label.includes('2025'))
    expect(begin).toBeDefined()
    expect(talk.taps(begin!.label).text).toContain('按北京的要求写吗？')
  })
})

describe('in words', () => {
  test.each(['按武威的写', '用武威的格式', '就按武威市的要求来吧', '改成武威的', '武威的格式'])('%s', (words) => {
    const talk = inJanuary()
    expect(talk.says('柳河镇 2025年').text).not.toContain('要求')
    const { text, buttons } = talk.says(words)
    expect(text).toContain('记下：按武威的要求写。')
    expect(text).toContain('第一部分不超过1000字')
    expect(buttons).toContain('撤销')
    expect(talk.says(words).text).toContain('已经是按武威的要求写。')
    expect(talk.says('不要武威的格式了').text).toContain('按全国通用')
    expect(talk.says('恢复全国通用').text).toContain('现在就是按全国通用')
  })

  test.each(['本地要求', '有什么本地要求', '当地有啥要求没', '看看区里的格式', '现在按哪里的要求写的'])(
    '%s: what there is',
    (words) => {
      const talk = inJanuary()
      talk.says('柳河镇 2025年')
      const { text, buttons } = talk.says(words)
      expect(text).toBe('现在按全国通用的写。\n要换就点一下：填的数、写的文字都不动，开头一句跟着换。')
      expect(buttons).toEqual(['按安徽的写', '按北京的写', '按武威的写', '按云南的写'])
      expect(talk.taps('按武威的写').text).toContain('记下：按武威的要求写。')
      expect(talk.says('本地要求').buttons).toEqual(['按安徽的写', '按北京的写', '按云南的写', '全国通用'])
    },
  )

  test('a place that says nothing of the year changes nothing', () => {
    const talk = inJanuary()
    talk.says('柳河镇 2023年')
    expect(talk.says('按武威的写').text).toContain('武威的要求里没有说到2023年的报告，没改')
    expect(situationIn(talk, '柳河镇人民政府', 2023).notes.has('habits')).toBe(false)
  })

  test.each(['处罚12件，北京来的2件', '北京', '武威那边的申请3件', '按领导的要求写'])('is not meant: %s', (words) => {
    const talk = inJanuary()
    talk.says('柳河镇 2025年')
    talk.says(words)
    expect(situationIn(talk, '柳河镇人民政府', 2025).notes.has('habits')).toBe(false)
  })
})

describe('a new report of the organ', () => {
  test('takes over what it chose last, and says so', () => {
    const talk = inJanuary()
    talk.says('密云区安澜镇 2025年')
    talk.taps('对，按北京的写')
    talk.waits(365 * day)
    const { text } = talk.says('换报告 2026年')
    expect(text).toContain('照2025年的，按北京的要求写；不用了就说“换成全国通用”。')
    expect(text).toContain('①行政规范性文件：2026年')
    expect(situationIn(talk, organ, 2026).form.habits?.parts).toHaveLength(7)
  })

  test('is asked where it said of an older report that it is one of Beijing', () => {
    const talk = inJanuary()
    talk.says('柳河镇 2017年')
    talk.taps('是北京的')
    expect(talk.says('换报告 2025年').text).toContain('按北京的要求写吗？')
  })

  test('takes over that it wants none', () => {
    const talk = inJanuary()
    talk.says('密云区安澜镇 2025年')
    talk.taps('不，全国通用')
    talk.waits(365 * day)
    expect(talk.says('换报告 2026年').text).not.toContain('北京')
  })

  test('does not follow a profile that was changed: it is offered', () => {
    const wuwei = profiles.find(({ id }) => id === 'gansu-wuwei')!
    const known = [wuwei]
    const talk = startConversation(undefined, { profiles: known })
    talk.waits(4 * 365.25 * day)
    talk.says('柳河镇 2025年')
    talk.says('按武威的写')
    known[0] = { ...wuwei, periods: [{ ...wuwei.periods[0]!, lengths: { s1: 800 } }] }
    const { text, buttons } = talk.sends({ kind: 'open', report: 1 })
    expect(text).toContain('武威的要求后来改过，这份还照原来的写。')
    expect(situationIn(talk, '柳河镇人民政府', 2025).form.habits?.lengths).toEqual({ s1: 1000 })
    expect(buttons).toContain('用新的')
    talk.taps('用新的')
    expect(situationIn(talk, '柳河镇人民政府', 2025).form.habits?.lengths).toEqual({ s1: 800 })
    expect(talk.sends({ kind: 'open', report: 1 }).buttons).not.toContain('用新的')
  })
})

describe('the texts', () => {
  test('are asked for part by part as the place wants them, and printed so', async () => {
    const talk = inJanuary()
    talk.says('密云区安澜镇 2025年')
    talk.says('按北京的写')
    fill(talk)
    expect(talk.taps('一段一段来').text).toContain('第一部分·组织领导：谁牵头、谁负责、怎么推进的？')
    expect(talk.says('镇长牵头，党政办负责，按季调度，各科室有专人。').text).toContain('第一部分·主动公开')
    const { file } = talk.says('出草稿')
    const lines = await printed(talk, file!.id)
    expect(lines).toContain('（一）组织领导')
    expect(lines.some((text) => text.startsWith('依据《中华人民共和国政府信息公开条例》（以下简称'))).toBe(true)
    expect(lines.join('')).not.toContain('国办公开办函')
  })

  test('that were given for a part stay when the place is changed', async () => {
    const talk = inJanuary()
    talk.says('密云区安澜镇 2025年')
    talk.says('按北京的写')
    fill(talk)
    talk.taps('一段一段来')
    talk.says('镇长牵头，党政办负责，按季调度，各科室有专人。')
    talk.says('换成全国通用')
    const { file } = talk.says('出草稿')
    const text = (await printed(talk, file!.id)).join('\n')
    expect(text).toContain('镇长牵头')
    expect(text).toContain('国办公开办函〔2021〕30号')
  })

  test('that are too long are closed by shortening or by a reason', () => {
    const strict: LocalProfile = { id: 'liuhe', name: '柳河', organs: ['柳河'], periods: [{ lengths: { s5: 20 } }] }
    const talk = inJanuary([strict])
    expect(talk.says('柳河镇 2025年').text).toContain('按柳河的要求写吗？第五部分不超过20字。')
    talk.says('对')
    fill(talk)
    const { text } = talk.says(`第五部分：${problems}`)
    expect(text).toMatch(/第五部分有\d+字，柳河的要求是不超过20字/u)
    talk.says('一处处来')
    expect(talk.says('还差什么').text).toContain('不超过20字')
    talk.says('第五部分：改成\n公开不够及时；2026年加强培训，按月查。')
    if (talk.store.buttonsOf('chat:zhao').some(({ label }) => label === '换成新的')) talk.taps('换成新的')
    expect(talk.says('还差什么').text).not.toContain('不超过20字')
  })
})

describe('contact lines', () => {
  const reach = '地址 安澜大街2号，邮编 650000，电话 0871-6000000'
  const ask = '开头要写联系方式'

  function begun(talk: Conversation): Conversation {
    talk.says('昭通市安澜镇 2025年')
    talk.says('对')
    fill(talk)
    talk.says(
      '第一部分：\n（一）主动公开。公开栏发布。\n（二）依申请公开。窗口登记。\n（三）政府信息管理。审签归档。\n（四）政府信息公开平台建设。设公开栏。\n（五）监督保障。列入考核，开展社会评议，无责任追究情形。',
    )
    talk.says(`第五部分：${problems}`)
    return talk
  }

  test('are asked for, kept as they were said, and printed below the opening', async () => {
    const talk = begun(inJanuary())
    const { text } = talk.taps('采用')
    expect(text).toContain(ask)
    expect(talk.says('还差什么').text).toContain('开头的联系方式')
    expect(talk.says('不知道啊').text).not.toContain('记下：不知道')
    expect(talk.says(reach).text).toContain(`联系方式记下：${reach}。`)
    talk.says('1月12日')
    talk.says('定稿')
    const { file } = talk.taps('出正式稿')
    const lines = await printed(talk, file!.id)
    expect(lines).toContain(`如对本报告有疑问，请与昭通市安澜镇人民政府联系（${reach}）。`)
    expect(talk.says('联系电话0871-6000001 地址不变').text).toContain(
      '联系方式记下：地址 安澜大街2号，邮编 650000，电话0871-6000001。',
    )
    expect(talk.says('邮箱 anlan@example.org').text).toContain('电话0871-6000001，邮箱anlan@example.org。')
    expect(talk.says('还差什么').text).toContain('正式稿')
  })

  test('are offered from the year before', () => {
    const talk = begun(inJanuary())
    talk.taps('采用')
    talk.says(reach)
    talk.waits(365 * day)
    talk.says('换报告 2026年')
    fill(talk)
    talk.says('第一部分：公开栏发布，窗口登记申请，审签归档，设公开栏，列入考核，开展社会评议，无责任追究情形。')
    talk.says(`第五部分：${problems.replace('2026', '2027')}`)
    talk.taps('采用')
    const { buttons } = talk.says('联系方式是啥')
    expect(buttons.some((label) => label.startsWith('用2025年的：地址 安澜大街'))).toBe(true)
  })

  test('are not asked for where the text has them', () => {
    const talk = inJanuary()
    talk.says('昭通市安澜镇 2025年')
    talk.says('对')
    fill(talk)
    talk.says(
      `第一部分：\n依据《中华人民共和国政府信息公开条例》编制本报告。\n如对报告有疑问，请联系镇政府（电话：0871-6000000）。\n（一）主动公开。公开栏发布。`,
    )
    expect(talk.says('还差什么').text).not.toContain('联系方式')
  })
})

describe('the date of the signature', () => {
  const strict: LocalProfile = { id: 'liuhe', name: '柳河', periods: [{ deadline: '01-15' }] }

  test.each<[string, readonly LocalProfile[], string | undefined, string, string | undefined]>([
    ['柳河镇', [], undefined, '落款 2月3日', '晚于2026年1月31日的公布期限'],
    ['柳河镇', [], undefined, '落款 1月31日', undefined],
    ['柳河镇', [], '01-20', '落款 1月21日', '晚于2026年1月20日的公布期限'],
    ['柳河县', [], undefined, '落款 2月3日', undefined],
    ['柳河镇', [strict], '01-20', '落款 1月16日', '晚于2026年1月15日的公布期限'],
  ])('%s %#: is held against the day that is set', (name, more, deadline, words, late) => {
    const talk = inJanuary(more, deadline)
    const { text } = talk.says(`${name}${name.endsWith('县') ? '人民政府' : ''} 2025年`)
    if (more.length > 0) talk.says('按柳河的写')
    expect(text).toContain(
      more.length > 0 || deadline ? '1月20日前报' : name.endsWith('县') ? '3月31日前报' : '1月31日前报',
    )
    const said = talk.says(words).text
    expect(said).toContain('落款记下')
    if (late === undefined) expect(said).not.toContain('晚于')
    else expect(said).toContain(late)
    expect(talk.says('还差什么').text).not.toContain('晚于')
  })
})
