import { isPeoplesGovernment } from '../rules/index.ts'
import { bodies, squeezed } from './lines.ts'
import { absentSections } from './sections.ts'
import type { Slip, Worded } from './slip.ts'

// What a section has to say. Words are taken generously: a section that treats a matter in its own words treats it.

const nothing = /^(?:本[镇乡街道机关单位]{1,3})?(?:暂?无|没有|略|\/|-+|—+)?$/

/** Without its own title, where that was pasted along. */
const wordsOf = (text: string): string =>
  squeezed(text)
    .replace(/^[一二三四五六]、[^。；;:：，,]{2,30}(?:情况|事项)[:：]?/, '')
    .replace(/[。.；;，,、]/g, '')

/** Words stand where a table should: the text of section one or five may have been taken for another's. */
const strays = 120

const areElsewhere = ({ document, form }: Worded): boolean => {
  if (!document) return false
  const beside = form.sections
    .filter(({ kind }) => kind === 'table')
    .reduce((sum, { id }) => sum + squeezed(document.words.get(id) ?? '').length, 0)
  return beside > strays
}

const isFinished = ({ unfinished }: Worded, section: string): boolean => !unfinished?.has(section)

/** Whether what section one lacks can be held against it: it is all there. */
export const isWhole = (report: Worded, section: string): boolean =>
  report.texts.has(section) && isFinished(report, section) && !areElsewhere(report)

/** Sections that have to say something: what was done, and what is still wrong. A document of 2008 names its chapters freely. */
function neededSections({ form, document }: Worded): readonly string[] {
  if (!form.statistics) return ['s1', 's5']
  return document ? [] : ['n1', 'n6']
}

export function empty(report: Worded): Slip[] {
  const { texts, document } = report
  const absent = new Set(absentSections(report))
  return neededSections(report).flatMap((section): Slip[] => {
    const text = texts.get(section)
    if (text === undefined) {
      // A section without heading and text is absent; that is said once, of the section.
      const isHeaded = document?.headings.some((heading) => heading.section === section)
      return isHeaded && !absent.has(section) && !areElsewhere(report)
        ? [{ rule: 'F-EMPTY', kind: 'empty', section }]
        : []
    }
    const words = wordsOf(text)
    if (!nothing.test(words) || !isFinished(report, section) || (words === '' && areElsewhere(report))) return []
    return words === ''
      ? [{ rule: 'F-EMPTY', kind: 'empty', section }]
      : [{ rule: 'F-EMPTY', kind: 'onlyNone', section, place: { start: 0, end: text.length } }]
  })
}

const problem =
  /问题|不足|差距|薄弱|短板|欠缺|不够|有待|不到位|不强|不高|不深|不及时|不规范|不完善|不丰富|不全|不多|不便|困难|滞后|缺乏|欠|弱|单一|偏|较少|较低|少|难/
const measure =
  /改进|改正|整改|解决|加强|加大|加快|提高|提升|完善|健全|规范|强化|推进|推动|拓宽|拓展|丰富|优化|措施|下一步|今后|接下来|将|进一步|落实|培训|补齐|检查|建立|增加|配备|配齐|负责|专人|确保|力争|坚持|做到|定期|按月|按季|每月|每季|改为|改用|更换|学习|沟通|督促|已/

export function problems(report: Worded): Slip[] {
  const words = wordsOf(report.texts.get('s5') ?? '')
  if (report.form.statistics || words === '' || nothing.test(words) || !isFinished(report, 's5')) return []
  const isPlanned = measure.test(words) || words.includes(`${report.year + 1}年`)
  const missing = [...(problem.test(words) ? [] : ['问题']), ...(isPlanned ? [] : ['措施'])]
  return missing.length === 0 ? [] : [{ rule: 'F-PROBLEMS', kind: 'problems', section: 's5', named: missing }]
}

const assessments: readonly (readonly [string, RegExp])[] = [
  ['工作考核', /考核|考评|绩效|评估|测评|督查激励/],
  ['社会评议', /评议|民意|满意度|满意率|测评|社会评价|群众评价|问卷|第三方评估/],
  ['责任追究', /追究|追责|问责|约谈|通报批评|责任事故|过错责任/],
]

/** 条例 §50(4), of a people's government. Looked for in all the words of a report. */
export function assessment(report: Worded): Slip[] {
  const { organ, form, texts, document } = report
  if (form.statistics || !isPeoplesGovernment(organ ?? '') || !isWhole(report, 's1')) return []
  if (nothing.test(wordsOf(texts.get('s1')!))) return []
  const all = [...bodies(texts), ...(document?.words ?? [])].map(([, text]) => squeezed(text)).join('\n')
  const missing = assessments.filter(([, pattern]) => !pattern.test(all)).map(([name]) => name)
  return missing.length === 0 ? [] : [{ rule: 'F-ASSESSMENT', kind: 'assessment', section: 's1', named: missing }]
}

const fee = /信息处理费|收费|费用|收取|缴费/
const noneElse =
  /^(?:本.{0,12})?(?:暂?无|没有)|(?:暂?无|没有)(?:其[他它])?(?:需要?|应当|须)?(?:要)?(?:报告|说明)?.{0,6}(?:事项|情况)/

export function feePosition(report: Worded): Slip[] {
  const text = report.texts.get('s6')
  if (report.form.edition !== '2021' || text === undefined || !isFinished(report, 's6')) return []
  const words = wordsOf(text)
  return fee.test(words) || noneElse.test(words) ? [] : [{ rule: 'F-FEE', kind: 'fee', section: 's6' }]
}
