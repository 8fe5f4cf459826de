import { describe, expect, test } from 'vitest'
import type { CellId } from '../../src/schema/cell-id.ts'
import { openStore } from '../../src/store/open.ts'
import { openDraft } from '../../src/tools/draft.ts'
import { figuresByTaps, startConversation } from '../support/conversation.ts'
import { figure, type Script, scriptedAssistant } from '../support/scripted-assistant.ts'

function begin(...scripts: Script[]) {
  const assistant = scriptedAssistant(...scripts)
  const store = openStore(':memory:')
  const talk = startConversation(store, { assistant })
  const open = () => talk.says('永乐店镇人民政府 2021年')
  const actor = {
    person: { id: 'zhao', name: '小赵' },
    at: 0,
    day: '2022-01-11',
    source: 'message',
    message: null,
    words: '',
  } as const
  const figures = () => openDraft(store, 1, actor).situation.stated
  return { assistant, store, talk, open, figures, figureOf: (cell: string) => figures().get(cell as CellId) }
}

function opened(...scripts: Script[]) {
  const scene = begin(...scripts)
  scene.open()
  return scene
}

// What no rule reads: the reader leaves such sentences to the model.
const odd = '城管那边处罚的案子统共212个哩'

describe('a message only the model understands', () => {
  test('is recorded when the words bear the number', async () => {
    const { talk, figureOf, assistant } = opened({
      proposals: [figure('s2.penalty.decisions', 212, '处罚的案子统共212个')],
    })
    const reply = await talk.tells(odd)
    expect(reply.text).toContain('行政处罚 212')
    expect(reply.buttons).toContain('撤销')
    expect(figureOf('s2.penalty.decisions')).toBe(212)
    expect(assistant.asked[0]!.words).toBe(odd)
  })

  test('a made-up number is neither recorded nor offered', async () => {
    const { talk, figures } = opened({ proposals: [figure('s2.penalty.decisions', 300, '罚人的单子')] })
    const reply = await talk.tells(odd)
    expect(figures().size).toBe(0)
    expect(reply.text + reply.buttons.join()).not.toContain('300')
  })

  test('a number that is said, but of which it is not sure, becomes a question with a button', async () => {
    const { talk, figures, figureOf } = opened({ proposals: [figure('s2.penalty.decisions', 212, '别处的话')] })
    const reply = await talk.tells(odd)
    expect(figures().size).toBe(0)
    expect(reply.text).toContain('是不是 行政处罚212？')
    talk.taps('对，记下')
    expect(figureOf('s2.penalty.decisions')).toBe(212)
  })

  test('a right number in a wrong cell is shown, and one tap undoes it', async () => {
    const { talk, figures } = opened({
      proposals: [figure('s2.licensing.decisions', 212, '处罚的案子统共212个')],
    })
    const reply = await talk.tells(odd)
    if (figures().size > 0) {
      expect(reply.text).toContain('行政许可 212')
      talk.taps('撤销')
    }
    expect(figures().size).toBe(0)
  })

  test('a claim to have saved something is not passed on', async () => {
    const { talk, figures } = opened({ prose: '好的，已经为您保存处罚212件！' })
    const reply = await talk.tells(odd)
    expect(figures().size).toBe(0)
    expect(reply.text).not.toMatch(/保存|已经/u)
    expect(reply.text).not.toBe('')
  })

  test('what contradicts the accepted figures is held, as anything else', async () => {
    const { talk, figureOf } = opened({ proposals: [figure('s3.received.total', 5, '统共来了5份')] })
    talk.says('新收3件都是自然人，2020年转来0')
    const reply = await talk.tells('不对头，他们统共来了5份哩')
    expect(reply.text).toContain('对不上')
    expect(figureOf('s3.received.total')).not.toBe(5)
  })

  test('a question is answered from the bundled definitions, then the pending one comes back', async () => {
    const { talk } = opened({ proposals: [{ kind: 'explain', subject: '部分公开' }] })
    const reply = await talk.tells('一半给了一半没给的那种到底咋个算法嘛？')
    expect(reply.text).toContain('区分处理')
    expect(reply.text).toContain('规范性文件')
  })
})

describe('without the model', () => {
  test('the rules answer when it fails', async () => {
    const { talk, figures } = opened('time-out')
    const reply = await talk.tells(odd)
    expect(reply.text).not.toBe('')
    expect(figures().size).toBe(0)
  })

  test('its absence is said once, until it is back', async () => {
    const { talk, assistant } = opened({ prose: '在的。' })
    assistant.rests = true
    expect((await talk.tells(odd)).text).toContain('智能助手暂时连不上')
    expect((await talk.tells(`${odd}呀`)).text).not.toContain('智能助手')
    assistant.rests = false
    await talk.tells(`${odd}喂`)
    assistant.rests = true
    expect((await talk.tells(`${odd}哈`)).text).toContain('智能助手暂时连不上')
  })
})

describe('while the model reads', () => {
  test('what comes after waits its turn, and is answered in order', async () => {
    const { store, talk, figureOf } = opened({
      proposals: [figure('s2.penalty.decisions', 212, '处罚的案子统共212个')],
    })
    const telling = talk.tells(odd)
    talk.says('许可7')
    expect(figureOf('s2.licensing.decisions')).toBeUndefined()
    await telling
    expect(figureOf('s2.licensing.decisions')).toBe(7)
    expect(store.queued('chat:zhao')).toEqual([])
    const [first, second] = store.changes(1)
    expect([first!.statements[0]!.value, second!.statements[0]!.value]).toEqual([212, 7])
  })
})

describe('a text from points', () => {
  const points = '公众号发了300条，换了公开栏'
  const sentences = [
    { text: '依托微信公众号公开政府信息300条。', basis: '公众号发了300条' },
    { text: '更换政府信息公开栏。', basis: '换了公开栏' },
    { text: '不断健全长效机制，提升群众满意度。', basis: '' },
  ]
  const drafted: Script = { proposals: [{ kind: 'text', slot: 'text:s1/主动公开', sentences }] }

  async function asked(...scripts: Script[]) {
    const scene = begin(...scripts)
    figuresByTaps(scene.talk)
    const noteOf = (slot: string) =>
      scene.store
        .changes(1)
        .filter(({ live }) => live)
        .flatMap(({ notes }) => notes)
        .filter((note) => note.slot === slot)
        .at(-1)?.value
    return { ...scene, noteOf }
  }

  test('is shown with what the model added, and nothing of it is in the report before it is taken', async () => {
    const { talk, noteOf } = await asked(drafted)
    const reply = await talk.tells(points)
    expect(reply.text).toContain('公众号公开政府信息300条')
    expect(reply.text).toContain('这句是我加的：“不断健全长效机制，提升群众满意度。”')
    expect(noteOf('text:s1/主动公开')).toBeUndefined()
    expect(noteOf('points:text:s1/主动公开')).toBe(points)
  })

  test('can be taken without what was added', async () => {
    const { talk, noteOf } = await asked(drafted)
    await talk.tells(points)
    talk.taps('去掉你加的')
    expect(noteOf('text:s1/主动公开')).toBe('依托微信公众号公开政府信息300条。更换政府信息公开栏。')
  })

  test('can be changed by a word; only what changed is shown', async () => {
    const shorter: Script = {
      proposals: [{ kind: 'text', slot: 'text:s1/主动公开', sentences: sentences.slice(0, 2) }],
    }
    const { talk, assistant } = await asked(drafted, shorter)
    await talk.tells(points)
    const reply = await talk.tells('最后一句不要')
    const changed = reply.text === '' ? await talk.tells('短一点') : reply
    expect(assistant.asked[1]!.text!.draft).toContain('长效机制')
    expect(changed.text).toContain('去掉了：“不断健全长效机制，提升群众满意度。”')
    expect(changed.text).not.toContain('300条')
  })

  test('the person’s own words can stand instead', async () => {
    const { talk, noteOf } = await asked(drafted)
    await talk.tells(points)
    talk.taps('用我的原话')
    expect(noteOf('text:s1/主动公开')).toBe(points)
  })

  test('without points none is made up: they are asked for', async () => {
    const { talk, assistant } = await asked()
    expect((await talk.tells('你帮我写吧')).text).toContain('说几条要点')
    expect(assistant.asked).toEqual([])
  })

  test('a refused draft gives way to the template', async () => {
    const { talk } = await asked({ textRefused: true })
    const reply = await talk.tells(points)
    expect(reply.text).toContain('没说过的数')
    expect(reply.text).toContain('按数字可写')
    expect(reply.buttons).toEqual(expect.arrayContaining(['采用', '用我的原话']))
  })

  test('a finished text goes to no model', async () => {
    const { talk, assistant } = await asked()
    await talk.tells('第五部分：公开的及时性还不够。下一步将明确专人负责，按月检查公开栏的更新情况。')
    expect(assistant.asked).toEqual([])
  })
})
