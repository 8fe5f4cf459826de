import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readConfig } from '../src/config.ts'
import { readProfiles } from '../src/profiles.ts'
import { habitsOf } from '../src/schema/habits.ts'
import { temporaryFolder } from './support/cli.ts'

/** A data folder with profiles of the operator's own. */
function folderWith(files: Readonly<Record<string, object | string | Uint8Array>>): string {
  const data = temporaryFolder()
  mkdirSync(join(data, 'profiles'))
  for (const [name, content] of Object.entries(files))
    writeFileSync(
      join(data, 'profiles', name),
      typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content),
    )
  return data
}

const own = { id: 'liuhe', name: '柳河', periods: [{ deadline: '01-20' }] }

describe('the profiles of the program', () => {
  const { profiles, mistakes } = readProfiles('/no/such/folder')
  const named = (id: string) => profiles.find((profile) => profile.id === id)!

  test('are sound', () => {
    expect(mistakes).toEqual([])
    expect(profiles.map(({ name }) => name)).toEqual(['安徽', '北京', '武威', '云南'])
  })

  test('speak of the years they know', () => {
    const beijing = named('beijing')
    expect(habitsOf(beijing, 2013)).toBeUndefined()
    expect(habitsOf(beijing, 2017)).toEqual({ id: 'beijing', name: '北京', statistics: 'beijing' })
    expect(habitsOf(beijing, 2021)?.parts).toBeUndefined()
    expect(habitsOf(beijing, 2025)?.parts).toHaveLength(7)
    expect(habitsOf(named('gansu-wuwei'), 2024)).toBeUndefined()
    expect(habitsOf(named('gansu-wuwei'), 2026)?.lengths).toEqual({ s1: 1000 })
    expect(habitsOf(named('yunnan'), 2023)?.contact).toBe(true)
  })
})

describe("the operator's own profiles", () => {
  test('stand beside those of the program, and in the place of one with their id', () => {
    const { profiles, mistakes } = readProfiles(
      folderWith({ 'liuhe.json': own, 'capital.json': { ...own, id: 'beijing', name: '首都' }, 'notes.txt': '{' }),
    )
    expect(mistakes).toEqual([])
    expect(profiles.map(({ name }) => name)).toEqual(['安徽', '武威', '云南', '首都', '柳河'])
  })

  test('need not be there', () => expect(readProfiles('/no/such/folder').profiles).toHaveLength(4))

  const part = (...titles: string[]) => ({ ...own, periods: [{ parts: titles.map((title) => ({ title })) }] })
  const period = (more: object) => ({ ...own, periods: [more] })

  test.each<[string, object | string | Uint8Array, string]>([
    ['no JSON', '{ "id": "liuhe",\n "name" }', '第2行第9个字符处读不下去。看看那里是不是少了引号、逗号或括号。'],
    ['a key twice', '{ "id": "a", "id": "b" }', 'id，写了两次，不知道用哪个。留下一个。'],
    [
      'another encoding',
      Uint8Array.from([0x7b, 0xd6, 0xd0, 0x7d]),
      '不是UTF-8编码。用记事本打开，另存为时编码选UTF-8。',
    ],
    ['a list', [], '写的是[]，应是花括号里的一组数据。'],
    ['no id', { name: '柳河', periods: [{}] }, 'id，没有写，应是小写字母、数字和减号，像 gansu-wuwei。'],
    ['a key of its own', { ...own, limit: 3 }, 'limit，没有这一项，看看拼写，或者删掉它。'],
    ['a slip in a period', period({ dedline: '01-20' }), 'periods[0].dedline，没有这一项，看看拼写，或者删掉它。'],
    [
      'no such day',
      period({ deadline: '02-30' }),
      'periods[0].deadline，写的是"02-30"，应是次年报送期限的月和日，像 01-20。',
    ],
    [
      'a title with marks',
      part('组织，领导', '主动公开'),
      'periods[0].parts[0].title，写的是"组织，领导"，应是小标题，2到20个字',
    ],
    ['one title twice', part('主动公开', '主动公开'), 'periods[0].parts，写的是'],
    ['years the wrong way round', period({ from: 2025, to: 2024 }), 'periods[0].to，写的是2024，应是年份，不早于from'],
    ['years that overlap', { ...own, periods: [{ from: 2025 }, { from: 2026 }] }, 'periods，写的是'],
    [
      'a slot there is none of',
      period({ opening: '依据{law}第五十条规定，编制本报告。' }),
      '花括号里只能是 {organ}、{year}、{basis}。',
    ],
    ['a length of nothing', period({ lengths: { s1: 0 } }), 'periods[0].lengths.s1，写的是0，应是各部分最多的字数'],
    ['a length of a table', period({ lengths: { s3: 100 } }), 'periods[0].lengths.s3，没有这一项'],
    ['an empty word', { ...own, organs: ['柳河', ''] }, 'organs[1]，写的是""，应是引号里的字，不能空着。'],
    ['the name of another', { ...own, name: '北京' }, 'name，写的是"北京"，和 beijing.json 的一样。换一个。'],
  ])('are named with what is wrong: %s', (_, content, words) => {
    const data = folderWith({ 'liuhe.json': content })
    const { mistakes } = readProfiles(data)
    expect(mistakes).toHaveLength(1)
    expect(mistakes[0]).toContain(`${join(data, 'profiles', 'liuhe.json')}：`)
    expect(mistakes[0]).toContain(words)
  })

  test('keep the program from starting while one is broken', () => {
    const data = folderWith({ 'a.json': own, 'b.json': own })
    const reading = readConfig({ NIANBAO_DATA: data, LOG_LEVEL: 'loud' })
    expect(reading.ok ? [] : reading.mistakes.map((mistake) => mistake.split('：')[0])).toEqual([
      'LOG_LEVEL',
      join(data, 'profiles', 'b.json'),
      join(data, 'profiles', 'b.json'),
    ])
  })
})
