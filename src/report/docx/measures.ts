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

/** 28 characters of 16 points are wider than 156 mm: each gives up a quarter of a point. */
export const bodyTracking = -5
