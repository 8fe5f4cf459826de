import { afterEach, describe, expect, test } from 'vitest'
import { fileBytes } from '../../src/desk/documents/files.ts'
import { plainText, readDocx } from '../support/docx-reader.ts'
import { type Modelled, startModelled } from '../support/modelled.ts'
import { call, faults, records, type Script } from '../support/openai/answers.ts'

// A whole report of an ordinary town, by somebody who writes as he speaks. The answers of the model are scripted; what is counted is how
// often it is asked, and what becomes of the report when it is not there any more.

let scene: Modelled
afterEach(() => scene.server.close())

const writes = (...sentences: readonly (readonly [text: string, basis: string])[]): Script =>
  call('write_text', { sentences: sentences.map(([text, basis]) => ({ text, basis })) })

const figureScripts: readonly Script[] = [
  records(
    ['行政处罚', '', '212', '处罚的案子统共212个'],
    ['行政许可', '', '0', '许可没有'],
    ['行政强制', '', '0', '强制没有'],
  ),
  records(['新收', '自然人', '3', '新收3份都是自然人'], ['转来', '总计', '0', '2020年转来的没有']),
]

/** Points as typed, and what the model makes of them. */
const texts: readonly (readonly [said: string, script: Script])[] = [
  [
    '公众号发了54条，换了村务公开栏',
    writes(
      ['2021年，我镇依托政务公众号公开政府信息54条，更换村务公开栏。', '公众号发了54条，换了村务公开栏'],
      ['作出行政处罚决定⟦行政处罚⟧件。', ''],
    ),
  ],
  [
    '收到就登记，当面寄信的都有，按时答',
    writes(['2021年，我镇新收政府信息公开申请⟦新收·总计⟧件，收到即登记，按时答复。', '收到就登记，按时答']),
  ],
  ['综合办管，发之前领导审', writes(['政府信息由综合办管理，发布前由领导审核。', '综合办管，发之前领导审'])],
  ['用公众号跟月报', writes(['依托公众号和月报公开政府信息。', '用公众号跟月报'])],
  [
    '考核评议都没搞，也没追责',
    writes(['2021年未开展工作考核和社会评议，无责任追究情形。', '考核评议都没搞，也没追责']),
  ],
]

const problems: readonly [said: string, script: Script] = [
  '第五部分：公开慢，人手少，往后专人盯着',
  writes(['信息公开不够及时，人手较少。', '公开慢，人手少'], ['下一步由专人负责。', '往后专人盯着']),
]

async function figuresSaid(): Promise<void> {
  const { talk } = scene
  talk.taps('文件、规章都是0')
  await talk.tells('城管那边处罚的案子统共212个哩，许可没有强制没有咯')
  talk.taps('没有收费')
  await talk.tells('咱这旮旯新收3份都是自然人哩，2020年转来的没有咯')
  talk.taps('都予以公开')
  talk.taps('复议、诉讼都没有')
  talk.taps('没发过也没收过')
}

async function finished(): Promise<string> {
  const { talk } = scene
  talk.says('2022年1月12日')
  expect(talk.says('还差什么').text).toContain('齐了')
  talk.says('定稿')
  const { file } = talk.taps('出正式稿')
  return plainText(readDocx((await fileBytes(talk.store, file!.id)).bytes))
}

function expectTown(): void {
  const { figures, missing, state, form } = scene.situation()
  expect(missing).toEqual([])
  expect(state.held).toEqual([])
  const rest = form.cells.map(({ id }) => id).filter((id) => figures.get(id) !== 0)
  expect(Object.fromEntries(rest.map((id) => [id, figures.get(id)]))).toEqual({
    's2.penalty.decisions': 212,
    's3.received.person': 3,
    's3.received.total': 3,
    's3.granted.person': 3,
    's3.granted.total': 3,
    's3.total.person': 3,
    's3.total.total': 3,
  })
}

describe('a whole report', () => {
  test('takes at most 2 calls for the figures and 8 for the texts', async () => {
    scene = await startModelled([...figureScripts])
    await figuresSaid()
    expectTown()
    expect(scene.server.requests).toHaveLength(2)
    scene.server.answers(...texts.map(([, script]) => script), problems[1])
    scene.talk.taps('一段一段来')
    for (const [said] of texts) {
      const shown = await scene.talk.tells(said)
      expect(shown.text).toContain('按你说的写成')
      scene.talk.taps('采用')
    }
    await scene.talk.tells(problems[0])
    scene.talk.taps('采用')
    scene.talk.taps('采用')
    const printed = await finished()
    expect(scene.server.requests.length - 2).toBeLessThanOrEqual(8)
    expect(scene.server.refused).toEqual([])
    expect(printed).toContain('公开政府信息54条')
    expect(printed).toContain('作出行政处罚决定212件')
    expect(printed).toContain('新收政府信息公开申请3件')
    expect(printed).not.toMatch(/[⟦⟧]|草稿|待填/u)
  })

  test('is completed although the model dies half-way', async () => {
    scene = await startModelled([figureScripts[0]!], { limit: 2_000 })
    scene.server.always(faults.hangUp)
    const { talk } = scene
    talk.taps('文件、规章都是0')
    await talk.tells('城管那边处罚的案子统共212个哩，许可没有强制没有咯')
    talk.taps('没有收费')
    const unsure = await talk.tells('咱这旮旯新收3份都是自然人哩，2020年转来的没有咯')
    expect(unsure.text).not.toBe('')
    if (unsure.buttons.includes('对，记下')) talk.taps('对，记下')
    await talk.tells('新收3件都是自然人，2020年转来0')
    talk.taps('都予以公开')
    talk.taps('复议、诉讼都没有')
    talk.taps('没发过也没收过')
    expectTown()
    talk.taps('一段一段来')
    await talk.tells('通过公众号公开政府信息54条，更换了村务公开栏。')
    talk.taps('采用')
    await talk.tells('综合办公室专人负责，逐篇审签。')
    await talk.tells('依托镇公众号和村务公开栏。')
    await talk.tells('没开展考核和社会评议，没有责任追究。')
    await talk.tells('问题是公开不够及时，人手少。下一步由专人负责，按月检查。')
    talk.taps('采用')
    const printed = await finished()
    expect(printed).toContain('公开政府信息54条')
    expect(printed).toContain('问题是公开不够及时')
  })
})
