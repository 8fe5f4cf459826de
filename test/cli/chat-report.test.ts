import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { nianbao, type Ran, temporaryFolder } from '../support/cli.ts'

let environment: { NIANBAO_DATA: string }
const chat = (report: string | undefined, ...lines: string[]): Promise<Ran> =>
  nianbao(['chat', ...(report === undefined ? [] : ['--report', report])], { environment, lines })
const list = async (): Promise<string[]> =>
  (await nianbao(['list'], { environment })).out.split('\n').flatMap((line) => line.split(/[\s　]/u)[0] || [])

beforeEach(() => {
  environment = { NIANBAO_DATA: join(temporaryFolder(), 'data') }
})

describe('chat --report', () => {
  beforeEach(async () => {
    await chat(undefined, '永乐店镇 2021', '处罚12', '换报告 河北省教育厅 2019年')
  })

  test('goes on with the report that is named, not with the last one', async () => {
    const { out, code } = await chat('永乐店镇人民政府-2021', '处罚谁说的')
    expect(out).toContain('换到：永乐店镇人民政府 2021年。')
    expect(out).toContain('行政处罚 12')
    expect(code).toBe(0)
  })

  test('begins the report of an organ and year that are named in full', async () => {
    const { out, code } = await chat('河北省教育厅-2020', '处罚谁说的')
    expect(out).toContain('河北省教育厅　2020年度报告')
    expect(code).toBe(0)
    expect(await list()).toContain('河北省教育厅-2020')
  })

  test.each(['没有-2020', '没有', '永乐店镇-2021', '河北省教育厅-20', '永乐店镇人民政府2021', '2021', '-2021', ''])(
    'of 「%s」, which is not there, says so and begins nothing',
    async (name) => {
      const before = await list()
      const { out, err, code } = await chat(name, '处罚99')
      expect(code).toBe(2)
      expect(out).toBe('')
      expect(err).toContain(`没有“${name}”这份报告。`)
      expect(err).toContain('  永乐店镇人民政府-2021\n')
      expect(await list()).toEqual(before)
    },
  )
})

test('chat --report makes no data folder to look for it', async () => {
  const { err, code } = await chat('没有-2021')
  expect(code).toBe(2)
  expect(err).toContain('没有“没有-2021”这份报告。')
  expect(existsSync(environment.NIANBAO_DATA)).toBe(false)
})
