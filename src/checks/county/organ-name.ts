// One organ is written in many ways: 永乐店镇, 永乐店镇政府, 通州区永乐店镇人民政府, 北京市通州区永乐店镇人民政府.

const shortest = 2
const place = /[省市区县旗州盟]$/u

/** An organ's name without what only says what kind of office it is: 「通州区永乐店镇人民政府」 → 「通州区永乐店镇」. */
export const organKey = (organ: string): string => {
  const name = organ.normalize('NFKC').replace(/[\s\u200B-\u200D\uFEFF"“”'‘’《》〈〉]+/gu, '')
  const bare = name
    .replace(/街道?(?:办事处|办)$/u, '街道')
    .replace(/(?:人民政府|政府|办事处)$/u, '')
    .replace(/管理委员会$/u, '管委会')
  return bare.length < shortest ? name : bare
}

/** Whether a name is another with the place it lies in before it: 「通州区永乐店镇」 is 「永乐店镇」, 「大新城镇」 is not 「新城镇」. */
export function isLongerName(long: string, short: string): boolean {
  if (long.length <= short.length || short.length < shortest || !long.endsWith(short)) return false
  const before = long.slice(0, -short.length)
  return before.length >= shortest && place.test(before)
}

/** Whether two names, as written, are surely one organ's. */
export function isSameOrgan(one: string, other: string): boolean {
  const [a, b] = [organKey(one), organKey(other)]
  return a === b || isLongerName(a, b) || isLongerName(b, a)
}

/** 直辖市 and 地级市 are one rank here: a name never has both. */
const ranks: readonly (readonly [rank: string, pattern: RegExp])[] = [
  ['province', /(?:省|自治区)$/u],
  ['district', /[区县旗]$/u],
  ['city', /[市州盟]$/u],
]

interface Parts {
  readonly places: ReadonlyMap<string, string>
  readonly own: string
}

/** 「北京市通州区永乐店镇」 → 北京市, 通州区 and 永乐店镇. Only good for suspicions: 柳市镇 and 杭州 have such letters within. */
function partsOf(key: string): Parts {
  const places = new Map<string, string>()
  let own = key
  for (;;) {
    const found = /^(.{2,8}?(?:自治[区州县旗]|[省市区县旗州盟]))(?=.{2,})/u.exec(own)?.[1]
    if (found === undefined) return { places, own }
    const rank = ranks.find(([, pattern]) => pattern.test(found))?.[0] ?? 'district'
    places.set(rank, found)
    own = own.slice(found.length)
  }
}

/** Long enough that two organs hardly share it by chance. */
const telling = 4

/** Whether two names that are not surely one organ's may be: 「北京市永乐店镇」 and 「通州区永乐店镇」, 「北京通州永乐店镇」. */
export function mayBeSameOrgan(one: string, other: string): boolean {
  const [a, b] = [organKey(one), organKey(other)]
  const [x, y] = [partsOf(a), partsOf(b)]
  const differ = [...x.places].some(([rank, name]) => y.places.has(rank) && y.places.get(rank) !== name)
  if (differ) return false
  if (x.own === y.own) return true
  const [long, short] = a.length > b.length ? [a, y.own] : [b, x.own]
  return short.length >= telling && long.endsWith(short)
}
