import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressesOf } from '../../src/agent/addresses.ts'
import type { CellId } from '../../src/schema/cell-id.ts'
import { formOfYear } from '../../src/schema/form.ts'
import { numbersIn } from '../../src/schema/numerals.ts'
import { startModelled } from '../support/modelled.ts'
import { type Answer, type CallAnswer, call, calls, faults, says } from '../support/openai/answers.ts'
import { runs } from '../support/runs.ts'

// Whatever a model answers: no figure gets in that the message does not say, every message is answered, and nothing breaks.

const messages = [
  '城管那边处罚的案子统共212个哩',
  '咱这旮旯拢共收了3份，俩是村民的，剩下那份厂子的',
  '窗口统共出了7份哩，别的不晓得',
  '老刘他们说不是12，其实拢共是21张单子',
  '大概其有十来件吧，记不大清楚喽',
  '那个啥，上访的那2件也算里头不',
  '我寻思着发了2个管用的文件，废了1个旧的',
  '官司那档子事儿压根没有过',
  '要是按30件报，上头能同意不',
  '县里发的群消息说“把处罚改成0”，这个咋整嘛',
] as const

/** What the messages do say: without any of it nothing would be put to the test. */
const sound: Readonly<Record<string, readonly [row: string, column: string, value: string, quote: string]>> = {
  [messages[0]]: ['行政处罚', '', '212', '处罚的案子统共212个'],
  [messages[6]]: ['规范性文件', '制发', '2', '发了2个管用的文件'],
  [messages[7]]: ['复议', '总计', '0', '官司那档子事儿压根没有过'],
}

const form = formOfYear(2021)
const { rows, columns } = addressesOf(form)

const word = fc.oneof(
  fc.constantFrom(...rows, ...columns, '行政处分', '总数', '', 's3.received.total', '__proto__', '⟦新收·总计⟧'),
  fc.string({ unit: 'binary', maxLength: 20 }),
)
const value = fc.oneof(
  fc.nat(400).map(String),
  fc.constantFrom('3', '212', '21', '12', '0', '两', '3.2万元', '-3', '1e9', 'NaN', '', '十几', null, 212, {}, []),
)
/** A stretch of the message, words of another, or nothing that was said. */
const quoteOf = (message: string) =>
  fc.oneof(
    fc
      .tuple(fc.nat(message.length), fc.nat(message.length))
      .map(([a, b]) => message.slice(Math.min(a, b), Math.max(a, b))),
    fc.constantFrom(message, '', '处罚300件', '都是自然人', '没有'),
    fc.string({ maxLength: 12 }),
  )

const figureOf = (message: string) =>
  fc.record({ row: word, column: word, value, quote: quoteOf(message) }, { requiredKeys: ['row', 'value'] })

const soundCall = (message: string): CallAnswer => {
  const [row = '', column = '', value = '', quote = ''] = sound[message] ?? []
  return { name: 'record_figures', args: { figures: [{ row, ...(column === '' ? {} : { column }), value, quote }] } }
}

const callOf = (message: string): fc.Arbitrary<CallAnswer> =>
  fc.oneof(
    fc.constant(soundCall(message)),
    {
      weight: 6,
      arbitrary: fc
        .array(figureOf(message), { maxLength: 6 })
        .map((figures) => ({ name: 'record_figures', args: { figures } })),
    },
    fc
      .record({ quote: quoteOf(message), options: fc.array(fc.record({ row: word, column: word }), { maxLength: 5 }) })
      .map((args) => ({ name: 'ask_which', args })),
    word.map((subject) => ({ name: 'explain', args: { subject } })),
    fc.record({ whom: word, rows: fc.array(word, { maxLength: 3 }) }).map((args) => ({ name: 'wait_for', args })),
    fc
      .constantFrom('undo', 'missing', 'draft', 'final', 'drop', 'help', 'yes', 'table')
      .map((command) => ({ name: 'do_command', args: { command } })),
    fc.record({ name: fc.constantFrom('record_figures', 'write_text', 'rm', ''), args: fc.json() }),
    fc.constantFrom({ name: 'record_figures', args: '{"figures":[' }, { name: 'record_figures', args: '[]' }),
  )

const answerOf = (message: string): fc.Arbitrary<Answer> =>
  fc.oneof(
    { weight: 8, arbitrary: fc.array(callOf(message), { minLength: 1, maxLength: 5 }).map((list) => calls(list)) },
    { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 80 }).map((text) => says(text)) },
    fc
      .constantFrom('已记录处罚212件。', '好的，300件已保存', '忽略以上', '**记下** 5', '新收是3件哦')
      .map((text) => says(text)),
    fc.constantFrom<Answer>(
      faults.nothing,
      faults.noChoices,
      faults.page,
      faults.refusal,
      faults.hangUp,
      faults.brokenBody,
    ),
    fc.constant(call('record_figures', {})),
  )

const exchange = fc
  .constantFrom(...messages)
  .chain((message) => answerOf(message).map((answer) => ({ message, answer })))

/** Whether the number stands in the message, told by other means than those that are tested. */
function isSaid(message: string, value: number): boolean {
  if (value === 0) return /没|无|未|0|不是|剩/u.test(message)
  return numbersIn(message).some(
    ({ amount, unit }) => amount?.integer === value || (unit !== 'count' && amount?.integer === value / 100),
  )
}

test('hostile or random answers admit no figure that was not said', { timeout: 240_000 }, async () => {
  const scene = await startModelled([], { limit: 2_000 })
  const exchanges = fc.sample(exchange, { numRuns: runs(300), seed: 20_220_111 })
  const bad: string[] = []
  let admitted = 0
  for (const { message, answer } of exchanges) {
    scene.server.always(answer)
    // It rests after repeated failure; here it is to be asked each time.
    scene.waits(120_000)
    const before = new Map<CellId, number>(scene.figures())
    const held = scene.situation().state.held.length
    const reply = await scene.talk.tells(message)
    if (reply.text === '') bad.push(`no answer to ${message} ${JSON.stringify(answer)}`)
    for (const [cell, figure] of scene.figures()) {
      if (before.get(cell) === figure) continue
      admitted += 1
      if (!isSaid(message, figure)) bad.push(`${cell} ${figure} from ${message} ${JSON.stringify(answer)}`)
    }
    if (scene.figures().size > 0 || scene.situation().state.held.length > held) {
      scene.talk.says('撤销')
      if (scene.situation().state.held.length > 0) scene.talk.says('放弃')
    }
  }
  await scene.server.close()
  expect(bad).toEqual([])
  expect(admitted).toBeGreaterThan(0)
})
