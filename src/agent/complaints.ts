import type { Amount } from '../intake/amounts.ts'
import type { Cell } from '../schema/form.ts'

// What the model is told when a call cannot be used: one short sentence each, with what would be right.

export const notJson = '参数不是完整的JSON，请重新调用。'
export const failed = '这次没有办成，请换个写法。'
export const noSuchTool = (name: string, names: readonly string[]): string =>
  `没有「${name.slice(0, 40)}」这个工具，只有：${names.join('、')}。`
export const wrongShape = (path: string, message: string): string => `参数${path || '整体'}不对：${message}。`

export const noSuchRow = (row: string): string => `没有「${row.slice(0, 40)}」这一行，只用列出的行名。`
export const noSuchColumn = (row: string, column: string | undefined, columns: readonly string[]): string =>
  `「${row}」${column ? `没有「${column.slice(0, 40)}」这一列` : '要写明是哪一列'}，只有：${columns.join('、')}。`
export const saidTwice = (name: string): string => `「${name}」给了两个不同的数：原话说不准就用 ask_which 或者不记。`
export const notGiven = (name: string): string => `「${name}」没有原话，不记。`
export const noDefinition = (subject: string): string =>
  `没有「${subject.slice(0, 20)}」的释义：用一句话说以区里口径为准，不下定义，不带数字。`
export const tooFewOptions = '选项要2到4个不同的格。'
export const noCells = '没有认出是哪几行。'

const moneyUnit = (name: string): string => `「${name}」要照原话带上元或万元；原话没说单位就先不记，用一句话问清。`

/** Why a value is no exact figure for a cell. */
export function notExact(name: string, value: string, amount: Amount | undefined, { unit }: Cell): string {
  const said = `「${name}」的「${value.slice(0, 20)}」`
  if (!amount) return `${said}不是一个数，照原话写，比如「3」。`
  switch (amount.kind) {
    case 'unit':
      return moneyUnit(name)
    case 'either':
      return `${said}可能是${amount.figures.join('或')}，说不准就不记，用一句话问清。`
    case 'figure':
      return `${said}太大了，不像真的，不记。`
    case 'trouble':
      switch (amount.reason) {
        case 'approximate':
        case 'range':
          return `${said}不是准数，不记，用一句话问准数。`
        case 'fraction':
          return `${said}不能有这样的小数，不记。`
        case 'negative':
          return `${said}不能是负数，不记。`
        case 'no-place':
          return `${said}单位不对，这一格的单位是${unit}。`
        default:
          return `${said}不是准数，不记。`
      }
  }
}

// Drafts
export const emptyDraft = '正文是空的。'
export const longDraft = (length: number, most: number): string => `全文${length}字，太长，写在${most}字以内。`
export const markdown = '不要用Markdown符号，只写正文。'
export const brokenToken = '⟦ ⟧没有成对，或者里面是空的。'
export const noSuchToken = (words: string): string => `表里没有⟦${words.slice(0, 30)}⟧，只用列出的名字。`
export const openToken = (words: string): string => `⟦${words}⟧还没有数，先不写它。`
export const tokenUnit = (words: string, unit: string): string => `⟦${words}⟧后面只能跟「${unit}」。`
export const besideToken = (words: string): string => `⟦${words}⟧前后不能再接数字。`
export const inventedNumber = (text: string): string =>
  `要点里没有「${text.slice(0, 20)}」这个数：删掉，表里的数写成⟦行·列⟧。`
export const vagueYear = (word: string): string => `不写「${word}」，写明年份。`
