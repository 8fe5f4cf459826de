import type { Proposal, ReadingContext } from '../reading.ts'
import { applicantColumns, requestCell, View } from '../view.ts'

/**
 * 「没提到的申请人类型按0记」, says the question: a list of applicants that adds up, or that no total stands against, is the whole list.
 * @returns a 0 for each kind of applicant that such an answer leaves out, resting on its words
 */
export function otherApplicants(context: ReadingContext, proposals: readonly Proposal[]): Proposal[] {
  if (context.asked?.topic !== 'incoming') return []
  const view = new View(context, proposals)
  const said = new Map(proposals.map((proposal) => [proposal.cell, proposal]))
  return (['received', 'carriedIn'] as const).flatMap((row): Proposal[] => {
    const named = applicantColumns.filter((column) => said.has(requestCell(row, column)))
    // 企业没有 alone lists nobody.
    const isListed = named.some((column) => said.get(requestCell(row, column))!.value !== 0)
    const words = named.map((column) => said.get(requestCell(row, column))!.words)[0]
    const total = view.stated(requestCell(row, 'total'))
    const sum = applicantColumns.reduce((all, column) => all + (view.stated(requestCell(row, column)) ?? 0), 0)
    if (words === undefined || !isListed || (total !== undefined && total !== sum)) return []
    return applicantColumns
      .map((column) => requestCell(row, column))
      .filter((cell) => !said.has(cell) && (context.stated.get(cell) ?? 0) === 0)
      .map((cell) => ({ cell, value: 0, words }))
  })
}
