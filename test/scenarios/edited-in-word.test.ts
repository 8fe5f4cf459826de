import { beforeEach, describe, expect, test } from 'vitest'
import { fileBytes } from '../../src/desk/documents/files.ts'
import { situationIn } from '../support/clerk.ts'
import { type Conversation, figuresByTaps, type Heard, startConversation } from '../support/conversation.ts'
import { openInWord, type WordEditor } from '../support/word-editor.ts'

// A draft that the head of office changed in Word comes back: what was changed is listed, and taken all at once or one by one.

const organ = '永乐店镇人民政府'
const fifth = '我镇公开工作由镇综合办公室牵头。答复不够规范，且时效性有待提升。2022年，我们将按月检查。'

let talk: Conversation

const situation = () => situationIn(talk, organ, 2021)
const textOf = (slot: string): string | undefined => situation().notes.get(`text:${slot}`)?.value
const penalties = (): number | undefined => situation().figures.get('s2.penalty.decisions')

async function sendsBack(heard: Heard, edit: (word: WordEditor) => WordEditor, name?: string): Promise<Heard> {
  const file = await fileBytes(talk.store, heard.file!.id)
  return talk.sendsFile(name ?? file.name, edit(openInWord(file.bytes)).save())
}

/** A text as it is kept, with figures of the tables in it. */
function keeps(slot: string, value: string): void {
  const { id: reportId } = talk.store.findReport(organ, 2021)!
  const change = { by: 'zhao', at: 1, day: '2022-01-11', source: 'message', message: null, words: '' } as const
  talk.store.append({ reportId, ...change, statements: [], drops: [], notes: [{ slot, value }] })
}

const bossEdits = (word: WordEditor): WordEditor =>
  word.replace('由镇综合办公室', '由综合办公室').replace('，且时效性有待提升', '').figure('行政处罚', 0, '210')

beforeEach(() => {
  talk = startConversation()
  figuresByTaps(talk)
  talk.says('处罚212')
  talk.says(`第五部分：${fifth}`)
})

describe('all at once', () => {
  test('what was changed is listed in a few lines, and is one step of undo', async () => {
    const heard = await sendsBack(talk.says('生成草稿'), bossEdits)
    expect(heard.text.split('\n')).toEqual([
      '和草稿1比：文字改2处，数字改1处。',
      '1 行政处罚 212→210',
      '2 第五部分“镇综合办公室”→“综合办公室”',
      '3 第五部分删了“且时效性有待提升”',
    ])
    expect(heard.buttons).toEqual(['都收下', '一处处来', '不收'])
    const taken = talk.taps('都收下')
    expect(taken.text).toContain('收下了：1个数、文字2处。')
    expect(taken.buttons).toContain('出草稿')
    expect(textOf('s5')).toBe('我镇公开工作由综合办公室牵头。答复不够规范。2022年，我们将按月检查。')
    expect(penalties()).toBe(210)
    expect(talk.says('撤销').text).toContain('草稿1里改的还有3处没定')
    expect([textOf('s5'), penalties()]).toEqual([fifth, 212])
  })

  test('none of it is wanted: nothing changes, and it is not asked again', async () => {
    await sendsBack(talk.says('生成草稿'), bossEdits)
    expect(talk.says('都不要').text).toContain('3处没收，照原来的。')
    expect(talk.says('还差什么').text).not.toContain('前面没定的')
    expect([textOf('s5'), penalties()]).toEqual([fifth, 212])
  })

  test('a draft that nobody changed says so, and what was said since stays', async () => {
    const draft = talk.says('生成草稿')
    talk.says('处罚221')
    expect((await sendsBack(draft, (word) => word)).text).toContain('和草稿1比：没改动。')
    expect(penalties()).toBe(221)
  })
})

describe('one by one', () => {
  test('each change is shown, taken or left, and can be taken back by itself', async () => {
    await sendsBack(talk.says('生成草稿'), bossEdits)
    const first = talk.taps('一处处来')
    expect(first.text).toBe('第1/3处　行政处罚 212→210')
    expect(first.buttons).toEqual(['收下', '不收', '剩下的都收下'])
    expect(talk.taps('收下').text).toBe('收下：行政处罚 212→210。\n第2/3处　第五部分“镇综合办公室”→“综合办公室”')
    expect(talk.taps('不收').text).toContain('没收：第五部分“镇综合办公室”→“综合办公室”。\n第3/3处')
    expect(talk.says('好的').text).toContain('改的地方都看完了。')
    expect([textOf('s5'), penalties()]).toEqual([fifth.replace('，且时效性有待提升', ''), 210])
    expect(talk.says('撤销').text).toContain('草稿1里改的还有1处没定')
    expect([textOf('s5'), penalties()]).toEqual([fifth, 210])
  })

  test.each([
    ['第2处不要，其他都收下', 210, fifth.replace('，且时效性有待提升', '')],
    ['1、3收下', 210, fifth.replace('，且时效性有待提升', '')],
    ['除了第一处都收下', 212, fifth.replace('，且时效性有待提升', '').replace('镇综合办', '综合办')],
    ['照主任的改', 210, fifth.replace('，且时效性有待提升', '').replace('镇综合办', '综合办')],
  ])('「%s」', async (words, figure, text) => {
    await sendsBack(talk.says('生成草稿'), bossEdits)
    talk.says(words)
    expect([penalties(), textOf('s5')]).toEqual([figure, text])
  })

  test('下一处 decides nothing, and a number there is not is said so', async () => {
    await sendsBack(talk.says('生成草稿'), bossEdits)
    talk.taps('一处处来')
    expect(talk.says('下一处').text).toContain('第2/3处')
    expect(talk.says('第8处不要').text).toContain('没有第8处，一共3处。')
    expect(situation().changes.some(({ notes }) => notes.length > 1)).toBe(false)
    expect([textOf('s5'), penalties()]).toEqual([fifth, 212])
  })
})

describe('what interrupts it', () => {
  test('it stays open through other messages and a restart, is listed, and holds the final back', async () => {
    await sendsBack(talk.says('生成草稿'), bossEdits)
    talk.taps('一处处来')
    const other = talk.says('许可3')
    expect(other.text).toContain('记下：行政许可 0→3。')
    expect(other.text).toContain('前面没定的：草稿1里改的还有3处没定')
    talk = talk.as({ id: 'zhao', name: '小赵' })
    expect(talk.says('还差什么').text).toContain('草稿1里改的还有3处没定')
    expect(talk.says('定稿').text).toContain('前面有没定的')
    expect(talk.says('好').text).not.toContain('收下：')
    expect(penalties()).toBe(212)
    talk.says('第1处收下')
    expect(penalties()).toBe(210)
  })

  test('a word that answers another question is not taken for an answer', async () => {
    await sendsBack(talk.says('生成草稿'), bossEdits)
    talk.says('处罚谁说的')
    talk.says('看表二')
    talk.says('不要')
    expect(talk.says('还差什么').text).toContain('还有3处没定')
  })

  test('a second file takes the place of the first', async () => {
    const draft = talk.says('生成草稿')
    await sendsBack(draft, bossEdits)
    expect((await sendsBack(draft, (word) => word.figure('行政处罚', 0, '209'))).buttons).toEqual(['收下', '不收'])
    talk.says('收下')
    expect([textOf('s5'), penalties()]).toEqual([fifth, 209])
    expect(talk.says('还差什么').text).not.toContain('前面没定的')
  })

  test('a button of a list that was replaced does nothing', async () => {
    const draft = talk.says('生成草稿')
    await sendsBack(draft, bossEdits)
    const old = talk.store.buttonsOf('chat:zhao').find(({ label }) => label === '都收下')!
    await sendsBack(draft, (word) => word.figure('行政处罚', 0, '209'))
    talk.sends({ kind: 'tap', token: old.token })
    expect([textOf('s5'), penalties()]).toEqual([fifth, 212])
  })
})

describe('what was changed here as well', () => {
  test('is named, and needs a tap of its own', async () => {
    const draft = talk.says('生成草稿')
    talk.says('处罚221')
    talk.says(
      '第五部分：改成：\n我镇公开工作由镇综合办公室牵头。答复不够规范，且时效性有待提升。2022年，我们将按季检查。',
    )
    talk.taps('换成新的')
    const heard = await sendsBack(draft, (word) =>
      word.figure('行政处罚', 0, '210').replace('按月检查', '每周自查').replace('不够规范', '还不规范'),
    )
    expect(heard.text).toContain('行政处罚：草稿1之后这里改过 212→221；Word里改成210')
    const all = talk.taps('都收下')
    expect(all.text).toContain('收下：第五部分“不够规范”→“还不规范”。\n有2处两边都改过，单独定：')
    expect(penalties()).toBe(221)
    expect(textOf('s5')).toContain('还不规范，且时效性有待提升。2022年，我们将按季检查')
    expect(talk.says('不收').text).toContain('行政处罚：草稿1之后')
    expect(talk.says('收下').text).toContain('收下：行政处罚 221→210。')
    expect([penalties(), textOf('s5')?.includes('按季检查')]).toEqual([210, true])
  })

  test('the same change made here already is none', async () => {
    const draft = talk.says('生成草稿')
    talk.says('处罚210')
    expect((await sendsBack(draft, bossEdits)).text).toContain('文字改2处，数字没动')
  })

  test('a figure said while it is open settles it', async () => {
    await sendsBack(talk.says('生成草稿'), (word) => word.figure('行政处罚', 0, '210'))
    expect(talk.says('处罚210').text).not.toContain('前面没定的')
  })
})

describe('figures', () => {
  test('that only agree together are one change; one that contradicts is held and explained', async () => {
    talk.says('新收总计3件，自然人3件，2020年转来0')
    talk.says('都公开了')
    const draft = talk.says('生成草稿')
    const heard = await sendsBack(draft, (word) =>
      word.figure('本年新收政府信息公开申请数量', 0, '4').figure('本年新收政府信息公开申请数量', 6, '4'),
    )
    expect(heard.text).toMatch(/1 新收·自然人 3→4(?:，新收总计 3→4)?$/mu)
    await sendsBack(draft, (word) => word.figure('本年新收政府信息公开申请数量', 6, '9'))
    const held = talk.says('收下')
    expect(held.text).toContain('先没改，对不上')
    expect(situation().figures.get('s3.received.total')).toBe(3)
  })

  test('words bound to a figure follow it, and are no change of their own', async () => {
    keeps('text:s5', '作出行政处罚⟦s2.penalty.decisions⟧件，逐件公示。')
    const heard = await sendsBack(talk.says('生成草稿'), (word) =>
      word.figure('行政处罚', 0, '210').replace('212件，逐件公示', '210件，逐件对外公示'),
    )
    expect(heard.text).toContain('文字改1处，数字改1处')
    talk.says('都收下')
    expect(textOf('s5')).toBe('作出行政处罚⟦s2.penalty.decisions⟧件，逐件对外公示。')
  })

  test('a number changed in the words alone is shown with that of the table, and found when it is taken', async () => {
    keeps('text:s5', '全年作出行政处罚⟦s2.penalty.decisions⟧件，逐件公示。')
    const heard = await sendsBack(talk.says('生成草稿'), (word) => word.replace('212件', '208件'))
    expect(heard.text).toContain('“作出行政处罚212件”→“作出行政处罚208件”（表里还是212）')
    const taken = talk.says('收下')
    expect(taken.text).toContain('表二行政处罚是212')
    expect(taken.buttons).toContain('文字改成212')
  })

  test('a cell that was emptied is no zero', async () => {
    const heard = await sendsBack(talk.says('生成草稿'), (word) => word.figure('行政处罚', 0, ''))
    expect(heard.text).toContain('行政处罚删空了，空着不当0')
    expect(penalties()).toBe(212)
  })

  test('a cell may say its number in words; one that says no number is named with what it says', async () => {
    const draft = talk.says('生成草稿')
    const heard = await sendsBack(draft, (word) => word.figure('行政处罚', 0, '三十八'))
    expect(heard.text).toContain('行政处罚 212→38')
    const unread = await sendsBack(draft, (word) => word.figure('行政处罚', 0, '三十来件'))
    expect(unread.text).toContain('行政处罚写的是“三十来件”，读不出是几')
    expect(unread.text).not.toContain('删空')
  })
})

describe('which draft it was', () => {
  const edit = (word: WordEditor): WordEditor => word.replace('不够规范', '还不规范')
  const unstamped = (word: WordEditor): WordEditor => edit(word).part('docProps/custom.xml', undefined)
  const bare = (word: WordEditor): WordEditor =>
    unstamped(word).part('word/header1.xml', undefined).part('word/header2.xml', undefined)

  test.each([
    ['its properties', '新建文档.docx', edit, '和草稿1比'],
    ['the head of its pages', '新建文档.docx', unstamped, '和草稿1比'],
    ['its name', '年报（草稿1）王主任改.docx', bare, '和草稿1比'],
    ['nothing', '新建文档.docx', bare, '和现在填的比'],
  ])('is told by %s', async (_, name, made, compared) => {
    const first = talk.says('生成草稿')
    talk.says('许可3')
    talk.says('生成草稿')
    expect((await sendsBack(first, made, name)).text).toContain(compared)
  })

  test('another organ or year in its title is noticed and not taken', async () => {
    const heard = await sendsBack(talk.says('生成草稿'), (word) =>
      edit(word).replace(organ, `通州区${organ}`).replace('2021年政府信息公开', '2022年政府信息公开'),
    )
    expect(heard.text).toContain('文字改1处')
    expect(heard.text).toContain(`标题里机关写成“通州区${organ}”；标题里年份写成2022年`)
    talk.says('收下')
    expect([situation().organ, situation().year]).toEqual([organ, 2021])
  })

  test('a final that was edited is compared with that final, and void once something is taken', async () => {
    talk.says('第一部分：')
    keeps(
      'text:s1',
      '（一）主动公开。公开栏发布54条。\n（二）依申请公开。按期答复。\n（三）政府信息管理。逐篇审核。\n（四）政府信息公开平台建设。公众号。\n（五）监督保障。未开展考核、社会评议，没有责任追究。',
    )
    keeps('text:s6', '2021年发出收费通知0件，总金额0元，实际收取总金额0元。')
    talk.says('落款 2022年1月12日')
    talk.says('定稿')
    const final = talk.taps('出正式稿')
    expect(final.file?.kind).toBe('final')
    expect((await sendsBack(final, edit)).text).toContain('和正式稿比：文字改1处，数字没动。')
    expect(talk.taps('收下').text).toContain('正式稿作废了')
  })
})

describe('texts', () => {
  test('given in parts stay in parts', async () => {
    talk.taps('一段一段来')
    talk.says('通过公开栏和公众号公开政府信息，动态信息54条。')
    const heard = await sendsBack(talk.says('生成草稿'), (word) =>
      word.replace('公众号公开', '微信公众号公开').replace('（一）主动公开', '（一）主动公开情况'),
    )
    expect(heard.text).toContain('没收的：第一部分的小标题改了，照格式印。')
    talk.says('收下')
    expect(textOf('s1/主动公开')).toBe('通过公开栏和微信公众号公开政府信息，动态信息54条。')
    expect(textOf('s1')).toBeUndefined()
  })

  test('whose heading is gone are not compared', async () => {
    const heard = await sendsBack(talk.says('生成草稿'), (word) =>
      word.replace('五、存在的主要问题及改进情况', '五、别的事').replace('不够规范', '还不规范'),
    )
    expect(heard.text).toContain('第五部分的标题找不到了，这块没比')
    expect(textOf('s5')).toBe(fifth)
  })

  test('written where the draft had none, and the date of the signature, are changes like others', async () => {
    const heard = await sendsBack(talk.says('生成草稿'), (word) =>
      word.replace('〔待填：其他需要报告的事项〕', '没有其他事项。').replace('〔待填：成文日期〕', '2022年1月15日'),
    )
    expect(heard.text).toContain('第六部分加了“没有其他事项”')
    expect(heard.text).toContain('落款日期写上2022年1月15日')
    talk.says('都收下')
    expect([textOf('s6'), situation().notes.get('signature:date')?.value]).toEqual(['没有其他事项。', '2022-01-15'])
  })
})

describe('tracked changes and comments', () => {
  test('count as they would look when accepted; comments are told and are no text', async () => {
    const heard = await sendsBack(talk.says('生成草稿'), (word) =>
      word.track('，且时效性有待提升', '').track('按月', '按周').comment('检查', '这里再核一下'),
    )
    expect(heard.text).toContain('第五部分删了“且时效性有待提升”')
    expect(heard.text).toContain('王主任批注：“这里再核一下”（第五部分）')
    talk.says('都收下')
    expect(textOf('s5')).toBe('我镇公开工作由镇综合办公室牵头。答复不够规范。2022年，我们将按周检查。')
  })

  test('many comments stand behind a button', async () => {
    const notes = ['公开工作', '答复', '规范', '2022年', '检查', '我们将']
    const heard = await sendsBack(talk.says('生成草稿'), (word) =>
      notes.reduce((edited, on) => edited.comment(on, `看看${on}`), word),
    )
    expect(heard.text.split('\n').length).toBeLessThanOrEqual(6)
    const all = talk.taps('看批注')
    expect(all.table?.split('\n').filter((text) => text.includes('批注：'))).toHaveLength(6)
    expect(textOf('s5')).toBe(fifth)
  })
})
