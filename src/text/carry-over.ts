// What last year's report offers for this year's: always with the year it comes from.

export const yes = '对，记下'
export const no = '不是'
export const leaveIt = '不改'
export const unchanged = '对，没变'
export const changeTo = (count: number): string => `改成${count}件`

export const carrySource = (year: number): string => `${year}年报告 转到${year + 1}年`
export const stockSource = (year: number): string => `${year}年报告 年底数`

const withDetail = (total: number, detail: string): string => `${total}件${detail === '' ? '' : `（${detail}）`}`

export const carry = (year: number, total: number, detail: string): string =>
  `${year - 1}年转到${year}年的是${withDetail(total, detail)}，记成${year - 1}年转来吗？`
export const carryNone = (year: number): string => `${year - 1}年没有转到${year}年的，${year - 1}年转来记0件吗？`
export const carryDiffers = (year: number, total: number, detail: string, standing: number): string =>
  `${year - 1}年转来填的是${standing}件，${year - 1}年报告写转到${year}年的是${withDetail(total, detail)}。改过来吗？`
export const carryAgain = (year: number, total: number): string => `${year - 1}年转来记成${total}件吗？`

const stockNames = { inForce: '有效', publishedTotal: '对外公开总数' } as const

export function stockUnchanged(year: number, stock: keyof typeof stockNames, name: string, last: number): string {
  const none = stock === 'inForce' ? '没新发没废止' : '没新制作没新公开'
  return `${name}${year - 1}年底${stockNames[stock]}${last}件。${year}年${none}，还是${last}件吗？`
}

export const stockComputed = (year: number, name: string, last: number, more: number, less: number): string =>
  `${name}${year - 1}年底有效${last}件，加${more}减${less}，${year}年底有效${last + more - less}件，记下吗？`

export const itemsAtStart = (year: number, shown: string): string =>
  `${year}年表二的年初项目数，按${year - 1}年底：${shown}，记下吗？`
