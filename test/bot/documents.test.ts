import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DocumentFailure } from '../../src/report/engine/document-failure.ts'
import { createEngine, type Engine, usualLimits } from '../../src/report/engine/engine.ts'
import { answerTo, beginReport, labels, type Office, openOffice } from '../support/bot.ts'
import { hangDrawing, killDrawing } from '../support/children.ts'

/** Milliseconds that a document may take on a machine with much else to do. */
const slow = 50_000

let office: Office
let engine: Engine

// Kept warm from test to test, where it is not made to fail: bots come and go.
const drawing = createEngine()
const warm: Engine = { ...drawing, close: () => {} }
afterAll(() => drawing.close())

/** An engine of the test's own, so that it can be made to fail, or to wait. */
async function officeWith(other: Engine): Promise<void> {
  engine = other
  office = await openOffice({ engine })
  await beginReport(office.zhao)
}

afterEach(async () => {
  await office.close()
  engine.close()
})

async function drafted(): Promise<void> {
  const draft = await answerTo(office.zhao, '生成草稿')
  expect(draft.document?.name).toMatch(/docx$/)
}

/** What is drawn for somebody who asks in words. */
async function said(words: string) {
  office.zhao.says(words)
  const [heard] = await office.zhao.hears({ timeoutMs: slow })
  return heard!
}

async function tapped(label: string) {
  office.zhao.taps(label)
  const [heard] = await office.zhao.hears({ timeoutMs: slow })
  return heard!
}

const actions = (): unknown[] => office.telegram.callsTo('sendChatAction').map(({ payload }) => payload['action'])

describe('what is handed out', { timeout: 60_000 }, () => {
  beforeEach(() => officeWith(warm))

  test('a PDF comes after a sign of life, with what else can be had below', async () => {
    await drafted()
    const pdf = await tapped('PDF')
    expect(pdf.document?.name).toMatch(/草稿1\.pdf$/)
    expect(pdf.document?.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(pdf.text).toBe('草稿1的PDF，不能上报。')
    expect(labels(pdf)).toEqual(['表三图片', '接着填'])
    expect([...new Set(actions())]).toEqual(['upload_document'])
  })

  test('a table is a photo with its figures below, and text on a tap', async () => {
    await answerTo(office.zhao, '处罚212')
    const picture = await said('看表二')
    expect(picture.photo?.width).toBe(1080)
    expect(picture.text).toMatch(/^表二：行政处罚212/)
    expect([...new Set(actions())]).toEqual(['upload_photo'])
    const text = await tapped('文字版')
    expect([text.photo, text.rawHtml.includes('<pre>')]).toEqual([undefined, true])
  })

  test('figures that contradict each other come with a picture of their table above the words', async () => {
    // From here on what draws is warm.
    await said('看表三')
    await answerTo(office.zhao, '新收3件都是自然人，2020年转来0')
    const clash = await said('新收总共5件')
    expect(clash.photo?.width).toBe(1080)
    expect(clash.text).toMatch(/^先没改，对不上：/)
    expect(labels(clash)).toContain('还是3')
  })

  test('a table too high for a photo is a file', async () => {
    await answerTo(office.zhao, '换报告 永乐店镇 2017年')
    await tapped('不是')
    const picture = await said('看统计表')
    expect(picture.document?.name).toBe('永乐店镇人民政府2017年统计表.png')
    expect(picture.document!.bytes.readUInt32BE(20)).toBeGreaterThan(2560)
  })

  test('a picture that Telegram does not take is sent as text', async () => {
    const { store, zhao } = office
    const text = `表三：${'新收3'.repeat(10)}`
    const picture = {
      name: 'x.png',
      organ: '安澜镇',
      year: 2021,
      edition: '2021',
      subrows: [],
      section: 's3',
      figures: {},
      held: {},
      conflicts: [],
    }
    // The button for the text is refused, and with it the picture; under the text it is not needed.
    const payload = { text, table: '新收  3', buttons: [[{ label: '文字版', token: 'x'.repeat(65) }]], picture }
    store.enqueue({ chat: 'tg:42', payload, at: 0 })
    zhao.says('处罚212')
    const [first] = await zhao.hears({ timeoutMs: slow })
    expect([first!.text, first!.rawHtml.includes('<pre>'), labels(first!)]).toEqual([`${text}\n新收  3`, true, []])
    expect(office.log.some((line) => line.includes('a picture was not taken'))).toBe(true)
  })
})

describe('a final', { timeout: 60_000 }, () => {
  beforeEach(() => officeWith(warm))

  const plainAnswers = [
    '文件、规章都是0',
    '都没有',
    '没有收费',
    '新收、转来都没有',
    '复议、诉讼都没有',
    '没发过也没收过',
  ]
  const texts = [
    '（一）主动公开。公开动态信息54条。\n（二）依申请公开。没有收到申请。\n（三）政府信息管理。专人审签。',
    '（四）平台建设。用好公众号。\n（五）监督保障。没有开展考核和社会评议，没有责任追究。',
  ].join('\n')

  async function finished(): Promise<void> {
    for (const label of plainAnswers) await tapped(label)
    await said(texts)
    await said('问题是答复不够规范。2022年加强培训。')
    await tapped('采用')
    await said('2022年1月12日')
    await said('定稿')
  }

  test('comes as the Word file first, with everything else a tap away', async () => {
    await finished()
    const name = '永乐店镇人民政府2021年政府信息公开工作年度报告'
    const word = await tapped('出正式稿')
    expect(word.document?.name).toBe(`${name}.docx`)
    expect(word.document?.bytes.subarray(0, 2).toString()).toBe('PK')
    expect([word.text.startsWith('正式稿。'), labels(word).slice(0, 3)]).toEqual([true, ['PDF', '上报说明', '核对单']])
    const pdf = await tapped('PDF')
    expect([pdf.document?.name, pdf.text]).toEqual([`${name}.pdf`, '正式稿的PDF，和Word稿一样。'])
    const list = await tapped('核对单')
    expect([list.document?.name.endsWith('.docx'), list.text.startsWith('核对单：')]).toEqual([true, true])
    expect(list.document?.name).toContain('核对单')
    const note = await tapped('上报说明')
    expect([note.document, note.text.includes(`《${name}》`)]).toEqual([undefined, true])
    expect((await said('看表三')).photo?.width).toBe(1080)
  })

  test('stays far below what a bot may send, however much is written', async () => {
    await finished()
    const paragraph = `${'坚持公开政府信息，按时答复群众。'.repeat(180)}2022年加强培训，解决人手不足的问题。`
    const text = Array.from({ length: 6 }, () => paragraph).join('\n')
    const { store } = office
    const [report] = store.reports()
    store.savePerson({ id: 'tg:42', name: '赵' })
    const change = {
      by: 'tg:42',
      at: Date.now(),
      day: '2022-01-12',
      source: 'message',
      message: null,
      words: '',
    } as const
    const notes = [{ slot: 'text:s5', value: text }]
    store.append({ ...change, reportId: report!.id, statements: [], drops: [], notes })
    const draft = await said('生成草稿')
    expect(draft.document?.name).toMatch(/docx$/)
    const pdf = await tapped('PDF')
    expect(pdf.document?.name).toMatch(/pdf$/)
    for (const { document } of [draft, pdf]) expect(document!.bytes.length).toBeLessThan(5_000_000)
  })
})

describe('an engine that fails', { timeout: 60_000 }, () => {
  test('leaves the Word file and the table as text, and says what to do', async () => {
    await officeWith(createEngine({ ...usualLimits, time: 1 }))
    await drafted()
    const pdf = await tapped('PDF')
    expect(pdf.document).toBeUndefined()
    expect(pdf.text).toMatch(/^PDF没做成：.*先用Word稿/)
    expect(labels(pdf)).toEqual(['表三图片', '接着填'])
    const table = await tapped('表三图片')
    expect([table.photo, table.rawHtml.includes('<pre>'), labels(table)]).toEqual([undefined, true, ['PDF', '接着填']])
    expect(office.log.filter((line) => /"level":50/.test(line)).map((line) => JSON.parse(line).msg)).toEqual([
      'a file was not handed out',
      'a picture could not be drawn',
    ])
  })

  test('names what it cannot draw', async () => {
    await officeWith(warm)
    await answerTo(office.zhao, '换报告 𪚥镇人民政府 2021年')
    await drafted()
    expect((await tapped('PDF')).text).toMatch(/字库里没有“𪚥”/)
  })
})

/** Draws nothing until it is let go. */
function stuckEngine(): { engine: Engine; letGo: () => void; begun: Promise<void> } {
  let letGo = (): void => {}
  let begin = (): void => {}
  const gate = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const begun = new Promise<void>((resolve) => {
    begin = resolve
  })
  const draw: Engine['draw'] = async (job) => {
    begin()
    await gate
    return warm.draw(job)
  }
  return { engine: { ...warm, draw }, letGo, begun }
}

describe('a file that takes long', { timeout: 60_000 }, () => {
  test('holds up nobody else', async () => {
    const stuck = stuckEngine()
    await officeWith(stuck.engine)
    await drafted()
    office.zhao.taps('PDF')
    await stuck.begun
    expect((await answerTo(office.liu, '你好')).text).not.toBe('')
    await answerTo(office.liu, '漷县镇人民政府 2021年')
    expect((await answerTo(office.liu, '处罚212')).text).toContain('行政处罚 212')
    expect((await answerTo(office.liu, '生成草稿')).document?.name).toMatch(/docx$/)
    stuck.letGo()
    expect((await office.zhao.hears({ timeoutMs: slow }))[0]!.document?.name).toMatch(/pdf$/)
  })

  test.skipIf(process.platform === 'win32')(
    'is drawn for others while the process that draws for one hangs',
    async () => {
      await officeWith(createEngine())
      await answerTo(office.liu, '漷县镇人民政府 2021年')
      await drafted()
      expect((await answerTo(office.liu, '生成草稿')).document?.name).toMatch(/docx$/)
      // Started by the first PDF; from here on it answers nothing.
      await tapped('PDF')
      const hanging = hangDrawing()
      office.zhao.taps('表三图片')
      office.liu.taps('PDF')
      expect((await office.liu.hears({ timeoutMs: slow }))[0]!.document?.name).toMatch(/漷县镇.*pdf$/)
      expect((await answerTo(office.liu, '处罚212')).text).toContain('行政处罚 212')
      killDrawing(hanging)
      const [table] = await office.zhao.hears({ timeoutMs: slow })
      expect([table!.photo, table!.rawHtml.includes('<pre>')]).toEqual([undefined, true])
    },
  )

  test('does not hold up words that say what it would show', async () => {
    await officeWith({ ...warm, draw: () => new Promise(() => {}) })
    await answerTo(office.zhao, '新收3件都是自然人，2020年转来0')
    const clash = await said('新收总共5件')
    expect([clash.photo, labels(clash).includes('还是3')]).toEqual([undefined, true])
  })

  test('is cut off when the bot stops, and sent after the restart', async () => {
    const failure = new DocumentFailure('closed', 'the program ends')
    let end = (): void => {}
    const never = new Promise<Uint8Array>((_, reject) => {
      end = () => reject(failure)
    })
    let begin = (): void => {}
    const begun = new Promise<void>((resolve) => {
      begin = resolve
    })
    const draw: Engine['draw'] = () => {
      begin()
      return never
    }
    await officeWith({ ...warm, draw, close: () => end() })
    await drafted()
    office.zhao.taps('PDF')
    await begun
    await office.stop()
    expect(office.store.unsent('tg:42')).toHaveLength(1)
    await office.restart({ engine: warm })
    expect((await office.zhao.hears({ timeoutMs: slow }))[0]!.document?.name).toMatch(/pdf$/)
  })
})

describe('a file that does not say what was recorded', { timeout: 60_000 }, () => {
  beforeEach(() => officeWith(warm))

  test('is not sent: the person is told where, the operator by ids alone', async () => {
    await answerTo(office.zhao, '处罚212')
    await drafted()
    await office.stop()
    const read: Engine['read'] = async (pdf) => {
      const { cells, text } = await warm.read(pdf)
      return { cells: cells.map((cell) => cell.replace('212', '213')), text }
    }
    await office.restart({ engine: { ...warm, read } })
    const refused = await tapped('PDF')
    expect(refused.document).toBeUndefined()
    expect(refused.text).toBe('PDF没发：做好后逐格核对，行政处罚和记下的不一样。记下的都在。把这条转给管理员。')
    const entry = office.log.find((line) => line.includes('a file was not handed out'))!
    expect(entry).toContain('s2.penalty.decisions')
    // Times and line numbers hold any digits.
    const { error, msg } = JSON.parse(entry) as { error: { message: string }; msg: string }
    expect(`${error.message} ${msg}`).not.toMatch(/处罚|21[23]/)
  })
})
