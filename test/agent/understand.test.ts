import { afterEach, describe, expect, test } from 'vitest'
import type { ModelCall, Outcome, Proposal } from '../../src/agent/assistant.ts'
import { mark } from '../../src/agent/mask.ts'
import { openAssistant } from '../../src/agent/open.ts'
import { inquiryOf, textInquiry } from '../support/inquiries.ts'
import { call, calls, faults, records, type Script, says } from '../support/openai/answers.ts'
import { type ModelServer, openModelServer } from '../support/openai/server.ts'

let server: ModelServer | undefined
afterEach(async () => {
  expect(server?.refused).toEqual([])
  await server?.close()
  server = undefined
})

async function model(...scripts: readonly Script[]) {
  const opened = await openModelServer(...scripts)
  server = opened
  const logged: ModelCall[] = []
  const assistant = openAssistant({
    model: { name: 'town-model', key: 'sk-secret-0001', baseUrl: opened.url },
    limit: 60_000,
    log: (one) => logged.push(one),
  })
  return { server: opened, assistant, logged }
}

function proposalsOf(outcome: Outcome): readonly Proposal[] {
  if (!outcome.ok) throw new Error(outcome.why)
  return outcome.understanding.proposals
}

describe('a message is understood', () => {
  test('in one request', async () => {
    const { assistant, server: at } = await model(records(['新收', '自然人', '3件', '3件']))
    const outcome = await assistant.understand(inquiryOf('新收3件，都是老百姓'))
    expect(outcome).toEqual({
      ok: true,
      understanding: {
        proposals: [{ kind: 'figure', cell: 's3.received.person', value: 3, quote: '3件' }],
        prose: '',
        textRefused: false,
      },
    })
    expect(at.requests).toHaveLength(1)
  })

  test.each([
    [2017, '收到申请数', '', 't3.received'],
    [2019, '行政检查', '决定数', 's2.otherServices[行政检查].decisions'],
    [2021, '复议', '尚未审结', 's4.review.pending'],
  ])('in the edition of %i', async (year, row, column, cell) => {
    const { assistant } = await model(records([row, column, '3', '3件']))
    const inquiry = inquiryOf('3件', { year, profile: 'beijing', subrows: ['行政检查'] })
    expect(proposalsOf(await assistant.understand(inquiry))).toMatchObject([{ kind: 'figure', cell, value: 3 }])
  })

  test('with several calls at once', async () => {
    const { assistant } = await model(
      calls([
        { name: 'record_figures', args: { figures: [{ row: '行政许可', value: '0', quote: '许可没有' }] } },
        { name: 'wait_for', args: { whom: '执法队', rows: ['行政处罚'] } },
        {
          name: 'ask_which',
          args: {
            quote: '收费没有',
            options: [{ row: '行政事业性收费' }, { row: '信息处理费', column: '收费通知件数' }],
          },
        },
        { name: 'do_command', args: { command: 'missing' } },
      ]),
    )
    const proposals = proposalsOf(await assistant.understand(inquiryOf('许可没有，处罚问执法队，收费没有，还差啥')))
    expect(proposals.map(({ kind }) => kind)).toEqual(['figure', 'wait', 'unclear', 'command'])
  })

  test('with twenty calls', async () => {
    const rows = ['新收', '转来', '办结', '转出']
    const columns = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构']
    const list = rows.flatMap((row) => columns.map((column) => ({ row, column, value: '1', quote: '各1件' })))
    const { assistant, server: at } = await model(
      calls(list.map((figure) => ({ name: 'record_figures', args: { figures: [figure] } }))),
    )
    expect(proposalsOf(await assistant.understand(inquiryOf('各1件')))).toHaveLength(20)
    expect(at.requests).toHaveLength(1)
  })

  test('in words, where no tool fits', async () => {
    const { assistant } = await model(says('<think>想一想</think>\n这件要看台账怎么登记。'))
    expect(await assistant.understand(inquiryOf('这算谁的'))).toMatchObject({
      ok: true,
      understanding: { proposals: [], prose: '这件要看台账怎么登记。' },
    })
  })

  test('by several at the same time, each on its own', async () => {
    const { assistant, server: at } = await model()
    at.always(({ messages }) => {
      const words = messages.at(-1)!.content ?? ''
      const number = /处罚(\d+)/u.exec(words)![1]!
      return faults.late(Number(number) % 7, records(['行政处罚', '', number, `处罚${number}`]))
    })
    const numbers = Array.from({ length: 12 }, (_, at) => 100 + at)
    const outcomes = await Promise.all(numbers.map((one) => assistant.understand(inquiryOf(`处罚${one}`))))
    expect(outcomes.map((outcome) => proposalsOf(outcome).map((one) => one.kind === 'figure' && one.value))).toEqual(
      numbers.map((one) => [one]),
    )
  })
})

describe('a call that cannot be used is told to the model once', () => {
  const toolMessages = ({ requests }: ModelServer): string[] =>
    requests.at(-1)!.body.messages.flatMap((one) => (one.role === 'tool' ? [one.content] : []))

  test.each([
    [
      'a row there is not',
      call('record_figures', { figures: [{ row: '瞎编', value: '3', quote: '3' }] }),
      '没有「瞎编」这一行',
    ],
    ['arguments that are no JSON', call('record_figures', '{"figures":[{"row":'), '不是完整的JSON'],
    ['arguments that are no object', call('record_figures', '[]'), '不是完整的JSON'],
    ['a tool there is not', call('delete_report', {}), '没有「delete_report」这个工具'],
    ['a name that is none', call('functions.记一下', {}), '这个工具'],
    ['input of another shape', call('do_command', { command: 'final' }), '参数command不对'],
  ])('%s', async (_, answer, words) => {
    const { assistant, server: at } = await model(answer, records(['行政处罚', '', '212', '212']))
    const outcome = await assistant.understand(inquiryOf('处罚212'))
    expect(outcome).toEqual({
      ok: true,
      understanding: {
        proposals: [{ kind: 'figure', cell: 's2.penalty.decisions', value: 212, quote: '212' }],
        prose: '',
        textRefused: false,
      },
    })
    expect(toolMessages(at)).toHaveLength(1)
    expect(toolMessages(at)[0]).toContain(words)
    expect(toolMessages(at)[0]).not.toMatch(/Error|\.[jt]s|\/|\n/)
  })

  test('and what was good beside it is kept', async () => {
    const { assistant } = await model(
      calls([
        { name: 'record_figures', args: '{"figures":' },
        { name: 'record_figures', args: { figures: [{ row: '行政许可', value: '0', quote: '许可没有' }] } },
      ]),
      says('处罚几件没看清。'),
    )
    expect(await assistant.understand(inquiryOf('许可没有，处罚212'))).toMatchObject({
      ok: true,
      understanding: { proposals: [{ cell: 's2.licensing.decisions' }], prose: '处罚几件没看清。' },
    })
  })

  test('also when the second request fails, which is told', async () => {
    const { assistant } = await model(
      calls([
        { name: 'record_figures', args: '{"figures":' },
        { name: 'do_command', args: { command: 'missing' } },
      ]),
      faults.noModel,
    )
    expect(await assistant.understand(inquiryOf('许可没有，还差啥'))).toMatchObject({
      ok: true,
      understanding: { proposals: [{ kind: 'command' }], incomplete: true },
    })
  })

  test('not twice', async () => {
    const wrong = call('record_figures', { figures: [{ row: '瞎编', value: '3', quote: '3' }] })
    const { assistant, server: at } = await model(wrong, wrong, wrong)
    expect(await assistant.understand(inquiryOf('3'))).toEqual({ ok: false, why: 'broken' })
    expect(at.requests).toHaveLength(2)
  })

  test('a corrected figure stands in the place of the first', async () => {
    const { assistant } = await model(
      records(['行政处罚', '', '122', '122'], ['瞎编', '', '1', '1']),
      records(['行政处罚', '', '212', '212']),
    )
    expect(proposalsOf(await assistant.understand(inquiryOf('不是122，是212')))).toMatchObject([{ value: 212 }])
  })
})

describe('a text', () => {
  const written = (text: string, basis = '培训4次') => call('write_text', { sentences: [{ text, basis }] })
  const inquiry = textInquiry('培训4次', 'text:s1/监督保障', { figures: { 's3.received.total': 3 } })

  test('comes with ids for names, and says which sentences nobody said', async () => {
    const { assistant, server: at } = await model(
      call('write_text', {
        sentences: [
          { text: '我镇开展业务培训4次，新收申请⟦新收·总计⟧件。', basis: '培训4次' },
          { text: '群众满意度大幅提升。', basis: '培训4次' },
        ],
      }),
    )
    expect(proposalsOf(await assistant.understand(inquiry))).toEqual([
      {
        kind: 'text',
        slot: 'text:s1/监督保障',
        sentences: [
          { text: '我镇开展业务培训4次，新收申请⟦s3.received.total⟧件。', basis: '培训4次' },
          { text: '群众满意度大幅提升。', basis: '' },
        ],
      },
    ])
    expect(at.requests).toHaveLength(1)
  })

  test('with a number nobody said is written again', async () => {
    const { assistant, server: at } = await model(written('我镇开展培训5次。'), written('我镇开展培训4次。'))
    const outcome = await assistant.understand(inquiry)
    expect(outcome).toMatchObject({ ok: true, understanding: { textRefused: false } })
    expect(JSON.stringify(at.requests[1]!.body.messages.at(-1))).toContain('要点里没有「5次」')
  })

  test('refused twice is given up', async () => {
    const { assistant, server: at } = await model(written('我镇开展培训5次。'), written('我镇开展培训6次。'))
    expect(await assistant.understand(inquiry)).toMatchObject({
      ok: true,
      understanding: { proposals: [], textRefused: true },
    })
    expect(at.requests).toHaveLength(2)
  })

  test('refused once, and then nothing, is given up too', async () => {
    const { assistant } = await model(written('我镇开展培训5次。'), faults.noModel)
    expect(await assistant.understand(inquiry)).toMatchObject({ ok: true, understanding: { textRefused: true } })
  })
})

describe('what leaves the machine', () => {
  test('is masked, and the figures beside it are still found in the message', async () => {
    const { assistant, server: at } = await model(records(['新收', '自然人', '1', `张三${mark}那1件`]))
    const words = '张三13800138000那1件公开了，身份证110112199003078515'
    const [proposal] = proposalsOf(await assistant.understand(inquiryOf(words)))
    expect(at.requests[0]!.text).not.toMatch(/138\d{8}|110112/)
    expect(at.requests[0]!.text.split(mark)).toHaveLength(3)
    expect(proposal).toMatchObject({ kind: 'figure', value: 1, quote: '那1件' })
    expect(words).toContain('那1件')
  })

  test('carries the key, and nothing of it is logged', async () => {
    const { assistant, server: at, logged } = await model(faults.wrongKey('sk-secret-0001'))
    expect(await assistant.understand(inquiryOf('3'))).toEqual({ ok: false, why: 'refused' })
    expect(at.requests[0]!.headers.authorization).toBe('Bearer sk-secret-0001')
    expect(JSON.stringify(logged)).not.toContain('sk-secret')
  })

  test('carries no key where there is none', async () => {
    const opened = await openModelServer(says('好'))
    server = opened
    const assistant = openAssistant({ model: { name: 'local', key: undefined, baseUrl: `${opened.url}/` } })
    expect(await assistant.understand(inquiryOf('在吗'))).toMatchObject({ ok: true })
    expect(opened.requests[0]!.headers.authorization).toBeUndefined()
    expect(opened.requests[0]!.body).toMatchObject({ model: 'local', temperature: 0 })
  })

  test('takes no temperature where the model takes none', async () => {
    const opened = await openModelServer(says('好'))
    server = opened
    await openAssistant({ model: { name: 'gpt-5-mini', key: 'k', baseUrl: opened.url } }).understand(inquiryOf('在吗'))
    expect(opened.requests[0]!.body.temperature).toBeUndefined()
  })

  test('is logged as it left, with what came back and what it cost', async () => {
    const {
      assistant,
      server: at,
      logged,
    } = await model(
      call('nothing_such', {}, { usage: { prompt: 900, completion: 30 } }),
      says('没看懂。', { usage: null }),
    )
    await assistant.understand(inquiryOf('13800138000'))
    expect(logged.map(({ result, inputTokens, outputTokens }) => [result, inputTokens, outputTokens])).toEqual([
      ['ok', 900, 30],
      ['ok', 0, 0],
    ])
    expect(logged.map(({ request }) => request)).toEqual(at.requests.map(({ text }) => JSON.parse(text)))
    expect(logged[1]!.response).toMatchObject({ choices: [{ message: { content: '没看懂。' } }] })
    expect(logged.every(({ at: when, took }) => when > 0 && took >= 0)).toBe(true)
  })

  test.each([
    [2017, 1600],
    [2019, 1500],
    [2021, 1500],
  ])('for an ordinary message of %i is at most %i tokens', async (year, most) => {
    const { assistant, server: at } = await model(says('好'))
    const recent = [{ said: '规章没有', heard: '记下：规章3格都是0。②2021年作出的决定各几件？' }]
    await assistant.understand(inquiryOf('处罚212，许可强制没有', { year, profile: 'beijing', recent }))
    expect(at.requests[0]!.tokens).toBeLessThanOrEqual(most)
  })
})
