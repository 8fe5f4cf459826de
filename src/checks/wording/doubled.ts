import { bodies, linesOf, narrowed, type Place, placesOf } from './lines.ts'
import type { Slip, Worded } from './slip.ts'

// Words written twice in a row. Short words meet by themselves (目的＋的, 信息＋信息员), so only those count that never do.

const patterns: readonly RegExp[] = [
  /(\p{Script=Han}{4,12})\1/gu,
  /((?:19|20)\d{2}年度?)\1/gu,
  /(?<!一)((?!一)\p{Script=Han}{3})\1/gu,
  /(进行|加强|提高|开展|完善|按照|根据|及时|推进|落实|通过|强化|规范|健全|我镇|我乡|我街|本镇|我们|已经|以及|并且|同时)\1/gu,
  /(?<!目)(的)\1(?![确士])/gu,
  /(?<![民镇乡区县市省州旗])(政府)\1|(政府)\2(?!信息|网|门户|公报|采购|工作|部门|办公|规|文件|购买|服务|公开|职能|机关|数据|投资|管理)/gu,
]

/** 研究研究 and 落实落实 as in 「要落实落实再落实」 are meant. */
const meant = /再\p{Script=Han}{2}|研究研究|讨论讨论/u

function wordsTwice(text: string): Place[] {
  const narrow = narrowed(text)
  const found: Place[] = []
  for (const pattern of patterns) {
    for (const { start, end } of placesOf(narrow, pattern)) {
      const isMeant = meant.test(narrow.slice(start, end + 3))
      if (!isMeant && !found.some((other) => start < other.end && other.start < end)) found.push({ start, end })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** A line that stands twice, one under the other: the second. */
const linesTwice = (text: string): Place[] => {
  const lines = linesOf(text)
  return lines.filter(
    (line, at) => line.text.length >= 4 && line.text === lines[at - 1]?.text && /\p{Script=Han}/u.test(line.text),
  )
}

export const doubled = ({ texts }: Worded): Slip[] =>
  bodies(texts).flatMap(([section, text]) => [
    ...wordsTwice(text).map((place): Slip => ({ rule: 'F-DOUBLED', kind: 'twice', section, place })),
    ...linesTwice(text).map(
      ({ start, end }): Slip => ({ rule: 'F-DOUBLED', kind: 'lineTwice', section, place: { start, end } }),
    ),
  ])

/** The text with each of them once. */
export function mendDoubled(text: string): string {
  let mended = text
  for (const { start, end } of wordsTwice(text).reverse())
    mended = mended.slice(0, start) + mended.slice(start + (end - start) / 2)
  for (const { start, end } of linesTwice(mended).reverse()) {
    const from = mended.lastIndexOf('\n', start)
    mended = mended.slice(0, Math.max(0, from)) + mended.slice(end)
  }
  return mended
}
