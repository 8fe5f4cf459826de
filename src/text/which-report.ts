// Which report is meant, where a name or a year could be a correction of the open one or mean another.

export const whichReport = (organ: string, year: number, wanted: string): string =>
  `手上这份是${organ} ${year}年的。“${wanted}”是把这份改过来，还是另填一份？`

export const labels = {
  correct: (wanted: string): string => `这份改成${wanted}`,
  other: (wanted: string): string => `另填${wanted}的`,
  neither: '都不是',
  fill: ({ organ, year }: Named): string => `填${organ} ${year}年`,
} as const

/** To a remark about a town's report while none is open. */
export const notOpened = (report: Named): string => `没打开哪份报告。要填${reportName(report)}的就点下面。`
/** To whoever collects the reports of others. */
export const toFill = '自己要填报，就说“填甲镇人民政府 2021年”。'

interface Named {
  readonly organ: string
  readonly year: number
}

/** Figures of another town were said. */
export const ofOtherOrgan = {
  line: (other: string, organ: string): string => `这是${other}的数，这里是${organ}，没记。`,
  change: (other: string): string => `换到${other}`,
  own: (organ: string): string => `是${organ}的`,
} as const

/** 「永乐店镇人民政府2021年」, in a sentence; with a space where it stands alone. */
export const reportName = ({ organ, year }: { readonly organ: string; readonly year: number }): string =>
  `${organ}${year}年`
export const reportTitle = ({ organ, year }: { readonly organ: string; readonly year: number }): string =>
  `${organ} ${yearName(year)}`
export const yearName = (year: number): string => `${year}年`

/** What is the same as writing these words. */
export const wishes = {
  other: (organ: string, year: number): string => `换报告 ${organ} ${yearName(year)}`,
  correct: (isOrgan: boolean, isYear: boolean, wanted: string): string =>
    `${isOrgan ? '机关' : ''}${isYear ? '年份' : ''}改成 ${wanted}`,
} as const

/** Whether words are what one of these buttons stands for. */
export const isWish = (words: string): boolean => /^换报告 \S|^(?:机关|年份|机关年份)改成 /u.test(words)
/** Somebody is to come while it is not settled of which organ. */
export const whichFirst = (organ: string): string => `先定是哪个机关的报告，再邀请；手上这份是${organ}的。`
export const inviteHere = '邀请来手上这份'

export const whichOther = '换哪一份？新的旧的都行。'
