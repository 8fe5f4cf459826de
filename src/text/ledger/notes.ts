import { requestRowNames } from '../cell-names.ts'
import type { Ledger, LedgerNote } from './facts.ts'
import { ledgerColumnNames, placesText } from './troubles.ts'

/** What a person should know beside the figures of a ledger. Never in the way. */
export function ledgerNoteText(note: LedgerNote, { year }: Pick<Ledger, 'year'>): string {
  switch (note.code) {
    case 'outside-year':
      return `${note.count}行不在${year}年内，没有算进来。`
    case 'none-in-year':
      return `台账里没有${year}年的申请，表三都是0。`
    case 'convention':
      return `“${note.words}”按惯例记在${requestRowNames[note.row]}（不是明文）：${placesText(note.places)}。`
    case 'year-assumed':
      return `日期没写年份的，按${note.year}年算：${placesText(note.places)}。`
    case 'duplicate-number':
      return `编号重复，看看是不是同一件记了两次：${placesText(note.places)}。`
    case 'hidden-rows':
      return `隐藏的行也算了：${placesText(note.places)}。`
    case 'lone-cells':
      return `没有日期、类型、结果，没当申请：${placesText(note.places)}。`
    case 'long-open':
      return `${year - 1}年以前收到、一直没写办结日期：${placesText(note.places)}。`
    case 'overdue':
      return note.extended
        ? `写了延期，答复还是超过${note.days}个工作日：${placesText(note.places)}。`
        : `答复超过${note.days}个工作日，没写延期：${placesText(note.places)}。`
    case 'open-overdue':
      return `到${year}年12月31日没办结，已经过了答复期限：${placesText(note.places)}。`
    case 'correction-late':
      return `收到后超过7个工作日才告知补正：${placesText(note.places)}。`
    case 'consultation-long':
      return `征求意见超过15个工作日：${placesText(note.places)}。`
    case 'calendar-unknown':
      return `${note.years.join('、')}年的放假调休安排这里没有，那些年的工作日按周一到周五算。`
    case 'hidden-sheet':
      return `工作表“${note.sheet}”是隐藏的，没有算。`
    case 'sheet-unused':
      return `工作表“${note.sheet}”没有算：没找到${note.missing.map((column) => ledgerColumnNames[column]).join('、')}。`
    case 'by-content':
      return `${note.letter}列没有表头，按内容认作${ledgerColumnNames[note.column]}。`
    case 'received-by':
      return `收到日期用的是“${note.heading}”那一列。`
  }
}
