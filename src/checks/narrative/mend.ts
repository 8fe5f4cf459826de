import type { Finding } from '../finding.ts'

/**
 * The words of a finding with what should stand there in the place of the one number that differs; undefined when it takes more than that
 * (a list that does not add up, 未收到申请, counts that were added).
 */
export function mend({ quote, about }: Pick<Finding, 'quote' | 'about'>): { from: string; to: string } | undefined {
  const place = about.words?.mend
  if (quote === undefined || !place) return undefined
  const to = quote.slice(0, place.start) + place.instead + quote.slice(place.end)
  return to === quote ? undefined : { from: quote, to }
}
