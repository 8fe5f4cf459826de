import type { Form } from '../../schema/form.ts'
import { nationalPart } from '../../schema/habits.ts'
import { isWhole } from './contents.ts'
import { type Line, linesOf, squeezed } from './lines.ts'
import { type Mark, marksOf } from './numerals.ts'
import type { Slip, Worded } from './slip.ts'

// The parts of section one. Offices name them in their own words and add some (组织领导, 教育培训); so a part is missing only where
// neither a heading nor the head of a paragraph is about it, or, in a text without headings, no words at all.

interface Part {
  readonly name: string
  readonly heading: RegExp
  /** At the head of a paragraph. */
  readonly lead: RegExp
  readonly words: RegExp
  /** A part that the place of the report has added: headings that name it are of no other. */
  readonly isAdded?: true
}

const national: readonly Part[] = [
  {
    name: '主动公开',
    heading: /主动公开|公开(?:的)?(?:内容|范围|重点|力度|质量)|信息发布|政策(?:发布|解读)|重点领域|信息公开情况/,
    lead: /主动公开/,
    words: /公开|发布/,
  },
  { name: '依申请公开', heading: /申请/, lead: /依申请|公开申请|申请公开/, words: /申请/ },
  {
    name: '政府信息管理',
    heading: /管[理好]|信息资源|规范性文件|审核|审查|目录|动态调整/,
    lead: /信息管理/,
    words: /管理|审核|审查|审签|台账|规范性文件|目录|把关|更新|专人/,
  },
  {
    name: '平台建设',
    heading: /平台|渠道|载体|网站|新媒体|阵地|专栏|公众号|微信/,
    lead: /平台|渠道建设/,
    words: /平台|渠道|载体|网站|公众号|微信|微博|新媒体|公开栏|公示栏|查阅点|专区|专栏|月报/,
  },
  {
    name: '监督保障',
    heading: /监督|保障|考核|队伍|组织(?:领导|机构|建设)|领导|制度|机制|培训|责任|评议/,
    lead: /监督|保障|考核/,
    words: /监督|保障|考核|培训|领导小组|责任|评议|制度|督查|检查/,
  },
]

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The parts of a form, in its order: those of the edition by any of their names, those of a place by their titles and words. */
function partsOf({ habits }: Form): readonly Part[] {
  return (
    habits?.parts?.map(({ title, words = [] }) => {
      const known = national.find(({ name }) => nationalPart(title)?.includes(name))
      const own = new RegExp([title, ...words].map(escaped).join('|'))
      if (!known) return { name: title, heading: own, lead: new RegExp(escaped(title)), words: own, isAdded: true }
      return { ...known, name: title, heading: new RegExp(`${known.heading.source}|${own.source}`) }
    }) ?? national
  )
}

const longestHeading = 40

/** A short line that is no sentence, with text below it. */
const isBareHeading = ({ text }: Line, next: Line | undefined): boolean =>
  text.length <= 25 && next !== undefined && !/[。；;，,]/.test(text.slice(0, -1)) && !/[；;，,：:]$/.test(text)

const headAt = (text: string, { end }: Mark): string => /^[^。:：\n]*/.exec(text.slice(end, end + longestHeading))![0]

interface Heads {
  readonly headings: readonly string[]
  /** The first words of paragraphs and of their enumerated parts. */
  readonly leads: readonly string[]
}

function headsOf(text: string): Heads {
  const lines = linesOf(text)
  const marks = marksOf(text)
  const bare = lines.filter(
    (line, at) => isBareHeading(line, lines[at + 1]) && !marks.some(({ start }) => start === line.start),
  )
  return {
    headings: [...marks.map((mark) => headAt(text, mark)), ...bare.map((line) => line.text)].map(squeezed),
    leads: squeezed(text.replaceAll('\n', '。'))
      .split(/[。；;]/)
      .map((sentence) =>
        sentence
          .replace(/^(?:[一二三四五六七]是|第[一二三四五六七][，,、]|首先|其次|(?:另)?一方面)[，,]?/, '')
          .slice(0, 14),
      ),
  }
}

export function missingParts(report: Worded): Slip[] {
  const text = report.texts.get('s1')
  if (!report.form.sections.some(({ id, parts: named }) => id === 's1' && named) || text === undefined) return []
  if (!isWhole(report, 's1') || squeezed(text).length < 6) return []
  const { headings, leads } = headsOf(text)
  const all = squeezed(text)
  const isHeaded = headings.length >= 2
  const parts = partsOf(report.form)
  const added = parts.filter(({ isAdded }) => isAdded)
  const isOfAdded = (words: string): boolean => added.some(({ name }) => words.includes(name))
  const missing = parts.filter(({ heading, lead, words, isAdded }) => {
    const mayBe = (one: string): boolean => isAdded === true || !isOfAdded(one)
    return isHeaded
      ? !headings.some((one) => mayBe(one) && heading.test(one)) && !leads.some((one) => mayBe(one) && lead.test(one))
      : !words.test(all)
  })
  if (missing.length === 0) return []
  const named = missing.map(({ name }) => name)
  return [{ rule: 'F-PARTS', kind: isHeaded ? 'headings' : 'untreated', section: 's1', named }]
}
