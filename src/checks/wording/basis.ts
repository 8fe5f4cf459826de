import { around, bodies, narrowed, type Place, placesOf } from './lines.ts'
import type { Slip, Worded } from './slip.ts'

// The notice a report is made under, and the name of the law.

interface Notice {
  readonly year: string
  readonly number: string
  readonly written: string
  readonly isTrial: boolean
}

const old: Notice = { year: '2019', number: '60', written: '〔2019〕60号', isTrial: true }
const current: Notice = { year: '2021', number: '30', written: '〔2021〕30号', isTrial: false }

const citing = ({ year, number }: Notice): RegExp =>
  new RegExp(`(?<=国办公开办?函?\\s*)[〔\\[(【〈]\\s*${year}\\s*[〕\\])】〉]\\s*${number}\\s*号`, 'g')

/** Told as what was before, not as what the report goes by. */
const isHistory = /废止|失效|停止执行|不再执行|同时作废|被.{0,10}(?:代替|取代)|(?:代替|取代|替代)|原《|原来的|修订前/

/** Which notice must not be cited in a report of a year, and which takes its place. */
const wrongFor = (year: number): { wrong: Notice; right: Notice } =>
  year >= 2021 ? { wrong: old, right: current } : { wrong: current, right: old }

function wrongNotices(text: string, year: number): Place[] {
  const narrow = narrowed(text)
  return placesOf(narrow, citing(wrongFor(year).wrong)).filter((place) => !isHistory.test(around(narrow, place)))
}

export const basis = ({ texts, year }: Worded): Slip[] =>
  bodies(texts).flatMap(([section, text]) =>
    wrongNotices(text, year)
      .slice(0, 1)
      .map(({ start, end }): Slip => {
        const from = narrowed(text).lastIndexOf('国办', start)
        return {
          rule: 'F-BASIS',
          kind: 'basis',
          section,
          place: { start: from, end },
          named: [`国办公开办函${wrongFor(year).right.written}`],
        }
      }),
  )

/** The notice that applies in the place of the other; its format is 试行 or is no longer. */
export function mendBasis(text: string, year: number): string {
  const { right } = wrongFor(year)
  let mended = text
  for (const { start, end } of wrongNotices(text, year).reverse()) {
    const before = mended.slice(0, start)
    const from = Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1
    const named = right.isTrial
      ? before.slice(from).replace(/年度报告格式(?=》)/, '年度报告格式（试行）')
      : before.slice(from).replace(/(年度报告格式)[（(]试行[)）]/, '$1')
    mended = before.slice(0, from) + named + right.written + mended.slice(end)
  }
  return mended
}

const lawName = '中华人民共和国政府信息公开条例'
const misnamed = [
  /中华人民共和国(?!政府信息公开条例)(?:政府)?(?:政务)?(?:信息)?(?:公开)?(?:工作|管理)?(?:条例|法)(?=[》(,，、。;\s]|$|的|规定|第|要求|和|及|等)/g,
  /(?<=《)(?:政府信息公开法|政府信息公开(?:工作|管理)条例|政府信息条例|政务公开条例|信息公开条例)(?=》)/g,
] as const

/** Names that hold 公开 or 信息; other laws are none of this rule's business. */
const lawPlaces = (text: string): Place[] => {
  const narrow = narrowed(text)
  return misnamed
    .flatMap((pattern) => placesOf(narrow, pattern))
    .filter(({ match }) => /信息|公开/.test(match[0]))
    .filter(
      (place) => !/(?:以下|下)(?:简称|称)为?[“"]?《?$/.test(narrow.slice(Math.max(0, place.start - 8), place.start)),
    )
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start)
}

/** A short name that the report itself has given the law. */
const isOwnName = (texts: Worded['texts'], name: string): boolean =>
  [...texts.values()].some((text) => new RegExp(`简?称为?[“"”]?《?${name}》?`).test(narrowed(text)))

export const lawNames = ({ texts }: Worded): Slip[] =>
  bodies(texts).flatMap(([section, text]) =>
    lawPlaces(text)
      .filter(({ start, end }) => !isOwnName(texts, narrowed(text).slice(start, end)))
      .slice(0, 1)
      .map((place): Slip => ({ rule: 'F-LAWNAME', kind: 'law', section, place, named: [lawName] })),
  )

export function mendLawName(text: string): string {
  let mended = text
  for (const { start, end } of lawPlaces(text).reverse()) mended = mended.slice(0, start) + lawName + mended.slice(end)
  return mended
}
