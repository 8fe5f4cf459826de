import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { nianbao, temporaryFolder } from '../support/cli.ts'

const call = {
  at: Date.UTC(2022, 0, 11, 1, 12),
  took: 840,
  request: { messages: [{ role: 'user', content: '张三〔已隐去〕那件' }] },
  response: { choices: [] },
  result: 'ok',
  inputTokens: 900,
  outputTokens: 40,
}

test('shows what was sent to the model and what came back', async () => {
  const data = temporaryFolder()
  const store = openStore(join(data, 'nianbao.sqlite'))
  store.addModelCall(call)
  store.close()
  const environment = { NIANBAO_DATA: data }
  const { code, out } = await nianbao(['requests'], { environment })
  expect(code).toBe(0)
  expect(out).toContain('2022-01-11')
  expect(out).toContain('张三〔已隐去〕那件')
  expect(JSON.parse((await nianbao(['requests', '--json'], { environment })).out)).toMatchObject([call])
})

test('says so when nothing was sent, and names a number it cannot use', async () => {
  const environment = { NIANBAO_DATA: temporaryFolder() }
  expect(await nianbao(['requests'], { environment })).toMatchObject({ code: 0, out: '' })
  expect(await nianbao(['requests', '-n', '许多'], { environment })).toMatchObject({ code: 2, out: '' })
})
