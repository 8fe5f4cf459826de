import { type LeftOver, leftOver } from '../../checks/left-over.ts'
import type { Situation } from '../../checks/situation.ts'
import type { CellId } from '../../schema/cell-id.ts'
import { cellName } from '../cells.ts'
import type { Button } from '../reply.ts'
import { missingOf, type QuestionText, say, waitButton, zeroButton } from './parts.ts'

export function incoming({ form, year, figures }: Situation, cells: readonly CellId[]): QuestionText {
  const received = missingOf(cells, 's3.received.')
  const carriedIn = missingOf(cells, 's3.carriedIn.')
  const none = zeroButton(
    '新收、转来都没有',
    cells.filter((cell) => !cell.endsWith('.total')),
  )
  if (received.length === 7 && carriedIn.length > 0) {
    return {
      lines: [
        `依申请公开：${year}年新收几件？各是谁申请的？${year - 1}年没办完、转过来的几件？`,
        `没提到的申请人类型按0记。例：新收3件，自然人2企业1；${year - 1}年转来0`,
      ],
      buttons: [none],
    }
  }
  if (received.length === 7) {
    return {
      lines: [`依申请公开：${year}年新收几件？各是谁申请的？`, '没提到的申请人类型按0记。例：新收3件，自然人2企业1'],
      buttons: [
        zeroButton(
          '没有新收的',
          received.filter((cell) => !cell.endsWith('.total')),
        ),
      ],
    }
  }
  const lines: string[] = []
  if (received.length > 0) lines.push(receivedRest(form, figures, year, received))
  if (carriedIn.length > 0) {
    const total = figures.get('s3.carriedIn.total')
    lines.push(
      total === undefined ? `${year - 1}年没办完、转到${year}年的几件？` : `${year - 1}年转来的${total}件各是谁的？`,
    )
  }
  const buttons =
    received.length === 0 && carriedIn.length > 0 && figures.get('s3.carriedIn.total') === undefined
      ? [
          zeroButton(
            '没有转来的',
            carriedIn.filter((cell) => !cell.endsWith('.total')),
          ),
        ]
      : []
  return { lines, buttons }
}

function receivedRest(
  form: Situation['form'],
  figures: Situation['figures'],
  year: number,
  missing: readonly CellId[],
): string {
  const total = figures.get('s3.received.total')
  const known = form.cells
    .filter(({ rowId, columnId }) => rowId === 'received' && columnId !== 'total')
    .reduce((sum, { id }) => sum + (figures.get(id) ?? 0), 0)
  if (total === undefined)
    return `${year}年新收的，${missing
      .filter((cell) => !cell.endsWith('.total'))
      .map((cell) => cellName(form, cell).split('·')[1])
      .join('、')}各几件？没有就说“其他类没有”`
  if (known === 0) return `新收的${total}件各是谁申请的？（自然人、企业…没提到的按0记）`
  return `新收${total}件里，另${total - known}件是谁申请的？`
}

export function outcomes({ form, year, figures }: Situation, cells: readonly CellId[]): QuestionText {
  const incomingTotal = sumOf(figures, ['s3.received.total', 's3.carriedIn.total'])
  const open = cells.filter((cell) => cell.endsWith('.total'))
  if (open.length === 0) {
    const rowsOpen = [...new Set(cells.map((cell) => cellName(form, cell).split('·')[0]))]
    return { lines: [`${rowsOpen.slice(0, 2).join('、')}的，各是谁申请的？例：都是自然人`], buttons: [] }
  }
  if (incomingTotal === undefined) {
    return {
      lines: [`${year}年办的申请，结果各是什么？例：予以公开2件，不予公开1件（过程性信息）`],
      buttons: [zeroButton('一件都没办', [])].slice(1),
    }
  }
  const rest = leftOver(form, (cell) => figures.get(cell))
  const left = rest?.count ?? incomingTotal
  const decided = incomingTotal - left
  const lines = [
    decided === 0 ? `这${incomingTotal}件怎么办的？` : `还有${left}件怎么办的？（没办完的转到${year + 1}年）`,
    decided === 0 ? '例：都予以公开；公开2件，不掌握1件；还没办完1件' : '',
  ].filter((line) => line !== '')
  return {
    lines,
    buttons: decided === 0 ? [say('都予以公开'), say('都还没办完'), waitButton(cells)] : [notDone(figures, rest, left)],
  }
}

/** What is left goes on, besides what was said to go on already: of whom it is follows from the rest. */
function notDone(figures: Situation['figures'], rest: LeftOver | undefined, left: number): Button {
  const label = '都没办完'
  if (!rest?.ofColumns) return say(label, `还没办完${left}件`)
  const said = [...rest.ofColumns].map(([column, count]) => {
    const cell: CellId = `s3.carriedOut.${column}`
    return { cell, value: (figures.get(cell) ?? 0) + count, words: label }
  })
  return { label, action: { do: 'record', figures: said } }
}

function sumOf(figures: Situation['figures'], cells: readonly CellId[]): number | undefined {
  const values = cells.map((cell) => figures.get(cell))
  return values.every((value) => value !== undefined) ? values.reduce((sum, value) => sum + value, 0) : undefined
}
