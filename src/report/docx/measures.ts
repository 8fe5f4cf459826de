// Word counts in twips (a twentieth of a point), type in half-points.

const twipsPerTenth = 1440 / 254

/** Twips for tenths of a millimetre. */
export const twips = (tenths: number): number => Math.round(tenths * twipsPerTenth)

export const points = (value: number): number => Math.round(value * 20)
export const halfPoints = (value: number): number => Math.round(value * 2)

/** Widths in twips whose sum is that of the whole, so that no rounding shows at the right edge. */
export function columnTwips(tenths: readonly number[]): number[] {
  let left = 0
  return tenths.map((width) => {
    const edge = twips(left)
    left += width
    return twips(left) - edge
  })
}

/** Type sizes by their Chinese names, in points. */
export const size = { two: 22, three: 16, four: 14, smallFour: 12, five: 10.5 } as const

/** 22 lines of 28 points fill the 225 mm of a page. */
export const linePitch = 28

/** How tables are set: type and the pitch of its lines, and at least how high a row is, in points. */
export const tableType = {
  s2: { size: size.smallFour, line: 15, rowHeight: 26, labels: 'center' },
  // 28 rows and the title of the section have to share one page.
  s3: { size: size.five, line: 13, rowHeight: 17, labels: 'left' },
  s4: { size: size.five, line: 13, rowHeight: 26, labels: 'left' },
  t: { size: size.five, line: 13, rowHeight: 18, labels: 'left' },
} as const

/** 28 characters of 16 points are wider than 156 mm: each gives up a quarter of a point. */
export const bodyTracking = -5
