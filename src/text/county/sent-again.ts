import type { Compared } from '../../checks/county/sent-again.ts'
import { cellName, figureText } from '../cells.ts'
import { placeName } from '../findings/narrative.ts'

// What is said of a report that came a second time: what it says otherwise, and which remarks are settled.

const mostFigures = 3

function figuresText({ figures, report: { form } }: Compared): string[] {
  if (figures.length === 0) return []
  const shown = figures.slice(0, mostFigures).map(({ cell, was, is }) => {
    const text = (figure: number | undefined): string =>
      figure === undefined ? '没填' : form.cell(cell) ? figureText(form, cell, figure) : String(figure)
    return `${form.cell(cell) ? cellName(form, cell) : cell} ${text(was)}→${text(is)}`
  })
  return [`数改了${figures.length}格（${shown.join('，')}${figures.length > shown.length ? '等' : ''}）`]
}

const textsText = ({ texts, report: { form } }: Compared): string[] =>
  texts.length === 0 ? [] : [`文字改了${texts.map((id) => placeName(form, id)).join('、')}`]

/** 「改好3处，没改2处，新出1处；没填的补了1格，还空1格」 */
function outcome({ remarks, blanks }: Compared): string {
  const some = (count: number, words: string): string[] => (count > 0 ? [`${words}${count}`] : [])
  const found = [...some(remarks.settled, '改好'), ...some(remarks.left, '没改'), ...some(remarks.fresh, '新出')].map(
    (one) => `${one}处`,
  )
  const open = [...some(blanks.filled, '补了'), ...some(blanks.left, '还空'), ...some(blanks.fresh, '新空')].map(
    (one) => `${one}格`,
  )
  return [
    ...(found.length > 0 ? [found.join('，')] : []),
    ...(open.length > 0 ? [`没填的${open.join('，')}`] : []),
  ].join('；')
}

export function againLines(compared: Compared): string[] {
  const changes = [...figuresText(compared), ...textsText(compared)]
  const came = outcome(compared)
  return [
    changes.length === 0 ? '和上次发来的一样，数和文字都没改。' : `和上次发来的比：${changes.join('；')}。`,
    ...(came === '' ? [] : [`上次的意见：${came}。`]),
  ]
}

/** The same behind the line of one of many files. */
export const againNote = (compared: Compared): string => {
  const came = outcome(compared)
  const isSame = compared.figures.length + compared.texts.length === 0
  return `（重发，${isSame ? '和上次一样' : came === '' ? '改过' : came}）`
}
