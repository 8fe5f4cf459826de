import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { formOf } from '../../src/schema/form.ts'
import { nianbao, temporaryFolder, writeJson } from '../support/cli.ts'
import { plainText, readDocx } from '../support/docx-reader.ts'

const s1 = [
  '（一）主动公开。公开栏发布办事指南。',
  '（二）依申请公开。窗口登记。',
  '（三）政府信息管理。审签归档。',
  '（四）政府信息公开平台建设。设公开栏。',
  '（五）监督保障。列入考核，开展社会评议，无责任追究情形。',
].join('\n')

const figures = Object.fromEntries(
  formOf('2021').cells.map(({ id, kind }) => [id, kind === 'count' || kind === 'signed' ? 0 : '0']),
)

const report = (more: object = {}) => ({
  organ: '安澜镇人民政府',
  year: 2025,
  figures,
  narratives: { s1, s5: '存在的问题是公开不够及时。改进措施：2026年按月核对目录。', ...more },
  signature: { date: '2026-01-18' },
})

let folder: string
let environment: Record<string, string>

beforeEach(() => {
  folder = temporaryFolder()
  environment = { NIANBAO_DATA: join(folder, 'data') }
  mkdirSync(join(folder, 'data', 'profiles'), { recursive: true })
  writeJson(join(folder, 'data', 'profiles'), 'liuhe.json', {
    id: 'liuhe',
    name: '柳河',
    periods: [
      { lengths: { s5: 10 }, deadline: '01-15', opening: '{organ}依法编制{year}年的这份报告。', contact: true },
    ],
  })
})

async function rulesIn(name: string | undefined, file = writeJson(folder, 'a.json', report())): Promise<string[]> {
  const { out } = await nianbao(['check', '--json', file, ...(name === undefined ? [] : ['--profile', name])], {
    environment,
  })
  const [judged] = JSON.parse(out) as [{ findings: { rule: string }[] }]
  return judged.findings.map(({ rule }) => rule)
}

describe('check', () => {
  test('judges by the form alone unless a place is named', async () => expect(await rulesIn(undefined)).toEqual([]))

  test.each([
    ['北京', ['F-PARTS']],
    ['gansu-wuwei', ['F-LOCAL']],
    ['柳河', ['F-LENGTH', 'F-CONTACT', 'F-DEADLINE']],
    ['云南', ['F-CONTACT']],
  ])('judges by what %s asks for', async (name, rules) => expect(await rulesIn(name)).toEqual(rules))

  test('names the places there are when there is none of that name', async () => {
    const { code, out, err } = await nianbao(['check', writeJson(folder, 'a.json', report()), '--profile', '南京'], {
      environment,
    })
    expect([code, out]).toEqual([2, ''])
    expect(err).toBe(
      '--profile：没有“南京”，有的是安徽（anhui）、北京（beijing）、武威（gansu-wuwei）、云南（yunnan）、柳河（liuhe）。\n',
    )
  })

  test('holds a report of 2017 against the statistics table of the place', async () => {
    const file = writeJson(folder, 'old.json', { organ: '安澜镇人民政府', year: 2017, figures: {} })
    const run = async (...more: string[]) => {
      const { out } = await nianbao(['check', '--json', file, ...more], { environment })
      return (JSON.parse(out) as [{ missing: string[] }])[0].missing.length
    }
    expect([await run(), await run('--profile', '北京')]).toEqual([58, 71])
  })
})

describe('compile', () => {
  const compile = (file: string, ...more: string[]) =>
    nianbao(['compile', file, '-o', join(folder, 'out.docx'), ...more], { environment })

  test('opens a report as its place does, and leaves the contact lines open in a draft', async () => {
    const { code } = await compile(writeJson(folder, 'a.json', report()), '--profile', '柳河', '--draft')
    expect(code).toBe(0)
    const text = plainText(readDocx(readFileSync(join(folder, 'out.docx'))))
    expect(text).toContain('安澜镇人民政府依法编制2025年的这份报告。\n〔待填：联系方式〕\n一、总体情况')
    expect(text).not.toContain('国办公开办函')
  })

  test('refuses a final without the contact lines that its place wants, and takes those of the text', async () => {
    const refused = await compile(writeJson(folder, 'a.json', report()), '--profile', '云南')
    expect(refused.code).toBe(1)
    expect(refused.err).toContain('第一部分开头没有联系方式')
    const head =
      '依据《中华人民共和国政府信息公开条例》编制本报告。\n报告如有疑问，请联系镇政府（电话：0871-6000000）。\n'
    const file = writeJson(folder, 'b.json', report({ s1: head + s1 }))
    expect((await compile(file, '--profile', '云南')).code).toBe(0)
  })
})
