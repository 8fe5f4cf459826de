import { beforeEach, describe, expect, test } from 'vitest'
import { builtFile } from '../../src/desk/built-file.ts'
import {
  type Conversation,
  figuresByTaps,
  type Heard,
  startConversation,
  textsByParts,
} from '../support/conversation.ts'
import { plainText, readDocx } from '../support/docx-reader.ts'
import { readPdf } from '../support/pdf-reader.ts'

let talk: Conversation

const organ = '永乐店镇人民政府'
const title = `${organ}2021年政府信息公开工作年度报告`

function finalBuilt(): Heard {
  textsByParts(talk)
  talk.says('定稿')
  return talk.taps('出正式稿')
}

async function bytesOf({ file }: Heard): Promise<Uint8Array> {
  const built = await builtFile(talk.store, file!)
  if (!built.ok) throw new Error(built.sentence)
  return built.bytes
}

const wordsIn = async (heard: Heard): Promise<string> => plainText(readDocx(await bytesOf(heard)))
const pdfWords = async (heard: Heard): Promise<string> =>
  (await readPdf(await bytesOf(heard))).runs.map(({ text }) => text.replaceAll(' ', '')).join('')

beforeEach(() => {
  talk = startConversation()
  figuresByTaps(talk)
})

describe('with a draft', () => {
  test('comes what stands open in it, and what can be had besides', () => {
    const draft = talk.says('生成草稿')
    const code = /\n稿号 [0-9a-f]{6}$/
    expect(draft.text).toMatch(code)
    expect(draft.text.replace(code, '')).toBe(
      '草稿1，不能上报；末页有清单。\n空着4处：第一、五、六部分文字、落款机关和日期',
    )
    expect(draft.buttons).toEqual(['PDF', '表三图片', '接着填'])
    talk.taps('接着填')
    textsByParts(talk)
    const whole = talk.says('生成草稿')
    expect(whole.text.replace(code, '')).toBe('草稿2：没有空着的，没有对不上的。定稿后才能上报。')
    expect(whole.buttons).toEqual(['PDF', '表三图片', '定稿'])
  })

  test('what contradicts itself is named', () => {
    talk.says('新收3件，都是自然人，2020年转来0')
    talk.says('新收总计5')
    expect(talk.says('生成草稿').text).toMatch(/对不上1处：新收总计/)
  })

  test('goes a PDF of the same figures and words, whatever was said since', async () => {
    talk.says('处罚212')
    const draft = talk.says('生成草稿')
    const pdf = talk.taps('PDF')
    expect(pdf.file?.name).toBe(`${title}（草稿1）.pdf`)
    expect(pdf.buttons).toEqual(['表三图片', '接着填'])
    expect(await pdfWords(pdf)).toContain('行政处罚212')
    talk.says('处罚198')
    const later = talk.says('PDF')
    expect(later.text).toContain('草稿1之后又改过')
    expect(await pdfWords(later)).toContain('行政处罚212')
    expect(await wordsIn(draft)).toContain('| 212')
  })

  test('the buttons of an older draft still hand out that draft', () => {
    talk.says('生成草稿')
    const button = talk.store.buttonsOf('chat:zhao').find(({ label }) => label === 'PDF')!
    talk.says('处罚212')
    talk.says('生成草稿')
    const pdf = talk.sends({ kind: 'tap', token: button.token })
    expect(pdf.file?.name).toBe(`${title}（草稿1）.pdf`)
    const picture = talk.store.buttonsOf('chat:zhao').map(({ label }) => label)
    expect(picture).toEqual(['表三图片', '出草稿'])
    expect(talk.taps('表三图片').text).toContain('草稿1之后又改过')
  })

  test('a PDF is asked for in words as well; without a draft a draft is offered', () => {
    expect(talk.says('给我pdf').buttons).toEqual(['出草稿'])
    talk.says('生成草稿')
    for (const words of ['pdf', '转成PDF', '来一份PDF版', 'PDF'])
      expect(talk.says(words).file).toMatchObject({ as: 'pdf', name: `${title}（草稿1）.pdf` })
  })
})

describe('with a final', () => {
  test('comes what was checked and what was not, and which draft says the same', async () => {
    textsByParts(talk)
    talk.says('生成草稿')
    talk.says('定稿')
    const final = talk.taps('出正式稿')
    expect(final.text.split('\n')[0]).toBe('正式稿，同草稿1。')
    expect(final.text).toContain('生成后逐格对过')
    expect(final.text).toContain('没核：件数和归类本身')
    expect(final.text).not.toMatch(/[0-9a-f]{8}/)
    expect(final.buttons).toEqual(['PDF', '上报说明', '核对单', '已上报'])
    expect(await wordsIn(final)).not.toMatch(/草稿|待填/)
    const pdf = talk.taps('PDF')
    expect([pdf.file?.name, pdf.buttons]).toEqual([`${title}.pdf`, ['上报说明', '核对单', '已上报']])
    expect(await pdfWords(pdf)).not.toMatch(/草稿|待填/)
  })

  test('come the words to send it with, to be copied whole', () => {
    finalBuilt()
    const note = talk.taps('上报说明')
    expect(note.text.split('\n')).toEqual([
      `现报送《${title}》，请查收。`,
      `附件：${title}.docx`,
      '稿次：正式稿，落款2022年1月12日。',
      '审定：＿＿＿＿（＿＿＿＿年＿＿月＿＿日）',
      '联系人：＿＿＿＿　电话：＿＿＿＿',
    ])
    expect(note.buttons).toEqual(['PDF', '核对单', '已上报'])
    talk.taps('PDF')
    expect(talk.taps('上报说明').text).toContain(`附件：1.${title}.docx；2.${title}.pdf`)
  })

  test('comes the list of its figures: who said them, when, in which words, and who signs', async () => {
    talk.says('处罚问执法队')
    talk.says('处罚212')
    talk.as({ id: 'wang', name: '小王' })
    finalBuilt()
    const list = talk.taps('核对单')
    expect(list.file).toMatchObject({ as: 'checklist', name: `${organ}2021年核对单.docx` })
    const words = await wordsIn(list)
    expect(words).toContain('2021年政府信息公开工作年度报告核对单')
    expect(words).toContain('正式稿')
    expect(words).toMatch(/行政处罚 \| 212 \| 小赵 1月11日 \| 处罚212/)
    expect(words).toContain('没列的都是0。')
    expect(words).not.toMatch(/规章/)
  })

  test('none is sent on before there is one', () => {
    expect(talk.says('上报说明').text).toContain('还没有正式稿')
    expect(talk.says('核对单').text).toContain('还没出过稿子')
  })

  test('is void as soon as anything else is said, which is told once and stands under 还差什么', () => {
    finalBuilt()
    const note = talk.store.buttonsOf('chat:zhao').find(({ label }) => label === '上报说明')!
    expect(talk.says('还差什么').text).toBe('齐了，没有对不上的。\n正式稿出过了，没再改过。')
    const receipt = talk.says('处罚3')
    expect(receipt.text.split('\n').slice(0, 2)).toEqual(['记下：行政处罚 0→3。', '正式稿作废了，要重新出。'])
    expect(talk.says('许可1').text).not.toContain('作废')
    expect(talk.says('还差什么').text).toBe('齐了，没有对不上的。\n正式稿作废了，要重新出。')
    expect(talk.sends({ kind: 'tap', token: note.token }).text).toBe('这份正式稿作废了，别再用，要重新出。')
    expect(talk.says('PDF').text).toContain('作废')
    talk.says('定稿')
    const again = talk.taps('出正式稿')
    expect(again.text).not.toContain('作废了')
    expect(talk.says('还差什么').text).toContain('没再改过')
  })

  test('holds again when the change is taken back', () => {
    finalBuilt()
    talk.says('处罚3')
    expect(talk.says('撤销').text).toContain('和正式稿又一样了')
    expect(talk.says('还差什么').text).toContain('没再改过')
    expect(talk.says('恢复').text).toContain('正式稿作废了')
  })

  test('a colleague is told too, once', () => {
    finalBuilt()
    const wang = talk.as({ id: 'wang', name: '小王' })
    wang.says(`${organ} 2021年`)
    talk.says('处罚3')
    expect(wang.says('还差什么').text).toContain('正式稿作废了')
    expect(wang.says('在吗').text).not.toContain('作废')
  })

  test('what changes nothing on paper leaves it as it is', () => {
    finalBuilt()
    for (const words of ['看表三', '处罚谁说的', '生成草稿', '新收总计5'])
      expect(talk.says(words).text).not.toContain('作废')
  })
})

describe('a table', () => {
  test('is a picture with its figures in a line, and text for those who cannot see it', () => {
    talk.says('新收3件，都是自然人，2020年转来0')
    talk.says('都予以公开')
    const seen = talk.says('看表三')
    expect(seen.text).toBe('表三：新收3，予以公开3，办结3，其余22行都是0')
    expect(seen.picture).toMatchObject({ name: `${organ}2021年表三.png`, section: 's3', held: {}, conflicts: [] })
    expect(seen.table).toContain('予以公开\n  3')
    expect(seen.buttons).toEqual(['文字版'])
    const text = talk.taps('文字版')
    expect([text.picture, text.table]).toEqual([undefined, seen.table])
  })

  test('of fees is text only: there is none of them in the form', () => {
    const seen = talk.says('看第六部分')
    expect([seen.picture, seen.buttons]).toEqual([undefined, []])
    expect(seen.table).toContain('信息处理费')
  })

  test('the only one of a form needs no name', () => {
    talk.says('换报告 永乐店镇 2017年')
    talk.taps('不是')
    expect(talk.says('看表').picture).toMatchObject({ section: 't', edition: '2008' })
  })

  test('with a contradiction shows both sides in red, the sums below, and the ways out', () => {
    talk.says('新收3件，都是自然人，2020年转来0')
    const held = talk.says('新收总计5')
    expect(held.picture).toBeUndefined()
    expect(held.buttons).toContain('看表三')
    const seen = talk.taps('看表三')
    expect(seen.picture?.held).toEqual({ 's3.received.total': 5 })
    expect(seen.picture?.conflicts).toEqual([
      {
        cells: expect.arrayContaining(['s3.received.total', 's3.received.person']),
        line: '新收总计：各项相加 3（自然人3，其他5项都是0）；这次 5，多 2。',
      },
    ])
    expect(seen.text).toContain('这次 5，多 2')
    expect(seen.buttons).toContain('文字版')
    expect(talk.taps('还是3').text).toContain('不要了')
  })
})

describe('what is different', () => {
  test('between the last two files is said in figures old → new and in clauses', () => {
    talk.says('处罚212')
    textsByParts(talk)
    talk.says('生成草稿')
    talk.says('处罚198')
    talk.says('第五部分：问题是答复文书不够规范。2022年加强培训，按月检查答复文书，逐件登记。')
    if (talk.store.buttonsOf('chat:zhao').some(({ label }) => label === '换成新的')) talk.taps('换成新的')
    talk.says('落款日期2022年1月13日')
    talk.says('生成草稿')
    const { text } = talk.says('和上一稿有什么不同')
    const [head, ...lines] = text.split('\n')
    expect(head).toMatch(/^草稿2和草稿1比：数字改了1格，文字/)
    expect(lines[0]).toBe('1 表二：行政处罚 212→198')
    expect(text).toContain('“问题是答复不够规范”→“问题是答复文书不够规范”')
    expect(text.split('\n').length).toBeLessThanOrEqual(6)
  })

  test('since the last file, where anything was changed since; and the two before on a tap', () => {
    talk.says('生成草稿')
    talk.says('处罚212')
    talk.says('生成草稿')
    talk.says('处罚198')
    const since = talk.says('和上次的草稿比改了什么')
    expect(since.text).toBe('现在和草稿2比：数字改了1格，文字没动。\n1 表二：行政处罚 212→198')
    expect(talk.taps('草稿1和草稿2有什么不同').text).toContain('行政处罚 0→212')
    expect(talk.says('草稿1和现在有什么不同').text).toContain('行政处罚 0→198')
  })

  test('is nothing between files that say the same, and between one and none', () => {
    expect(talk.says('和上一稿有什么不同').text).toContain('还没出过稿子')
    talk.says('生成草稿')
    expect(talk.says('和上一稿有什么不同').text).toContain('没有可比的')
    talk.says('生成草稿')
    expect(talk.says('和上一稿有什么不同').text).toContain('没有可比的')
    expect(talk.says('草稿1和草稿7有什么不同').text).toBe('没出过草稿7。')
  })

  test('more than fits is counted, and zeros that were filled in are not listed one by one', () => {
    talk.says('换报告 漷县镇 2021年')
    talk.says('生成草稿')
    talk.says('发2 废1 有效5，规章没有')
    talk.says('处罚212 许可3 强制0')
    talk.says('没有行政事业性收费')
    talk.says('新收3件，都是自然人，2020年转来0')
    talk.says('都予以公开')
    talk.says('全年没有复议诉讼')
    talk.says('没发过也没收过信息处理费')
    talk.says('2022年1月13日')
    talk.says('生成草稿')
    const { text } = talk.says('两稿有什么不同')
    expect(text.split('\n').length).toBeLessThanOrEqual(6)
    expect(text).toMatch(/表四：15格空着的填了0/)
    expect(text).not.toMatch(/空着→0/)
  })
})
