// Rows that an organ names itself, under 其他对外管理服务事项.

const example = (name: string): string => `${name} 原有5项，增2项，办了30件`

/** A row comes with its first figure. */
export const addRowHow = (name: string): string =>
  `直接把这一行的数连名字说出来，就多出一行，例：${example(name === '' ? '行政检查' : name)}`
export const rowIsThere = (name: string, figures: string): string =>
  `“${name}”已经有一行：${figures}。要改就说，例：${name}决定数改成30`
export const noSuchRow = (year: number, name: string): string =>
  name === '' ? `${year}年的表不能自己加行，照表里的填就行。` : `${year}年的表里没有“${name}”这一行，不用填。`
