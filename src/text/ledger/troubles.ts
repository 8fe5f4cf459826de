import { requestColumnNames, requestRowNames } from '../cell-names.ts'
import type { DayTrouble, LedgerColumn, LedgerTrouble, OutcomeGroup, Place, RowTrouble } from './facts.ts'
import { ledgerFileTroubles } from './file-troubles.ts'

// Why a row of a request ledger could not be counted, and why a file could not be read as one.

export const ledgerColumnNames: Readonly<Record<LedgerColumn, string>> = {
  received: '收到日期',
  kind: '申请人类型',
  closed: '办结日期',
  outcome: '办理结果',
}

const groupNames: Readonly<Record<OutcomeGroup, string>> = {
  refused: '不予公开',
  unavailable: '无法提供',
  notProcessed: '不予处理',
  otherProcessing: '其他处理',
}

const dayTroubles: Readonly<Record<DayTrouble, string>> = {
  impossible: '写的那一天不存在',
  'no-year': '没写年份',
  'short-year': '的年份要写四位',
  'no-day': '没写到哪一天',
  'day-or-month': '分不清哪个是月、哪个是日',
  several: '写了不止一个日期',
  'out-of-range': '的年份不对（要在2008年到2099年之间）',
  uncomputed: '是公式，没有算好的值（打开表格存一次再发）',
  'no-date': '看不出是哪一天',
}

const listOf = (names: readonly string[], last = '或'): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join('、')}${last}${names.at(-1)}`

/** What is wrong with a row, as one clause. */
export function rowTroubleText(trouble: RowTrouble): string {
  switch (trouble.code) {
    case 'missing':
      return `没写${ledgerColumnNames[trouble.column]}`
    case 'day':
      return `${ledgerColumnNames[trouble.column]}${dayTroubles[trouble.why]}`
    case 'closed-before-received':
      return '办结日期早于收到日期'
    case 'uncomputed':
      return `${ledgerColumnNames[trouble.column]}${dayTroubles.uncomputed}`
    case 'kind-unknown':
      return '申请人类型没认出来'
    case 'kind-several':
      return '申请人类型写了不止一种'
    case 'kind-group':
      return '申请人类型太笼统：要写明是商业企业、科研机构、社会公益组织、法律服务机构还是其他'
    case 'kind-ask':
      return `申请人类型“${trouble.words}”要定归哪一类，建议${listOf(trouble.suggested.map((kind) => requestColumnNames[kind]))}（建议，不是明文）`
    case 'outcome-unknown':
      return trouble.words === '' ? '办理结果没认出来' : `办理结果“${trouble.words}”没认出来`
    case 'outcome-several':
      return `办理结果写了不止一种：${trouble.rows.map((row) => requestRowNames[row]).join('、')}`
    case 'outcome-group':
      return `办理结果只写了${groupNames[trouble.group]}，没写是其中哪一项`
    case 'outcome-clash':
      return `办理结果写了${groupNames[trouble.group]}，又写了${requestRowNames[trouble.row]}，分不清是哪个`
    case 'outcome-answered':
      return '办理结果没写明是表里的哪一项'
    case 'outcome-open':
      return '写了办结日期，办理结果却说还在办'
    case 'closed-missing':
      return '写了办理结果，没写办结日期'
    case 'merged':
      return '和上面一行合并着，分不清是不是另一件'
  }
}

export const rowReason = (troubles: readonly RowTrouble[]): string => troubles.map(rowTroubleText).join('；')

/** 「第3、9行」, 「“一月”第3、9行」, 「第3、9、12等40行」. */
export function placesText(places: readonly Place[], most = 30): string {
  const sheets = [...new Set(places.map(({ sheet }) => sheet))]
  const shown = sheets.map((sheet) => {
    const rows = places.filter((place) => place.sheet === sheet).map(({ row }) => row)
    const list = `第${rows.slice(0, most).join('、')}${rows.length > most ? `等${rows.length}` : ''}行`
    return `${sheet === undefined ? '' : `“${sheet}”`}${list}`
  })
  return shown.join('，')
}

/** Why a file gives no table three, and what to do. */
export function ledgerTroubleText(trouble: LedgerTrouble): string {
  switch (trouble.code) {
    case 'no-table-three':
      return trouble.year < 2008
        ? `${trouble.year}年还没有年度报告，台账用不上。`
        : `${trouble.year}年的报告没有表三，台账用不上（2019年起才有）。`
    case 'file':
      return ledgerFileTroubles[trouble.reason]
    case 'empty':
      return '表是空的，没有读到申请。'
    case 'no-columns':
      return `没找到${trouble.missing.map((column) => ledgerColumnNames[column]).join('、')}这${trouble.missing.length}列。在表头写上收到日期、申请人类型、办结日期、办理结果，一行一件，再发。`
    case 'twin-columns':
      return `${trouble.letters.join('、')}列都像${ledgerColumnNames[trouble.column]}。不用的改个表头名，再发。`
    case 'too-many-rows':
      return `超过${trouble.limit}行，不像一个机关的申请台账。只留台账那张表，再发。`
    case 'too-many-columns':
      return `超过${trouble.limit}列，不像申请台账。删掉用不上的列，再发。`
    case 'too-many-cells':
      return '格子太多，不像申请台账。只留台账那张表，再发。'
    case 'too-many-sheets':
      return `超过${trouble.limit}张工作表。只留台账那张表，再发。`
    case 'broken-quotes':
      return `第${trouble.row}行的引号没有配对，后面的读不准。用 WPS 或 Excel 另存为 .xlsx，再发。`
    case 'old-workbook':
      return '这是旧格式的表格（.xls、.et）。用 WPS 或 Excel 打开，“文件”→“另存为”→选 .xlsx，再发。'
  }
}
