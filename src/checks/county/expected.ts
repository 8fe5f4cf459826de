import { isSameOrgan, organKey } from './organ-name.ts'

const ranks = ['镇', '乡', '街道', '地区', '苏木', '管委会'] as const
const rank = new RegExp(`(?:${ranks.join('|')})$`, 'u')

/** The peoples after which townships are named, the longer of two that end alike first. */
const peoples = [
  '蒙古|维吾尔|布依|朝鲜|土家|哈尼|哈萨克|傈僳|高山|拉祜|东乡|纳西|景颇|柯尔克孜|达斡尔|仫佬|布朗|撒拉|毛南|仡佬|锡伯',
  '阿昌|普米|塔吉克|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺',
  '回|藏|苗|彝|壮|满|侗|瑶|白|傣|黎|佤|畲|水|土|羌|怒|京',
].join('|')
const ofPeoples = new RegExp(`(?<=\\p{Script=Han}{2})(?:(?:(?:${peoples})族)+|各族|民族)(?=[乡镇]$|苏木$)`, 'u')

/** 「于家务回族乡」 → 「于家务乡」: nobody lists a township with the peoples in its name. */
const shortKey = (organ: string): string => organKey(organ).replace(ofPeoples, '')

const endingsFor = (name: string): readonly string[] => (rank.test(organKey(name)) ? [''] : ['', ...ranks])

/** Whether a name is an organ's, as people list them: 「安澜」 is 安澜镇, 安澜乡 or 安澜街道. */
export const isNamed = (name: string, organ: string): boolean =>
  isSameOrgan(name, organ) ||
  endingsFor(name).some((ending) => isSameOrgan(`${shortKey(name)}${ending}`, shortKey(organ)))

/** The names of a list that are none of the organs'. */
export const absentOrgans = (names: readonly string[], organs: readonly string[]): string[] =>
  names.filter((name) => !organs.some((organ) => isNamed(name, organ)))

/** A name without its rank and the places it lies in, as files are called by it: 「台湖」. */
const coreOf = (name: string): string =>
  shortKey(name)
    .replace(rank, '')
    .replace(/^.*(?:[省市区县旗州盟])(?=[^省市区县旗州盟]{2,}$)/u, '')

/**
 * Which names of a list a file seems to come from, by what it is called: 「台湖年报.pdf」 from 台湖镇. Of names that lie in each other the
 * longest, and none where several do.
 */
export function namedInFile(names: readonly string[], file: string): string | undefined {
  const found = names
    .map((name) => ({ name, core: coreOf(name) }))
    .filter(({ core }) => core.length >= 2 && file.includes(core))
  const longest = found.filter(({ core }) => !found.some((other) => other.core !== core && other.core.includes(core)))
  return longest.length === 1 ? longest[0]!.name : undefined
}
