import type { Found, Narrated } from './draft-finding.ts'
import type { Sentence } from './sentences.ts'

const collected = 's6.fee.collected' as const

/** Money was collected, and section six does not mention it. */
export function foundUnsaidFee({ figures }: Narrated, sentences: readonly Sentence[]): Found[] {
  const amount = figures.get(collected)
  const own = sentences.filter(({ section }) => section === 's6')
  const [first] = own.filter(({ isHeading, text }) => !(isHeading && /其他需要报告/.test(text) && /^[六6]/.test(text)))
  if (!amount || !first || own.some(({ text }) => /收取|收费|信息处理费|缴/.test(text))) return []
  const readings = [{ cells: [collected], value: amount }]
  return [
    {
      rule: 'N-FEE',
      kind: 'unsaid',
      cells: [collected],
      left: 0,
      right: amount,
      sentence: first,
      start: 0,
      end: first.text.length,
      readings,
    },
  ]
}
