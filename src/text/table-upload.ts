import type { LedgerTrouble } from './ledger/facts.ts'
import { ledgerTroubleText } from './ledger/troubles.ts'

// What is said of a workbook that holds tables of the form.

/** Why a workbook that was sent could not be used, and what can. */
export const sheetTroubleText = (trouble: LedgerTrouble): string =>
  trouble.code === 'no-columns' || trouble.code === 'empty'
    ? '不像申请台账，也没找到报告里的表。台账要有收到日期、申请人类型、办结日期、办理结果；表二到表四要连行名一起。另存为.xlsx再发，或选中整块复制过来。'
    : ledgerTroubleText(trouble)

export const readTables = (names: readonly string[], figures: number): string =>
  `读到${names.join('、')}，${figures}个数：`
export const blankCells = (count: number): string => `空着或画杠的${count}格没当0。`
export const recordAs = (year: number): string => `记成${year}年的吗？`
export const recordAgain = (year: number): string => `表格里的数还没记成${year}年的`
export const whichYear = '表里没写年份，是哪一年的？'
export const sheetOf = (year: number): string => `记成${year}年的`
export const beforeOf = (year: number): string => `是${year}年的`
export const beforeAsk = (year: number): string => `是${year}年的表，收下用来比对吗？`
export const take = '收下'
export const notTaken = '不记'
export const otherYear = (year: number, own: number): string => `这是${year}年的表，现在填的是${own}年的报告，没记。`
export const differs = (count: number, shown: string): string => `和现在填的有${count}格不一样：${shown}`
export const sheetWords = (name: string): string => `表格 ${name}`
