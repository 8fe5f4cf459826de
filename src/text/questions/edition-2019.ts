import type { Situation } from '../../checks/situation.ts'
import type { CellId } from '../../schema/cell-id.ts'
import type { Cell } from '../../schema/form.ts'
import { type TopicId, topicsOf } from '../../schema/topics.ts'
import { rowName } from '../cells.ts'
import { missingOf, type QuestionText, say, type Writer, waitButton, zeroButton } from './parts.ts'
import { incoming, outcomes } from './requests.ts'

// Table two of 2019 and 2020: what there was at the end of the year before, what came or went, what was decided. The years are always named.

const documentWords: Readonly<Record<string, string>> = {
  made: '新制作几件',
  published: '新公开几件',
  publishedTotal: '年底对外公开的一共几件',
}

function documents({ year }: Situation, cells: readonly CellId[]): QuestionText {
  const rules = missingOf(cells, 's2.rules.')
  const normative = missingOf(cells, 's2.normative.')
  const wanted = normative.map((cell) => documentWords[cell.split('.')[2]!]!)
  const whole = rules.length === 3 && normative.length === 3
  const rulesLine =
    normative.length > 0 ? '规章镇里一般没有，三格是不是也都填0？' : '规章：三格都填0吗？（镇里一般没有）'
  return {
    lines: [
      ...(normative.length > 0 ? [`规范性文件：${year}年${wanted.join('？')}？`] : []),
      ...(rules.length > 0 ? [rulesLine] : []),
      ...(whole ? ['例：制作2，公开2，一共5，规章没有'] : []),
    ],
    buttons: whole
      ? [zeroButton('文件、规章都是0', cells)]
      : rules.length > 0 && normative.length === 0
        ? [zeroButton('规章都是0', rules)]
        : [],
  }
}

const itemWords = (year: number): Readonly<Record<string, string>> => ({
  itemsBefore: `${year - 1}年底有几项`,
  itemsChange: `${year}年增减几项`,
  decisions: `${year}年作了几件决定`,
})

/** 「行政处罚2019年底有几项」: what is still open of each row, with the cells that are asked for. */
function rowsLeft({ form, year }: Situation, cells: readonly CellId[]): { line: string; cells: CellId[] }[] {
  const rows = new Map<string, Cell[]>()
  for (const cell of cells.map((id) => form.cell(id)!)) rows.set(cell.rowId, [...(rows.get(cell.rowId) ?? []), cell])
  const byColumns = new Map<string, Cell[][]>()
  for (const open of rows.values()) {
    const columns = open.map(({ columnId }) => itemWords(year)[columnId]!).join('、')
    byColumns.set(columns, [...(byColumns.get(columns) ?? []), open])
  }
  return [...byColumns].map(([columns, open]) => ({
    line: `${open.map(([first]) => rowName(first!)).join('、')}：${columns}？`,
    cells: open.flat().map(({ id }) => id),
  }))
}

function decisions(situation: Situation, cells: readonly CellId[]): QuestionText {
  const { form, year } = situation
  const topic = topicsOf(form).find(({ id }) => id === 'decisions')!
  const whole = topic.cells.length === cells.length
  const names = [...new Set(topic.cells.map((id) => rowName(form.cell(id)!)))]
  if (whole)
    return {
      lines: [
        `${names.join('、')}：${year - 1}年底各有几项？${year}年增减几项、作了几件决定？`,
        '没说增减的按没变记。例：许可5项办0件，处罚26项加2项办19件',
      ],
      buttons: [zeroButton('四样都是0', cells)],
    }
  const asked = rowsLeft(situation, cells).slice(0, 3)
  const open = asked.flatMap((row) => row.cells)
  return {
    lines: [...asked.map(({ line }) => line), ...(cells.length > 2 ? ['没说增减的按没变记。'] : [])],
    buttons: [zeroButton(cells.length === 1 ? '0' : '都是0', open), waitButton(cells)],
  }
}

function fees({ year }: Situation, cells: readonly CellId[]): QuestionText {
  const before = missingOf(cells, 's2.fees.itemsBefore')
  return {
    lines: [
      before.length > 0
        ? `行政事业性收费：${year - 1}年底有几项？${year}年增减几项？`
        : `行政事业性收费：${year}年增减几项？没变就说没变。`,
      ...(before.length > 0 ? ['这张表填项目数，不填金额。没说增减的按没变记。'] : []),
    ],
    buttons: [zeroButton('一项都没有', cells)],
  }
}

function procurement({ year }: Situation, cells: readonly CellId[]): QuestionText {
  const wanted = cells.map((cell) => (cell.endsWith('.projects') ? '几个项目' : '一共多少万元'))
  return {
    lines: [`政府集中采购：${year}年${wanted.join('？')}？${cells.length > 1 ? '例：79个，941.4649万元' : ''}`],
    buttons: cells.length > 1 ? [zeroButton('没有采购', cells)] : [say('没有采购')],
  }
}

export const writers2019: Partial<Record<TopicId, Writer>> = {
  documents,
  decisions,
  fees,
  procurement,
  incoming,
  outcomes,
}
