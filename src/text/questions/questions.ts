import type { Situation } from '../../checks/situation.ts'
import type { CellId, EditionId } from '../../schema/cell-id.ts'
import { onceFor } from '../../schema/once-for.ts'
import { type TopicId, topicsOf } from '../../schema/topics.ts'
import { draftButton, finalButton } from '../buttons.ts'
import { cellName, figureText } from '../cells.ts'
import { contestQuestion } from '../contests.ts'
import { correctionQuestion, publicationQuestion } from '../correction.ts'
import { nothingOpen } from '../explained.ts'
import { contactQuestion, habitsQuestion } from '../habits.ts'
import { heldInShort, heldText } from '../held.ts'
import { rowsLeftQuestion } from '../ledger/rows-left.ts'
import { allDone } from '../messages.ts'
import { profileQuestion } from '../profile.ts'
import type { Asked } from '../reply.ts'
import { signOffQuestion } from '../sign-off.ts'
import { topicNames, topicNumber } from '../topics.ts'
import { writers2008 } from './edition-2008.ts'
import { writers2019 } from './edition-2019.ts'
import { identityQuestion } from './identity.ts'
import { missingOf, possible, type QuestionText, type Writer, waitButton, zeroButton } from './parts.ts'
import { incoming, outcomes } from './requests.ts'
import { textQuestion } from './texts.ts'

const documentWords: Readonly<Record<string, string>> = {
  issued: '新发几件',
  repealed: '废止几件',
  inForce: '年底还有效几件',
}

function documents({ year }: Situation, cells: readonly CellId[]): QuestionText {
  const rules = missingOf(cells, 's2.rules.')
  const normative = missingOf(cells, 's2.normative.')
  const wanted = normative.map((cell) => documentWords[cell.split('.')[2]!] ?? '').filter((words) => words !== '')
  const whole = rules.length === 3 && normative.length === 3
  const lines: string[] = []
  if (normative.length > 0) lines.push(`行政规范性文件：${year}年${wanted.join('？')}？`)
  if (rules.length > 0)
    lines.push(normative.length > 0 ? '规章镇里一般没有，三格是不是也都填0？' : '规章：三格都填0吗？（镇里一般没有）')
  if (whole) lines.push('例：发1 废0 有效4，规章没有')
  const buttons = whole
    ? [zeroButton('文件、规章都是0', cells)]
    : [
        ...(normative.length > 0 && normative.length < 3
          ? [zeroButton(`${normative.length === 1 ? '' : '都'}填0`, cells)]
          : []),
        ...(normative.length === 0 ? [zeroButton('规章都是0', rules)] : []),
      ]
  return { lines, buttons }
}

function decisions({ form, year }: Situation, cells: readonly CellId[]): QuestionText {
  const names = cells.map((cell) => cellName(form, cell))
  const single = cells.length === 1
  return {
    lines: [
      single
        ? `${names[0]}${year}年几件？（按决定数，没上网公示的也算）`
        : `${year}年作出的决定：${names.join('、')}各几件？（按决定数，不是网站公示条数）`,
    ],
    buttons: single ? [zeroButton('0件', cells), waitButton(cells)] : [zeroButton('都没有', cells)],
  }
}

function fees({ year }: Situation, cells: readonly CellId[]): QuestionText {
  return { lines: [`行政事业性收费${year}年实收多少万元？`], buttons: [zeroButton('没有收费', cells)] }
}

const groupNames: Readonly<Record<string, string>> = {
  's4.review.': '行政复议',
  's4.direct.': '没经复议、直接起诉的诉讼',
  's4.afterReview.': '复议后又起诉的诉讼',
}

function disputes(situation: Situation, cells: readonly CellId[]): QuestionText {
  const { form, year, figures } = situation
  const parts = cells.filter((cell) => !cell.endsWith('.total'))
  const open = Object.keys(groupNames).filter((group) => missingOf(cells, group).length > 0)
  const begun = open.find((group) => form.cells.some(({ id }) => id.startsWith(group) && figures.has(id)))
  if (begun) {
    const total = figures.get(`${begun}total` as CellId)
    const names = missingOf(parts, begun).map((cell) => cellName(form, cell).split('·')[1])
    return {
      lines: [`${groupNames[begun]}${total === undefined ? '' : `${total}件`}：${names.join('、')}各几件？`],
      buttons: total === undefined ? [zeroButton('其余都是0', missingOf(parts, begun))] : [],
    }
  }
  const all = open.length === 3
  return {
    lines: [
      all
        ? `因信息公开，${year}年有人申请复议或起诉吗？`
        : `${open.map((group) => groupNames[group]).join('、')}${year}年有吗？各几件、结果怎样？`,
      ...(all ? ['有的话：复议几件、诉讼几件，维持、纠正、其他、未审结各几件'] : []),
    ],
    buttons: [zeroButton(all ? '复议、诉讼都没有' : '都没有', parts)],
  }
}

function informationFee({ form, year }: Situation, cells: readonly CellId[]): QuestionText {
  if (cells.length === 3) {
    return {
      lines: [`信息处理费：${year}年发过收费通知吗？发了几件、共多少元，实收多少元？`],
      buttons: [zeroButton('没发过也没收过', cells)],
    }
  }
  return {
    lines: [
      `信息处理费：${cells.map((cell) => cellName(form, cell).split('·')[1]).join('、')}${cells.length > 1 ? '各' : ''}是多少？`,
    ],
    buttons: [zeroButton('都是0', cells)],
  }
}

function generic({ form, year }: Situation, cells: readonly CellId[]): QuestionText {
  const shown = cells.slice(0, 4).map((cell) => cellName(form, cell))
  const more = cells.length > shown.length ? `等${cells.length}项` : ''
  return {
    lines: [`${year}年${shown.join('、')}${more}各多少？`, `例：${shown[0]}2`],
    buttons: [zeroButton('这几项都是0', cells)],
  }
}

const writers2021: Partial<Record<TopicId, Writer>> = {
  documents,
  decisions,
  fees,
  incoming,
  outcomes,
  disputes,
  informationFee,
}
const writersOf: Readonly<Record<EditionId, Partial<Record<TopicId, Writer>>>> = {
  '2021': writers2021,
  '2019': { ...writers2019, disputes },
  '2008': writers2008,
}

/** The question about figures that are missing. */
function figuresQuestion(situation: Situation, topic: TopicId, cells: readonly CellId[]): QuestionText {
  const { form } = situation
  const { lines, buttons } = (writersOf[form.edition][topic] ?? generic)(situation, cells)
  const whole = topicsOf(form).find(({ id }) => id === topic)?.cells.length === cells.length
  const [first = topicNames[topic], ...rest] = lines
  return { lines: [`${whole ? topicNumber(form, topic) : ''}${first}`, ...rest], buttons: possible(situation, buttons) }
}

/** What a derived figure that is neither 0 nor a sum is asked as. */
function plugQuestion({ form, year, figures }: Situation, cell: CellId): QuestionText {
  const value = figures.get(cell) ?? 0
  const shown = figureText(form, cell, value)
  const isCarriedOut = cell.startsWith('s3.carriedOut.')
  return {
    lines: [
      isCarriedOut
        ? `这样算，转到${year + 1}年的有 ${value} 件，对吗？`
        : `这样算，${cellName(form, cell)}是 ${shown}，对吗？`,
    ],
    buttons: [
      {
        label: isCarriedOut ? `对，${value}件没办完` : `对，是${shown}`,
        action: { do: 'record', figures: [{ cell, value, words: `对，是${shown}` }] },
      },
      {
        label: '不对，漏了',
        action: {
          do: 'ask',
          asked: {
            kind: 'figures',
            topic: topicsOf(form).find(({ cells }) => cells.includes(cell))!.id,
            cells: [cell],
          },
        },
      },
    ],
  }
}

function heldQuestion(situation: Situation, change: number): QuestionText {
  const part = situation.state.held.find((other) => other.change === change)
  if (!part) return { lines: [], buttons: [] }
  return { lines: [`先定：${heldInShort(situation, part)}`], buttons: heldText(situation, part).buttons }
}

function worded(situation: Situation, asked: Asked): QuestionText {
  switch (asked.kind) {
    case 'identity':
      return identityQuestion(asked)
    case 'figures':
      return figuresQuestion(situation, asked.topic, asked.cells)
    case 'waiting':
      return figuresQuestion(
        situation,
        topicsOf(situation.form).find(({ cells }) => cells.includes(asked.cells[0]!))!.id,
        asked.cells,
      )
    case 'profile':
      return profileQuestion
    case 'habits':
      return habitsQuestion(asked.offered, situation.year)
    case 'contact':
      return contactQuestion
    case 'plug':
      return plugQuestion(situation, asked.cell)
    case 'ledger':
      return rowsLeftQuestion(situation)
    case 'text':
    case 'signature':
    case 'reason':
      return textQuestion(situation, asked)
    case 'held':
      return heldQuestion(situation, asked.change)
    case 'contested':
      return contestQuestion(situation, asked)
    case 'signer':
    case 'opinion':
    case 'answer':
    case 'returned':
      return signOffQuestion(asked)
    case 'correction':
      return correctionQuestion
    // Its words are kept with what was said.
    case 'doubt':
      return { lines: [], buttons: [] }
    case 'publication':
      return publicationQuestion(asked.how)
    case 'nothing':
      return { lines: [allDone(nothingOpen(situation))], buttons: [draftButton, finalButton] }
  }
}

const wordedOf = onceFor((_: Situation) => new Map<string, QuestionText>())

/** Words and buttons of whatever is being asked. */
export function questionText(situation: Situation, asked: Asked): QuestionText {
  const known = wordedOf(situation)
  const key = JSON.stringify(asked)
  const before = known.get(key)
  if (before) return before
  const text = worded(situation, asked)
  known.set(key, text)
  return text
}
