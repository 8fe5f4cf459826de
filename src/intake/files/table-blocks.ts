import type { TableEdition } from '../../schema/editions/shape.ts'
import type { Block, Cell } from './blocks.ts'
import { isBlank, moneyUnit, plain } from './cell-value.ts'
import { type Entry, entriesOf, fitted, headingAbove, textsOf } from './entries.ts'
import type { Harvest } from './harvest.ts'
import { keyOf, LabelBook } from './labels.ts'

/** What the headings of table two are known by, in whichever edition and however worded. */
const columnWords: readonly (readonly [string, RegExp])[] = [
  ['issued', /制发/],
  ['repealed', /废止/],
  ['inForce', /现行有效/],
  ['made', /新?制作/],
  ['published', /新公开/],
  ['publishedTotal', /公开总/],
  ['itemsBefore', /上一?年(?:度|末)?项目/],
  ['itemsChange', /本年(?:度)?增/],
  ['decisions', /处理决定/],
  ['projects', /采购项目/],
  ['amount', /收费(?:总)?金额|采购(?:总)?金额/],
]
const rowNames: readonly (readonly [string, string])[] = [
  ['规章', 'rules'],
  ['政府规章', 'rules'],
  ['规范性文件', 'normative'],
  ['行政规范性文件', 'normative'],
  ['行政许可', 'licensing'],
  ['行政处罚', 'penalty'],
  ['行政强制', 'coercion'],
  ['行政事业性收费', 'fees'],
  ['其他对外管理服务事项', 'otherServices'],
  ['政府集中采购', 'procurement'],
]
export const blockHeading = '信息内容'
const clause = /^第二十条第[(（]?[一二三四五六七八九十\d]+[)）]?项$/u
const headings = [
  blockHeading,
  '本年制发件数',
  '本年废止件数',
  '现行有效件数',
  '本年新制作数量',
  '本年新公开数量',
  '对外公开总数量',
]
const otherHeadings = [
  '上一年项目数量',
  '本年增/减',
  '处理决定数量',
  '本年处理决定数量',
  '本年收费金额',
  '采购项目数量',
  '采购总金额',
]

export const isClause = (text: string): boolean => clause.test(plain(text))
const isBlockHeading = (text: string): boolean => keyOf(text) === blockHeading

const book = new LabelBook(rowNames, [...headings, ...otherHeadings], 'otherServices')

const isPrinted = (text: string): boolean => isClause(text) || book.isPrinted(text) || columnsIn([text]).length > 0

/** The columns a heading names, from left to right. */
function columnsIn(texts: readonly string[]): string[] {
  const text = texts.map(keyOf).join('')
  return columnWords
    .map(([id, word]) => ({ id, at: text.search(word) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ id }) => id)
}

const columnOf = ({ text }: Cell): string | undefined => columnsIn([text])[0]

class BlockReader {
  private readonly edition: TableEdition
  private readonly harvest: Harvest
  private head: readonly Cell[] = []
  /** Rows without a name of the form's own are parts of 其他对外管理服务事项 while its block goes on. */
  private inServices = false

  constructor(edition: TableEdition, harvest: Harvest) {
    this.edition = edition
    this.harvest = harvest
  }

  read(entry: Entry): void {
    this.follow(entry.labels)
    const row = entry.cells.length === 0 ? undefined : this.rowOf(textsOf(entry.labels))
    const cells = row === undefined ? undefined : this.placed(row, entry)
    if (!cells) this.harvest.leaveEntry(entry, isPrinted)
    else this.harvest.leaveWords(entry.labels.slice(0, -2), isPrinted)
    const label = entry.labels.at(-1)?.text ?? ''
    for (const { column, text } of cells ?? []) {
      if (column === undefined) this.harvest.leave(label, text)
      else this.harvest.place(`s2.${row}.${column}`, label, text, this.unitOf(column, entry))
    }
  }

  /** Keeps in mind which headings now hold. */
  private follow(labels: readonly Cell[]): void {
    const begins = labels.findLastIndex(({ text }) => isClause(text))
    const heads = labels.findLastIndex(({ text }) => isBlockHeading(text))
    if (begins >= 0) {
      this.inServices = false
      if (heads < begins) this.head = []
    }
    if (heads >= 0) this.head = labels.slice(heads + 1)
  }

  private rowOf(texts: readonly string[]): string | undefined {
    const last = texts.at(-1) ?? ''
    const isPart = keyOf(texts.at(-2) ?? '') === keyOf('其他对外管理服务事项') && last !== ''
    const isNew = isPart || this.inServices
    const found = isNew ? undefined : book.find(texts)?.[0]
    const known = found ?? rowNames.find(([label]) => keyOf(label) === keyOf(last))?.[1]
    if (known === 'otherServices') this.inServices = true
    else if (known !== undefined) this.inServices = false
    if (known !== undefined || !isNew) return known
    this.inServices = true
    const name = last.normalize('NFKC').replaceAll(/[\s[\]]/g, '')
    return name === '' || name.length > 60 ? undefined : `otherServices[${name}]`
  }

  private get columns(): readonly string[] {
    return columnsIn(textsOf(this.head))
  }

  private placed(row: string, entry: Entry): { column: string | undefined; text: string }[] | undefined {
    const above = entry.cells
      .map((cell) => ({ text: cell.text, heading: headingAbove(this.head, cell) }))
      .filter(({ text, heading }) => heading !== undefined || !isBlank(text))
    if (above.length > 0 && above.every(({ heading }) => heading !== undefined))
      // A figure may stand in any of the cells that its heading covers.
      return above
        .filter(
          ({ text, heading }) => !isBlank(text) || !above.some((one) => one.heading === heading && !isBlank(one.text)),
        )
        .map(({ text, heading }) => ({ text, column: columnOf(heading!) }))
    const block = this.edition.blocks.find(({ rows }) => rows.some(({ id }) => id === row.split('[')[0]))
    const columns = this.head.length > 0 ? this.columns : (block?.columns.map(({ id }) => id) ?? [])
    return fitted(entry, columns.length)?.map(({ text }, index) => ({ text, column: columns[index] }))
  }

  private unitOf(column: string, { unit }: Entry): 'money10k' | 'yuan' | undefined {
    const heading = this.head.find((cell) => columnOf(cell) === column)
    return moneyUnit(unit ?? heading?.text ?? '')
  }
}

/** Table two: under its clause and headings, a row by its name. */
export function readBlocks(blocks: readonly Block[], edition: TableEdition, harvest: Harvest): void {
  const reader = new BlockReader(edition, harvest)
  for (const entry of entriesOf(blocks, book)) reader.read(entry)
}
