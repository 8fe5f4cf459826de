import { isSameOrgan, organKey } from './organ-name.ts'

const rank = /(?:镇|乡|街道)$/u

/** Whether a name is an organ's, as people list them: 「安澜」 is 安澜镇, 安澜乡 or 安澜街道. */
export const isNamed = (name: string, organ: string): boolean =>
  isSameOrgan(name, organ) ||
  (!rank.test(organKey(name)) && ['镇', '乡', '街道'].some((ending) => isSameOrgan(`${name}${ending}`, organ)))

/** The names of a list that are none of the organs'. */
export const absentOrgans = (names: readonly string[], organs: readonly string[]): string[] =>
  names.filter((name) => !organs.some((organ) => isNamed(name, organ)))
