// What is wrong with a file of a place's habits, for whoever wrote it: the file, the key, what it says, what it should be.

/** By the last key of the place. */
const expected: Readonly<Record<string, string>> = {
  id: '应是小写字母、数字和减号，像 gansu-wuwei',
  name: '应是按钮上的名字，最多12个字，中间没有空格，像 武威',
  source: '应是一句话，写依据的是哪份文件；不写就删掉这一项',
  organs: '应是一列机关名字里的字，像 ["武威", "凉州区"]；不写就删掉这一项',
  periods: '应是一列年份段，至少一段，年份不能重叠，像 [{ "from": 2025, "deadline": "01-20" }]',
  from: '应是年份，2008到2100，像 2025；一直都算就删掉这一项',
  to: '应是年份，不早于from，像 2030；一直都算就删掉这一项',
  parts: '应是一列小标题，2到12个，不重名，像 [{ "title": "组织领导" }, { "title": "主动公开" }]',
  title: '应是小标题，2到20个字，没有标点和空格，像 组织领导',
  ask: '应是问填报人的一句话，最多60个字，像 谁牵头、谁负责？',
  words: '应是一列字词，像 ["培训", "学习"]；不写就删掉这一项',
  must: '应是一列要写到的内容，像 [{ "say": "政务公开专区数", "words": ["专区"] }]',
  say: '应是要写到的内容，最多30个字，像 政务公开专区数',
  opening: '应是开头的一段话，10到300个字，不换行；花括号里只能是 {organ}、{year}、{basis}',
  lengths: '应是各部分最多的字数，部分写 s1、s5、s6（2018年以前 n1到n7），字数是整数，像 { "s1": 1000 }',
  deadline: '应是次年报送期限的月和日，像 01-20',
  contact: '应是 true 或 false：导语后面要不要写联系方式',
  statistics: '只能是 "beijing"：2014到2018年用北京的统计表；别处就删掉这一项',
}

const listItem = '应是引号里的字，不能空着'
const whole = '应是花括号里的一组数据'
const longest = 40

/** 「periods[0].parts[2].title」 */
const placeOf = (path: readonly PropertyKey[]): string =>
  path.map((key, at) => (typeof key === 'number' ? `[${key}]` : `${at > 0 ? '.' : ''}${String(key)}`)).join('')

function shown(value: unknown): string {
  if (value === undefined) return '没有写'
  const text = JSON.stringify(value)
  return `写的是${text.length > longest ? `${text.slice(0, longest)}…` : text}`
}

/** What should stand at a place: of a list's own items, what the list holds. */
function expectedAt(path: readonly PropertyKey[]): string {
  const last = path.at(-1)
  if (last === undefined) return whole
  if (typeof last !== 'number') return expected[String(last)] ?? expected['lengths']!
  return ['parts', 'must', 'periods'].includes(String(path.at(-2))) ? whole : listItem
}

export const profileMistakes = {
  wrong: (file: string, path: readonly PropertyKey[], value: unknown): string =>
    `${file}：${path.length === 0 ? '' : `${placeOf(path)}，`}${shown(value)}，${expectedAt(path)}。`,
  unknownKeys: (file: string, path: readonly PropertyKey[]): string =>
    `${file}：${placeOf(path)}，没有这一项，看看拼写，或者删掉它。`,
  syntax: (file: string, line: number, column: number): string =>
    `${file}：第${line}行第${column}个字符处读不下去。看看那里是不是少了引号、逗号或括号。`,
  twice: (file: string, key: string): string => `${file}：${key}，写了两次，不知道用哪个。留下一个。`,
  encoding: (file: string): string => `${file}：不是UTF-8编码。用记事本打开，另存为时编码选UTF-8。`,
  unreadable: (file: string): string => `${file}：打不开。看看运行本程序的用户能不能读它。`,
  repeated: (file: string, key: 'id' | 'name', value: string, other: string): string =>
    `${file}：${key}，写的是"${value}"，和 ${other} 的一样。换一个。`,
} as const
