// Which report is meant, where a name or a year could be a correction of the open one or mean another.

export const whichReport = (organ: string, year: number, wanted: string): string =>
  `手上这份是${organ} ${year}年的。“${wanted}”是把这份改过来，还是另填一份？`

export const labels = {
  correct: (wanted: string): string => `这份改成${wanted}`,
  other: (wanted: string): string => `另填${wanted}的`,
  neither: '都不是',
} as const

/** Figures of another town were said. */
export const ofOtherOrgan = {
  line: (other: string, organ: string): string => `这是${other}的数，这里是${organ}，没记。`,
  change: (other: string): string => `换到${other}`,
  own: (organ: string): string => `是${organ}的`,
} as const
